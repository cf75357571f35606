//! Links within the page, which carry what the reader has set, and buttons.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser;
use crate::components::shared::Shared;
use crate::route;
use crate::state::{Action, AppState, Route, View};
use comparison::{Comparison, DocumentId};

/// What every link carries besides its place: columns, reference, filter and lesson.
#[derive(Debug, Clone, PartialEq)]
pub struct Links {
    /// The comparison to which the links lead.
    pub comparison: Shared<Comparison>,
    /// What is carried. Its place is always the first page, so that links are equal wherever the reader is.
    pub view: Rc<View>,
}

impl Links {
    /// Returns what links carry in this state.
    pub fn of(state: &AppState) -> Self {
        let view = View { place: Route::Overview, ..state.view.clone() };
        Self { comparison: Shared(state.comparison.clone()), view: view.into() }
    }

    /// Returns the short name of a document.
    pub fn short<'a>(&'a self, id: &'a DocumentId) -> &'a str {
        self.comparison.short(id)
    }

    /// Returns whether the others are compared with this document.
    pub fn is_reference(&self, id: &DocumentId) -> bool {
        self.view.reference.as_ref() == Some(id)
    }

    fn address(&self, place: Route) -> String {
        route::write(&self.view.at(place), &self.comparison)
    }
}

/// Returns the link to a place.
pub fn href(links: &Links, place: Route) -> String {
    format!("#{}", links.address(place))
}

/// Goes to a place as a link to it would.
pub fn enter(links: &Links, place: Route, act: &Callback<Action>) {
    let address = links.address(place);
    browser::enter(&address);
    act.emit(Action::Arrive(address));
}

/// Returns a callback that does one thing at a click.
pub fn on_click(act: &Callback<Action>, action: Action) -> Callback<MouseEvent> {
    act.reform(move |_| action.clone())
}

/// Returns a callback that does one thing when a field changes.
pub fn on_change(act: &Callback<Action>, action: Action) -> Callback<Event> {
    act.reform(move |_| action.clone())
}

/// Renders a button that does one thing; `about` follows its words for those who hear the page.
pub fn button(act: &Callback<Action>, action: Action, words: &str, about: &str) -> Html {
    html! { <button type="button" onclick={on_click(act, action)}>{ words }{ unseen(about) }</button> }
}

/// Renders words for those who hear the page; nothing for no words.
pub fn unseen(words: &str) -> Html {
    html! {
        if !words.is_empty() {
            <span class="unseen">{ ": " }{ words }</span>
        }
    }
}

/// Renders a quoted phrase. The marks are text, since what a style adds is not copied, and Firefox writes its own around
/// what is copied of a `q`.
pub fn quoted(phrase: &str) -> Html {
    html! { <i>{ format!("“{phrase}”") }</i> }
}

/// Renders links of which one may be current: what is chosen among several pages.
pub fn choices(name: &'static str, links: impl Iterator<Item = (String, String, bool)>) -> Html {
    html! {
        <nav class="document-choice" aria-label={name}>
            { for links.map(|(href, words, current)| html! {
                <a key={words.clone()} {href} aria-current={current.then_some("page")}>{ words }</a>
            }) }
        </nav>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_change_with_what_they_carry_and_not_with_the_place() {
        let state = AppState::open(Rc::new(Comparison::default()), "");
        let links = Links::of(&state);
        assert_eq!(Links::of(&state.after(Action::Arrive("/figures".to_owned()))), links);
        assert_ne!(Links::of(&state.after(Action::CompareWith(Some("one".into())))), links);
        let other = AppState::open(Rc::new(Comparison::default()), "");
        assert_ne!(Links::of(&other), links, "another comparison is not the same");
    }
}
