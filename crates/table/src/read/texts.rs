//! The text of each document: which of the texts it is, its outline, and where its quotes are in it.

use std::rc::Rc;

use anchoring::matching::{Share, shares};
use anchoring::phrase::{plain, stands_in, word_count};
use anchoring::segment::{Paragraph, one_line, segment};
use comparison::english::listed;
use comparison::outline::Outline;
use comparison::{Citation, Comparison, Document};
use rules::names::{DOCUMENTS, topic_file};

use super::rules::Origins;
use super::{Draft, Text};
use crate::columns::Column;
use crate::fault::{Findings, Place};
use crate::wording::key;

/// With how many words an outline begins that nobody has written.
const OPENING: usize = 8;

/// A document with its text.
struct Read {
    name: String,
    paragraphs: Vec<Paragraph>,
    /// Whether the numbers of the paragraphs can be relied on.
    is_numbered: bool,
}

/// Finds the text of each document, makes its outline, and finds each quote in it. Returns the number of the text of
/// each document.
pub fn find(draft: &mut Draft, texts: &[Text], findings: &mut Findings) -> Vec<Option<usize>> {
    let Draft { comparison, origins } = draft;
    if texts.is_empty() {
        return Vec::new();
    }
    let own = assign(comparison, texts, findings);
    let mut read: Vec<Option<Read>> = Vec::new();
    for (index, text) in own.iter().enumerate() {
        let text = text.and_then(|n| texts.get(n));
        let row = origins.row(&format!("{DOCUMENTS}/{index}")).unwrap_or_default();
        let document = comparison.documents.get_mut(index);
        read.push(text.zip(document).map(|(text, document)| outlined(document, text, row, findings)));
    }
    for (document, _) in comparison.documents.iter().zip(&read).filter(|(_, read)| read.is_some()) {
        origins.with_text.insert(document.id.to_string());
    }
    place(comparison, &read, origins, findings);
    own
}

/// Returns the number of the text of each document; says of each other why it has none. A file that has the name of a
/// document is its text; otherwise the words decide.
fn assign(comparison: &Comparison, texts: &[Text], findings: &mut Findings) -> Vec<Option<usize>> {
    let shares: Vec<Vec<Share>> = texts.iter().map(|text| shares(&text.content, comparison)).collect();
    let mut fits = Vec::new();
    for (index, document) in comparison.documents.iter().enumerate() {
        for (n, (text, shares)) in texts.iter().zip(&shares).enumerate() {
            let Some(Share { found, of, .. }) = shares.get(index) else { continue };
            let opens = opening(&text.content, &document.text.opens).is_some();
            let is_named = key(stem(&text.name)) == key(&document.short);
            if is_named || opens || (*found > 0 && found * 2 >= *of) {
                fits.push((is_named, opens, found * 1000 / (*of).max(1), *found, index, n));
            }
        }
    }
    // The surest first; of equals the first document and text.
    fits.sort_by_key(|(is_named, opens, share, found, index, n)| {
        (!is_named, !opens, usize::MAX - share, usize::MAX - found, *index, *n)
    });
    let mut own: Vec<Option<usize>> = vec![None; comparison.documents.len()];
    for (.., index, n) in fits {
        let is_free = !own.contains(&Some(n));
        if let Some(slot) = own.get_mut(index).filter(|slot| is_free && slot.is_none()) {
            *slot = Some(n);
        }
    }
    for ((index, document), own) in comparison.documents.iter().enumerate().zip(&own) {
        if own.is_none() {
            findings.notice(None, missing(index, document, texts, &shares));
        }
    }
    own
}

/// Returns the name of a file without its kind.
fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// Returns why a document has no text.
fn missing(index: usize, document: &Document, texts: &[Text], shares: &[Vec<Share>]) -> String {
    let of = |shares: &[Share]| shares.get(index).map_or((0, 0), |share| (share.found, share.of));
    let nearest = texts.iter().zip(shares).max_by_key(|(_, shares)| of(shares).0);
    let (found, all) = nearest.map_or((0, 0), |(_, shares)| of(shares));
    let short = &document.short;
    if all == 0 {
        format!("{short}: no text was matched to it, since the table quotes nothing from it")
    } else if found == 0 {
        format!("{short}: no text was matched to it, since no file has its quotes")
    } else {
        let name = nearest.map_or("", |(text, _)| text.name.as_str());
        format!("{short}: no text was matched to it; {name} comes nearest, with {found} of the {all} quotes")
    }
}

/// Returns the first words of the line that begins with these, exactly as printed there.
fn opening(text: &str, words: &str) -> Option<String> {
    let wanted = plain(words);
    let printed = |line: &str| {
        let line = one_line(line);
        let ends = line.char_indices().map(|(at, c)| at + c.len_utf8());
        let prefix = ends.map(|end| line.get(..end).unwrap_or_default()).take(2 * words.len());
        prefix.into_iter().find(|prefix| plain(prefix) == wanted).map(str::to_owned)
    };
    if wanted.is_empty() { None } else { text.lines().find_map(printed) }
}

