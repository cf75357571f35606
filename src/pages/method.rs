//! How the comparison was made: the terms, the second reading, the paragraphs, the glossary.

use yew::prelude::*;

use crate::components::link::{Links, href, on_click};
use crate::state::{Action, Dialog, Format, Route, Scope};
use crate::words::{ABOUT, DOWNLOAD, KEYS_AND_SETTINGS, WHOLE, method as words};
use comparison::coverage::coverage;
use comparison::model::Readings;
use comparison::{Comparison, Verdict};

/// Renders the method.
pub fn view(links: &Links, act: &Callback<Action>) -> Html {
    let comparison = &*links.comparison;
    html! {
        <article class="method">
            <header class="topic-head">
                <h1>{ ABOUT }</h1>
                <p class="summary">{ words::SUMMARY }</p>
                { ways(links, act) }
            </header>
            { terms() }
            { second_reading(&comparison.readings) }
            { paragraphs(links) }
            { glossary(comparison) }
        </article>
    }
}

/// Renders what is not about the method: the plain page, downloads, keys and settings.
fn ways(links: &Links, act: &Callback<Action>) -> Html {
    html! {
        <p class="document-choice">
            <a href={href(links, Route::Whole)}>{ WHOLE }</a>
            <a href={href(links, Route::Export(Format::Markdown, Scope::All))}>{ DOWNLOAD }</a>
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

fn second_reading(readings: &Readings) -> Html {
    html! {
        <section aria-labelledby="second-reading">
            <h2 id="second-reading">{ words::SECOND_READING }</h2>
            <p class="prose">{ words::second_reading(readings) }</p>
            <div class="scroll" tabindex="0" role="group" aria-label={words::HOW_READERS_AGREED}>
                <table class="matrix method-table">
                    <caption class="unseen">{ words::HOW_READERS_AGREED }</caption>
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
                            <th scope="row">{ words::ALL_FOUR }</th>
                            <td>{ readings.pairs }</td><td>{ readings.pairs }</td><td>{ readings.same }</td><td>{ two_places(readings.kappa) }</td>
                        </tr>
                        <tr>
                            <th scope="row">{ words::ALL_FOUR_WEIGHTED }</th>
                            <td></td><td></td><td></td><td>{ two_places(readings.weighted_kappa) }</td>
                        </tr>
                        <tr>
                            <th scope="row">{ words::AGREE_OR_DISAGREE }</th>
                            <td></td><td></td><td></td><td>{ two_places(readings.border_kappa) }</td>
                        </tr>
                    </tbody>
                </table>
            </div>
            <p class="hint">{ words::KAPPA }</p>
        </section>
    }
}

fn paragraphs(links: &Links) -> Html {
    html! {
        <section aria-labelledby="paragraphs">
            <h2 id="paragraphs">{ words::PARAGRAPHS }</h2>
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
                        { for links.comparison.documents.iter().map(|d| {
                            let went = coverage(&links.comparison, d);
                            html! {
                                <tr key={d.id.as_str()}>
                                    <th scope="row"><a href={href(links, Route::Document(d.id.clone()))}>{ &d.short }</a></th>
                                    <td>{ d.text.paragraphs }</td><td>{ went.cited.len() }</td><td>{ went.listed.len() }</td>
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
            <h2 id="glossary">{ words::GLOSSARY }</h2>
            <dl class="terms">
                { for comparison.glossary.iter().map(|term| html! {
                    <><dt>{ &term.term }</dt><dd>{ &term.means }</dd></>
                }) }
            </dl>
        </section>
    }
}

/// Returns a number with two decimal places.
fn two_places(number: f64) -> String {
    #[allow(clippy::cast_possible_truncation)] // at most 1
    let hundredths = (number * 100.0).round() as i64;
    let sign = if hundredths < 0 { "−" } else { "" };
    format!("{sign}{}.{:02}", hundredths.abs() / 100, hundredths.abs() % 100)
}
