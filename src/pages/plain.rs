//! The plain page: the whole comparison as well-structured text that needs no script.
//!
//! It is put into the page, so that everything can be read before the module has loaded, without
//! scripts, with a browser's own search, and on paper. Its elements have their addresses as ids, so that a
//! link leads to its place at the first paint.

use yew::prelude::*;

use crate::browser;
use crate::components::link::quoted;
use crate::route::path;
use crate::share::Edition;
use crate::share::wording::related;
use crate::state::Route;
use crate::words::comparing::{not_recorded_line, silent_on_this};
use crate::words::{lists, verdicts};
use comparison::marked::{Run, runs};
use comparison::verdict::Stance;
use comparison::{
    Basis, Comparison, Document, Question, Relation, Source, Statement, Topic, TopicId, Verdict, Voice,
};

/// The props of the plain page.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct PlainPageProps {
    /// The comparison that it shows.
    pub comparison: std::rc::Rc<Comparison>,
    /// Which copy of it this is.
    pub edition: std::rc::Rc<Edition>,
    /// Whether each topic has a page of its own, named by [`plain_topic`].
    #[prop_or_default]
    pub in_parts: bool,
}

/// Returns the name of the plain page of a topic, where each has one of its own.
#[must_use]
pub fn plain_topic(topic: &TopicId) -> String {
    format!("topic-{topic}.html")
}

/// What the plain page has of each question.
const HOW: &str = "Each question with its positions, what each document says, in our words, and how the positions relate to each other. Each quoted phrase is followed by the number of its paragraph (¶).";

/// Renders the plain page of one topic.
#[component]
pub fn PlainTopic(props: &PlainTopicProps) -> Html {
    browser::before_drawing();
    let comparison = &*props.comparison;
    html! {
        <>
            <p><a href="./">{ &comparison.title }</a></p>
            <p>{ HOW }</p>
            { for comparison.topic(&props.topic).map(|t| topic(comparison, t)) }
        </>
    }
}

/// The props of the plain page of one topic.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct PlainTopicProps {
    /// The comparison.
    pub comparison: std::rc::Rc<Comparison>,
    /// The topic.
    pub topic: TopicId,
}

/// Renders the plain page.
#[component]
pub fn PlainPage(props: &PlainPageProps) -> Html {
    browser::before_drawing();
    let comparison = &*props.comparison;
    html! {
        <>
            <h1>{ format!("{}: everything on one page", comparison.title) }</h1>
            <p>{ HOW }</p>
            if props.in_parts {
                { for comparison.topics.iter().map(topic_elsewhere) }
            } else {
                <nav aria-label="Topics of this page">
                    <ul>{ for comparison.topics.iter().map(|t| html! { <li><a href={format!("#/{}", t.id)}>{ &t.title }</a></li> }) }</ul>
                </nav>
                { for comparison.topics.iter().map(|t| topic(comparison, t)) }
            }
            <section id="/documents">
                <h2>{ "The documents" }</h2>
                { for comparison.documents.iter().map(|d| document(comparison, d)) }
            </section>
            if !comparison.sources.is_empty() {
                <section id="/sources">
                    <h2>{ "Sources" }</h2>
                    <ol>{ for comparison.sources.iter().map(|s| source(comparison, s)) }</ol>
                </section>
            }
            <section id="/method">
                if !comparison.glossary.is_empty() {
                    <h2>{ "Glossary" }</h2>
                    <dl>{ for comparison.glossary.iter().map(|t| html! { <><dt>{ &t.term }</dt><dd>{ &t.means }</dd></> }) }</dl>
                }
                { for props.edition.imprint().map(|paragraph| html! { <p>{ paragraph.to_owned() }</p> }) }
            </section>
        </>
    }
}

/// Renders a topic that has a page of its own.
fn topic_elsewhere(topic: &Topic) -> Html {
    html! {
        <section id={format!("/{}", topic.id)}>
            <h2><a href={plain_topic(&topic.id)}>{ &topic.title }</a></h2>
            <p>{ &topic.summary }</p>
            <ul>{ for topic.questions.iter().map(|q| {
                let page = format!("{}#/{}", plain_topic(&topic.id), q.id);
                html! { <li id={format!("/{}", q.id)}><a href={page}>{ &q.ask }</a></li> }
            }) }</ul>
        </section>
    }
}

fn topic(comparison: &Comparison, topic: &Topic) -> Html {
    html! {
        <section id={format!("/{}", topic.id)}>
            <h2>{ &topic.title }</h2>
            <p>{ &topic.summary }</p>
            { for topic.questions.iter().map(|q| question(comparison, q)) }
        </section>
    }
}

