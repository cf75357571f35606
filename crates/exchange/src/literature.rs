//! A bibliography as CSL JSON, which Zotero and other reference managers export.

use comparison::english::{MONTHS, listed};
use serde_json::Value;

use crate::imported::{Imported, ImportedDocument, short_title, some};
use crate::json::{several, text};

/// Reads the items of a list: each is a document without its text.
pub(crate) fn read(items: &[&Value]) -> Imported {
    let documents = items.iter().filter(|item| item.is_object()).map(|item| document(item)).collect();
    Imported { documents, ..Imported::default() }
}

fn document(item: &Value) -> ImportedDocument {
    let title = some(&without_markup(text(item, "title"))).unwrap_or_default();
    let authors =
        ["author", "editor"].map(|role| several(item.get(role))).into_iter().find(|names| !names.is_empty());
    let authors = authors.unwrap_or_default();
    let short = authors.iter().map(family).find(|name| !name.is_empty());
    let brief = [text(item, "title-short"), text(item, "shortTitle"), &title]
        .into_iter()
        .find(|title| !title.is_empty());
    let publisher =
        ["container-title", "publisher", "event-title"].iter().find_map(|name| some(text(item, name)));
    ImportedDocument {
        short: short.unwrap_or_else(|| short_title(brief.unwrap_or_default())),
        author: some(&listed(
            &authors.iter().map(full_name).filter(|name| !name.is_empty()).collect::<Vec<_>>(),
        )),
        publisher: publisher.map(|name| without_markup(&name)),
        date: item.get("issued").and_then(date),
        kind: some(&kind(text(item, "type"))),
        doi: some(text(item, "DOI")),
        address: some(text(item, "URL")),
        text: None,
        title,
    }
}

/// Returns the family name with what belongs in front of it: “van Dyck”.
fn family(name: &Value) -> String {
    let whole = format!("{} {}", text(name, "non-dropping-particle"), text(name, "family"));
    some(&whole).or_else(|| some(text(name, "literal"))).unwrap_or_default()
}

fn full_name(name: &Value) -> String {
    let before = format!("{} {}", text(name, "given"), text(name, "dropping-particle"));
    let whole = format!("{before} {} {}", family(name), text(name, "suffix"));
    some(&whole).unwrap_or_default()
}

/// Returns a date as a person writes it: “17 March 2025”, as exactly as it is known.
fn date(issued: &Value) -> Option<String> {
    let first = several(issued.get("date-parts")).first();
    let parts: Vec<i64> = several(first).iter().filter_map(number).collect();
    let month = |n: &i64| MONTHS.get(usize::try_from(n - 1).ok()?);
    match parts.as_slice() {
        [] => ["literal", "raw"].iter().find_map(|name| some(text(issued, name))),
        [year] => Some(year.to_string()),
        [year, n, rest @ ..] => Some(match (month(n), rest.first()) {
            (Some(month), Some(day)) => format!("{day} {month} {year}"),
            (Some(month), None) => format!("{month} {year}"),
            (None, _) => year.to_string(),
        }),
    }
}

/// Returns a number, which some exports write as a text.
fn number(value: &Value) -> Option<i64> {
    value.as_i64().or_else(|| value.as_str()?.trim().parse().ok())
}

/// Returns a type of CSL in plain words.
fn kind(csl: &str) -> String {
    match csl {
        "article" => "preprint",
        "article-journal" => "journal article",
        "article-newspaper" => "newspaper article",
        "article-magazine" => "magazine article",
        "chapter" => "book chapter",
        "paper-conference" => "conference paper",
        "post" => "post",
        "post-weblog" => "blog post",
        "webpage" => "web page",
        "document" => "",
        other => return other.replace(['-', '_'], " "),
    }
    .to_owned()
}

/// Returns a title without the tags that Zotero keeps in it, such as `<i>`.
fn without_markup(title: &str) -> String {
    let mut plain = String::new();
    let mut rest = title;
    while let Some((before, after)) = rest.split_once('<') {
        plain.push_str(before);
        let name = after.trim_start_matches('/');
        let is_tag = ["i>", "b>", "sup>", "sub>", "span", "nocase"].iter().any(|tag| name.starts_with(tag));
        rest = match after.split_once('>') {
            Some((_, after)) if is_tag => after,
            _ => {
                plain.push('<');
                after
            }
        };
    }
    plain + rest
}
