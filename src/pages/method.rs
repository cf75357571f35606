//! How the comparison was made: the terms, the second reading, the paragraphs, the glossary.

use yew::prelude::*;

use crate::components::link::{Links, href};
use crate::state::Route;
use crate::words::METHOD;
use crate::words::method::{self as words, measured};
use comparison::coverage::coverage;
use comparison::model::{Crossed, Reading};
use comparison::{Comparison, Verdict};

/// Renders the method.
pub fn view(links: &Links) -> Html {
    let comparison = &*links.comparison;
    html! {
        <article class="method">
            <header class="topic-head">
                <h1>{ METHOD }</h1>
                <p class="summary">{ words::SUMMARY }</p>
            </header>
            { terms() }
            { second_reading(comparison) }
            { paragraphs(links) }
            { glossary(comparison) }
        </article>
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

fn second_reading(comparison: &Comparison) -> Html {
    let readings = &comparison.readings;
    let all = readings.all();
    let verdicts = Reading::ALL.map(|reading| {
        let (verdict, given) = (Verdict::from(reading), all.given(reading).map(|n| n.to_string()));
        let name = format!("{} {}", verdict.sign(), verdict.word());
        (html! { { name } }, given.into_iter().chain([measured(all.kappa_of(reading))]).collect())
    });
    let topics = comparison
        .topics
        .iter()
        .filter_map(|topic| Some((html! { { &topic.title } }, measures(readings.topics.get(&topic.id)?))));
    html! {
        <section aria-labelledby="second-reading">
            <h2 id="second-reading">{ words::SECOND_READING }</h2>
            <p class="prose">{ words::second_reading(readings) }</p>
            { table(words::HOW_READERS_AGREED, &words::MEASURES, [(html! { { words::ALL_TOPICS } }, measures(&all))]) }
            <details>
                <summary>{ words::BY_TOPIC }</summary>
                { table(words::BY_TOPIC, &words::MEASURES, topics) }
            </details>
            { table(words::BY_VERDICT, &words::READERS, verdicts) }
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
fn table(
    caption: &'static str,
    heads: &[&'static str],
    rows: impl IntoIterator<Item = (Html, Vec<String>)>,
) -> Html {
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
    let rows = links.comparison.documents.iter().map(|d| {
        let went = coverage(&links.comparison, d);
        let counts = [d.text.paragraphs, went.cited.len(), went.listed.len()];
        let name = html! { <a href={href(links, Route::Document(d.id.clone()))}>{ &d.short }</a> };
        (name, counts.map(|n| n.to_string()).into())
    });
    html! {
        <section aria-labelledby="paragraphs">
            <h2 id="paragraphs">{ words::PARAGRAPHS }</h2>
            { table(words::PARAGRAPHS, &["Document", "Paragraphs", "Cited", "Listed as not compared"], rows) }
        </section>
    }
}

fn glossary(comparison: &Comparison) -> Html {
    html! {
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
