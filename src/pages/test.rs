//! The self-test: place the documents yourself, question by question, then see which were right.

use yew::prelude::*;

use crate::components::link::{button, href, on_change, unseen};
use crate::components::position::position_class;
use crate::components::statement::{self, Within};
use crate::state::test::Score;
use crate::state::{Action, AppState, InTest, Route};
use comparison::analysis::reveal::speaking;
use comparison::{DocumentId, Position, PositionId, Question, Statement, Voice};

/// The question that is to be answered, or the summary behind the last.
#[inline(never)]
pub fn view(state: &AppState, act: &Callback<Action>) -> Html {
    let questions = state.test_questions();
    html! {
        <article class="self-test">
            { match questions.get(state.test.at) {
                _ if questions.is_empty() => nothing(state),
                Some(question) => one(state, question, questions.len(), act),
                None => summary(state, &questions, act),
            } }
        </article>
    }
}

/// Where there is nothing to test oneself on: the topics to choose from.
fn nothing(state: &AppState) -> Html {
    html! {
        <>
            <header class="topic-head">
                <h1>{ "Test yourself" }</h1>
                <p class="summary">{ "Predict which document holds which position, then see. Choose a topic; with a lesson open, you can test yourself on its questions." }</p>
            </header>
            <ul class="test-topics">
                { for state.comparison.topics.iter().map(|t| html! {
                    <li key={t.id.as_str()}><a href={href(state, Route::Test(Some(t.id.clone())))}>{ &t.title }</a></li>
                }) }
            </ul>
        </>
    }
}

/// What the test is about.
fn about(state: &AppState) -> String {
    match state.view.topic(&state.comparison) {
        Some(topic) => topic.title.clone(),
        None => "Lesson".to_owned(),
    }
}

fn one(state: &AppState, question: &Question, of: usize, act: &Callback<Action>) -> Html {
    let at = state.test.at;
    let looked = state.test.has_looked(&question.id);
    let last = at + 1 == of;
    html! {
        <div key={question.id.as_str()}>
            <header class="topic-head">
                <p class="above">{ format!("Test yourself · {} · question {} of {of}", about(state), at + 1) }</p>
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
            { for speaking(question, &state.view.shown).into_iter().map(|d| document(state, question, d, looked, act)) }
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
                    { button(act, Action::InTest(InTest::Look(question.id.clone())), "See which are right", "") }
                }
            </p>
        </div>
    }
}

/// A document to be placed: a letter each; afterwards what it says.
fn document(
    state: &AppState,
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
            <legend>{ state.comparison.short(document) }</legend>
            <div class="test-letters">{ for question.positions.iter().map(choice) }</div>
            if looked {
                { answer(state, question, document, act) }
            }
        </fieldset>
    }
}

/// Whether the choice was right, and what the document says.
fn answer(state: &AppState, question: &Question, document: &DocumentId, act: &Callback<Action>) -> Html {
    let held: Vec<&Statement> = question.statements_of(document).filter(|s| s.voice == Voice::Own).collect();
    let letters = question.positions.iter().map(|p| &p.id).filter(|p| question.holds(document, p));
    let letters = letters.map(PositionId::letter).collect::<Vec<_>>().join(" and also ");
    let words = match state.test.choice(&question.id, document) {
        Some(p) if question.holds(document, p) && held.len() == 1 => format!("✓ Right: {letters}"),
        Some(p) if question.holds(document, p) => format!("✓ Right: it holds {letters}"),
        Some(p) => format!("✗ Not {}: it holds {letters}", p.letter()),
        None => format!("– Not placed: it holds {letters}"),
    };
    html! {
        <>
            <p class="test-answer">{ words }</p>
            { for held.into_iter().map(|s| statement::view(state, question, s, &Within::Pair(&[]), act)) }
        </>
    }
}

fn in_words(score: Score) -> String {
    format!("{} of {} documents placed where they stand.", score.right, score.of)
}

fn summary(state: &AppState, questions: &[&Question], act: &Callback<Action>) -> Html {
    let shown = &state.view.shown;
    let all = questions.iter().map(|q| state.test.score(q, shown));
    let all = all.fold(Score::default(), |a, b| Score { right: a.right + b.right, of: a.of + b.of });
    html! {
        <>
            <header class="topic-head">
                <p class="above">{ format!("Test yourself · {}", about(state)) }</p>
                <h1>{ "Summary" }</h1>
                <p class="summary">{ in_words(all) }</p>
                <p class="hint">{ "This is kept nowhere: it is gone when you leave." }</p>
            </header>
            <div class="scroll"><table class="matrix">
                <thead><tr><th scope="col">{ "Question" }</th><th scope="col">{ "Placed rightly" }</th></tr></thead>
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
            <p class="test-steps">{ button(act, Action::InTest(InTest::Again), "Begin again", "") }</p>
        </>
    }
}
