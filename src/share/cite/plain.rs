//! APA, MLA and Chicago as plain text: the reference, the short form for the running text where
//! a paragraph is meant, and a line for each thing that is said about it.

use super::Style;
use super::item::{Item, Sort};
use super::stated::{Issued, Name, month_name};

/// The reference in one of the three styles.
#[must_use]
pub fn reference(item: &Item, style: Style) -> String {
    let mut lines = vec![match style {
        Style::Mla => mla(item),
        Style::Chicago => chicago(item),
        _ => apa(item),
    }];
    if !item.paragraphs.is_empty() {
        lines.push(format!("In the text: {}", short(item, style)));
    }
    lines.extend(item.lines.iter().cloned());
    lines.join("\n") + "\n"
}

/// `Lukin, A. (n.d.). Title. Publisher.`; without an author the title comes first.
fn apa(item: &Item) -> String {
    let names: Vec<String> = item.authors.iter().map(Name::with_initials).collect();
    let date = match &item.issued {
        Issued::NotStated => "n.d.".to_owned(),
        Issued::Words(words) => words.clone(),
        Issued::Date(year, month, day) => match (month, day) {
            (Some(month), Some(day)) => format!("{year}, {} {day}", month_name(*month)),
            (Some(month), None) => format!("{year}, {}", month_name(*month)),
            _ => year.clone(),
        },
    };
    // The kind in brackets tells apart what is neither book nor article.
    let title = if matches!(item.sort, Sort::Article | Sort::Part) || item.genre.is_empty() {
        item.title.clone()
    } else {
        format!("{} [{}]", item.title, capital(&item.genre))
    };
    let mut parts = if names.is_empty() {
        vec![stop(&title), format!("({date}).")]
    } else {
        vec![stop(&list(&names, ", & ", ", & ")), format!("({date})."), stop(&title)]
    };
    parts.extend(item.publisher.as_deref().map(stop));
    parts.extend(container(item, |within, version| format!("In {within} ({version}).")));
    parts.extend(item.address.clone());
    parts.join(" ")
}

/// `Lukin, A. “Title.” Publisher, 23 Jan. 2021.`; what is not stated is left out.
fn mla(item: &Item) -> String {
    let authors = match item.authors.as_slice() {
        [] => None,
        [one] => Some(one.turned()),
        [one, other] => Some(format!("{}, and {}", one.turned(), other.straight())),
        [one, ..] => Some(format!("{}, et al.", one.turned())),
    };
    let date = match &item.issued {
        Issued::NotStated => None,
        Issued::Words(words) => Some(words.clone()),
        Issued::Date(year, month, day) => {
            let day = day.map(|d| format!("{d} ")).unwrap_or_default();
            let month = month.map(|m| format!("{} ", short_month(m))).unwrap_or_default();
            Some(format!("{day}{month}{year}"))
        }
    };
    let mut parts: Vec<String> = authors.iter().map(|a| stop(a)).collect();
    parts.push(quoted(&item.title));
    let rest: Vec<String> = container(item, |within, version| format!("{within}, {version}"))
        .into_iter()
        .chain(item.publisher.clone())
        .chain(date)
        .chain(item.address.clone())
        .collect();
    if !rest.is_empty() {
        parts.push(stop(&rest.join(", ")));
    }
    parts.join(" ")
}

/// `Lukin, A. n.d. “Title.” Publisher.`; without an author the title comes first.
fn chicago(item: &Item) -> String {
    let names: Vec<String> = item
        .authors
        .iter()
        .enumerate()
        .map(|(n, a)| if n == 0 { a.turned() } else { a.straight() })
        .collect();
    let (year, day) = match &item.issued {
        Issued::NotStated => ("n.d.".to_owned(), None),
        Issued::Words(words) => (words.clone(), None),
        Issued::Date(year, month, day) => {
            (year.clone(), month.zip(*day).map(|(month, day)| format!("{} {day}, {year}", month_name(month))))
        }
    };
    let mut parts = if names.is_empty() {
        vec![quoted(&item.title), stop(&year)]
    } else {
        vec![stop(&list(&names, ", and ", ", and ")), stop(&year), quoted(&item.title)]
    };
    let published: Vec<String> = container(item, |within, version| format!("{within}, {version}"))
        .into_iter()
        .chain(item.publisher.clone())
        .chain(day)
        .collect();
    if !published.is_empty() {
        parts.push(stop(&published.join(", ")));
    }
    parts.extend(item.address.as_deref().map(stop));
    parts.join(" ")
}

/// What goes into the running text: `(Lukin, n.d., para. 31)`.
fn short(item: &Item, style: Style) -> String {
    let families: Vec<&str> = item.authors.iter().map(|a| a.family.as_str()).collect();
    let who = match (families.as_slice(), style) {
        ([], Style::Apa) => format!("“{},”", brief(&item.title)),
        ([], _) => format!("“{}”", brief(&item.title)),
        ([one], _) => (*one).to_owned(),
        ([one, other], Style::Apa) => format!("{one} & {other}"),
        ([one, other], _) => format!("{one} and {other}"),
        ([one, ..], _) => format!("{one} et al."),
    };
    let year = match &item.issued {
        Issued::NotStated => "n.d.",
        Issued::Words(words) => words,
        Issued::Date(year, ..) => year,
    };
    let paragraphs = style.paragraphs(&item.paragraphs);
    match style {
        Style::Mla => format!("({who}, {paragraphs})"),
        Style::Chicago => format!("({who} {year}, {paragraphs})"),
        _ if who.ends_with('”') => format!("({who} {year}, {paragraphs})"),
        _ => format!("({who}, {year}, {paragraphs})"),
    }
}

/// The title up to its first colon or question mark.
fn brief(title: &str) -> String {
    let brief = title.split([':', '?']).next().unwrap_or(title).trim();
    inner_quotes(if brief.is_empty() { title } else { brief })
}

fn container(item: &Item, write: impl Fn(&str, &str) -> String) -> Option<String> {
    let within = item.within.as_deref()?;
    Some(write(within, item.version.as_deref().unwrap_or_default()))
}

/// "one, two, and three"; with two, `pair` stands between them.
fn list(names: &[String], pair: &str, last: &str) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [one, other] => format!("{one}{pair}{other}"),
        [first @ .., end] => format!("{}{last}{end}", first.join(", ")),
    }
}

/// The text with a full stop, unless it ends in a sign that ends a sentence.
fn stop(text: &str) -> String {
    let end = text.trim_end_matches(['”', '’', ')']);
    if text.ends_with(['.', '?', '!'])
        || (end != text && end.ends_with(['.', '?', '!']) && !text.ends_with(')'))
    {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

/// The title in quotation marks, with its full stop inside and its own marks made single.
fn quoted(title: &str) -> String {
    let inner = inner_quotes(title);
    let closed = title.ends_with('”').then(|| inner.strip_suffix('’')).flatten();
    let text = match closed {
        Some(before) if !before.ends_with(['.', '?', '!']) => format!("{before}.’"),
        _ => stop(&inner),
    };
    format!("“{text}”")
}

fn inner_quotes(text: &str) -> String {
    text.replace('“', "‘").replace('”', "’")
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_ascii_uppercase().to_string() + chars.as_str()).unwrap_or_default()
}

fn short_month(month: usize) -> String {
    match month_name(month) {
        name @ ("May" | "June" | "July") => name.to_owned(),
        "September" => "Sept.".to_owned(),
        name => format!("{}.", name.chars().take(3).collect::<String>()),
    }
}
