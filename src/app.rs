//! The root component: one state, one way to change it, and the page that shows it.

use std::cell::OnceCell;
use std::rc::Rc;

use serde::{Deserialize, Serialize};
use yew::prelude::*;

use crate::browser;
use crate::components::class_if;
use crate::components::link::enter;
use crate::components::{beside, cite, files, filter, keys, notices, share, toolbar, topic_list};
use crate::copies::{Keeping, Origin};
use crate::pages::{
    close_up, deck, document, export, figures, lesson, method, overview, pair, print, read, search, sources,
    stage, test, texts, topic, whole,
};
use crate::share::Edition;
use crate::share::cite::reference::References;
use crate::state::keys::{Intent, intent};
use crate::state::{Action, AppState, Route, Settings, Theme, address};
use ::search::{Index, Reading};
use anchoring::plain::LARGEST;
use comparison::{Comparison, DocumentId};

/// The name under which the reader's settings are kept.
const SETTINGS: &str = "synoptic";

/// What the build puts into the page as one block of JSON.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PageData {
    /// The comparison.
    pub comparison: Rc<Comparison>,
    /// Which copy of it this is; its address is that of the public copy, where there is one.
    pub edition: Edition,
    /// The references of its documents.
    pub references: Rc<References>,
}

impl Reducible for AppState {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = self.after(action);
        if next == *self { self } else { Rc::new(next) }
    }
}

/// What the page opens with.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct AppProps {
    /// What is compared.
    pub comparison: Rc<Comparison>,
    /// Which copy of the comparison this is.
    #[prop_or_default]
    pub edition: Rc<Edition>,
    /// The references of its documents.
    #[prop_or_default]
    pub references: Rc<References>,
    /// The address at which it opens, behind `#`.
    #[prop_or_default]
    pub address: AttrValue,
    /// How many columns there is room for.
    #[prop_or(usize::MAX)]
    pub room: usize,
    /// What the reader set for good.
    #[prop_or_default]
    pub settings: Settings,
    /// Of which documents the page brings the text with it.
    #[prop_or_default]
    pub bundled: Rc<[DocumentId]>,
}

/// The whole page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let state = {
        let props = props.clone();
        use_reducer(move || {
            let opened = AppState::open(props.comparison.clone(), &props.address);
            AppState {
                room: props.room,
                edition: props.edition.clone(),
                references: props.references.clone(),
                settings: props.settings.clone(),
                bundled: props.bundled.clone(),
                ..opened
            }
        })
    };
    let act = {
        let state = state.clone();
        Callback::from(move |action| state.dispatch(action))
    };
    use_address(&state, &act);
    use_keys(&state, &act);
    use_edition(&state, &act);
    use_settings(&state, &act);
    use_index(&state);
    use_stage(&state);
    use_texts(&state, &act);
    view(&state, &act)
}

fn view(state: &AppState, act: &Callback<Action>) -> Html {
    if let Some(id) = state.staged() {
        return html! {
            <>
                <main id="comparison" class="stage" tabindex="-1">
                    { notices::view(&state.notices, act) }
                    { stage::view(state, id, act) }
                </main>
                { keys::view(state, act) }
            </>
        };
    }
    let wide = matches!(
        state.view.place,
        Route::Overview
            | Route::Search(_)
            | Route::CloseUp(_)
            | Route::Whole
            | Route::Print(..)
            | Route::Export(..)
            | Route::Texts
            | Route::Read(..)
    );
    html! {
        <>
            { toolbar::view(state, act) }
            <div class={classes!("frame", class_if(wide, "is-wide"), class_if(state.beside.is_some(), "has-beside"))}>
                { topic_list::view(state) }
                <main id="comparison" tabindex="-1" aria-busy={state.first_sight.then_some("true")}>
                    { notices::view(&state.notices, act) }
                    { filter::line(state, act) }
                    { page(state, act) }
                </main>
            </div>
            { beside::view(state, act) }
            { files::drop_hint() }
            { keys::view(state, act) }
            { share::view(state, act) }
            { cite::view(state, act) }
        </>
    }
}

fn page(state: &AppState, act: &Callback<Action>) -> Html {
    match (&state.view.place, state.view.topic(&state.comparison)) {
        (Route::Pair(one, other), _) => pair::view(state, one, other, act),
        (Route::Document(id), _) => document::view(state, id),
        (Route::Figures, _) => figures::view(state),
        (Route::Sources, _) => sources::view(state),
        (Route::Method, _) => method::view(state),
        (Route::Whole, _) => whole::view(),
        (Route::Search(words), _) => search::view(state, words, act),
        (Route::CloseUp(id), _) => close_up::view(state, id, act),
        (Route::Test(_), _) => test::view(state, act),
        (Route::Lesson, _) => lesson::view(state, act),
        (Route::Texts, _) => texts::view(state, act),
        (Route::Read(documents, _), _) => read::view(state, documents, act),
        (Route::Print(sheet, scope), _) => print::view(state, *sheet, scope),
        (Route::Export(format, scope), _) => export::view(state, *format, scope, act),
        (_, Some(_)) if state.is_deck() => deck::view(state, act),
        (_, Some(topic)) => topic::view(state, topic, act),
        (_, None) => overview::view(state),
    }
}

