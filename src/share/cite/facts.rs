//! The facts of a document in the fields of CSL-JSON, from what it says about itself, and a plain reference from them.
//!
//! Nothing is guessed: what a document does not state is left out.

use super::entry::{Entry, Issued, Kind, Name};
use super::reference::{PARAGRAPHS, Prose, Reference, References};
use crate::share::wording::sentence;
use anchoring::segment::one_line;
use comparison::english::MONTHS;
use comparison::{Comparison, Document};

/// Ranks and forms of address, which no reference prints.
#[rustfmt::skip]
const RANKS: [&str; 14] = [
    "admiral", "ambassador", "brigadier", "captain", "colonel", "dr", "general", "lieutenant", "major", "mr",
    "mrs", "ms", "prof", "professor",
];

/// Words by which the name of a body is told from that of a person.
#[rustfmt::skip]
const BODIES: [&str; 12] = [
    "agency", "association", "center", "centre", "council", "for", "institute", "ministry", "of", "program",
    "programme", "university",
];

/// Returns plain references of all documents, for a comparison that was made in the page: the same words in each style
/// of prose.
#[must_use]
pub fn plain_references(comparison: &Comparison) -> References {
    comparison.documents.iter().map(|document| (document.id.clone(), plain_reference(document))).collect()
}

/// Returns "Hannah Brook. “Lock them away.” The Gazette, 3 March 2025."
fn plain_reference(document: &Document) -> Reference {
    let title = Some(format!("“{}”", sentence(&document.title)));
    let printed: Vec<&str> =
        [&document.publisher, &document.date].into_iter().flatten().map(String::as_str).collect();
    let printed = Some(printed.join(", ")).filter(|printed| !printed.is_empty());
    let author = document.author.as_deref().map(sentence);
    let full: Vec<String> =
        [author, title, printed.map(|printed| sentence(&printed))].into_iter().flatten().collect();
    let entry = entry(document);
    let year = entry.issued.as_ref().and_then(|issued| issued.date().first().copied());
    let year = year.map_or_else(|| "n.d.".to_owned(), |year| year.to_string());
    let prose =
        Prose { full: full.join(" "), in_text: format!("({}, {year}, para. {PARAGRAPHS})", document.short) };
    Reference { entry, apa: prose.clone(), mla: prose.clone(), chicago: prose }
}

/// Returns the facts of a document in the fields of CSL-JSON.
#[must_use]
pub fn entry(document: &Document) -> Entry {
    let issued = document.date.as_deref().map(issued);
    // Without a plain date, a hint at it helps whoever looks for the document.
    let is_plain = issued.as_ref().is_some_and(|i| i.literal.is_empty());
    let hint = Some(document.dated.as_str()).filter(|hint| !is_plain && !hint.is_empty());
    Entry {
        id: document.id.to_string(),
        kind: match document.kind.as_str() {
            "journal article" => Kind::ArticleJournal,
            "bulletin" | "report" => Kind::Report,
            _ => Kind::Document,
        },
        title: document.title.clone(),
        author: document.author.as_deref().map(authors).unwrap_or_default(),
        issued,
        genre: document.kind.clone(),
        publisher: document.publisher.clone().unwrap_or_default(),
        annote: hint.map(|hint| format!("Date: {hint}")).unwrap_or_default(),
        ..Entry::default()
    }
}

/// Reads "23 January 2021", "January 23, 2021", "January 2021", "2021" and "2021-01-23". Any other text is
/// kept, with the year that it names.
fn issued(text: &str) -> Issued {
    let words: Vec<&str> = text.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    let year = |word: &str| word.parse().ok().filter(|year| (1000..=9999).contains(year));
    let month = |word: &str| MONTHS.iter().position(|month| *month == word).map(|n| n + 1);
    let day = |word: &str| word.parse().ok().filter(|day| (1..=31).contains(day));
    let parts: Option<Vec<usize>> = match *words.as_slice() {
        [y] => year(y).map(|y| vec![y]),
        [m, y] => year(y).zip(month(m)).map(|(y, m)| vec![y, m]),
        [a, b, y] => {
            let both = month(a).zip(day(b)).or_else(|| month(b).zip(day(a)));
            year(y).zip(both).map(|(y, (m, d))| vec![y, m, d])
        }
        _ => None,
    };
    let in_words = || Issued {
        date_parts: words.iter().find_map(|word| year(word)).map(|y| vec![y]).into_iter().collect(),
        literal: text.to_owned(),
    };
    let plain = parts.map(|parts| Issued { date_parts: vec![parts], literal: String::new() });
    plain.or_else(|| Issued::day(text)).unwrap_or_else(in_words)
}

/// Reads the authors, in their order: "A. Lukin and B. Smith" are two.
fn authors(text: &str) -> Vec<Name> {
    let text = without_remarks(text);
    if text.split(' ').any(|word| is_one_of(&BODIES, word)) {
        return vec![body(text)];
    }
    text.replace(" and ", ",").split(',').filter_map(person).collect()
}

/// Removes what is in round brackets: "(Retd)", "(first name only)".
fn without_remarks(text: &str) -> String {
    let mut kept = String::new();
    let mut depth = 0usize;
    for c in text.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => kept.push(c),
            _ => {}
        }
    }
    one_line(&kept)
}

fn is_one_of(words: &[&str], word: &str) -> bool {
    let word = word.trim_end_matches('.');
    words.iter().any(|known| known.eq_ignore_ascii_case(word))
}

fn body(name: String) -> Name {
    Name { literal: name, ..Name::default() }
}

/// Reads a person without rank. The last word is the family name, with the small words before it:
/// "Vincent van Gogh". A person with one name is written as a body is, since it cannot be inverted.
fn person(text: &str) -> Option<Name> {
    let words: Vec<&str> = text.split_whitespace().skip_while(|word| is_one_of(&RANKS, word)).collect();
    let last = words.len().checked_sub(1)?;
    let small = words.iter().position(|w| w.starts_with(|c: char| c.is_ascii_lowercase()));
    let (given, family) = words.split_at_checked(small.filter(|n| *n > 0).unwrap_or(last))?;
    if given.is_empty() {
        return Some(body(family.join(" ")));
    }
    Some(Name { family: family.join(" "), given: given.join(" "), literal: String::new() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_reference_says_what_is_known_and_no_more() {
        let mut document = Document {
            id: "brook".into(),
            short: "Brook".to_owned(),
            title: "Lock them away".to_owned(),
            ..Document::default()
        };
        let prose = |document: &Document| plain_reference(document).apa;
        assert_eq!(prose(&document).full, "“Lock them away.”");
        assert_eq!(prose(&document).in_text, "(Brook, n.d., para. ¶)");
        document.author = Some("H. Brook".to_owned());
        document.publisher = Some("The Gazette".to_owned());
        document.date = Some("3 March 2025".to_owned());
        assert_eq!(prose(&document).full, "H. Brook. “Lock them away.” The Gazette, 3 March 2025.");
        assert_eq!(prose(&document).in_text, "(Brook, 2025, para. ¶)");
    }
}
