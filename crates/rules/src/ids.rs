//! Ids are well formed and unique, and replaced ids lead somewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::Known;
use crate::fault::Faults;
use crate::figures::is_day;
use crate::lengths::{self, TEXT_WORDS};
use crate::names::RETIRED;
use crate::place::Path;

/// The most characters of an id.
pub const ID_LENGTH: usize = 40;

/// The ids given so far.
pub struct Ids<'a> {
    reserved: &'a [&'a str],
    /// The file in which each id was given first. Topics and questions share one space, since an address
    /// names either by its id alone.
    given: BTreeMap<(&'static str, String), Rc<str>>,
}

impl<'a> Ids<'a> {
    /// Starts without ids. `reserved` are the words that topics and questions cannot have.
    #[must_use]
    pub fn new(reserved: &'a [&'a str]) -> Self {
        Self { reserved, given: BTreeMap::new() }
    }

    /// Reports an id that is malformed, reserved or given before. `kind` is what it names.
    pub fn check(&mut self, kind: &'static str, id: &str, at: Path, faults: &mut Faults) {
        let well_formed = |part: &str| {
            !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        if !id.split('-').all(well_formed) || id.len() > ID_LENGTH {
            let remedy = format!("use a-z, 0-9 and single hyphens, at most {ID_LENGTH} characters");
            faults.add(at.clone(), format!("“{id}” is not an id"), remedy);
        }
        let space = if matches!(kind, "topic" | "question") { "topic or question" } else { kind };
        if matches!(space, "topic or question" | "retired") && self.reserved.contains(&id) {
            let what = format!("the word “{id}” is reserved: an address with it opens another page");
            faults.add(at.clone(), what, "choose another id");
        }
        if let Some(earlier) = self.given.insert((space, id.to_owned()), at.file.clone()) {
            let what = format!("the {kind} id “{id}” is already used in {earlier}");
            faults.add(at, what, "give one of the two another id");
        }
    }
}

/// Checks the replaced ids: each leads somewhere, and is not used for anything else.
pub fn check_retired(known: &Known, ids: &mut Ids, faults: &mut Faults) {
    let comparison = known.comparison;
    let documents = comparison.documents.iter().map(|d| d.id.as_str());
    let topics = comparison.topics.iter().map(|t| t.id.as_str());
    let questions = comparison.questions().map(|(_, q)| q.id.as_str());
    let in_use: BTreeSet<&str> = documents.chain(topics).chain(questions).collect();
    for (i, retired) in comparison.retired.iter().enumerate() {
        let at = Path::of_item(RETIRED, i);
        ids.check("retired", &retired.id, at.field("id"), faults);
        lengths::check("the note", &retired.note, TEXT_WORDS, at.field("note"), faults);
        if in_use.contains(&*retired.id) {
            let what = format!("“{}” is still in use", retired.id);
            faults.add(at.field("id"), what, "delete this entry, or give the new one another id");
        }
        if known.all_topics && !in_use.contains(&*retired.replaced_by) {
            let what = format!("there is no topic, question or document “{}”", retired.replaced_by);
            faults.add(at.field("replaced_by"), what, "write the id of its replacement");
        }
        if !is_day(&retired.date) {
            faults.add(at.field("date"), format!("“{}” is not a date", retired.date), "write YYYY-MM-DD");
        }
    }
}
