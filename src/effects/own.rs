//! The effects of a comparison of one's own: the maker reads the draft, the browser keeps it, the plain page follows.

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use super::kept;
use crate::app::AppProps;
use crate::browser;
use crate::own::state::{Change, Own, OwnHandle};
use crate::own::{Draft, Made, Wanted};
use crate::pages::plain::PlainPageProps;

/// The names under which the draft is kept: the table by itself, so that it is kept where the texts have no room.
const TABLE: &str = "synoptic-draft-table";
const TEXTS: &str = "synoptic-draft-texts";

/// The name under which is kept for the session what is written in the forms.
const FORMS: &str = "synoptic-forms";

/// The name under which is kept for the session whether the comparison is on the screen.
const SHOWN: &str = "synoptic-shown";

/// The name under which is kept for the session what can be taken back.
const BEFORE: &str = "synoptic-before";

/// Returns the draft that this browser keeps.
fn kept_draft() -> Draft {
    let texts = browser::recall(TEXTS).and_then(|kept| serde_json::from_str(&kept).ok());
    Draft { table: browser::recall(TABLE).unwrap_or_default(), texts: texts.unwrap_or_default() }
}

/// Returns what this browser keeps of a comparison of one's own.
pub fn kept_own() -> Own {
    if !cfg!(target_arch = "wasm32") {
        return Own::default();
    }
    let mut own = Own::with(kept_draft(), kept::value(FORMS).unwrap_or_default());
    let resuming = kept::value(SHOWN) == Some(true) && !own.draft.table.trim().is_empty();
    own.before = kept::value(BEFORE).unwrap_or_default();
    (own.resuming, own.wanted) = (resuming, resuming);
    own
}

/// Has the maker read the draft after each pause of writing.
#[hook]
pub fn use_maker(own: &OwnHandle, build: &str) {
    let (here, build) = (own.clone(), build.to_owned());
    use_effect_with((own.draft.clone(), own.wanted), move |(draft, wanted)| {
        let draft = draft.clone();
        let is_written = !draft.table.trim().is_empty();
        let stop = (*wanted && is_written).then(|| {
            browser::after_pause(move || {
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

/// Keeps the draft after each pause of writing and when the page is left, follows the draft of another window, and keeps
/// what is written in the forms.
#[hook]
pub fn use_kept(own: &OwnHandle) {
    let here = own.clone();
    use_effect_with(own.wanted, move |_| {
        let follow = move || here.dispatch(Change::Follow(kept_draft()));
        // Another window may have changed it while this one slept.
        follow();
        let stops = [TABLE, TEXTS].map(|name| browser::on_change(name.to_owned(), follow.clone()));
        move || stops.into_iter().for_each(|stop| stop())
    });
    let here = own.clone();
    use_effect_with(own.draft.clone(), move |draft| {
        let (draft, left) = (draft.clone(), draft.clone());
        let (own, at_last) = (here.clone(), here);
        let paused = browser::after_pause(move || keep(&draft, &own));
        let leaving = browser::on_leave(move || keep(&left, &at_last));
        move || {
            paused();
            leaving();
        }
    });
    use_effect_with(own.forms.clone(), |forms| kept::keep(FORMS, forms));
    use_effect_with(own.before.clone(), |before| kept::keep(BEFORE, before));
    let shown = own.resuming || own.shown.is_some();
    use_effect_with(shown, |shown| kept::keep(SHOWN, shown));
}

/// Keeps the draft where it has changed, and says so where this browser does not.
fn keep(draft: &Draft, own: &OwnHandle) {
    if *draft == kept_draft() {
        return;
    }
    let texts = serde_json::to_string(&draft.texts).unwrap_or_default();
    let kept = [(TABLE, &draft.table), (TEXTS, &texts)].map(|(name, words)| browser::remember(name, words));
    let not_kept = kept.contains(&false);
    if not_kept != own.not_kept {
        own.dispatch(Change::NotKept(not_kept));
    }
}

/// Draws the plain page of the comparison that is shown, once another than the page's own was.
#[hook]
pub fn use_edition(own: &OwnHandle, props: &AppProps) {
    let ever = use_mut_ref(|| false);
    let (comparison, edition) = (props.comparison.clone(), props.edition.clone());
    let in_parts = !props.parts.is_empty();
    use_effect_with(own.shown.clone(), move |shown| {
        if shown.is_none() && !*ever.borrow() {
            return;
        }
        *ever.borrow_mut() = true;
        browser::draw_edition(match shown {
            Some(page) => PlainPageProps {
                comparison: page.data.comparison.clone(),
                edition: Rc::new(page.data.edition.clone()),
                in_parts: false,
            },
            None => PlainPageProps { comparison, edition, in_parts },
        });
    });
}
