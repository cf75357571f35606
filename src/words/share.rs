//! Sharing, citing, downloading and printing, and what came of each.

pub const LINK: &str = "Link to exactly this view";
pub const PUBLIC_LINK: &str = "Link to this view in the public copy";
pub const PUBLIC_LINK_WHY: &str = "You opened the page from a file, so a link to it would not work for others. This one leads to the public copy.";
pub const FRAGMENT: &str = "What follows the name of the page";
pub const FRAGMENT_HOW: &str = "You opened the page from a file, so a link to it leads nowhere for others. Send them the file and this text: added after the file’s name in the address bar, it opens this view.";
pub const SHARED: &str = "Shared.";
pub const NOT_SHARED: &str = "Sharing was cancelled.";
pub const QR_CODE: &str = "The link as a QR code";

pub const COPIED: &str = "Copied.";
pub const NOT_COPIED: &str =
    "This browser does not let the page copy. The text is selected: press Ctrl+C or ⌘C.";
pub const NOT_SAVED: &str = "This browser does not let the page save a file. Copy the text instead.";
pub const WHOLE_INSTEAD: &str = "The whole comparison instead";
pub const EXPORT_NOTE: &str = "The file is made in this page; nothing is sent. The command line exports everything as JSON with its schema, and the documents in BibTeX: ";

pub const PRINT_NOTE: &str = "Prints on A4 or Letter in black and white; your system can also save a PDF. Hidden columns are not printed, nor questions that the filter leaves out, except those of a lesson.";
pub const READING_HOW: &str = "What each document says, in our words, followed by a phrase of its own and the paragraph. “Reported” means that it passes on what others say.";
pub const WORKSHEET_HOW: &str = "Write a letter in each box: the same letter for documents that give the same answer, “–” for one that says nothing about this. Next to it, write what its answer is and in which paragraph. Then argue.";
pub const KEY_HOW: &str = "The same letter is the same answer. Two contradict each other where both cannot be true of the same thing at the same time; where both can be true, they agree in part if they pull the same way, and differ in part if they pull opposite ways. Silence is never agreement.";
pub const ARGUE: &str = "Who contradicts whom, and why? What would settle it?";
pub const EMPTY_LESSON: &str =
    "No lesson is open, or it has no question: “Add to lesson” beside any question begins one.";
pub const EMPTY_SHEET: &str = "No question fits here: choose another part, or remove the filter.";

pub fn saved(name: &str) -> String {
    format!("Saved as {name} in your browser’s download folder.")
}

pub fn instead(title: &str) -> String {
    format!("Instead: {title}")
}
