//! What leaves the page: references, files, lessons and codes, made from the comparison alone.
//!
//! - [`cite`]: a reference to a document, a statement, a verdict or a question, in six forms;
//! - [`export`]: the comparison as data and as text;
//! - [`lesson`]: an ordered list of questions with a note each, as a link and as text;
//! - [`qr`]: a link as a code that a camera reads.
//!
//! Everything is a function from the comparison to text, so the page can offer it to copy or to
//! save, and the command `export` can write it to a file.

pub mod cite;
pub mod export;
mod json;
pub mod qr;

use serde::{Deserialize, Serialize};

/// Which copy of the comparison something was taken from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    /// Names the program: a short hash.
    pub build: String,
    /// Names the data: the first digits of its digest.
    pub digest: String,
    /// Where the page is published, without anything behind `#`; none for a copy in a file.
    pub address: Option<String>,
    /// The day of the build: YYYY-MM-DD. Anything else counts as not stated.
    pub date: String,
}

impl Edition {
    /// The copy in words: "build 53b87bd, data 0123456789ab".
    #[must_use]
    pub fn version(&self) -> String {
        format!("build {}, data {}", self.build, self.digest)
    }

    /// The full address of a place in the page (`/arctic`), where the page has one.
    #[must_use]
    pub fn link(&self, place: &str) -> Option<String> {
        let address = self.address.as_deref()?;
        let page = address.split('#').next().unwrap_or_default();
        Some(format!("{page}#{place}"))
    }
}
