//! What others do to the page: translators, highlighters and checkers change its text while it is used. Heading,
//! names and words must still belong together in every view.

use comparison::QuestionId;
use fantoccini::Client;
use synoptic::lesson::{Lesson, write_link};

use crate::engine::Engine;
use crate::page::{ask, click, count, file, follow, open, press, text, until, until_count, until_title};
use crate::server::Page;

/// Encloses all that is changed in these marks, so that the words themselves can be compared.
const MARKS: [char; 2] = ['«', '»'];

/// Puts every text into `<font>` and changes its words, as Google's translator does, and does it again whenever
/// the page changes.
const TRANSLATE: &str = "
    const texts = root => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), found = [];
        while (walker.nextNode()) found.push(walker.currentNode);
        return found.filter(t => t.data.trim() && !t.parentElement.closest('font, textarea, script, style'));
    };
    const change = () => {
        for (const text of texts(document.getElementById('app'))) {
            const outer = document.createElement('font'), inner = document.createElement('font');
            inner.textContent = '«' + text.data + '»';
            outer.append(inner);
            text.replaceWith(outer);
        }
    };
    new MutationObserver(change).observe(document.getElementById('app'), { childList: true, subtree: true, characterData: true });
    change();";

/// Moves every text into `<font>` once, and leaves its words as they are.
const WRAP: &str = "
    const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT), found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    for (const text of found.filter(t => t.data.trim() && t.parentElement.tagName !== 'FONT')) {
        const font = document.createElement('font');
        text.before(font);
        font.append(text);
    }";

/// Puts the second word of every text into `<mark>` once, as highlighters do.
const MARK: &str = "
    const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT), found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    for (const text of found) {
        const second = /\\S+\\s+(\\S+)/.exec(text.data);
        if (!second || text.parentElement.closest('textarea')) continue;
        const word = text.splitText(text.data.indexOf(second[1], second[0].length - second[1].length));
        word.splitText(second[1].length);
        const mark = document.createElement('mark');
        mark.className = 'foreign';
        word.replaceWith(mark);
        mark.append(word);
    }";

/// Lets the app be interrupted wherever it may be.
const INTERRUPT: &str = "let now = Date.now(); Date.now = () => now += 20;";

