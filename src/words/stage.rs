//! The stage.

use super::questions;
use crate::state::Round;
use comparison::Verdict;

pub const WHO_SAYS_WHAT: &str = "Who says what?";
pub const VOTE_AGAIN: &str = "And now? Vote again.";
pub const BLANK: &str = "The screen is blank.";
pub const PAUSED: &str = " paused";
pub const TIME_IS_UP: &str = "Time is up";
pub const DELETE: &str = "Delete votes (Del)";
pub const DELETE_ALL: &str = "Delete all votes (Del)";
pub const VOTES_DELETED: &str = "The votes are deleted.";
pub const EARLIER: &str = "Votes from last time: Del deletes them.";
pub const NOT_FILLED: &str = "This browser does not let the page fill the screen.";
pub const BACK_TO_LESSON: &str = "Back to the lesson";

/// Returns how the class votes.
pub fn vote_how(answers: usize) -> String {
    format!("Vote: a key from 1 to {} or a click adds a vote; click a number to change it", answers.min(9))
}

/// Returns the label of the field for the votes on an answer.
pub fn votes_for(letter: &str, round: Round) -> String {
    match round {
        Round::Before => format!("Votes for {letter}"),
        Round::After => format!("Votes for {letter} after reading"),
    }
}

/// Returns the votes on an answer before the documents were read, for those who hear the page.
pub fn votes_before(count: u16) -> String {
    format!("{count} before, now")
}

/// Returns the hint of a button that counts a vote.
pub fn one_more(number: usize) -> String {
    format!("One more vote (key {number})")
}

/// Returns where one is, for those who hear the page.
pub fn place(in_lesson: bool, question: [usize; 2], step: [usize; 2]) -> String {
    let of = if in_lesson { "Lesson" } else { "Topic" };
    format!("{of}: question {} of {}, step {} of {}", question[0], question[1], step[0], step[1])
}

/// Returns which part of a step is on the screen.
pub fn part(n: usize, of: usize) -> String {
    format!(" part {n} of {of} ")
}

/// Returns the end of a lesson or topic: "The end · 5 questions".
pub fn the_end(count: usize) -> String {
    format!("The end · {}", questions(count))
}

/// Returns what a verdict between two answers means, as it stands between them.
pub const fn meaning(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Contradicts => "cannot both be true",
        Verdict::DiffersInPart => "can both be true, but pull opposite ways",
        Verdict::AgreesInPart => "can both be true and pull the same way",
        Verdict::Agrees => "the same answer",
        Verdict::NotJudged => "not judged yet",
        Verdict::Silent | Verdict::ReportedOnly | Verdict::NotRecorded => "not compared",
    }
}

/// Returns the time that is left: "1:05".
pub fn time(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
