//! How the comparison was made, and by whom: the terms, the four steps with cases, the two readings, the
//! paragraphs, the glossary.

use yew::prelude::*;

use crate::components::link::{Links, href, on_click};
use crate::share::Edition;
use crate::state::{Action, Dialog, Format, Route, Scope};
use crate::words::make::MAKE;
use crate::words::method::{self as words, measured};
use crate::words::{ABOUT, DOWNLOAD, KEYS_AND_SETTINGS, WHOLE};
use comparison::coverage::coverage;
use comparison::model::{Case, Crossed, Reading};
use comparison::{Comparison, Statement, Verdict};

/// Renders the method.
pub fn view(links: &Links, edition: &Edition, act: &Callback<Action>) -> Html {
    let comparison = &*links.comparison;
    html! {
        <article class="method">
            <header class="topic-head">
                <h1>{ ABOUT }</h1>
                <p class="summary">{ words::SUMMARY }</p>
                { ways(links, act) }
            </header>
            { terms() }
            { steps(links) }
            { second_reading(comparison) }
            { paragraphs(links) }
            { who(comparison, edition) }
            { glossary(comparison) }
            { privacy(edition) }
        </article>
    }
}

/// Renders the ways to the plain page, to downloads, and to keys and settings.
fn ways(links: &Links, act: &Callback<Action>) -> Html {
    html! {
        <p class="document-choice">
            <a href={href(links, Route::Whole)}>{ WHOLE }</a>
            <a href={href(links, Route::Export(Format::Markdown, Scope::All))}>{ DOWNLOAD }</a>
            <a href={href(links, Route::Make)}>{ MAKE }</a>
            <button type="button" class="open-keys" aria-haspopup="dialog" onclick={on_click(act, Action::Open(Some(Dialog::Keys)))}>{ KEYS_AND_SETTINGS }</button>
        </p>
    }
}

fn terms() -> Html {
    html! {
        <section aria-labelledby="terms">
            <h2 id="terms">{ "Terms" }</h2>
            <dl class="terms">{ for words::TERMS.map(|(name, means)| html! { <><dt>{ name }</dt><dd>{ means }</dd></> }) }</dl>
            <p class="prose">{ words::VERDICTS }</p>
        </section>
    }
}

/// Renders the four steps, each with its test and its cases.
fn steps(links: &Links) -> Html {
    let step = |(reading, test): (Reading, &'static str)| {
        let verdict = Verdict::from(reading);
        let cases = links.comparison.codebook.iter().filter_map(|case| self::case(links, verdict, case));
        html! {
            <>
                <h3>{ format!("{} {}", verdict.sign(), verdict.word()) }</h3>
                <p class="prose">{ test }</p>
                <ul class="cases">{ for cases }</ul>
            </>
        }
    };
    html! {
        <section aria-labelledby="steps">
            <h2 id="steps">{ words::STEPS }</h2>
            <p class="prose">{ words::BORDER_FIRST }</p>
            { for Reading::ALL.into_iter().zip(words::TESTS).map(step) }
        </section>
    }
}

/// Renders a case of a step as the data has it now: the question, both clauses, and the reason or the shared
/// answer; `None` for a case of another step.
fn case(links: &Links, step: Verdict, (id, one, other): &Case) -> Option<Html> {
    let (_, question) = links.comparison.question(id)?;
    let (one, other) = question.deciding(one, other)?;
    if question.between_statements(one, other) != step {
        return None;
    }
    let why = match question.relation(&one.position, &other.position) {
        Some(relation) => &relation.why,
        None => &question.position(&one.position)?.label,
    };
    let said = |s: &Statement| {
        let who = format!("{} ({})", links.short(&s.document), s.position.letter());
        html! { <p><b>{ who }</b>{ ": " }{ &s.clause }</p> }
    };
    Some(html! {
        <li>
            <p><a href={href(links, Route::Question(id.clone()))}>{ &question.ask }</a></p>
            { said(one) }
            { said(other) }
            <p class="hint">{ why }</p>
        </li>
    })
}

/// Renders why these documents are compared, who made the comparison, and which copy this is.
fn who(comparison: &Comparison, edition: &Edition) -> Html {
    let date = if edition.date.is_empty() { String::new() } else { format!(", {}", edition.date) };
    let version = Some(edition.version() + &date);
    let Comparison { why_these, editors, licence, repository, contact, .. } = comparison;
    let facts = [
        (words::WHY_THESE, why_these),
        (words::EDITORS, editors),
        (words::LICENCE, licence),
        (words::VERSION, &version),
        (words::REPOSITORY, repository),
        (words::CONTACT, contact),
    ];
    let fact = |(name, fact): (&str, &Option<String>)| {
        let fact = fact.clone()?;
        let address = fact.starts_with("https://").then(|| fact.clone());
        let fact = address.map_or_else(|| html! { { &fact } }, |to| html! { <a href={to}>{ &fact }</a> });
        Some(html! { <><dt>{ name.to_owned() }</dt><dd>{ fact }</dd></> })
    };
    html! {
        <section aria-labelledby="who">
            <h2 id="who">{ words::WHO }</h2>
            <dl class="terms">{ for facts.into_iter().filter_map(fact) }</dl>
        </section>
    }
}

