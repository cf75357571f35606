//! What is said of a verdict: counts on a question, how a statement relates to another, the legend.

use super::plural;
use comparison::tally::others;
use comparison::verdict::{Dependence, Stance};
use comparison::{Basis, Comparison, DocumentId, Ground, Question, Statement, Verdict, Voice};

pub const SAYS_NOTHING: &str = "Says nothing about this";
pub const SAYS_NOTHING_HERE: &str = "says nothing";
pub const ONLY_REPORTS: &str = "only reports others";
pub const ONLY_REPORTS_OTHERS: &str = "Only reports others";
pub const ARGUABLE: &str = "open to argument";
pub const WHY_THEY_PART: &str = "Why they part:";
pub const WHAT_WOULD_SETTLE_IT: &str = "What would settle it:";
pub const FAIR_READER: &str = "A fair reader could judge otherwise; the reason gives both readings.";
pub const CHOSEN: &str = "Chosen: the others show how they relate to it";

pub const AGREES: &str = "Whoever accepts one must accept the other, as far as the question goes.";
pub const AGREES_IN_PART: &str =
    "Both can be true, and they pull the same way: one adds to, narrows, dates or conditions the other.";
pub const DIFFERS_IN_PART: &str = "Both can be true, but they pull opposite ways: one would surprise a reader of the other; one weakens, dampens or speaks against what the other stresses.";
pub const CONTRADICTS: &str = "They cannot both be true of the same thing at the same time.";
pub const SILENCE: &str =
    "The document was read for this question and does not address it. Silence is never agreement.";
pub const NOT_RECORDED: &str = "not recorded";
pub const ONE_VOICE: &str = "Fewer than two documents answer it, so there is nothing to compare.";
pub const NOT_JUDGED: &str = "They give different answers. Nobody has judged yet how they relate.";
pub const REPORTED: &str =
    "The document passes on what others say. Only what it says itself counts towards a verdict.";

/// Returns " (open to argument)" where that is so, to be put after a verdict.
pub fn arguable(is_arguable: bool) -> String {
    if is_arguable { format!(" ({ARGUABLE})") } else { String::new() }
}

/// Returns why a document has no answer to a question: it says nothing, or nobody has recorded whether it does.
pub fn unanswered(question: &Question, document: &DocumentId) -> &'static str {
    if question.stance(document) == Stance::NotRecorded { NOT_RECORDED } else { SAYS_NOTHING_HERE }
}

/// Returns that one document, or several side by side, say nothing.
pub fn say_nothing(n: usize) -> String {
    match n {
        1 => SAYS_NOTHING_HERE.to_owned(),
        2 => "both say nothing".to_owned(),
        n => format!("all {} say nothing", comparison::finding::number(n)),
    }
}

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

/// Returns why two positions part, as an answer to "Why do they part?".
pub const fn ground(ground: Ground) -> &'static str {
    match ground {
        Ground::Time => "they speak of different times",
        Ground::Scope => "one speaks of something wider than the other",
        Ground::Definition => "they mean different things by the same word",
        Ground::Evidence => "they rest on different evidence",
        Ground::Value => "they value the same facts differently",
        Ground::Forecast => "they expect different futures",
    }
}

pub fn matter_of(basis: Basis) -> String {
    let means = match basis {
        Basis::Fact => "what is or was the case",
        Basis::Figure => "how much or how many",
        Basis::Date => "when something happened",
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
        Verdict::AgreesInPart => plural(n, "agrees in part", "agree in part"),
        Verdict::DiffersInPart => plural(n, "differs in part", "differ in part"),
        Verdict::Agrees => plural(n, "agrees", "agree"),
        Verdict::ReportedOnly => plural(n, "only reports", "only report"),
        Verdict::NotJudged => plural(n, "differs, not judged yet", "differ, not judged yet"),
        Verdict::Silent => plural(n, "says nothing", "say nothing"),
        Verdict::NotRecorded => format!("{n} not recorded"),
    }
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
        Stance::NotRecorded => "its answer is not recorded, so there is nothing to compare".to_owned(),
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
        Stance::NotRecorded => NOT_RECORDED.to_owned(),
        Stance::Silent => "says nothing about this".to_owned(),
        Stance::Reports => ONLY_REPORTS.to_owned(),
        Stance::Holds(held) => {
            let labels = held.iter().filter_map(|p| question.position(p));
            let labels = labels.map(|p| format!("{}, {}", p.id.letter(), p.label));
            labels.collect::<Vec<_>>().join("; and also ")
        }
    }
}

/// Returns how a statement relates to another document or statement, which is called `whom`.
pub fn relates(verdict: Verdict, statement: &Statement, whom: &str) -> String {
    let words = match verdict {
        Verdict::ReportedOnly if statement.voice == Voice::Reported => {
            "not compared: a reported view".to_owned()
        }
        Verdict::ReportedOnly => format!("not compared: {whom} only reports here"),
        Verdict::Silent => format!("{whom} says nothing about this"),
        Verdict::NotRecorded => format!("{whom}: not recorded"),
        verdict => verdict.with(whom),
    };
    format!("{} {words}", verdict.sign())
}

/// Returns what another document does with a statement: "✕ Lukin contradicts".
pub fn another(verdict: Verdict, short: &str) -> String {
    format!("{} {short} {}", verdict.sign(), verdict.word())
}

/// Returns what the other documents do with a cited statement, as the line under it is drawn.
pub const fn heaviest(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Agrees => "all who answer agree",
        Verdict::AgreesInPart => "another agrees in part",
        Verdict::DiffersInPart => "another differs in part",
        Verdict::Contradicts => "another contradicts it",
        Verdict::NotJudged => "another answers differently",
        Verdict::Silent | Verdict::ReportedOnly | Verdict::NotRecorded => {
            "only this document answers, or it only reports others"
        }
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
