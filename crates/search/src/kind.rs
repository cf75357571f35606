//! The kinds of thing that can be found, and how much each is worth.

/// A kind of thing that can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum EntryKind {
    Question,
    Position,
    Statement,
    Phrase,
    Reason,
    Topic,
    Term,
    Source,
    Document,
    Figure,
    Event,
}

impl EntryKind {
    /// Returns the word for it in the interface.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Position => "position",
            Self::Statement => "statement",
            Self::Phrase => "quoted phrase",
            Self::Reason => "reason",
            Self::Topic => "topic",
            Self::Term => "term",
            Self::Source => "source",
            Self::Document => "document",
            Self::Figure => "figure",
            Self::Event => "event",
        }
    }

    /// Returns how much it is worth among results: the judgement first, then what it rests on.
    #[must_use]
    pub const fn worth(self) -> u32 {
        match self {
            Self::Question => 16,
            Self::Position => 10,
            Self::Statement => 8,
            Self::Phrase => 6,
            Self::Reason => 5,
            Self::Topic | Self::Term => 4,
            Self::Source | Self::Document => 2,
            Self::Figure | Self::Event => 1,
        }
    }
}
