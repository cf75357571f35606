//! The first page: what this is, topics by document, who agrees with whom, four short lists, the documents.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::link::{Links, href};
use crate::components::shared::Shared;
use crate::pages::texts;
use crate::route;
use crate::state::columns::ROOM_FOR_ALL;
use crate::state::{AppState, Route, View};
use crate::verdict_style::class;
use crate::words::{self, lists};
use comparison::analysis::overview::{
    TopicCounts, lone_voices, not_independent, questions_in_all, sharpest, unexpected,
};
use comparison::analysis::pair::{Asked, PairCounts};
use comparison::{Comparison, Document, DocumentId, Topic, Verdict};

/// The most items in a short list.
const SHORT: usize = 5;

/// The most topics in the table.
const TOPICS: usize = 60;

/// The number of topics that are painted first.
const FIRST: usize = 8;

/// What the page depends on.
#[derive(PartialEq, Properties)]
struct OverviewProps {
    /// The comparison, and what links carry.
    links: Links,
    /// The part of the comparison that fits the filter.
    selected: Shared<Comparison>,
    /// The documents that are columns of the tables.
    columns: Rc<[DocumentId]>,
    /// The documents whose text the page brings with it.
    bundled: Rc<[DocumentId]>,
    /// Whether only what is painted first is rendered.
    first_sight: bool,
    /// Whether the window has room for the lists beside the table.
    wide: bool,
}

/// Returns the page in this state.
pub fn view(state: &AppState, links: &Links) -> Html {
    let columns: Rc<[DocumentId]> = state.tabled().into();
    let selected = Shared(state.selected.clone());
    let (first_sight, wide) = (state.first_sight, state.room == ROOM_FOR_ALL);
    html! { <Overview links={links.clone()} {selected} {columns} bundled={state.bundled.clone()} {first_sight} {wide} /> }
}

/// Renders the page.
#[component]
fn Overview(props: &OverviewProps) -> Html {
    let OverviewProps { links, selected, bundled, first_sight, wide, .. } = props;
    let (all, agreed, contradicted) = questions_in_all(selected);
    html! {
        <article class="overview">
            <header class="topic-head">
                <h1>{ &selected.title }</h1>
                <p class="summary">{ &selected.about }</p>
                <p class="counts">
                    <strong>{ lists::size(all, selected.topics.len()) }</strong>
                    { lists::in_all(agreed, contradicted) }
                    <a href={href(links, Route::Whole)}>{ words::WHOLE }</a>
                </p>
                { texts::carries(links, bundled, true) }
            </header>
            <div class="overview-tables">
                <div class="overview-main">{ topics_by_document(props) }</div>
                if !first_sight || *wide {
                    <div class="overview-side">
                        { who_agrees(props) }
                        { short_lists(links, selected) }
                    </div>
                }
            </div>
            if !first_sight {
                { documents(links) }
            }
        </article>
    }
}

fn topics_by_document(props: &OverviewProps) -> Html {
    let OverviewProps { links, selected, columns, first_sight, .. } = props;
    let topics = &selected.topics;
    let all: Vec<DocumentId> = links.comparison.documents.iter().map(|d| d.id.clone()).collect();
    let most = if *first_sight { FIRST } else { TOPICS };
    let rows: Html = topics.iter().take(most).map(|t| topic_row(links, t, columns, &all)).collect();
    let about = html! {
        <>
            { lists::TOPICS_BY_DOCUMENT_HOW }
            { count(Verdict::Agrees, lists::AGREES_WITH_ALL.to_owned()) }
            { count(Verdict::AgreesInPart, lists::AGREES_IN_PART.to_owned()) }
            { count(Verdict::DiffersInPart, lists::DIFFERS_IN_PART.to_owned()) }
            { count(Verdict::Contradicts, lists::CONTRADICTS_ANOTHER.to_owned()) }
            <span>{ lists::ALONE }</span>
        </>
    };
    html! {
        <>
            { table(props, "matrix", lists::TOPICS_BY_DOCUMENT, about, html! { <th scope="col">{ "Topic" }</th> }, rows) }
            if topics.len() > TOPICS {
                <p class="hint">{ lists::first_topics(TOPICS, topics.len()) }<a href={href(links, Route::Whole)}>{ words::WHOLE }</a></p>
            }
        </>
    }
}