/// Keeps the address and the state in step, and moves to the place that a link names.
#[hook]
fn use_address(state: &UseReducerHandle<AppState>, act: &Callback<Action>) {
    let listener = act.clone();
    use_effect_with((), move |()| {
        browser::on_address_change(move |arrived| {
            listener.emit(if arrived.before {
                Action::Return(arrived.address, arrived.scrolled)
            } else {
                Action::Arrive(arrived.address)
            });
        })
    });

    let title = state.view.title(&state.comparison);
    // Neither can be seen in the page, so both wait until that is painted.
    use_effect_with((state.address(), state.arrivals), move |(address, _)| {
        browser::show_choices();
        let (address, before) = (address.clone(), browser::address());
        browser::after_paint(move || {
            // A link that was followed meanwhile is about to be told of.
            if browser::address() == before {
                browser::set_address(&address);
            }
            browser::set_title(&format!("{title} · Synoptic"));
        })
    });
    let seen = act.clone();
    use_effect_with((state.first_sight, state.arrivals, state.view.place.clone()), move |(first, ..)| {
        let later = first.then(|| browser::after_paint(move || seen.emit(Action::Seen)));
        move || {
            if let Some(give_up) = later {
                give_up();
            }
        }
    });

    let place = address::write_place(&state.view.place, &state.comparison);
    let to_place =
        matches!(state.view.place, Route::Question(_) | Route::Statement(..) | Route::Read(_, Some(_)))
            && !state.is_deck();
    let searching = matches!(state.view.place, Route::Search(_));
    let first_screen = state.view.place == Route::Overview;
    let scrolled = state.scrolled;
    use_effect_with(state.arrivals, move |arrivals| {
        if *arrivals > 0 {
            browser::close_menus();
        }
        match scrolled {
            Some(scrolled) => browser::scroll_to(scrolled),
            // The field keeps the focus of the one who types in it.
            None if searching => browser::focus("search"),
            None if to_place => browser::go_to(&place),
            None if *arrivals > 0 => browser::go_to_top(),
            // The browser has led to the place in the reading edition, which is hidden now.
            None if !first_screen => browser::scroll_to_top(),
            None => {}
        }
    });
}

/// Does what keys ask for.
#[hook]
fn use_keys(state: &UseReducerHandle<AppState>, act: &Callback<Action>) {
    let act = act.clone();
    use_effect_with(state.clone(), move |state| {
        let state = state.clone();
        browser::on_key(move |key| match intent(&state, key) {
            Some(Intent::Do(action)) => {
                if key == "Escape" {
                    browser::hide_hints();
                }
                act.emit(action);
                key != "Escape"
            }
            Some(Intent::Go(place)) => {
                enter(&state, place, &act);
                true
            }
            Some(Intent::Write) => {
                browser::write_in("search");
                true
            }
            Some(Intent::Leave) => {
                stage::leave(&state, &act);
                true
            }
            Some(Intent::FullScreen) => {
                browser::fill_screen();
                true
            }
            None => false,
        })
    });
}

/// Reads the comparison for the search a little at a time, while there is nothing else to do, so that the
/// first search finds the index ready.
#[hook]
fn use_index(state: &UseReducerHandle<AppState>) {
    let state = state.clone();
    use_effect_with((), move |()| {
        browser::when_idle(move || {
            let reading = Reading::new(&state.comparison);
            read_on(state.comparison.clone(), state.index.clone(), reading);
        });
    });
}

/// How many entries are read at a time: what a slow machine reads within a frame.
const AT_A_TIME: usize = 50;

fn read_on(comparison: Rc<Comparison>, index: Rc<OnceCell<Index>>, mut reading: Reading) {
    // Who searches before has it built at once.
    if index.get().is_some() {
        return;
    }
    match reading.read(AT_A_TIME, &comparison, browser::decompose) {
        Some(read) => drop(index.set(read)),
        None => browser::when_idle(move || read_on(comparison, index, reading)),
    }
}

