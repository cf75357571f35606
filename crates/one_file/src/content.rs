//! What a page shows.

use std::fmt::Write as _;
use std::io::Result;

use crate::template::{escaped, fill};

/// The template of every page.
pub const TEMPLATE: &str = include_str!("../../../index.html");

/// What a page shows.
#[derive(Debug, Clone, Default)]
pub struct Content {
    /// The title of the comparison.
    pub title: String,
    /// What it is, in a sentence or two.
    pub about: String,
    /// The markup of the first screen.
    pub first_screen: String,
    /// The markup of the whole comparison as plain text.
    pub plain_page: String,
    /// What the app reads, as JSON.
    pub data: String,
    /// The documents' own texts, each with the id of its document; none where they stay outside.
    pub texts: Vec<(String, String)>,
}

impl Content {
    /// Fills the template with the content.
    ///
    /// # Errors
    /// Where the template lacks a mark.
    pub fn fill(&self, template: &str) -> Result<String> {
        // JSON that cannot end the script element around it.
        let data = self.data.replace('<', "\\u003c");
        let marks = [
            ("{title}", &*escaped(&self.title)),
            ("{about}", &escaped(&self.about)),
            ("{first-screen}", &self.first_screen),
            ("{plain-page}", &self.plain_page),
            ("{data}", &data),
            ("{texts}", &texts(&self.texts)),
        ];
        // What the template says to Trunk is not for browsers.
        let template: Vec<&str> = template.lines().filter(|line| !line.contains("data-trunk")).collect();
        fill("index.html", &(template.join("\n") + "\n"), &marks)
    }
}

/// Returns the script elements that hold the documents' texts.
fn texts(texts: &[(String, String)]) -> String {
    let mut markup = String::new();
    for (id, text) in texts {
        let text = text.replace('&', "&amp;").replace('<', "&lt;");
        let _ = writeln!(markup, "<script type=\"text/plain\" data-document=\"{id}\">{text}</script>");
    }
    markup
}

/// Returns the data of a page made by Synoptic, as JSON, and the texts in it; `None` for any other file.
#[must_use]
pub fn of_page(page: &str) -> Option<(String, Vec<(String, String)>)> {
    let data = between(page, "<script type=\"application/json\" id=\"page-data\">", "</script>")?;
    let mut texts = Vec::new();
    let mut rest = page;
    while let Some((_, after)) = rest.split_once("<script type=\"text/plain\" data-document=\"") {
        let Some((id, after)) = after.split_once("\">") else { break };
        let Some((text, after)) = after.split_once("</script>") else { break };
        texts.push((id.to_owned(), text.replace("&lt;", "<").replace("&amp;", "&")));
        rest = after;
    }
    Some((data.to_owned(), texts))
}

/// Returns what stands between two marks, the first time that both do.
pub(crate) fn between<'a>(text: &'a str, from: &str, to: &str) -> Option<&'a str> {
    Some(text.split_once(from)?.1.split_once(to)?.0)
}
