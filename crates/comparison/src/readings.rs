//! How far two blind readers came to the same verdicts.

use std::array::from_fn;

use serde::{Deserialize, Serialize};

use crate::ids::{QuestionId, TopicId};
use crate::statement::Statement;

/// What two readers made of the data, of whom neither had seen the verdicts of the other. The build counts
/// it from the records in `data/review`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Readings {
    /// How often which two verdicts met, by topic.
    pub topics: Vec<(TopicId, Crossed)>,
    /// The pairs that a reader judged otherwise than was settled.
    pub splits: Vec<Split>,
    /// Statements that the second reader checked against the cited paragraphs.
    pub statements: usize,
    /// Statements that the second reader found faithful without any change.
    pub faithful: usize,
    /// Silences that a second reader looked into.
    pub silences: usize,
    /// Silences that both readers heard as silence.
    pub silences_alike: usize,
}

/// Two statements to which a reader gave another verdict than the one that was settled: the question, their names
/// (document and position, `lukin/a`), and the verdicts of the first and the second reader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Split(pub QuestionId, pub [String; 2], pub [Reading; 2]);

/// A verdict that a reader gives to two statements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Reading {
    Agrees,
    AgreesInPart,
    DiffersInPart,
    Contradicts,
}

impl Reading {
    /// The four steps in their order.
    pub const ALL: [Self; 4] = [Self::Agrees, Self::AgreesInPart, Self::DiffersInPart, Self::Contradicts];

    /// Returns its word in the data.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Agrees => "agrees",
            Self::AgreesInPart => "agrees-in-part",
            Self::DiffersInPart => "differs-in-part",
            Self::Contradicts => "contradicts",
        }
    }
}

/// Counts of pairs of statements: a row for each verdict of the first reader, a column for each of the second.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Crossed(pub [[usize; 4]; 4]);

/// A share or a kappa, with the interval that holds the true value in 95 of 100 cases.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measured {
    /// The value, at most 1.
    pub value: f64,
    /// The interval; `None` where the readers never differed, which leaves nothing to reckon it from.
    pub interval: Option<[f64; 2]>,
}

/// The 97.5th percentile of the normal distribution.
const Z: f64 = 1.96;
/// What sums of shares may lose by rounding.
const ROUNDING: f64 = 1e-9;

impl Readings {
    /// Returns the counts over all topics.
    #[must_use]
    pub fn all(&self) -> Crossed {
        self.topics.iter().fold(Crossed::default(), |sum, (_, topic)| sum.plus(topic))
    }

    /// Returns how two statements in the documents' own voice were judged, in either order; `None` where both
    /// readers gave the settled verdict.
    #[must_use]
    pub fn split(&self, question: &QuestionId, one: &Statement, other: &Statement) -> Option<&Split> {
        self.splits.iter().find(|Split(id, [a, b], _)| {
            id == question && ((names(a, one) && names(b, other)) || (names(a, other) && names(b, one)))
        })
    }
}

fn names(name: &str, statement: &Statement) -> bool {
    name.split_once('/') == Some((statement.document.as_str(), statement.position.as_str()))
}

impl Crossed {
    /// Counts verdicts of the first and the second reader.
    #[must_use]
    pub fn count(pairs: &[(Reading, Reading)]) -> Self {
        let of = |pair| pairs.iter().filter(|p| **p == pair).count();
        Self(Reading::ALL.map(|first| Reading::ALL.map(|second| of((first, second)))))
    }

    fn plus(self, other: &Self) -> Self {
        let mut sum = self;
        for (count, more) in sum.0.as_flattened_mut().iter_mut().zip(other.0.as_flattened()) {
            *count += more;
        }
        sum
    }

    /// Iterates over the counts with the steps of the first and the second reader, from 0.
    fn cells(&self) -> impl Iterator<Item = (usize, usize, usize)> {
        let row = |(i, row): (usize, &[usize; 4])| row.map(|count| (i, count)).into_iter().enumerate();
        self.0.iter().enumerate().flat_map(row).map(|(j, (i, count))| (i, j, count))
    }

    fn sum(&self, counts: &dyn Fn(usize, usize) -> bool) -> usize {
        self.cells().filter(|(i, j, _)| counts(*i, *j)).map(|(_, _, count)| count).sum()
    }

    /// Returns how many pairs both readers judged.
    #[must_use]
    pub fn pairs(&self) -> usize {
        self.sum(&|_, _| true)
    }

