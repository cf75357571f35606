//! BibTeX, RIS and CSL-JSON, as reference managers read them.

use super::item::{Item, Sort};
use super::stated::{Issued, Name, month_name};
use crate::share::json::Json;

/// An entry of a BibTeX file.
///
/// Always `@misc`, with the kind of work in words: an `@article` without its journal, which the
/// documents do not state, is warned about or refused.
#[must_use]
pub fn bibtex(item: &Item) -> String {
    let mut fields: Vec<(&str, String)> = Vec::new();
    let mut add = |name, value: String| fields.push((name, format!("{{{value}}}")));
    let authors: Vec<String> = item.authors.iter().map(bibtex_name).collect();
    if !authors.is_empty() {
        add("author", authors.join(" and "));
    }
    // Without an author, BibTeX asks for something else to sort by.
    if authors.is_empty() {
        add("key", bibtex_text(&item.title));
    }
    // Two braces keep the capitals of the title.
    add("title", format!("{{{}}}", bibtex_text(&item.title)));
    let how: Vec<&str> = [item.genre.as_str(), item.publisher.as_deref().unwrap_or_default()]
        .into_iter()
        .chain(item.within.as_deref())
        .filter(|part| !part.is_empty())
        .collect();
    if !how.is_empty() {
        add("howpublished", bibtex_text(&how.join(", ")));
    }
    match &item.issued {
        // A year is a number to these programs; other words go into the note.
        Issued::NotStated | Issued::Words(_) => {}
        Issued::Date(year, month, day) => {
            add("year", year.clone());
            if let Some(day) = day {
                add("day", day.to_string());
            }
            if let Some(month) = month {
                let word: String = month_name(*month).to_ascii_lowercase().chars().take(3).collect();
                fields.push(("month", word));
            }
        }
    }
    let mut add = |name, value: String| fields.push((name, format!("{{{value}}}")));
    if let Some(version) = &item.version {
        add("version", bibtex_text(version));
    }
    let words = if let Issued::Words(words) = &item.issued { Some(words.clone()) } else { None };
    let paragraphs = super::Style::Bibtex.paragraphs(&item.paragraphs);
    let note: Vec<String> =
        words.into_iter().chain((!item.paragraphs.is_empty()).then_some(paragraphs)).collect();
    if !note.is_empty() {
        add("note", bibtex_text(&note.join(", ")));
    }
    if let Some(address) = &item.address {
        add("url", address.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C"));
    }
    if !item.lines.is_empty() {
        add("annote", bibtex_text(&item.lines.join(" ")));
    }
    let fields: Vec<String> = fields.iter().map(|(name, value)| format!("  {name} = {value}")).collect();
    format!("@misc{{{},\n{}\n}}\n", item.key, fields.join(",\n"))
}

fn bibtex_name(name: &Name) -> String {
    // Braces keep a single name, which may be that of a body, in one piece.
    if name.given.is_empty() {
        format!("{{{}}}", bibtex_text(&name.family))
    } else {
        format!("{}, {}", bibtex_text(&name.family), bibtex_text(&name.given))
    }
}

/// Text as LaTeX reads it. Letters of all scripts stay as they are; signs that mean something to
/// LaTeX are written as commands, and braces too, since BibTeX counts even escaped ones.
fn bibtex_text(text: &str) -> String {
    let mut out = String::new();
    for c in one_line(text).chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '%' | '&' | '$' | '#' | '_' => {
                out.push('\\');
                out.push(c);
            }
            // Two hyphens in a row would become a dash.
            '-' if out.ends_with('-') => out.push_str("{}-"),
            _ => out.push(c),
        }
    }
    out
}

/// A record of a RIS file: a tag a line, lines ended as the format wants it.
#[must_use]
pub fn ris(item: &Item) -> String {
    let kind = match item.sort {
        Sort::Article => "JOUR",
        Sort::Report => "RPRT",
        Sort::Document => "GEN",
        Sort::Part => "ELEC",
    };
    let mut lines: Vec<(&str, String)> = vec![("TY", kind.to_owned()), ("ID", item.key.clone())];
    let mut add = |tag, value: &str| {
        let value = one_line(value);
        if !value.is_empty() {
            lines.push((tag, value));
        }
    };
    for author in &item.authors {
        add("AU", &author.turned());
    }
    add("TI", &item.title);
    add("T2", item.within.as_deref().unwrap_or_default());
    add("M3", &item.genre);
    add("PB", item.publisher.as_deref().unwrap_or_default());
    if let Issued::Date(year, month, day) = &item.issued {
        add("PY", year);
        let two = |number: Option<usize>| number.map(|n| format!("{n:02}")).unwrap_or_default();
        add("DA", &format!("{year}/{}/{}/", two(*month), two(*day)));
    }
    if let Issued::Words(words) = &item.issued {
        add("N1", &format!("Date: {words}"));
    }
    add("ET", item.version.as_deref().unwrap_or_default());
    if !item.paragraphs.is_empty() {
        add("N1", &super::Style::Ris.paragraphs(&item.paragraphs));
    }
    add("UR", item.address.as_deref().unwrap_or_default());
    for line in &item.lines {
        add("N1", line);
    }
    let lines: Vec<String> = lines.iter().map(|(tag, value)| format!("{tag}  - {value}\r\n")).collect();
    lines.concat() + "ER  - \r\n"
}

/// A CSL-JSON file: a list of items.
#[must_use]
pub fn csl_json(items: &[Item]) -> String {
    Json::List(items.iter().map(csl_item).collect()).pretty()
}

fn csl_item(item: &Item) -> Json {
    let kind = match item.sort {
        Sort::Article => "article-journal",
        Sort::Report => "report",
        Sort::Document => "document",
        Sort::Part => "webpage",
    };
    let mut fields: Vec<(&'static str, Json)> =
        vec![("id", item.key.as_str().into()), ("type", kind.into()), ("title", item.title.as_str().into())];
    if !item.authors.is_empty() {
        fields.push(("author", Json::List(item.authors.iter().map(csl_name).collect())));
    }
    match &item.issued {
        Issued::NotStated => {}
        Issued::Words(words) => {
            fields.push(("issued", Json::Fields(vec![("literal", words.as_str().into())])));
        }
        Issued::Date(year, month, day) => {
            let date = [year.parse().ok(), *month, *day].into_iter().flatten().map(Json::Number).collect();
            fields.push(("issued", Json::Fields(vec![("date-parts", Json::List(vec![Json::List(date)]))])));
        }
    }
    let mut add = |name, value: &str| {
        if !value.is_empty() {
            fields.push((name, value.into()));
        }
    };
    add("genre", &item.genre);
    add("publisher", item.publisher.as_deref().unwrap_or_default());
    add("container-title", item.within.as_deref().unwrap_or_default());
    add("version", item.version.as_deref().unwrap_or_default());
    add("URL", item.address.as_deref().unwrap_or_default());
    if !item.paragraphs.is_empty() {
        add("note", &super::Style::CslJson.paragraphs(&item.paragraphs));
    }
    add("annote", &item.lines.join("\n"));
    Json::Fields(fields)
}

fn csl_name(name: &Name) -> Json {
    if name.given.is_empty() {
        Json::Fields(vec![("literal", name.family.as_str().into())])
    } else {
        Json::Fields(vec![("family", name.family.as_str().into()), ("given", name.given.as_str().into())])
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
