//! Commands: each with its keys, its label, where it works and what it does. The handler of keys, the list of
//! keys and the buttons read this one table.

use super::action::Action;
use super::app_state::{AppState, CitationPanel, Dialog};
use super::keys::{Focus, Press};
use super::neighbours::Way::{Next, Previous};
use super::stage::OnStage;
use crate::route::Route;
use comparison::QuestionId;

/// What a command asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Intent {
    /// Changes what is on the screen.
    Do(Action),
    /// Goes to another page, with an entry in the history.
    Go(Route),
    /// Moves the focus to the search field.
    FocusSearch,
    /// Leaves the stage, back to where it was entered.
    LeaveStage,
    /// Leaves the field that has the focus.
    LeaveField,
    /// Fills the screen, or returns to the window.
    FullScreen,
}

/// Where a command works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scene {
    /// On every page but the stage, while no dialog is open.
    Page,
    /// On the stage, while no dialog is open.
    Stage,
    /// Everywhere.
    Everywhere,
}

/// A command.
#[derive(Debug)]
pub struct Command {
    /// The names of its keys, as browsers give them.
    pub keys: &'static [&'static str],
    /// What it does, for the list of keys.
    pub label: &'static str,
    /// Where it works.
    pub scene: Scene,
    /// What its key asks for in this state; `None` leaves the key to the browser.
    pub intent: fn(&AppState, &Press) -> Option<Intent>,
}

/// The keys that show the next step: those of every presentation remote.
const ON: &[&str] = &["PageDown", "ArrowRight", " ", "ArrowDown", "Enter"];

/// The keys that show the previous step.
const BACK: &[&str] = &["PageUp", "ArrowLeft", "ArrowUp", "Backspace"];

/// Those of them that no control keeps on the stage: most remotes have no others.
const ALWAYS: &[&str] = &["PageDown", "ArrowRight", " ", "PageUp", "ArrowLeft"];

/// Every command. Where two have the same key, the first that asks for something wins.
pub const COMMANDS: [Command; 26] = [
    Command { keys: &["/"], label: "Search", scene: Scene::Page, intent: |_, _| Some(Intent::FocusSearch) },
    Command {
        keys: &["n"],
        label: "Next disagreement",
        scene: Scene::Page,
        intent: |state, _| Some(Intent::Go(Route::Question(state.disagreement_beside(Next)?))),
    },
    Command {
        keys: &["p"],
        label: "Previous disagreement",
        scene: Scene::Page,
        intent: |state, _| Some(Intent::Go(Route::Question(state.disagreement_beside(Previous)?))),
    },
    Command {
        keys: &["j"],
        label: "Next question",
        scene: Scene::Page,
        intent: |state, _| Some(Intent::Go(Route::Question(state.question_beside(Next)?))),
    },
    Command {
        keys: &["k"],
        label: "Previous question",
        scene: Scene::Page,
        intent: |state, _| Some(Intent::Go(Route::Question(state.question_beside(Previous)?))),
    },
    Command {
        keys: &["]"],
        label: "Next topic",
        scene: Scene::Page,
        intent: |state, _| Some(Intent::Go(Route::Topic(state.topic_beside(Next)?))),
    },
    Command {
        keys: &["["],
        label: "Previous topic",
        scene: Scene::Page,
        intent: |state, _| Some(Intent::Go(Route::Topic(state.topic_beside(Previous)?))),
    },
    Command {
        keys: &["r"],
        label: "Read the chosen statement in its document",
        scene: Scene::Page,
        intent: |state, _| read_in_document(state),
    },
    Command {
        keys: &["P"],
        label: "Present this question on the stage",
        scene: Scene::Page,
        intent: |state, press| {
            let row =
                press.row.as_deref().map(QuestionId::from).filter(|id| state.selected.question(id).is_some());
            Some(Intent::Go(Route::Stage(row.or_else(|| state.to_stage())?)))
        },
    },
    Command {
        keys: &["o"],
        label: "First page",
        scene: Scene::Page,
        intent: |_, _| Some(Intent::Go(Route::Overview)),
    },
    Command {
        keys: &["t"],
        label: "Projector colours and type, on and off",
        scene: Scene::Page,
        intent: |state, _| Some(Intent::Do(Action::Set(state.settings.for_projector()))),
    },
    Command {
        keys: &["s", "S"],
        label: "Share this view",
        scene: Scene::Page,
        intent: |_, _| Some(Intent::Do(Action::Open(Some(Dialog::Share)))),
    },
    Command {
        keys: &["?"],
        label: "Show the keys and settings",
        scene: Scene::Everywhere,
        intent: |state, _| state.dialog.is_none().then_some(Intent::Do(Action::Open(Some(Dialog::Keys)))),
    },
    Command {
        keys: ON,
        label: "Next step, then the next question",
        scene: Scene::Stage,
        intent: |_, _| Some(Intent::Do(Action::OnStage(OnStage::Step(Next)))),
    },
    Command {
        keys: BACK,
        label: "Previous step, then the previous question",
        scene: Scene::Stage,
        intent: |_, _| Some(Intent::Do(Action::OnStage(OnStage::Step(Previous)))),
    },
    Command {
        keys: &["j"],
        label: "Skip to the next question",
        scene: Scene::Stage,
        intent: |_, _| Some(Intent::Do(Action::OnStage(OnStage::Skip(Next)))),
    },
    Command {
        keys: &["k"],
        label: "Previous question",
        scene: Scene::Stage,
        intent: |_, _| Some(Intent::Do(Action::OnStage(OnStage::Skip(Previous)))),
    },
    Command {
        keys: &["1", "2", "3", "4", "5", "6", "7", "8", "9"],
        label: "One vote for answer A, B, C …",
        scene: Scene::Stage,
        intent: |state, press| {
            let number = state.round().and_then(|_| press.name().parse().ok())?;
            Some(Intent::Do(Action::OnStage(OnStage::Vote(number))))
        },
    },
    Command {
        keys: &["Delete"],
        label: "Delete these votes",
        scene: Scene::Stage,
        intent: |state, _| state.may_reset().then_some(Intent::Do(Action::OnStage(OnStage::Reset))),
    },
    Command {
        keys: &["t", "T"],
        label: "Start, pause or resume the timer",
        scene: Scene::Stage,
        intent: |_, _| Some(Intent::Do(Action::OnStage(OnStage::Timer))),
    },
    Command {
        keys: &["+", "="],
        label: "Larger type",
        scene: Scene::Stage,
        intent: |_, _| Some(Intent::Do(Action::OnStage(OnStage::Enlarge(true)))),
    },
    Command {
        keys: &["-", "−"],
        label: "Smaller type",
        scene: Scene::Stage,
        intent: |_, _| Some(Intent::Do(Action::OnStage(OnStage::Enlarge(false)))),
    },
    Command {
        keys: &["b", "B", "."],
        label: "Blank the screen, and show it again",
        scene: Scene::Stage,
        intent: |_, _| Some(Intent::Do(Action::OnStage(OnStage::Blank))),
    },
    Command {
        keys: &["f", "F"],
        label: "Fill the screen, and return to the window",
        scene: Scene::Stage,
        intent: |_, _| Some(Intent::FullScreen),
    },
    Command {
        keys: &["Escape"],
        label: "Leave the stage",
        scene: Scene::Stage,
        intent: |state, _| {
            Some(if state.stage.blank {
                Intent::Do(Action::OnStage(OnStage::Blank))
            } else {
                Intent::LeaveStage
            })
        },
    },
    Command {
        keys: &["Escape"],
        label: "Close what is open, then clear the selection",
        scene: Scene::Everywhere,
        intent: |state, _| {
            Some(Intent::Do(match (&state.dialog, &state.citation_panel) {
                (Some(_), _) => Action::Open(None),
                (None, Some(_)) => Action::OpenCitation(None),
                (None, None) => Action::ClearSelection,
            }))
        },
    },
];

