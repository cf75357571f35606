//! Several copies side by side, topic by topic: every paragraph once, where it has most to say.

use super::passages::in_paragraph;
use anchoring::placing::Placed;
use comparison::{Comparison, Topic, TopicId};

/// What several copies say on a topic.
#[derive(Debug, Clone, PartialEq)]
pub struct Row<'a> {
    /// The topic; none for what the comparison does not cite.
    pub topic: Option<&'a Topic>,
    /// Of each copy, its paragraphs on it, in the order of the text.
    pub cells: Vec<Vec<usize>>,
}

/// The paragraphs of the copies by topic, in the comparison's order; topics on which none of them
/// has a paragraph are left out. What is not cited comes last.
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

/// The topic that most of a paragraph's citations belong to; of several the first.
fn home<'a>(placed: &Placed, paragraph: usize, comparison: &'a Comparison) -> Option<&'a TopicId> {
    let cited: Vec<&TopicId> = in_paragraph(placed, paragraph)
        .filter_map(|(_, place)| comparison.question(&place.question).map(|(topic, _)| &topic.id))
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
