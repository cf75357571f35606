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
    /// What it belongs to within the view: the words of a search. What belongs to other words waits again.
    pub of: AttrValue,
    /// Whether the rest is on the screen, and not only prepared for it.
    pub is_shown: bool,
}

/// Renders its children, where they may wait once the frame is painted in which they would be new. Until then, what was
/// there before stays.
#[component]
pub fn Later(props: &LaterProps) -> Html {
    browser::before_drawing();
    // What is drawn anew was there already.
    let due = use_state(|| (!props.may_wait || browser::is_drawn_anew()).then(|| props.of.clone()));
    let drawn = use_mut_ref(Html::default);
    let next = due.setter();
    use_effect_with((props.of.clone(), props.is_shown), move |(of, is_shown)| {
        let of = of.clone();
        let waits = is_shown.then(|| browser::after_paint(move || next.set(Some(of))));
        move || waits.into_iter().for_each(|stop| stop())
    });
    if due.as_ref() == Some(&props.of) {
        *drawn.borrow_mut() = props.children.clone();
    }
    drawn.borrow().clone()
}
