//! The self-test: the reader places the documents, question by question, then sees what each says.

use yew::prelude::*;

use crate::components::link::{Links, button, href, on_change, unseen};
use crate::components::position::position_class;
use crate::components::statement::{Cells, Within};
use crate::components::{finding, reason, strip};
use crate::state::test::{Placed, Score, to_place as placeable};
use crate::state::{Action, AppState, InTest, Route};
use crate::words::comparing::numbered_question;
use crate::words::{LESSON, TEACH, TEST, testing as words};
use comparison::finding::finding as finding_of;
use comparison::{DocumentId, Question, Topic, TopicId};

/// Renders the question to be answered, or the summary after the last.
pub fn view(state: &AppState, links: &Links, act: &Callback<Action>) -> Html {
    let questions = state.test_questions();
    let at = state.turn().map_or(0, |(at, _)| at);
    html! {
        <article class="self-test">
            { match questions.get(at) {
                _ if questions.is_empty() => no_questions(state, links, words::TEST_HOW, Route::Test),
                Some(question) => one(state, links, question, [at, questions.len()], act),
                None => summary(state, links, &questions, act),
            } }
        </article>
    }
}

/// Renders the topics to choose from, where there is nothing to ask.
pub fn no_questions(
    state: &AppState,
    links: &Links,
    how: &'static str,
    to: fn(Option<TopicId>) -> Route,
) -> Html {
    let asked = state.view.topic(&state.comparison).is_some() || state.view.lesson.is_some();
    html! {
        <>
            { way_back(state, links, "") }
            <header class="topic-head">
                <h1>{ state.view.title(&state.comparison) }</h1>
                <p class="summary">{ if asked { words::NOTHING_TO_ASK } else { how } }{ " " }{ words::CHOOSE_TOPIC }</p>
            </header>
            <ul class="test-topics">{ topics(links, to) }</ul>
        </>
    }
}

/// Renders an item for each topic, with the link to its questions.
pub fn topics(links: &Links, to: fn(Option<TopicId>) -> Route) -> Html {
    let topic = |t: &Topic| {
        html! { <li key={t.id.as_str()}><a href={href(links, to(Some(t.id.clone())))}>{ &t.title }</a></li> }
    };
    links.comparison.topics.iter().map(topic).collect()
}

/// Renders the way back to the topic or the lesson, which stays in sight, and what is done here.
pub fn way_back(state: &AppState, links: &Links, here: &str) -> Html {
    let (to, title) = match (state.view.topic(&state.comparison), &state.view.lesson) {
        (Some(topic), _) => (Route::Topic(topic.id.clone()), topic.title.as_str()),
        (None, Some(_)) => (Route::Lesson, LESSON),
        (None, None) => (Route::Lesson, TEACH),
    };
    html! { <p class="way-back"><a href={href(links, to)}>{ words::way_back(title) }</a><span>{ here }</span></p> }
}

/// Renders the head of a question to be answered. Its note may tell who says what, so it is not shown yet.
pub fn head(state: &AppState, links: &Links, question: &Question, title: &str, [at, of]: [usize; 2]) -> Html {
    html! {
        <>
            { way_back(state, links, &format!("{title}{}", numbered_question(at + 1, of))) }
            <header class="topic-head">
                <h1>{ &question.ask }</h1>
                if let Some(left_out) = words::left_out(state.left_out()).filter(|_| at == 0) {
                    <p class="hint">{ left_out }</p>
                }
            </header>
        </>
    }
}

