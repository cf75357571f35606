//! What others change in the app's elements: translators, highlighters, checkers.
//!
//! Each view has elements of its own, so that what others write late, or wrote beside them, goes with the old ones.
//! Within a view, Yew changes the nodes that it made, wherever they are by then, so that old words would stay where new
//! ones belong. Before it draws, everything that others changed is therefore taken back. Afterwards it is done again
//! where Yew changed nothing, so that a translation stays and nothing flickers.

use std::cell::Cell;

use super::elements::announce;
use gloo::events::EventListener;
use gloo::utils::document;
use js_sys::{Array, Date, Set};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, MutationObserver, MutationObserverInit, MutationRecord, Node, NodeList};

/// The most changes that are remembered. Where there are more, every element is made anew.
const REMEMBERED: usize = 50_000;

/// The type of a change to a text.
const TEXT: &str = "characterData";

/// What does nothing once another element has taken its place.
const CONTROLS: &str = "button, input, select, summary, textarea";

/// The most often that everything is made anew at once, in milliseconds: others may answer by changing it again.
const REST: f64 = 1_000.0;

/// The event that tells that others changed something, and the one that tells that everything has to be made anew.
const CHANGED: &str = "synoptic:changed";
const TORN: &str = "synoptic:torn";

thread_local! {
    static WATCH: Cell<Option<Watch>> = const { Cell::new(None) };
}

/// Watches the elements of the app.
struct Watch {
    root: Element,
    observer: MutationObserver,
    options: MutationObserverInit,
    /// Observes the page around the root.
    around: MutationObserver,
    /// When everything was last made anew at once.
    torn: f64,
    /// What others changed, in order.
    changed: Vec<MutationRecord>,
    /// While Yew draws: what taking that back changed, in order.
    taken_back: Option<Vec<MutationRecord>>,
    /// Whether something was changed that cannot be taken back.
    is_lost: bool,
    /// Whether everything is drawn anew for that reason.
    is_anew: bool,
}

/// Begins to watch the elements below the root of the app.
pub fn watch(root: &Element) {
    let options = MutationObserverInit::new();
    options.set_child_list(true);
    options.set_character_data(true);
    options.set_character_data_old_value(true);
    options.set_subtree(true);
    let Some(observer) = observing(|records| {
        let mut is_torn = false;
        with(|watch| is_torn = watch.observe(records));
        announce(if is_torn { TORN } else { CHANGED });
    }) else {
        return;
    };
    let Some(around) = observing(|_| {
        let mut is_torn = false;
        with(|watch| is_torn = watch.put_back());
        if is_torn {
            announce(TORN);
        }
    }) else {
        return;
    };
    if observer.observe_with_options(root, &options).is_ok() {
        let root = root.clone();
        let (changed, taken_back, is_lost, torn) = (Vec::new(), None, false, 0.0);
        let watch =
            Watch { root, observer, options, around, torn, changed, taken_back, is_lost, is_anew: false };
        watch.look_around();
        WATCH.set(Some(watch));
    }
}

fn observing(mut observed: impl FnMut(&Array) + 'static) -> Option<MutationObserver> {
    let observed = Closure::<dyn FnMut(Array)>::new(move |records: Array| observed(&records));
    let observer = MutationObserver::new(observed.as_ref().unchecked_ref()).ok();
    observed.forget();
    observer
}

/// Calls back when others changed something in the app. Call what is returned to stop.
pub fn on_foreign_change(changed: impl Fn() + 'static) -> impl FnOnce() {
    let listener = EventListener::new(&document(), CHANGED, move |_| changed());
    move || drop(listener)
}

/// Calls back when others put elements in the place of some with which readers act, so that everything has to be drawn
/// anew. Call what is returned to stop.
pub fn on_torn(torn: impl Fn() + 'static) -> impl FnOnce() {
    let listener = EventListener::new(&document(), TORN, move |_| torn());
    move || drop(listener)
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
        watch.is_anew = is_lost;
        if is_lost {
            watch.changed.clear();
            watch.root.replace_children_with_node_0();
        }
    });
    is_lost
}

/// Returns whether everything is drawn anew, since something was changed that could not be taken back.
pub fn is_drawn_anew() -> bool {
    let mut is_anew = false;
    with(|watch| is_anew = watch.is_anew);
    is_anew
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
    /// Observes the parts of the page in which the root may be exchanged.
    fn look_around(&self) {
        let options = MutationObserverInit::new();
        options.set_child_list(true);
        for element in
            [document().document_element(), document().body().map(Into::into)].into_iter().flatten()
        {
            let _ = self.around.observe_with_options(&element, &options);
        }
    }

    /// Puts the root back where others made a copy of the page or of the root, and returns whether they did.
    fn put_back(&mut self) -> bool {
        self.look_around();
        let copy = document().get_element_by_id(&self.root.id()).filter(|_| !self.root.is_connected());
        let is_back = copy.is_some_and(|copy| copy.replace_with_with_node_1(&self.root).is_ok());
        self.is_lost |= is_back;
        is_back
    }

    /// Takes in changes, and returns whether everything has to be made anew at once.
    fn observe(&mut self, records: &Array) -> bool {
        // Some of it may be Yew's own, and some not.
        if self.taken_back.is_some() {
            self.is_lost = true;
            return false;
        }
        let is_torn =
            read(records).flat_map(|record| nodes(record.removed_nodes())).any(|node| self.is_torn(&node));
        self.remember(records);
        self.is_lost |= is_torn;
        let at_once = is_torn && Date::now() - self.torn > REST;
        if at_once {
            self.torn = Date::now();
        }
        at_once
    }

    /// Returns whether others removed an element of ours with which readers act.
    fn is_torn(&self, node: &Node) -> bool {
        let Some(element) = node.dyn_ref::<Element>().filter(|element| !element.is_connected()) else {
            return false;
        };
        let acts = element.matches(CONTROLS).unwrap_or(false)
            || element.query_selector(CONTROLS).is_ok_and(|e| e.is_some());
        acts && !self.changed.iter().any(|record| nodes(record.added_nodes()).any(|added| added == *node))
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
        // What stands beside or around changed words may repeat them.
        for record in read(&own) {
            touch(&record);
            let parents = std::iter::successors(record.target(), Node::parent_node);
            parents.for_each(|node| drop(touched.add(&node)));
        }
        let removed: Vec<Node> = read(&own).flat_map(|record| nodes(record.removed_nodes())).collect();
        let is_gone = |node: &Node| removed.iter().any(|removed| removed.contains(Some(node)));
        let is_touched =
            |record: &MutationRecord| involved(record).any(|node| touched.has(&node) || is_gone(&node));
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
