//! Rows of a table: its documents first, then the quotations, topic by topic and question by question.

use std::collections::BTreeMap;

use anchoring::segment::one_line;

use crate::imported::{Imported, ImportedDocument, Quotation, short_phrase};

/// What the question is called of a quotation that has neither code nor tag. A row without one would belong to the last.
pub const NO_QUESTION: &str = "Which question does this answer?";

/// The cells of a row: topic, question, document, answer, statement, quote.
type Row = [String; 6];

/// Returns what was imported as rows under the header topic, question, document, answer, statement, quote.
///
/// A topic has a row of its own. A question is written in the first of its rows alone, as in a table that a person
/// writes. Answers are left empty, since only a person can give them; the quote is the phrase that can be cited.
#[must_use]
pub fn rows(imported: &Imported) -> Vec<Row> {
    let mut rows: Vec<Row> = imported.documents.iter().map(text_row).collect();
    let mut last = (None, "");
    for quotation in in_order(&imported.quotations) {
        let (topic, question) = place(quotation);
        if topic != last.0 {
            rows.extend(topic.map(|title| row(["", "", "", ""], title)));
            last = (topic, "");
        }
        rows.push(statement_row(imported, quotation, if question == last.1 { "" } else { question }));
        last.1 = question;
    }
    rows
}

/// Returns the topic and the question of a quotation.
fn place(quotation: &Quotation) -> (Option<&str>, &str) {
    (quotation.topic.as_deref(), quotation.question.as_deref().unwrap_or(NO_QUESTION))
}

/// Returns the quotations of each topic, and of each question in it, together, in the order in which the file names them.
fn in_order(quotations: &[Quotation]) -> Vec<&Quotation> {
    let (mut topics, mut questions) = (BTreeMap::new(), BTreeMap::new());
    for (n, quotation) in quotations.iter().enumerate() {
        topics.entry(place(quotation).0).or_insert(n);
        questions.entry(place(quotation)).or_insert(n);
    }
    let mut ordered: Vec<&Quotation> = quotations.iter().collect();
    // What has no topic comes first: after a topic it would belong to that.
    ordered.sort_by_key(|quotation| {
        let (topic, question) = place(quotation);
        (topic.is_some(), topics.get(&topic), questions.get(&(topic, question)))
    });
    ordered
}

fn row([question, document, statement, quote]: [&str; 4], topic: &str) -> Row {
    [topic, question, document, "", statement, quote].map(one_line)
}

fn text_row(document: &ImportedDocument) -> Row {
    row([&document.title, &document.short, &about(document), ""], "(text)")
}

fn statement_row(imported: &Imported, quotation: &Quotation, question: &str) -> Row {
    let document = imported.documents.get(quotation.document).map_or("", |document| document.short.as_str());
    // Braces would mark key words.
    let comment = quotation.comment.as_deref().unwrap_or_default().replace('{', "(").replace('}', ")");
    row([question, document, &comment, &short_phrase(&quotation.exact)], "")
}

/// Returns what the file says about a document, in a sentence: "Report by Bo Lind, The Quay, 17 March 2025."
fn about(document: &ImportedDocument) -> String {
    let by = document.author.as_ref().map(|author| format!("by {author}"));
    let head: Vec<&str> = [&document.kind, &by].into_iter().flatten().map(String::as_str).collect();
    let doi = document.doi.as_ref().map(|doi| format!("doi:{doi}"));
    let facts = [
        Some(head.join(" ")),
        document.publisher.clone(),
        document.date.clone(),
        doi,
        document.address.clone(),
    ];
    let facts: Vec<String> = facts.into_iter().flatten().filter(|fact| !fact.is_empty()).collect();
    let mut letters = facts.join(", ");
    if let Some(first) = letters.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    letters
}
