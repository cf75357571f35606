//! What is said of a verdict: counts on a question, how a statement relates to another, the legend.

use super::plural;
use comparison::tally::{Tally, others};
use comparison::verdict::{Dependence, Stance};
use comparison::{Basis, Comparison, DocumentId, Question, Statement, Verdict, Voice};

pub const SAYS_NOTHING: &str = "Says nothing about this";
pub const ONLY_REPORTS: &str = "only reports others";
pub const ONLY_REPORTS_OTHERS: &str = "Only reports others";
pub const ARGUABLE: &str = "arguable";
pub const FAIR_READER: &str = "A fair reader could judge otherwise; the reason gives both readings.";
pub const CHOSEN: &str = "Chosen: the others show how they relate to it";

pub const AGREES: &str =
    "The same answer: to accept one is to accept the other, as far as the question goes.";
pub const QUALIFIES: &str =
    "Both can be true, but one narrows, conditions, dates or weakens what the other says.";
pub const CONTRADICTS: &str = "They cannot both be true of the same thing at the same time.";
pub const SILENCE: &str =
    "The document was read for this question and does not address it. Silence is never agreement.";
pub const REPORTED: &str =
    "The document passes on what others say. Only what it says itself counts towards a verdict.";
pub const POSITIONS: &str = "Documents with the same letter give the same answer to the question.";
pub const PARAGRAPH: &str = "The paragraph of the document, counted through its running text. The phrase before it is quoted exactly; all else is in our words.";
pub const CHOOSE_A_STATEMENT: &str = "Choose a statement to see how the others in its row relate to it.";

/// Returns what a question asks for, after "asks for".
pub const fn asked_for(basis: Basis) -> &'static str {
    match basis {
        Basis::Fact => "a fact",
        Basis::Figure => "a figure",
        Basis::Date => "a date",
        Basis::Definition => "a definition",
        Basis::Cause => "a cause",
        Basis::Judgement => "a judgement",
        Basis::Forecast => "a forecast",
    }
}

pub fn asks_for(basis: Basis) -> String {
    format!("asks for {}", asked_for(basis))
}

/// Returns what a contradiction is about.
pub fn over(basis: Basis) -> String {
    format!("over {}", asked_for(basis))
}

pub fn matter_of(basis: Basis) -> String {
    let means = match basis {
        Basis::Fact => "what is or was the case",
        Basis::Figure => "how much or how many",
        Basis::Date => "when",
        Basis::Definition => "what a word covers",
        Basis::Cause => "why something happened",
        Basis::Judgement => "what to think of it",
        Basis::Forecast => "what will happen",
    };
    format!("The question asks for {}: {means}.", asked_for(basis))
}

/// Returns "1 contradicts", "2 contradict".
pub fn counted(n: usize, verdict: Verdict) -> String {
    match verdict {
        Verdict::Contradicts => plural(n, "contradicts", "contradict"),
        Verdict::Qualifies => plural(n, "qualifies", "qualify"),
        Verdict::Agrees => plural(n, "agrees", "agree"),
        Verdict::ReportedOnly => plural(n, "only reports", "only report"),
        Verdict::Silent => plural(n, "says nothing", "say nothing"),
    }
}

/// Returns how the documents divide on a question: "3 of 5 agree on A, 1 contradicts, 1 says nothing".
pub fn tally(tally: &Tally) -> String {
    let leading = tally.leading.as_ref().map(|(position, n)| {
        let verb = if *n == 1 { "says" } else { "agree on" };
        format!("{n} of {} {verb} {}", tally.of, position.letter())
    });
    let rest = [
        (tally.contradict, counted(tally.contradict, Verdict::Contradicts)),
        (tally.qualify, counted(tally.qualify, Verdict::Qualifies)),
        (tally.two_answers, plural(tally.two_answers, "answers both ways", "answer both ways")),
        (tally.report, counted(tally.report, Verdict::ReportedOnly)),
        (tally.silent, counted(tally.silent, Verdict::Silent)),
    ];
    let rest = rest.into_iter().filter(|(n, _)| *n > 0).map(|(_, words)| words);
    leading.into_iter().chain(rest).collect::<Vec<_>>().join(", ")
}

/// Returns how the other documents relate to one: "Compared with Lukin: of the other 4, 1 agrees, 3 contradict".
pub fn compared(
    comparison: &Comparison,
    question: &Question,
    reference: &DocumentId,
    documents: &[DocumentId],
) -> String {
    let counts = others(question, reference, documents);
    let words = match question.stance(reference) {
        _ if counts.is_empty() => "no other document is shown".to_owned(),
        Stance::Silent => "it says nothing about this, so there is nothing to compare".to_owned(),
        Stance::Reports => "it only reports others here, so there is nothing to compare".to_owned(),
        Stance::Holds(_) => {
            let of: usize = counts.iter().map(|(n, _)| n).sum();
            let words: Vec<String> = counts.iter().map(|(n, verdict)| counted(*n, *verdict)).collect();
            format!("of the other {of}, {}", words.join(", "))
        }
    };
    format!("Compared with {}: {words}", comparison.short(reference))
}

