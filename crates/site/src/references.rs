//! The references of the documents, in every style, made from what they state of themselves.
//!
//! 1. The author, the date and the kind of a document become the fields of CSL-JSON ([`entry`]).
//! 2. hayagriva writes from them the prose of APA, MLA and Chicago.
//!
//! Nothing is guessed: what a document does not state is left to the style ("n.d.", the title first).

use comparison::{Comparison, Document};
use hayagriva::archive::{ArchivedStyle, locales};
use hayagriva::citationberg::taxonomy::Locator;
use hayagriva::citationberg::{IndependentStyle, Locale, Style, json};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, LocatorPayload, SpecificLocator,
};
use synoptic::share::cite::entry::{Entry, Issued, Kind, MONTHS, Name};
use synoptic::share::cite::reference::{PARAGRAPHS, Prose, Reference, References};

/// Ranks and forms of address, which no reference prints.
#[rustfmt::skip]
const RANKS: [&str; 14] = [
    "admiral", "ambassador", "brigadier", "captain", "colonel", "dr", "general", "lieutenant", "major", "mr",
    "mrs", "ms", "prof", "professor",
];

/// Words by which the name of a body is told from that of a person.
#[rustfmt::skip]
const BODIES: [&str; 12] = [
    "agency", "association", "center", "centre", "council", "for", "institute", "ministry", "of", "program",
    "programme", "university",
];

/// Returns the references of all documents of a comparison.
///
/// # Errors
/// Returns which document cannot be cited, and why.
pub fn references(comparison: &Comparison) -> Result<References, String> {
    let locales = locales();
    let [apa, mla, chicago] = [
        ArchivedStyle::AmericanPsychologicalAssociation,
        ArchivedStyle::ModernLanguageAssociation,
        ArchivedStyle::ChicagoAuthorDate,
    ]
    .map(independent);
    let documents = comparison.documents.iter();
    let references = documents.map(|document| {
        let entry = entry(document);
        let failed = |why| format!("no reference can be written for the document “{}”: {why}", document.id);
        let (plain, quoted) = (item(&entry, false).map_err(failed)?, item(&entry, true).map_err(failed)?);
        let reference = Reference {
            apa: prose(&plain, apa.as_ref(), &locales).map_err(failed)?,
            mla: prose(&quoted, mla.as_ref(), &locales).map_err(failed)?,
            chicago: prose(&quoted, chicago.as_ref(), &locales).map_err(failed)?,
            entry,
        };
        Ok((document.id.clone(), reference))
    });
    references.collect()
}

/// Returns a style that does not depend on another; the three styles used here are such styles.
fn independent(style: ArchivedStyle) -> Option<IndependentStyle> {
    match style.get() {
        Style::Independent(style) => Some(style),
        Style::Dependent(_) => None,
    }
}

/// Returns the facts of a document in the fields of CSL-JSON.
#[must_use]
pub fn entry(document: &Document) -> Entry {
    let issued = document.date.as_deref().map(issued);
    // Without a plain date, a hint at it helps whoever looks for the document.
    let is_plain = issued.as_ref().is_some_and(|i| i.literal.is_empty());
    let hint = Some(document.dated.as_str()).filter(|hint| !is_plain && !hint.is_empty());
    Entry {
        id: document.id.to_string(),
        kind: match document.kind.as_str() {
            "journal article" => Kind::ArticleJournal,
            "bulletin" | "report" => Kind::Report,
            _ => Kind::Document,
        },
        title: document.title.clone(),
        author: document.author.as_deref().map(authors).unwrap_or_default(),
        issued,
        genre: document.kind.clone(),
        publisher: document.publisher.clone().unwrap_or_default(),
        annote: hint.map(|hint| format!("Date: {hint}")).unwrap_or_default(),
        ..Entry::default()
    }
}

/// Reads "23 January 2021", "January 23, 2021", "January 2021", "2021" and "2021-01-23". Any other text is
/// kept, with the year that it names.
fn issued(text: &str) -> Issued {
    let words: Vec<&str> = text.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    let year = |word: &str| word.parse().ok().filter(|year| (1000..=9999).contains(year));
    let month = |word: &str| MONTHS.iter().position(|month| *month == word).map(|n| n + 1);
    let day = |word: &str| word.parse().ok().filter(|day| (1..=31).contains(day));
    let parts: Option<Vec<usize>> = match *words.as_slice() {
        [y] => year(y).map(|y| vec![y]),
        [m, y] => year(y).zip(month(m)).map(|(y, m)| vec![y, m]),
        [a, b, y] => {
            let both = month(a).zip(day(b)).or_else(|| month(b).zip(day(a)));
            year(y).zip(both).map(|(y, (m, d))| vec![y, m, d])
        }
        _ => None,
    };
    let in_words = || Issued {
        date_parts: words.iter().find_map(|word| year(word)).map(|y| vec![y]).into_iter().collect(),
        literal: text.to_owned(),
    };
    let plain = parts.map(|parts| Issued { date_parts: vec![parts], literal: String::new() });
    plain.or_else(|| Issued::day(text)).unwrap_or_else(in_words)
}

