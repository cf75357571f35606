//! What is printed: the sheets, and every view by Ctrl+P.

use base64::Engine as _;
use comparison::marked::unmarked;
use comparison::{QuestionId, TopicId};
use serde_json::{Value, json};
use synoptic::lesson::{Lesson, Step, write_link};
use unicode_normalization::UnicodeNormalization;

use crate::engine::Engine;
use crate::fixture::comparison;
use crate::page::{
    ask, click, count, file, hash, open, press, sized, text, texts, until, until_count, until_title, views,
};
use crate::server::{Host, Page};

/// What came out of the printer.
struct Printed {
    /// The text of each page, without blanks.
    pages: Vec<String>,
    /// The width and the height of the first, in points.
    size: (f32, f32),
}

impl Printed {
    fn is_landscape(&self) -> bool {
        self.size.0 > self.size.1
    }

    /// Asserts that each page has its number.
    fn is_numbered(&self, kind: &str) {
        for (n, page) in self.pages.iter().enumerate() {
            let number = format!("{}/{}", n + 1, self.pages.len());
            assert!(page.contains(&number), "{kind}: the page {number} has no number: {page}");
        }
    }
}

/// Prints a sheet of the page on disk.
async fn printed(engine: &Engine, sheet: &str, letter: bool) -> Printed {
    open(&engine.client, &format!("{}#/print/{sheet}", file())).await;
    print(engine, letter).await
}

/// Prints what is on the screen, on A4 or Letter.
async fn print(engine: &Engine, letter: bool) -> Printed {
    let paper = if letter { (8.5, 11.0) } else { (8.27, 11.69) };
    let how = json!({ "paperWidth": paper.0, "paperHeight": paper.1, "printBackground": false });
    let answer = engine.chromium_command("Page.printToPDF", how).await;
    let bytes = base64::engine::general_purpose::STANDARD.decode(answer["data"].as_str().unwrap()).unwrap();
    let pdf = lopdf::Document::load_mem(&bytes).unwrap();
    let pages = pdf.get_pages();
    let first = pdf.get_dictionary(*pages.get(&1).unwrap()).unwrap();
    let media = first.get(b"MediaBox").unwrap().as_array().unwrap();
    Printed {
        pages: pages.keys().map(|n| without_blanks(&pdf.extract_text(&[*n]).unwrap())).collect(),
        size: (media[2].as_float().unwrap(), media[3].as_float().unwrap()),
    }
}

fn without_blanks(text: &str) -> String {
    // Fonts draw “ffi” as one sign.
    text.nfkc().filter(|c| !c.is_whitespace()).collect()
}

fn holds(page: &str, words: &str) -> bool {
    page.contains(&without_blanks(words))
}