/// What a reader does, and what holds once it is done.
const ACTS: [(&str, &str); 68] = [
    ("location.hash = '#/storm'", "title('The night of the storm')"),
    ("click('.board-row:nth-child(2) .unfold')", "all('.board-open .statement') === 5"),
    ("click('.board-row:nth-child(1) .unfold')", "all('.board-open') === 2"),
    ("click('.board-row.is-open ~ .board-row .unfold')", "all('.board-open') === 1"),
    ("click('[aria-label=\"Hide Liu\"]')", "all('.board thead th') === 4"),
    ("click('.documents li:nth-child(1) [aria-pressed]')", "all('thead .is-reference') === 1"),
    ("click('.documents .menu > button')", "all('.board thead th') === 5"),
    ("click('.filter fieldset:nth-of-type(1) label:nth-of-type(4) input')", "!!all('.filter-line p')"),
    ("click('.filter-line button')", "!all('.filter-line p')"),
    ("location.hash = '#/jam-cause'", "title('Why did the span stick?')"),
    ("click('.question .page-tools > button')", "all('.side-by-side .cell') === 5"),
    ("click('.question .page-tools > button')", "!!all('.places')"),
    ("click('.marks li:nth-child(4) a')", "!!all('[id=\"/jam-cause/liu\"].is-chosen')"),
    ("click('.marks li:nth-child(1) a')", "!!all('[id=\"/jam-cause/ames\"].is-chosen')"),
    ("click('.is-chosen .paragraph')", "!!all('#citation-panel')"),
    ("click('[id=\"/jam-cause/liu\"] .paragraph')", "text('#citation-panel-title').includes('Liu')"),
    ("click('#citation-panel header button')", "!all('#citation-panel')"),
    ("click('.ways-on .step[title^=\"Next q\"]')", "title('Was the keeper at his post?')"),
    ("click('.ways-on .step[title^=\"Next q\"]')", "title('How many boats were lost?')"),
    ("history.back()", "title('Was the keeper at his post?')"),
    ("history.forward()", "title('How many boats were lost?')"),
    ("click('.page-tools .cite')", "!!all('#dialog[open]')"),
    (
        "click('#dialog .styles label:nth-of-type(3) input')",
        "checked('#dialog .styles label:nth-of-type(3) input')",
    ),
    ("click('#dialog > button')", "!all('#dialog')"),
    ("type('#search', 'boats')", "location.hash === '#/search/boats'"),
    ("type('#search', 'span')", "location.hash === '#/search/span'"),
    ("type('#search', 'keper')", "location.hash === '#/search/keper'"),
    ("location.hash = '#/pair/ames/gazette'", "title('Ames and The Gazette')"),
    ("choose('.choices label:nth-child(2) select', 'bero')", "title('Ames and Béro')"),
    ("location.hash = '#/test/storm'", "!!all('.test-document input')"),
    (
        "click('.test-document:nth-of-type(1) label:nth-child(2) input')",
        "checked('.test-document:nth-of-type(1) label:nth-child(2) input')",
    ),
    ("click('.test-steps button:last-child')", "!!all('#outcome')"),
    ("click('.test-steps button:last-child')", "!all('#outcome') && title('Was the keeper at his post?')"),
    ("click('.test-steps button:first-child')", "!!all('#outcome') && title('Why did the span stick?')"),
    ("location.hash = '#/stand/storm'", "!!all('.stand-answers')"),
    (
        "click('.stand-answers label:nth-of-type(1) input')",
        "checked('.stand-answers label:nth-of-type(1) input')",
    ),
    ("click('.test-steps button:last-child')", "text('.way-back').includes('question 2')"),
    ("location.hash = '#/cost'", "title('What did the bridge cost?')"),
    ("click('.page-tools .page-tools > button')", "text('.page-tools .page-tools > button').includes('1')"),
    (
        "location.hash = document.querySelector('.views a[href^=\"#/lesson\"]').hash",
        "all('.lesson-steps li') === 1",
    ),
    ("type('.lesson-steps textarea', 'Count hands.')", "decodeURIComponent(location.hash).includes('hands')"),
    ("click('.own .lesson-ways button:last-child')", "!!all('.undo') && !location.hash.includes('cost')"),
    ("click('.undo button')", "location.hash.includes('cost')"),
    ("location.hash = '#/read/ames'", "title('The text: Ames') && !!all('.passage')"),
    ("location.hash = '#/read/bero'", "title('The text: Béro') && !!all('.passage')"),
    ("click('.document-choice a[href=\"#/read/liu\"]')", "title('The text: Liu')"),
    ("location.hash = '#/read/liu/2'", "title('The text: Liu, ¶ 2')"),
    ("location.hash = '#/read/bero,ward'", "title('The text: Béro, Ward')"),
    ("location.hash = '#/read/ames,ward'", "title('The text: Ames, Ward')"),
    ("location.hash = '#/texts'", "title('The five texts')"),
    ("location.hash = '#/document/ames'", "title('Ames')"),
    ("location.hash = '#/document/liu'", "title('Liu')"),
    ("location.hash = '#/figures'", "title('Figures and events')"),
    ("location.hash = '#/sources'", "title('Sources')"),
    ("location.hash = '#/method'", "title('About')"),
    (
        "location.hash = '#/export/markdown/storm'",
        "title('Download') && find('#copy-field').value.startsWith('#')",
    ),
    ("location.hash = '#/export/verdicts/cost'", "find('#copy-field').value.includes('\\t')"),
    ("location.hash = '#/export/statements/pair/ames/liu'", "text('.summary') === 'Ames and Liu'"),
    ("location.hash = '#/print/key/storm'", "text('main').includes('The night of the storm')"),
    ("location.hash = '#/print/worksheet/building'", "text('main').includes('The building')"),
    ("location.hash = '#/make'", "title('Make your own comparison')"),
    ("location.hash = '#/disagreements/agrees'", "!!all('.board-row')"),
    ("location.hash = '#/all'", "title('Everything on one page')"),
    ("location.hash = '#/stage/cost'", "!!all('.stage-answers')"),
    ("click('.stage-answer button')", "!!document.querySelector('.stage-answer input')?.value"),
    ("click('.stage-tools button:nth-of-type(2)')", "text('.stage-document').includes('Ames')"),
    ("click('.stage-tools button:nth-of-type(2)')", "text('.stage-document').includes('Gazette')"),
    ("click('.stage-tools button:last-of-type')", "title('Everything on one page') && !all('.stage')"),
];

/// What the acts are written in.
const WORDS: &str = "
    const plain = s => s.replace(/[«»]/g, '');
    const find = selector => document.querySelector(selector) ?? (() => { throw selector + ' is missing' })();
    const click = selector => find(selector).click();
    const all = selector => document.querySelectorAll(selector).length;
    const text = selector => plain(document.querySelector(selector)?.textContent ?? '');
    const title = words => text('#comparison h1') === words;
    const checked = selector => !!document.querySelector(selector)?.checked;
    const type = (selector, words) => { const f = find(selector); f.focus(); f.value = words; f.dispatchEvent(new Event('input', { bubbles: true })); };
    const choose = (selector, value) => { const f = find(selector); f.value = value; f.dispatchEvent(new Event('change', { bubbles: true })); };";

