//! The references of the documents, in every style, made from what they say about themselves.
//!
//! 1. The author, the date and the kind of a document become the fields of CSL-JSON ([`entry`]).
//! 2. hayagriva writes from them the prose of APA, MLA and Chicago.
//!
//! Nothing is guessed: what a document does not state is left to the style ("n.d.", the title first).

use comparison::Comparison;
use hayagriva::archive::{ArchivedStyle, locales};
use hayagriva::citationberg::taxonomy::Locator;
use hayagriva::citationberg::{IndependentStyle, Locale, Style, json};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, LocatorPayload, SpecificLocator,
};
use synoptic::share::cite::entry::{Entry, Kind};
use synoptic::share::cite::facts::entry;
use synoptic::share::cite::reference::{PARAGRAPHS, Prose, Reference, References};

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
