//! A document in its own order, each statement with what the others say of it.

use yew::prelude::*;

use crate::components::link::{Links, choices, href};
use crate::components::statement::{phrase, reported_by};
use crate::state::Route;
use crate::verdict_style::class;
use crate::words::lists;
use crate::words::verdicts::another;
use comparison::analysis::document::{Entry, in_order};
use comparison::analysis::pair::Asked;
use comparison::coverage::coverage;
use comparison::marked::{Run, runs};
use comparison::{Citation, Comparison, Document, DocumentId, Question, Statement, Voice};

/// Renders the document with the questions that fit the filter.
pub fn view(links: &Links, selected: &Comparison, id: &DocumentId) -> Html {
    let Some(document) = links.comparison.document(id) else { return html! {} };
    let parts = in_order(selected, document);
    let others = links.comparison.documents.iter();
    let others = others.map(|d| (href(links, Route::Document(d.id.clone())), d.short.clone(), d.id == *id));
    html! {
        <article class="document">
            <header class="topic-head">
                <h1>{ &document.short }</h1>
                <p class="summary"><cite>{ &document.title }</cite></p>
                { about(links, document) }
                { choices("Documents", others) }
                <p><a class="to-text" href={href(links, Route::Read(vec![id.clone()], None))}>{ lists::TEXT_ITSELF }</a></p>
            </header>
            { for parts.iter().enumerate().map(|(n, part)| html! {
                <section class="document-part" key={n}>
                    if !document.text.sections.is_empty() {
                        <h2>{ part.title.unwrap_or(lists::BEFORE_HEADINGS) }</h2>
                    }
                    <ol>{ for part.entries.iter().map(|(paragraph, entry)| self::entry(links, *paragraph, entry)) }</ol>
                </section>
            }) }
        </article>
    }
}

fn about(links: &Links, document: &Document) -> Html {
    let went = coverage(&links.comparison, document);
    let [author, publisher, date] = document.stated();
    html! {
        <>
            if document.is_described() {
                <p class="counts">
                    { format!("Author: {author}. Publisher: {publisher}. ") }
                    if !document.kind.is_empty() {
                        { format!("Kind: {}. ", document.kind) }
                    }
                    { format!("Date: {date}. {} {}", document.about, document.dated) }
                </p>
            }
            { who(document) }
            if document.text.is_known() {
                <p class="counts">
                    <strong>{ lists::cited(went.cited.len(), document.text.paragraphs) }</strong>
                    { lists::listed(went.listed.len()) }
                </p>
            }
        </>
    }
}

/// Renders who wrote it, for whom, what it could not know, where it is from, and what is on public record.
fn who(document: &Document) -> Html {
    let facts = [
        (lists::WHO_WROTE_IT, &document.author_role),
        (lists::WRITTEN_FOR, &document.written_for),
        (lists::COULD_NOT_KNOW, &document.could_not_know),
        (lists::ORIGIN, &document.origin),
    ];
    let facts = facts.into_iter().filter_map(|(label, fact)| Some((label, fact.as_ref()?)));
    let fact =
        |(label, fact): (&'static str, &String)| html! { <div><dt>{ label }</dt><dd>{ fact }</dd></div> };
    html! {
        <dl class="about-document">
            { for facts.map(fact) }
            if !document.record.is_empty() {
                <div>
                    <dt>{ lists::ON_RECORD }</dt>
                    <dd><ul>{ for document.record.iter().map(|r| html! { <li>{ format!("{}: {} ({})", r.what, r.value, r.source) }</li> }) }</ul></dd>
                </div>
            }
        </dl>
    }
}

fn entry(links: &Links, paragraph: usize, entry: &Entry) -> Html {
    match entry {
        Entry::NotCompared(left_out) => html! {
            <li class="left-out" key={format!("not-{paragraph}")}>
                <span class="paragraph">{ format!("¶\u{a0}{paragraph}") }</span>{ " " }
                <p>{ lists::NOT_COMPARED }{ &left_out.why }</p>
            </li>
        },
        Entry::Statement(asked, statement) => self::statement(links, paragraph, asked, statement),
    }
}

fn statement(links: &Links, paragraph: usize, (topic, question): &Asked, statement: &Statement) -> Html {
    let place = Route::Statement(question.id.clone(), statement.name());
    let reported = statement.voice == Voice::Reported;
    let citation = |c: &Citation| {
        let place = Route::Read(vec![statement.document.clone()], c.paragraph);
        phrase(c, |number| html! { <a class="paragraph" href={href(links, place)}>{ number }</a> })
    };
    html! {
        <li key={format!("{}-{}-{reported}", question.id, statement.position)}>
            <span class="paragraph">{ if paragraph > 0 { format!("¶\u{a0}{paragraph}") } else { String::new() } }</span>{ " " }
            <div>
                <p class="document-question">
                    <a href={href(links, place)}>{ &question.ask }</a>{ " " }
                    <span class="list-note">{ &topic.title }</span>
                </p>
                { reported_by(statement) }
                <p class="document-text">{ for runs(&statement.text).into_iter().map(|run| match run {
                    Run::Plain(words) => html! { { words } },
                    Run::Key(words) => html! { <strong>{ words }</strong> },
                }) }</p>
                { for statement.citations.iter().map(citation) }
                if !reported {
                    { others(links, statement, question) }
                }
            </div>
        </li>
    }
}

/// Renders what the other documents say to the same question, in words.
fn others(links: &Links, statement: &Statement, question: &Question) -> Html {
    let others = links.comparison.documents.iter().filter(|d| d.id != statement.document);
    let other = |d: &Document| {
        let verdict = question.to_document(statement, &d.id);
        html! { <li key={d.id.as_str()} class={classes!("verdict", class(verdict))}>{ another(verdict, &d.short) }</li> }
    };
    html! { <ul class="standings">{ for others.map(other) }</ul> }
}
