//! References in prose: those of documents, which the build renders, and those of parts of the comparison.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Style;
use super::entry::{Entry, listed};
use crate::share::wording::sentence;
use comparison::DocumentId;
use comparison::english::MONTHS;

/// The reference of every document.
pub type References = BTreeMap<DocumentId, Reference>;

/// Stands for the numbers of the paragraphs in [`Prose::in_text`].
pub const PARAGRAPHS: &str = "¶";

/// A document as each style cites it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    /// Its facts, for the styles that programs read.
    pub entry: Entry,
    /// APA.
    pub apa: Prose,
    /// MLA.
    pub mla: Prose,
    /// Chicago.
    pub chicago: Prose,
}

/// A reference in one style of prose.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prose {
    /// The entry in a list of references.
    pub full: String,
    /// The form in running text, with [`PARAGRAPHS`] as the number: "(Lukin, n.d., para. ¶)".
    pub in_text: String,
}

impl Reference {
    /// Returns the reference in prose. The styles that programs read share that of APA.
    #[must_use]
    pub const fn prose(&self, style: Style) -> &Prose {
        match style {
            Style::Mla => &self.mla,
            Style::Chicago => &self.chicago,
            Style::Apa | Style::Bibtex | Style::Ris | Style::CslJson => &self.apa,
        }
    }
}

/// Returns a part of the comparison in one style of prose. What is unknown, such as the URL, is left out.
#[must_use]
pub fn part(entry: &Entry, style: Style) -> String {
    let Entry { title, container_title: comparison, version, url, .. } = entry;
    let date = entry.issued.as_ref().and_then(|issued| match *issued.date() {
        [year, month, day] => Some((year, *MONTHS.get(month.checked_sub(1)?)?, day)),
        _ => None,
    });
    let text = match (style, date) {
        (Style::Mla, _) => {
            let date = date.map(|(year, month, day)| format!("{day} {} {year}", abbreviated(month)));
            let rest = listed(&[comparison, version, &date.unwrap_or_default(), url]);
            format!("{} {rest}.", quoted(title))
        }
        (Style::Chicago, Some((year, month, day))) => {
            format!("{} {year}. {comparison}, {version}, {month} {day}, {year}. {url}", quoted(title))
        }
        (Style::Chicago, None) => format!("{} n.d. {comparison}, {version}. {url}", quoted(title)),
        (_, Some((year, month, day))) => {
            format!("{} ({year}, {month} {day}). In {comparison} ({version}). {url}", sentence(title))
        }
        (_, None) => format!("{} (n.d.). In {comparison} ({version}). {url}", sentence(title)),
    };
    let text = text.trim_end();
    if style == Style::Chicago { sentence(text) } else { text.to_owned() }
}

/// Returns the title in quotation marks, with its full stop inside and its own marks single.
fn quoted(title: &str) -> String {
    format!("“{}”", sentence(&title.replace('“', "‘").replace('”', "’")))
}

/// Returns the month as MLA abbreviates it.
fn abbreviated(month: &str) -> String {
    match month {
        "May" | "June" | "July" => month.to_owned(),
        "September" => "Sept.".to_owned(),
        _ => format!("{}.", month.get(..3).unwrap_or(month)),
    }
}
