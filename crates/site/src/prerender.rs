//! Renders the page before a browser does: the first screen as the app will show it, the whole comparison as
//! plain text, and the data block.

use std::path::Path;
use std::rc::Rc;

use comparison::DocumentId;
use synoptic::app::{AppProps, FirstScreen, PageData};
use yew::BaseComponent;

use crate::texts;
use one_file::Content;
use synoptic::pages::plain::{PlainPage, PlainPageProps};

/// Returns `index.html`, filled with the first screen, the plain page, the data and the bundled texts.
///
/// # Errors
/// Where the template lacks a mark, the data cannot be written as JSON, or nothing can be rendered.
pub fn page(template: &str, data: &PageData, bundled: &[(DocumentId, String)]) -> std::io::Result<String> {
    let comparison = &data.comparison;
    let edition = Rc::new(data.edition.clone());
    let first_screen = rendered::<FirstScreen>(AppProps {
        comparison: comparison.clone(),
        edition: edition.clone(),
        references: data.references.clone(),
        parts: data.parts.clone().into(),
        bundled: bundled.iter().map(|(id, _)| id.clone()).collect(),
        ..AppProps::default()
    })?;
    let plain = rendered::<PlainPage>(PlainPageProps {
        comparison: comparison.clone(),
        edition,
        in_parts: !data.parts.is_empty(),
    })?;
    let content = Content {
        title: comparison.title.clone(),
        about: comparison.about.clone(),
        first_screen,
        plain_page: plain,
        data: serde_json::to_string(data)?,
        texts: bundled.iter().map(|(id, text)| (id.to_string(), text.clone())).collect(),
    };
    content.fill(template)
}

/// Returns the markup that a component renders first.
pub(crate) fn rendered<C: BaseComponent>(props: C::Properties) -> std::io::Result<String> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let renderer = yew::LocalServerRenderer::<C>::with_props(props).hydratable(false);
    let markup = tokio::task::LocalSet::new().block_on(&runtime, renderer.render());
    if markup.is_empty() {
        return Err(std::io::Error::other("a part of the page was rendered as nothing"));
    }
    Ok(markup)
}

/// Finds the documents themselves in the folder that the builder named; none without a folder.
///
/// # Errors
/// Where the folder cannot be read or holds none of the documents.
pub fn bundled_texts(folder: Option<&Path>, data: &PageData) -> std::io::Result<Vec<(DocumentId, String)>> {
    let Some(folder) = folder else { return Ok(Vec::new()) };
    let found = texts::find(folder, &data.comparison)?;
    eprint!("build: the documents in {}:\n{}", folder.display(), found.report);
    if found.texts.is_empty() {
        return Err(std::io::Error::other(format!(
            "no document was found in {}: put the documents there as text files or saved web pages",
            folder.display()
        )));
    }
    Ok(found.texts)
}

#[cfg(test)]
mod tests {
    use yew::prelude::*;

    use super::*;

    #[function_component]
    fn Empty() -> Html {
        html! {}
    }

    #[function_component]
    fn Words() -> Html {
        html! { <p>{ "a < b" }</p> }
    }

    #[test]
    fn a_part_that_renders_nothing_fails_the_build() {
        assert_eq!(rendered::<Words>(()).unwrap(), "<p>a &lt; b</p>");
        assert!(rendered::<Empty>(()).is_err());
    }
}