/// Completes the outline of a document and cuts its text into paragraphs.
fn outlined(document: &mut Document, text: &Text, row: usize, findings: &mut Findings) -> Read {
    let content = text.content.trim_start_matches('\u{feff}');
    let read = |paragraphs, is_numbered| Read { name: document.short.clone(), paragraphs, is_numbered };
    let outline = &mut document.text;
    if outline.opens.is_empty() {
        let first = content.lines().map(one_line).find(|line| !line.is_empty()).unwrap_or_default();
        outline.opens = first.split(' ').take(OPENING).collect::<Vec<_>>().join(" ");
    } else if let Some(printed) = opening(content, &outline.opens) {
        outline.opens = printed;
    } else {
        let what = format!("no line of {} begins with “{}”", text.name, outline.opens);
        let remedy =
            "copy the first words of its running text exactly as printed, from the beginning of a line";
        findings.fault(Place::at(row, Column::Quote), what, remedy);
        return read(segment(content, &Outline::default()).unwrap_or_default(), false);
    }
    match segment(content, outline) {
        Ok(paragraphs) => {
            let count = paragraphs.len();
            if outline.paragraphs == 0 {
                outline.paragraphs = count;
            } else if outline.paragraphs != count {
                let plural = if count == 1 { "" } else { "s" };
                let what = format!(
                    "the text of {} has {count} paragraph{plural}, not {}",
                    document.short, outline.paragraphs
                );
                let remedy = format!("write {count}, or leave it empty");
                findings.fault(Place::at(row, Column::Paragraph), what, remedy);
            }
            read(paragraphs, true)
        }
        Err(error) => {
            let what = format!("{} does not fit the outline of {}: {error}", text.name, document.short);
            findings.fault(
                Place::row(row),
                what,
                "correct the outline, so that quotes keep their paragraphs",
            );
            read(Vec::new(), false)
        }
    }
}

/// Looks for every quote in the text of its document, and fills in the number of its paragraph.
fn place(comparison: &mut Comparison, read: &[Option<Read>], origins: &Origins, findings: &mut Findings) {
    let documents: Vec<_> = comparison.documents.iter().map(|document| document.id.clone()).collect();
    for topic in &mut comparison.topics {
        let file = topic_file(&topic.id);
        for (q, question) in topic.questions.iter_mut().enumerate() {
            for (s, statement) in Rc::make_mut(question).statements.iter_mut().enumerate() {
                let index = documents.iter().position(|id| *id == statement.document);
                let Some(index) = index.filter(|index| read.get(*index).is_some_and(Option::is_some)) else {
                    continue;
                };
                for (c, citation) in statement.citations.iter_mut().enumerate() {
                    let at = format!("{file}/questions/{q}/statements/{s}");
                    let row = origins.row(&format!("{at}/citations/{c}")).or_else(|| origins.row(&at));
                    quote(citation, index, read, row.unwrap_or_default(), findings);
                }
            }
        }
    }
}

/// Looks for one quote.
fn quote(citation: &mut Citation, index: usize, read: &[Option<Read>], row: usize, findings: &mut Findings) {
    let Some(Some(own)) = read.get(index) else { return };
    if word_count(&citation.phrase) == 0 || own.paragraphs.is_empty() {
        return;
    }
    let is_in = |paragraph: &&Paragraph| stands_in(&citation.phrase, &paragraph.text);
    let told = citation.paragraph;
    if own.paragraphs.iter().any(|paragraph| Some(paragraph.number) == told && is_in(&paragraph)) {
        return;
    }
    let found: Vec<usize> = own.paragraphs.iter().filter(is_in).map(|paragraph| paragraph.number).collect();
    match (found.as_slice(), told) {
        ([], _) => {
            let what = format!("this quote is not in the text of {}", own.name);
            findings.fault(Place::at(row, Column::Quote), what, remedy(&citation.phrase, own, read));
        }
        _ if !own.is_numbered => {}
        ([first], None) => citation.paragraph = Some(*first),
        ([first, others @ ..], None) => {
            citation.paragraph = Some(*first);
            let what = format!("this quote is in ¶ {first} and in ¶ {}: ¶ {first} is used", numbers(others));
            findings.notice(Some(row), what);
        }
        (all, Some(told)) => {
            let what = format!("this quote from {} is not in ¶ {told}, but in ¶ {}", own.name, numbers(all));
            let remedy =
                format!("write {}, or leave the number empty", all.first().copied().unwrap_or_default());
            findings.fault(Place::at(row, Column::Paragraph), what, remedy);
        }
    }
}

/// Returns what to do about a quote that is not in its text.
fn remedy(phrase: &str, own: &Read, read: &[Option<Read>]) -> String {
    let whole: Vec<&str> = own.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
    if stands_in(phrase, &whole.join(" ")) {
        return "it runs over two paragraphs: quote from one of them".to_owned();
    }
    let holds = |other: &&Read| other.paragraphs.iter().any(|paragraph| stands_in(phrase, &paragraph.text));
    match read.iter().flatten().find(holds) {
        Some(other) => format!(
            "it is in the text of {}: correct the document, or copy it exactly as printed",
            other.name
        ),
        None => "copy it exactly as printed".to_owned(),
    }
}

fn numbers(numbers: &[usize]) -> String {
    listed(&numbers.iter().map(ToString::to_string).collect::<Vec<_>>())
}
