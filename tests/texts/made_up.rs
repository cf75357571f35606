//! Texts that stand in for the documents: made up of what is cited from them.

use comparison::{Comparison, Document};

/// A text made up of what is cited from a document: a paragraph for each number, with the phrases in it.
pub fn made_up(document: &Document, comparison: &Comparison) -> String {
    let mut paragraphs = vec![String::new(); document.text.paragraphs];
    for (_, question) in comparison.questions() {
        for citation in question.statements_of(&document.id).flat_map(|s| &s.citations) {
            paragraphs[citation.paragraph - 1].push_str(&format!("Here it says: {}. ", citation.phrase));
        }
    }
    let of = |(n, text): (usize, &String)| format!("Paragraph {n} has words of its own. {text}");
    paragraphs.iter().enumerate().map(of).collect::<Vec<_>>().join("\n\n")
}

/// What a phrase consists of without quotation marks around it, which copies write in many ways.
pub fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}