/// Renders a section with a table that has the documents as its columns.
fn table(
    OverviewProps { links, columns, .. }: &OverviewProps,
    id: &'static str,
    title: &'static str,
    about: Html,
    corner: Html,
    rows: Html,
) -> Html {
    let all = links.comparison.documents.len();
    html! {
        <section aria-labelledby={id}>
            <h2 {id}>{ title }</h2>
            <p class="hint">{ about }</p>
            <div class="scroll">
                <table class={id}>
                    <thead>
                        <tr>
                            { corner }
                            { for columns.iter().map(|d| html! { <th scope="col" key={d.as_str()}>{ links.short(d) }</th> }) }
                        </tr>
                    </thead>
                    <tbody>{ rows }</tbody>
                </table>
            </div>
            if columns.len() < all {
                <p class="hint">{ lists::some_columns(columns.len(), all) }</p>
            }
        </section>
    }
}

/// Renders a count of a verdict in the verdict's colour.
fn count(verdict: Verdict, words: String) -> Html {
    html! { <span class={classes!("verdict", class(verdict))}>{ words }</span> }
}

fn topic_row(links: &Links, topic: &Topic, columns: &[DocumentId], all: &[DocumentId]) -> Html {
    html! {
        <tr key={topic.id.as_str()}>
            <th scope="row">
                <a href={href(links, Route::Topic(topic.id.clone()))}>{ &topic.title }</a>
                <span class="of">{ words::questions(topic.questions.len()) }</span>
            </th>
            { for columns.iter().map(|d| html! { <td key={d.as_str()}>{ topic_cell(links, topic, d, all) }</td> }) }
        </tr>
    }
}

/// Renders what a document does in a topic: a square and a count for each kind of question.
fn topic_cell(links: &Links, topic: &Topic, document: &DocumentId, all: &[DocumentId]) -> Html {
    let counts = TopicCounts::of(topic, document, all);
    if counts.of == 0 {
        return html! { <span class="none">{ "–" }<span class="unseen">{ lists::NONE_FIT }</span></span> };
    }
    let words = format!("{} {}", links.short(document), counts.words());
    if counts.of == counts.silent + counts.reports {
        return html! { <span class="none" title={words}>{ lists::ANSWERS_NONE }</span> };
    }
    let view = View { reference: Some(document.clone()), ..links.view.at(Route::Topic(topic.id.clone())) };
    let to = format!("#{}", route::write(&view, &links.comparison));
    let answers = [
        (counts.agrees, Verdict::Agrees),
        (counts.agrees_in_part, Verdict::AgreesInPart),
        (counts.differs_in_part, Verdict::DiffersInPart),
        (counts.contradicts, Verdict::Contradicts),
    ]
    .into_iter()
    .map(|(n, verdict)| (n, class(verdict), verdict.sign()))
    .chain([(counts.alone, "is-alone", "○")])
    .filter(|(n, ..)| *n > 0);
    let rest = counts.silent + counts.reports;
    let bars = answers
        .clone()
        .map(|(n, class, _)| (n, class))
        .chain((rest > 0).then_some((rest, class(Verdict::Silent))));
    html! {
        <a href={to} title={words.clone()}>
            // One element draws all squares of a kind: a space each, as wide as a square.
            <span class="bar-of" aria-hidden="true">{ for bars.map(|(n, class)| { let squares = "\u{a0}".repeat(n); html! { <i {class}>{ squares }</i> } }) }</span>
            <span class="signs" aria-hidden="true">
                { for answers.map(|(n, class, sign)| html! { <span class={classes!("verdict", class)}>{ format!("{n}{sign}") }</span> }) }
            </span>
            <span class="unseen">{ words }</span>
        </a>
    }
}

fn who_agrees(props: &OverviewProps) -> Html {
    let OverviewProps { links, selected, columns, .. } = props;
    let documents = || columns.iter().filter_map(|id| links.comparison.document(id));
    let row = |one: &Document| {
        html! {
            <tr key={one.id.as_str()}>
                <th scope="row">{ &one.short }</th>
                { for documents().map(|other| pair_cell(links, selected, one, other)) }
            </tr>
        }
    };
    let rows: Html = documents().map(row).collect();
    table(props, "who", lists::WHO_AGREES, lists::WHO_AGREES_HOW.into(), html! { <td></td> }, rows)
}

