//! The root component: one state, one way to change it, and the page that shows it. Above it is the [`Root`], which
//! shows a comparison of the reader's own in place of the one that the page brings.

use std::cell::RefCell;
use std::rc::Rc;

use serde::{Deserialize, Serialize};
use yew::prelude::*;

use crate::browser;
use crate::components::link::Links;
use crate::components::{citation_panel, cite, class_if, files, filter, keys, notices, share, toolbar};
use crate::effects::{self, SETTINGS, kept, kept_stage, opening_address, own};
use crate::own::state::{OwnHandle, OwnPage};
use crate::pages::make::{Make, OwnBar};
use crate::pages::{
    document, export, figures, findings, first, lesson, method, pair, print, question, read, search, sources,
    stage, stand, test, texts, topic, whole,
};
use crate::route;
use crate::share::Edition;
use crate::share::cite::reference::References;
use crate::state::{Action, Answers, AppState, Opened, Part, Route, Settings, Stage};
use crate::words::notices::LOADING;
use crate::words::{self, damaged_data};
use comparison::{Comparison, DocumentId};

/// What the build puts into the page as one block of JSON.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PageData {
    /// The comparison.
    pub comparison: Rc<Comparison>,
    /// Which copy of it this is; its address is that of the public copy, if there is one.
    pub edition: Edition,
    /// The references of its documents.
    pub references: Rc<References>,
    /// The topics that the comparison has only as a skeleton.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Part>,
}

impl Reducible for AppState {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = self.after(action);
        if next == *self { self } else { Rc::new(next) }
    }
}

/// What the page opens with.
#[derive(Debug, Clone, Default, PartialEq, Properties)]
pub struct AppProps {
    /// What is compared.
    pub comparison: Rc<Comparison>,
    /// Which copy of the comparison this is.
    #[prop_or_default]
    pub edition: Rc<Edition>,
    /// The references of its documents.
    #[prop_or_default]
    pub references: Rc<References>,
    /// The topics that the comparison has only as a skeleton.
    #[prop_or_default]
    pub parts: Rc<[Part]>,
    /// The address at which it opens, after `#`.
    #[prop_or_default]
    pub address: AttrValue,
    /// The reader's settings.
    #[prop_or_default]
    pub settings: Settings,
    /// Where the class was on the stage before a reload.
    #[prop_or_default]
    pub stage: Stage,
    /// The reader’s own answers.
    #[prop_or_default]
    pub answers: Answers,
    /// What was open before a reload.
    #[prop_or_default]
    pub opened: Opened,
    /// How far the page was scrolled before a reload.
    #[prop_or_default]
    pub scrolled: Option<f64>,
    /// The documents whose text the page brings with it.
    #[prop_or_default]
    pub bundled: Rc<[DocumentId]>,
    /// The page that was made of the reader's own table, where this is it.
    #[prop_or_default]
    pub own: Option<Rc<OwnPage>>,
    /// The state in which it was left for another comparison, and to which it comes back.
    #[prop_or_default]
    pub left: Left,
}

/// Where an app leaves its state while another comparison is on the screen.
#[derive(Debug, Clone, Default)]
pub struct Left(Rc<RefCell<Option<UseReducerHandle<AppState>>>>);

