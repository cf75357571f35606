//! Markup as it is made up by the calls that `html!` writes, one after the other.
//!
//! An element comes as one text: its name, and for each attribute `U+001F`, its name and, where the
//! value is known beforehand, `U+001E` and the value. The other values follow in their order. Where all of
//! it is known, `U+001D` and the text that it holds end it. Each such text is taken apart once and kept,
//! since Yew compares lists of names by their place in memory.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

pub use synoptic_markup::html;
use yew::virtual_dom::listeners::Listeners;
use yew::virtual_dom::{
    AttrValue, AttributeOrProperty, Attributes, Key, Listener, VList, VNode, VTag, VText,
};
use yew::{Callback, Html, MouseEvent};

const NEXT: char = '\u{1f}';
const IS: char = '\u{1e}';
const HOLDS: char = '\u{1d}';

/// An element's name and attributes, as far as they are known beforehand.
struct Shape {
    name: &'static str,
    /// All attributes, where each has its value.
    fixed: Option<Vec<(&'static str, AttributeOrProperty)>>,
    keys: Vec<&'static str>,
    values: Vec<Option<&'static str>>,
    /// The text in it, where that is known and all it holds.
    holds: Option<&'static str>,
}

impl Shape {
    fn read(text: &'static str) -> Self {
        let (text, holds) = text.split_once(HOLDS).map_or((text, None), |(text, holds)| (text, Some(holds)));
        let mut parts = text.split(NEXT);
        let name = parts.next().unwrap_or_default();
        let mut keys = Vec::new();
        let mut values = Vec::new();
        for part in parts {
            let (key, value) = part.split_once(IS).map_or((part, None), |(key, value)| (key, Some(value)));
            keys.push(key);
            values.push(value);
        }
        let fixed = keys
            .iter()
            .zip(&values)
            .map(|(key, value)| value.map(|value| (*key, AttributeOrProperty::Static(value))))
            .collect();
        Self { name, fixed, keys, values, holds }
    }
}

thread_local! {
    static SHAPES: RefCell<BTreeMap<(usize, usize), &'static Shape>> = const { RefCell::new(BTreeMap::new()) };
}

/// There are as many as the source has elements, so none is ever given back.
fn shape(text: &'static str) -> &'static Shape {
    let place = (text.as_ptr().addr(), text.len());
    SHAPES.with_borrow_mut(|shapes| {
        *shapes.entry(place).or_insert_with(|| Box::leak(Box::new(Shape::read(text))))
    })
}

/// An element or a list that is not closed yet.
#[derive(Default)]
struct Open {
    /// None for a list.
    element: Option<&'static str>,
    key: Option<Key>,
    values: Vec<Option<AttrValue>>,
    listeners: Vec<Option<Rc<dyn Listener>>>,
    field: Option<AttrValue>,
    checked: Option<bool>,
    children: Vec<VNode>,
}

/// Markup in the making: what is open, the innermost last.
#[derive(Default)]
pub struct Markup {
    around: Vec<Open>,
    open: Open,
}

impl Markup {
    /// Nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Begins an element.
    #[inline(never)]
    pub fn open(&mut self, text: &'static str) {
        let open = Open { element: Some(text), ..Open::default() };
        self.around.push(std::mem::replace(&mut self.open, open));
    }

    /// Begins a list.
    #[inline(never)]
    pub fn list(&mut self) {
        self.around.push(std::mem::take(&mut self.open));
    }

    /// Ends the element that is open.
    #[inline(never)]
    pub fn close(&mut self) {
        let Some(around) = self.around.pop() else { return };
        let mut open = std::mem::replace(&mut self.open, around);
        let Some(text) = open.element else { return };
        let shape = shape(text);
        open.children.extend(shape.holds.map(known));
        let tag = open.tag(shape);
        self.node(VNode::VTag(Rc::new(tag)));
    }

    /// An element of which all is known beforehand.
    #[inline(never)]
    pub fn whole(&mut self, text: &'static str) {
        self.open(text);
        self.close();
    }

    /// Ends the list that is open.
    #[inline(never)]
    pub fn end_list(&mut self) {
        let Some(around) = self.around.pop() else { return };
        let open = std::mem::replace(&mut self.open, around);
        self.open.children.push(list(open.children));
    }

    /// The value of the next attribute that is not known beforehand.
    pub fn set(&mut self, value: impl Value) {
        self.value(value.value());
    }

    #[inline(never)]
    fn value(&mut self, value: Option<AttrValue>) {
        self.open.values.push(value);
    }

    /// What handles an event of the element.
    #[inline(never)]
    pub fn listen(&mut self, listener: Option<Rc<dyn Listener>>) {
        self.open.listeners.push(listener);
    }

    /// What a click on the element does.
    #[inline(never)]
    pub fn on_click(&mut self, callback: Option<Callback<MouseEvent>>) {
        self.listen(yew::html::onclick::Wrapper::__macro_new(callback));
    }

    /// By which the element is known again among its like.
    #[inline(never)]
    pub fn key(&mut self, key: Key) {
        self.open.key = Some(key);
    }

    /// What stands in a field.
    pub fn field_value(&mut self, value: impl Value) {
        self.open.field = value.value();
    }

    /// Whether a box is ticked.
    pub fn field_checked(&mut self, checked: bool) {
        self.open.checked = Some(checked);
    }

    /// A text that is known beforehand.
    #[inline(never)]
    pub fn text(&mut self, text: &'static str) {
        self.node(known(text));
    }

    /// What was computed.
    pub fn put(&mut self, child: impl Child) {
        child.put(self);
    }

    /// Each of what was computed.
    pub fn each<C: Child>(&mut self, children: impl IntoIterator<Item = C>) {
        for child in children {
            child.put(self);
        }
    }

    #[inline(never)]
    fn node(&mut self, node: VNode) {
        self.open.children.push(node);
    }

    #[inline(never)]
    fn owned_text(&mut self, text: String) {
        self.node(VNode::VText(VText::new(AttrValue::from(text))));
    }

    /// What was made up.
    #[inline(never)]
    pub fn done(self) -> Html {
        one_or_list(self.open.children)
    }
}

impl Open {
    fn tag(self, shape: &'static Shape) -> VTag {
        let attributes = shape.fixed.as_deref().map_or_else(|| self.attributes(shape), Attributes::Static);
        let listeners = if self.listeners.is_empty() {
            Listeners::None
        } else {
            Listeners::Pending(self.listeners.into_boxed_slice())
        };
        let node = yew::NodeRef::default();
        match shape.name {
            "input" => VTag::__new_input(self.field, self.checked, node, self.key, attributes, listeners),
            "textarea" => VTag::__new_textarea(self.field, None, node, self.key, attributes, listeners),
            name => {
                let children = one_or_list(self.children);
                VTag::__new_other(AttrValue::Static(name), node, self.key, attributes, listeners, children)
            }
        }
    }

    fn attributes(&self, shape: &'static Shape) -> Attributes {
        let mut computed = self.values.iter();
        let value = |fixed: Option<&'static str>| match fixed {
            // Not as `Static`, which the renderer on the machine that builds leaves out here.
            Some(fixed) => Some(AttributeOrProperty::Attribute(AttrValue::Static(fixed))),
            None => computed.next().cloned().flatten().map(AttributeOrProperty::Attribute),
        };
        Attributes::Dynamic { keys: &shape.keys, values: shape.values.iter().copied().map(value).collect() }
    }
}

fn known(text: &'static str) -> VNode {
    VNode::VText(VText::new(AttrValue::Static(text)))
}

fn one_or_list(mut nodes: Vec<VNode>) -> VNode {
    match nodes.pop() {
        Some(only) if nodes.is_empty() => only,
        Some(last) => {
            nodes.push(last);
            list(nodes)
        }
        None => VNode::default(),
    }
}

fn list(nodes: Vec<VNode>) -> VNode {
    VNode::VList(Rc::new(VList::with_children(nodes, None)))
}

/// What can stand between tags.
pub trait Child {
    /// Puts it there.
    fn put(self, markup: &mut Markup);
}

impl Child for VNode {
    fn put(self, markup: &mut Markup) {
        markup.node(self);
    }
}

impl Child for &str {
    fn put(self, markup: &mut Markup) {
        markup.owned_text(self.to_owned());
    }
}

impl Child for String {
    fn put(self, markup: &mut Markup) {
        markup.owned_text(self);
    }
}

impl Child for &String {
    fn put(self, markup: &mut Markup) {
        markup.owned_text(self.clone());
    }
}

impl Child for u32 {
    fn put(self, markup: &mut Markup) {
        markup.owned_text(self.to_string());
    }
}

impl Child for usize {
    fn put(self, markup: &mut Markup) {
        markup.owned_text(self.to_string());
    }
}

impl<C: Child> Child for Option<C> {
    fn put(self, markup: &mut Markup) {
        markup.each(self);
    }
}

impl<C: Child> Child for Vec<C> {
    fn put(self, markup: &mut Markup) {
        markup.each(self);
    }
}

/// What an attribute can be.
pub trait Value {
    /// None where the element goes without it.
    fn value(self) -> Option<AttrValue>;
}

impl Value for AttrValue {
    fn value(self) -> Option<AttrValue> {
        Some(self)
    }
}

impl Value for &'static str {
    fn value(self) -> Option<AttrValue> {
        Some(AttrValue::Static(self))
    }
}

impl Value for String {
    fn value(self) -> Option<AttrValue> {
        Some(AttrValue::from(self))
    }
}

impl Value for &String {
    fn value(self) -> Option<AttrValue> {
        Some(AttrValue::from(self.clone()))
    }
}

/// Words beside each other, those that are not empty: an element's classes.
impl<const N: usize> Value for [&str; N] {
    fn value(self) -> Option<AttrValue> {
        words(&self)
    }
}

fn words(all: &[&str]) -> Option<AttrValue> {
    let mut joined = String::new();
    for word in all.iter().filter(|word| !word.is_empty()) {
        if !joined.is_empty() {
            joined.push(' ');
        }
        joined.push_str(word);
    }
    (!joined.is_empty()).then(|| AttrValue::from(joined))
}

/// A class that an element has at times.
#[must_use]
pub const fn when(now: bool, class: &'static str) -> &'static str {
    if now { class } else { "" }
}

/// An attribute that is there or not.
impl Value for bool {
    fn value(self) -> Option<AttrValue> {
        self.then_some(AttrValue::Static(""))
    }
}

impl<V: Value> Value for Option<V> {
    fn value(self) -> Option<AttrValue> {
        self?.value()
    }
}