/// Returns the words of the whole app, without the marks.
async fn words(client: &Client) -> String {
    let words = ask(client, "return document.getElementById('app').textContent").await;
    words.as_str().unwrap().replace(MARKS, "")
}

/// Does every act, after each of which `change` changes the page, and returns the words after each.
async fn walk(client: &Client, change: &str) -> Vec<String> {
    let mut seen = Vec::new();
    for (act, done) in ACTS {
        client.execute(change, vec![]).await.unwrap();
        client.execute(&format!("{WORDS} {act};"), vec![]).await.unwrap_or_else(|e| panic!("{act}: {e}"));
        until(client, &format!("{WORDS} return {done};"), &format!("{act} does not lead to {done}")).await;
        seen.push(words(client).await);
    }
    seen
}

/// The page on which the acts are done: it has the texts, so that they can be read.
fn with_texts() -> String {
    Page::FixtureWithTexts.file()
}

/// Compares the words after each act with those of a page that nobody changed.
fn compare(how: &str, seen: &[String], untouched: &[String]) {
    for (((act, _), seen), untouched) in ACTS.iter().zip(seen).zip(untouched) {
        assert_eq!(seen, untouched, "{how}: after {act}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn heading_names_and_words_belong_together_whatever_others_do_to_the_text() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &with_texts()).await;
    let untouched = walk(client, "").await;
    for (how, once, always) in [
        ("every text in <font>", "", WRAP),
        ("single words in <mark>", "", MARK),
        ("merged texts", "", "document.getElementById('app').normalize()"),
        ("translated", TRANSLATE, ""),
        ("translated while it is drawn", &format!("{INTERRUPT} {TRANSLATE}"), ""),
    ] {
        client.execute("sessionStorage.clear()", vec![]).await.unwrap();
        open(client, &with_texts()).await;
        client.execute(once, vec![]).await.unwrap();
        compare(how, &walk(client, always).await, &untouched);
    }
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_translated_page_is_right_in_firefox_too() {
    let engine = Engine::firefox().await;
    let client = &engine.client;
    open(client, &with_texts()).await;
    let untouched = walk(client, "").await;
    client.execute("sessionStorage.clear()", vec![]).await.unwrap();
    open(client, &with_texts()).await;
    client.execute(TRANSLATE, vec![]).await.unwrap();
    compare("translated", &walk(client, "").await, &untouched);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_others_changed_stays_where_the_page_does_not_change() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/storm", file())).await;
    client.execute(MARK, vec![]).await.unwrap();
    click(client, ".board-row:nth-child(2) .unfold").await;
    until_count(client, ".board-open .statement", 5).await;
    assert_eq!(count(client, "h1 > mark.foreign").await, 1);
    assert_eq!(count(client, ".board-row .ask > mark.foreign").await, 5);
    assert_eq!(count(client, ".board-open mark.foreign").await, 0, "what is new is nobody else's");
    // What is typed in a page that is being translated stays, and so does the field.
    let lesson = write_link(&Lesson::default().with(&QuestionId::from("cost")));
    open(client, &format!("{}#/lesson&lesson={lesson}", file())).await;
    client.execute(TRANSLATE, vec![]).await.unwrap();
    click(client, ".lesson-steps textarea").await;
    client.execute("window.field = document.activeElement", vec![]).await.unwrap();
    press(client, "Count hands.").await;
    until(client, "return location.hash.includes('hands')", "the note is not taken in").await;
    let typed = "return document.activeElement === window.field && window.field.value";
    assert_eq!(ask(client, typed).await, "Count hands.");
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn after_more_changes_than_are_remembered_everything_is_made_anew() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/jam-cause", file())).await;
    press(client, "?").await;
    until_count(client, "dialog[open]", 1).await;
    let many = "const text = document.querySelector('h1').firstChild; for (let n = 0; n < 60000; n++) text.data = `${n}`; \
        const main = document.querySelector('main'); main.replaceWith(main.cloneNode(true))";
    client.execute(many, vec![]).await.unwrap();
    click(client, ".settings fieldset label:nth-of-type(3) input").await;
    until_title(client, "Why did the span stick?").await;
    assert_eq!(count(client, "main").await, 1);
    until_count(client, "dialog[open] .settings label:nth-of-type(3) input:checked", 1).await;
    click(client, "#dialog > button").await;
    until_count(client, "dialog", 0).await;
    follow(client, "#/storm").await;
    until_title(client, "The night of the storm").await;
    assert!(text(client, ".board").await.contains("Why did the span stick?"));
    engine.end().await;
}

/// Notes every text, as a translator does that asks its server.
const ASK: &str = "
    window.asked = [];
    const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest('textarea')) asked.push([walker.currentNode, walker.currentNode.data]);";

/// Writes what the server answers into the texts that are still there.
const ANSWER: &str =
    "for (const [text, words] of window.asked) if (text.isConnected) text.data = `«${words}»`";

#[tokio::test(flavor = "multi_thread")]
async fn what_a_translator_answers_late_is_not_written_over_another_view() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    for (view, next, title) in [
        ("pair/ames/gazette", "pair/ames/bero", "Ames and Béro"),
        ("document/ames", "document/liu", "Liu"),
        ("jam-cause/ames", "jam-cause/liu", "Why did the span stick?"),
        ("stage/cost", "stage/jam-cause", "Why did the span stick?"),
        ("print/key/storm", "print/key/building", "The building"),
        ("storm", "storm&with=liu", "The night of the storm"),
    ] {
        client.execute("sessionStorage.clear()", vec![]).await.ok();
        open(client, &format!("{}#/{next}", file())).await;
        let untouched = words(client).await;
        open(client, &format!("{}#/{view}", file())).await;
        client.execute(ASK, vec![]).await.unwrap();
        follow(client, &format!("#/{next}")).await;
        until_title(client, title).await;
        until(client, &format!("return location.hash === '#/{next}'"), "the address stays").await;
        client.execute(ANSWER, vec![]).await.unwrap();
        assert_eq!(words(client).await, untouched, "{view}, then {next}");
    }
    // So it is while words are typed, though rows stay that are found again, and the field stays what it was.
    open(client, &format!("{}#/search/xboat", file())).await;
    let untouched = words(client).await;
    open(client, &format!("{}#/search/boat", file())).await;
    client.execute("const f = document.getElementById('search'); f.focus(); f.setSelectionRange(0, 0); window.field = f", vec![]).await.unwrap();
    client.execute(ASK, vec![]).await.unwrap();
    press(client, "x").await;
    until(client, "return location.hash === '#/search/xboat'", "the search stays").await;
    client.execute(ANSWER, vec![]).await.unwrap();
    let typing = "return document.activeElement === window.field && window.field.selectionStart === 1";
    assert_eq!(ask(client, typing).await, true);
    assert_eq!(words(client).await, untouched);
    engine.end().await;
}

/// Puts a translation behind every element that has words of its own, once; not into rows of controls that the acts count.
const BESIDE: &str = "
    for (const e of document.querySelectorAll('#app :is(h1, h2, h3, p, a, b, i, dt, dd)')) {
        if (e.querySelector('p, li, div, h1, h2, h3, section, ul, table, textarea, input, select') || !e.textContent.trim() || e.closest('.foreign, [data-done]')) continue;
        e.dataset.done = '';
        const beside = document.createElement('span');
        beside.className = 'foreign';
        beside.textContent = e.textContent;
        e.after(beside);
    }";

#[tokio::test(flavor = "multi_thread")]
async fn a_translation_beside_words_goes_with_them() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &with_texts()).await;
    let wrong = "return [...document.querySelectorAll('#app .foreign')].filter(e => e.previousElementSibling?.textContent !== e.textContent).map(e => e.textContent)";
    // On the stage it would make the steps longer.
    for (act, done) in ACTS.into_iter().take_while(|(act, _)| !act.contains("#/stage")) {
        client.execute(BESIDE, vec![]).await.unwrap();
        client.execute(&format!("{WORDS} {act};"), vec![]).await.unwrap_or_else(|e| panic!("{act}: {e}"));
        until(client, &format!("{WORDS} return {done};"), &format!("{act} does not lead to {done}")).await;
        assert_eq!(ask(client, wrong).await, serde_json::json!([]), "after {act}");
    }
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_tools_work_though_others_put_copies_in_the_place_of_elements() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    for change in [
        "document.body.innerHTML = document.body.innerHTML.replace(/span/g, '<mark>span</mark>')",
        "const app = document.getElementById('app'); app.innerHTML = app.innerHTML",
        "const app = document.getElementById('app'); app.replaceWith(app.cloneNode(true))",
        "const body = document.body.cloneNode(true); document.body.replaceWith(body)",
        "document.querySelectorAll('.statement').forEach(e => { e.innerHTML = e.innerHTML.replace(/the /g, '<mark>the </mark>') })",
    ] {
        client.execute("sessionStorage.clear()", vec![]).await.ok();
        open(client, &format!("{}#/jam-cause/liu", file())).await;
        client.execute(change, vec![]).await.unwrap();
        click(client, ".is-chosen .paragraph").await;
        until_count(client, "#citation-panel", 1).await;
        click(client, "#citation-panel header button").await;
        until_count(client, "#citation-panel", 0).await;
        follow(client, "#/cost").await;
        until_title(client, "What did the bridge cost?").await;
        assert_eq!(count(client, "#app").await, 1, "{change}");
    }
    engine.end().await;
}
