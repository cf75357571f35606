//! How far two blind readers came to the same verdicts.

use serde::{Deserialize, Serialize};

/// How often two readers gave the same verdict. Neither had seen the verdicts of the other.
/// Counts pairs of statements; the build computes them from the records in `data/review`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Readings {
    /// Pairs of statements that both readers judged.
    pub pairs: usize,
    /// Pairs to which both readers gave the same verdict.
    pub same: usize,
    /// Cohen's kappa over the four verdicts: agreement beyond chance, at most 1.
    pub kappa: f64,
    /// The same with a distance of one step counting less than one of three.
    pub weighted_kappa: f64,
    /// Cohen's kappa of agreeing (also in part) against disagreeing.
    pub border_kappa: f64,
    /// The same for each verdict, against the other three.
    pub by_verdict: Vec<VerdictReadings>,
    /// Statements that the second reader checked against the cited paragraphs.
    pub statements: usize,
    /// Statements that the second reader found faithful without any change.
    pub faithful: usize,
}

/// How often the two readers agreed on one verdict, against the others.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct VerdictReadings {
    /// The verdict.
    pub verdict: Reading,
    /// Pairs to which the first reader gave it.
    pub first: usize,
    /// Pairs to which the second reader gave it.
    pub second: usize,
    /// Pairs to which both readers gave it.
    pub both: usize,
    /// Cohen's kappa.
    pub kappa: f64,
}

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
