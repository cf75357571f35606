//! Statements in their cells: whose, which position, what each says, where.

use yew::prelude::*;

use crate::components::link::{Links, href, on_click, quoted};
use crate::components::position::position_class;
use crate::components::{citation_panel, class_if, explained};
use crate::route::path;
use crate::share::cite::{Cited, Style};
use crate::state::{Action, CitationPanel, Dialog, Route};
use crate::verdict_style::class;
use crate::words::{comparing, verdicts};
use comparison::{Citation, DocumentId, Question, Statement, StatementName, Voice};

/// The place where statements are shown.
#[derive(Clone, Copy)]
pub enum Within<'a> {
    /// On the page of their question, with the chosen one.
    Question(Option<&'a StatementName>),
    /// Among these documents.
    Documents(&'a [DocumentId]),
}

/// The cells of a question, and what they depend on.
#[derive(Clone, Copy)]
pub struct Cells<'a> {
    /// The comparison, the documents shown and the reference, as links carry them.
    pub links: &'a Links,
    /// The question.
    pub question: &'a Question,
    /// Where the cells are shown.
    pub within: Within<'a>,
    /// The open citation.
    pub opened: Option<&'a CitationPanel>,
    /// What happens to the page.
    pub act: &'a Callback<Action>,
}

impl Cells<'_> {
    /// Renders what a document says, or that it says nothing.
    pub fn of_document(&self, document: &DocumentId) -> Html {
        let statements: Html = self.question.statements_of(document).map(|s| self.statement(s)).collect();
        html! {
            <>
                if self.question.statements_of(document).next().is_none() {
                    <p class="silent"><b>{ self.links.short(document) }</b>{ ": " }{ verdicts::stance(self.question, document) }</p>
                }
                { statements }
            </>
        }
    }

    /// Renders a statement.
    pub fn statement(&self, statement: &Statement) -> Html {
        let (links, question) = (self.links, self.question);
        let name = statement.name();
        let place = Route::Statement(question.id.clone(), name.clone());
        let id = path(&place, &links.comparison);
        let position = question.position(&statement.position).map(|p| position_class(question, p));
        let reported = class_if(statement.voice == Voice::Reported, "is-reported");
        let relation = match self.within {
            Within::Question(chosen) => self.relation(statement, chosen),
            Within::Documents(_) => None,
        };
        let relation_class = relation.as_ref().map(|(classes, _)| classes.clone());
        html! {
            <article class={classes!("statement", position, reported, relation_class)} id={id.clone()} tabindex="-1">
                { self.who(statement) }
                { self.position(statement) }
                <>
                    if let Some((_, words)) = relation {
                        <p class="standing" key={words.clone()}>{ words }</p>
                    }
                </>
                { reported_by(statement) }
                { explained::text(&links.comparison, &id, &statement.text) }
                { for statement.citations.iter().enumerate().map(|(n, citation)| self.citation(citation, &name, n)) }
                { self.dependences(statement) }
                { self.foot(statement, name) }
                <a class="permalink" href={href(links, place)}>
                    <span aria-hidden="true">{ "#" }</span><span class="unseen">{ comparing::LINK_TO_STATEMENT }</span>
                </a>
            </article>
        }
    }

    /// Renders whose statement it is.
    fn who(&self, statement: &Statement) -> Html {
        let document = self.links.comparison.document(&statement.document);
        html! {
            if let Some(document) = document {
                <p class="who"><b>{ &document.short }</b>{ " " }<span>{ document.heading() }</span></p>
            }
        }
    }

    fn position(&self, statement: &Statement) -> Html {
        let label = self.question.position(&statement.position).map(|p| p.label.clone());
        html! {
            <p class="position">
                <span class="letter">{ statement.position.letter() }</span>
                <span class="label">{ label }</span>
            </p>
        }
    }

    /// Renders what the chosen statement rests on, and how to cite it.
    fn foot(&self, statement: &Statement, name: StatementName) -> Html {
        match self.within {
            Within::Question(Some(chosen)) if *chosen == name => html! {
                <>
                    if !self.links.comparison.sources.is_empty() {
                        <p class="rests-on">{ self.sources(statement) }</p>
                    }
                    { cite(Cited::Statement(self.question.id.clone(), name), self.act) }
                </>
            },
            _ => html! {},
        }
    }

    fn sources(&self, statement: &Statement) -> String {
        let reference = |id| self.links.comparison.source(id).map_or(id.as_str(), |s| s.reference.as_str());
        let sources: Vec<&str> = statement.sources.iter().map(reference).collect();
        if sources.is_empty() {
            comparing::NAMES_NO_SOURCE.to_owned()
        } else {
            comparing::rests_on(&sources.join("; "))
        }
    }

    /// Renders a phrase with the button that opens it in the citation panel.
    fn citation(&self, citation: &Citation, name: &StatementName, n: usize) -> Html {
        let of = CitationPanel { question: self.question.id.clone(), name: name.clone(), citation: n };
        let expanded = (self.opened == Some(&of)).to_string();
        let id = citation_panel::opener(&self.links.comparison, &of);
        let onclick = on_click(self.act, Action::OpenCitation(Some(of)));
        phrase(citation, |number| {
            html! { <button type="button" class="paragraph" {id} aria-expanded={expanded} {onclick}>{ number }</button> }
        })
    }

    /// Returns how the statement relates to the chosen one or the reference: classes and words.
    fn relation(&self, statement: &Statement, chosen: Option<&StatementName>) -> Option<(Classes, String)> {
        let question = self.question;
        let chosen = chosen.and_then(|name| question.statement(name));
        if chosen.is_some_and(|c| c.name() == statement.name()) {
            return Some((classes!("is-chosen"), verdicts::CHOSEN.to_owned()));
        }
        let (verdict, other) = if let Some(chosen) = chosen {
            (question.between_statements(statement, chosen), &chosen.document)
        } else {
            let reference = self.links.view.reference.as_ref().filter(|r| **r != statement.document)?;
            (question.to_document(statement, reference), reference)
        };
        let whom = if statement.document == *other { "its other statement" } else { self.links.short(other) };
        let classes = classes!(class_if(chosen.is_some(), "is-lit"), class(verdict));
        Some((classes, verdicts::relates(verdict, statement, whom)))
    }

    /// Renders why an agreement with a document that is shown too is not a second witness.
    fn dependences(&self, statement: &Statement) -> Html {
        let others = match self.within {
            Within::Documents(documents) => documents,
            Within::Question(_) => &self.links.view.shown,
        };
        let (comparison, document) = (&*self.links.comparison, &statement.document);
        let others = others.iter().filter(|_| statement.voice == Voice::Own);
        let dependences = others.filter_map(|other| {
            let why = comparison.dependence(self.question, document, other)?;
            Some(html! { <p class="dependence">{ verdicts::dependence(comparison, document, other, &why) }</p> })
        });
        dependences.collect()
    }
}