/// Renders what the publisher of this copy says, and what the page itself does with what it knows.
fn privacy(edition: &Edition) -> Html {
    html! {
        <section aria-labelledby="privacy">
            <h2 id="privacy">{ if edition.imprint.is_some() { words::IMPRINT } else { words::PRIVACY } }</h2>
            { for edition.imprint().map(|paragraph| html! { <p class="prose imprint">{ paragraph.to_owned() }</p> }) }
            <p class="prose">{ words::PRIVACY_KEPT }</p>
        </section>
    }
}

fn second_reading(comparison: &Comparison) -> Html {
    let readings = &comparison.readings;
    if readings.topics.is_empty() {
        return html! {
            <section aria-labelledby="second-reading">
                <h2 id="second-reading">{ words::ONE_READING }</h2>
                <p class="prose">{ words::READ_ONCE }</p>
            </section>
        };
    }
    let all = readings.all();
    let verdicts = Reading::ALL.map(|reading| {
        let (verdict, given) = (Verdict::from(reading), all.given(reading).map(|n| n.to_string()));
        let name = format!("{} {}", verdict.sign(), verdict.word());
        (html! { { name } }, given.into_iter().chain([measured(all.kappa_of(reading))]).collect())
    });
    let topics = readings.topics.iter().filter_map(|(id, crossed)| {
        let topic = comparison.topic(id)?;
        Some((html! { { &topic.title } }, measures(crossed)))
    });
    html! {
        <section aria-labelledby="second-reading">
            <h2 id="second-reading">{ words::SECOND_READING }</h2>
            <p class="prose">{ words::second_reading(readings) }</p>
            { table(words::HOW_READERS_AGREED, &words::MEASURES, vec![(html! { { words::ALL_TOPICS } }, measures(&all))]) }
            <details>
                <summary>{ words::BY_TOPIC }</summary>
                { table(words::BY_TOPIC, &words::MEASURES, topics.collect()) }
            </details>
            { table(words::BY_VERDICT, &words::READERS, verdicts.into()) }
            <p class="hint">{ words::KAPPA }</p>
        </section>
    }
}

/// Returns the cells of a row that says how far the readers agreed.
fn measures(crossed: &Crossed) -> Vec<String> {
    let measures = [crossed.accord(), crossed.kappa(), crossed.weighted_kappa(), crossed.border_kappa()];
    std::iter::once(crossed.pairs().to_string()).chain(measures.map(measured)).collect()
}

/// Renders a table whose rows have a head and cells.
fn table(caption: &'static str, heads: &[&'static str], rows: Vec<(Html, Vec<String>)>) -> Html {
    html! {
        <div class="scroll" tabindex="0" role="group" aria-label={caption}>
            <table class="matrix method-table">
                <caption class="unseen">{ caption }</caption>
                <thead><tr>{ for heads.iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                <tbody>
                    { for rows.into_iter().map(|(head, cells)| html! {
                        <tr><th scope="row">{ head }</th>{ for cells.iter().map(|cell| html! { <td>{ cell }</td> }) }</tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

fn paragraphs(links: &Links) -> Html {
    let documents = links.comparison.documents.iter().filter(|d| d.text.is_known());
    let rows = documents.map(|d| {
        let went = coverage(&links.comparison, d);
        let counts = [d.text.paragraphs, went.cited.len(), went.listed.len()];
        let name = html! { <a href={href(links, Route::Document(d.id.clone()))}>{ &d.short }</a> };
        (name, counts.map(|n| n.to_string()).into())
    });
    let rows: Vec<_> = rows.collect();
    html! {
        if !rows.is_empty() {
            <section aria-labelledby="paragraphs">
                <h2 id="paragraphs">{ words::PARAGRAPHS }</h2>
                { table(words::PARAGRAPHS, &["Document", "Paragraphs", "Cited", "Listed as not compared"], rows) }
            </section>
        }
    }
}

fn glossary(comparison: &Comparison) -> Html {
    html! {
        if !comparison.glossary.is_empty() {
            <section aria-labelledby="glossary">
                <h2 id="glossary">{ words::GLOSSARY }</h2>
                <dl class="terms">
                    { for comparison.glossary.iter().map(|term| html! {
                        <><dt>{ &term.term }</dt><dd>{ &term.means }</dd></>
                    }) }
                </dl>
            </section>
        }
    }
}
