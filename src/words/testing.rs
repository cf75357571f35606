//! The reader’s own answers: the self-test, and the stand.

use super::questions;
use crate::state::test::Placed;
use comparison::verdict::Stance;
use comparison::{DocumentId, PositionId, Question, Voice};

pub const NOTHING_TO_ASK: &str = "There is nothing to ask here: fewer than two answers are given.";
pub const CHOOSE_TOPIC: &str = "Choose a topic, or open a lesson to be asked its questions.";
pub const KEPT: &str = "Your answers stay in this window until you close it.";
pub const ANSWERS_DELETED: &str = "Your answers are deleted.";
pub const START_AGAIN: &str = "Start again";
pub const BACK: &str = "← Back";
pub const NEXT: &str = "Next question →";

pub fn way_back(title: &str) -> String {
    format!("← {title}")
}

/// Returns why there are fewer questions than in the topic; `None` where none is left out.
pub fn left_out(n: usize) -> Option<String> {
    (n > 0).then(|| format!("{} left out: fewer than two answers are given.", questions(n)))
}

// The self-test.

pub const TEST_HOW: &str = "Which document gives which answer, and which says nothing? Say what you expect, then see what each says.";
pub const NOTHING: &str = "– says nothing";
pub const ONLY_REPORTING: &str =
    "A document that only reports what others say counts as saying nothing itself.";
pub const CHECK_ANSWERS: &str = "See what each says";
pub const AS_DOCUMENTS_SAY: &str = "As the documents say";
pub const SUMMARY: &str = "Summary";

pub fn placed(placed: usize, of: usize) -> String {
    format!("{placed} of {of} placed as the documents say")
}

/// Returns whether a document was placed where it stands, and what it does.
pub fn outcome(
    short: &str,
    choice: Option<&Placed>,
    is_placed: bool,
    question: &Question,
    document: &DocumentId,
) -> String {
    let does = match question.stance(document) {
        Stance::Holds(held) if is_placed && held.len() == 1 => "says this".to_owned(),
        Stance::Holds(held) => {
            let letters: Vec<String> = held.into_iter().map(PositionId::letter).collect();
            format!("says {}", letters.join(" and also "))
        }
        Stance::NotRecorded => "has no recorded answer to this".to_owned(),
        Stance::Silent => "says nothing about this".to_owned(),
        Stance::Reports => {
            let reported = question.statements_of(document).filter(|s| s.voice == Voice::Reported);
            let whose: Vec<&str> = reported.filter_map(|s| s.by.as_deref()).collect();
            format!("says nothing itself; it only reports the view of {}", whose.join(" and of "))
        }
    };
    match choice {
        Some(_) if is_placed => format!("✓ Yes: {short} {does}"),
        Some(Placed::At(position)) => format!("Not {}: {short} {does}", position.letter()),
        Some(Placed::Nothing) => format!("Not silent: {short} {does}"),
        None => format!("No guess: {short} {does}"),
    }
}

// The stand.

pub const STAND_HOW: &str = "Give your own answer to each question. Only then see which documents are with you, and which against you.";
pub const NO_ANSWER: &str = "I don’t know, or skip this";
pub const SEE_WHO: &str = "See who is with you →";
pub const WHO_IS_WITH_YOU: &str = "Who is with you?";
pub const WHAT_COUNTS: &str = "With you: the document agrees, or agrees in part. Against you: it differs in part, or contradicts. Only what it says itself counts.";
pub const YOUR_ANSWERS: &str = "Your answers";
pub const PUT_INTO_LINK: &str = "Put my answers into the link";
pub const TAKE_OUT_OF_LINK: &str = "Take my answers out of the link";
pub const IN_LINK: &str = "The link to this page carries these answers: whoever gets it sees them.";
pub const NONE_TAKEN: &str = "You answered no question, so there is nothing to compare.";

pub fn answered(taken: usize, of: usize) -> String {
    format!("You answered {taken} of {}.", questions(of))
}

/// Returns "With you on 3, 2 of them only in part"; `in_part` counts what agrees or differs in part.
pub fn side(words: &str, n: usize, in_part: usize) -> String {
    match (n, in_part) {
        (n, 0) => format!("{words} {n}"),
        (n, in_part) if n == in_part => format!("{words} {n}, only in part"),
        _ => format!("{words} {n}, {in_part} of them only in part"),
    }
}

pub fn your_answer(answer: &str) -> String {
    format!("You: {answer}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question() -> Question {
        serde_json::from_str(
            r#"{ "id": "q", "ask": "Is it so?", "basis": "fact", "relations": [],
            "positions": [{ "id": "a", "label": "Yes" }, { "id": "b", "label": "No" }],
            "statements": [
                { "document": "one", "position": "a", "voice": "own", "text": "", "clause": "", "citations": [] },
                { "document": "both", "position": "a", "voice": "own", "text": "", "clause": "", "citations": [] },
                { "document": "both", "position": "b", "voice": "own", "text": "", "clause": "", "citations": [] },
                { "document": "hearsay", "position": "b", "voice": "reported", "by": "the miller", "text": "", "clause": "", "citations": [] }
            ] }"#,
        )
        .unwrap()
    }

    #[test]
    fn the_words_after_a_question_say_what_a_document_does_and_never_judge_the_claim() {
        let (a, b) = (&Placed::At("a".into()), &Placed::At("b".into()));
        let nothing = &Placed::Nothing;
        for (document, choice, is_placed, words) in [
            ("one", Some(a), true, "✓ Yes: One says this"),
            ("one", Some(b), false, "Not B: One says A"),
            ("one", Some(nothing), false, "Not silent: One says A"),
            ("one", None, false, "No guess: One says A"),
            ("both", Some(b), true, "✓ Yes: One says A and also B"),
            ("silent", Some(nothing), true, "✓ Yes: One says nothing about this"),
            ("silent", Some(a), false, "Not A: One says nothing about this"),
            (
                "hearsay",
                Some(nothing),
                true,
                "✓ Yes: One says nothing itself; it only reports the view of the miller",
            ),
        ] {
            let said = outcome("One", choice, is_placed, &question(), &document.into());
            assert_eq!(said, words);
        }
    }

    #[test]
    fn a_side_says_how_many_are_on_it_only_in_part() {
        for (n, in_part, words) in [
            (0, 0, "With you on 0"),
            (1, 0, "With you on 1"),
            (1, 1, "With you on 1, only in part"),
            (3, 2, "With you on 3, 2 of them only in part"),
        ] {
            assert_eq!(side("With you on", n, in_part), words);
        }
    }
}
