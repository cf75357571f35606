//! Sharing, citing, downloading and printing, and what came of each.

pub const LINK: &str = "Link to exactly this view";
pub const PUBLIC_LINK: &str = "Link to this view in the public copy";
pub const PUBLIC_LINK_WHY: &str = "Others cannot open the page where you opened it: from a file, or on your own network. This link leads to the public copy.";
pub const LOCAL: &str =
    "The page is on your own computer or network: others can follow this link only there.";
pub const FRAGMENT: &str = "The part after the page’s name";
pub const FRAGMENT_HOW: &str = "You opened the page from a file, so a link to it leads nowhere for others. Send them the file and this text: added after the file’s name in the address bar, it opens this view.";
pub const DRAFT_HOW: &str = "Your own comparison has no address yet: save it as one file, and send the file together with this text. Added after the file’s name in the address bar, it opens this view.";
pub const PUT_INTO_A_PAGE: &str = "Put this into a page";
pub const OPEN: &str = "Open in Synoptic";
pub const SHARED: &str = "Shared.";
pub const NOT_SHARED: &str = "Sharing was cancelled.";
pub const QR_CODE: &str = "The link as a QR code";
pub const FINE_CODE: &str = "The link is long, so the dots of the code are small: hold the phone close.";

pub const COPIED: &str = "Copied.";
pub const NOT_COPIED: &str =
    "This browser does not let the page copy. The text is selected: press Ctrl+C or ⌘C.";
pub const NOT_SAVED: &str = "This browser does not let the page save a file. Copy the text if there is one, or open the page in another browser.";
pub const WHOLE_INSTEAD: &str = "The whole comparison instead";
pub const TABLE_NOTE: &str = "Paste it into a spreadsheet, or save it and open the file there: the tabs become columns, and UTF-8 keeps every letter.";
pub const ANNOTATIONS_NOTE: &str = "Each phrase is identified by its words. Programs that show annotations in a text, such as Recogito, also need its place, counted in characters: add your copies as plain text under The five texts, and each phrase found there gets its place.";
pub const NOTES: &str = "Notes on it";
pub const EXPORT_NOTE: &str = "The file is made in this page; nothing is sent. The command line exports everything as JSON with its schema, and the references of the documents as BibTeX: ";

pub fn saved(name: &str) -> String {
    format!("Saved as {name} in your browser’s download folder.")
}
