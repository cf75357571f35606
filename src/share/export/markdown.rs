//! The comparison as Markdown: a heading a topic and a question, key words in bold.

use crate::route::path;
use crate::share::Edition;
use crate::share::cite::item::depends;
use crate::state::Route;
use comparison::marked::{Run, runs};
use comparison::{Comparison, Question, Statement, Topic, Verdict, Voice};

/// The whole comparison; with [`super::only`], one topic.
#[must_use]
pub fn markdown(comparison: &Comparison, edition: &Edition) -> String {
    let mut out = format!("# {}\n\n{}\n\n", plain(&comparison.title), plain(&comparison.about));
    out.push_str("## The documents\n\n");
    for document in &comparison.documents {
        out.push_str(&format!(
            "- **{}**: {} Author: {}. Kind: {}. Publisher: {}. Date: {}. {}\n",
            plain(&document.short),
            plain(&sentence(&document.title)),
            plain(document.author_or_unknown().trim_end_matches('.')),
            plain(&document.kind),
            plain(document.publisher_or_unknown()),
            plain(document.date_or_unknown()),
            plain(&document.dated),
        ));
    }
    for topic in &comparison.topics {
        write_topic(comparison, topic, edition, &mut out);
    }
    out.push_str(&format!("\n---\n\nTaken from {}, {}", plain(&comparison.title), plain(&edition.version())));
    let address = edition.link(&path(&Route::Overview, comparison));
    out.push_str(&address.map(|a| format!(": <{a}>")).unwrap_or_default());
    out.push_str(".\n");
    out
}

fn write_topic(comparison: &Comparison, topic: &Topic, edition: &Edition, out: &mut String) {
    out.push_str(&format!("\n## {}\n\n{}\n", plain(&topic.title), plain(&topic.summary)));
    for question in &topic.questions {
        write_question(comparison, question, edition, out);
    }
}

fn write_question(comparison: &Comparison, question: &Question, edition: &Edition, out: &mut String) {
    out.push_str(&format!("\n### {}\n\n", plain(&question.ask)));
    if let Some(note) = &question.note {
        out.push_str(&format!("{}\n\n", plain(note)));
    }
    for position in &question.positions {
        out.push_str(&format!("- {}: {}\n", position.id.letter(), plain(&position.label)));
    }
    out.push_str("\nWhat they say:\n\n");
    for document in &comparison.documents {
        let mut silent = true;
        for statement in question.statements_of(&document.id) {
            silent = false;
            out.push_str(&format!("- {}\n", statement_line(&document.short, statement)));
        }
        if silent {
            out.push_str(&format!("- {}: silent.\n", plain(&document.short)));
        }
    }
    if !question.relations.is_empty() {
        out.push_str("\nHow the answers stand to each other:\n\n");
    }
    for relation in &question.relations {
        let [a, b] = &relation.between;
        let verdict = Verdict::from(relation.kind);
        let basis = if verdict == Verdict::Contradicts {
            format!(", {}", question.basis.word())
        } else {
            String::new()
        };
        out.push_str(&format!(
            "- {} {} {}{basis}{}: {}\n",
            a.letter(),
            verdict.word(),
            b.letter(),
            if relation.arguable { ", arguable" } else { "" },
            plain(&relation.why)
        ));
    }
    write_pairs(comparison, question, out);
    if let Some(address) = edition.link(&path(&Route::Question(question.id.clone()), comparison)) {
        out.push_str(&format!("\n<{address}>\n"));
    }
}

/// The verdicts of two documents, where both speak in their own voice.
fn write_pairs(comparison: &Comparison, question: &Question, out: &mut String) {
    let mut pairs = Vec::new();
    for (n, one) in comparison.documents.iter().enumerate() {
        for other in comparison.documents.iter().skip(n + 1) {
            let verdict = question.verdict(&one.id, &other.id);
            if verdict <= Verdict::ReportedOnly {
                continue;
            }
            let dependence = comparison
                .dependence(question, &one.id, &other.id)
                .map(|d| format!(" (not independent: {})", plain(&depends(comparison, &d))))
                .unwrap_or_default();
            pairs.push(format!(
                "- {} and {}: {}{dependence}\n",
                plain(&one.short),
                plain(&other.short),
                verdict.word()
            ));
        }
    }
    if !pairs.is_empty() {
        out.push_str("\nDocument by document:\n\n");
        out.push_str(&pairs.concat());
    }
}

fn statement_line(short: &str, statement: &Statement) -> String {
    let by = match (statement.voice, &statement.by) {
        (Voice::Own, _) => String::new(),
        (Voice::Reported, Some(by)) => format!(", reported as the view of {}", plain(by)),
        (Voice::Reported, None) => ", only reported".to_owned(),
    };
    let phrases: Vec<String> =
        statement.citations.iter().map(|c| format!("¶ {} “{}”", c.paragraph, plain(&c.phrase))).collect();
    format!(
        "{} ({}{by}): {} ({})",
        plain(short),
        statement.position.letter(),
        with_key_words(&statement.text),
        phrases.join("; ")
    )
}

/// The text with a full stop, unless it ends in a sign that ends a sentence.
fn sentence(text: &str) -> String {
    if text.ends_with(['.', '?', '!']) { text.to_owned() } else { format!("{text}.") }
}

/// The text with its key words in bold.
fn with_key_words(text: &str) -> String {
    runs(text)
        .into_iter()
        .map(|run| match run {
            Run::Plain(words) => plain(words),
            Run::Key(words) => bold(words),
        })
        .collect()
}

/// Bold words. Stars count only where no blank stands inside them.
fn bold(words: &str) -> String {
    let inner = words.trim();
    if inner.is_empty() {
        return words.to_owned();
    }
    let (before, after) = words.split_once(inner).unwrap_or_default();
    format!("{before}**{}**{after}", plain(inner))
}

/// The text on one line, so that Markdown takes none of its signs for its own.
fn plain(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\\' | '*' | '_' | '[' | ']' | '<' | '>' | '`' | '#' | '|' | '~' | '&' => {
                out.push('\\');
                out.push(c);
            }
            '\n' | '\r' => out.push(' '),
            _ => out.push(c),
        }
    }
    out
}
