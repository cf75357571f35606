//! The registers: sources, quantities, events, the glossary and the synonyms.

use std::collections::BTreeSet;

use crate::Known;
use crate::fault::Faults;
use crate::ids::Ids;
use crate::lengths::{self, TEXT_WORDS};
use crate::names::{EVENTS, GLOSSARY, QUANTITIES, SOURCES, SYNONYMS};
use crate::place::{Path, Step};

/// Checks the registers.
pub fn check(known: &Known, ids: &mut Ids, faults: &mut Faults) {
    sources(known, ids, faults);
    for (i, quantity) in known.comparison.quantities.iter().enumerate() {
        ids.check("quantity", quantity.id.as_str(), Path::of_item(QUANTITIES, i).field("id"), faults);
    }
    for (i, event) in known.comparison.events.iter().enumerate() {
        ids.check("event", event.id.as_str(), Path::of_item(EVENTS, i).field("id"), faults);
    }
    glossary(known, faults);
    synonyms(known, faults);
}

fn sources(known: &Known, ids: &mut Ids, faults: &mut Faults) {
    for (i, source) in known.comparison.sources.iter().enumerate() {
        let at = Path::of_item(SOURCES, i);
        ids.check("source", source.id.as_str(), at.field("id"), faults);
        for (n, naming) in source.named.iter().enumerate() {
            known.document(&naming.document, at.item("named", n).field("document"), faults);
        }
        if let Some(id) = &source.document {
            known.document(id, at.field("document"), faults);
        }
    }
}

fn glossary(known: &Known, faults: &mut Faults) {
    let mut terms = BTreeSet::new();
    for (i, term) in known.comparison.glossary.iter().enumerate() {
        let at = Path::of_item(GLOSSARY, i);
        lengths::check("the explanation", &term.means, TEXT_WORDS, at.field("means"), faults);
        if !terms.insert(&term.term) {
            let what = format!("“{}” is explained twice", term.term);
            faults.add(at.field("term"), what, "delete one of the two");
        }
    }
}

fn synonyms(known: &Known, faults: &mut Faults) {
    let mut words = BTreeSet::new();
    for (i, group) in known.comparison.synonyms.iter().enumerate() {
        let at = Path::of_item(SYNONYMS, i);
        if group.len() < 2 {
            faults.add(at.clone(), "this group has fewer than two words", "add another, or delete the group");
        }
        for (n, word) in group.iter().enumerate() {
            let at = at.then(Step::Item(n));
            if !word.contains(char::is_alphanumeric) {
                faults.add(at, format!("“{word}” is not a word"), "write one, or delete it");
            } else if !words.insert(word.trim().to_lowercase()) {
                faults.add(at, format!("“{word}” is listed twice"), "delete one of the two");
            }
        }
    }
}
