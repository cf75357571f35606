//! What is out of sight when a view opens, drawn once the rest of it is painted.

use yew::prelude::*;

use crate::browser;

/// What waits, and whether it may.
#[derive(PartialEq, Properties)]
pub struct LaterProps {
    /// What waits.
    pub children: Html,
    /// Whether it may wait: not where the place of something in it is needed at once.
    pub may_wait: bool,
}

/// Renders its children, where they may wait once the frame is painted in which they would be new.
#[component]
pub fn Later(props: &LaterProps) -> Html {
    browser::before_drawing();
    // What is drawn anew was there already.
    let is_due = use_state(|| !props.may_wait || browser::is_drawn_anew());
    let due = is_due.setter();
    use_effect_with((), move |()| browser::after_paint(move || due.set(true)));
    if *is_due { props.children.clone() } else { Html::default() }
}
