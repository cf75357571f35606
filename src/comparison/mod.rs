//! The comparison: documents, topics, questions, positions, statements and their verdicts.
//!
//! Nothing here knows a browser or a page. The data is what [`model`] describes; whether two
//! documents agree is computed in one place, [`verdict`], and asked for everywhere else.

pub mod coverage;
pub mod edition_texts;
pub mod lines;
pub mod marked;
pub mod model;
pub mod tally;
pub mod verdict;

pub use model::{
    Basis, Citation, Comparison, Dated, Document, DocumentId, Figure, Kind, Position, PositionId, Question,
    QuestionId, Relation, Retired, Source, SourceId, Statement, StatementName, Topic, TopicId, Voice,
};
pub use verdict::Verdict;
