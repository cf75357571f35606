//! The registers: sources, quantities, events and the glossary.

use std::collections::BTreeSet;

use super::Known;
use super::ids::Ids;
use super::lengths::{self, TEXT_WORDS};
use crate::fault::Faults;
use crate::file::Path;
use crate::read::{EVENTS, GLOSSARY, QUANTITIES, SOURCES};

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
