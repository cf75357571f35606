//! What a small page says of its topic or question, in full, so that it can be read by itself.

use yew::prelude::*;

use comparison::finding::{Finding, finding};
use comparison::verdict::Stance;
use comparison::{Comparison, DocumentId, Position, Question, Relation, Topic, Voice};
use synoptic::route::view::usual_order;
use synoptic::share::wording::{related, sentence};
use synoptic::words::comparing::silent_on_this;
use synoptic::words::share::OPEN;
use synoptic::words::verdicts;

/// Returns the finding of a question with its sign, as a sentence.
pub fn finding_in_words(comparison: &Comparison, question: &Question) -> String {
    let Finding { verdict, sentence: found, arguable, .. } =
        finding(comparison, question, &usual_order(comparison));
    format!("{} {found}{}.", verdict.sign(), verdicts::arguable(arguable))
}

/// Renders a topic: its summary, and the finding of each question.
pub fn topic(comparison: &Comparison, topic: &Topic) -> Html {
    html! {
        <main>
            <p>{ &comparison.title }</p>
            <h1>{ &topic.title }</h1>
            <p>{ &topic.summary }</p>
            { open(topic.id.as_str()) }
            <dl>
                { for topic.questions.iter().map(|q| html! {
                    <>
                        <dt><a href={format!("../{}/", q.id)}>{ &q.ask }</a></dt>
                        <dd>{ finding_in_words(comparison, q) }</dd>
                    </>
                }) }
            </dl>
        </main>
    }
}

/// Renders a question: its finding and the reason, its answers and who gives them, who says nothing.
pub fn question(comparison: &Comparison, topic: &Topic, question: &Question) -> Html {
    let documents = usual_order(comparison);
    let silent = comparison.names(question.of_stance(&Stance::Silent, &documents));
    html! {
        <main>
            <p>{ format!("{}: ", comparison.title) }<a href={format!("../{}/", topic.id)}>{ &topic.title }</a></p>
            <h1>{ &question.ask }</h1>
            <p class="finding">{ finding_in_words(comparison, question) }</p>
            if let Some(relation) = heaviest(question, &documents) {
                <p>{ format!("{}: {}", related(relation), sentence(&relation.why)) }</p>
            }
            if let Some(note) = &question.note {
                <p>{ note }</p>
            }
            { open(question.id.as_str()) }
            <dl>
                { for question.positions.iter().map(|p| html! {
                    <>
                        <dt>{ format!("{}: {}", p.id.letter(), p.label) }</dt>
                        { for given(question, p, &documents).map(|(how, who)| html! { <dd>{ format!("{how}{}", comparison.names(who)) }</dd> }) }
                    </>
                }) }
            </dl>
            if !silent.is_empty() {
                <p>{ silent_on_this(&silent) }</p>
            }
        </main>
    }
}

/// Returns which documents give an answer themselves, and which only report it.
fn given<'a>(
    question: &Question,
    position: &Position,
    documents: &'a [DocumentId],
) -> impl Iterator<Item = (&'static str, Vec<&'a DocumentId>)> {
    let said = |document: &DocumentId, voice| {
        question.statements_of(document).any(|s| s.position == position.id && s.voice == voice)
    };
    let who = |voice| documents.iter().filter(|d| said(d, voice)).collect::<Vec<_>>();
    let all = [("", who(Voice::Own)), ("Only reported by ", who(Voice::Reported))];
    all.into_iter().filter(|(_, who)| !who.is_empty())
}

/// Returns the heaviest relation between positions that documents hold, firm before open to argument.
fn heaviest<'a>(question: &'a Question, documents: &[DocumentId]) -> Option<&'a Relation> {
    question.held_relations(documents).min_by_key(|r| (std::cmp::Reverse(r.kind), r.arguable))
}

fn open(id: &str) -> Html {
    html! { <p><a href={format!("../../#/{id}")}>{ OPEN }</a></p> }
}
