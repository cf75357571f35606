//! Speaking what changes without a move of the focus, for those who hear the page.

use std::cell::RefCell;

use gloo::utils::document;

use super::elements::elements;

/// The elements whose words are spoken.
const SPOKEN: &str = "[data-spoken]:not(.prepared *)";

/// The region that is spoken, the first that there is: an open dialog has one of its own, since nothing outside it is
/// heard then.
const REGION: &str = "dialog[open] [role=status], #spoken";

thread_local! {
    static BEFORE: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Speaks the words that were not there the last time.
pub fn speak_news() {
    let now = elements(document().query_selector_all(SPOKEN)).filter_map(|e| e.text_content());
    let now: Vec<String> = now.filter(|words| !words.is_empty()).collect();
    let before = BEFORE.replace(now.clone());
    let news: Vec<String> = now.into_iter().filter(|words| !before.contains(words)).collect();
    if !news.is_empty()
        && let Ok(Some(region)) = document().query_selector(REGION)
    {
        region.set_text_content(Some(&news.join(" ")));
    }
}
