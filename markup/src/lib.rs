//! `html!` as Yew has it, for the part of its syntax that the page uses, with less code in the module.
//!
//! Yew's own macro writes out the making of each element, some 250 bytes of WebAssembly. Here the name
//! of an element and its attributes are one text, and what the macro writes are short calls to
//! `crate::markup::Markup`: a fifth of that. Components are written with Yew's `html!` still.

use proc_macro2::TokenStream;
use quote::quote;
use syn::parse_macro_input;

mod node;
mod write;

/// Markup as a `yew::Html`: elements, fragments, `{ expression }`, `{ for iterator }`, `if` and `else`.
#[proc_macro]
pub fn html(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let node::Nodes(nodes) = parse_macro_input!(input as node::Nodes);
    let calls: TokenStream = nodes.iter().map(write::node).collect();
    quote! {{
        #[allow(unused_mut)]
        let mut __markup = crate::markup::Markup::new();
        #calls
        __markup.done()
    }}
    .into()
}