/// Returns what a key press asks for in this state; `None` leaves it to the browser.
#[must_use]
pub fn intent(state: &AppState, press: impl Into<Press>) -> Option<Intent> {
    let press = press.into();
    let name = press.name();
    let on_stage = state.staged().is_some() && state.dialog.is_none();
    let steps = on_stage && ALWAYS.contains(&&*name);
    // Whoever has typed the votes is still on the stage.
    if on_stage && press.focus == Focus::Field && matches!(&*press.key, "Enter" | "Escape") {
        return Some(Intent::LeaveField);
    }
    // A button of a remote that is held down would run through the lesson. With Shift, arrows select text.
    if press.repeat || (press.shift && name.starts_with("Arrow")) || (press.is_for_focus() && !steps) {
        return None;
    }
    // Single characters can be switched off: speech recognition may type them.
    if name.chars().count() == 1 && name != " " && !state.settings.single_keys {
        return None;
    }
    let works = |scene: Scene| match scene {
        Scene::Everywhere => true,
        Scene::Stage => on_stage,
        Scene::Page => !on_stage && state.dialog.is_none(),
    };
    let mut commands = COMMANDS.iter().filter(|c| c.keys.contains(&&*name) && works(c.scene));
    commands.find_map(|command| (command.intent)(state, &press))
}

/// Opens the first citation of the chosen statement in its document, or closes the open one.
fn read_in_document(state: &AppState) -> Option<Intent> {
    let citation = match (&state.citation_panel, &state.view.place) {
        (Some(_), _) => None,
        (None, Route::Statement(question, name)) => {
            Some(CitationPanel { question: question.clone(), name: name.clone(), citation: 0 })
        }
        _ => return None,
    };
    Some(Intent::Do(Action::OpenCitation(citation)))
}

/// Returns how a key is written on keyboards: "Page Down", "→".
#[must_use]
pub fn key_name(key: &str) -> &str {
    match key {
        " " => "Space",
        "PageDown" => "Page Down",
        "PageUp" => "Page Up",
        "ArrowRight" => "→",
        "ArrowLeft" => "←",
        "ArrowDown" => "↓",
        "ArrowUp" => "↑",
        other => other,
    }
}
