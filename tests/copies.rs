//! The loaded copies of the documents: what becomes of a file, what is marked, and what is read side by side.

mod made_up;

use std::rc::Rc;

use anchoring::placing::Anchor;
use anchoring::plain::Refused;
use comparison::{Comparison, Verdict};
use made_up::{letters, made_up};
use proptest::prelude::*;
use serde_json::{Value, json};
use synoptic::copies::by_topic::rows;
use synoptic::copies::passages::{heaviest_verdict, in_paragraph, margin, pieces};
use synoptic::copies::{File, Keeping, LoadedCopies, Origin};
use synoptic::state::commands::{Intent, intent};
use synoptic::state::{Action, AppState, CitationPanel, Route};

fn document(id: &str, paragraphs: usize, sections: &Value) -> Value {
    json!({
        "id": id, "short": id.to_uppercase(), "title": "", "author": "", "kind": "", "publisher": "",
        "date": "", "dated": "", "about": "",
        "text": { "opens": format!("The {id} begins"), "closes": "THE END", "sections": sections, "paragraphs": paragraphs }
    })
}

fn statement(document: &str, position: &str, voice: &str, cited: &[(usize, &str)]) -> Value {
    let cited: Vec<Value> = cited.iter().map(|(n, p)| json!({ "paragraph": n, "phrase": p })).collect();
    json!({ "document": document, "position": position, "voice": voice, "text": "So {it} is.", "clause": "So it is.", "citations": cited })
}

fn question(id: &str, statements: &[Value]) -> Value {
    json!({
        "id": id, "ask": "Is it so?", "basis": "fact",
        "positions": [{ "id": "a", "label": "Yes" }, { "id": "b", "label": "No" }],
        "relations": [{ "between": ["a", "b"], "kind": "contradicts", "why": "It cannot be both." }],
        "statements": statements
    })
}

/// Two documents with every kind of heading, and paragraphs from which nothing is cited.
fn comparison() -> Rc<Comparison> {
    let sections = json!([
        { "title": "Boats", "from": 2 },
        { "title": "Rings", "from": 3, "begins": "Rings Paragraph", "heading": "run-in" },
        { "title": "(no heading)", "from": 5, "begins": "And so", "heading": "missing" }
    ]);
    let harbour =
        |position: &str, voice: &str, cited: &[(usize, &str)]| statement("harbour", position, voice, cited);
    let orchard = |position: &str, cited: &[(usize, &str)]| statement("orchard", position, "own", cited);
    let topics = json!([
        {
            "id": "sea", "title": "The sea", "summary": "",
            "questions": [
                question("wall", &[
                    harbour("a", "own", &[(1, "a wall “of stone” round it"), (3, "eleven yards of it fell")]),
                    harbour("b", "reported", &[(3, "yards of it fell into the water")]),
                    orchard("b", &[(2, "no wall was ever seen")]),
                ]),
                question("rings", &[
                    harbour("a", "own", &[(3, "number every ring"), (4, "a market in rings")]),
                    orchard("a", &[(3, "4,200 rings in all")]),
                ]),
            ]
        },
        {
            "id": "land", "title": "The land", "summary": "",
            "questions": [question("trees", &[
                harbour("a", "own", &[(4, "hardly a tree in sight"), (4, "no fruit at all"), (4, "a market in rings")]),
                orchard("a", &[(1, "nothing but white for eleven miles"), (3, "the trees are not the problem")]),
            ])]
        }
    ]);
    let mut whole = serde_json::to_value(Comparison::default()).unwrap();
    whole["documents"] = json!([document("harbour", 6, &sections), document("orchard", 4, &json!([]))]);
    whole["topics"] = topics;
    Rc::new(serde_json::from_value(whole).unwrap())
}

fn added(name: &str, text: impl Into<String>) -> File {
    File { origin: Origin::Added(name.to_owned()), text: Ok(text.into()), document: None }
}

/// A copy of each document.
fn all_copies(comparison: &Comparison) -> LoadedCopies {
    let file = |n: usize| {
        let document = &comparison.documents[n];
        added(document.id.as_str(), made_up(document, comparison))
    };
    LoadedCopies::default().with(vec![file(0), file(1)], comparison).0
}

