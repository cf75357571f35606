//! What is easier said in a form than in a table: one more answer, how two answers relate, the key words.

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::browser;
use crate::own::state::{Change, OwnHandle, OwnPage};
use crate::own::{Answer, Edit, Judgement, Opened};
use crate::words::make as words;
use comparison::{Comparison, DocumentId, PositionId, Question, Statement, Voice, pairs};

/// What the forms depend on.
#[derive(PartialEq, Properties)]
pub struct FormsProps {
    /// The draft.
    pub own: OwnHandle,
    /// The last page that it made.
    pub page: Rc<OwnPage>,
}

/// Renders the forms.
#[component]
pub fn Forms(FormsProps { own, page }: &FormsProps) -> Html {
    browser::before_drawing();
    html! {
        <section aria-labelledby="make-forms">
            <h2 id="make-forms">{ words::FORMS }</h2>
            <details class="one-alone">
                <summary>{ words::ADD_ANSWER }</summary>
                <AnswerForm own={own.clone()} page={page.clone()} />
            </details>
            <details class="one-alone">
                <summary>{ words::JUDGE }</summary>
                <JudgeForm own={own.clone()} page={page.clone()} />
            </details>
            <details class="one-alone">
                <summary>{ words::MARK }</summary>
                <MarkForm own={own.clone()} page={page.clone()} />
            </details>
        </section>
    }
}

/// Has the maker put a change into the table.
fn put_in(own: &OwnHandle, edit: Edit) {
    let own = own.clone();
    spawn_local(async move {
        own.dispatch(match browser::ask_maker::<_, Opened>("edit", &(&*own.draft, &edit), &[]).await {
            Ok(opened) => Change::Take(opened),
            Err(why) => Change::Say(why),
        });
    });
}

/// Renders a field with its label, and what was written in it before, to choose from.
fn field(
    id: &'static str,
    label: &'static str,
    value: &str,
    known: &[&str],
    write: &Callback<String>,
) -> Html {
    let oninput = write.reform(|e: InputEvent| browser::written(&e).unwrap_or_default());
    let list = format!("{id}-known");
    html! {
        <label class="make-field">
            { label }
            <input {id} type="text" autocomplete="off" list={(!known.is_empty()).then(|| list.clone())} value={value.to_owned()} {oninput} />
            if !known.is_empty() {
                <datalist id={list}>{ for known.iter().map(|known| html! { <option value={(*known).to_owned()} /> }) }</datalist>
            }
        </label>
    }
}

/// Renders a list to choose from by number.
fn list(
    id: &'static str,
    label: &'static str,
    items: &[String],
    at: usize,
    choose: &Callback<usize>,
) -> Html {
    let onchange =
        choose.reform(|e: Event| browser::chosen(&e).and_then(|n| n.parse().ok()).unwrap_or_default());
    html! {
        <label class="make-field">
            { label }
            <select {id} data-chosen={at.to_string()} {onchange}>
                { for items.iter().enumerate().map(|(n, words)| html! { <option key={n} value={n.to_string()} selected={n == at}>{ words }</option> }) }
            </select>
        </label>
    }
}

/// Renders the form for one answer more.
#[component]
fn AnswerForm(FormsProps { own, page }: &FormsProps) -> Html {
    browser::before_drawing();
    let answer = use_state(Answer::default);
    let comparison = &page.data.comparison;
    let write = |set: fn(&mut Answer, String)| {
        let answer = answer.clone();
        Callback::from(move |words: String| {
            let mut next = (*answer).clone();
            set(&mut next, words);
            answer.set(next);
        })
    };
    let questions: Vec<&str> = comparison.questions().map(|(_, q)| q.ask.as_str()).collect();
    let documents: Vec<&str> = comparison.documents.iter().map(|d| d.short.as_str()).collect();
    let asked = comparison.questions().find(|(_, q)| q.ask == answer.question);
    let labels: Vec<&str> = asked.iter().flat_map(|(_, q)| &q.positions).map(|p| p.label.as_str()).collect();
    let onclick = {
        let (own, answer) = (own.clone(), answer.clone());
        Callback::from(move |_: MouseEvent| {
            put_in(&own, Edit::Answer((*answer).clone()));
            // The next answer is often one to the same question.
            answer.set(Answer { question: answer.question.clone(), ..Answer::default() });
            browser::focus_soon("make-document".to_owned());
        })
    };
    let is_short = [&answer.question, &answer.document, &answer.answer].iter().any(|w| w.trim().is_empty());
    html! {
        <div class="make-form">
            { field("make-question", words::QUESTION, &answer.question, &questions, &write(|a, w| a.question = w)) }
            { field("make-document", words::DOCUMENT, &answer.document, &documents, &write(|a, w| a.document = w)) }
            { field("make-answer", words::ANSWER, &answer.answer, &labels, &write(|a, w| a.answer = w)) }
            { field("make-statement", words::IN_OWN_WORDS, &answer.statement, &[], &write(|a, w| a.statement = w)) }
            { field("make-quote", words::QUOTE, &answer.quote, &[], &write(|a, w| a.quote = w)) }
            { field("make-reported", words::REPORTED, &answer.reported, &[], &write(|a, w| a.reported = w)) }
            <button type="button" id="make-add" disabled={is_short} {onclick}>{ words::PUT_IN }</button>
        </div>
    }
}

/// Two answers whose relation is not judged yet.
struct Unjudged<'a> {
    question: &'a Question,
    one: (&'a str, &'a str),
    other: (&'a str, &'a str),
}

