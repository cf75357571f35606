//! The words that judge two documents.

use table::wording::{Verdict, verdict};

use crate::sound;

#[test]
fn answers_can_be_left_unjudged_in_words() {
    for words in ["differs, not judged yet", "Not judged", "not judged yet.", "Differ, not judged yet"] {
        assert_eq!(verdict(words), Some((Verdict::NotJudged, false)), "{words}");
    }
    let comparison = sound(
        "question,document,answer\nDid it leave?,Ames,Yes\n,Bero,No\n,Ames / Bero,\"differs, not judged yet\"\n",
    );
    assert_eq!(comparison.topics[0].questions[0].relations, []);
}
