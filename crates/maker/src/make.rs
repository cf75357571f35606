//! From a draft to the data of a page, or to its faults.

use std::rc::Rc;

use comparison::Comparison;
use one_file::short_digest;
use synoptic::app::PageData;
use synoptic::own::{Draft, Fault, Made, Wanted};
use synoptic::route::reserved_words;
use synoptic::share::Edition;
use synoptic::share::cite::facts::plain_references;
use table::cells;

/// Makes the data of a page of a draft. There is none while the table has faults, or is no table.
#[must_use]
pub fn make(wanted: &Wanted) -> Made {
    let table::Made { comparison, faults, notices, texts } = comparison(&wanted.draft);
    let ids = comparison.documents.iter().map(|document| document.id.to_string());
    let texts = ids.zip(texts).filter_map(|(id, text)| Some((id, text?))).collect();
    let faults: Vec<Fault> = faults.into_iter().map(fault).collect();
    let notices = notices.iter().map(ToString::to_string).collect();
    let page = faults.is_empty().then(|| page(comparison, wanted));
    let page = page.and_then(|page| serde_json::to_string(&page).ok());
    Made { faults, notices, page, texts }
}

/// Reads the table of a draft against its texts.
#[must_use]
pub fn comparison(draft: &Draft) -> table::Made {
    let sheet = match cells::read(draft.table.as_bytes()) {
        Ok(sheet) => sheet,
        Err(refused) => return refusal(&refused),
    };
    let text =
        |text: &synoptic::own::Text| table::Text { name: text.name.clone(), content: text.content.clone() };
    let texts: Vec<table::Text> = draft.texts.iter().map(text).collect();
    table::comparison(&sheet, &texts, &reserved_words())
}

/// Returns a table that cannot be read, as its only fault.
fn refusal(refused: &table::Refused) -> table::Made {
    let words = refused.to_string();
    let (what, remedy) = words.split_once(": ").unwrap_or((&words, "choose another file"));
    let (what, remedy) = (what.to_owned(), remedy.to_owned());
    table::Made {
        faults: vec![table::Fault { row: None, column: None, what, remedy }],
        ..table::Made::default()
    }
}

fn fault(table::Fault { row, column, what, remedy }: table::Fault) -> Fault {
    Fault { row, column, what, remedy }
}

/// Returns the data of a page that shows a comparison made here, with plain references.
fn page(comparison: Comparison, wanted: &Wanted) -> PageData {
    let json = serde_json::to_string(&comparison).unwrap_or_default();
    PageData {
        references: Rc::new(plain_references(&comparison)),
        edition: Edition {
            digest: short_digest(json.as_bytes()),
            build: wanted.build.clone(),
            date: wanted.day.clone(),
            ..Edition::default()
        },
        comparison: Rc::new(comparison),
        parts: Vec::new(),
    }
}
