//! The dialog with the list of keys and the settings.

use yew::prelude::*;

use crate::components::dialog;
use crate::components::link::on_change;
use crate::state::commands::{COMMANDS, key_name};
use crate::state::{Action, AppState, Dialog, Settings, Theme};
use crate::words;

/// Renders the dialog; nothing while it is closed.
pub fn view(state: &AppState, act: &Callback<Action>) -> Html {
    if state.dialog != Some(Dialog::Keys) {
        return html! {};
    }
    let content = html! {
        <>
            { settings(&state.settings, act) }
            <dl class="keys">
                { for COMMANDS.iter().map(|command| html! {
                    <div key={command.label}>
                        <dt>{ for command.keys.iter().map(|key| html! { <><kbd>{ key_name(key) }</kbd>{ " " }</> }) }</dt>
                        <dd>{ command.label }</dd>
                    </div>
                }) }
            </dl>
            <p class="hint">{ words::KEYS_IN_FIELDS }</p>
        </>
    };
    dialog::view(None, words::KEYS_AND_SETTINGS, content, act)
}

fn settings(settings: &Settings, act: &Callback<Action>) -> Html {
    let theme = |theme: Theme| {
        let next = Settings { theme, ..settings.clone() };
        let word = match theme {
            Theme::System => "same as the system",
            Theme::Light => "light",
            Theme::Dark => "dark",
            Theme::Projector => "for a projector",
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
                <legend>{ "Theme" }</legend>
                { for Theme::ALL.map(theme) }
            </fieldset>
            <label>
                <input type="checkbox" checked={settings.single_keys} onchange={on_change(act, Action::Set(keys))} />
                { words::SINGLE_KEYS }
            </label>
            <p class="hint">{ words::SETTINGS_KEPT }</p>
        </div>
    }
}