/// Reads the authors, in their order: "A. Lukin and B. Smith" are two.
fn authors(text: &str) -> Vec<Name> {
    let text = without_remarks(text);
    if text.split(' ').any(|word| is_one_of(&BODIES, word)) {
        return vec![body(text)];
    }
    text.replace(" and ", ",").split(',').filter_map(person).collect()
}

/// Removes what is in round brackets: "(Retd)", "(first name only)".
fn without_remarks(text: &str) -> String {
    let mut kept = String::new();
    let mut depth = 0usize;
    for c in text.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => kept.push(c),
            _ => {}
        }
    }
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_one_of(words: &[&str], word: &str) -> bool {
    let word = word.trim_end_matches('.');
    words.iter().any(|known| known.eq_ignore_ascii_case(word))
}

fn body(name: String) -> Name {
    Name { literal: name, ..Name::default() }
}

/// Reads a person without rank. The last word is the family name, with the small words before it:
/// "Vincent van Gogh". A person with one name is written as a body is, since it cannot be inverted.
fn person(text: &str) -> Option<Name> {
    let words: Vec<&str> = text.split_whitespace().skip_while(|word| is_one_of(&RANKS, word)).collect();
    let last = words.len().checked_sub(1)?;
    let small = words.iter().position(|w| w.starts_with(|c: char| c.is_ascii_lowercase()));
    let (given, family) = words.split_at_checked(small.filter(|n| *n > 0).unwrap_or(last))?;
    if given.is_empty() {
        return Some(body(family.join(" ")));
    }
    Some(Name { family: family.join(" "), given: given.join(" "), literal: String::new() })
}

/// Returns the entry as hayagriva reads it, for a style that puts titles into quotation marks or for one
/// that does not (APA).
fn item(entry: &Entry, quoted: bool) -> Result<json::Item, String> {
    let title =
        if quoted { entry.title.replace('“', "‘").replace('”', "’") } else { entry.title.clone() };
    let short = title.split_once([':', '?']).map(|(short, _)| short.to_owned());
    // APA alone names the kind of work, and hayagriva misplaces it where the title comes first.
    let has_genre = !quoted && !entry.author.is_empty();
    let printed = Entry {
        // As a journal article, a work would lose its publisher in print; as a report, the day of its date.
        kind: Kind::Document,
        title,
        genre: if has_genre { entry.genre.clone() } else { String::new() },
        // hayagriva reads no date that is words alone.
        issued: entry.issued.clone().filter(|issued| !issued.date().is_empty()),
        ..entry.clone()
    };
    let fields = serde_json::to_value(printed).map_err(|e| e.to_string())?;
    let mut item: json::Item = serde_json::from_value(fields).map_err(|e| e.to_string())?;
    item.0.extend(short.map(|short| ("title-short".to_owned(), json::Value::String(short))));
    Ok(item)
}

/// Writes the reference of a work in a style.
fn prose(item: &json::Item, style: Option<&IndependentStyle>, locales: &[Locale]) -> Result<Prose, String> {
    let style = style.ok_or("its style depends on another")?;
    let mut driver = BibliographyDriver::new();
    let paragraphs = SpecificLocator(Locator::Paragraph, LocatorPayload::Str(PARAGRAPHS));
    let cited = vec![CitationItem::with_locator(item, Some(paragraphs))];
    driver.citation(CitationRequest::from_items(cited, style, locales));
    let request = BibliographyRequest { style, locale: None, locale_files: locales };
    let rendered = driver.finish(request);
    let full = rendered.bibliography.and_then(|list| list.items.into_iter().next());
    let full = full.ok_or("the style writes no list of references")?;
    let in_text = rendered.citations.first().ok_or("the style writes no citations")?;
    let [full, in_text] = [&full.content, &in_text.citation].map(|text| tidied(&format!("{text:#}")));
    Ok(Prose { full, in_text })
}

/// Repairs the punctuation, which hayagriva leaves as its templates put it together, and leaves out the word
/// before the number of a paragraph, since only the page knows how many paragraphs there are.
fn tidied(text: &str) -> String {
    let mut text = text.to_owned();
    for (wrong, right) in [
        ("?.", "?"),
        ("!.", "!"),
        (",)", ")"),
        (",.", "."),
        (".”.", ".”"),
        ("?”.", "?”"),
        ("’.”", ".’”"),
        ("”.", ".”"),
        ("para. ¶", PARAGRAPHS),
        ("par. ¶", PARAGRAPHS),
    ] {
        text = text.replace(wrong, right);
    }
    text
}
