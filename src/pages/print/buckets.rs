//! The bucket sheet: the answers as buckets, and what the documents say as cards to cut out and sort.

use yew::prelude::*;

use super::{Asked, Group, Paper, names, said};
use crate::words::paper as words;
use comparison::verdict::Stance;
use comparison::{DocumentId, Question, Statement, Voice};

/// Returns the cards of a question. Their order, that of the alphabet, tells nothing of whose they are.
pub(super) fn cards<'a>(question: &'a Question, documents: &[DocumentId]) -> Vec<&'a Statement> {
    let mut cards: Vec<&Statement> =
        question.statements.iter().filter(|s| documents.contains(&s.document)).collect();
    cards.sort_by_key(|s| s.clause.to_lowercase());
    cards
}

impl Paper<'_> {
    /// Renders a page of buckets and one of cards for each question.
    pub(super) fn buckets(&self, groups: &[Group<'_>]) -> Html {
        groups.iter().flat_map(|g| &g.asked).map(|asked| self.to_sort(asked)).collect()
    }

    fn to_sort(&self, asked: &Asked<'_>) -> Html {
        let question = asked.question;
        let answers = question.positions.iter().map(|p| format!("{} {}", p.id.letter(), p.label));
        let others = [words::ONLY_REPORTS, words::NAMELESS].map(str::to_owned);
        html! {
            <>
                <section class="sheet-page">
                    { self.heading(asked, true) }
                    { names() }
                    <p class="sheet-how">{ words::BUCKETS_HOW }</p>
                    <ul class="sheet-buckets">
                        { for answers.chain(others).map(|bucket| html! { <li key={bucket.clone()}>{ bucket }</li> }) }
                    </ul>
                </section>
                <section class="sheet-page">
                    { self.heading(asked, false) }
                    <h2 class="sheet-sub">{ words::CARDS_TO_CUT }</h2>
                    <ol class="sheet-cards">
                        { for cards(question, &self.ids).into_iter().zip(1..).map(|(s, n)| card(s, n)) }
                    </ol>
                    <h2 class="sheet-sub">{ words::NAMES_TO_MATCH }</h2>
                    <ul class="sheet-cards sheet-strip">
                        { for self.documents.iter().filter(|d| question.stance(&d.id) != Stance::NotRecorded).flat_map(|d| {
                            let cards = question.statements_of(&d.id).count().max(1);
                            (0..cards).map(|n| html! { <li key={format!("{} {n}", d.id)}>{ &d.short }</li> })
                        }) }
                    </ul>
                </section>
            </>
        }
    }
}

/// Renders a card without the name of its document and the letter of its answer.
fn card(statement: &Statement, number: usize) -> Html {
    let by = statement.by.as_ref().filter(|_| statement.voice == Voice::Reported);
    html! {
        <li key={number}>
            <p><b>{ format!("{number} ") }</b>{ said(statement) }</p>
            if let Some(by) = by {
                <p>{ words::says_the_view_of(by) }</p>
            }
        </li>
    }
}
