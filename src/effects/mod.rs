//! The effects of the state on the browser, and of the browser on the state: address, keys, settings, texts; [`own`]
//! has those of a comparison of one's own.

pub mod kept;
pub mod own;

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use crate::browser;
use crate::components::link::{Links, enter};
use crate::components::{citation_panel, files};
use crate::copies::Keeping;
use crate::own::state::OwnPage;
use crate::pages::stage::{WINDOW, fill_screen, leave};
use crate::route;
use crate::share::Edition;
use crate::state::commands::{Intent, intent};
use crate::state::{Action, AppState, OnStage, Route, Settings, Stage, Theme};
use ::search::Corpus;
use anchoring::plain::LARGEST_FILE;
use comparison::{Comparison, Topic};

/// The name under which the reader's settings are kept.
pub const SETTINGS: &str = "synoptic";

/// Keeps the address and the state the same, shows the reading edition where it is the place, and scrolls to the place
/// that a link names or that the reader left.
#[hook]
pub fn use_address(state: &UseReducerHandle<AppState>, act: &Callback<Action>) {
    let (listener, back) = (act.clone(), act.clone());
    use_effect_with((), move |()| {
        let changed = move |arrived: browser::Arrived| {
            listener.emit(if arrived.before {
                Action::Return(arrived.address, arrived.scrolled)
            } else {
                Action::Arrive(arrived.address)
            });
        };
        browser::on_address_change(changed, move || back.emit(Action::Back))
    });
    let pressing = act.clone();
    use_effect_with((), move |()| {
        browser::on_press_of_link(move |address| pressing.emit(Action::Prepare(address)))
    });
    use_effect_with(state.prepared.is_some(), |is_prepared| {
        if *is_prepared {
            browser::lay_out(".prepared h1");
        }
    });
    // Back leads from the citation to the view under it.
    use_effect_with(state.over_view, |over_view| {
        if *over_view {
            browser::enter(&browser::address());
        }
    });

    let title = state.view.title(&state.comparison);
    // Neither is seen in the page, so both wait until it is painted; while a note is typed, for a pause, since
    // browsers count how often the address is written.
    let typing = state.view.place == Route::Lesson && browser::is_typing();
    let typed = kept::name(kept::TYPED, &state.edition);
    use_effect_with((state.address(), state.arrivals), move |(address, _)| {
        browser::show_choices();
        let (address, before) = (address.clone(), browser::address());
        if typing {
            kept::keep(&typed, &(before.clone(), address.clone()));
        }
        let write = move || {
            // If a link was followed meanwhile, its arrival is about to be reported.
            if browser::address() == before {
                browser::set_address(&address);
            }
            browser::set_title(&format!("{title} · Synoptic"));
        };
        if typing {
            Box::new(browser::after_pause(write)) as Box<dyn FnOnce()>
        } else {
            Box::new(browser::after_paint(write))
        }
    });
    let place = route::path(&state.view.place, &state.comparison);
    let to_place = matches!(state.view.place, Route::Statement(..) | Route::Read(_, Some(_)));
    let searching = matches!(state.view.place, Route::Search(_));
    let first_screen = state.view.place == Route::Overview;
    let scrolled = state.scrolled;
    let whole = state.view.place == Route::Whole;
    use_effect_with((whole, state.arrivals), |(whole, _)| browser::show_edition(*whole));
    let (views, last) = (state.views, use_mut_ref(|| None));
    use_effect_with(state.arrivals, move |arrivals| {
        let is_same_view = last.replace(Some(views)) == Some(views);
        if *arrivals > 0 {
            browser::close_menus();
        }
        match scrolled {
            Some(scrolled) => browser::scroll_to(scrolled),
            // Whoever types in the field keeps the focus there.
            None if searching => browser::focus("search"),
            // Who chooses a statement in sight keeps the page where it is.
            None if to_place && is_same_view => browser::come_to(&place),
            None if to_place => browser::go_to(&place),
            None if *arrivals > 0 => browser::go_to_top(),
            // The browser scrolled to the place in the reading edition, which is hidden now.
            None if !first_screen => browser::scroll_to_top(),
            None => {}
        }
    });
}