/// Renders the button that opens the dialog for citing.
pub fn cite(cited: Cited, act: &Callback<Action>) -> Html {
    let onclick = on_click(act, Action::Open(Some(Dialog::Cite(cited, Style::Apa))));
    html! { <button type="button" class="cite" aria-haspopup="dialog" {onclick}>{ "Cite" }</button> }
}

/// Renders whose view a statement reports; nothing for what the document says itself.
pub fn reported_by(statement: &Statement) -> Html {
    html! {
        if let Some(by) = &statement.by {
            <p class="reported"><span>{ "Reported" }</span>{ comparing::view_of(by) }</p>
        }
    }
}

/// Renders a phrase with the number of its paragraph, which `link` makes lead to its place in the text.
pub fn phrase(citation: &Citation, link: impl FnOnce(Html) -> Html) -> Html {
    let number = html! {
        <>
            <span aria-hidden="true">{ if citation.paragraph.is_some() { "¶\u{a0}" } else { "¶" } }</span>
            <span class="unseen">{ comparing::READ_IN_PLACE }{ if citation.paragraph.is_some() { ": paragraph " } else { "" } }</span>
            { citation.paragraph }
        </>
    };
    html! { <>{ " " }<p class="citation">{ quoted(&citation.phrase) }{ "\u{a0}" }{ link(number) }</p></> }
}
