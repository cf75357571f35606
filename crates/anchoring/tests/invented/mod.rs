//! Comparisons of invented documents, made from citations alone, and which of these citations are found in a text.

#![allow(dead_code, reason = "each test program uses its own part")]

use anchoring::placing::{Anchor, Placed, Span, place};
use comparison::{Basis, Citation, Comparison, Document, Question, Statement, Topic};

/// Returns a comparison of one document, with these citations: the number of a paragraph and a phrase.
pub fn invented(citations: &[(usize, &str)]) -> Comparison {
    invented_many(&[("doc", citations)])
}

/// Returns a comparison of several documents, each with its citations.
pub fn invented_many(documents: &[(&str, &[(usize, &str)])]) -> Comparison {
    let statement = |(document, citations): &(&str, &[(usize, &str)])| Statement {
        document: (*document).into(),
        position: "a".into(),
        text: "So it is.".into(),
        clause: "So it is.".into(),
        citations: citations
            .iter()
            .map(|(paragraph, phrase)| Citation { paragraph: Some(*paragraph), phrase: (*phrase).into() })
            .collect(),
        ..Statement::default()
    };
    let question = Question {
        id: "question".into(),
        ask: "Is it so?".into(),
        basis: Some(Basis::Fact),
        statements: documents.iter().map(statement).collect(),
        ..Question::default()
    };
    let topic = Topic {
        id: "topic".into(),
        title: "Topic".into(),
        questions: vec![question.into()],
        ..Topic::default()
    };
    let document =
        |(id, _): &(&str, _)| Document { id: (*id).into(), short: "Doc".into(), ..Document::default() };
    Comparison {
        documents: documents.iter().map(document).collect(),
        topics: vec![topic],
        ..Comparison::default()
    }
}

/// What is found of each citation in a text: the words, with how many differ.
pub fn found(text: &str, citations: &[(usize, &str)]) -> Vec<Option<(String, usize)>> {
    let comparison = invented(citations);
    found_in(&place(text, &comparison.documents[0], &comparison))
}

/// The same in a text that was searched already.
pub fn found_in(placed: &Placed) -> Vec<Option<(String, usize)>> {
    let words = |spot: &Span| placed.paragraphs[spot.paragraph].text[spot.range.clone()].to_owned();
    let found = |anchor: &Anchor| match anchor {
        Anchor::Exact(spot) => Some((words(spot), 0)),
        Anchor::Near(spot, differ) => Some((words(spot), *differ)),
        Anchor::Missing => None,
    };
    placed.citations.iter().map(|place| found(&place.anchor)).collect()
}
