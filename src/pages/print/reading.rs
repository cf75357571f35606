//! The reading sheet: what each document says, before anything is judged.

use yew::prelude::*;

use super::{Asked, Group, Paper, own_note, phrases, row};
use crate::words::{comparing, paper as words, verdicts};
use comparison::marked::unmarked;
use comparison::{Statement, Voice};

impl Paper<'_> {
    /// Renders the questions with the full statements.
    pub(super) fn reading(&self, groups: &[Group<'_>]) -> Html {
        html! {
            <>
                <p class="sheet-how">{ words::READING_HOW }</p>
                { for groups.iter().map(|group| html! {
                    <section class="sheet-topic">
                        if let Some(heading) = group.heading {
                            <h2>{ heading }</h2>
                        }
                        { for group.asked.iter().map(|asked| self.read(asked, group.heading.is_some())) }
                    </section>
                }) }
            </>
        }
    }

    fn read(&self, asked: &Asked<'_>, within_topic: bool) -> Html {
        let question = asked.question;
        let ask = format!("{}. {}", asked.number, question.ask);
        html! {
            <section class="sheet-question" key={question.id.as_str()}>
                if within_topic {
                    <h3 class="sheet-ask">{ ask }</h3>
                } else if !self.is_titled {
                    <h2 class="sheet-ask">{ ask }</h2>
                }
                { own_note(asked) }
                { for self.documents.iter().map(|document| {
                    let said: Vec<Html> = question.statements_of(&document.id).map(statement).collect();
                    if said.is_empty() {
                        row(document, html! { <p>{ format!("({})", verdicts::unanswered(question, &document.id)) }</p> })
                    } else {
                        row(document, html! { <>{ for said }</> })
                    }
                }) }
            </section>
        }
    }
}

fn statement(statement: &Statement) -> Html {
    let reported = match &statement.by {
        Some(by) if statement.voice == Voice::Reported => comparing::reported_of(by),
        _ => String::new(),
    };
    html! {
        <p>{ reported }{ unmarked(&statement.text) }{ " " }<span class="sheet-phrase">{ phrases(&statement.citations) }</span></p>
    }
}
