//! What keys do: one table, for the page that acts on it and for the list that explains it.

use super::action::{Action, AppState, Beside, Dialog};
use super::stage::OnStage;
use crate::route::Route;
use comparison::analysis::overview::contradicted;
use comparison::{QuestionId, TopicId};

/// What a key asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Intent {
    /// Something that happens to what is on the screen.
    Do(Action),
    /// Going to another place, with an entry in the history.
    Go(Route),
    /// Writing in the search field.
    Write,
    /// Leaving the stage, back to where it was entered.
    Leave,
    /// The whole screen, or the window again.
    FullScreen,
}

/// The keys and what they do, as the list shows them.
pub const KEYS: [(&str, &str); 15] = [
    ("/", "Search"),
    ("n, p", "Next and previous contradiction, close up"),
    ("j, k", "Next and previous question"),
    ("], [", "Next and previous topic"),
    ("c", "The question close up, and back"),
    ("r", "Read the chosen statement in its place in the document"),
    ("P", "The stage: the question alone, for a projector"),
    ("o", "Overview"),
    ("s", "Share: link, code, reference, file, print"),
    ("?", "This list"),
    ("Escape", "Let the chosen statement go; close what is open"),
    ("Page Down, Page Up", "Close up, and with one question a screen: the next and the previous one"),
    ("→, ←", "The same; with one question a screen: the next and the previous document"),
    ("Page Down, →, Space", "On the stage: show the next step, then the next question; Page Up, ← back"),
    ("b, f, Escape", "On the stage: blank the screen, fill the screen, leave"),
];

/// What a key asks for where the reader is. `None` where it means nothing of ours, and the browser
/// does what it always does.
#[must_use]
pub fn intent(state: &AppState, key: &str) -> Option<Intent> {
    if let Some(on_stage) = on_stage(state, key) {
        return Some(on_stage);
    }
    if key == "Escape" {
        return Some(Intent::Do(match (&state.dialog, &state.beside) {
            (Some(_), _) => Action::Open(None),
            (None, Some(_)) => Action::ReadBeside(None),
            (None, None) => Action::ClearSelection,
        }));
    }
    if state.dialog.is_some() || (key.chars().count() == 1 && !state.settings.single_keys) {
        return None;
    }
    if state.staged().is_some() && key != "?" {
        return None;
    }
    let close_up = matches!(state.view.place, Route::CloseUp(_));
    let deck = state.is_deck();
    match key {
        "/" => Some(Intent::Write),
        "?" => Some(Intent::Do(Action::Open(Some(Dialog::Keys)))),
        "P" => state.to_stage().map(|id| Intent::Go(Route::Stage(id))),
        "s" | "S" => Some(Intent::Do(Action::Open(Some(Dialog::Share)))),
        "o" => Some(Intent::Go(Route::Overview)),
        "n" => contradiction(state, true),
        "p" => contradiction(state, false),
        "j" => question(state, true),
        "k" => question(state, false),
        "]" => topic(state, true),
        "[" => topic(state, false),
        "r" => in_its_place(state),
        "c" => match &state.view.place {
            Route::CloseUp(id) => Some(Intent::Go(Route::Question(id.clone()))),
            _ => state.view.question().map(|id| Intent::Go(Route::CloseUp(id.clone()))),
        },
        "PageDown" if deck => question(state, true),
        "PageUp" if deck => question(state, false),
        "ArrowRight" if deck => turned(state, true),
        "ArrowLeft" if deck => turned(state, false),
        "PageDown" | "ArrowRight" if close_up => contradiction(state, true),
        "PageUp" | "ArrowLeft" if close_up => contradiction(state, false),
        _ => None,
    }
}

