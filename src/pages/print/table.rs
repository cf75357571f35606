//! The worksheet, and its key: questions as rows, documents as columns. Both are one table, so that a key laid
//! beside a worksheet marks it.

use yew::prelude::*;

use super::{Asked, Group, Paper, buckets, letter, lines, names, own_note};
use crate::components::board::is_long;
use crate::components::{class_if, reason};
use crate::share::wording::related;
use crate::words::{paper as words, verdicts};
use comparison::finding::finding;
use comparison::verdict::Stance;
use comparison::{Document, Question, Relation, Verdict};

impl Paper<'_> {
    /// Renders the table with its answers printed and its boxes empty.
    pub(super) fn worksheet(&self, groups: &[Group<'_>]) -> Html {
        let group = |group: &Group<'_>| {
            let row = |asked: &Asked<'_>| {
                html! {
                    <tr key={asked.number}>
                        { question(asked) }
                        { for self.documents.iter().map(|d| html! {
                            <td>
                                if asked.question.stance(&d.id) == Stance::NotRecorded {
                                    { without_answer(asked.question, d) }
                                } else {
                                    <span class="sheet-box"></span><p class="sheet-at">{ "¶" }</p>
                                }
                            </td>
                        }) }
                        <td></td>
                        <td></td>
                    </tr>
                }
            };
            html! {
                <>
                    { self.table(group, true, row) }
                    { for group.asked.iter().map(own_note) }
                    <div class="sheet-argue">
                        <p><b>{ words::IN_FOURS }</b>{ words::IN_FOURS_HOW }</p>
                        { lines(2) }
                    </div>
                </>
            }
        };
        html! {
            <>
                { names() }
                <ol class="sheet-how sheet-steps">{ for words::WORKSHEET_HOW.map(|step| html! { <li>{ step }</li> }) }</ol>
                { for groups.iter().map(|g| html! { <section class="sheet-topic">{ group(g) }</section> }) }
            </>
        }
    }

    /// Renders the table with the letters filled in and the verdicts, then the reasons and the notes.
    pub(super) fn key(&self, groups: &[Group<'_>]) -> Html {
        let row = |asked: &Asked<'_>| {
            html! {
                <tr key={asked.number}>
                    { question(asked) }
                    { for self.documents.iter().map(|d| html! { <td class="sheet-letters">{ answer(asked.question, d) }</td> }) }
                    <td>{ self.verdict(asked.question) }</td>
                </tr>
            }
        };
        html! {
            <>
                <p class="sheet-how">{ words::KEY_HOW }</p>
                { for groups.iter().map(|group| html! {
                    <section class="sheet-topic">
                        { self.table(group, false, row) }
                        { self.reasons(group) }
                    </section>
                }) }
            </>
        }
    }

    fn table(&self, group: &Group<'_>, before: bool, row: impl Fn(&Asked<'_>) -> Html) -> Html {
        html! {
            <>
                if let Some(heading) = group.heading {
                    <h2>{ heading }</h2>
                }
                <table class="sheet-table">
                    <thead>
                        <tr>
                            <td class="sheet-asks"></td>
                            { for self.documents.iter().map(|d| html! { <th scope="col" class={class_if(is_long(&d.short), "is-long")} key={d.id.as_str()}>{ &d.short }</th> }) }
                            if before {
                                <th scope="col">{ words::ME_BEFORE }</th>
                            }
                            <th scope="col" class="sheet-why">{ words::ARGUE }</th>
                        </tr>
                    </thead>
                    <tbody>{ for group.asked.iter().map(row) }</tbody>
                </table>
            </>
        }
    }

    /// Renders the verdict in short: who parts from whom, why, and what would settle it.
    fn verdict(&self, question: &Question) -> Html {
        let found = finding(self.comparison, question, &self.ids);
        let arguable = verdicts::arguable(found.arguable);
        let parting: Vec<&Relation> = question
            .held_relations(&self.ids)
            .filter(|r| found.is_disagreement() && Verdict::from(r.kind) == found.verdict)
            .collect();
        html! {
            <>
                <p><b>{ format!("{} {}", found.verdict.sign(), found.sentence) }</b>{ arguable }</p>
                { for parting.iter().map(|relation| html! {
                    <p>
                        if parting.len() > 1 {
                            { related(relation) }{ ". " }
                        }
                        { reason::parting(relation) }
                    </p>
                }) }
            </>
        }
    }

    /// Renders the reasons of the verdicts, the notes, and which card of the bucket sheet is whose.
    fn reasons(&self, group: &Group<'_>) -> Html {
        let has_notes = group.asked.iter().any(|a| !a.note.is_empty() || a.question.note.is_some());
        html! {
            <div class="sheet-reasons">
                <h2 class="sheet-sub">{ if has_notes { words::REASONS_AND_NOTES } else { words::REASONS } }</h2>
                { for group.asked.iter().map(|asked| self.reason(asked)) }
            </div>
        }
    }

    fn reason(&self, asked: &Asked<'_>) -> Html {
        let question = asked.question;
        let relations = question.held_relations(&self.ids).map(|relation| {
            let [one, other] = relation.between.each_ref().map(|p| self.holders(question, p));
            let sign = Verdict::from(relation.kind).sign();
            let arguable = verdicts::arguable(relation.arguable);
            html! { <p><b>{ format!("{sign} {}", related(relation)) }</b>{ format!(" ({one} – {other}): {}{arguable}", relation.why) }</p> }
        });
        let cards = buckets::cards(question, &self.ids).into_iter().zip(1..);
        let cards: Vec<String> = cards
            .map(|(s, n)| format!("{n}\u{a0}{}\u{a0}{}", self.comparison.short(&s.document), letter(s)))
            .collect();
        html! {
            <div class="sheet-reason" key={asked.number}>
                <p class="sheet-number">{ format!("{}.", asked.number) }</p>
                <div>
                    { for relations }
                    if let Some(note) = &question.note {
                        <p>{ note }</p>
                    }
                    if !cards.is_empty() {
                        <p>{ words::CARDS }{ cards.join(" · ") }</p>
                    }
                    { own_note(asked) }
                </div>
            </div>
        }
    }
}

/// Renders a question with its answers as the head of a row.
fn question(asked: &Asked<'_>) -> Html {
    let question = asked.question;
    html! {
        <th scope="row">
            <p class="sheet-ask">{ format!("{}. {}", asked.number, question.ask) }</p>
            { for question.positions.iter().map(|p| html! { <p><b>{ p.id.letter() }</b>{ " " }{ &p.label }</p> }) }
            <p>{ words::SAYS_NOTHING }</p>
        </th>
    }
}

/// Renders what a document answers: each letter with the paragraph that carries it.
fn answer(question: &Question, document: &Document) -> Html {
    let mut answers = question.statements_of(&document.id).peekable();
    html! {
        if answers.peek().is_none() {
            { without_answer(question, document) }
        } else {
            { for answers.map(|s| html! {
                <p><b>{ letter(s) }</b>{ s.citations.first().map(|c| format!(" {}", c.place())) }</p>
            }) }
        }
    }
}

/// Renders what stands in place of an answer.
fn without_answer(question: &Question, document: &Document) -> Html {
    if question.stance(&document.id) == Stance::NotRecorded {
        html! { <p>{ verdicts::NOT_RECORDED }</p> }
    } else {
        html! { <p><b>{ "–" }</b></p> }
    }
}
