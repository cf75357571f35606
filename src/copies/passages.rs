//! A paragraph of a copy: cut into pieces at its citations, and the statements that rest on it.

use std::ops::Range;

use anchoring::pieces::{self, Piece};
use anchoring::placing::{Placed, Placement};
use comparison::{Comparison, Question, Statement, Verdict, Voice};

/// Cuts a paragraph of a copy at the beginning and end of each citation. The marks of a piece are the
/// numbers of its citations in [`Placed::citations`].
#[must_use]
pub fn pieces(placed: &Placed, paragraph: usize) -> Vec<Piece<usize>> {
    let Some(text) = placed.paragraphs.get(paragraph).map(|p| p.text.as_str()) else { return Vec::new() };
    let marks: Vec<(Range<usize>, usize)> = in_paragraph(placed, paragraph)
        .filter_map(|(n, placement)| Some((placement.anchor.span()?.range.clone(), n)))
        // A range outside the text marks nothing.
        .filter(|(range, _)| text.get(range.clone()).is_some())
        .collect();
    pieces::pieces(text.len(), &marks)
}

/// Returns the citations found in a paragraph of a copy, with their numbers in [`Placed::citations`].
pub fn in_paragraph(placed: &Placed, paragraph: usize) -> impl Iterator<Item = (usize, &Placement)> {
    placed
        .citations
        .iter()
        .enumerate()
        .filter(move |(_, p)| p.anchor.span().is_some_and(|span| span.paragraph == paragraph))
}

/// A statement that rests on a passage.
#[derive(Debug, Clone, Copy)]
pub struct Said<'a> {
    /// The question that it answers.
    pub question: &'a Question,
    /// The statement.
    pub statement: &'a Statement,
    /// Its heaviest verdict with another document.
    pub verdict: Verdict,
}

/// Returns the statement that a citation belongs to.
#[must_use]
pub fn said<'a>(placement: &Placement, comparison: &'a Comparison) -> Option<Said<'a>> {
    let (_, question) = comparison.question(&placement.question)?;
    let statement = question.statement(&placement.statement)?;
    Some(Said { question, statement, verdict: heaviest_verdict(question, statement, comparison) })
}

/// Returns the heaviest verdict between a statement and another document. A reported view is not compared.
#[must_use]
pub fn heaviest_verdict(question: &Question, statement: &Statement, comparison: &Comparison) -> Verdict {
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

/// Returns the statements that rest on a paragraph of a copy, each once, in the order of the text.
#[must_use]
pub fn margin<'a>(placed: &Placed, paragraph: usize, comparison: &'a Comparison) -> Vec<Said<'a>> {
    let mut placements: Vec<&Placement> =
        in_paragraph(placed, paragraph).map(|(_, placement)| placement).collect();
    placements.sort_by_key(|p| p.anchor.span().map(|span| span.range.start));
    let mut margin: Vec<Said> = Vec::new();
    for said in placements.into_iter().filter_map(|placement| said(placement, comparison)) {
        if !margin.iter().any(|m| std::ptr::eq(m.statement, said.statement)) {
            margin.push(said);
        }
    }
    margin
}