/// Speaks what is new in the page to those who hear it.
#[hook]
pub fn use_speech() {
    use_effect(browser::speak_news);
}

/// Gives the focus to what took the place of the element that had it before the page was drawn. `here` is the name of the
/// view that is drawn.
#[hook]
pub fn use_focus(stops: Option<browser::Stops>, here: String) {
    let before = use_mut_ref(String::new);
    if *before.borrow() != here
        && let Some(stops) = &stops
    {
        stops.leave_view();
    }
    *before.borrow_mut() = here;
    use_effect(move || {
        if let Some(stops) = stops {
            stops.keep_focus();
        }
    });
}

/// Draws into the elements as the last render left them, whatever others did to them since. Returns how often all
/// had to be made anew.
#[hook]
pub fn use_own_elements() -> usize {
    let drawn = use_mut_ref(|| 0);
    let again = use_force_update();
    use_effect_with((), move |()| browser::on_torn(move || again.force_update()));
    browser::before_drawing();
    if browser::give_up() {
        *drawn.borrow_mut() += 1;
    }
    use_effect(browser::after_drawing);
    *drawn.borrow()
}

/// Carries out what keys ask for, and closes menus when something else is pressed.
#[hook]
pub fn use_keys(state: &UseReducerHandle<AppState>, act: &Callback<Action>) {
    use_effect_with((), |()| browser::on_press_elsewhere_close_menus());
    let act = act.clone();
    use_effect_with(state.clone(), move |state| {
        let state = state.clone();
        browser::on_key(move |press| match intent(&state, press.clone()) {
            Some(Intent::Do(action)) => {
                if press.key == "Escape" {
                    browser::hide_hints();
                }
                act.emit(action);
                press.key != "Escape"
            }
            Some(Intent::Go(place)) => {
                enter(&Links::of(&state), place, &act);
                true
            }
            Some(Intent::FocusSearch) => {
                browser::write_in("search");
                true
            }
            Some(Intent::LeaveStage) => {
                leave(&state, &act);
                true
            }
            Some(Intent::LeaveField) => {
                browser::focus("comparison");
                true
            }
            Some(Intent::FullScreen) => {
                fill_screen(&act);
                true
            }
            None => false,
        })
    });
}

/// Folds the texts for the search while the browser is idle, so that the first search need not wait.
#[hook]
pub fn use_corpus(state: &UseReducerHandle<AppState>) {
    let state = state.clone();
    use_effect_with(state.parts.is_empty(), move |is_whole| {
        if *is_whole {
            browser::when_idle(move || {
                state.corpus.get_or_init(|| Corpus::new(&state.comparison));
            });
        }
    });
}

/// Fetches the parts of the comparison that the view needs; what does not arrive, again and again, ever more rarely.
#[hook]
pub fn use_parts(state: &UseReducerHandle<AppState>, act: &Callback<Action>) {
    let in_flight = use_mut_ref(BTreeSet::<String>::new);
    let tries = use_state(|| 0);
    let (act, again) = (act.clone(), tries.clone());
    use_effect_with((state.wanted_parts(), state.arrivals, *tries), move |(wanted, ..)| {
        let files: Vec<String> = wanted.iter().map(|part| part.file.clone()).collect();
        let is_new = |file: &String| in_flight.borrow_mut().insert(file.clone());
        let files: Vec<String> = files.into_iter().filter(is_new).collect();
        if files.is_empty() {
            return;
        }
        let asked = files.clone();
        browser::fetch(files, move |topics: Vec<Topic>, is_all| {
            in_flight.borrow_mut().retain(|file| !asked.contains(file));
            act.emit(Action::Complete(topics.into(), is_all));
            if !is_all {
                let seconds = (*again + 1).min(12) * 5;
                browser::after_seconds(seconds, move || again.set(*again + 1));
            }
        });
    });
}

