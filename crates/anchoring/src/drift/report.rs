//! The report of a comparison of two copies, in plain words.

use std::ops::Range;

use super::{Drift, Look};
use crate::placing::Anchor;
use comparison::Comparison;

impl Drift {
    /// Returns the differences in plain words, one a line.
    #[must_use]
    pub fn report(&self, comparison: &Comparison) -> String {
        let short = comparison.short(&self.document);
        let mut lines = vec![format!(
            "{short}: {} paragraphs with the same words, {} changed, {} lost, {} added",
            self.same,
            self.changed.iter().map(|changed| changed.paragraphs.len()).sum::<usize>(),
            self.lost.len(),
            self.added.len(),
        )];
        lines.extend(self.moved_lines());
        for changed in &self.changed {
            let numbers: Vec<String> = changed.paragraphs.iter().map(ToString::to_string).collect();
            let numbers = numbers.join(", ");
            lines.push(format!(
                "  ¶ {numbers} has other words: {} lost, {} added",
                changed.lost, changed.added
            ));
        }
        lines.extend(self.lost.iter().map(|number| format!("  ¶ {number} is lost")));
        for added in &self.added {
            lines.push(format!("  ¶ {} of the other copy is new: {} words", added.number, added.words));
        }
        lines.push(match self.look.len() {
            0 => format!("every citation of {short} is in its paragraph, word for word"),
            n => format!("{n} citations need a look:"),
        });
        lines.extend(self.look.iter().map(|look| look.line(comparison)));
        lines.join("\n") + "\n"
    }

    /// Returns one line for each range of paragraphs that moved by as much.
    fn moved_lines(&self) -> Vec<String> {
        let mut ranges: Vec<(Range<usize>, usize)> = Vec::new();
        for moved in &self.moved {
            match ranges.last_mut() {
                Some((from, to)) if from.end == moved.from && *to + from.len() == moved.to => from.end += 1,
                _ => ranges.push((moved.from..moved.from + 1, moved.to)),
            }
        }
        let name = |first: usize, count: usize| match count {
            1 => format!("¶ {first}"),
            _ => format!("¶ {first}–{}", first + count - 1),
        };
        ranges
            .iter()
            .map(|(from, to)| {
                let verb = if from.len() == 1 { "is" } else { "are" };
                format!("  {} {verb} now {}", name(from.start, from.len()), name(*to, from.len()))
            })
            .collect()
    }
}

impl Look {
    fn line(&self, comparison: &Comparison) -> String {
        let placement = &self.placement;
        let phrase = placement.phrase(comparison).unwrap_or_default();
        let what = match (&placement.anchor, self.now) {
            (Anchor::Missing, _) => "not found".to_owned(),
            (Anchor::Near(_, differ), now) => {
                let at = now.map(|n| format!(" in ¶ {n}")).unwrap_or_default();
                format!("found{at} with other words ({differ} differ)")
            }
            (Anchor::Exact(_), Some(now)) => format!("found in ¶ {now}"),
            (Anchor::Exact(_), None) => "found outside the paragraphs of the text".to_owned(),
        };
        format!("  {} ¶ {} “{phrase}”: {what}", placement.question, placement.cited)
    }
}
