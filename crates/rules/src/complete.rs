//! What may be left out of a comparison, except under strict rules: whatever was left out is reported.

use comparison::marked::{Run, runs};
use comparison::{Kind, Question, Relation, Statement, Topic, pairs};

use crate::Known;
use crate::fault::Faults;
use crate::names::{DOCUMENTS, topic_file};
use crate::place::Path;

/// What to do about a field that is left out.
const ADD_IT: &str = "add it; data/README.md says what it holds";

/// Reports everything that was left out.
pub fn check(known: &Known, faults: &mut Faults) {
    for (i, document) in known.comparison.documents.iter().enumerate() {
        if !document.text.is_known() {
            faults.add(Path::of_item(DOCUMENTS, i), "the field “text” is missing", ADD_IT);
        }
        if document.kind.trim().is_empty() {
            faults.add(Path::of_item(DOCUMENTS, i), "the field “kind” is missing", ADD_IT);
        }
    }
    for topic in &known.comparison.topics {
        self::topic(topic, faults);
    }
}

fn topic(topic: &Topic, faults: &mut Faults) {
    let top = Path::of(&topic_file(&topic.id));
    if topic.summary.trim().is_empty() {
        faults.add(top.field("summary"), "the summary is empty", "write it");
    }
    for (i, question) in topic.questions.iter().enumerate() {
        let at = top.item("questions", i);
        if question.basis.is_none() {
            faults.add(at.clone(), "the field “basis” is missing", ADD_IT);
        }
        if let Some(first) = question.not_recorded.first() {
            let what = format!("whether {first} answers the question is not recorded");
            let remedy = "read the document for this question: add its statement, or delete its id here if it says nothing";
            faults.add(at.field("not_recorded"), what, remedy);
        }
        relations(question, &at, faults);
        for (i, statement) in question.statements.iter().enumerate() {
            self::statement(statement, &at.item("statements", i), faults);
        }
    }
}

fn relations(question: &Question, at: &Path, faults: &mut Faults) {
    for (one, other) in pairs(&question.positions) {
        if question.relation(&one.id, &other.id).is_none() {
            let what = format!("positions “{}” and “{}” have no relation", one.id, other.id);
            let remedy = "say whether they agree in part, differ in part or contradict each other, and why";
            faults.add(at.field("relations"), what, remedy);
        }
    }
    for (i, relation) in question.relations.iter().enumerate() {
        grounds(relation, &at.item("relations", i), faults);
    }
}

/// Reports a disagreement that does not say why the two part, or what would settle it.
fn grounds(relation: &Relation, at: &Path, faults: &mut Faults) {
    if relation.kind != Kind::AgreesInPart && relation.part.is_none() {
        let remedy = "add “part”: time, scope, definition, evidence, value or forecast";
        faults.add(at.clone(), "the relation does not say why the two part", remedy);
    }
    if relation.kind == Kind::Contradicts && relation.settle.is_none() {
        let what = "the relation does not say what would settle the contradiction";
        faults.add(at.clone(), what, "add “settle”: the evidence or event, in at most 25 words");
    }
}

fn statement(statement: &Statement, at: &Path, faults: &mut Faults) {
    let is_key = |run: &Run| matches!(run, Run::Key(words) if !words.trim().is_empty());
    if !runs(&statement.text).iter().any(is_key) {
        let remedy = "put the few words that carry the answer in braces: {…}";
        faults.add(at.field("text"), "the statement has no key words", remedy);
    }
    if statement.citations.is_empty() {
        let remedy = "add the number of the paragraph and a phrase from it";
        faults.add(at.clone(), "the statement has no citation", remedy);
    }
    for (i, citation) in statement.citations.iter().enumerate() {
        if citation.paragraph.is_none() {
            let at = at.item("citations", i);
            faults.add(at, "the field “paragraph” is missing", ADD_IT);
        }
    }
}