fn question(comparison: &Comparison, question: &Question) -> Html {
    let those = |stance: Stance<'_>| {
        let those = comparison.documents.iter().filter(|d| question.stance(&d.id) == stance);
        those.map(|d| d.short.as_str()).collect::<Vec<_>>().join(", ")
    };
    let (silent, not_recorded) = (those(Stance::Silent), those(Stance::NotRecorded));
    let said = comparison.documents.iter().flat_map(|d| question.statements_of(&d.id));
    html! {
        <section id={format!("/{}", question.id)}>
            <h3>{ &question.ask }</h3>
            if let Some(note) = &question.note {
                <p>{ note }</p>
            }
            <ul>
                { for question.positions.iter().map(|p| html! { <li>{ p.id.letter() }{ ": " }<span>{ &p.label }</span></li> }) }
            </ul>
            { for said.map(|s| statement(comparison, question, s)) }
            if !silent.is_empty() {
                <p>{ silent_on_this(&silent) }</p>
            }
            if !not_recorded.is_empty() {
                <p>{ not_recorded_line(&not_recorded) }</p>
            }
            { for question.relations.iter().map(|r| relation(question, r)) }
        </section>
    }
}

fn statement(comparison: &Comparison, question: &Question, statement: &Statement) -> Html {
    let place = path(&Route::Statement(question.id.clone(), statement.name()), comparison);
    let (who, letter) = (comparison.short(&statement.document), statement.position.letter());
    let head = match (&statement.by, statement.voice) {
        (Some(by), _) => format!("{who} reports as the view of {by} ({letter})"),
        (None, Voice::Reported) => format!("{who} reports ({letter})"),
        (None, Voice::Own) => format!("{who} ({letter})"),
    };
    let number =
        |s: &Source| comparison.sources.iter().position(|o| o.id == s.id).map(|n| (n + 1).to_string());
    let sources: Vec<String> =
        statement.sources.iter().filter_map(|id| comparison.source(id)).filter_map(number).collect();
    html! {
        <p id={place}>
            <b>{ head }</b>{ ": " }
            <span>{ for runs(&statement.text).into_iter().map(|run| match run {
                Run::Plain(words) => html! { { words } },
                Run::Key(words) => html! { <em>{ words }</em> },
            }) }</span>
            { for statement.citations.iter().map(|c| html! { <>{ " " }{ quoted(&c.phrase) }{ "\u{a0}" }{ c.place() }</> }) }
            if !sources.is_empty() {
                { format!(" Rests on {} {}.", if sources.len() == 1 { "source" } else { "sources" }, sources.join(", ")) }
            }
        </p>
    }
}

fn relation(question: &Question, relation: &Relation) -> Html {
    let verdict = Verdict::from(relation.kind);
    let remarks =
        question.basis.map(Basis::word).into_iter().chain(relation.arguable.then_some(verdicts::ARGUABLE));
    let remarks: Vec<&str> = remarks.collect();
    let remarks = if remarks.is_empty() { String::new() } else { format!(" ({})", remarks.join(", ")) };
    html! {
        <p>
            { format!("{} {}{remarks}: ", verdict.sign(), related(relation)) }
            <span>{ &relation.why }</span>
            if let Some(ground) = relation.part {
                { format!(" {} {}.", verdicts::WHY_THEY_PART, verdicts::ground(ground)) }
            }
            if let Some(settle) = &relation.settle {
                { format!(" {} ", verdicts::WHAT_WOULD_SETTLE_IT) }<span>{ settle }</span>
            }
        </p>
    }
}

fn document(comparison: &Comparison, document: &Document) -> Html {
    let left_out = comparison.not_compared.iter().filter(|n| n.document == document.id);
    let [author, publisher, date] = document.stated();
    html! {
        <section id={format!("/document/{}", document.id)}>
            <h3>{ format!("{}: ", document.short) }<span>{ &document.title }</span></h3>
            <p>
                if document.is_described() {
                    { format!("Author: {author}. Publisher: {publisher}. Date: {date}. ") }
                }
                <span>{ &document.about }</span>{ " " }<span>{ &document.dated }</span>
                if document.text.is_known() {
                    { format!(" {} paragraphs.", document.text.paragraphs) }
                }
            </p>
            { for left_out.map(|n| html! { <p>{ format!("¶\u{a0}{} is not compared: ", n.paragraph) }<span>{ &n.why }</span></p> }) }
        </section>
    }
}

fn source(comparison: &Comparison, source: &Source) -> Html {
    let named: Vec<String> =
        source.named.iter().map(|n| format!("{}, {}", comparison.short(&n.document), n.at)).collect();
    let kind = if source.kind.is_empty() { String::new() } else { format!(" ({})", source.kind) };
    html! { <li><span>{ &source.reference }</span>{ format!("{kind}. {}", lists::named_by(&named.join("; "), None)) }</li> }
}