fn one(
    state: &AppState,
    links: &Links,
    question: &Question,
    [at, of]: [usize; 2],
    act: &Callback<Action>,
) -> Html {
    let (test, shown) = (&state.answers.test, &state.view.shown);
    let looked = test.has_looked(&question.id);
    let next = if at + 1 == of { "Summary →" } else { words::NEXT };
    html! {
        <div key={question.id.as_str()}>
            { head(state, links, question, TEST, [at, of]) }
            <ul class="test-positions">
                { for question.positions.iter().map(|p| html! {
                    <li key={p.id.as_str()} class={position_class(question, p)}>
                        { strip::letter(question, p) }<span>{ &p.label }</span>
                    </li>
                }) }
            </ul>
            <p class="score" data-spoken="">
                if looked {
                    { in_words(test.score(question, shown)) }
                }
            </p>
            if looked {
                <section id="outcome" tabindex="-1">
                    { finding::line(links, question, shown, &finding_of(&state.comparison, question, shown)) }
                    if let Some(note) = &question.note {
                        <p class="note">{ note }</p>
                    }
                    { reason::between(links, question, shown) }
                </section>
                { for placeable(question, shown).map(|d| said(state, links, question, d, act)) }
            } else {
                <p class="hint">{ words::ONLY_REPORTING }</p>
                { for placeable(question, shown).map(|d| to_place(state, links, question, d, act)) }
            }
            <p class="test-steps">
                if at > 0 {
                    { button(act, Action::InTest(InTest::Go(at - 1)), words::BACK, "") }
                }
                if looked {
                    { button(act, Action::InTest(InTest::Go(at + 1)), next, "") }
                } else {
                    { button(act, Action::InTest(InTest::Look(question.id.clone())), words::CHECK_ANSWERS, "") }
                }
            </p>
        </div>
    }
}

/// Renders a document to be placed, with a letter for each position.
fn to_place(
    state: &AppState,
    links: &Links,
    question: &Question,
    document: &DocumentId,
    act: &Callback<Action>,
) -> Html {
    let chosen = state.answers.test.choice(&question.id, document);
    let choice = |placed: Placed, look: &'static str, content: Html| {
        let checked = chosen == Some(&placed);
        let done = InTest::Choose(question.id.clone(), document.clone(), placed);
        html! {
            <label class={look}>
                <input type="radio" name={document.to_string()} {checked} onchange={on_change(act, Action::InTest(done))} />
                { content }
            </label>
        }
    };
    html! {
        <fieldset class="test-document" key={document.as_str()}>
            <legend>{ links.short(document) }</legend>
            <div class="test-letters">
                { for question.positions.iter().map(|p| {
                    let content = html! { <><b>{ p.id.letter() }</b>{ unseen(&p.label) }</> };
                    choice(Placed::At(p.id.clone()), position_class(question, p), content)
                }) }
                { choice(Placed::Nothing, "", html! { { words::NOTHING } }) }
            </div>
        </fieldset>
    }
}

/// Renders whether a document was placed where it stands, and what it says.
fn said(
    state: &AppState,
    links: &Links,
    question: &Question,
    document: &DocumentId,
    act: &Callback<Action>,
) -> Html {
    let test = &state.answers.test;
    let (choice, is_placed) = (test.choice(&question.id, document), test.is_placed(question, document));
    let opened = state.citation_panel.as_ref().filter(|open| open.question == question.id);
    let cells = Cells { links, question, within: Within::Documents(&state.view.shown), opened, act };
    html! {
        <section class="test-document" key={document.as_str()}>
            <h2 class="test-answer">{ words::outcome(links.short(document), choice, is_placed, question, document) }</h2>
            { for question.statements_of(document).map(|s| cells.statement(s)) }
        </section>
    }
}

fn in_words(score: Score) -> String {
    words::placed(score.placed, score.of)
}

fn summary(state: &AppState, links: &Links, questions: &[&Question], act: &Callback<Action>) -> Html {
    let score = |q: &Question| state.answers.test.score(q, &state.view.shown);
    let all = questions.iter().map(|q| score(q));
    let all = all.fold(Score::default(), |a, b| Score { placed: a.placed + b.placed, of: a.of + b.of });
    html! {
        <>
            { way_back(state, links, TEST) }
            <header class="topic-head">
                <h1>{ words::SUMMARY }</h1>
                <p class="summary">{ in_words(all) }{ ". " }{ words::KEPT }</p>
            </header>
            <div class="scroll"><table class="matrix">
                <thead><tr><th scope="col">{ "Question" }</th><th scope="col">{ words::AS_DOCUMENTS_SAY }</th></tr></thead>
                <tbody>
                    { for questions.iter().enumerate().map(|(n, q)| {
                        let Score { placed, of } = score(q);
                        html! {
                            <tr key={q.id.as_str()}>
                                <th scope="row">{ button(act, Action::InTest(InTest::Go(n)), &q.ask, "") }</th>
                                <td>{ format!("{placed} of {of}") }</td>
                            </tr>
                        }
                    }) }
                </tbody>
            </table></div>
            <p class="test-steps">{ button(act, Action::InTest(InTest::Again), words::START_AGAIN, "") }</p>
        </>
    }
}
