//! The calls that make up markup.

use proc_macro2::TokenStream;
use quote::quote;

use crate::node::{Attribute, Node, Value};

/// What stands between the attributes of an element, and between one and its value. The page reads
/// it in `crate::markup`.
const NEXT: char = '\u{1f}';
const IS: char = '\u{1e}';
/// What stands before the text of an element of which all is known.
const HOLDS: char = '\u{1d}';

pub fn node(node: &Node) -> TokenStream {
    match node {
        Node::Text(text) => quote! { __markup.text(#text); },
        Node::Expression(expression) => quote! { __markup.put(#expression); },
        Node::Each(iterator) => quote! { __markup.each(#iterator); },
        Node::Fragment(children) => {
            let children = children.iter().map(self::node);
            quote! { __markup.list(); #(#children)* __markup.end_list(); }
        }
        Node::If { condition, then, otherwise } => {
            let (then, otherwise) = (then.iter().map(self::node), otherwise.iter().map(self::node));
            quote! { __markup.list(); if #condition { #(#then)* } else { #(#otherwise)* } __markup.end_list(); }
        }
        Node::Element { name, attributes, children } => element(name, attributes, children),
    }
}

fn element(name: &str, attributes: &[Attribute], children: &[Node]) -> TokenStream {
    let mut shape = name.to_owned();
    let mut values = Vec::new();
    for Attribute { name: attribute, at, value } in attributes {
        match value {
            Value::Computed(value) if attribute == "onclick" => {
                values.push(quote! { __markup.on_click((#value).into()); });
            }
            Value::Computed(value) if attribute.starts_with("on") => {
                values.push(quote! { __markup.listen(::yew::html::#at::Wrapper::__macro_new(#value)); });
            }
            Value::Computed(value) if attribute == "key" => {
                values.push(quote! { __markup.key(::yew::virtual_dom::Key::from(#value)); });
            }
            Value::Computed(value) if is_field(name, attribute) => {
                let method = quote::format_ident!("field_{attribute}");
                values.push(quote! { __markup.#method(#value); });
            }
            Value::Computed(value) => {
                shape.push(NEXT);
                shape.push_str(attribute);
                values.push(quote! { __markup.set(#value); });
            }
            Value::Fixed(value) => {
                shape.push(NEXT);
                shape.push_str(attribute);
                shape.push(IS);
                shape.push_str(value);
            }
        }
    }
    if let ([Node::Text(text)], []) = (children, values.as_slice()) {
        shape.push(HOLDS);
        shape.push_str(&text.value());
        return quote! { __markup.whole(#shape); };
    }
    let children = children.iter().map(node);
    quote! { __markup.open(#shape); #(#values)* #(#children)* __markup.close(); }
}

/// What a reader can change in a field is not an attribute of it.
fn is_field(element: &str, attribute: &str) -> bool {
    matches!((element, attribute), ("input", "value" | "checked") | ("textarea", "value"))
}
