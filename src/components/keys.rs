//! The list of keys, with what a reader can set for good.

use yew::prelude::*;

use crate::components::link::{on_change, on_click};
use crate::state::commands::{COMMANDS, key_name};
use crate::state::{Action, AppState, Dialog, Settings, Theme};

/// The dialog; nothing where it is not open.
pub fn view(state: &AppState, act: &Callback<Action>) -> Html {
    if state.dialog != Some(Dialog::Keys) {
        return html! {};
    }
    let close = on_click(act, Action::Open(None));
    let closed = on_change(act, Action::Open(None));
    html! {
        <dialog id="dialog" aria-labelledby="dialog-title" onclose={closed}>
            <h2 id="dialog-title">{ "Keys and settings" }</h2>
            { settings(&state.settings, act) }
            <dl class="keys">
                { for COMMANDS.iter().map(|command| html! {
                    <div key={command.label}>
                        <dt>{ for command.keys.iter().map(|key| html! { <><kbd>{ key_name(key) }</kbd>{ " " }</> }) }</dt>
                        <dd>{ command.label }</dd>
                    </div>
                }) }
            </dl>
            <p class="hint">{ "Keys do nothing while you write in a field. Tab and Enter reach everything." }</p>
            <button type="button" onclick={close}>{ "Close" }</button>
        </dialog>
    }
}

fn settings(settings: &Settings, act: &Callback<Action>) -> Html {
    let theme = |theme: Theme| {
        let next = Settings { theme, ..settings.clone() };
        let word = match theme {
            Theme::System => "as the system",
            Theme::Light => "light",
            Theme::Dark => "dark",
        };
        html! {
            <label key={word}>
                <input type="radio" name="theme" checked={settings.theme == theme} onchange={on_change(act, Action::Set(next))} />
                { word }
            </label>
        }
    };
    let keys = Settings { single_keys: !settings.single_keys, ..settings.clone() };
    html! {
        <div class="settings">
            <fieldset>
                <legend>{ "Light or dark" }</legend>
                { for Theme::ALL.map(theme) }
            </fieldset>
            <label>
                <input type="checkbox" checked={settings.single_keys} onchange={on_change(act, Action::Set(keys))} />
                { "Single keys do something" }
            </label>
            <p class="hint">{ "Kept on this machine only, where the browser allows it." }</p>
        </div>
    }
}
