//! A document in its own order, each statement with what the others say of it.

use yew::prelude::*;

use crate::components::link::href;
use crate::components::statement::{InPlace, citation};
use crate::state::{AppState, Route};
use comparison::analysis::document::{Entry, in_order};
use comparison::analysis::pair::Asked;
use comparison::coverage::coverage;
use comparison::marked::{Run, runs};
use comparison::{Document, DocumentId, Question, Statement, Verdict, Voice};

/// The document.
#[inline(never)]
pub fn view(state: &AppState, id: &DocumentId) -> Html {
    let Some(document) = state.comparison.document(id) else { return html! {} };
    let parts = in_order(&state.selected, document);
    html! {
        <article class="document">
            <header class="topic-head">
                <h1>{ &document.short }</h1>
                <p class="summary"><cite>{ &document.title }</cite></p>
                { about(state, document) }
                { others(state, id) }
                <p><a class="to-text" href={href(state, Route::Read(vec![id.clone()], None))}>{ "The text itself" }</a></p>
            </header>
            { for parts.iter().enumerate().map(|(n, part)| html! {
                <section class="document-part" key={n}>
                    <h2>{ part.title.unwrap_or("(before the first heading)") }</h2>
                    <ol>{ for part.entries.iter().map(|(paragraph, entry)| self::entry(state, *paragraph, entry)) }</ol>
                </section>
            }) }
        </article>
    }
}

fn about(state: &AppState, document: &Document) -> Html {
    let went = coverage(&state.comparison, document);
    let (cited, listed) = (went.cited.len(), went.listed.len());
    let (author, date) = (document.author_or_unknown(), document.date_or_unknown());
    html! {
        <>
            <p class="counts">{ format!("Author: {author}. Kind: {}. Date: {date}. {} {}", document.kind, document.about, document.dated) }</p>
            <p class="counts">
                <strong>{ format!("{cited} of {} paragraphs are cited", document.text.paragraphs) }</strong>
                { format!(", {listed} listed as not compared. The statements below stand in the order of the text; choose a question to see all answers.") }
            </p>
        </>
    }
}

fn others(state: &AppState, current: &DocumentId) -> Html {
    html! {
        <nav class="document-choice" aria-label="Documents">
            { for state.comparison.documents.iter().map(|d| html! {
                <a key={d.id.as_str()} href={href(state, Route::Document(d.id.clone()))} aria-current={(d.id == *current).then_some("page")}>{ &d.short }</a>
            }) }
        </nav>
    }
}

fn entry(state: &AppState, paragraph: usize, entry: &Entry) -> Html {
    match entry {
        Entry::NotCompared(left_out) => html! {
            <li class="left-out" key={format!("not-{paragraph}")}>
                <span class="paragraph">{ format!("¶\u{a0}{paragraph}") }</span>
                <p>{ "Not compared: " }{ &left_out.why }</p>
            </li>
        },
        Entry::Statement(asked, statement) => stated(state, paragraph, asked, statement),
    }
}

fn stated(state: &AppState, paragraph: usize, (topic, question): &Asked, statement: &Statement) -> Html {
    let place = Route::Statement(question.id.clone(), statement.name());
    let voice = statement.voice == Voice::Reported;
    html! {
        <li key={format!("{}-{}-{voice}", question.id, statement.position)}>
            <span class="paragraph">{ format!("¶\u{a0}{paragraph}") }</span>
            <div>
                <p class="document-question">
                    <a href={href(state, place)}>{ &question.ask }</a>
                    <span class="list-note">{ &topic.title }</span>
                </p>
                if let Some(by) = &statement.by {
                    <p class="reported"><span>{ "Reported" }</span>{ format!(" view of {by}") }</p>
                }
                <p class="document-text">{ for runs(&statement.text).into_iter().map(|run| match run {
                    Run::Plain(words) => html! { { words } },
                    Run::Key(words) => html! { <strong>{ words }</strong> },
                }) }</p>
                { for statement.citations.iter().map(|c| citation(state, c, InPlace::Text(&statement.document))) }
                if statement.voice == Voice::Own {
                    { standings(state, statement, question) }
                }
            </div>
        </li>
    }
}

/// What the others say to the same question, in words.
fn standings(state: &AppState, statement: &Statement, question: &Question) -> Html {
    let others = state.comparison.documents.iter().filter(|d| d.id != statement.document);
    let standing = |d: &Document| {
        let verdict = question.to_document(statement, &d.id);
        let (class, words) = match verdict {
            Verdict::Agrees => ("key-agrees", format!("● {} agrees", d.short)),
            Verdict::Qualifies => ("key-qualifies", format!("◐ {} qualifies", d.short)),
            Verdict::Contradicts => ("key-contradicts", format!("✕ {} contradicts", d.short)),
            Verdict::ReportedOnly => ("key-apart", format!("” {} only reports", d.short)),
            Verdict::Silent => ("key-apart", format!("– {} silent", d.short)),
        };
        html! { <li key={d.id.as_str()} class={class}>{ words }</li> }
    };
    html! { <ul class="standings">{ for others.map(standing) }</ul> }
}
