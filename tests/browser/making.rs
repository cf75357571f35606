//! Making a comparison of one's own: from a table to a page, and to one file that opens anywhere.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use fantoccini::{Client, Locator};
use serde_json::{Value, json};

use crate::carry::until_saved;
use crate::engine::Engine;
use crate::page::{
    ask, click, count, file, follow, open, press, sized, text, texts, until, until_count, until_focused,
    until_hash, until_ready, until_text, until_title,
};
use crate::server::{Host, Page};

/// The table of the example, as the project has it.
fn example() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/library")
}

/// Opens the page where comparisons are made, without a network.
async fn begin(engine: &Engine) {
    let client = &engine.client;
    open(client, &format!("{}#/make", file())).await;
    engine.chromium_command("Network.enable", json!({})).await;
    let offline = json!({ "offline": true, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    engine.chromium_command("Network.emulateNetworkConditions", offline).await;
}

/// Writes a table into its field, as pasting does.
async fn paste(client: &Client, table: &str) {
    let script = "const field = document.getElementById('make-table'); field.value = arguments[0]; \
                  field.dispatchEvent(new Event('input', { bubbles: true }))";
    client.execute(script, vec![json!(table)]).await.unwrap();
}

/// Returns the rows of the list of faults, cell by cell.
async fn faults(client: &Client) -> Vec<Vec<String>> {
    let script = "return [...document.querySelectorAll('.make-faults tbody tr')].map(row => [...row.cells].map(cell => cell.innerText.trim()))";
    serde_json::from_value(ask(client, script).await).unwrap()
}

/// Drops a file on the page.
async fn drop_file(client: &Client, name: &str, content: &str) {
    let script = "const held = new DataTransfer(); held.items.add(new File([arguments[1]], arguments[0])); \
        for (const kind of ['dragover', 'drop']) document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: held, bubbles: true, cancelable: true }))";
    client.execute(script, vec![json!(name), json!(content)]).await.unwrap();
}

/// Chooses the item of a list that ends with these words.
async fn choose(client: &Client, list: &str, words: &str) {
    let script = format!(
        "const list = document.getElementById('{list}'); \
         const item = [...list.options].find(item => item.text.endsWith('{words}')); \
         if (!item) return false; \
         list.value = item.value; \
         return list.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    );
    until(client, &script, &format!("{list} has no {words}")).await;
}

/// Opens the forms.
async fn open_forms(client: &Client) {
    let script = "document.querySelectorAll('.make details').forEach(d => d.open = true)";
    client.execute(script, vec![]).await.unwrap();
}

async fn table(client: &Client) -> String {
    ask(client, "return document.getElementById('make-table').value").await.as_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_example_becomes_one_file_that_opens_in_three_browsers_and_can_be_gone_on_with() {
    let folder = tempfile::tempdir().unwrap();
    let engine = Engine::chromium().await;
    let client = &engine.client;
    begin(&engine).await;
    let allow = json!({ "behavior": "allow", "downloadPath": folder.path() });
    engine.chromium_command("Browser.setDownloadBehavior", allow).await;
    client.find(Locator::XPath("//button[.='Begin with an example']")).await.unwrap().click().await.unwrap();
    until_count(client, "#make-look", 1).await;
    let written = table(client).await;
    assert_eq!(written, std::fs::read_to_string(example().join("table.csv")).unwrap());

    // The preview is the real page, with the documents' paragraphs found in their texts.
    click(client, "#make-look").await;
    until_title(client, "A library on Sundays").await;
    until_count(client, ".own-bar", 1).await;
    follow(client, "#/library-open-sundays").await;
    until_title(client, "Should the library open on Sundays?").await;
    assert_eq!(text(client, ".finding").await, "✕ Novak against Adeyemi and Lindqvist");
    assert!(
        texts(client, ".citation").await.iter().any(|c| c.contains("It should be open every Sunday”\u{a0}¶"))
    );

    click(client, ".own-bar a").await;
    until_count(client, "#make-save", 1).await;
    click(client, "#make-save").await;
    let saved = until_saved(&folder.path().join("a-library-on-sundays.html")).await;
    until_text(client, ".said", "Saved as a-library-on-sundays.html").await;
    assert!(!saved.contains("data-document="), "the texts were not to be in it");

    // Dropped in again, it is the same table.
    paste(client, "").await;
    drop_file(client, "a-library-on-sundays.html", &saved).await;
    until_count(client, "#make-look", 1).await;
    until_text(client, ".said", "Opened “A library on Sundays”").await;
    engine.end().await;

    let address = format!("file://{}", folder.path().join("a-library-on-sundays.html").display());
    for engine in [Engine::chromium().await, Engine::firefox().await, Engine::webkit().await] {
        let client = &engine.client;
        client.goto(&format!("{address}#/sundays-cost-year")).await.unwrap();
        until_ready(client).await;
        until_title(client, "What would Sundays cost in a year?").await;
        assert_eq!(text(client, ".finding").await, "✕ Adeyemi against Novak");
        let silent = texts(client, ".silent-line").await;
        assert!(silent.iter().any(|line| line.contains("Lindqvist")), "{silent:?}");
        let _ = client.clone().close().await;
    }
    // Without scripts it can be read.
    let plain = saved.split("<section id=\"edition\"").nth(1).unwrap();
    for words in
        ["Should the library open on Sundays?", "412 people came", "They give two sums for the same hours."]
    {
        assert!(plain.contains(words), "{words}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn four_columns_are_enough_and_what_is_not_known_is_said() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    begin(&engine).await;
    paste(
        client,
        "question\tdocument\tanswer\tquote\nIs the bridge safe?\tOne\tYes\tit is safe\n\tTwo\tNo\t\nWho built it?\tOne\tThe town\t\n",
    )
    .await;
    until_count(client, "#make-look", 1).await;
    click(client, "#make-look").await;
    until_title(client, "One and Two").await;
    follow(client, "#/bridge-safe").await;
    until_title(client, "Is the bridge safe?").await;
    assert_eq!(text(client, ".finding").await, "≠ One and Two differ, not judged yet");
    follow(client, "#/built").await;
    until_title(client, "Who built it?").await;
    assert_eq!(texts(client, ".silent-line").await[0], "· Nothing is recorded yet for: Two.");
    follow(client, "#/method").await;
    until_text(client, "#second-reading", "One reading").await;
    // Nor is it called silence in what leaves the page.
    for (address, words) in [
        ("#/export/markdown/built", "- Two: not recorded."),
        ("#/print/reading/built", "(not recorded)"),
        ("#/print/key/built", "not recorded"),
        ("#/print/worksheet/built", "not recorded"),
        ("#/disagreements/silent", "Fewer than two documents answer it"),
        ("#/built/two", "It is not recorded whether Two answers this question."),
    ] {
        follow(client, address).await;
        let says = format!(
            "const fields = [...document.querySelectorAll('textarea')].map(field => field.value); return (document.body.textContent + fields).includes('{words}')"
        );
        until(client, &says, &format!("{address} does not say {words}")).await;
        let shown = ask(client, "const page = document.getElementById('comparison').cloneNode(true); for (const part of page.querySelectorAll('.sheet-how, .sheet-asks, th')) part.remove(); return page.textContent + [...page.querySelectorAll('textarea')].map(field => field.value)").await;
        assert!(!shown.as_str().unwrap().contains("ays nothing"), "{address}: {shown}");
    }
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_fault_stands_beside_its_row_and_leads_to_it() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    begin(&engine).await;
    paste(
        client,
        "question,document,answer,quote\nIs it safe?,One,Yes,it is safe\n,Two,,\nWhy,One,Because,one two three four five six seven eight nine ten eleven twelve thirteen\n",
    )
    .await;
    until_count(client, ".make-faults", 1).await;
    let found = faults(client).await;
    assert!(found.iter().any(|f| f[0].starts_with('3') && f[1] == "answer"), "{found:#?}");
    assert!(found.iter().any(|f| f[0].starts_with('4') && f[1] == "question"), "{found:#?}");
    assert!(
        found.iter().any(|f| f[0].starts_with('4') && f[1] == "quote" && f[2].contains("13 words")),
        "{found:#?}"
    );
    assert!(found.iter().all(|f| !f[3].is_empty()), "{found:#?}");
    assert_eq!(count(client, "#make-look").await, 0);
    click(client, ".make-faults button").await;
    let chosen = "const f = document.getElementById('make-table'); return f.value.slice(f.selectionStart, f.selectionEnd)";
    assert_eq!(ask(client, chosen).await, ",Two,,");
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_is_there_after_the_page_is_loaded_again() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    begin(&engine).await;
    let written = "question,document,answer\nIs it so?,One,Yes\n,Two,No\n";
    paste(client, written).await;
    until_count(client, "#make-look", 1).await;
    drop_file(client, "one.txt", "This is the text of one.\n\nIt is so.").await;
    until_count(client, ".make-texts li", 1).await;
    until(
        client,
        "return (localStorage.getItem('synoptic-draft-texts') || '').includes('one.txt')",
        "nothing is kept",
    )
    .await;
    client.refresh().await.unwrap();
    until_ready(client).await;
    until_count(client, "#make-look", 1).await;
    assert_eq!(table(client).await, written);
    assert_eq!(count(client, ".make-texts li").await, 1);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn forms_add_an_answer_judge_two_and_mark_key_words() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    begin(&engine).await;
    paste(client, "question,document,answer\nIs it so?,One,Yes\n,Two,No\n").await;
    until_count(client, "#make-look", 1).await;
    open_forms(client).await;
    for (id, words) in [("make-question", "Is it so?"), ("make-document", "Three"), ("make-answer", "Yes")] {
        client.find(Locator::Id(id)).await.unwrap().send_keys(words).await.unwrap();
    }
    click(client, "#make-add").await;
    until(client, "return document.getElementById('make-table').value.includes('Three')", "no answer came")
        .await;
    assert_eq!(
        table(client).await.trim_end(),
        "question,document,answer\nIs it so?,One,Yes\n,Two,No\n,Three,Yes"
    );
    until_count(client, "#make-why", 1).await;
    choose(client, "make-pair", "One: Yes – Two: No").await;
    client
        .find(Locator::Id("make-why"))
        .await
        .unwrap()
        .send_keys("One says yes, the other no.")
        .await
        .unwrap();
    choose(client, "make-verdict", "contradicts").await;
    click(client, "#make-judge").await;
    until(
        client,
        "return document.getElementById('make-table').value.includes('One / Two,contradicts')",
        "no judgement came",
    )
    .await;
    until_text(client, ".make", "All answers are judged.").await;
    until(client, "return document.activeElement?.closest('.make') !== null", "the focus is lost").await;
    choose(client, "make-statement-of", "One: Yes").await;
    let chosen = "const f = document.getElementById('make-marked'); f.focus(); f.setSelectionRange(0, 3)";
    client.execute(chosen, vec![]).await.unwrap();
    click(client, "#make-mark").await;
    until(client, "return document.getElementById('make-marked').value === '{Yes}'", "nothing is marked")
        .await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_becomes_of_the_table_is_spoken() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    begin(&engine).await;
    let spoken = async |words: &str| {
        let script =
            format!("return document.getElementById('spoken').textContent.includes({})", json!(words));
        until(client, &script, &format!("“{words}” is not spoken")).await;
    };
    paste(client, "question,document,answer\nIs it so?,One,\n").await;
    spoken("1 fault in the table").await;
    paste(client, "question,document,answer\nIs it so?,One,Yes\n,Two,No\n").await;
    spoken("2 texts, 1 question, 2 answers: no faults.").await;
    drop_file(client, "german.csv", "Frage;Dokument;Antwort\nOb?;Eins;Ja\n").await;
    spoken("“german.csv” has no row of headers with “question”").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn long_words_stay_within_their_columns() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    begin(&engine).await;
    let names =
        ["Bundesverfassungsgericht", "Umweltbundesamt", "ADAC", "Verkehrsministerium", "Landesregierung"];
    let answers =
        ["Ja", "Geschwindigkeitsbegrenzungen", "Nein", "https://example.org/a/very/long/address", "Ja"];
    let rows = names.iter().zip(answers).map(|(name, answer)| format!(",{name},{answer}\n"));
    let rows = rows.collect::<Vec<_>>().concat();
    paste(client, &format!("question,document,answer\nIst das so?{rows}")).await;
    until_count(client, "#make-look", 1).await;
    click(client, "#make-look").await;
    until_count(client, ".own-bar", 1).await;
    let beyond = "const band = e => e.closest('.band').getBoundingClientRect(); \
        const words = [...document.querySelectorAll('.band-label, .band-names span')].filter(e => e.checkVisibility()); \
        return [words.length > 4, document.documentElement.scrollWidth - innerWidth, ...words.filter(e => { \
            const range = document.createRange(); range.selectNodeContents(e); const box = range.getBoundingClientRect(); \
            return box.left < band(e).left - 1 || box.right > band(e).right + 1 }).map(e => e.textContent)]";
    for (width, height) in [(1280, 720), (900, 800), (768, 1024), (700, 800)] {
        sized(&engine, width, height).await;
        let found = ask(client, beyond).await;
        let list = found.as_array().unwrap();
        assert!(list[0] == true && list[1].as_i64() <= Some(0) && list.len() == 2, "at {width}: {found}");
    }
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_that_keeps_nothing_is_not_said_to_keep_the_table() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    begin(&engine).await;
    assert!(text(client, ".make").await.contains("What you write here is kept in this browser"));
    client
        .execute(
            "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
            vec![],
        )
        .await
        .unwrap();
    paste(client, "question,document,answer\nIs it so?,One,Yes\n").await;
    until_text(client, ".make > .hint", "This browser keeps nothing, or has no room for it").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_asked_for_while_a_comparison_is_made() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/make", file())).await;
    engine.requests().await;
    client.find(Locator::XPath("//button[.='Begin with an example']")).await.unwrap().click().await.unwrap();
    until_count(client, "#make-look", 1).await;
    click(client, "#make-look").await;
    until_title(client, "A library on Sundays").await;
    assert_eq!(engine.requests().await, [] as [String; 0]);
    until_hash(client, "#/").await;
    let _: Value = ask(client, "return null").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_form_shows_is_what_it_writes_though_the_table_changes() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    begin(&engine).await;
    paste(client, "question,document,answer\nIs it so?,One,Yes\n,Two,No\n,Three,Perhaps\n").await;
    until_count(client, "#make-look", 1).await;
    open_forms(client).await;
    choose(client, "make-pair", "Two: No – Three: Perhaps").await;
    choose(client, "make-verdict", "contradicts").await;
    client.find(Locator::Id("make-why")).await.unwrap().send_keys("One denies it.").await.unwrap();
    choose(client, "make-statement-of", "Two: No").await;
    // A row above and a judgement of others, and what was chosen stays chosen.
    paste(client, "question,document,answer\nIs it so?,Four,Yes\n,One,Yes\n,Two,No\n,Three,Perhaps\n,One / Two,contradicts,,\n").await;
    until_count(client, ".make-faults tbody tr", 1).await;
    let judged = "question,document,answer,statement\nIs it so?,Four,Yes,\n,One,Yes,\n,Two,No,\n,Three,Perhaps,\n,One / Two,contradicts,They deny each other.\n";
    paste(client, judged).await;
    until_count(client, "#make-look", 1).await;
    let chosen = "const of = id => document.getElementById(id).selectedOptions[0].text; return [of('make-pair'), of('make-statement-of')]";
    assert_eq!(ask(client, chosen).await, json!(["Is it so? Two: No – Three: Perhaps", "Is it so? Two: No"]));
    click(client, "#make-judge").await;
    until(client, "return document.getElementById('make-table').value.includes('Two / Three,contradicts,One denies it.')", "the judgement is of others").await;
    // Where what was chosen is gone, nothing is chosen.
    paste(client, "question,document,answer\nIs it so?,One,Yes\n,Three,No\n").await;
    until_count(client, "#make-look", 1).await;
    until(client, "return document.getElementById('make-statement-of').value === ''", "another is chosen")
        .await;
    assert_eq!(count(client, "#make-marked:disabled").await, 1);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_written_in_the_forms_stays_over_the_preview_and_a_reload() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    begin(&engine).await;
    paste(client, "question,document,answer\nIs it so?,One,Yes\n,Two,No\n").await;
    until_count(client, "#make-look", 1).await;
    open_forms(client).await;
    client.find(Locator::Id("make-statement")).await.unwrap().send_keys("It says so.").await.unwrap();
    client.execute("document.getElementById('make-look').click()", vec![]).await.unwrap();
    until_title(client, "One and Two").await;
    until_focused(client, "comparison").await;
    click(client, ".own-bar a").await;
    let written = "const field = document.getElementById('make-statement'); return field && field.value === 'It says so.'";
    until(client, written, "the form is empty after the preview").await;
    until_focused(client, "make-table").await;
    client.refresh().await.unwrap();
    until_ready(client).await;
    until(client, written, "the form is empty after a reload").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_pasted_while_the_maker_opens_stays() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    begin(&engine).await;
    let hold = "const open = window.openMaker; window.openMaker = () => new Promise(go => { window.goOn = () => go(open()); })";
    client.execute(hold, vec![]).await.unwrap();
    drop_file(client, "one.txt", "This is the text of one.\n\nIt is so.").await;
    until_text(client, ".said", "is being opened").await;
    let written = "question,document,answer\nIs it so?,One,Yes\n,Two,No\n";
    paste(client, written).await;
    until(
        client,
        "window.goOn(); return document.querySelectorAll('.make-texts li').length === 1",
        "the text is lost",
    )
    .await;
    assert_eq!(table(client).await, written);
    // A file that replaces the table can be taken back.
    drop_file(client, "other.csv", "question,document,answer\nWhy?,One,Because\n").await;
    until(
        client,
        "window.goOn(); return document.getElementById('make-table').value.includes('Why?')",
        "nothing was read",
    )
    .await;
    client.find(Locator::XPath("//button[.='Undo']")).await.unwrap().click().await.unwrap();
    until(
        client,
        "return document.getElementById('make-table').value.includes('Is it so?')",
        "nothing came back",
    )
    .await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn windows_follow_each_other_and_none_wipes_the_draft_of_another() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &file()).await;
    let first = client.window().await.unwrap();
    let second = client.new_window(true).await.unwrap().handle;
    client.switch_to_window(second.clone()).await.unwrap();
    open(client, &format!("{}#/make", file())).await;
    let written = "question,document,answer\nIs it so?,One,Yes\n,Two,No\n";
    paste(client, written).await;
    until(
        client,
        "return (localStorage.getItem('synoptic-draft-table') || '').includes('Two')",
        "nothing is kept",
    )
    .await;
    client.switch_to_window(first).await.unwrap();
    follow(client, "#/make").await;
    until(
        client,
        "return document.getElementById('make-table').value.includes('Two')",
        "the draft is not followed",
    )
    .await;
    // Left at once, nothing that was written is lost.
    paste(client, &written.replace("Two", "Three")).await;
    client.refresh().await.unwrap();
    until_ready(client).await;
    until(
        client,
        "return document.getElementById('make-table').value.includes('Three')",
        "the last words are lost",
    )
    .await;
    client.switch_to_window(second).await.unwrap();
    until(
        client,
        "return document.getElementById('make-table').value.includes('Three')",
        "the draft is not followed",
    )
    .await;
    until_text(client, ".said", "Another window changed the table").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn looking_at_a_draft_leaves_the_other_comparison_as_it_was() {
    let host = Host::start();
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/cost", host.address())).await;
    client
        .find(Locator::XPath("//button[starts-with(., 'Add to lesson')]"))
        .await
        .unwrap()
        .click()
        .await
        .unwrap();
    until_hash(client, "#/cost&lesson=1==costjz8").await;
    follow(client, "#/lesson").await;
    follow(client, "#/make").await;
    client.find(Locator::XPath("//button[.='Begin with an example']")).await.unwrap().click().await.unwrap();
    until_count(client, "#make-look", 1).await;
    until_focused(client, "make-table").await;
    click(client, "#make-look").await;
    until_title(client, "A library on Sundays").await;
    until_hash(client, "#/").await;
    // What the host shows at this address is another comparison.
    press(client, "s").await;
    until_count(client, "#copy-field", 1).await;
    let link = "return document.getElementById('copy-field').value + document.querySelectorAll('#frame-field').length";
    assert_eq!(ask(client, link).await, "#/0");
    press(client, "\u{e00c}").await;
    // A reload shows the same comparison.
    client.refresh().await.unwrap();
    until_ready(client).await;
    until_title(client, "A library on Sundays").await;
    click(client, ".own-bar button").await;
    until_text(client, ".own-bar .said", "Saved as a-library-on-sundays.html").await;
    click(client, ".own-bar a").await;
    until_count(client, "#make-look", 1).await;
    assert_eq!(count(client, ".own-bar").await, 0);
    engine.end().await;
}

/// The program, serving a folder until it is dropped.
struct Serving(Child, String);

impl Serving {
    /// Serves a comparison of one's own, in the page of the fixture, without opening a browser.
    fn of(folder: &Path) -> Self {
        let program = std::env::current_exe().unwrap();
        let program = program.ancestors().nth(2).unwrap().join("synoptic");
        let mut command = Command::new(program);
        for variable in ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"] {
            command.env_remove(variable);
        }
        let page = Page::Fixture.folder().join("synoptic.html");
        command.arg("serve").arg(folder).arg("--page").arg(page).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let mut said = lines.map_while(Result::ok);
        let address =
            said.find_map(|line| line.strip_prefix("serve: http")?.split(' ').next().map(str::to_owned));
        // What it says later must not fill the pipe.
        std::thread::spawn(move || said.count());
        Self(child, format!("http{}", address.expect("it says where the page is")))
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_served_table_is_shown_as_it_is_now_at_the_same_place() {
    let folder = tempfile::tempdir().unwrap();
    let written = std::fs::read_to_string(example().join("table.csv")).unwrap();
    let table = folder.path().join("table.csv");
    std::fs::write(&table, &written).unwrap();
    let serving = Serving::of(folder.path());
    let engine = Engine::chromium().await;
    let client = &engine.client;
    client.goto(&format!("{}#/sundays-cost-year", serving.1)).await.unwrap();
    until_ready(client).await;
    until_title(client, "What would Sundays cost in a year?").await;
    std::fs::write(&table, written.replace("Adeyemi,\"38,000 crowns\"", "Adeyemi,Some 38 thousand crowns"))
        .unwrap();
    until_text(client, "main", "Some 38 thousand crowns").await;
    until_hash(client, "#/sundays-cost-year").await;
    engine.end().await;
}
