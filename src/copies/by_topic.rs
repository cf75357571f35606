//! Several copies side by side, topic by topic: every paragraph once, where most of its citations belong.

use super::passages::in_paragraph;
use anchoring::placing::Placed;
use comparison::{Comparison, Topic, TopicId};

/// The paragraphs of several copies on a topic.
#[derive(Debug, Clone, PartialEq)]
pub struct Row<'a> {
    /// The topic; `None` for the paragraphs that the comparison does not cite.
    pub topic: Option<&'a Topic>,
    /// For each copy its paragraphs, counted from 0, in the order of the text.
    pub cells: Vec<Vec<usize>>,
}

/// Returns the paragraphs of the copies by topic, in the comparison's order. Topics without a paragraph are
/// left out; paragraphs that are not cited come last.
#[must_use]
pub fn rows<'a>(copies: &[&Placed], comparison: &'a Comparison) -> Vec<Row<'a>> {
    let homes: Vec<Vec<Option<&TopicId>>> = copies
        .iter()
        .map(|placed| (0..placed.paragraphs.len()).map(|n| home(placed, n, comparison)).collect())
        .collect();
    let topics = comparison.topics.iter().map(Some).chain([None]);
    topics
        .map(|topic| Row {
            topic,
            cells: homes
                .iter()
                .map(|homes| {
                    let wanted = topic.map(|t| &t.id);
                    homes.iter().enumerate().filter(|(_, home)| **home == wanted).map(|(n, _)| n).collect()
                })
                .collect(),
        })
        .filter(|row| row.cells.iter().any(|cell| !cell.is_empty()))
        .collect()
}

/// Returns the topic of most of a paragraph's citations; of several, the first.
fn home<'a>(placed: &Placed, paragraph: usize, comparison: &'a Comparison) -> Option<&'a TopicId> {
    let cited: Vec<&TopicId> = in_paragraph(placed, paragraph)
        .filter_map(|(_, placement)| comparison.question(&placement.question).map(|(topic, _)| &topic.id))
        .collect();
    let mut best: Option<(&TopicId, usize)> = None;
    for topic in &comparison.topics {
        let count = cited.iter().filter(|id| ***id == topic.id).count();
        if count > best.map_or(0, |(_, most)| most) {
            best = Some((&topic.id, count));
        }
    }
    best.map(|(id, _)| id)
}
