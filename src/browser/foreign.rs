//! What others change in the app's elements: translators, highlighters, checkers.
//!
//! Yew changes the nodes that it made, wherever they are by then, so that old words would stay where new ones belong.
//! Before it draws, everything that others changed is therefore taken back. Afterwards it is done again where Yew
//! changed nothing, so that a translation stays and nothing flickers.

use std::cell::Cell;

use js_sys::{Array, Set};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, MutationObserver, MutationObserverInit, MutationRecord, Node, NodeList};

/// The most changes that are remembered. Where there are more, every element is made anew.
const REMEMBERED: usize = 50_000;

/// The type of a change to a text.
const TEXT: &str = "characterData";

thread_local! {
    static WATCH: Cell<Option<Watch>> = const { Cell::new(None) };
}

/// Watches the elements of the app.
struct Watch {
    root: Element,
    observer: MutationObserver,
    options: MutationObserverInit,
    /// What others changed, in order.
    changed: Vec<MutationRecord>,
    /// While Yew draws: what taking that back changed, in order.
    taken_back: Option<Vec<MutationRecord>>,
    /// Whether something was changed that cannot be taken back.
    is_lost: bool,
}

/// Begins to watch the elements below the root of the app.
pub fn watch(root: &Element) {
    let options = MutationObserverInit::new();
    options.set_child_list(true);
    options.set_character_data(true);
    options.set_character_data_old_value(true);
    options.set_subtree(true);
    let observed = Closure::<dyn FnMut(Array)>::new(|records: Array| with(|watch| watch.observe(&records)));
    let Ok(observer) = MutationObserver::new(observed.as_ref().unchecked_ref()) else { return };
    observed.forget();
    if observer.observe_with_options(root, &options).is_ok() {
        let root = root.clone();
        let (changed, taken_back, is_lost) = (Vec::new(), None, false);
        WATCH.set(Some(Watch { root, observer, options, changed, taken_back, is_lost }));
    }
}

/// Takes back what others changed. Every component calls it when it is rendered.
pub fn before_drawing() {
    with(Watch::take_back);
}

/// Empties the root of the app if something was changed that cannot be taken back, and returns whether that was so.
pub fn give_up() -> bool {
    let mut is_lost = false;
    with(|watch| {
        is_lost = std::mem::take(&mut watch.is_lost);
        if is_lost {
            watch.changed.clear();
            watch.root.replace_children_with_node_0();
        }
    });
    is_lost
}

/// Does again what was taken back, where Yew changed nothing.
pub fn after_drawing() {
    with(Watch::do_again);
}

fn with(act: impl FnOnce(&mut Watch)) {
    if let Some(mut watch) = WATCH.take() {
        act(&mut watch);
        WATCH.set(Some(watch));
    }
}

impl Watch {
    fn observe(&mut self, records: &Array) {
        // Some of it may be Yew's own, and some not.
        if self.taken_back.is_some() {
            self.is_lost = true;
        } else {
            self.remember(records);
        }
    }

    fn remember(&mut self, records: &Array) {
        for record in read(records) {
            // What is changed in it while it is outside the page is to be known too.
            for removed in nodes(record.removed_nodes()) {
                let _ = self.observer.observe_with_options(&removed, &self.options);
            }
            self.changed.push(record);
        }
        if self.changed.len() > REMEMBERED {
            self.changed.clear();
            self.is_lost = true;
        }
    }

    fn take_back(&mut self) {
        if self.taken_back.is_some() {
            return;
        }
        // The browser may be let in before the effects of the render. Then what Yew changed is known by now, since
        // the observer is called later.
        spawn_local(async { after_drawing() });
        self.remember(&self.observer.take_records());
        let changed = std::mem::take(&mut self.changed);
        if !self.is_lost {
            self.is_lost = !reverse(&changed, |_| true);
        }
        self.taken_back = Some(read(&self.observer.take_records()).collect());
    }

    fn do_again(&mut self) {
        let Some(taken_back) = self.taken_back.take() else { return };
        let own = self.observer.take_records();
        if taken_back.is_empty() || self.is_lost {
            return;
        }
        let touched = Set::new(&JsValue::UNDEFINED);
        let touch = |record: &MutationRecord| {
            involved(record).for_each(|node| drop(touched.add(&node)));
        };
        let is_touched = |record: &MutationRecord| involved(record).any(|node| touched.has(&node));
        read(&own).for_each(|record| touch(&record));
        // A change that depends on a skipped one is skipped too.
        let mut before = None;
        while before != Some(touched.size()) {
            before = Some(touched.size());
            taken_back.iter().filter(|record| is_touched(record)).for_each(touch);
        }
        self.is_lost = !reverse(&taken_back, |record| !is_touched(record));
        self.remember(&self.observer.take_records());
    }
}

/// Takes back changes, the last one first, and returns whether all that are wanted could be taken back.
fn reverse(records: &[MutationRecord], wanted: impl Fn(&MutationRecord) -> bool) -> bool {
    records.iter().rev().filter(|record| wanted(record)).all(|record| take_back(record).is_ok())
}

fn take_back(record: &MutationRecord) -> Result<(), JsValue> {
    let target = record.target().ok_or(JsValue::NULL)?;
    if record.type_() == TEXT {
        target.set_node_value(record.old_value().as_deref());
    }
    for added in nodes(record.added_nodes()) {
        target.remove_child(&added)?;
    }
    for removed in nodes(record.removed_nodes()) {
        target.insert_before(&removed, record.next_sibling().as_ref())?;
    }
    Ok(())
}

fn read(records: &Array) -> impl Iterator<Item = MutationRecord> {
    records.iter().map(JsCast::unchecked_into)
}

fn nodes(list: NodeList) -> impl Iterator<Item = Node> {
    (0..list.length()).filter_map(move |n| list.item(n))
}

/// Returns the nodes that a change has to do with. A text belongs to those beside it, which may be the rest of it.
fn involved(record: &MutationRecord) -> impl Iterator<Item = Node> {
    let target = record.target();
    let parent = target.as_ref().filter(|_| record.type_() == TEXT).and_then(Node::parent_node);
    let changed = nodes(record.added_nodes()).chain(nodes(record.removed_nodes()));
    target.into_iter().chain(parent).chain(changed)
}
