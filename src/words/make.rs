//! Making a comparison of one's own.

use super::plural;
use comparison::Verdict;

pub const MAKE: &str = "Make your own comparison";
pub const SUMMARY: &str = "One table is enough: each row says what one text answers to one question. Nothing is sent anywhere; the result is one file that opens anywhere.";
pub const LEAD: &str = "Compare other texts: paste a table, and save the page that it makes as one file. ";

// The table.

pub const TABLE: &str = "The table";
pub const TABLE_HOW: &str = "Copy the cells in your spreadsheet and paste them here, or choose a file (CSV, TSV, XLSX). You can also drop one on this page, or drop a page saved here to go on with it.";
pub const TABLE_FIELD: &str = "Cells, the header first";
pub const CHOOSE_TABLE: &str = "Choose a file";
pub const EXAMPLE: &str = "Begin with an example";
pub const EMPTY: &str = "Begin with an empty table";
pub const EMPTY_IT: &str = "Empty the table and remove the texts";
pub const DOWNLOAD_TABLE: &str = "Download the table";
pub const COLUMNS: &str = "The columns";
pub const COLUMN: [(&str, &str); 13] = [
    ("question", "One precise thing asked. Empty cells mean the question above."),
    (
        "document",
        "The short name of the text that answers. Two names, as in Brook / Falk, make the row a verdict on these two.",
    ),
    (
        "answer",
        "What it answers, in a few words. The same words are the same answer. “Says nothing” records a silence. In a row that judges two: contradicts, differs in part or agrees in part; a ? after it marks it as open to argument.",
    ),
    (
        "quote",
        "At most 12 words, exactly as printed. With the text at hand, the quote finds its paragraph. A row with only a quote adds it to the statement above.",
    ),
    (
        "topic",
        "The theme. A row with “(about)” gives the title and says what the comparison is about; one with “(text)” describes a document; one with “(not compared)” says why a paragraph is not compared.",
    ),
    (
        "statement",
        "What it says, in your own words, with the words that carry the answer in {braces}. In a row that judges two, the reason.",
    ),
    ("¶", "The number of the paragraph, where the text is not at hand."),
    ("reported", "Whose view it is, where the text only reports it."),
    ("basis", "What the question asks for: fact, figure, date, definition, cause, judgement or forecast."),
    ("figures", "6 per cent = What is measured"),
    ("dates", "September 2023 = What happened"),
    ("source", "What the text itself bases this on."),
    ("note", "What to know before judging."),
];
pub const COLUMNS_NEEDED: &str =
    "The first three are needed; quotes make the comparison trustworthy. The columns may be in any order.";

// The texts.

pub const TEXTS: &str = "The texts themselves";
pub const TEXTS_HOW: &str = "With them, each quote is looked for in its text and gets the number of its paragraph. They stay on this device. The saved file contains them only if you say so below.";
pub const CHOOSE_TEXTS: &str = "Add texts: text files or saved web pages, several at once";
pub const REMOVE: &str = "Remove";

// What the table makes.

pub const RESULT: &str = "What it makes";
pub const READING: &str = "The table is being read …";
pub const NOTHING_YET: &str = "Paste a table to begin.";
pub const FAULT_HEADS: [&str; 4] = ["Row", "Column", "What is wrong", "What to do"];
pub const GO_TO_ROW: &str = "Go to this row";
pub const SHOW_IT: &str = "Look at it";
pub const SAVE: &str = "Save as one file";
pub const WITH_TEXTS: &str = "Put the texts into the file too (only if you may pass them on)";
pub const SAVING: &str = "The file is being made …";

/// Returns what a table without faults makes: "3 texts, 5 questions, 14 answers: no faults".
pub fn makes(texts: usize, questions: usize, answers: usize) -> String {
    format!(
        "{}, {}, {}: no faults.",
        plural(texts, "text", "texts"),
        super::questions(questions),
        plural(answers, "answer", "answers")
    )
}

pub fn faults(n: usize) -> String {
    format!("{} in the table", plural(n, "fault", "faults"))
}

// The forms.

pub const FORMS: &str = "Add to the table";
pub const ADD_ANSWER: &str = "Add an answer";
pub const JUDGE: &str = "Say how two answers relate";
pub const MARK: &str = "Mark the words that carry the answer";
pub const QUESTION: &str = "Question";
pub const DOCUMENT: &str = "Document";
pub const ANSWER: &str = "Answer, in a few words";
pub const IN_OWN_WORDS: &str = "What it says, in your own words (optional)";
pub const QUOTE: &str = "Its own words, at most 12 (optional)";
pub const REPORTED: &str = "Whose view it reports (leave empty if its own)";
pub const CHOOSE: &str = "choose …";
pub const CHOOSE_TWO: &str = "Two answers";
pub const WHY: &str = "The reason";
pub const HOW: &str = "How they relate";
pub const OPEN_TO_ARGUMENT: &str = "open to argument";
pub const PUT_IN: &str = "Put into the table";
pub const ALL_JUDGED: &str = "All answers are judged.";
pub const MARK_HOW: &str = "Select the words, then press the button.";
pub const MARK_SELECTED: &str = "Mark the selected words";
pub const STATEMENT: &str = "Statement";

/// The verdicts that a person can give, as the table writes them.
pub const VERDICTS: [Verdict; 3] = [Verdict::AgreesInPart, Verdict::DiffersInPart, Verdict::Contradicts];

/// Returns two answers to be judged: "Should schools …? Brook: Yes – Reyes: No".
pub fn unjudged(question: &str, one: (&str, &str), other: (&str, &str)) -> String {
    format!("{question} {}: {} – {}: {}", one.0, one.1, other.0, other.1)
}

// While it is on the screen.

pub const SHOWN: &str = "Your own comparison, as it will look. ";
pub const BACK_TO_TABLE: &str = "Back to the table";

// What happened.

pub const KEPT: &str = "What you write here is kept in this browser until you empty the table.";
pub const NOT_KEPT: &str =
    "This browser keeps nothing, or has no room for it: download the table before you close the window.";
pub const OPENING: &str = "The part of this page that makes comparisons is being opened …";
pub const CHANGED_MEANWHILE: &str =
    "The table has changed in the meantime, so nothing was added. Please try again.";
pub const FOLLOWED: &str = "Another window changed the table. Undo brings back yours.";
pub const NO_SHELL: &str = "This page could not read itself, so no file can be made of it. Download the table, open synoptic.html, the page as one file, and drop the table on it.";
pub const NO_MAKER: &str = "The part of this page that makes comparisons did not open. Check the network and try again, or open synoptic.html, the page as one file.";

pub fn no_answer(why: &str) -> String {
    format!(
        "The part of this page that makes comparisons failed: {why}. Download the table, then reload the page."
    )
}

/// Returns what was saved, and which texts are not in it, since they belong to no document.
pub fn saved(name: &str, without: &[&str]) -> String {
    let without = match without {
        [] => String::new(),
        names => format!(" It lacks {}, in which no quote was found.", names.join(", ")),
    };
    format!("Saved as {name}. It holds your whole comparison: drop it here again to go on with it.{without}")
}
