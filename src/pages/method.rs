//! How the comparison was made: the terms, the second reading, the paragraphs, the glossary.

use yew::prelude::*;

use crate::components::link::href;
use crate::state::{AppState, Route};
use comparison::coverage::coverage;
use comparison::model::Readings;
use comparison::{Comparison, Verdict};

/// The method.
#[inline(never)]
pub fn view(state: &AppState) -> Html {
    let comparison = &state.comparison;
    html! {
        <article class="method">
            <header class="topic-head">
                <h1>{ "Method" }</h1>
                <p class="summary">{ "What counts as agreement and as contradiction here, how the verdicts were checked, and what was left out." }</p>
            </header>
            { terms() }
            { second_reading(&comparison.readings) }
            { paragraphs(state) }
            { glossary(comparison) }
        </article>
    }
}

fn terms() -> Html {
    let term = |name: &'static str, means: &'static str| html! { <><dt>{ name }</dt><dd>{ means }</dd></> };
    html! {
        <section aria-labelledby="terms">
            <h2 id="terms">{ "Terms" }</h2>
            <dl class="terms">
                { term("Question", "One precise thing asked, which a document can answer. It asks after one basis: fact, figure, date, definition, cause, judgement or forecast.") }
                { term("Statement", "What one document answers, in our words, with the paragraph and a phrase quoted exactly. The underlined words carry the answer.") }
                { term("Position", "An answer that one or more documents give: a letter and a label.") }
                { term("● agrees", "The same position: whoever accepts the one must accept the other, as far as the question goes.") }
                { term("◐ qualifies", "Both can be true, but one narrows, conditions, dates or weakens what the other says.") }
                { term("✕ contradicts", "They cannot both be true of the same thing at the same time.") }
                { term("– silent", "The document was read for the question and says nothing on it. Silence is never agreement.") }
                { term("” reported", "The document passes on what another says. Only what it says in its own voice counts for a verdict.") }
                { term("Arguable", "A fair reader could judge otherwise; the reason gives both readings.") }
                { term("Not independent", "Two that agree rest on one source, or one cites the other: not two witnesses.") }
            </dl>
            <p class="prose">{ "Verdicts between documents are computed from positions and from the relations between them, never written down one by one. The order of documents changes nothing. A document that holds two positions is judged by the one that clashes more, and shown with both." }</p>
        </section>
    }
}

fn second_reading(readings: &Readings) -> Html {
    html! {
        <section aria-labelledby="second-reading">
            <h2 id="second-reading">{ "A second, blind reading" }</h2>
            <p class="prose">
                { format!("Each pair of statements was judged again by a reader who had not seen the first verdict, and each statement was held against its paragraphs. Of {} pairs, both readers gave {} the same verdict. Of {} statements, {} were found faithful as they first stood. A third look at the texts settled the rest: the data was mended, or the doubt is shown as arguable.",
                    readings.pairs, readings.same, readings.statements, readings.faithful) }
            </p>
            <div class="scroll" tabindex="0" role="group" aria-label="How the two readers agreed">
                <table class="matrix method-table">
                    <caption class="unseen">{ "How the two readers agreed" }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ "Verdict" }</th>
                            <th scope="col">{ "First reader" }</th>
                            <th scope="col">{ "Second reader" }</th>
                            <th scope="col">{ "Both" }</th>
                            <th scope="col">{ "Cohen’s kappa" }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for readings.by_verdict.iter().map(|v| {
                            let verdict = Verdict::from(v.verdict);
                            html! {
                                <tr key={verdict.word()}>
                                    <th scope="row">{ format!("{} {}", verdict.sign(), verdict.word()) }</th>
                                    <td>{ v.first }</td><td>{ v.second }</td><td>{ v.both }</td><td>{ two_places(v.kappa) }</td>
                                </tr>
                            }
                        }) }
                        <tr>
                            <th scope="row">{ "all three" }</th>
                            <td>{ readings.pairs }</td><td>{ readings.pairs }</td><td>{ readings.same }</td><td>{ two_places(readings.kappa) }</td>
                        </tr>
                    </tbody>
                </table>
            </div>
            <p class="hint">{ "Kappa is the accord beyond what chance would give: 1 is full accord, 0 no more than chance." }</p>
        </section>
    }
}

fn paragraphs(state: &AppState) -> Html {
    html! {
        <section aria-labelledby="paragraphs">
            <h2 id="paragraphs">{ "Where each paragraph went" }</h2>
            <div class="scroll">
                <table class="matrix method-table">
                    <thead>
                        <tr>
                            <th scope="col">{ "Document" }</th>
                            <th scope="col">{ "Paragraphs" }</th>
                            <th scope="col">{ "Cited" }</th>
                            <th scope="col">{ "Listed as not compared" }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for state.comparison.documents.iter().map(|d| {
                            let went = coverage(&state.comparison, d);
    let (cited, listed) = (went.cited.len(), went.listed.len());
                            html! {
                                <tr key={d.id.as_str()}>
                                    <th scope="row"><a href={href(state, Route::Document(d.id.clone()))}>{ &d.short }</a></th>
                                    <td>{ d.text.paragraphs }</td><td>{ cited }</td><td>{ listed }</td>
                                </tr>
                            }
                        }) }
                    </tbody>
                </table>
            </div>
        </section>
    }
}

fn glossary(comparison: &Comparison) -> Html {
    html! {
        <section aria-labelledby="glossary">
            <h2 id="glossary">{ "Names and terms explained" }</h2>
            <dl class="terms">
                { for comparison.glossary.iter().map(|term| html! {
                    <><dt>{ &term.term }</dt><dd>{ &term.means }</dd></>
                }) }
            </dl>
        </section>
    }
}

/// A number with two decimal places.
fn two_places(number: f64) -> String {
    #[allow(clippy::cast_possible_truncation)] // at most 1
    let hundredths = (number * 100.0).round() as i64;
    let sign = if hundredths < 0 { "−" } else { "" };
    format!("{sign}{}.{:02}", hundredths.abs() / 100, hundredths.abs() % 100)
}