fn pair_cell(links: &Links, selected: &Comparison, one: &Document, other: &Document) -> Html {
    if one.id == other.id {
        return html! { <td key={other.id.as_str()} class="itself"></td> };
    }
    let counts = PairCounts::of(selected, &one.id, &other.id);
    let words = format!("{} and {}: {}", one.short, other.short, counts.words());
    let by_verdict = [
        (counts.agrees, Verdict::Agrees),
        (counts.agrees_in_part, Verdict::AgreesInPart),
        (counts.differs_in_part, Verdict::DiffersInPart),
        (counts.contradicts, Verdict::Contradicts),
    ];
    html! {
        <td key={other.id.as_str()}>
            <a href={href(links, Route::Pair(one.id.clone(), other.id.clone()))} title={words.clone()}>
                <span aria-hidden="true">
                    { for by_verdict.map(|(n, verdict)| count(verdict, format!("{n}{}", verdict.sign()))) }
                    <span class="of">{ format!("of {}", counts.both) }</span>
                </span>
                <span class="unseen">{ words }</span>
            </a>
        </td>
    }
}

fn short_lists(links: &Links, selected: &Comparison) -> Html {
    let lone = lone_voices(selected);
    let dependent = not_independent(selected);
    let sharpest = sharpest(selected, SHORT).into_iter().map(|(asked, relation)| {
        let label = |id| asked.1.position(id).map_or("", |(_, p)| p.label.as_str());
        let [one, other] = relation.between.each_ref().map(label);
        item(links, &asked, &format!("“{one}” against “{other}”"))
    });
    let alone =
        lone.iter().take(SHORT).map(|(asked, d)| item(links, asked, &format!("{} alone", links.short(d))));
    let same_source = dependent.iter().take(SHORT).map(|(asked, one, other)| {
        item(links, asked, &format!("{} and {}", links.short(one), links.short(other)))
    });
    html! {
        <>
            { short_list("✕", lists::PART_MOST, lists::PART_MOST_HOW, sharpest.collect()) }
            if let Some(found) = unexpected(selected, SHORT) {
                { short_list("●", lists::UNEXPECTED, &lists::unexpected(
                    [links.short(&found.pair.0), links.short(&found.pair.1)],
                    found.counts.contradicts, found.counts.both, found.counts.agrees,
                ), found.agreements.iter().map(|asked| item(links, asked, "")).collect()) }
            }
            { short_list("⚑", lists::LONE_VOICES, &lists::lone_voices(lone.len()), alone.collect()) }
            { short_list("=", lists::SAME_SOURCE, &lists::same_source(dependent.len()), same_source.collect()) }
        </>
    }
}

fn short_list(sign: &str, title: &str, about: &str, items: Vec<Html>) -> Html {
    html! {
        <section class="short-list">
            <h2><span aria-hidden="true">{ format!("{sign} ") }</span>{ title }</h2>
            <p class="hint">{ about }</p>
            <ul>{ for items }</ul>
        </section>
    }
}

fn item(links: &Links, (_, question): &Asked, note: &str) -> Html {
    html! {
        <li key={format!("{}{note}", question.id)}>
            <a href={href(links, Route::Question(question.id.clone()))}>{ &question.ask }</a>
            if !note.is_empty() {
                <span class="list-note">{ note }</span>
            }
        </li>
    }
}

fn documents(links: &Links) -> Html {
    html! {
        <section aria-labelledby="the-documents">
            <h2 id="the-documents">{ lists::DOCUMENTS }</h2>
            <ul class="cards">{ for links.comparison.documents.iter().map(|d| card(links, d)) }</ul>
        </section>
    }
}

fn card(links: &Links, document: &Document) -> Html {
    let known = [
        ("Author", document.author_or_unknown()),
        ("Publisher", document.publisher_or_unknown()),
        ("Date", document.date_or_unknown()),
    ];
    html! {
        <li class="card" key={document.id.as_str()}>
            <h3><a href={href(links, Route::Document(document.id.clone()))}>{ &document.short }</a></h3>
            <p class="card-title">{ &document.title }</p>
            <dl>{ for known.map(|(label, value)| html! { <div><dt>{ label }</dt><dd>{ value }</dd></div> }) }</dl>
            <p>{ format!("{} {} {} paragraphs.", document.about, document.dated, document.text.paragraphs) }</p>
        </li>
    }
}