/// Shows the reading edition where everything is to stand on one page, and leads from what the
/// browser's own search finds in it to its place in the app.
#[hook]
fn use_edition(state: &UseReducerHandle<AppState>, act: &Callback<Action>) {
    let act = act.clone();
    use_effect_with((), move |()| {
        browser::set_on_page("data-app", "ready");
        browser::announce("synoptic:ready");
        browser::on_found_in_edition(move |address| {
            browser::enter(&address);
            act.emit(Action::Arrive(address));
        })
    });
    let whole = state.view.place == Route::Whole;
    use_effect_with((whole, state.arrivals), |(whole, _)| browser::show_edition(*whole));
}

/// Applies what the reader set, keeps it once it is changed, and follows the window's size.
#[hook]
fn use_settings(state: &UseReducerHandle<AppState>, act: &Callback<Action>) {
    let act = act.clone();
    use_effect_with((), move |()| browser::on_resize(move |columns| act.emit(Action::Room(columns))));
    let opened_with = use_state(|| state.settings.clone());
    use_effect_with(state.settings.clone(), move |settings| {
        let theme = if settings.theme == Theme::System { "" } else { settings.theme.word() };
        browser::set_on_page("data-theme", theme);
        if *settings != *opened_with || browser::recall(SETTINGS).is_some() {
            browser::remember(SETTINGS, &settings.write());
        }
    });
    use_effect_with(state.dialog.clone(), |dialog| {
        if dialog.is_some() {
            browser::open_dialog("dialog");
        }
    });
}

/// While the stage is on, keeps the screen from going dark and the latest step in sight.
#[hook]
fn use_stage(state: &UseReducerHandle<AppState>) {
    use_effect_with(state.staged().is_some(), |on| {
        let awake = on.then(browser::keep_awake);
        move || {
            if let Some(end) = awake {
                end();
                browser::leave_full_screen();
            }
        }
    });
    let in_test = matches!(state.view.place, Route::Test(_)).then_some(state.test.at);
    use_effect_with(in_test, |at| {
        if at.is_some() {
            browser::go_to_top();
        }
    });
    use_effect_with((state.staged().cloned(), state.revealed().0.len()), |(on, step)| match (on, step) {
        (None, _) => {}
        (Some(_), 0) => browser::go_to_top(),
        (Some(_), _) => browser::show_last(".is-new"),
    });
}

/// Takes in the texts that came with the page, those that are kept in this browser, and those that
/// are dropped on it; keeps what is added where the reader wants it kept; and moves the focus to what
/// is read beside the comparison, and back.
#[hook]
fn use_texts(state: &UseReducerHandle<AppState>, act: &Callback<Action>) {
    let here = act.clone();
    use_effect_with((), move |()| {
        let came = here.clone();
        browser::when_idle(move || {
            let bundled = browser::bundled_texts();
            if !bundled.is_empty() {
                came.emit(Action::TakeIn(files::as_files(bundled, &Origin::Bundled)));
            }
            browser::kept(move |kept| {
                came.emit(Action::TakeIn(files::as_files(kept, &Origin::Kept)));
                came.emit(Action::Kept(Keeping::Yes));
            });
        });
        browser::on_drop(LARGEST, move |read| here.emit(files::taken(read)))
    });
    let act = act.clone();
    use_effect_with(state.shelf.clone(), move |shelf| {
        if shelf.keeping == Keeping::Yes && shelf.has_unkept() {
            browser::keep(shelf.added(), move |worked| {
                if !worked {
                    act.emit(Action::Kept(Keeping::Refused));
                }
            });
        }
    });
    let opener = state.beside.as_ref().map(|beside| beside::opener(state, beside));
    use_effect_with(opener, |opener| {
        let opener = opener.clone();
        if let Some(opener) = &opener {
            browser::focus("beside");
            browser::show_in_middle("#beside .is-here");
            browser::show(opener);
        }
        move || {
            if let Some(opener) = opener {
                browser::focus(&opener);
            }
        }
    });
}

/// Takes over the page in the browser: reads the data block and replaces the prerendered first screen
/// with the app.
pub fn start() {
    let (Some(root), Some(data)) = (browser::root(), browser::text_of("page-data")) else { return };
    match serde_json::from_str::<PageData>(&data) {
        Ok(PageData { comparison, edition, references }) => {
            browser::take_over(&root);
            let settings = browser::recall(SETTINGS).map(|kept| Settings::read(&kept)).unwrap_or_default();
            let (address, room) = (browser::address().into(), browser::room());
            let bundled = browser::bundled_ids().iter().map(|id| DocumentId::from(id.as_str())).collect();
            let edition = Rc::new(edition);
            let props = AppProps { comparison, edition, references, address, room, settings, bundled };
            yew::Renderer::<App>::with_root_and_props(root, props).render();
        }
        Err(error) => browser::say(&format!(
            "The tools of this page cannot be opened, because its data was changed on the way ({error}). The plain page below still works."
        )),
    }
}
