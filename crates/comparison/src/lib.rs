//! The comparison: documents, topics, questions, positions, statements and their verdicts.
//!
//! Nothing here knows a browser or a page. The data is described in [`model`]. Whether two documents
//! agree is computed in one place, [`verdict`]; every view, export and test asks it there.
//!
//! - [`model`]: the data, as the files and the page hold it; its parts are [`document`],
//!   [`statement`], [`registers`], [`readings`] and [`ids`];
//! - [`outline`]: where the running text of a document lies in its file;
//! - [`verdict`]: whether two documents agree on a question;
//! - [`finding`]: what the documents make of a question, as one sentence;
//! - `parts`: a comparison as a skeleton without words, and its topics in full;
//! - [`pairs`](mod@pairs): every two of several;
//! - [`tally`]: counts on one question;
//! - [`coverage`]: which paragraphs are cited, listed as not compared, or neither;
//! - [`english`]: months and lists of names;
//! - [`marked`]: a statement's text, split at its key words;
//! - [`lesson`]: lessons that come with the data;
//! - [`analysis`]: lists and counts over many questions, computed from the verdicts.

#![warn(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

pub mod analysis;
pub mod coverage;
pub mod document;
pub mod english;
pub mod finding;
pub mod ids;
pub mod lesson;
pub mod marked;
pub mod model;
pub mod outline;
pub mod pairs;
mod parts;
pub mod readings;
pub mod registers;
pub mod statement;
pub mod tally;
pub mod verdict;

pub use lesson::{ReadyLesson, ReadyStep};
pub use model::{
    Basis, Citation, Comparison, Dated, Document, DocumentId, Figure, Ground, Kind, Position, PositionId,
    Question, QuestionId, Relation, Retired, Source, SourceId, Statement, StatementName, Topic, TopicId,
    Voice,
};
pub use pairs::pairs;
pub use verdict::Verdict;
