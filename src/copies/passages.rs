//! A passage of a copy: its flat pieces, and what the comparison says of it.

use std::ops::Range;

use anchoring::placing::{Place, Placed};
use anchoring::runs::{Run, runs};
use comparison::{Comparison, Question, Statement, Verdict, Voice};

/// Cuts a paragraph of a copy at the beginning and end of everything cited in it; the marks are the
/// numbers of the citations in [`Placed::citations`].
#[must_use]
pub fn pieces(placed: &Placed, paragraph: usize) -> Vec<Run<usize>> {
    let Some(text) = placed.paragraphs.get(paragraph).map(|p| p.text.as_str()) else { return Vec::new() };
    let marks: Vec<(Range<usize>, usize)> = in_paragraph(placed, paragraph)
        .filter_map(|(n, place)| Some((place.found.spot()?.range.clone(), n)))
        // A range that is none of this text lights nothing up.
        .filter(|(range, _)| text.get(range.clone()).is_some())
        .collect();
    runs(text.len(), &marks)
}

/// The citations that were found in a paragraph of a copy, with their number.
pub fn in_paragraph(placed: &Placed, paragraph: usize) -> impl Iterator<Item = (usize, &Place)> {
    placed
        .citations
        .iter()
        .enumerate()
        .filter(move |(_, p)| p.found.spot().is_some_and(|s| s.paragraph == paragraph))
}

/// A statement that rests on a passage.
#[derive(Debug, Clone, Copy)]
pub struct Said<'a> {
    /// The question that it answers.
    pub question: &'a Question,
    /// The statement.
    pub statement: &'a Statement,
    /// How it stands to the other documents: the heaviest.
    pub verdict: Verdict,
}

/// The statement that a citation belongs to.
#[must_use]
pub fn said<'a>(place: &Place, comparison: &'a Comparison) -> Option<Said<'a>> {
    let (_, question) = comparison.question(&place.question)?;
    let statement = question.statement(&place.statement)?;
    Some(Said { question, statement, verdict: standing(question, statement, comparison) })
}

/// How a statement stands to the other documents: the heaviest verdict. A reported view stands to
/// none of them.
#[must_use]
pub fn standing(question: &Question, statement: &Statement, comparison: &Comparison) -> Verdict {
    if statement.voice == Voice::Reported {
        return Verdict::ReportedOnly;
    }
    comparison
        .documents
        .iter()
        .filter(|d| d.id != statement.document)
        .map(|d| question.to_document(statement, &d.id))
        .max()
        .unwrap_or(Verdict::Silent)
}

/// The statements that rest on a paragraph of a copy, each once, in the order of the text.
#[must_use]
pub fn margin<'a>(placed: &Placed, paragraph: usize, comparison: &'a Comparison) -> Vec<Said<'a>> {
    let mut places: Vec<&Place> = in_paragraph(placed, paragraph).map(|(_, place)| place).collect();
    places.sort_by_key(|p| p.found.spot().map(|s| s.range.start));
    let mut margin: Vec<Said> = Vec::new();
    for said in places.into_iter().filter_map(|place| said(place, comparison)) {
        if !margin.iter().any(|m| std::ptr::eq(m.statement, said.statement)) {
            margin.push(said);
        }
    }
    margin
}
