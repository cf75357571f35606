//! The comparison as Markdown: a heading for each topic and question, key words in bold.

use crate::route::path;
use crate::share::Edition;
use crate::share::wording::{dependence, grounds, in_short, related, reported, sentence};
use crate::state::Route;
use crate::words::verdicts::unanswered;
use comparison::marked::{Run, runs};
use comparison::{Comparison, Document, Kind, Question, Relation, Statement, Topic, Verdict, pairs};

/// Returns the whole comparison as Markdown.
#[must_use]
pub fn markdown(comparison: &Comparison, edition: &Edition) -> String {
    let mut out = format!("# {}\n\n{}\n\n", plain(&comparison.title), plain(&comparison.about));
    out.push_str("## The documents\n\n");
    if let Some(why) = &comparison.why_these {
        out.push_str(&format!("{}\n\n", plain(why)));
    }
    for document in &comparison.documents {
        out.push_str(&document_line(document));
    }
    for topic in &comparison.topics {
        write_topic(comparison, topic, edition, &mut out);
    }
    out.push_str(&format!("\n---\n\nTaken from {}, {}", plain(&comparison.title), plain(&edition.version())));
    let address = edition.link(&path(&Route::Overview, comparison));
    out.push_str(&address.map(|a| format!(": <{a}>")).unwrap_or_default());
    out.push_str(".\n");
    let Comparison { editors, licence, repository, contact, .. } = comparison;
    let made = [("Editors", editors), ("Licence", licence), ("Repository", repository), ("Contact", contact)];
    let made = made.into_iter().filter_map(|(name, fact)| Some((name, fact.as_ref()?)));
    out.extend(made.map(|(name, fact)| format!("\n{name}: {}.\n", plain(fact))));
    out
}

fn document_line(document: &Document) -> String {
    let [author, publisher, date] = document.stated().map(|text| plain(text.trim_end_matches('.')));
    let (short, title) = (plain(&document.short), plain(&sentence(&document.title)));
    let kind =
        if document.kind.is_empty() { String::new() } else { format!("Kind: {}. ", plain(&document.kind)) };
    let line = format!(
        "- **{short}**: {title} Author: {author}. {kind}Publisher: {publisher}. Date: {date}. {}",
        plain(&document.dated)
    );
    format!("{}\n", line.trim_end())
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
        let mut lines = question.statements_of(&document.id).map(|s| statement_line(&document.short, s));
        let first = lines.next().unwrap_or_else(|| {
            format!("- {}: {}.\n", plain(&document.short), unanswered(question, &document.id))
        });
        out.push_str(&first);
        out.extend(lines);
    }
    if !question.relations.is_empty() {
        out.push_str("\nHow the answers relate:\n\n");
    }
    for relation in &question.relations {
        out.push_str(&relation_line(question, relation));
    }
    write_pairs(comparison, question, out);
    if let Some(address) = edition.link(&path(&Route::Question(question.id.clone()), comparison)) {
        out.push_str(&format!("\n<{address}>\n"));
    }
}

fn relation_line(question: &Question, relation: &Relation) -> String {
    let basis = question.basis.filter(|_| relation.kind == Kind::Contradicts);
    let basis = basis.map(|basis| format!(", {}", basis.word()));
    let arguable = if relation.arguable { ", open to argument" } else { "" };
    let remarks = basis.unwrap_or_default() + arguable;
    format!("- {}{remarks}: {}\n", related(relation), plain(&grounds(relation)))
}

/// Writes the verdicts between documents that both speak in their own voice.
fn write_pairs(comparison: &Comparison, question: &Question, out: &mut String) {
    let mut lines = String::new();
    for (one, other) in pairs(&comparison.documents) {
        let verdict = question.verdict(&one.id, &other.id);
        if verdict <= Verdict::ReportedOnly {
            continue;
        }
        let shared = comparison.dependence(question, &one.id, &other.id);
        let remark = shared.map(|d| format!(" (not independent: {})", plain(&dependence(comparison, &d))));
        let (one, other) = (plain(&one.short), plain(&other.short));
        lines.push_str(&format!("- {one} and {other}: {}{}\n", verdict.word(), remark.unwrap_or_default()));
    }
    if !lines.is_empty() {
        out.push_str("\nBetween two documents:\n\n");
        out.push_str(&lines);
    }
}

fn statement_line(short: &str, statement: &Statement) -> String {
    let phrases: Vec<String> = statement
        .citations
        .iter()
        .map(|c| {
            format!("{} “{}”", c.place().replace('\u{a0}', " "), plain(&c.phrase)).trim_start().to_owned()
        })
        .collect();
    let (letter, reported) = (statement.position.letter(), plain(&reported(statement)));
    let short = plain(short);
    let (text, clause) = (with_key_words(&sentence(&statement.text)), in_short(statement));
    let clause = clause.map(|clause| format!(" In short: {}", plain(&clause))).unwrap_or_default();
    let phrases = if phrases.is_empty() { String::new() } else { format!(" ({})", phrases.join("; ")) };
    format!("- {short} ({letter}{reported}): {text}{clause}{phrases}\n")
}

/// Returns the text with its key words in bold.
fn with_key_words(text: &str) -> String {
    runs(text)
        .into_iter()
        .map(|run| match run {
            Run::Plain(words) => plain(words),
            Run::Key(words) => bold(words),
        })
        .collect()
}

/// Returns bold words. Markdown ignores asterisks that have a blank on their inner side.
fn bold(words: &str) -> String {
    let inner = words.trim();
    if inner.is_empty() {
        return words.to_owned();
    }
    let (before, after) = words.split_once(inner).unwrap_or_default();
    format!("{before}**{}**{after}", plain(inner))
}

/// Returns the text on one line, with the signs escaped that Markdown would interpret.
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