#[test]
fn a_copy_is_recognised_by_its_words_and_all_its_citations_are_found() {
    let comparison = comparison();
    for (n, message) in [
        (0, "a.txt: it is HARBOUR, 8 of 8 cited phrases found word for word."),
        (1, "a.txt: it is ORCHARD, 4 of 4 cited phrases found word for word."),
    ] {
        let document = &comparison.documents[n];
        let file = added("a.txt", made_up(document, &comparison));
        let (copies, messages) = LoadedCopies::default().with(vec![file], &comparison);
        assert_eq!(messages, [message]);
        let copy = copies.of(&document.id).unwrap();
        assert_eq!(copy.placed.citations.len(), copy.count().exactly);
        for placement in &copy.placed.citations {
            let Anchor::Exact(span) = &placement.anchor else { panic!("{placement:?}") };
            assert_eq!(span.paragraph + 1, placement.cited);
            let text = &copy.placed.paragraphs[span.paragraph].text;
            assert_eq!(letters(&text[span.range.clone()]), letters(placement.phrase(&comparison).unwrap()));
        }
    }
}

#[test]
fn a_copy_that_its_outline_fits_has_a_number_for_every_paragraph_cited_or_not() {
    let comparison = comparison();
    let copies = all_copies(&comparison);
    let numbers = |id: &str| {
        let placed = &copies.of(&id.into()).unwrap().placed;
        placed.paragraphs.iter().map(|paragraph| paragraph.number).collect::<Vec<_>>()
    };
    assert_eq!(numbers("harbour"), [1, 2, 3, 4, 5, 6].map(Some));
    assert_eq!(numbers("orchard"), [1, 2, 3, 4].map(Some));
}

#[test]
fn a_copy_with_other_line_breaks_and_without_headings_has_numbers_where_something_is_cited() {
    let comparison = comparison();
    let text = made_up(&comparison.documents[0], &comparison).replace("Boats\n\n", "").replace("THE END", "");
    let (copies, _) = LoadedCopies::default().with(vec![added("a.txt", text)], &comparison);
    let placed = &copies.copies[0].placed;
    let numbers: Vec<Option<usize>> = placed.paragraphs.iter().map(|paragraph| paragraph.number).collect();
    assert_eq!(numbers, [Some(1), None, Some(3), Some(4), None, None]);
    assert_eq!(copies.copies[0].count().exactly, 8);
}

#[test]
fn of_a_changed_copy_the_phrases_are_counted_by_what_was_found() {
    let comparison = comparison();
    let text = made_up(&comparison.documents[0], &comparison)
        .replace("a wall “of stone” round it", "a wall “of stones” around it")
        .replace("number every ring", "count the boats");
    let (copies, messages) = LoadedCopies::default().with(vec![added("a.txt", text)], &comparison);
    let count = copies.copies[0].count();
    assert_eq!((count.exactly, count.nearly, count.missing), (6, 1, 1));
    assert_eq!(
        messages,
        [
            "a.txt: it is HARBOUR, 6 of 8 cited phrases found word for word, 1 with small differences, 1 not found."
        ]
    );
}

#[test]
fn a_file_that_is_no_document_changes_nothing_and_is_named_in_a_message() {
    let comparison = comparison();
    let copies = all_copies(&comparison);
    let both: String = comparison.documents.iter().map(|d| made_up(d, &comparison)).collect();
    let files = vec![
        added("letter.txt", "Dear Ann, the weather here is fine."),
        added("empty.txt", ""),
        added("all.txt", both),
        File {
            origin: Origin::Added("a.pdf".into()),
            text: Err(Refused::OtherKind("a PDF file")),
            document: None,
        },
        File { origin: Origin::Kept, text: Ok("Something else.".into()), document: None },
    ];
    let (after, messages) = copies.with(files, &comparison);
    assert_eq!(after, copies);
    assert_eq!(
        messages,
        [
            "letter.txt: it is not one of the documents: choose a file with the text of one.",
            "empty.txt: it holds no text: choose the file that holds the document.",
            "all.txt: it holds more than one of the documents (HARBOUR, ORCHARD): choose a file for each.",
            "a.pdf: it is a PDF file, not plain text: open it, copy its text into a text file, and choose that.",
            "A text that was kept in this browser: it is not one of the documents: choose a file with the text of one.",
        ]
    );
}

#[test]
fn a_second_copy_replaces_the_first() {
    let comparison = comparison();
    let text = made_up(&comparison.documents[0], &comparison);
    let bundled = File { origin: Origin::Bundled, text: Ok(text.clone()), document: None };
    let (copies, _) = LoadedCopies::default().with(vec![bundled, added("mine.txt", text)], &comparison);
    assert_eq!(copies.copies.len(), 1);
    assert_eq!(copies.copies[0].origin, Origin::Added("mine.txt".into()));
}

