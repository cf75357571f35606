//! The same comparison in three other forms: one plain page, a book made by mdBook, and a TiddlyWiki.

use std::path::{Path, PathBuf};
use std::process::Command;

use comparison::marked::{Run, runs};
use comparison::{Comparison, Question, Statement, Verdict, Voice};
use serde_json::json;

/// Writes and builds all three below a folder; gives each with the name under which it is served.
pub fn build(comparison: &Comparison, folder: &Path) -> Vec<(String, PathBuf)> {
    let _ = std::fs::remove_dir_all(folder);
    vec![
        ("plain".to_owned(), plain(comparison, &folder.join("plain"))),
        ("mdbook".to_owned(), book(comparison, &folder.join("mdbook"))),
        ("tiddlywiki".to_owned(), wiki(comparison, &folder.join("tiddlywiki"))),
    ]
}

fn write(path: &Path, text: &str) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
}

fn run(command: &mut Command) {
    let program = command.get_program().to_string_lossy().into_owned();
    let done = command
        .output()
        .unwrap_or_else(|e| panic!("{program} cannot be started ({e}): scripts/setup.sh bench installs it"));
    assert!(done.status.success(), "{program} failed: {}", String::from_utf8_lossy(&done.stderr));
}

/// How a form writes what all have in common.
struct Marks {
    escape: fn(&str) -> String,
    question: fn(&str) -> String,
    item: fn(&str) -> String,
    strong: fn(&str) -> String,
    paragraph: fn(&str) -> String,
}

/// A question with all that the page says of it: positions, statements, citations, reasons.
fn question(comparison: &Comparison, question: &Question, marks: &Marks) -> String {
    let escape = marks.escape;
    let mut text = (marks.question)(&escape(&question.ask));
    text.push_str(&(marks.paragraph)(question.basis.map_or("", comparison::Basis::word)));
    if let Some(note) = &question.note {
        text.push_str(&(marks.paragraph)(&escape(note)));
    }
    for statement in &question.statements {
        text.push_str(&(marks.item)(&said(comparison, question, statement, marks)));
    }
    for relation in &question.relations {
        let [one, other] = &relation.between;
        let related = Verdict::from(relation.kind).with(&other.letter());
        let words = format!("{} {related}: {}", one.letter(), escape(&relation.why));
        text.push_str(&(marks.paragraph)(&words));
    }
    text
}

fn said(comparison: &Comparison, question: &Question, statement: &Statement, marks: &Marks) -> String {
    let escape = marks.escape;
    let label = question.label(&statement.position);
    let mut text = (marks.strong)(&format!(
        "{} ({} {})",
        escape(comparison.short(&statement.document)),
        statement.position.letter(),
        escape(label)
    ));
    if let (Voice::Reported, Some(by)) = (statement.voice, &statement.by) {
        text.push_str(&format!(" reported as the view of {}:", escape(by)));
    }
    text.push(' ');
    for run in runs(&statement.text) {
        match run {
            Run::Plain(words) => text.push_str(&escape(words)),
            Run::Key(words) => text.push_str(&(marks.strong)(&escape(words))),
        }
    }
    for citation in &statement.citations {
        text.push_str(&format!(" “{}” {}.", escape(&citation.phrase), citation.place()));
    }
    for id in &statement.sources {
        if let Some(source) = comparison.source(id) {
            text.push_str(&format!(" ({})", escape(&source.reference)));
        }
    }
    text
}

const STYLE: &str =
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}";

/// One page, without a script, with one line of style.
fn plain(comparison: &Comparison, folder: &Path) -> PathBuf {
    let marks = Marks {
        escape: |text| text.replace('&', "&amp;").replace('<', "&lt;"),
        question: |text| format!("<h3>{text}</h3>\n"),
        item: |text| format!("<p>{text}</p>\n"),
        strong: |text| format!("<b>{text}</b>"),
        paragraph: |text| format!("<p>{text}</p>\n"),
    };
    let escape = marks.escape;
    let mut page = format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n<link rel=\"icon\" href=\"data:,\">\n<style>{STYLE}</style>\n<h1>{title}</h1>\n<p>{about}</p>\n<ol>\n",
        title = escape(&comparison.title),
        about = escape(&comparison.about),
    );
    for topic in &comparison.topics {
        page.push_str(&format!("<li><a href=\"#{}\">{}</a></li>\n", topic.id, escape(&topic.title)));
    }
    page.push_str("</ol>\n");
    for topic in &comparison.topics {
        let (title, summary) = (escape(&topic.title), escape(&topic.summary));
        page.push_str(&format!("<h2 id=\"{}\">{title}</h2>\n<p>{summary}</p>\n", topic.id));
        for q in &topic.questions {
            page.push_str(&question(comparison, q, &marks));
        }
    }
    write(&folder.join("index.html"), &page);
    folder.to_owned()
}

