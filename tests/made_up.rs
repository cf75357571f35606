//! Texts that replace the documents: made up of what is cited from them, and laid out as their outlines
//! describe, so that every paragraph has its number.

use comparison::outline::Heading;
use comparison::{Comparison, Document};

/// Makes up the text of a document: for each number a paragraph, with the phrases that are cited from it.
pub fn made_up(document: &Document, comparison: &Comparison) -> String {
    let outline = &document.text;
    let mut blocks: Vec<String> = Vec::new();
    for number in 1..=outline.paragraphs {
        let mut paragraph = String::new();
        for section in outline.sections.iter().filter(|section| section.from == number) {
            match section.heading {
                Heading::OwnLine => blocks.push(section.marker().to_owned()),
                // The words at its beginning, which are the heading and more where it runs in.
                Heading::RunIn | Heading::Missing => paragraph = format!("{} ", section.marker()),
            }
        }
        let (words, cited) = (
            "has words of its own, and enough of them to be longer than a line",
            cited(document, number, comparison),
        );
        paragraph.push_str(&format!("Paragraph {number} {words} of a page. {cited}"));
        blocks.push(paragraph);
    }
    if let Some(first) = blocks.first_mut().filter(|first| !first.starts_with(&outline.opens)) {
        *first = format!("{} {first}", outline.opens);
    }
    blocks.push(outline.closes.clone());
    blocks.join("\n\n")
}

/// Returns a sentence for each phrase that is cited from a paragraph.
fn cited(document: &Document, paragraph: usize, comparison: &Comparison) -> String {
    comparison
        .questions()
        .flat_map(|(_, question)| question.statements_of(&document.id))
        .flat_map(|statement| &statement.citations)
        .filter(|citation| citation.paragraph == Some(paragraph))
        .fold(String::new(), |text, citation| text + "Here it says: " + &citation.phrase + ". ")
}

/// Returns the letters of a phrase, without the quotation marks, which copies write in many ways.
pub fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}
