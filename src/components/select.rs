//! A labelled list to choose one item from.

use yew::prelude::*;

use crate::browser;

/// Renders a list of items, each with the value that choosing it gives and its words.
pub fn select(
    label: &str,
    items: impl IntoIterator<Item = (String, String)>,
    chosen: &str,
    choose: Callback<String>,
) -> Html {
    let onchange = Callback::from(move |event: Event| {
        if let Some(chosen) = browser::chosen(&event) {
            choose.emit(chosen);
        }
    });
    html! {
        <label>
            { format!("{label} ") }
            <select {onchange} data-chosen={chosen.to_owned()}>
                { for items.into_iter().map(|(value, words)| html! {
                    <option key={value.clone()} value={value.clone()} selected={value == chosen}>{ words }</option>
                }) }
            </select>
        </label>
    }
}