/// The chosen statement's first citation in its place, or what is open closed again.
fn in_its_place(state: &AppState) -> Option<Intent> {
    let beside = match (&state.beside, &state.view.place) {
        (Some(_), _) => None,
        (None, Route::Statement(question, name)) => {
            Some(Beside { question: question.clone(), name: name.clone(), citation: 0 })
        }
        _ => return None,
    };
    Some(Intent::Do(Action::ReadBeside(beside)))
}

/// What a key asks for on the stage: the keys of a clicker, and a few more.
fn on_stage(state: &AppState, key: &str) -> Option<Intent> {
    if state.staged().is_none() || state.dialog.is_some() {
        return None;
    }
    let done = match key {
        "Escape" if !state.stage.blank => return Some(Intent::Leave),
        "PageDown" | "ArrowRight" => OnStage::Step(true),
        "PageUp" | "ArrowLeft" => OnStage::Step(false),
        "Escape" => OnStage::Blank,
        _ if !state.settings.single_keys => return None,
        "f" | "F" => return Some(Intent::FullScreen),
        " " => OnStage::Step(true),
        "b" | "B" | "." => OnStage::Blank,
        _ => return None,
    };
    Some(Intent::Do(Action::OnStage(done)))
}

/// The document beside the one in front, where one fills the screen.
#[must_use]
pub fn turned(state: &AppState, forward: bool) -> Option<Intent> {
    let question = state.deck_question()?;
    let (_, question) = state.comparison.question(&question)?;
    let front = state.deck_document(question)?;
    beside(&state.view.shown, &front, forward).map(|d| Intent::Do(Action::Look(d.clone())))
}

/// The next or previous contradiction across the whole, close up. From outside a question, the
/// first or the last.
fn contradiction(state: &AppState, forward: bool) -> Option<Intent> {
    let found = next_contradiction(state, forward)?;
    Some(Intent::Go(Route::CloseUp(found)))
}

/// The question with the next or previous contradiction, in reading order.
#[must_use]
pub fn next_contradiction(state: &AppState, forward: bool) -> Option<QuestionId> {
    let ids: Vec<QuestionId> = contradicted(&state.selected).iter().map(|(_, q)| q.id.clone()).collect();
    let order: Vec<&QuestionId> = state.comparison.questions().map(|(_, q)| &q.id).collect();
    let place = |id: &QuestionId| order.iter().position(|o| *o == id);
    let here = state.view.question().and_then(place);
    match (here, forward) {
        (None, true) => ids.first().cloned(),
        (None, false) => ids.last().cloned(),
        (Some(here), true) => ids.into_iter().find(|id| place(id) > Some(here)),
        (Some(here), false) => ids.into_iter().rev().find(|id| place(id) < Some(here)),
    }
}

fn question(state: &AppState, forward: bool) -> Option<Intent> {
    next_question(state, forward).map(|id| Intent::Go(Route::Question(id)))
}

/// The question beside the one that is looked at, into the next topic.
#[must_use]
pub fn next_question(state: &AppState, forward: bool) -> Option<QuestionId> {
    let ids: Vec<QuestionId> = state.selected.questions().map(|(_, q)| q.id.clone()).collect();
    match state.deck_question().or_else(|| state.view.question().cloned()) {
        Some(here) => beside(&ids, &here, forward).cloned(),
        None => state.view.topic(&state.selected)?.questions.first().map(|q| q.id.clone()),
    }
}

fn topic(state: &AppState, forward: bool) -> Option<Intent> {
    let ids: Vec<TopicId> = state.comparison.topics.iter().map(|t| t.id.clone()).collect();
    let next = match state.view.topic(&state.comparison) {
        Some(here) => beside(&ids, &here.id, forward),
        None => ids.first(),
    };
    next.map(|id| Intent::Go(Route::Topic(id.clone())))
}

fn beside<'a, T: PartialEq>(all: &'a [T], here: &T, forward: bool) -> Option<&'a T> {
    let at = all.iter().position(|item| item == here)?;
    if forward { all.get(at + 1) } else { at.checked_sub(1).and_then(|before| all.get(before)) }
}
