//! What is easier said in a form than in a table: one more answer, how two answers relate, the key words.

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::browser;
use crate::effects;
use crate::own::state::{Change, OwnHandle, OwnPage};
use crate::own::{Answer, Edit, Forms as Written, Judgement, Marked, Opened};
use crate::words::make as words;
use comparison::{Comparison, DocumentId, PositionId, Question, Voice, pairs};

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
    // The form of a judgement goes with the last one.
    effects::use_focus(browser::Stops::now(), String::new());
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

/// Has the maker put a change into the table. Then the forms are as in `after`.
fn put_in(own: &OwnHandle, edit: Edit, after: Written) {
    let own = own.clone();
    spawn_local(async move {
        let asked = own.draft.clone();
        match browser::ask_maker::<_, Opened>("edit", &(&*asked, &edit), &[]).await {
            Ok(opened) => {
                own.dispatch(Change::Take(asked, opened));
                own.dispatch(Change::Fill(Box::new(after)));
            }
            Err(why) => own.dispatch(Change::Say(why)),
        }
    });
}

/// Returns what writes in the forms: `set` changes what is written there.
fn write<T: 'static>(own: &OwnHandle, set: impl Fn(&mut Written, T) + 'static) -> Callback<T> {
    let own = own.clone();
    Callback::from(move |value| {
        let mut forms = own.forms.clone();
        set(&mut forms, value);
        own.dispatch(Change::Fill(Box::new(forms)));
    })
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

/// Renders a list to choose one item from, or none.
fn list(
    id: &'static str,
    label: &'static str,
    items: &[String],
    at: Option<usize>,
    choose: &Callback<Option<usize>>,
) -> Html {
    let onchange = choose.reform(|e: Event| browser::chosen(&e).and_then(|n| n.parse().ok()));
    let none = at.is_none();
    html! {
        <label class="make-field">
            { label }
            <select {id} data-chosen={at.map_or_else(String::new, |at| at.to_string())} {onchange}>
                <option key="none" value="" selected={none}>{ words::CHOOSE }</option>
                { for items.iter().enumerate().map(|(n, words)| html! { <option key={n} value={n.to_string()} selected={Some(n) == at}>{ words }</option> }) }
            </select>
        </label>
    }
}

/// Renders the form for one answer more.
#[component]
fn AnswerForm(FormsProps { own, page }: &FormsProps) -> Html {
    browser::before_drawing();
    let answer = &own.forms.answer;
    let comparison = &page.data.comparison;
    let set = |set: fn(&mut Answer, String)| write(own, move |forms, words| set(&mut forms.answer, words));
    let questions: Vec<&str> = comparison.questions().map(|(_, q)| q.ask.as_str()).collect();
    let documents: Vec<&str> = comparison.documents.iter().map(|d| d.short.as_str()).collect();
    let asked = comparison.questions().find(|(_, q)| q.ask == answer.question);
    let labels: Vec<&str> = asked.iter().flat_map(|(_, q)| &q.positions).map(|p| p.label.as_str()).collect();
    let onclick = {
        let own = own.clone();
        Callback::from(move |_: MouseEvent| {
            let answer = own.forms.answer.clone();
            // The next answer is often one to the same question.
            let next = Answer { question: answer.question.clone(), ..Answer::default() };
            put_in(&own, Edit::Answer(answer), Written { answer: next, ..own.forms.clone() });
            browser::focus_soon("make-document".to_owned());
        })
    };
    let is_short = [&answer.question, &answer.document, &answer.answer].iter().any(|w| w.trim().is_empty());
    html! {
        <div class="make-form">
            { field("make-question", words::QUESTION, &answer.question, &questions, &set(|a, w| a.question = w)) }
            { field("make-document", words::DOCUMENT, &answer.document, &documents, &set(|a, w| a.document = w)) }
            { field("make-answer", words::ANSWER, &answer.answer, &labels, &set(|a, w| a.answer = w)) }
            { field("make-statement", words::IN_OWN_WORDS, &answer.statement, &[], &set(|a, w| a.statement = w)) }
            { field("make-quote", words::QUOTE, &answer.quote, &[], &set(|a, w| a.quote = w)) }
            { field("make-reported", words::REPORTED, &answer.reported, &[], &set(|a, w| a.reported = w)) }
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

/// Returns the answers that are not judged yet, every two once, by documents that give these answers alone.
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

impl Unjudged<'_> {
    /// Returns the two answers as a judgement names them.
    fn named(&self) -> Judgement {
        Judgement {
            question: self.question.ask.clone(),
            between: [self.one.0.to_owned(), self.other.0.to_owned()],
            ..Judgement::default()
        }
    }
}

/// Renders the form that says how two answers relate. What is chosen is kept by its words, so that a change of the
/// table never puts another pair in its place.
#[component]
fn JudgeForm(FormsProps { own, page }: &FormsProps) -> Html {
    browser::before_drawing();
    let judgement = &own.forms.judgement;
    let unjudged = unjudged(&page.data.comparison);
    if unjudged.is_empty() {
        return html! { <p>{ words::ALL_JUDGED }</p> };
    }
    let pairs: Vec<String> =
        unjudged.iter().map(|u| words::unjudged(&u.question.ask, u.one, u.other)).collect();
    let named: Vec<Judgement> = unjudged.iter().map(Unjudged::named).collect();
    let is_it = |n: &Judgement| n.question == judgement.question && n.between == judgement.between;
    let at = named.iter().position(is_it);
    let verdicts = words::VERDICTS.map(|v| v.word().to_owned());
    let (word, doubt) = match judgement.verdict.strip_suffix('?') {
        Some(word) => (word, true),
        None => (judgement.verdict.as_str(), false),
    };
    let choose = write(own, move |forms, n: Option<usize>| {
        let chosen = n.and_then(|n| named.get(n)).cloned().unwrap_or_default();
        let written = std::mem::take(&mut forms.judgement);
        forms.judgement = Judgement { verdict: written.verdict, why: written.why, ..chosen };
    });
    let word_and = |word: &str, doubt: bool| format!("{word}{}", if doubt { "?" } else { "" });
    let judge = write(own, move |forms, n: Option<usize>| {
        let word = n.and_then(|n| words::VERDICTS.get(n)).map_or("", |verdict| verdict.word());
        forms.judgement.verdict = word_and(word, doubt);
    });
    let tick = {
        let word = word.to_owned();
        write(own, move |forms, _: Event| forms.judgement.verdict = word_and(&word, !doubt))
    };
    let why = write(own, |forms, words| forms.judgement.why = words);
    let onclick = {
        let own = own.clone();
        Callback::from(move |_: MouseEvent| {
            let after = Written { judgement: Judgement::default(), ..own.forms.clone() };
            put_in(&own, Edit::Judge(own.forms.judgement.clone()), after);
            browser::focus_soon("make-pair".to_owned());
        })
    };
    let is_short = at.is_none() || word.is_empty() || judgement.why.trim().is_empty();
    html! {
        <div class="make-form">
            { list("make-pair", words::CHOOSE_TWO, &pairs, at, &choose) }
            { list("make-verdict", words::HOW, &verdicts, verdicts.iter().position(|v| v == word), &judge) }
            { field("make-why", words::WHY, &judgement.why, &[], &why) }
            <label><input type="checkbox" checked={doubt} onchange={tick} />{ words::OPEN_TO_ARGUMENT }</label>
            <button type="button" id="make-judge" disabled={is_short} {onclick}>{ words::PUT_IN }</button>
        </div>
    }
}

/// The field in which key words are marked.
const MARKED: &str = "make-marked";

/// Renders the form that marks the key words of a statement, which is kept by its words as the two answers are.
#[component]
fn MarkForm(FormsProps { own, page }: &FormsProps) -> Html {
    browser::before_drawing();
    let marked = &own.forms.marked;
    let comparison = &page.data.comparison;
    let (names, statements): (Vec<String>, Vec<Marked>) = comparison
        .questions()
        .flat_map(|(_, q)| q.statements.iter().map(move |s| (q, s)))
        .filter(|(_, s)| s.voice == Voice::Own)
        .map(|(question, s)| {
            let document = comparison.short(&s.document);
            let named = Marked {
                question: question.ask.clone(),
                document: document.to_owned(),
                answer: question.label(&s.position).to_owned(),
                was: s.text.clone(),
                statement: s.text.clone(),
            };
            (format!("{} {document}: {}", question.ask, s.clause), named)
        })
        .unzip();
    let is_it = |s: &Marked| Marked { statement: marked.statement.clone(), ..s.clone() } == *marked;
    let at = statements.iter().position(is_it);
    let choose = write(own, move |forms, n: Option<usize>| {
        forms.marked = n.and_then(|n| statements.get(n)).cloned().unwrap_or_default();
    });
    let written = write(own, |forms, words| forms.marked.statement = words);
    let oninput = written.reform(|e: InputEvent| browser::written(&e).unwrap_or_default());
    let mark = Callback::from(move |_: MouseEvent| {
        if let Some(braced) = browser::braced(MARKED) {
            written.emit(braced);
        }
    });
    let onclick = {
        let own = own.clone();
        Callback::from(move |_: MouseEvent| {
            let after = Written { marked: Marked::default(), ..own.forms.clone() };
            put_in(&own, Edit::Mark(own.forms.marked.clone()), after);
        })
    };
    let none = at.is_none();
    html! {
        <div class="make-form">
            { list("make-statement-of", words::STATEMENT, &names, at, &choose) }
            <label class="make-field">
                { words::MARK_HOW }
                <textarea id={MARKED} rows="3" spellcheck="false" disabled={none} value={marked.statement.clone()} {oninput} />
            </label>
            <p class="copy-tools">
                <button type="button" id="make-mark" disabled={none} onclick={mark}>{ words::MARK_SELECTED }</button>
                <button type="button" disabled={none} {onclick}>{ words::PUT_IN }</button>
            </p>
        </div>
    }
}