#[test]
fn what_was_added_is_forgotten_and_what_came_with_the_page_remains() {
    let comparison = comparison();
    let file = |n: usize, origin: Origin| File {
        origin,
        text: Ok(made_up(&comparison.documents[n], &comparison)),
        document: None,
    };
    let load = |files: Vec<File>| LoadedCopies::default().with(files, &comparison);
    let (copies, messages) = load(vec![file(0, Origin::Bundled), file(1, Origin::Added("mine.txt".into()))]);
    assert_eq!(messages.len(), 1, "nobody asked for the one that came with the page: {messages:?}");
    assert!(copies.has_added() && !copies.unkept().is_empty());
    let texts = [("orchard".to_owned(), made_up(&comparison.documents[1], &comparison))];
    assert_eq!(copies.unkept(), texts);
    let stored = copies.stored(&texts);
    assert_eq!((stored.unkept(), stored.keeping, stored.has_added()), (vec![], Keeping::Yes, true));
    let other = [("orchard".to_owned(), "Another text.".to_owned())];
    assert_eq!(copies.stored(&other).unkept(), texts, "what was added meanwhile is not stored yet");
    let left = LoadedCopies { keeping: Keeping::Yes, ..copies }.without_added();
    assert_eq!((left.copies.len(), left.keeping), (1, Keeping::No));
    assert_eq!(left.copies[0].origin, Origin::Bundled);
    assert!(!left.has_added() && left.unkept().is_empty());
    let (kept, _) = load(vec![file(0, Origin::Kept)]);
    assert!(kept.has_added() && kept.unkept().is_empty());
}

#[test]
fn what_another_window_kept_does_not_replace_what_was_added_here() {
    let comparison = comparison();
    let text = |n: usize| made_up(&comparison.documents[n], &comparison);
    let (copies, _) = LoadedCopies::default().with(vec![added("mine.txt", text(0))], &comparison);
    let kept = |n: usize| File { origin: Origin::Kept, text: Ok(text(n)), document: None };
    let (copies, messages) = copies.with(vec![kept(0), kept(1)], &comparison);
    assert_eq!(messages.len(), 0, "{messages:?}");
    let origins: Vec<_> = copies.copies.iter().map(|c| c.origin.clone()).collect();
    assert_eq!(origins, [Origin::Added("mine.txt".into()), Origin::Kept]);
    assert_eq!(copies.unkept(), [("harbour".to_owned(), text(0))]);
    // Once another window has forgotten what it kept, only that is left.
    let left = copies.without_kept();
    assert_eq!((left.copies.len(), left.keeping), (1, Keeping::No));
}

#[test]
fn what_another_window_keeps_in_place_of_an_earlier_text_is_taken_in() {
    let comparison = comparison();
    let kept = |text: String| File { origin: Origin::Kept, text: Ok(text), document: None };
    let first = made_up(&comparison.documents[0], &comparison);
    let second = format!("{first}\n\nOne more paragraph.");
    let (copies, _) = LoadedCopies::default().with(vec![kept(first), kept(second.clone())], &comparison);
    assert_eq!((copies.copies.len(), &copies.copies[0].text), (1, &second));
}

#[test]
fn a_long_file_name_is_shortened_in_messages() {
    let name = |name: &str| LoadedCopies::default().with(vec![added(name, "")], &comparison()).1[0].clone();
    assert!(name(&"a".repeat(60)).starts_with(&format!("{}: it holds", "a".repeat(60))));
    assert!(name(&"a".repeat(61)).starts_with(&format!("{}…: it holds", "a".repeat(60))));
    assert!(name("a\nb").starts_with("ab: it holds"));
}

#[test]
fn the_pieces_of_a_paragraph_join_to_the_whole_and_mark_what_is_cited() {
    let comparison = comparison();
    let copies = all_copies(&comparison);
    let harbour = &copies.of(&"harbour".into()).unwrap().placed;
    let third = &harbour.paragraphs[2].text;
    let found = pieces(harbour, 2);
    let whole: String = found.iter().map(|piece| &third[piece.range.clone()]).collect();
    assert_eq!(whole, *third);
    let marked: Vec<(&str, usize)> = found
        .iter()
        .map(|piece| (&third[piece.range.clone()], piece.ids.len()))
        .filter(|(_, marks)| *marks > 0)
        .collect();
    assert_eq!(
        marked,
        [("eleven yards of it fell", 1), ("yards of it fell into the water", 1), ("number every ring", 1)]
    );
    assert_eq!(pieces(harbour, 1).len(), 1, "nothing is cited from the second");
    assert!(pieces(harbour, 6).is_empty());
}