/// Returns what a document does on a question, after its name.
pub fn stance(question: &Question, document: &DocumentId) -> String {
    match question.stance(document) {
        Stance::Silent => "says nothing about this".to_owned(),
        Stance::Reports => ONLY_REPORTS.to_owned(),
        Stance::Holds(held) => {
            let labels = held.iter().filter_map(|p| question.position(p));
            let labels = labels.map(|(_, p)| format!("{}, {}", p.id.letter(), p.label));
            labels.collect::<Vec<_>>().join("; and also ")
        }
    }
}

/// Returns how a statement relates to another document or statement, which is called `whom`.
pub fn relates(verdict: Verdict, statement: &Statement, whom: &str) -> String {
    let words = match verdict {
        Verdict::Agrees => format!("agrees with {whom}"),
        Verdict::Qualifies | Verdict::Contradicts => format!("{} {whom}", verdict.word()),
        Verdict::ReportedOnly if statement.voice == Voice::Reported => {
            "not compared: a reported view".to_owned()
        }
        Verdict::ReportedOnly => format!("not compared: {whom} only reports here"),
        Verdict::Silent => format!("{whom} says nothing about this"),
    };
    format!("{} {words}", verdict.sign())
}

/// Returns what another document does with a statement: "✕ Lukin contradicts".
pub fn another(verdict: Verdict, short: &str) -> String {
    let words = match verdict {
        Verdict::ReportedOnly => "only reports",
        Verdict::Silent => "says nothing",
        verdict => verdict.word(),
    };
    format!("{} {short} {words}", verdict.sign())
}

/// Returns how a document relates to the pinned one: "✕ Saga contradicts Lukin".
pub fn pinned(verdict: Verdict, one: &str, other: &str) -> String {
    let words = match verdict {
        Verdict::Silent => "one of the two says nothing about this".to_owned(),
        Verdict::ReportedOnly => "one of the two only reports here".to_owned(),
        Verdict::Agrees => format!("{one} agrees with {other}"),
        verdict => format!("{one} {} {other}", verdict.word()),
    };
    format!("{} {words}", verdict.sign())
}

/// Returns what the other documents do with a cited statement, as the line under it is drawn.
pub const fn heaviest(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Agrees => "all who answer agree",
        Verdict::Qualifies => "another qualifies it",
        Verdict::Contradicts => "another contradicts it",
        Verdict::Silent | Verdict::ReportedOnly => "it alone answers, or only reports",
    }
}

/// Returns why two agreeing documents are not two witnesses, said of `document`.
pub fn dependence(
    comparison: &Comparison,
    document: &DocumentId,
    other: &DocumentId,
    why: &Dependence,
) -> String {
    let short = comparison.short(other);
    let why = match why {
        Dependence::SharedSource(source) => format!("both rest on {source}"),
        Dependence::Cites(from, _) if from == document => format!("it cites {short}"),
        Dependence::Cites(..) => format!("{short} cites it"),
    };
    format!("Same source as {short}: {why}. Not two witnesses.")
}

/// Returns what choosing a statement shows, for readers who hear the page.
pub fn announcement(
    comparison: &Comparison,
    question: &Question,
    chosen: &Statement,
    shown: &[DocumentId],
) -> String {
    let relations: Vec<String> = shown
        .iter()
        .flat_map(|d| question.statements_of(d))
        .filter(|s| !std::ptr::eq(*s, chosen))
        .map(|s| {
            let words = match question.between_statements(s, chosen) {
                Verdict::ReportedOnly => "is not compared, because one of the two is a reported view",
                verdict => verdict.word(),
            };
            format!("{} {words}", comparison.short(&s.document))
        })
        .collect();
    format!("{} chosen. {}.", comparison.short(&chosen.document), relations.join(", "))
}

/// Returns what the squares of a topic show.
pub fn squares(verdicts: &[Verdict]) -> String {
    let count = |wanted: &[Verdict]| verdicts.iter().filter(|v| wanted.contains(v)).count();
    format!(
        "{}: contradiction on {}, qualification on {}, agreement on {}, fewer than two answers on {}",
        super::questions(verdicts.len()),
        count(&[Verdict::Contradicts]),
        count(&[Verdict::Qualifies]),
        count(&[Verdict::Agrees]),
        count(&[Verdict::Silent, Verdict::ReportedOnly]),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tally_names_the_leading_answer_and_only_what_occurs() {
        let counts =
            Tally { of: 5, leading: Some(("a".into(), 2)), contradict: 1, report: 2, ..Tally::default() };
        assert_eq!(tally(&counts), "2 of 5 agree on A, 1 contradicts, 2 only report");
        let counts = Tally { of: 2, leading: Some(("b".into(), 1)), two_answers: 1, ..Tally::default() };
        assert_eq!(tally(&counts), "1 of 2 says B, 1 answers both ways");
        assert_eq!(tally(&Tally { of: 3, silent: 3, ..Tally::default() }), "3 say nothing");
    }

    #[test]
    fn a_topic_without_two_answers_has_neither_agreement_nor_contradiction() {
        let words = squares(&[Verdict::Silent, Verdict::ReportedOnly]);
        let expected = "2 questions: contradiction on 0, qualification on 0, agreement on 0, fewer than two answers on 2";
        assert_eq!(words, expected);
    }
}
