//! The documents themselves: adding copies, reading them, and the citation panel.

use comparison::outline::Outline;

pub const WHOLE_FOLLOWS: &str =
    "The whole comparison follows, for reading through, for the browser’s own search, and for printing.";
pub const TOPICS_FOLLOW: &str =
    "The questions follow by topic. Each topic has a page of its own, for reading through and for printing.";

pub const OWN_COPIES: &str = "Read your own copies";
pub const SUMMARY: &str = "If you have the documents, you can read every statement in context. They are not part of the comparison.";
pub const NOT_CARRIED: &str = "The documents themselves are not in this copy. ";
pub const READ_ALL: &str = "Read all loaded texts side by side, topic by topic";
pub const NOT_LOADED: &str = "– text not loaded";
pub const BUNDLED: &str = "Included in this page";
pub const KEPT: &str = "Kept in this browser";
pub const OTHER_WORDING: &str = "Its divisions or wording differ from the copy that was read for the comparison, so only paragraphs in which a cited phrase was found are numbered.";

pub const ADD_COPIES: &str = "Add your own copies: text files or saved web pages, several at once";
pub const ADD_COPIES_HOW: &str =
    "You can also drop them anywhere on this page. They are read here and sent nowhere.";
pub const DROP_HINT: &str = "Drop these files to read them with the comparison. They stay on this computer.";
pub const KEEP_QUESTION: &str =
    "The texts you added are gone when you close this window. Keep them in this browser for next time?";
pub const IS_KEPT: &str =
    "The texts you added are kept in this browser, for this page only, until you delete them.";
pub const CANNOT_KEEP: &str =
    "This browser keeps nothing for this page. The texts you added stay until you close the window.";
pub const FORGET: &str = "Delete the texts I added";
pub const FORGOTTEN_ELSEWHERE: &str = "The texts that this browser kept were deleted in another window.";
pub const NOT_FORGOTTEN: &str =
    "This browser could not delete the texts: they may be open in another window. Close it and try again.";

pub const MARGIN_LEGEND: &str = "Underlined phrases are cited in the comparison. The line shows how the statement relates to the other documents: ";
pub const ALL_BY_TOPIC: &str = "All by topic";
pub const SIDE_BY_SIDE: &str =
    "Every paragraph appears once, under the topic that most of its citations belong to.";
pub const NOT_CITED: &str = "Not cited in the comparison";

pub const NOT_FOUND_HERE: &str = "This phrase was not found in the loaded copy, neither word for word nor with small differences. The copy may be another edition of the text, or lack this part.";
pub const READ_COPY: &str = "Read the whole copy";
pub const READ_TEXT: &str = "Read the whole text here";
pub const FIND_IT: &str = "The text is not loaded. To find it elsewhere:";
pub const IN_YOUR_COPY: &str = "In a copy of your own:";
pub const TITLE: &str = "Title";
pub const AUTHOR: &str = "Author";
pub const JOURNAL: &str = "Journal";
pub const PUBLISHER: &str = "Publisher";
pub const DATE: &str = "Date";
pub const DOI: &str = "DOI";
pub const OPEN_COPY: &str = "Open copy";
pub const ADDRESS: &str = "Address";
pub const PHRASE: &str = "Phrase to search for";
pub const SEARCH_PHRASE: &str = "Search it for this phrase";

pub fn carried(names: &str) -> String {
    format!("This copy contains the text of {names}. Share it only if you may pass these texts on. ")
}

pub fn added_from(file: &str) -> String {
    format!("Added from {file}")
}

pub fn not_found(n: usize) -> String {
    format!("Not found: {n}")
}

pub fn missing(names: &str) -> String {
    format!(
        "Text not loaded: {names}. The page of each document lists what the comparison cites, with paragraph and phrase."
    )
}

pub fn nearly(differing: usize) -> String {
    format!(
        "Not word for word in the loaded copy: {} in the phrase.",
        super::plural(differing, "word differs", "words differ")
    )
}

pub fn numbered_citation(number: usize, of: usize) -> String {
    format!("citation {number} of {of}")
}

pub fn in_section(title: &str) -> String {
    format!("section “{title}”")
}

/// Returns where a paragraph is in a text: "paragraph 3 of 21", and how they are counted where an outline says so.
pub fn in_paragraph(paragraph: usize, text: &Outline) -> String {
    let of = if text.paragraphs > 0 { format!(" of {}", text.paragraphs) } else { String::new() };
    let is_outlined = !text.sections.is_empty() || !text.boilerplate.is_empty();
    let counted = if is_outlined { ", counted without headings and captions" } else { "" };
    format!("paragraph {paragraph}{of}{counted}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_is_said_to_be_counted_as_it_was() {
        let plain = Outline::default();
        assert_eq!(in_paragraph(3, &plain), "paragraph 3");
        let whole = Outline { paragraphs: 21, ..plain };
        assert_eq!(in_paragraph(3, &whole), "paragraph 3 of 21");
        let outlined = Outline { boilerplate: vec!["Page".to_owned()], ..whole };
        let words = "paragraph 3 of 21, counted without headings and captions";
        assert_eq!(in_paragraph(3, &outlined), words);
    }
}
