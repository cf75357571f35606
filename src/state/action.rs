//! Everything that a reader can do to what is on the screen.

use std::rc::Rc;

use comparison::analysis::filter::Filter;
use comparison::{DocumentId, QuestionId, Topic};

use super::app_state::{CitationPanel, Dialog};
use super::settings::Settings;
use super::stage::OnStage;
use super::stand::InStand;
use super::test::InTest;
use crate::copies::{File, Keeping, Origin};
use crate::lesson::Lesson;

/// Something that a reader did, or that happened to the page.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Follows a link to an address.
    Arrive(String),
    /// Prepares the view behind a pressed link; with none, drops it.
    Prepare(Option<String>),
    /// Goes back or forward to an address, scrolled to this position when it was left.
    Return(String, Option<f64>),
    /// Goes back to the same view, from the citation that is open over it.
    Back,
    /// Compares two documents.
    Pair(DocumentId, DocumentId),
    /// Clears the selection.
    ClearSelection,
    /// Compares every document with this one, or with none.
    CompareWith(Option<DocumentId>),
    /// Shows a hidden document as the last column, or hides a shown one, but never the last.
    Toggle(DocumentId),
    /// Moves the column of a document.
    Move(DocumentId, Direction),
    /// Shows all documents in their usual order.
    ShowAll,
    /// Opens a row of a board to its statements, or closes it.
    Unfold(QuestionId),
    /// Shows the answers of a question by document, or by answer.
    ByDocument(bool),
    /// Prints the notes of the lesson on hand-outs too, or on the key alone.
    PrintNotes(bool),
    /// Dismisses the notices.
    Dismiss,
    /// Changes the words in the search field.
    Search(String),
    /// Changes the filter of the questions.
    Filter(Filter),
    /// Opens a dialog, or closes the open one.
    Open(Option<Dialog>),
    /// Announces the result of copying, saving or sharing.
    Announce(String),
    /// Changes the settings.
    Set(Settings),
    /// Acts on the stage.
    OnStage(OnStage),
    /// Acts in the self-test.
    InTest(InTest),
    /// Acts in taking a stand.
    InStand(InStand),
    /// Opens or changes the lesson, or closes it.
    Lesson(Option<Lesson>),
    /// Takes back what was last closed, replaced or deleted.
    Undo,
    /// Changes what is written in the field for a lesson as text.
    Draft(String),
    /// Replaces the open lesson with one written as text.
    ReadLesson(String),
    /// Takes in files that may be copies of the documents.
    TakeIn(Vec<File>),
    /// The texts are, or are not, stored for next time.
    Kept(Keeping),
    /// These texts, each with the id of its document, are stored for next time.
    Stored(Vec<(String, String)>),
    /// Deletes the texts that were added.
    Forget,
    /// Another window deleted the texts that are kept.
    ForgottenElsewhere,
    /// Takes topics in that have arrived in full, and whether they are all that was asked for.
    Complete(Rc<[Topic]>, bool),
    /// Opens a citation in its document beside the comparison, or closes the open one.
    OpenCitation(Option<CitationPanel>),
}

impl Action {
    /// Returns whether the page did it, and not the reader: texts came with it, or were kept.
    #[must_use]
    pub fn is_by_the_page(&self) -> bool {
        match self {
            Self::TakeIn(files) => files.iter().all(|file| !matches!(file.origin, Origin::Added(_))),
            Self::Kept(_) | Self::Complete(..) | Self::Prepare(_) => true,
            _ => false,
        }
    }
}

/// Where a column moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Towards the first column.
    Earlier,
    /// Towards the last column.
    Later,
}