    /// Returns how many pairs got the same verdict from both.
    #[must_use]
    pub fn same(&self) -> usize {
        self.sum(&|i, j| i == j)
    }

    /// Returns how many pairs got this verdict from the first reader, from the second, and from both.
    #[must_use]
    pub fn given(&self, verdict: Reading) -> [usize; 3] {
        let step = verdict as usize;
        [self.sum(&|i, _| i == step), self.sum(&|_, j| j == step), self.sum(&|i, j| i == step && j == step)]
    }

    /// Returns the share of pairs with the same verdict, with the interval of Wilson (Journal of the American
    /// Statistical Association 22, 1927, 209–212); `None` without pairs.
    #[must_use]
    #[allow(clippy::cast_precision_loss)]
    pub fn accord(&self) -> Option<Measured> {
        let n = self.pairs() as f64;
        let (value, widened) = (self.same() as f64 / n, 1.0 + Z * Z / n);
        let centre = (value + Z * Z / (2.0 * n)) / widened;
        let half = Z * (value * (1.0 - value) / n + Z * Z / (4.0 * n * n)).sqrt() / widened;
        (n > 0.0).then_some(Measured { value, interval: Some([centre - half, centre + half]) })
    }

    /// Returns Cohen's kappa over the four verdicts: agreement beyond chance.
    #[must_use]
    pub fn kappa(&self) -> Option<Measured> {
        self.weighed(&|i, j| f64::from(u8::from(i == j)))
    }

    /// Returns kappa with linear weights: a distance of one step counts less than one of three.
    #[must_use]
    #[allow(clippy::cast_precision_loss)]
    pub fn weighted_kappa(&self) -> Option<Measured> {
        self.weighed(&|i, j| 1.0 - i.abs_diff(j) as f64 / 3.0)
    }

    /// Returns kappa of agreeing (also in part) against disagreeing.
    #[must_use]
    pub fn border_kappa(&self) -> Option<Measured> {
        self.weighed(&|i, j| f64::from(u8::from((i < 2) == (j < 2))))
    }

    /// Returns kappa of one verdict against the other three.
    #[must_use]
    pub fn kappa_of(&self, verdict: Reading) -> Option<Measured> {
        let step = verdict as usize;
        self.weighed(&|i, j| f64::from(u8::from((i == step) == (j == step))))
    }

    /// Returns kappa, with `weight` as the agreement of two steps, from 0 to 1; `None` where the readers could
    /// not have disagreed. The interval is that of the large-sample standard error of Fleiss, Cohen and
    /// Everitt (Psychological Bulletin 72, 1969, 323–327).
    #[allow(clippy::cast_precision_loss)]
    fn weighed(&self, weight: &dyn Fn(usize, usize) -> f64) -> Option<Measured> {
        let n = self.pairs() as f64;
        let first: [f64; 4] = from_fn(|step| self.sum(&|i, _| i == step) as f64 / n);
        let second: [f64; 4] = from_fn(|step| self.sum(&|_, j| j == step) as f64 / n);
        let cells = || self.cells().map(|(i, j, count)| (i, j, count as f64 / n));
        // The mean weight of a step of one reader, over the steps of the other.
        let of_first = |i| second.iter().enumerate().map(|(j, share)| share * weight(i, j)).sum::<f64>();
        let of_second = |j| first.iter().enumerate().map(|(i, share)| share * weight(i, j)).sum::<f64>();
        let observed: f64 = cells().map(|(i, j, share)| share * weight(i, j)).sum();
        let chance: f64 = first.iter().enumerate().map(|(i, share)| share * of_first(i)).sum();
        let spread = |(i, j, share): (usize, usize, f64)| {
            share * (weight(i, j) * (1.0 - chance) - (of_first(i) + of_second(j)) * (1.0 - observed)).powi(2)
        };
        let centre = observed * chance - 2.0 * chance + observed;
        let variance =
            (cells().map(spread).sum::<f64>() - centre.powi(2)).max(0.0) / (n * (1.0 - chance).powi(4));
        let (value, half) = ((observed - chance) / (1.0 - chance), Z * variance.sqrt());
        let interval =
            (observed < 1.0 - ROUNDING).then(|| [(value - half).max(-1.0), (value + half).min(1.0)]);
        (n > 0.0 && chance < 1.0 - ROUNDING).then_some(Measured { value, interval })
    }
}