#[tokio::test(flavor = "multi_thread")]
async fn the_reading_sheet_prints_whole_on_both_papers_with_numbered_pages() {
    let engine = Engine::chromium().await;
    let comparison = comparison();
    let topic = comparison.topic(&TopicId::from("storm")).unwrap();
    for (letter, height) in [(false, 842.0), (true, 792.0)] {
        let sheet = printed(&engine, "reading/storm", letter).await;
        assert!((sheet.size.1 - height).abs() < 1.0, "{:?}", sheet.size);
        assert!((1..=5).contains(&sheet.pages.len()), "{} pages", sheet.pages.len());
        sheet.is_numbered("reading");
        for (n, question) in topic.questions.iter().enumerate() {
            let ask = without_blanks(&format!("{}. {}", n + 1, question.ask));
            let at = sheet.pages.iter().find(|p| p.contains(&ask));
            // The first row is on the page of its heading.
            let after = at.unwrap_or_else(|| panic!("{ask} is missing")).split(&ask).nth(1).unwrap();
            assert!(after.contains("Ames"), "the heading {ask} is alone at the end of a page");
            for statement in &question.statements {
                let words = unmarked(&statement.text);
                assert!(sheet.pages.iter().any(|p| holds(p, &words)), "not whole on one page: {words}");
            }
        }
    }
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worksheet_of_five_questions_is_one_landscape_page_with_printed_answers() {
    let engine = Engine::chromium().await;
    let comparison = comparison();
    for topic in ["storm", "traffic"] {
        let topic = comparison.topic(&TopicId::from(topic)).unwrap();
        assert_eq!(topic.questions.len(), 5);
        for letter in [false, true] {
            let sheet = printed(&engine, &format!("worksheet/{}", topic.id), letter).await;
            assert!(sheet.is_landscape());
            assert_eq!(sheet.pages.len(), 1, "{} on Letter: {letter}", topic.id);
            sheet.is_numbered("worksheet");
            let page = &sheet.pages[0];
            for (n, question) in topic.questions.iter().enumerate() {
                assert!(holds(page, &format!("{}. {}", n + 1, question.ask)));
                for position in &question.positions {
                    let label = format!("{} {}", position.id.letter(), position.label);
                    assert!(holds(page, &label), "{label}");
                }
                for statement in &question.statements {
                    assert!(!holds(page, &statement.citations[0].phrase), "it gives the answer away");
                }
            }
            assert_eq!(page.matches("–saysnothing").count(), 5);
            for words in ["Ames", "Béro", "The Gazette", "Liu", "Ward", "Me, before", "Name", "Group", "Date"]
            {
                assert!(holds(page, words), "{words}");
            }
            for words in ["Who contradicts whom? Why? What would settle it?", "Controversy in fours."] {
                assert!(holds(page, words), "{words}");
            }
            assert!(!page.contains(&without_blanks("A paper of that day")), "no verdict");
        }
    }
    assert_eq!(count(&engine.client, "tbody .sheet-box").await, 25, "a box for each document and question");
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_longer_worksheet_repeats_its_head_and_each_topic_begins_a_page() {
    let engine = Engine::chromium().await;
    let ids = ["cost", "first-crossing", "jam-cause", "who-gained", "herring", "boats-lost", "waiting-time"];
    let lesson = ids.iter().chain(["toll-or-tax", "keeper-at-post", "fixed-bridge"].iter());
    let lesson = lesson.fold(Lesson::default(), |l, id| l.with(&QuestionId::from(*id)));
    let sheet = printed(&engine, &format!("worksheet/lesson&lesson={}", write_link(&lesson)), true).await;
    assert_eq!(sheet.pages.len(), 2);
    assert!(sheet.pages.iter().all(|p| p.contains("Me,before") && p.contains("TheGazette")));
    let whole = printed(&engine, "worksheet", true).await.pages;
    assert_eq!(whole.len(), 4);
    for (page, title) in
        whole.iter().zip(["The building", "Boats and carts", "The night of the storm", "What should follow"])
    {
        assert!(holds(page, title), "{title}");
    }
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_key_is_the_worksheet_with_its_letters_and_the_verdicts() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let asked = "return [...document.querySelectorAll('.sheet-table tbody th')].map(e => e.textContent)";
    let worksheet = {
        printed(&engine, "worksheet/storm", false).await;
        ask(client, asked).await
    };
    let key = printed(&engine, "key/storm", false).await;
    assert_eq!(ask(client, asked).await, worksheet, "the same questions, letters and labels");
    assert!(key.is_landscape());
    key.is_numbered("key");
    let letters = "return [...document.querySelectorAll('.sheet-table tbody tr')].map(r => [...r.querySelectorAll('.sheet-letters')].map(e => e.textContent.replaceAll('\\u00a0', ' ')))";
    assert_eq!(
        ask(client, letters).await,
        json!([
            ["A ¶ 8", "A ¶ 8", "A ¶ 8", "–", "A ¶ 8"],
            ["A ¶ 9", "A ¶ 9", "B ¶ 8", "C ¶ 9", "A ¶ 8"],
            ["–", "A ¶ 9", "[B] ¶ 9", "–", "A ¶ 9"],
            ["A ¶ 10", "A ¶ 10", "B ¶ 10", "–", "B ¶ 10"],
            ["[A] ¶ 10", "–", "–", "[A] ¶ 10", "–"],
        ])
    );
    let verdicts = texts(client, ".sheet-table tbody td:last-child").await;
    assert!(verdicts[1].starts_with("✕ The Gazette against"), "{}", verdicts[1]);
    assert!(verdicts[1].contains("What would settle it: A paper of that day"), "{}", verdicts[1]);
    assert!(verdicts[2].starts_with("● "), "{}", verdicts[2]);
    assert!(!verdicts[2].contains("What would settle it"), "B is only reported: {}", verdicts[2]);
    let comparison = comparison();
    let question = comparison.question(&QuestionId::from("jam-cause")).unwrap().1;
    for relation in &question.relations {
        assert!(key.pages.iter().any(|p| holds(p, &relation.why)), "not whole: {}", relation.why);
    }
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pair_prints_the_questions_that_both_answer() {
    let engine = Engine::chromium().await;
    let comparison = comparison();
    let pages = printed(&engine, "key/pair/bero/liu", false).await.pages.concat();
    let printed: Vec<&str> =
        comparison.questions().filter(|(_, q)| holds(&pages, &q.ask)).map(|(_, q)| q.id.as_str()).collect();
    assert_eq!(
        printed,
        [
            "first-crossing",
            "span-length",
            "waiting-time",
            "who-gained",
            "herring",
            "jam-cause",
            "keep-the-span"
        ]
    );
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_controversy_is_four_pages_whose_verdict_stands_on_the_last() {
    let engine = Engine::chromium().await;
    let comparison = comparison();
    let question = comparison.question(&QuestionId::from("jam-cause")).unwrap().1;
    for letter in [false, true] {
        let pack = printed(&engine, "controversy/jam-cause", letter).await;
        assert!(!pack.is_landscape());
        let [a, b, restate, consensus] = pack.pages.as_slice() else { panic!("{} pages", pack.pages.len()) };
        let of_a = [
            "You argue for answer A: A worn bearing.",
            "worn through on its south-west side",
            "you could hear it grind",
        ];
        let of_b =
            ["You argue for answer B: A mistake of the keeper.", "A mistake of the keeper was the cause"];
        for words in of_a {
            assert!(holds(a, words), "{words}: {a}");
            assert!(!holds(b, words), "side B sees {words}");
        }
        for words in of_b {
            assert!(holds(b, words), "{words}: {b}");
            assert!(!holds(a, words), "side A sees {words}");
        }
        for words in ["Argument 1", "Argument 2", "Argument 3"] {
            assert!(holds(a, words) && holds(b, words), "{words}");
        }
        assert!(holds(restate, "What they said, in their words") && holds(restate, "is that right?"));
        let relation = &question.relations[0];
        for verdict in
            ["✕", "contradicts", "The Gazette against", &relation.why, relation.settle.as_ref().unwrap()]
        {
            assert!(pack.pages[..3].iter().all(|p| !holds(p, verdict)), "{verdict} comes too early");
        }
        for words in [
            "✕ Side A contradicts Side B",
            &relation.why,
            "What would settle it: A paper of that day",
            "C A worn bearing and driftwood (Liu)",
        ] {
            assert!(holds(consensus, words), "{words}: {consensus}");
        }
    }
    let lesson = ["cost", "span-length", "jam-cause"];
    let lesson = lesson.iter().fold(Lesson::default(), |l, id| l.with(&QuestionId::from(*id)));
    let pack = printed(&engine, &format!("controversy/lesson&lesson={}", write_link(&lesson)), false).await;
    assert_eq!(pack.pages.len(), 9, "four for each of two, and one for the question without sides");
    assert!(holds(&pack.pages[8], "How long is the bridge?"));
    let none = printed(&engine, "controversy/span-length", false).await;
    assert_eq!(none.pages.len(), 1);
    assert!(!none.pages[0].contains("SideA") && holds(&none.pages[0], "All five agree"));
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_chart_asks_what_history_teachers_ask_and_prints_what_each_document_is() {
    let engine = Engine::chromium().await;
    for letter in [false, true] {
        let chart = printed(&engine, "corroboration/jam-cause", letter).await;
        assert!(chart.is_landscape());
        assert_eq!(chart.pages.len(), 1);
        for words in [
            "What does each document say?",
            "Do they agree? If not, why?",
            "Which are most reliable, and why?",
            "What other documents would help?",
            "Nora Ames",
            "4 March 1932",
            "memoir",
            "newspaper article",
            "author not stated",
        ] {
            assert!(holds(&chart.pages[0], words), "{words}");
        }
    }
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn buckets_have_the_answers_and_cards_have_neither_name_nor_letter() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let sheet = printed(&engine, "buckets/boats-lost", true).await;
    let [buckets, cards] = sheet.pages.as_slice() else { panic!("{} pages", sheet.pages.len()) };
    assert!(holds(buckets, "A Three") && holds(buckets, "B Five"));
    for said in [
        "Three boats were lost on the bar.",
        "Three boats did not come in.",
        "their names hang in the church",
    ] {
        assert!(holds(cards, said) && !holds(buckets, said), "{said}");
    }
    let cut = texts(client, ".sheet-cards:not(.sheet-strip) li").await;
    assert_eq!(cut.len(), 4);
    for name in ["Ames", "Béro", "Gazette", "Liu", "Ward"] {
        assert!(cut.iter().all(|card| !card.contains(name)), "{name}: {cut:?}");
    }
    assert_eq!(texts(client, ".sheet-strip li").await, ["Ames", "Béro", "The Gazette", "Liu", "Ward"]);
    // Whose card is whose stands on the key alone.
    let key = printed(&engine, "key/boats-lost", true).await.pages.concat();
    assert!(holds(&key, "1 The Gazette B · 2 Ward B · 3 Béro A · 4 Ames A"), "{key}");
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lesson_prints_in_its_order_and_its_notes_are_on_the_key_alone_unless_asked_for() {
    let host = Host::start();
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let comparison = comparison();
    let ids = ["a-monument", "jam-cause", "cost"];
    let notes = ["Wait for the zebras.", "", "Ask the quagga first.\nThen, the okapi."];
    let steps =
        ids.iter().zip(notes).map(|(id, note)| Step { note: note.to_owned(), ..Step::new((*id).into()) });
    let lesson = Lesson { title: "Ice and zeal".to_owned(), steps: steps.collect() };
    let asks = ["Isthebridgeamonument?", "Whydidthespanstick?", "Whatdidthebridgecost?"];

    // A filter that none of the questions fits takes nothing from a lesson.
    let address = format!("{}#/lesson&topic=traffic&lesson={}", host.address(), write_link(&lesson));
    open(client, &address).await;
    click(client, ".own .sheets a").await;
    until_title(client, "Ice and zeal").await;
    let beginning = "return location.hash.startsWith('#/print/reading/lesson&')";
    until(client, beginning, "the address does not name the sheet").await;
    let behind = hash(client).await;
    assert!(behind.ends_with(&write_link(&lesson)), "{behind}");

    for sheet in ["reading", "worksheet", "key", "controversy", "corroboration", "buckets"] {
        open(client, &format!("{}{}", host.address(), behind.replace("reading", sheet))).await;
        let out = print(&engine, false).await;
        out.is_numbered(sheet);
        let all = out.pages.concat();
        assert!(all.contains("Iceandzeal"), "{sheet}: {all}");
        let places: Vec<Option<usize>> =
            asks.iter().enumerate().map(|(n, ask)| all.find(&format!("{}.{ask}", n + 1))).collect();
        assert!(places.iter().all(Option::is_some), "{sheet}: {places:?}");
        // The question without two sides comes after the packs.
        assert!(places.is_sorted() || sheet == "controversy", "{sheet}: {places:?}");
        for (_, other) in comparison.questions().filter(|(_, q)| !ids.contains(&q.id.as_str())) {
            assert!(!holds(&all, &other.ask), "{sheet}: {}", other.ask);
        }
        let has_notes = |all: &str| all.contains("Askthequaggafirst.Then,theokapi.");
        assert_eq!(has_notes(&all), sheet == "key", "{sheet}");
        // Nor does the link at the foot of a hand-out carry them, though it leads to the lesson.
        let carried = if sheet == "key" { lesson.clone() } else { lesson.without_notes() };
        let link = format!("#/print/{sheet}/lesson&topic=traffic&lesson={}", write_link(&carried));
        assert!(all.contains(&link), "{sheet}: {all}");
        assert_eq!(all.contains("zebra"), sheet == "key", "{sheet}");
        if sheet == "key" {
            assert_eq!(count(client, ".print-notes").await, 0);
        } else {
            let before = hash(client).await;
            click(client, ".print-notes").await;
            until_count(client, ".print-notes:checked", 1).await;
            assert!(has_notes(&print(&engine, false).await.pages.concat()), "{sheet}");
            assert_eq!(hash(client).await, before, "the choice is in no link");
        }
    }
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn to_print_a_lesson_without_one_says_how_one_is_begun() {
    let engine = Engine::chromium().await;
    open(&engine.client, &format!("{}#/print/key/lesson", file())).await;
    assert!(text(&engine.client, ".sheet").await.contains("“Add to lesson”"));
    engine.end().await;
}

/// What of a view would not print well: controls, colours, what is wider than the paper.
const UNFIT: &str = "const seen = [...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && e.getBoundingClientRect().width > 1); \
    const name = e => `${e.tagName} ${e.className} ${e.textContent.slice(0, 30)}`; \
    const controls = seen.filter(e => e.matches('button:not(.paragraph, h2 *, h3 *, .matrix *), select, dialog, input:not([type=text]), .bar, .menu, .notice, #comparison nav')); \
    const black = 'rgb(0, 0, 0)', none = 'rgba(0, 0, 0, 0)'; \
    const coloured = seen.filter(e => { const s = getComputedStyle(e); return s.color !== black || s.backgroundColor !== none || s.backgroundImage !== 'none' || \
        ['Top', 'Right', 'Bottom', 'Left'].some(side => parseFloat(s[`border${side}Width`]) && ![black, none].includes(s[`border${side}Color`])) }); \
    const paper = document.documentElement.clientWidth; \
    const wide = seen.filter(e => e.getBoundingClientRect().right > paper + 1 || (e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== 'visible')); \
    return [controls, coloured, wide].map(found => found.slice(0, 3).map(name))";

/// Says how a view looks on Letter, the narrower paper, whether portrait or landscape, under a system of this colour.
async fn unfit(engine: &Engine, system: &str) -> Value {
    let client = &engine.client;
    let colours = json!([{ "name": "prefers-color-scheme", "value": system }]);
    let print = json!({ "media": "print", "features": colours });
    engine.chromium_command("Emulation.setEmulatedMedia", print).await;
    // Letter without its margins: 259 mm and 183 mm.
    let wide = ask(client, "return getComputedStyle(document.body).page === 'wide'").await == true;
    sized(engine, if wide { 979 } else { 691 }, 900).await;
    let unfit = ask(client, UNFIT).await;
    sized(engine, 1280, 720).await;
    engine.chromium_command("Emulation.setEmulatedMedia", json!({ "media": "", "features": [] })).await;
    unfit
}

#[tokio::test(flavor = "multi_thread")]
async fn every_view_prints_black_on_white_within_the_paper_and_without_controls() {
    for page in [Page::Fixture, Page::Shipped] {
        let engine = Engine::chromium().await;
        let client = &engine.client;
        for view in views(&page.data().comparison) {
            open(client, &format!("{}{view}", page.file())).await;
            // Dark by the system, and by a choice in the page.
            for (system, theme) in [("dark", ""), ("light", "dark")] {
                let set = format!("document.documentElement.dataset.theme = '{theme}'");
                client.execute(&set, vec![]).await.unwrap();
                assert_eq!(
                    unfit(&engine, system).await,
                    json!([[], [], []]),
                    "{view}, {system} system {theme}"
                );
            }
        }
        engine.end().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_page_of_a_board_has_every_column_and_open_rows_are_open() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    for view in ["", "#/storm", "#/disagreements", "#/search/bridge", "#/jam-cause&as=columns"] {
        open(client, &format!("{}{view}", file())).await;
        for letter in [false, true] {
            let out = print(&engine, letter).await;
            assert!(out.is_landscape(), "{view}");
            for document in ["Ames", "Béro", "TheGazette", "Liu", "Ward"] {
                assert!(out.pages[0].contains(document), "{view}: {document}");
            }
        }
    }
    open(client, &format!("{}#/storm", file())).await;
    let closed = print(&engine, false).await.pages.concat();
    assert!(!holds(&closed, "Five boats were lost, and their names hang in the church"));
    click(client, ".board-row:nth-of-type(4) .unfold").await;
    until_count(client, ".board-open", 1).await;
    let opened = print(&engine, false).await.pages.concat();
    assert!(holds(&opened, "Five boats were lost, and their names hang in the church"));
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_open_dialog_prints_the_view_behind_it() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/storm", file())).await;
    let behind = print(&engine, false).await.pages;
    for key in ["s", "?"] {
        open(client, &format!("{}#/storm", file())).await;
        press(client, key).await;
        until_count(client, "dialog[open]", 1).await;
        assert_eq!(print(&engine, false).await.pages, behind, "{key}");
    }
    engine.end().await;
}