impl PartialEq for Left {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl AppProps {
    /// Returns the state in which the app opens.
    fn state(&self) -> AppState {
        if let Some(left) = &*self.left.0.borrow() {
            let mut state = (**left).clone();
            if self.own.is_some() && state.view.place == Route::Make {
                state.view.place = Route::Overview;
            }
            return state;
        }
        let opened = AppState::open(self.comparison.clone(), &self.address);
        AppState {
            edition: self.edition.clone(),
            references: self.references.clone(),
            parts: self.parts.clone(),
            in_parts: !self.parts.is_empty(),
            settings: self.settings.clone(),
            stage: self.stage.clone(),
            bundled: self.bundled.clone(),
            is_draft: self.own.is_some(),
            ..opened.with_answers(self.answers.clone()).as_left(self.opened.clone(), self.scrolled)
        }
    }
}

impl PageData {
    /// Returns what the app opens with in this browser: the address, and what was kept for it.
    fn opening(self) -> AppProps {
        let Self { comparison, edition, references, parts } = self;
        let opened = browser::is_back().then(|| kept::value(&kept::name(kept::OPENED, &edition))).flatten();
        AppProps {
            address: opening_address(&edition).into(),
            settings: browser::recall(SETTINGS).map(|kept| Settings::read(&kept)).unwrap_or_default(),
            stage: kept_stage(&edition).unwrap_or_default(),
            answers: kept::value(&kept::name(kept::ANSWERS, &edition)).unwrap_or_default(),
            opened: opened.unwrap_or_default(),
            scrolled: browser::left_at(),
            comparison,
            edition: Rc::new(edition),
            references,
            parts: parts.into(),
            ..AppProps::default()
        }
    }
}

/// Shows the comparison that the page brings, or one of the reader's own in its place. Each is left as it is, and comes
/// back so.
#[component]
pub fn Root(props: &AppProps) -> Html {
    browser::before_drawing();
    let own = use_reducer(own::kept_own);
    own::use_maker(&own, &props.edition.build);
    own::use_kept(&own);
    own::use_edition(&own, props);
    let left = use_memo((), |()| Left::default());
    let resumed = use_memo((), |()| own.resuming);
    // Another comparison begins anew.
    let digest = own.shown.as_ref().map_or_else(String::new, |page| page.data.edition.digest.clone());
    let own_left = use_mut_ref(Vec::<(String, Left)>::new);
    if own.resuming {
        return html! { <main id="comparison" tabindex="-1"><p data-spoken="">{ words::make::READING }</p></main> };
    }
    let app = match &own.shown {
        None => {
            // The reader may have gone on since the page was loaded.
            let address = if *resumed { browser::address().into() } else { props.address.clone() };
            AppProps { left: (*left).clone(), address, ..props.clone() }
        }
        Some(page) => {
            let mut known = own_left.borrow_mut();
            let earlier = known.iter().find(|(of, _)| *of == digest).map(|(_, left)| left.clone());
            let left = earlier.unwrap_or_else(|| {
                let left = Left::default();
                known.push((digest.clone(), left.clone()));
                left
            });
            AppProps { own: Some(page.clone()), left, ..page.data.clone().opening() }
        }
    };
    html! {
        <ContextProvider<OwnHandle> context={own.clone()}>
            <OwnBar />
            <><App key={digest} ..app /></>
        </ContextProvider<OwnHandle>>
    }
}

/// Renders the first screen as the app draws it, before anybody does anything.
#[component]
pub fn FirstScreen(props: &AppProps) -> Html {
    browser::before_drawing();
    let state = props.state();
    view(&state, here(&state), &Callback::noop())
}

/// Renders the whole page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let state = use_reducer(|| props.state());
    *props.left.0.borrow_mut() = Some(state.clone());
    // One callback for good, so that a part which has it is not rendered again for a new one.
    let act = use_callback(state.dispatcher(), |action, dispatcher| dispatcher.dispatch(action));
    let stops = browser::Stops::now();
    let here = here(&state);
    effects::use_speech();
    let drawn = effects::use_own_elements();
    effects::use_address(&state, &act);
    effects::use_keys(&state, &act);
    effects::use_edition(&act);
    effects::use_settings(&state, &act);
    effects::use_dialog(&state, drawn);
    effects::use_answers(&state);
    effects::use_corpus(&state);
    effects::use_parts(&state, &act);
    effects::use_stage(&state, &act, drawn);
    effects::use_texts(&state, &act, props.own.as_ref());
    effects::use_focus(stops, here.clone());
    // Within a list, another key makes every element anew.
    html! { <><key={drawn}>{ view(&state, here, &act) }</></> }
}

/// Returns the name of the view. Another view has elements of its own; so has, within the search and a question, whatever
/// other words and another choice change.
fn here(state: &AppState) -> String {
    let place = match &state.view.place {
        Route::Search(_) => &Route::Search(String::new()),
        Route::Statement(question, _) => &Route::Question(question.clone()),
        place => place,
    };
    format!("{} {}", state.views, route::path(place, &state.comparison))
}