/// Tells that the app is there, and goes from what the browser's own search finds in the reading edition to the same
/// place in the app.
#[hook]
pub fn use_edition(act: &Callback<Action>) {
    let act = act.clone();
    use_effect_with((), move |()| {
        browser::set_on_page("data-app", "ready");
        browser::announce("synoptic:ready");
        browser::on_found_in_edition(move |address| {
            browser::enter(&address);
            act.emit(Action::Arrive(address));
        })
    });
}

/// Applies the reader's settings, keeps them once they are changed, and follows other windows.
#[hook]
pub fn use_settings(state: &UseReducerHandle<AppState>, act: &Callback<Action>) {
    let act = act.clone();
    use_effect_with((), move |()| {
        browser::on_change(SETTINGS.to_owned(), move || {
            let kept = browser::recall(SETTINGS).unwrap_or_default();
            act.emit(Action::Set(Settings::read(&kept)));
        })
    });
    let opened_with = use_state(|| state.settings.clone());
    use_effect_with(state.settings.clone(), move |settings| {
        let theme = if settings.theme == Theme::System { "" } else { settings.theme.word() };
        browser::set_on_page("data-theme", theme);
        if *settings != *opened_with || browser::recall(SETTINGS).is_some() {
            browser::remember(SETTINGS, &settings.write());
        }
    });
}

/// Opens the dialog above the page, and brings the focus back once it is closed.
#[hook]
pub fn use_dialog(state: &UseReducerHandle<AppState>, drawn: usize) {
    use_effect_with(state.dialog.is_some(), |is_open| {
        let back = is_open.then(browser::return_focus);
        move || back.into_iter().for_each(|back| back())
    });
    use_effect_with((state.dialog.clone(), drawn), |(dialog, _)| {
        if dialog.is_some() {
            browser::open_dialog("dialog");
        }
    });
}

/// Returns the address at which the page opens: with what was typed last, where it was loaded again before that was in
/// the address.
pub fn opening_address(edition: &Edition) -> String {
    let address = browser::address();
    match kept::value::<(String, String)>(&kept::name(kept::TYPED, edition)) {
        Some((before, typed)) if browser::is_back() && before == address => typed,
        _ => address,
    }
}

/// Returns the stage as the class left it. The timer went on meanwhile.
pub fn kept_stage(edition: &Edition) -> Option<Stage> {
    let name = kept::name(kept::STAGE, edition);
    let stage: Stage = kept::value(&name)?;
    Some(stage.after_a_gap(browser::seconds_since(&name)))
}

/// Keeps for the session what the reader answered and opened, and shows each question of a test or stand from its top.
#[hook]
pub fn use_answers(state: &UseReducerHandle<AppState>) {
    let name = kept::name(kept::OPENED, &state.edition);
    use_effect_with(state.opened(), move |opened| kept::keep(&name, opened));
    let name = kept::name(kept::ANSWERS, &state.edition);
    use_effect_with(state.answers.clone(), move |answers| kept::keep(&name, answers));
    let returned = state.scrolled.is_some();
    use_effect_with(state.turn(), move |turn| {
        if turn.is_some() && !returned {
            browser::go_to_top();
            browser::focus("outcome");
        }
    });
}

/// Serves the stage while it is on: keeps the screen awake, shows the part of the step that is asked for, runs the
/// timer, and keeps where the class is over a reload.
#[hook]
pub fn use_stage(state: &UseReducerHandle<AppState>, act: &Callback<Action>, drawn: usize) {
    let here = act.clone();
    use_effect_with(state.staged().is_some(), move |on| {
        let on = on.then(|| {
            // The number of parts depends on the size of the window.
            let resized = browser::on_resize(move || {
                show_part(0, &here);
            });
            (browser::keep_awake(), resized, browser::mark_moving_mouse())
        });
        move || {
            if let Some((awake, resized, mouse)) = on {
                awake();
                resized();
                mouse();
                browser::leave_full_screen();
            }
        }
    });
    let (place, drawn) = (state.staged().cloned(), (state.arrivals, drawn));
    let on_screen = (place, state.presented().1, state.stage.part, state.stage.size, drawn);
    let measuring = act.clone();
    use_effect_with(on_screen, move |(staged, _, part, ..)| {
        let (staged, part) = (staged.is_some(), *part);
        show_part(part, &measuring);
        // A translation may be longer.
        let changed = staged.then(|| browser::on_foreign_change(move || show_part(part, &measuring)));
        move || changed.into_iter().for_each(|stop| stop())
    });
    let act = act.clone();
    use_effect_with(state.timer().is_some_and(|timer| timer.running), move |running| {
        let timer = running
            .then(|| browser::every_second(move |seconds| act.emit(Action::OnStage(OnStage::Pass(seconds)))));
        move || timer.into_iter().for_each(|stop| stop())
    });
    let name = kept::name(kept::STAGE, &state.edition);
    use_effect_with(state.stage.clone(), move |stage| {
        kept::keep(&name, stage);
        browser::note_time(&name);
    });
}

