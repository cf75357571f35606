//! Words that two documents share: seven in a row are a sign that one follows the other, or both a third.

use std::collections::BTreeMap;

use anchoring::phrase::plain;
use anchoring::segment::Paragraph;
use comparison::{Comparison, DocumentId, Question, Verdict, Voice, pairs};

use crate::texts::Texts;

/// How many words in a row are a sign.
const RUN: usize = 7;
/// The most words of a run that are printed.
const PRINTED: usize = 12;

/// Words in a row that two documents share, in small letters, with the numbers of the paragraphs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// The two places.
    pub at: [(DocumentId, usize); 2],
    /// The words.
    pub words: Vec<String>,
}

/// Returns the longest runs of at least seven words that two documents share, each within a paragraph.
#[must_use]
pub fn shared(texts: &Texts) -> Vec<Shared> {
    let documents: Vec<_> = texts.0.iter().map(|(id, paragraphs)| (id, words(paragraphs))).collect();
    pairs(&documents).flat_map(|(one, other)| between(one, other)).collect()
}

type Words = Vec<(usize, Vec<String>)>;

fn words(paragraphs: &[Paragraph]) -> Words {
    let split = |text: &str| {
        let text = plain(text).to_lowercase();
        text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect()
    };
    paragraphs.iter().map(|p| (p.number, split(&p.text))).collect()
}

fn between((one, theirs): &(&DocumentId, Words), (other, ours): &(&DocumentId, Words)) -> Vec<Shared> {
    let mut starts: BTreeMap<&[String], Vec<(usize, &[String])>> = BTreeMap::new();
    for (number, words) in theirs {
        for (at, run) in words.windows(RUN).enumerate() {
            starts.entry(run).or_default().push((*number, words.get(at..).unwrap_or_default()));
        }
    }
    let mut found = Vec::new();
    for (number, words) in ours {
        let mut rest = words.as_slice();
        while let Some(run) = rest.get(..RUN) {
            let same = |theirs: &[String]| theirs.iter().zip(rest).take_while(|(a, b)| a == b).count();
            let longest = starts.get(run).into_iter().flatten().map(|(at, theirs)| (same(theirs), *at)).max();
            let (length, at) = longest.unwrap_or((1, 0));
            let (words, after) = rest.split_at_checked(length).unwrap_or_default();
            if longest.is_some() {
                let at = [((*one).clone(), at), ((*other).clone(), *number)];
                found.push(Shared { at, words: words.to_vec() });
            }
            rest = after;
        }
    }
    found
}

/// Lists the runs that no agreement marks as one source, and the agreements in these paragraphs that lack the mark.
#[must_use]
pub fn report(comparison: &Comparison, texts: &Texts) -> String {
    let mut lines = String::new();
    for run in shared(texts) {
        let [one, other] = &run.at;
        let cites = |question: &Question, (document, paragraph): &(DocumentId, usize)| {
            let own = question.statements_of(document).filter(|s| s.voice == Voice::Own);
            own.flat_map(|s| &s.citations).any(|c| c.paragraph == Some(*paragraph))
        };
        let agreed = comparison
            .questions()
            .map(|(_, question)| question)
            .filter(|q| cites(q, one) && cites(q, other) && q.verdict(&one.0, &other.0) == Verdict::Agrees);
        let (marked, unmarked): (Vec<&Question>, Vec<&Question>) =
            agreed.partition(|q| comparison.dependence(q, &one.0, &other.0).is_some());
        if unmarked.is_empty() && !marked.is_empty() {
            continue;
        }
        let [one, other] = run.at.each_ref().map(|(document, number)| format!("{document} ¶ {number}"));
        let words: Vec<&str> = run.words.iter().take(PRINTED).map(String::as_str).collect();
        lines += &format!("  {one}, {other}, {} words: {}\n", run.words.len(), words.join(" "));
        for question in unmarked {
            lines += &format!("    agree, not marked as one source: {}\n", question.id);
        }
    }
    let head = "seven or more words that two documents share, not marked as one source\n";
    if lines.is_empty() { lines } else { format!("{head}{lines}") }
}
