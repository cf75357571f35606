//! How many words a text may have.

use anchoring::phrase::word_count;

use crate::fault::Faults;
use crate::place::Path;

/// The most words of a statement, a summary, a reason, a note or an explanation.
pub const TEXT_WORDS: usize = 40;
/// The most words of a quoted phrase or the label of a position.
pub const PHRASE_WORDS: usize = 12;
/// The most words of a clause.
pub const CLAUSE_WORDS: usize = 18;
/// The most words on what would settle a contradiction.
pub const SETTLE_WORDS: usize = 25;
/// The most words of a question.
pub const QUESTION_WORDS: usize = 20;

/// Reports a text that is empty or has more than `most` words. `name` is what the text is.
pub fn check(name: &str, text: &str, most: usize, at: Path, faults: &mut Faults) {
    let words = word_count(text);
    if words > most {
        faults.add(at, format!("{name} has {words} words"), format!("shorten it to at most {most}"));
    } else if words == 0 {
        faults.add(at, format!("{name} is empty"), "write it");
    }
}
