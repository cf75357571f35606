//! The ids that the data and links use, one type for each kind of thing.

use std::fmt;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct $name(Rc<str>);

        impl $name {
            /// Returns the id as written in the data and in links.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.into())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// The id of a document: `lukin`.
    DocumentId;
    /// The id of a topic: `arctic`.
    TopicId;
    /// The id of a question, unique across all topics: `arctic-moscow-wary`.
    QuestionId;
    /// The id of a position within its question: `a`, shown as the letter A.
    PositionId;
    /// The id of a source in `sources.json`.
    SourceId;
    /// The id of a quantity in `quantities.json`: `border-length`.
    QuantityId;
    /// The id of an event in `events.json`: `gas-deal-signed`.
    EventId;
}

impl PositionId {
    /// Returns the capital letter that names the position on the page.
    #[must_use]
    pub fn letter(&self) -> String {
        self.as_str().to_ascii_uppercase()
    }
}
