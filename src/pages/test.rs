//! The self-test: one places the documents, question by question, then checks the answers.

use yew::prelude::*;

use crate::components::link::{Links, button, href, on_change, unseen};
use crate::components::position::position_class;
use crate::components::statement::{Cells, Within};
use crate::state::test::Score;
use crate::state::{Action, AppState, InTest, Route};
use crate::words::comparing::numbered_question;
use crate::words::{LESSON, TEST, teaching as words};
use comparison::analysis::reveal::speaking;
use comparison::{DocumentId, Position, PositionId, Question, Voice};

/// Renders the question to be answered, or the summary after the last.
pub fn view(state: &AppState, links: &Links, act: &Callback<Action>) -> Html {
    let questions = state.test_questions();
    html! {
        <article class="self-test">
            { match questions.get(state.test.at) {
                _ if questions.is_empty() => no_test(links),
                Some(question) => one(state, links, question, questions.len(), act),
                None => summary(state, &questions, act),
            } }
        </article>
    }
}

/// Renders the topics to choose from, if there is nothing to test oneself on.
fn no_test(links: &Links) -> Html {
    html! {
        <>
            <header class="topic-head">
                <h1>{ TEST }</h1>
                <p class="summary">{ words::TEST_HOW }</p>
            </header>
            <ul class="test-topics">
                { for links.comparison.topics.iter().map(|t| html! {
                    <li key={t.id.as_str()}><a href={href(links, Route::Test(Some(t.id.clone())))}>{ &t.title }</a></li>
                }) }
            </ul>
        </>
    }
}

/// Returns the line above the heading: what the test is about.
fn above(state: &AppState) -> String {
    words::test_of(state.view.topic(&state.comparison).map_or(LESSON, |topic| &topic.title))
}

fn one(state: &AppState, links: &Links, question: &Question, of: usize, act: &Callback<Action>) -> Html {
    let at = state.test.at;
    let looked = state.test.has_looked(&question.id);
    let last = at + 1 == of;
    html! {
        <div key={question.id.as_str()}>
            <header class="topic-head">
                <p class="above">{ above(state) }{ numbered_question(at + 1, of) }</p>
                <h1>{ &question.ask }</h1>
                if let Some(note) = &question.note {
                    <p class="note">{ note }</p>
                }
            </header>
            <ul class="test-positions">
                { for question.positions.iter().map(|p| html! {
                    <li key={p.id.as_str()} class={position_class(question, p)}>
                        <span class={classes!("strip-cell", position_class(question, p))}><b>{ p.id.letter() }</b></span>
                        <span>{ &p.label }</span>
                    </li>
                }) }
            </ul>
            { for speaking(question, &state.view.shown).into_iter().map(|d| document(state, links, question, d, looked, act)) }
            <p class="score" role="status">
                if looked {
                    { in_words(state.test.score(question, &state.view.shown)) }
                }
            </p>
            <p class="test-steps">
                if at > 0 {
                    { button(act, Action::InTest(InTest::Go(at - 1)), "← Back", "") }
                }
                if looked {
                    { button(act, Action::InTest(InTest::Go(at + 1)), if last { "Summary →" } else { "Next question →" }, "") }
                } else {
                    { button(act, Action::InTest(InTest::Look(question.id.clone())), words::CHECK_ANSWERS, "") }
                }
            </p>
        </div>
    }
}

/// Renders a document to be placed, with a letter for each position; afterwards what it says.
fn document(
    state: &AppState,
    links: &Links,
    question: &Question,
    document: &DocumentId,
    looked: bool,
    act: &Callback<Action>,
) -> Html {
    let chosen = state.test.choice(&question.id, document);
    let choice = |p: &Position| {
        let done = InTest::Choose(question.id.clone(), document.clone(), p.id.clone());
        html! {
            <label key={p.id.as_str()} class={position_class(question, p)}>
                <input type="radio" name={document.to_string()} checked={chosen == Some(&p.id)} disabled={looked}
                    onchange={on_change(act, Action::InTest(done))} />
                <b>{ p.id.letter() }</b>{ unseen(&p.label) }
            </label>
        }
    };
    html! {
        <fieldset class="test-document" key={document.as_str()}>
            <legend>{ links.short(document) }</legend>
            <div class="test-letters">{ for question.positions.iter().map(choice) }</div>
            if looked {
                { answer(state.test.choice(&question.id, document), links, question, document, act) }
            }
        </fieldset>
    }
}

/// Renders whether the choice was right, and what the document says.
fn answer(
    choice: Option<&PositionId>,
    links: &Links,
    question: &Question,
    document: &DocumentId,
    act: &Callback<Action>,
) -> Html {
    let statements = question.statements_of(document).filter(|s| s.voice == Voice::Own);
    let held = question.positions.iter().map(|p| &p.id).filter(|p| question.holds(document, p));
    let held: Vec<String> = held.map(PositionId::letter).collect();
    let is_right = choice.is_some_and(|p| question.holds(document, p));
    let cells = Cells { links, question, within: Within::Documents(&[]), opened: None, act };
    html! {
        <>
            <p class="test-answer">{ words::placed(links.short(document), choice, is_right, &held) }</p>
            { for statements.map(|s| cells.statement(s)) }
        </>
    }
}

fn in_words(score: Score) -> String {
    words::score(score.right, score.of)
}

fn summary(state: &AppState, questions: &[&Question], act: &Callback<Action>) -> Html {
    let shown = &state.view.shown;
    let all = questions.iter().map(|q| state.test.score(q, shown));
    let all = all.fold(Score::default(), |a, b| Score { right: a.right + b.right, of: a.of + b.of });
    html! {
        <>
            <header class="topic-head">
                <p class="above">{ above(state) }</p>
                <h1>{ "Summary" }</h1>
                <p class="summary">{ in_words(all) }</p>
                <p class="hint">{ words::NOT_STORED }</p>
            </header>
            <div class="scroll"><table class="matrix">
                <thead><tr><th scope="col">{ "Question" }</th><th scope="col">{ "Placed correctly" }</th></tr></thead>
                <tbody>
                    { for questions.iter().enumerate().map(|(n, q)| {
                        let score = state.test.score(q, shown);
                        html! {
                            <tr key={q.id.as_str()}>
                                <th scope="row">{ button(act, Action::InTest(InTest::Go(n)), &q.ask, "") }</th>
                                <td>{ format!("{} of {}", score.right, score.of) }</td>
                            </tr>
                        }
                    }) }
                </tbody>
            </table></div>
            <p class="test-steps">{ button(act, Action::InTest(InTest::Again), "Start again", "") }</p>
        </>
    }
}
