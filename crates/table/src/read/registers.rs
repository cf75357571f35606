//! Sources, quantities and events, registered by their words: the same words are the same entry.

use comparison::model::{Event, EventId, Quantity, QuantityId};
use comparison::registers::Naming;
use comparison::{Comparison, Dated, DocumentId, Figure, Source, SourceId};

use super::rules::Origins;
use crate::columns::Column;
use crate::fault::{Findings, Place};
use crate::ids::Taken;
use crate::measures::{self, BETWEEN};
use crate::wording::key;

/// Where a document names a source, as far as a table says.
const NAMED: &str = "in the text";

/// The registers of a comparison while it is made.
#[derive(Debug)]
pub struct Registers {
    sources: (Vec<Source>, Taken),
    quantities: (Vec<Quantity>, Taken),
    events: (Vec<Event>, Taken),
}

impl Registers {
    /// Starts with the entries that a comparison has.
    #[must_use]
    pub fn new(comparison: &Comparison) -> Self {
        let Comparison { sources, quantities, events, .. } = comparison;
        Self {
            sources: (sources.clone(), Taken::new(sources.iter().map(|s| s.id.as_str()))),
            quantities: (quantities.clone(), Taken::new(quantities.iter().map(|q| q.id.as_str()))),
            events: (events.clone(), Taken::new(events.iter().map(|e| e.id.as_str()))),
        }
    }

    /// Moves the entries into the comparison.
    pub fn finish(self, comparison: &mut Comparison) {
        comparison.sources = self.sources.0;
        comparison.quantities = self.quantities.0;
        comparison.events = self.events.0;
    }

    /// Returns the sources that a cell names, which a document rests on.
    pub fn sources(
        &mut self,
        cell: &str,
        document: &DocumentId,
        row: usize,
        origins: &mut Origins,
    ) -> Vec<SourceId> {
        let mut ids = Vec::new();
        for words in items(cell) {
            let (list, taken) = &mut self.sources;
            let known = list.iter().position(|source| key(&source.reference) == key(words));
            let index = known.unwrap_or_else(|| {
                origins.add(format!("{}/{}", rules::names::SOURCES, list.len()), row, &[]);
                list.push(Source {
                    id: SourceId::from(taken.make("source", words).as_str()),
                    reference: words.to_owned(),
                    kind: String::new(),
                    document: None,
                    named: Vec::new(),
                });
                list.len() - 1
            });
            if let Some(source) = list.get_mut(index) {
                if !source.named.iter().any(|naming| naming.document == *document) {
                    source.named.push(Naming { document: document.clone(), at: NAMED.to_owned() });
                }
                if !ids.contains(&source.id) {
                    ids.push(source.id.clone());
                }
            }
        }
        ids
    }

    /// Returns the figures of a cell.
    pub fn figures(&mut self, cell: &str, row: usize, findings: &mut Findings) -> Vec<Figure> {
        let mut figures = Vec::new();
        for item in items(cell) {
            match measures::figure(item) {
                Ok((figure, words)) => {
                    figures.push(Figure { quantity: self.quantity(&words), ..figure });
                }
                Err((what, remedy)) => findings.fault(Place::at(row, Column::Figures), what, remedy),
            }
        }
        figures
    }

    /// Returns the dates of a cell.
    pub fn dates(&mut self, cell: &str, row: usize, findings: &mut Findings) -> Vec<Dated> {
        let mut dates = Vec::new();
        for item in items(cell) {
            match measures::date(item) {
                Ok((dated, words)) => dates.push(Dated { event: self.event(&words), ..dated }),
                Err((what, remedy)) => findings.fault(Place::at(row, Column::Dates), what, remedy),
            }
        }
        dates
    }

    fn quantity(&mut self, words: &str) -> QuantityId {
        let (list, taken) = &mut self.quantities;
        if let Some(known) = list.iter().find(|quantity| key(&quantity.measures) == key(words)) {
            return known.id.clone();
        }
        let id = QuantityId::from(taken.make("quantity", words).as_str());
        list.push(Quantity { id: id.clone(), measures: words.to_owned() });
        id
    }

    fn event(&mut self, words: &str) -> EventId {
        let (list, taken) = &mut self.events;
        if let Some(known) = list.iter().find(|event| key(&event.what) == key(words)) {
            return known.id.clone();
        }
        let id = EventId::from(taken.make("event", words).as_str());
        list.push(Event { id: id.clone(), what: words.to_owned() });
        id
    }
}

/// Iterates over the items of a cell.
fn items(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(BETWEEN).map(str::trim).filter(|item| !item.is_empty())
}
