//! The root component: one state, one way to change it, and the page that shows it.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser;
use crate::comparison::Comparison;
use crate::pages::{document, figures, method, overview, pair, sources, topic};
use crate::parts::{notices, toolbar, topic_list};
use crate::state::{Action, AppState, Place};

/// The comparison, bundled when the page was built.
const BUNDLE: &str = include_str!(concat!(env!("OUT_DIR"), "/comparison.json"));

/// Reads the bundled comparison.
///
/// # Errors
/// Never in a page that was built: the build wrote the bundle from checked data.
pub fn bundled() -> Result<Rc<Comparison>, serde_json::Error> {
    Comparison::from_json(BUNDLE).map(Rc::new)
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
    /// The address at which it opens, behind `#`.
    #[prop_or_default]
    pub address: AttrValue,
}

/// The whole page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let state = {
        let (comparison, address) = (props.comparison.clone(), props.address.clone());
        use_reducer(move || AppState::open(comparison, &address))
    };
    let act = {
        let state = state.clone();
        Callback::from(move |action| state.dispatch(action))
    };
    use_address(&state, &act);
    view(&state, &act)
}

fn view(state: &AppState, act: &Callback<Action>) -> Html {
    html! {
        <>
            { toolbar::view(state, act) }
            <div class={classes!("frame", (state.view.place == Place::Overview).then_some("is-wide"))}>
                { topic_list::view(state) }
                <main id="comparison" tabindex="-1">
                    { notices::view(&state.notices, act) }
                    { page(state, act) }
                </main>
            </div>
        </>
    }
}

fn page(state: &AppState, act: &Callback<Action>) -> Html {
    match (&state.view.place, state.view.topic(&state.comparison)) {
        (Place::Pair(one, other), _) => pair::view(state, one, other, act),
        (Place::Document(id), _) => document::view(state, id),
        (Place::Figures, _) => figures::view(state),
        (Place::Sources, _) => sources::view(state),
        (Place::Method, _) => method::view(state),
        (_, Some(topic)) => topic::view(state, topic, act),
        (_, None) => overview::view(state),
    }
}

/// Keeps the address and the state in step, and moves to the place that a link names.
#[hook]
fn use_address(state: &UseReducerHandle<AppState>, act: &Callback<Action>) {
    let listener = act.clone();
    use_effect_with((), move |()| {
        browser::on_address_change(move |address| listener.emit(Action::Arrive(address)))
    });

    let escape = act.clone();
    use_effect_with((), move |()| browser::on_escape(move || escape.emit(Action::LetGo)));

    let title = state.view.title(&state.comparison);
    use_effect_with((state.address(), state.arrivals), move |(address, _)| {
        browser::set_address(address);
        browser::show_choices();
        browser::set_title(&format!("{title} · Synoptic"));
    });

    let (place, question) = (
        crate::state::address::write_place(&state.view.place, &state.comparison),
        state.view.question().is_some(),
    );
    use_effect_with(state.arrivals, move |arrivals| {
        if question {
            browser::go_to(&place);
        } else if *arrivals > 0 {
            browser::go_to_top();
        }
    });
}

/// Shows the page in the browser.
#[cfg(target_arch = "wasm32")]
pub fn start() {
    yew::set_custom_panic_hook(Box::new(|panic| browser::show_failure(&panic.to_string())));
    let Some(root) = browser::root() else { return };
    match bundled() {
        Ok(comparison) => {
            browser::clear(&root);
            let props = AppProps { comparison, address: browser::address().into() };
            yew::Renderer::<App>::with_root_and_props(root, props).render();
        }
        Err(error) => browser::show_failure(&format!("the bundled comparison cannot be read: {error}")),
    }
}