#[test]
fn the_margin_names_each_statement_of_a_paragraph_once_in_the_order_of_the_text() {
    let comparison = comparison();
    let copies = all_copies(&comparison);
    let harbour = &copies.of(&"harbour".into()).unwrap().placed;
    let notes = |paragraph: usize| {
        let notes = margin(harbour, paragraph, &comparison);
        notes.iter().map(|said| (said.question.id.to_string(), said.verdict)).collect::<Vec<_>>()
    };
    assert_eq!(notes(0), [("wall".to_owned(), Verdict::Contradicts)]);
    assert_eq!(notes(1), []);
    assert_eq!(
        notes(2),
        [
            ("wall".to_owned(), Verdict::Contradicts),
            ("wall".to_owned(), Verdict::ReportedOnly),
            ("rings".to_owned(), Verdict::Agrees),
        ]
    );
    assert_eq!(notes(3), [("rings".to_owned(), Verdict::Agrees), ("trees".to_owned(), Verdict::Agrees)]);
}

#[test]
fn a_statement_that_no_other_document_answers_is_alone() {
    let mut alone = (*comparison()).clone();
    let question = Rc::make_mut(&mut alone.topics[0].questions[0]);
    question.statements.retain(|statement| statement.document.as_str() == "harbour");
    let question = &alone.topics[0].questions[0];
    assert_eq!(heaviest_verdict(question, &question.statements[0], &alone), Verdict::Silent);
}

#[test]
fn side_by_side_every_paragraph_is_shown_once_under_the_topic_of_most_of_its_citations() {
    let comparison = comparison();
    let copies = all_copies(&comparison);
    let placed: Vec<_> = copies.copies.iter().map(|copy| &copy.placed).collect();
    let rows = rows(&placed, &comparison);
    let shown: Vec<(Option<&str>, &[Vec<usize>])> =
        rows.iter().map(|row| (row.topic.map(|topic| topic.id.as_str()), row.cells.as_slice())).collect();
    assert_eq!(
        shown,
        [
            (Some("sea"), &[vec![0, 2], vec![1, 2]][..]),
            (Some("land"), &[vec![3], vec![0]][..]),
            (None, &[vec![1, 4, 5], vec![3]][..]),
        ]
    );
    assert_eq!(in_paragraph(placed[0], 3).count(), 4, "one of them on the sea");
}

#[test]
fn escape_closes_the_passage_before_it_clears_the_statement() {
    let comparison = comparison();
    let state = AppState::open(comparison.clone(), "/rings/orchard");
    let name = comparison.question(&"rings".into()).unwrap().1.statements[1].name();
    let Some(Intent::Do(open)) = intent(&state, "r") else { panic!("r means nothing") };
    let reading = state.after(open);
    let beside = CitationPanel { question: "rings".into(), name: name.clone(), citation: 0 };
    assert_eq!(reading.citation_panel, Some(beside));
    let within = reading.after(Action::Arrive("/sea".into()));
    assert_eq!(within.citation_panel, reading.citation_panel, "it remains within its topic");
    assert_eq!(reading.after(Action::Arrive("/figures".into())).citation_panel, None);
    let Some(Intent::Do(first)) = intent(&reading, "Escape") else { panic!("Escape means nothing") };
    let closed = reading.after(first);
    assert_eq!((closed.citation_panel, closed.view.place), (None, Route::Statement("rings".into(), name)));
}

proptest! {
    #[test]
    fn any_other_file_changes_nothing(text in "\\PC{0,300}", name in "\\PC{0,80}") {
        let (copies, messages) = LoadedCopies::default().with(vec![added(&name, text)], &comparison());
        prop_assert_eq!(copies, LoadedCopies::default());
        prop_assert_eq!(messages.len(), 1);
    }
}

#[test]
fn a_citation_has_its_place_in_the_text_as_it_was_added() {
    let comparison = comparison();
    let unwrapped = made_up(&comparison.documents[0], &comparison);
    // Letters beyond the first plane are two characters each in a browser; lines are broken elsewhere.
    let text = format!("𝓐𝓑 before\r\n\r\n{}", unwrapped.replace(" of it", "\r\nof  it"));
    let (copies, messages) = LoadedCopies::default().with(vec![added("a", text.clone())], &comparison);
    let copy = copies.of(&comparison.documents[0].id).unwrap_or_else(|| panic!("{messages:?}"));
    let characters: Vec<u16> = text.encode_utf16().collect();
    let mut found = Vec::new();
    for placement in &copy.placed.citations {
        let place = copy.characters(&placement.question, &placement.statement, placement.citation);
        found.push(String::from_utf16(&characters[place.unwrap()]).unwrap());
    }
    assert_eq!(
        found,
        [
            "a wall “of stone” round it",
            "eleven yards\r\nof  it fell",
            "yards\r\nof  it fell into the water",
            "number every ring",
            "a market in rings",
            "hardly a tree in sight",
            "no fruit at all",
            "a market in rings",
        ]
    );
}
