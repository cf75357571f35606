//! The statements of a question, their citations and their sources.

use comparison::marked::unmarked;
use comparison::{Question, Statement, Voice};

use crate::fault::Faults;
use crate::lengths::{self, PHRASE_WORDS, TEXT_WORDS};
use crate::place::Path;
use crate::{Known, clause};

/// Checks the statements of a question.
pub fn check(question: &Question, known: &Known, at: &Path, faults: &mut Faults) {
    for (i, statement) in question.statements.iter().enumerate() {
        let at = at.item("statements", i);
        if question.statements.iter().take(i).any(|earlier| earlier.name() == statement.name()) {
            let Statement { document, position, .. } = statement;
            let what = format!("{document} has two statements in position “{position}”");
            faults.add(at.clone(), what, "merge them into one with all citations");
        }
        if question.position(&statement.position).is_none() {
            let what = format!("there is no position “{}” in this question", statement.position);
            faults.add(at.field("position"), what, "use one of its positions, or add this one");
        }
        text(statement, &at, faults);
        clause::check(statement, &at, faults);
        voice(statement, &at, faults);
        citations(statement, known, &at, faults);
        sources(statement, known, &at, faults);
    }
}

fn text(statement: &Statement, at: &Path, faults: &mut Faults) {
    let text = unmarked(&statement.text);
    lengths::check("the statement", &text, TEXT_WORDS, at.field("text"), faults);
    if text.contains(['{', '}']) {
        faults.add(at.field("text"), "a brace is unpaired", "mark each run of key words as {…}");
    }
}

fn voice(statement: &Statement, at: &Path, faults: &mut Faults) {
    match (statement.voice, statement.by.as_deref().map(str::trim)) {
        (Voice::Reported, None | Some("")) => {
            let what = "a reported statement does not say whose view it is";
            faults.add(at.field("voice"), what, "add “by”: the name that the document gives");
        }
        (Voice::Own, Some(_)) => {
            let what = "a statement in the document’s own voice has the field “by”";
            faults.add(at.field("by"), what, "delete “by”, or make the voice “reported”");
        }
        _ => {}
    }
}

fn citations(statement: &Statement, known: &Known, at: &Path, faults: &mut Faults) {
    let document = known.document(&statement.document, at.field("document"), faults);
    for (i, citation) in statement.citations.iter().enumerate() {
        let at = at.item("citations", i);
        lengths::check("the quoted phrase", &citation.phrase, PHRASE_WORDS, at.field("phrase"), faults);
        if let (Some(document), Some(paragraph)) = (document, citation.paragraph) {
            crate::paragraph(document, paragraph, at.field("paragraph"), faults);
        }
    }
}

fn sources(statement: &Statement, known: &Known, at: &Path, faults: &mut Faults) {
    let Some(sources) = &known.sources else { return };
    for (i, id) in statement.sources.iter().enumerate() {
        let at = at.item("sources", i);
        match sources.get(id) {
            None => {
                let what = format!("there is no source “{id}”");
                faults.add(at, what, "add it to sources.json, or correct the id");
            }
            Some(source) if !source.named.iter().any(|n| n.document == statement.document) => {
                let what = format!("sources.json does not say that {} names “{id}”", statement.document);
                faults.add(at, what, "add to “named” where the document names it, or correct the id");
            }
            Some(_) => {}
        }
    }
}
