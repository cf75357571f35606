//! A part of the page that is drawn again only when what it depends on has changed.

use std::rc::Rc;

use yew::prelude::*;

use crate::state::{AppState, Place, address};

/// A part, and all that it depends on, in words.
#[derive(Clone, Properties)]
struct KeptProps {
    of: String,
    draw: Rc<dyn Fn() -> Html>,
}

/// Two parts that depend on the same show the same.
impl PartialEq for KeptProps {
    fn eq(&self, other: &Self) -> bool {
        self.of == other.of
    }
}

#[component]
fn Kept(props: &KeptProps) -> Html {
    (props.draw)()
}

/// A part that stays as it is while `of` does: that must say all that it depends on.
pub fn kept(key: &str, of: String, draw: impl Fn() -> Html + 'static) -> Html {
    let draw: Rc<dyn Fn() -> Html> = Rc::new(draw);
    html! { <Kept key={key} {of} {draw} /> }
}

/// All that the links of a page carry beside their place: columns, reference, filter, lesson.
pub fn carried(state: &AppState) -> String {
    address::write(&state.view.at(Place::Overview), &state.comparison)
}
