//! The page as one file with another comparison in it, saved by the page itself.

use std::rc::Rc;

use yew::AttrValue;

use super::state::OwnPage;
use super::{Draft, Parts, Text};
use crate::app::{AppProps, FirstScreen};
use crate::browser;
use crate::pages::plain::{PlainPage, PlainPageProps};
use crate::words::make as words;

/// Returns the whole page as one file. `texts` says whether the documents' own texts go into it.
///
/// # Errors
/// Says in words what is missing.
pub async fn page(page: &OwnPage, texts: bool) -> Result<String, String> {
    let shell = browser::shell().await.ok_or(words::NO_SHELL)?;
    let data = &page.data;
    let texts = if texts { page.texts.clone() } else { Vec::new() };
    let edition = Rc::new(data.edition.clone());
    let first = AppProps {
        comparison: data.comparison.clone(),
        edition: edition.clone(),
        references: data.references.clone(),
        bundled: texts.iter().map(|(id, _)| id.as_str().into()).collect(),
        ..AppProps::default()
    };
    let plain = PlainPageProps { comparison: data.comparison.clone(), edition, in_parts: false };
    let parts = Parts {
        shell,
        title: data.comparison.title.clone(),
        about: data.comparison.about.clone(),
        data: page.json.clone(),
        first_screen: browser::markup_of::<FirstScreen>(first).await,
        plain_page: browser::markup_of::<PlainPage>(plain).await,
        texts,
    };
    browser::ask_maker("file", &parts, &[]).await
}

/// Returns the names of the texts that are of none of the documents.
#[must_use]
pub fn unknown<'a>(page: &OwnPage, draft: &'a Draft) -> Vec<&'a str> {
    let is_known = |text: &&Text| page.texts.iter().any(|(_, known)| *known == text.content);
    draft.texts.iter().filter(|text| !is_known(text)).map(|text| text.name.as_str()).collect()
}

/// Returns the name of the file: the title in letters that every disk takes.
#[must_use]
pub fn name(title: &str) -> AttrValue {
    let letters = |c: char| if c.is_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    let name: String = title.chars().map(letters).take(60).collect();
    let parts: Vec<&str> = name.split('-').filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { "comparison.html".into() } else { format!("{}.html", parts.join("-")).into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_becomes_the_name_of_a_file() {
        for (title, expected) in [
            ("Phones in schools", "phones-in-schools.html"),
            ("  “Ja” / ‘Nein’: 1848!  ", "ja-nein-1848.html"),
            ("???", "comparison.html"),
            ("", "comparison.html"),
        ] {
            assert_eq!(name(title), expected);
        }
    }
}
