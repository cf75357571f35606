//! The effects of a comparison of one's own: the maker reads the draft, the browser keeps it, the plain page follows.

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::AppProps;
use crate::browser;
use crate::own::state::{Change, OwnHandle};
use crate::own::{Draft, Made, Wanted};
use crate::pages::plain::PlainPageProps;
use crate::state::Settings;
use crate::words::make as words;

/// The name under which the draft is kept.
const DRAFT: &str = "synoptic-draft";

/// Returns the draft that this browser keeps.
pub fn kept() -> Draft {
    if !cfg!(target_arch = "wasm32") {
        return Draft::default();
    }
    browser::recall(DRAFT).and_then(|kept| serde_json::from_str(&kept).ok()).unwrap_or_default()
}

/// Returns the reader's settings as they are kept now.
pub fn settings() -> Settings {
    browser::recall(super::SETTINGS).map(|kept| Settings::read(&kept)).unwrap_or_default()
}

/// Has the maker read the draft after each pause of writing, and keeps it.
#[hook]
pub fn use_maker(own: &OwnHandle, build: &str) {
    let (here, build) = (own.clone(), build.to_owned());
    use_effect_with((own.draft.clone(), own.wanted), move |(draft, wanted)| {
        let draft = draft.clone();
        let stop = wanted.then(|| {
            browser::after_pause(move || {
                keep(&draft, &here);
                let wanted = Wanted { draft: (*draft).clone(), build, day: browser::today() };
                spawn_local(async move {
                    let made: Result<Made, String> = browser::ask_maker("make", &wanted, &[]).await;
                    here.dispatch(match made {
                        Ok(made) => Change::Answer(draft, Rc::new(made)),
                        Err(why) => Change::Say(why),
                    });
                });
            })
        });
        move || stop.into_iter().for_each(|stop| stop())
    });
}

/// Keeps the draft, and says so where this browser does not.
fn keep(draft: &Draft, own: &OwnHandle) {
    let nothing = *draft == Draft::default();
    if nothing && browser::recall(DRAFT).is_none() {
        return;
    }
    let kept = serde_json::to_string(draft).is_ok_and(|words| browser::remember(DRAFT, &words));
    if !kept && !nothing {
        own.dispatch(Change::Say(words::NOT_KEPT.to_owned()));
    }
}

/// Draws the plain page of the comparison that is shown, once another than the page's own was.
#[hook]
pub fn use_edition(own: &OwnHandle, props: &AppProps) {
    let ever = use_mut_ref(|| false);
    let (comparison, edition) = (props.comparison.clone(), props.edition.clone());
    use_effect_with(own.shown.clone(), move |shown| {
        if shown.is_none() && !*ever.borrow() {
            return;
        }
        *ever.borrow_mut() = true;
        browser::draw_edition(match shown {
            Some(page) => PlainPageProps {
                comparison: page.data.comparison.clone(),
                edition: Rc::new(page.data.edition.clone()),
            },
            None => PlainPageProps { comparison, edition },
        });
    });
}
