//! What may stand in `html!`, and how it is read.

use proc_macro2::{TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Expr, Ident, LitStr, Result, Token, braced};

/// What stands beside each other.
pub struct Nodes(pub Vec<Node>);

pub enum Node {
    Element {
        name: String,
        attributes: Vec<Attribute>,
        children: Vec<Node>,
    },
    /// `<> … </>`: a list of its own.
    Fragment(Vec<Node>),
    /// A text that is known now.
    Text(LitStr),
    /// `{ … }`
    Expression(TokenStream),
    /// `{ for … }`: each of them.
    Each(TokenStream),
    /// `if … { … } else { … }`: a list of its own, which may be empty.
    If {
        condition: Box<Expr>,
        then: Vec<Node>,
        otherwise: Vec<Node>,
    },
}

pub struct Attribute {
    pub name: String,
    /// The name as it is written in the source.
    pub at: Ident,
    pub value: Value,
}

pub enum Value {
    Fixed(String),
    Computed(TokenStream),
}

impl Parse for Nodes {
    fn parse(input: ParseStream) -> Result<Self> {
        let mut nodes = Vec::new();
        let ended = |input: ParseStream| input.is_empty() || input.peek(Token![<]) && input.peek2(Token![/]);
        while !ended(input) {
            nodes.push(input.parse()?);
        }
        Ok(Self(nodes))
    }
}

impl Parse for Node {
    fn parse(input: ParseStream) -> Result<Self> {
        if input.peek(Token![if]) {
            return if_else(input);
        }
        if input.peek(Token![<]) {
            return element(input);
        }
        if let Ok(text) = input.parse() {
            return Ok(Self::Text(text));
        }
        let content = in_braces(input)?;
        let mut trees = content.clone().into_iter();
        match (trees.next(), trees.next()) {
            (Some(TokenTree::Literal(literal)), None) => {
                let literal: TokenStream = TokenTree::Literal(literal).into();
                Ok(syn::parse2(literal).map_or(Self::Expression(content), Self::Text))
            }
            (Some(TokenTree::Ident(word)), Some(_)) if word == "for" => {
                Ok(Self::Each(content.into_iter().skip(1).collect()))
            }
            _ => Ok(Self::Expression(content)),
        }
    }
}

/// What stands in braces, without them where it is one expression, so that what it borrows lives on.
fn in_braces(input: ParseStream) -> Result<TokenStream> {
    let content;
    braced!(content in input);
    let content: TokenStream = content.parse()?;
    Ok(match syn::parse2::<Expr>(content.clone()) {
        Ok(_) => content,
        Err(_) if content.clone().into_iter().next().is_some_and(|tree| tree.to_string() == "for") => content,
        Err(_) => quote::quote! { { #content } },
    })
}

fn nodes_in_braces(input: ParseStream) -> Result<Vec<Node>> {
    let content;
    braced!(content in input);
    Ok(content.parse::<Nodes>()?.0)
}

fn if_else(input: ParseStream) -> Result<Node> {
    input.parse::<Token![if]>()?;
    let condition = Box::new(Expr::parse_without_eager_brace(input)?);
    let then = nodes_in_braces(input)?;
    let otherwise = if input.parse::<Option<Token![else]>>()?.is_none() {
        Vec::new()
    } else if input.peek(Token![if]) {
        vec![if_else(input)?]
    } else {
        nodes_in_braces(input)?
    };
    Ok(Node::If { condition, then, otherwise })
}

fn element(input: ParseStream) -> Result<Node> {
    input.parse::<Token![<]>()?;
    if input.parse::<Option<Token![>]>>()?.is_some() {
        let Nodes(children) = input.parse()?;
        input.parse::<Token![<]>()?;
        input.parse::<Token![/]>()?;
        input.parse::<Token![>]>()?;
        return Ok(Node::Fragment(children));
    }
    let (name, at) = name(input)?;
    if name.starts_with(char::is_uppercase) {
        return Err(syn::Error::new(at.span(), "a component is written with `yew::html!`"));
    }
    let mut attributes = Vec::new();
    while !input.peek(Token![>]) && !input.peek(Token![/]) {
        attributes.push(attribute(input)?);
    }
    let closed = input.parse::<Option<Token![/]>>()?.is_some();
    input.parse::<Token![>]>()?;
    if closed {
        return Ok(Node::Element { name, attributes, children: Vec::new() });
    }
    let Nodes(children) = input.parse()?;
    input.parse::<Token![<]>()?;
    input.parse::<Token![/]>()?;
    let (end, at) = self::name(input)?;
    if end != name {
        return Err(syn::Error::new(at.span(), format!("`</{name}>` should stand here")));
    }
    input.parse::<Token![>]>()?;
    Ok(Node::Element { name, attributes, children })
}

/// A name with hyphens, and its first word.
fn name(input: ParseStream) -> Result<(String, Ident)> {
    let first = input.call(Ident::parse_any)?;
    let mut name = first.unraw().to_string();
    while input.parse::<Option<Token![-]>>()?.is_some() {
        name.push('-');
        name.push_str(&input.call(Ident::parse_any)?.to_string());
    }
    Ok((name, first))
}

/// `name="text"`, `name={expression}` or `{name}`.
fn attribute(input: ParseStream) -> Result<Attribute> {
    if input.peek(syn::token::Brace) {
        let content;
        braced!(content in input);
        let at: Ident = content.parse()?;
        let name = at.unraw().to_string();
        return Ok(Attribute { name, value: Value::Computed(quote::quote! { #at }), at });
    }
    let (name, at) = name(input)?;
    input.parse::<Token![=]>()?;
    let value = if let Ok(text) = input.parse::<LitStr>() {
        Value::Fixed(text.value())
    } else {
        Value::Computed(in_braces(input)?)
    };
    Ok(Attribute { name, at, value })
}