/// Shows a part of the step on the stage, and tells the state how many there are.
fn show_part(part: usize, act: &Callback<Action>) {
    if let Some(parts) = browser::show_part(WINDOW, part) {
        act.emit(Action::OnStage(OnStage::Measured { part: part.min(parts - 1), parts }));
    }
}

/// Takes in the texts that this browser keeps, if there are any; with `also`, those added later are kept too.
fn take_in_kept(comparison: &Comparison, act: &Callback<Action>, also: bool) {
    let act = act.clone();
    browser::kept(&comparison.title, move |kept| {
        act.emit(Action::TakeIn(files::kept(kept)));
        if also {
            act.emit(Action::Kept(Keeping::Yes));
        }
    });
}

/// Takes in the texts that came with the page, those kept in this browser, and those dropped on it; keeps
/// added texts if the reader wants that; and moves the focus to the citation panel and back.
#[hook]
pub fn use_texts(state: &UseReducerHandle<AppState>, act: &Callback<Action>, own: Option<&Rc<OwnPage>>) {
    let here = act.clone();
    let comparison = state.comparison.clone();
    let own = own.cloned();
    use_effect_with((), move |()| {
        browser::when_idle(move || {
            let texts = own.map_or_else(browser::bundled_texts, |own| own.texts.clone());
            if !texts.is_empty() {
                here.emit(Action::TakeIn(files::bundled(texts)));
            }
            take_in_kept(&comparison, &here, true);
        });
    });
    let here = act.clone();
    // A page that is made takes the files that are dropped on it itself.
    use_effect_with(state.view.place == Route::Make, move |making| {
        let stop = (!making).then(|| browser::on_drop(LARGEST_FILE, move |read| files::take_in(read, &here)));
        move || stop.into_iter().for_each(|stop| stop())
    });
    let here = act.clone();
    let comparison = state.comparison.clone();
    let unkept = !state.copies.unkept().is_empty();
    use_effect_with(unkept, move |unkept| {
        let unkept = *unkept;
        let of = comparison.clone();
        browser::on_kept_elsewhere(&comparison.title, move || {
            if browser::is_keeping(&of.title) {
                // What was added here is kept once the reader says so here.
                take_in_kept(&of, &here, !unkept);
            } else {
                here.emit(Action::ForgottenElsewhere);
            }
        })
    });
    let act = act.clone();
    let comparison = state.comparison.clone();
    use_effect_with(state.copies.clone(), move |copies| {
        let unkept = copies.unkept();
        if copies.keeping != Keeping::Yes || unkept.is_empty() {
            return;
        }
        // Another window may have forgotten them meanwhile.
        if browser::is_keeping(&comparison.title) {
            files::keep(&comparison, unkept, &act);
        } else {
            act.emit(Action::Kept(Keeping::No));
        }
    });
    let opener = state.citation_panel.as_ref().map(|open| citation_panel::opener(&state.comparison, open));
    let returned = state.scrolled.is_some();
    use_effect_with(opener, move |opener| {
        let opener = opener.clone();
        if let Some(opener) = &opener {
            browser::focus("citation-panel");
            browser::show_in_middle("#citation-panel .is-here");
            if !returned {
                browser::show(opener);
            }
        }
        move || {
            if let Some(opener) = opener {
                browser::focus(&opener);
            }
        }
    });
}
