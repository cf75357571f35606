//! `html!`: what it makes up is what Yew's own makes of the same, but for where the class stands.

use synoptic::markup;
use yew::{Callback, Html, MouseEvent, component};

/// The markup of a component, as it is rendered on the machine that builds.
macro_rules! rendered {
    ($component:ty) => {{
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let renderer = yew::LocalServerRenderer::<$component>::new().hydratable(false);
        tokio::task::LocalSet::new().block_on(&runtime, renderer.render())
    }};
}

/// The same source as a component, once with this macro and once with Yew's.
macro_rules! alike {
    ($($name:ident { $($source:tt)* })*) => {$(
        #[test]
        fn $name() {
            #[component]
            fn Ours() -> Html {
                markup::html! { $($source)* }
            }
            #[component]
            fn Theirs() -> Html {
                yew::html! { $($source)* }
            }
            let ours = rendered!(Ours);
            assert_eq!(ours, rendered!(Theirs));
            assert!(ours.contains("here"), "{ours}");
        }
    )*};
}

fn words() -> String {
    "here & <there>".to_owned()
}

fn perhaps(n: usize) -> Option<String> {
    holds(n).then(|| "some".to_owned())
}

fn holds(n: usize) -> bool {
    n > 1
}

alike! {
    elements_with_fixed_attributes {
        <section id="here" aria-label="A “label”" class="a b"><br /><p>{ "Text" }</p></section>
    }
    attributes_that_are_computed_stand_among_fixed_ones_in_their_order {
        <a href={words()} title="fixed" rel={perhaps(2)} class="also fixed">{ "here" }</a>
    }
    an_attribute_that_is_none_is_left_out {
        <p lang={perhaps(1)} id="here" title={perhaps(2)}></p>
    }
    texts_numbers_and_what_may_be_missing {
        <p>{ words() }{ 7_usize }{ perhaps(2) }{ perhaps(1) }{ "here" }</p>
    }
    each_of_a_list_and_what_stands_beside_it {
        <ul id="here"><li>{ "first" }</li>{ for [1, 2, 3].into_iter().map(|n| n.to_string()) }</ul>
    }
    branches {
        <div id="here">
            if holds(2) { <p>{ "yes" }</p> } else { <p>{ "no" }</p> }
            if holds(1) { <p>{ "never" }</p> }
            if let Some(some) = perhaps(2) { <b>{ some }</b><i>{ "second" }</i> } else if holds(2) { <u /> } else { { "neither" } }
        </div>
    }
    fragments {
        <><p>{ "here" }</p><><b>{ "inner" }</b></></>
    }
    fields {
        <form id="here">
            <input type="text" value={words()} />
            <input type="checkbox" checked={true} />
            <textarea value={words()} rows="3" />
            <select><option value="a" selected={false}>{ "a" }</option></select>
        </form>
    }
}

#[test]
fn a_branch_keeps_its_place_where_it_is_empty() {
    let children = |yes: bool| {
        let made: Html = markup::html! { <div>if yes { <p /> }<b /></div> };
        let yew::virtual_dom::VNode::VTag(tag) = made else { panic!("no element") };
        let Some(yew::virtual_dom::VNode::VList(list)) = tag.children() else { panic!("no list") };
        list.len()
    };
    assert_eq!(children(true), children(false));
}

#[test]
fn an_attribute_that_is_there_or_not_has_no_value() {
    #[component]
    fn Button() -> Html {
        let onclick = Callback::from(|_: MouseEvent| ());
        markup::html! { <><button disabled={true} {onclick}>{ "a" }</button><button disabled={false}>{ "b" }</button></> }
    }
    assert_eq!(rendered!(Button), "<button disabled=\"\">a</button><button>b</button>");
}

#[test]
fn classes_are_the_words_that_are_not_empty() {
    #[component]
    fn Classes() -> Html {
        let is = |now| markup::when(now, "is-here");
        markup::html! { <><p class={["a", is(true), ""]} /><p class={["", is(false)]} /></> }
    }
    assert_eq!(rendered!(Classes), "<p class=\"a is-here\"></p><p></p>");
}