fn view(state: &AppState, here: String, act: &Callback<Action>) -> Html {
    let links = &Links::of(state);
    // Each citation has elements of its own, as each view has. What keeps them is drawn within a view.
    let cited = state.citation_panel.as_ref().map(|open| citation_panel::opener(&state.comparison, open));
    if let Some(id) = state.staged().filter(|_| !state.awaits_part()) {
        return html! {
            <>
                <main id="comparison" class="stage" tabindex="-1" key={here}>
                    { notices::view(state, act) }
                    { stage::view(state, links, id, act) }
                </main>
                { keys::view(state, act) }
            </>
        };
    }
    // In a list with keys, the elements of the prepared one become those of the view that it is.
    let views =
        [Some(shown(state, links, here, act)), state.prepared.as_ref().map(|next| prepared(next, act))];
    let views = views.into_iter().flatten();
    html! {
        <>
            { toolbar::view(state, links, act) }
            <>{ for views }</>
            { share::whole(state) }
            <><key={cited.unwrap_or_default()}>{ citation_panel::view(state, links, act) }</></>
            { files::drop_hint() }
            { keys::view(state, act) }
            { share::view(state, links, act) }
            { cite::view(state, act) }
        </>
    }
}

/// Renders the view that is on the screen.
fn shown(state: &AppState, links: &Links, here: String, act: &Callback<Action>) -> Html {
    html! {
        <main id="comparison" class={class_if(state.citation_panel.is_some(), "has-citation")} tabindex="-1" key={here}>
            { content(state, links, act) }
        </main>
    }
}

/// Renders the view to which a pressed link leads: out of sight, and out of reach.
fn prepared(next: &AppState, act: &Callback<Action>) -> Html {
    html! {
        <main class="prepared" tabindex="-1" key={here(next)}>
            { content(next, &Links::of(next), act) }
        </main>
    }
}

fn content(state: &AppState, links: &Links, act: &Callback<Action>) -> Html {
    html! {
        <>
            { notices::view(state, act) }
            { filter::line(state, act) }
            { page(state, links, act) }
        </>
    }
}

fn page(state: &AppState, links: &Links, act: &Callback<Action>) -> Html {
    if state.awaits_part() {
        return html! {
            <article>
                <h1>{ state.view.title(&state.comparison) }</h1>
                <p data-spoken="">{ LOADING }</p>
            </article>
        };
    }
    let selected = &state.selected;
    match &state.view.place {
        Route::Overview => first::view(state, links, act),
        Route::Findings(kind) => findings::view(state, links, *kind, act),
        Route::Topic(id) => match state.comparison.topic(id) {
            Some(topic) => topic::view(state, links, topic, act),
            None => first::view(state, links, act),
        },
        Route::Question(id) | Route::Statement(id, _) => question::view(state, links, id, act),
        Route::Pair(one, other) => pair::view(state, links, one, other, act),
        Route::Document(id) => document::view(links, selected, id),
        Route::Figures => figures::view(links, selected),
        Route::Sources => sources::view(links, selected),
        Route::Method => method::view(links, &state.edition, act),
        Route::Whole => whole::view(state.in_parts),
        Route::Search(words) => search::view(state, links, words, act),
        Route::Test(_) => test::view(state, links, act),
        Route::Stand(_) => stand::view(state, links, act),
        Route::Lesson => lesson::view(state, links, act),
        Route::Make => html! { <Make /> },
        Route::Texts => texts::view(state, links, act),
        Route::Read(documents, _) => read::view(state, links, documents, act),
        Route::Print(sheet, scope) => print::view(state, links, *sheet, scope, act),
        Route::Export(format, scope) => export::view(state, links, *format, scope, act),
        // The stage has a frame of its own.
        Route::Stage(_) => html! {},
    }
}

/// Takes over the page in the browser: reads the data block and replaces the prerendered first screen
/// with the app.
pub fn start() {
    let Some(root) = browser::root() else { return };
    let data = browser::text_of("page-data").unwrap_or_default();
    match serde_json::from_str::<PageData>(&data) {
        Ok(data) => {
            browser::take_over(&root);
            browser::watch(&root);
            let bundled = browser::bundled_ids().iter().map(|id| DocumentId::from(id.as_str())).collect();
            let props = AppProps { bundled, ..data.opening() };
            yew::Renderer::<Root>::with_root_and_props(root, props).render();
        }
        Err(error) => browser::close_tools(&damaged_data(&error.to_string())),
    }
}