/// Returns the answers that are not judged yet, each two once, by documents that give these answers alone.
fn unjudged(comparison: &Comparison) -> Vec<Unjudged<'_>> {
    let mut found = Vec::new();
    for (_, question) in comparison.questions() {
        let holder = |position: &PositionId| {
            let alone = |d: &&DocumentId| question.holds(d, position) && question.held(d).len() == 1;
            comparison.documents.iter().map(|d| &d.id).find(alone).map(|d| comparison.short(d))
        };
        for (one, other) in pairs(&question.positions) {
            if question.relation(&one.id, &other.id).is_some() {
                continue;
            }
            if let (Some(who), Some(whom)) = (holder(&one.id), holder(&other.id)) {
                found.push(Unjudged { question, one: (who, &one.label), other: (whom, &other.label) });
            }
        }
    }
    found
}

/// Renders the form that says how two answers relate.
#[component]
fn JudgeForm(FormsProps { own, page }: &FormsProps) -> Html {
    browser::before_drawing();
    let (at, verdict) = (use_state(|| 0_usize), use_state(|| 0_usize));
    let (why, doubt) = (use_state(String::new), use_state(|| false));
    let unjudged = unjudged(&page.data.comparison);
    let Some(chosen) = unjudged.get(*at).or(unjudged.first()) else {
        return html! { <p>{ words::ALL_JUDGED }</p> };
    };
    let pairs: Vec<String> =
        unjudged.iter().map(|u| words::unjudged(&u.question.ask, u.one, u.other)).collect();
    let verdicts: Vec<String> = std::iter::once(words::CHOOSE.to_owned())
        .chain(words::VERDICTS.iter().map(|v| v.word().to_owned()))
        .collect();
    let set = |state: &UseStateHandle<usize>| {
        let state = state.clone();
        Callback::from(move |n| state.set(n))
    };
    let write = {
        let why = why.clone();
        Callback::from(move |words| why.set(words))
    };
    let tick = {
        let doubt = doubt.clone();
        Callback::from(move |_: Event| doubt.set(!*doubt))
    };
    let onclick = {
        let word = verdicts.get(*verdict).cloned().unwrap_or_default();
        let judgement = Judgement {
            question: chosen.question.ask.clone(),
            between: [chosen.one.0.to_owned(), chosen.other.0.to_owned()],
            verdict: if *doubt { format!("{word}?") } else { word },
            why: (*why).clone(),
        };
        let (own, at, verdict) = (own.clone(), at.clone(), verdict.clone());
        let (why, doubt) = (why.clone(), doubt.clone());
        Callback::from(move |_: MouseEvent| {
            put_in(&own, Edit::Judge(judgement.clone()));
            at.set(0);
            verdict.set(0);
            browser::focus_soon("make-pair".to_owned());
            why.set(String::new());
            doubt.set(false);
        })
    };
    let is_short = why.trim().is_empty() || *verdict == 0;
    html! {
        <div class="make-form">
            { list("make-pair", words::JUDGE, &pairs, (*at).min(pairs.len() - 1), &set(&at)) }
            { list("make-verdict", words::HOW, &verdicts, *verdict, &set(&verdict)) }
            { field("make-why", words::WHY, &why, &[], &write) }
            <label><input type="checkbox" checked={*doubt} onchange={tick} />{ words::OPEN_TO_ARGUMENT }</label>
            <button type="button" id="make-judge" disabled={is_short} {onclick}>{ words::PUT_IN }</button>
        </div>
    }
}

/// The field in which key words are marked.
const MARKED: &str = "make-marked";

/// Renders the form that marks the key words of a statement.
#[component]
fn MarkForm(FormsProps { own, page }: &FormsProps) -> Html {
    browser::before_drawing();
    let (at, written) = (use_state(|| 0_usize), use_state(|| None::<String>));
    let comparison = &page.data.comparison;
    let statements: Vec<(&Question, &Statement)> = comparison
        .questions()
        .flat_map(|(_, q)| q.statements.iter().map(move |s| (q, s)))
        .filter(|(_, s)| s.voice == Voice::Own)
        .collect();
    let Some((question, statement)) = statements.get(*at).or(statements.first()).copied() else {
        return html! {};
    };
    let names: Vec<String> = statements
        .iter()
        .map(|(q, s)| format!("{} {}: {}", q.ask, comparison.short(&s.document), s.clause))
        .collect();
    let choose = {
        let (at, written) = (at.clone(), written.clone());
        Callback::from(move |n| {
            at.set(n);
            written.set(None);
        })
    };
    let words_now = (*written).clone().unwrap_or_else(|| statement.text.clone());
    let oninput = {
        let written = written.clone();
        Callback::from(move |e: InputEvent| written.set(browser::written(&e)))
    };
    let mark = {
        let written = written.clone();
        Callback::from(move |_: MouseEvent| written.set(browser::braced(MARKED).or((*written).clone())))
    };
    let onclick = {
        let edit = Edit::Mark {
            question: question.ask.clone(),
            document: comparison.short(&statement.document).to_owned(),
            answer: question.position(&statement.position).map(|(_, p)| p.label.clone()).unwrap_or_default(),
            statement: words_now.clone(),
        };
        let own = own.clone();
        Callback::from(move |_: MouseEvent| put_in(&own, edit.clone()))
    };
    html! {
        <div class="make-form">
            { list("make-statement-of", words::STATEMENT, &names, *at, &choose) }
            <label class="make-field">
                { words::MARK_HOW }
                <textarea id={MARKED} rows="3" spellcheck="false" value={words_now} {oninput} />
            </label>
            <p class="copy-tools">
                <button type="button" id="make-mark" onclick={mark}>{ words::MARK_SELECTED }</button>
                <button type="button" {onclick}>{ words::PUT_IN }</button>
            </p>
        </div>
    }
}