/// A book of one chapter a topic, with mdBook's own settings.
fn book(comparison: &Comparison, folder: &Path) -> PathBuf {
    let marks = Marks {
        escape: |text| {
            let special = |c: char| matches!(c, '*' | '_' | '[' | ']' | '<' | '`' | '\\' | '|');
            text.chars().flat_map(|c| special(c).then_some('\\').into_iter().chain([c])).collect()
        },
        question: |text| format!("## {text}\n\n"),
        item: |text| format!("- {text}\n\n"),
        strong: |text| format!("**{text}**"),
        paragraph: |text| format!("{text}\n\n"),
    };
    let escape = marks.escape;
    write(
        &folder.join("book.toml"),
        &format!("[book]\ntitle = {}\nlanguage = \"en\"\n", json!(comparison.title)),
    );
    let mut index = format!("# {}\n\n{}\n\n", escape(&comparison.title), escape(&comparison.about));
    let mut summary = "# Summary\n\n[Overview](index.md)\n\n".to_owned();
    for topic in &comparison.topics {
        let line = format!("- [{}]({}.md)\n", escape(&topic.title), topic.id);
        summary.push_str(&line);
        index.push_str(&line);
        let mut chapter = format!("# {}\n\n{}\n\n", escape(&topic.title), escape(&topic.summary));
        for q in &topic.questions {
            chapter.push_str(&question(comparison, q, &marks));
        }
        write(&folder.join(format!("src/{}.md", topic.id)), &chapter);
    }
    write(&folder.join("src/SUMMARY.md"), &summary);
    write(&folder.join("src/index.md"), &index);
    run(Command::new("mdbook").arg("build").arg(folder));
    folder.join("book")
}

/// A TiddlyWiki of one tiddler a topic in its one file, without animations, which would only
/// lengthen what is measured.
fn wiki(comparison: &Comparison, folder: &Path) -> PathBuf {
    let marks = Marks {
        escape: |text| text.replace('&', "&amp;").replace('<', "&lt;"),
        question: |text| format!("!! {text}\n\n"),
        item: |text| format!("* {text}\n"),
        strong: |text| format!("''{text}''"),
        paragraph: |text| format!("\n{text}\n\n"),
    };
    let mut overview = format!("{}\n\n", comparison.about);
    let mut tiddlers = vec![
        json!({ "title": "$:/SiteTitle", "text": comparison.title }),
        json!({ "title": "$:/SiteSubtitle", "text": "" }),
        json!({ "title": "$:/DefaultTiddlers", "text": "Overview" }),
        json!({ "title": "$:/config/AnimationDuration", "text": "0" }),
    ];
    for topic in &comparison.topics {
        overview.push_str(&format!("* [[{}]]\n", topic.title));
        let mut text = format!("\\rules except wikilink html\n\n{}\n\n", topic.summary);
        for q in &topic.questions {
            text.push_str(&question(comparison, q, &marks));
        }
        tiddlers.push(json!({ "title": topic.title, "text": text }));
    }
    tiddlers.push(json!({ "title": "Overview", "text": overview }));
    let about = json!({
        "plugins": [],
        "themes": ["tiddlywiki/vanilla", "tiddlywiki/snowwhite"],
        "build": { "index": ["--render", "$:/core/save/all", "index.html", "text/plain"] },
    });
    write(&folder.join("tiddlywiki.info"), &about.to_string());
    write(&folder.join("tiddlers/comparison.json"), &json!(tiddlers).to_string());
    let out = folder.join("output");
    run(Command::new("tiddlywiki").arg(folder).arg("--output").arg(&out).args(["--build", "index"]));
    out
}
