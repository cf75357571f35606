//! What is printed on paper, and what is said about printing it.

use comparison::PositionId;

pub const PRINT_NOTE: &str = "Prints on A4 or Letter in black and white; your system can also save a PDF. Hidden columns are not printed, nor are questions that the filter leaves out, except in a lesson.";
pub const NOT_PRINTED: &str = "This browser does not let the page print. Print from the browser’s own menu, or open the page in another one.";
pub const PRINT_NOTES: &str = "Print my notes too";
pub const EMPTY_LESSON: &str =
    "No lesson is open, or it has no question: “Add to lesson” beside any question begins one.";
pub const EMPTY_SHEET: &str = "No question matches: choose another part, or remove the filter.";
pub const NAMES: [&str; 3] = ["Name", "Group", "Date"];

pub const READING_HOW: &str = "What each document says, in our words, followed by a phrase of its own and the paragraph. “Reported” means that it passes on what others say.";

// The worksheet and its key.

pub const WORKSHEET_HOW: [&str; 3] = [
    "Write the letter of your own answer under “Me, before”.",
    "Read the reading sheet or the texts. In each box write the letter of the document’s answer, or – where it says nothing. After ¶, write the number of the paragraph that shows it.",
    "Where two answers to one question cannot both be true, circle their letters and say why. Not every question has such a pair.",
];
pub const ME_BEFORE: &str = "Me, before";
pub const ARGUE: &str = "Who contradicts whom? Why? What would settle it?";
pub const SAYS_NOTHING: &str = "– says nothing";
pub const IN_FOURS: &str = "Controversy in fours.";
pub const IN_FOURS_HOW: &str = " Pair 1 argues one answer with evidence (3 min) · Pair 2 repeats it back (1 min) · swap · drop the roles: write one sentence that all four accept.";
pub const KEY_HOW: &str = "The letter of each document’s answer and the paragraph that carries it; in brackets, what it only reports; –, where it says nothing. ✕ cannot both be true · ◑ both can be true, but pull opposite ways · ◐ both can be true and pull the same way. Silence is never agreement.";
pub const REASONS: &str = "Reasons";
pub const REASONS_AND_NOTES: &str = "Reasons and notes";
pub const CARDS: &str = "Cards of the bucket sheet: ";

// The pack for a structured controversy.

pub const SIDES: [&str; 2] = ["Side A", "Side B"];
pub const SIDE_HOW: &str = "Prepare in pairs (8 min): write the three strongest arguments, each with its paragraph. Then present them (3 min); the other side listens and takes notes.";
pub const WHO_SUPPORTS_IT: &str = "What supports it";
pub const ARGUMENTS: [&str; 3] = ["Argument 1", "Argument 2", "Argument 3"];
pub const RESTATE: &str = "Restate the other side";
pub const RESTATE_HOW: &str =
    "Say the other side’s case so well that they accept it (2 min each). Only then argue again.";
pub const WHAT_THEY_SAID: &str = "What they said, in their words";
pub const IS_THAT_RIGHT: &str = "Ask them: is that right? What they corrected or added";
pub const THEIR_BEST: &str = "Their strongest point, and why";
pub const CONSENSUS: &str = "Look for consensus";
pub const CONSENSUS_HOW: &str =
    "Drop the roles (5 min). You may now believe what you like. Write before you read the lower half.";
pub const ALL_ACCEPT: &str = "One sentence that all of us accept";
pub const STILL_PART: &str = "What we still disagree on, and what would settle it";
pub const HOW_IT_WAS_JUDGED: &str = "How the comparison judges it";
pub const OTHER_ANSWERS: &str = "Other answers: ";
pub const NO_SIDES: &str = "No two sides";
pub const NO_SIDES_HOW: &str =
    "On these questions the documents shown do not disagree, so there is no controversy to print:";

// The corroboration chart.

pub const DOCUMENT: &str = "Document";
pub const WHAT_EACH_SAYS: &str = "What does each document say?";
pub const DO_THEY_AGREE: &str = "Do they agree? If not, why?";
pub const WHICH_RELIABLE: &str = "Which are most reliable, and why?";
pub const WHAT_OTHERS: &str = "What other documents would help?";

// The bucket sheet.

pub const BUCKETS_HOW: &str =
    "Cut out the cards. Put each into the bucket of its answer, then match a document to each card.";
pub const ONLY_REPORTS: &str = "Only reports what others say";
pub const NAMELESS: &str = "Says nothing: names without a card";
pub const CARDS_TO_CUT: &str = "Cards to cut out";
pub const NAMES_TO_MATCH: &str = "Names to match";

pub fn your_note(question: usize) -> String {
    format!("Your note on {question}: ")
}

pub fn instead(title: &str) -> String {
    format!("Print all of: {title}")
}

pub fn says_the_view_of(by: &str) -> String {
    format!("It reports this as the view of {by}.")
}

pub fn you_argue(position: &PositionId) -> String {
    format!("You argue for answer {}: ", position.letter())
}

/// Returns "Side B (answer C)": the reasons call the answers by their letters.
pub fn side(name: &str, position: &PositionId) -> String {
    format!("{name} (answer {})", position.letter())
}

/// Stands for the author of a document that does not state one.
pub const AUTHOR_NOT_STATED: &str = "author not stated";
