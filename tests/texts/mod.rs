//! The five documents, where the tests may read them.

use std::path::PathBuf;

use check::texts::{Texts, find};

/// The running text of the documents, from the folder that `SYNOPTIC_TEXTS` names. Without it,
/// says so and gives nothing; with it, a missing document is a failure.
pub fn at_hand() -> Option<Texts> {
    let Some(folder) = std::env::var_os("SYNOPTIC_TEXTS").map(PathBuf::from) else {
        eprintln!("not proved: the documents are not at hand (set SYNOPTIC_TEXTS to their folder)");
        return None;
    };
    let comparison = crate::common::bundled();
    let (texts, faults) = find(&folder, &comparison).unwrap();
    assert!(faults.is_empty(), "{faults:#?}");
    Some(texts)
}
