//! The lines below a reference: what is said and by whom, the verdict and its reason.

use super::Citer;
use crate::share::wording::{dependence, grounds, in_short, parting, reasons, related, reported, sentence};
use crate::words::verdicts::{ARGUABLE, unanswered};
use comparison::marked::unmarked;
use comparison::{Basis, DocumentId, Question, Relation, Statement, Verdict, pairs};

impl Citer<'_> {
    /// Says what a statement says, and where it was read.
    pub(super) fn statement_lines(&self, question: &Question, said: &Statement, place: &str) -> Vec<String> {
        let place = self.edition.link(place).unwrap_or_else(|| format!("Place in the page: #{place}"));
        vec![
            format!("Phrases: {}.", self.phrases(said)),
            format!("In our words: {}", unmarked(&said.text)),
            format!("Question: {}", question.ask),
            format!("Answer: {}.", answer(question, said)),
            format!("Read in: {}, {}. {place}", self.comparison.title, self.edition.version()),
        ]
    }

    /// Names the verdict between two documents, why it is so, what would settle it, and what both say.
    pub(super) fn verdict_lines(
        &self,
        question: &Question,
        one: &DocumentId,
        other: &DocumentId,
    ) -> Vec<String> {
        let verdict = question.verdict(one, other);
        let reasons = reasons(question, one, other);
        let arguable = reasons.iter().any(|r| r.arguable);
        let mut lines =
            vec![format!("Verdict: {}{}.", verdict.word(), in_brackets(question, verdict, arguable))];
        for relation in reasons {
            let [a, b] = &relation.between;
            lines.push(format!("Reason: {} ({} and {})", relation.why, a.letter(), b.letter()));
            lines.extend(parting(relation));
        }
        let shared = self.comparison.dependence(question, one, other);
        lines.extend(shared.map(|d| format!("Not independent: {}.", dependence(self.comparison, &d))));
        lines.extend(self.answers(question, one));
        lines.extend(self.answers(question, other));
        lines
    }

    /// Lists what each document answers, how the answers relate, and the verdict between every two that answer themselves.
    pub(super) fn question_lines(&self, question: &Question) -> Vec<String> {
        let mut lines = Vec::new();
        lines.extend(question.basis.map(|basis| format!("Basis: {}.", basis.word())));
        lines.extend(question.note.as_ref().map(|note| format!("Note: {note}")));
        lines.extend(self.comparison.documents.iter().flat_map(|d| self.answers(question, &d.id)));
        lines.extend(question.relations.iter().map(|relation| relation_line(question, relation)));
        let verdicts: Vec<String> = pairs(&self.comparison.documents)
            .map(|(one, other)| (one, other, question.verdict(&one.id, &other.id)))
            .filter(|(_, _, verdict)| *verdict > Verdict::ReportedOnly)
            .map(|(one, other, verdict)| {
                let shared = self.comparison.dependence(question, &one.id, &other.id);
                let remark = if shared.is_some() { " (not independent)" } else { "" };
                format!("{} and {}: {}{remark}", one.short, other.short, verdict.word())
            })
            .collect();
        lines.extend((!verdicts.is_empty()).then(|| format!("Verdicts: {}.", verdicts.join("; "))));
        lines
    }

    /// Lists what a document says on a question: a line for each statement, or why there is none.
    /// Views that it only reports are listed too, and marked.
    fn answers(&self, question: &Question, document: &DocumentId) -> Vec<String> {
        let short = self.comparison.short(document);
        let mut lines: Vec<String> = question
            .statements_of(document)
            .map(|said| {
                let text = sentence(&unmarked(&said.text));
                let clause = in_short(said).map(|clause| format!(" In short: {clause}")).unwrap_or_default();
                let phrases = self.phrases(said);
                let phrases = if phrases.is_empty() { phrases } else { format!(" {phrases}.") };
                format!("{short}, {}: {text}{clause}{phrases}", answer(question, said))
            })
            .collect();
        if lines.is_empty() {
            lines.push(format!("{short}: {}.", unanswered(question, document)));
        }
        lines
    }

    /// Lists the phrases of a statement: `“exactly as printed” (para. 3)`.
    fn phrases(&self, said: &Statement) -> String {
        let phrases = said.citations.iter();
        let phrases = phrases.map(|c| match c.paragraph {
            Some(n) => format!("“{}” ({})", c.phrase, self.style.paragraphs(&[n])),
            None => format!("“{}”", c.phrase),
        });
        phrases.collect::<Vec<_>>().join("; ")
    }
}

/// Returns "A (Yes, it stays uneasy)", and whose view it is where it is only reported.
fn answer(question: &Question, said: &Statement) -> String {
    let label = question.label(&said.position);
    format!("{} ({label}){}", said.position.letter(), reported(said))
}

fn relation_line(question: &Question, relation: &Relation) -> String {
    let remark = in_brackets(question, relation.kind.into(), relation.arguable);
    format!("{}{remark}: {}", related(relation), grounds(relation))
}

/// Returns what qualifies a verdict: " (judgement, open to argument)". A contradiction names the basis of its
/// question.
fn in_brackets(question: &Question, verdict: Verdict, arguable: bool) -> String {
    let basis = (verdict == Verdict::Contradicts).then_some(question.basis).flatten().map(Basis::word);
    let remarks: Vec<&str> = basis.into_iter().chain(arguable.then_some(ARGUABLE)).collect();
    if remarks.is_empty() { String::new() } else { format!(" ({})", remarks.join(", ")) }
}
