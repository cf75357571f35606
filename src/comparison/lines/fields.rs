//! Which fields the lines hold, and in which order. Reading and writing follow it alike; a field that is
//! missing here does not compile.

use crate::comparison::model::{
    Basis, Citation, Comparison, Dated, Document, DocumentId, Event, EventId, Figure, Kind, Naming,
    NotCompared, Position, PositionId, Quantity, QuantityId, Question, QuestionId, Reading, Readings,
    Relation, Retired, Source, SourceId, Statement, Term, Topic, TopicId, VerdictReadings, Voice,
};
use crate::texts::segment::{Heading, Outline, Section};

/// Gives structures and enumerations their form in lines.
#[macro_export]
macro_rules! in_lines {
    ($(struct $name:ident { $($field:ident),* })*) => {$(
        impl $crate::comparison::lines::InLines for $name {
            fn read(lines: &mut $crate::comparison::lines::Lines<'_>) -> Self {
                Self { $($field: $crate::comparison::lines::InLines::read(lines)),* }
            }

            #[cfg(not(target_arch = "wasm32"))]
            fn write(&self, to: &mut $crate::comparison::lines::Writer<'_>) {
                let Self { $($field),* } = self;
                $($crate::comparison::lines::InLines::write($field, to);)*
            }
        }
    )*};
    ($(enum $name:ident { $first:ident $(, $variant:ident)* })*) => {$(
        impl $crate::comparison::lines::InLines for $name {
            fn read(lines: &mut $crate::comparison::lines::Lines<'_>) -> Self {
                lines.variant([Self::$first $(, Self::$variant)*], Self::$first)
            }

            #[cfg(not(target_arch = "wasm32"))]
            fn write(&self, to: &mut $crate::comparison::lines::Writer<'_>) {
                // As a match, so that no variant is missing.
                let all = match self { Self::$first $(| Self::$variant)* => [Self::$first $(, Self::$variant)*] };
                let number = all.iter().take_while(|other| *other != self).count();
                $crate::comparison::lines::InLines::write(&number, to);
            }
        }
    )*};
}

macro_rules! ids_in_lines {
    ($($id:ident),*) => {$(
        impl super::InLines for $id {
            fn read(lines: &mut super::Lines<'_>) -> Self {
                Self::from(&*lines.text())
            }

            #[cfg(not(target_arch = "wasm32"))]
            fn write(&self, to: &mut super::Writer<'_>) {
                to.text(self.as_str());
            }
        }
    )*};
}

ids_in_lines! { DocumentId, TopicId, QuestionId, PositionId, SourceId, QuantityId, EventId }

in_lines! {
    struct Comparison { title, about, documents, topics, sources, quantities, events, glossary, not_compared, readings, retired }
    struct Retired { id, replaced_by, date, note }
    struct Document { id, short, title, author, kind, publisher, date, dated, about, text }
    struct Outline { opens, closes, sections, furniture, paragraphs }
    struct Section { title, from, begins, heading }
    struct Topic { id, title, summary, questions }
    struct Question { id, ask, basis, note, positions, relations, statements }
    struct Position { id, label }
    struct Relation { between, kind, why, arguable }
    struct Statement { document, position, voice, by, text, citations, sources, figures, dates }
    struct Citation { paragraph, phrase }
    struct Figure { quantity, value, unit, written, when }
    struct Dated { event, date, written }
    struct Source { id, reference, kind, document, named }
    struct Naming { document, at }
    struct Quantity { id, measures }
    struct Event { id, what }
    struct Term { term, also, means }
    struct Readings { pairs, same, kappa, by_verdict, statements, faithful }
    struct VerdictReadings { verdict, first, second, both, kappa }
    struct NotCompared { document, paragraph, why }
}

in_lines! {
    enum Basis { Fact, Figure, Date, Definition, Cause, Judgement, Forecast }
    enum Kind { Qualifies, Contradicts }
    enum Voice { Own, Reported }
    enum Reading { Agrees, Qualifies, Contradicts }
    enum Heading { OwnLine, RunIn, Missing }
}
