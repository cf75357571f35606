//! Words that are selected and copied from the page are those on the screen, as they stand there.

use fantoccini::Client;
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::engine::Engine;
use crate::fixture::comparison;
use crate::page::{ask, file, open, press, until, views};

/// Returns where two texts stand apart on the screen and would be copied as one word.
const RUN_TOGETHER: &str = r"
const main = document.getElementById('comparison');
const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
const shown = e => e.checkVisibility() && getComputedStyle(e).userSelect !== 'none' && !e.closest('svg,select,textarea,.unseen');
const nodes = [];
while (walker.nextNode()) if (walker.currentNode.data && shown(walker.currentNode.parentElement)) nodes.push(walker.currentNode);
const rect = (node, from, to) => { const r = document.createRange(); r.setStart(node, from); r.setEnd(node, to); return r.getBoundingClientRect(); };
const selection = getSelection();
const found = [];
for (let n = 1; n < nodes.length; n++) {
  const [a, b] = [nodes[n - 1], nodes[n]];
  if (!/\S$/.test(a.data) || !/^\S/.test(b.data)) continue;
  const [x, y] = [rect(a, a.length - 1, a.length), rect(b, 0, 1)];
  const apart = y.left - x.right > 2 || y.top >= x.bottom - 2 || y.right < x.left;
  if (!apart) continue;
  selection.setBaseAndExtent(a, a.length - 1, b, 1);
  if (!/\s/.test(selection.toString())) found.push(a.parentElement.className + '|' + b.parentElement.className + ': ' + a.data.slice(-20) + b.data.slice(0, 20));
}
selection.removeAllRanges();
return found;";

#[tokio::test(flavor = "multi_thread")]
async fn copied_words_stand_apart_as_they_do_on_the_screen() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let mut run_together = Vec::new();
    for view in views(&comparison()) {
        open(client, &format!("{}{view}", file())).await;
        let found = ask(client, RUN_TOGETHER).await;
        let found = found.as_array().unwrap().iter().filter_map(Value::as_str);
        run_together.extend(found.map(|words| format!("{view} {words}")));
    }
    assert_eq!(run_together, [] as [&str; 0]);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copied_statement_has_its_quotation_marks_and_no_words_for_those_who_hear() {
    for engine in [Engine::chromium().await, Engine::firefox().await] {
        let client = &engine.client;
        open(client, &format!("{}#/jam-cause/liu", file())).await;
        let copied = "getSelection().selectAllChildren(document.querySelector('.is-chosen')); return getSelection().toString()";
        let copied = ask(client, copied).await;
        let copied = copied.as_str().unwrap();
        let phrase = comparison()
            .questions()
            .flat_map(|(_, q)| q.statements.iter())
            .find(|s| s.document.as_str() == "liu" && copied.contains(&s.citations[0].phrase))
            .map(|s| s.citations[0].phrase.clone())
            .unwrap();
        assert!(copied.contains(&format!("“{phrase}”")), "{copied}");
        for unseen in ["Read it in context", "Link to this statement"] {
            assert!(!copied.contains(unseen), "{copied}");
        }
        engine.end().await;
    }
}

/// Takes what is pasted into a field of its own, as another program would.
const PASTE: &str = "
    const field = document.createElement('div');
    field.contentEditable = 'true';
    field.textContent = 'x';
    field.onpaste = e => { window.pasted = ['text/html', 'text/plain'].map(kind => e.clipboardData.getData(kind)); e.preventDefault(); };
    document.body.append(field);
    field.focus();
    getSelection().selectAllChildren(field);";

/// Copies all of what matches by the keyboard, and returns it as HTML and as text.
async fn copied(client: &Client, selector: &str) -> [String; 2] {
    let select = format!(
        "window.pasted = null; document.activeElement.blur(); getSelection().selectAllChildren(document.querySelector({}))",
        json!(selector)
    );
    client.execute(&select, vec![]).await.unwrap();
    press(client, &format!("{}c", Key::Control)).await;
    client.execute(PASTE, vec![]).await.unwrap();
    press(client, &format!("{}v", Key::Control)).await;
    until(client, "return !!window.pasted", "nothing is pasted").await;
    serde_json::from_value(ask(client, "return window.pasted").await).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_copied_as_html_has_its_marks_once_no_hidden_words_and_no_path_of_the_disk() {
    for engine in [Engine::chromium().await, Engine::firefox().await] {
        let client = &engine.client;
        for (view, phrase) in [
            ("#/jam-cause/liu", "“Driftwood under the span did the rest”"),
            ("#/storm", ""),
            ("#/document/liu", ""),
        ] {
            open(client, &format!("{}{view}", file())).await;
            let links = "return document.querySelectorAll('#app a[href^=\"#\"]').length";
            let before = ask(client, links).await;
            let [html, text] = copied(client, "#comparison").await;
            assert!(html.len() > 1_000 && text.len() > 300, "{view}: {html}");
            assert!(html.contains(phrase) && text.contains(phrase), "{view}: {text}");
            assert!(
                !text.contains("\"“") && !html.contains("<q"),
                "{view}: twice in quotation marks: {text}"
            );
            for kept in [&html, &text] {
                assert!(!kept.contains("file:") && !kept.contains("fixture-page"), "{view}: a path: {kept}");
                for unseen in ["What each says", "Read it in context", "Link to this statement"] {
                    assert!(!kept.contains(unseen), "{view}: {unseen}: {kept}");
                }
            }
            until(client, &format!("{links} === {before}"), "links are gone").await;
        }
        engine.end().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_that_are_copied_from_a_board_say_whose_each_answer_is() {
    for engine in [Engine::chromium().await, Engine::firefox().await] {
        let client = &engine.client;
        open(client, &format!("{}#/storm", file())).await;
        let [_, text] = copied(client, ".board tbody").await;
        let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let at = |ask: &str| lines.iter().position(|line| line.contains(ask)).unwrap();
        let row = lines[at("When did the span stick?")..at("Why did the span stick?")].join(" ");
        assert!(
            row.contains(
                "Ames Béro The Gazette A On 14 November 1931 Liu says nothing Ward A On 14 November 1931"
            ),
            "{row}"
        );
        let names =
            "return [...document.querySelectorAll('.band-names')].filter(n => n.checkVisibility()).length";
        until(client, &format!("{names} === 0"), "the names stay").await;
        engine.end().await;
    }
}
