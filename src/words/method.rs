//! The method.

use super::verdicts;
use comparison::model::Readings;

pub const SUMMARY: &str = "What counts as agreement and as contradiction here, how the verdicts were checked, and what was left out.";
pub const SECOND_READING: &str = "Two blind readings";
pub const HOW_READERS_AGREED: &str = "How the two readers agreed";
pub const KAPPA: &str =
    "Kappa is agreement beyond chance: 1 is full agreement, 0 is no more than chance would give.";
pub const PARAGRAPHS: &str = "Where each paragraph went";
pub const GLOSSARY: &str = "Names and terms explained";

pub const TERMS: [(&str, &str); 11] = [
    (
        "Question",
        "One precise thing asked, which a document can answer. It asks for one thing: a fact, a figure, a date, a definition, a cause, a judgement or a forecast.",
    ),
    (
        "Statement",
        "What one document answers, in our words, with the paragraph and a phrase quoted exactly. The underlined words carry the answer.",
    ),
    ("Position", "An answer that one or more documents give: a letter and a label."),
    ("● agrees", verdicts::AGREES),
    ("◐ agrees in part", verdicts::AGREES_IN_PART),
    ("◑ differs in part", verdicts::DIFFERS_IN_PART),
    ("✕ contradicts", verdicts::CONTRADICTS),
    ("– says nothing about this", verdicts::SILENCE),
    ("” reported", verdicts::REPORTED),
    ("Open to argument", verdicts::FAIR_READER),
    ("Same source", "Two that agree rest on one source, or one cites the other: they are not two witnesses."),
];

pub const ALL_FOUR: &str = "all four";
pub const ALL_FOUR_WEIGHTED: &str = "all four, near misses counting less";
pub const AGREE_OR_DISAGREE: &str = "only whether they agree or disagree";
pub const VERDICTS: &str = "Verdicts between documents are computed from the positions and the relations between them, never written down one by one. The order of the documents changes nothing. A document that holds two positions is judged by the one that clashes more, and shown with both.";

pub fn second_reading(readings: &Readings) -> String {
    format!(
        "Two readers, who saw neither positions nor verdicts nor each other, judged each pair of statements from the texts and checked each statement against its paragraphs. Of {} pairs, both gave {} the same verdict. Of {} statements, both found {} faithful as they are now written; the others were corrected after they had read them. A third reader settled the splits, from the texts: the data was corrected, or the verdict is marked as open to argument.",
        readings.pairs, readings.same, readings.statements, readings.faithful
    )
}
