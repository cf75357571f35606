//! The first page, the search, and the lists of questions, figures, sources and paragraphs.

use super::plural;
use comparison::Verdict;

pub const FINDINGS: &str = "Questions by finding";
pub const DISAGREEMENTS: &str = "Disagreements";
pub const ALL_QUESTIONS: &str = "All questions, the weightiest first";
pub const PART_MOST: &str = "Where they part most, and where all agree";
pub const WHO_AGREES: &str = "Who agrees with whom";
pub const WHO_AGREES_HOW: &str = "Of the questions that both answer: ● agree, ◐ agree in part, ◑ differ in part, ✕ contradict. Choose a cell to read the two side by side.";
pub const FIRMNESS: &str = "How firm ";
pub const FIRMNESSES: [(&str, &str); 3] = [("", "all"), ("firm", "firm"), ("arguable", "open to argument")];
pub const TOPIC: &str = "Topic ";
pub const ANY_TOPIC: &str = "all";
pub const BETWEEN: &str = "Between ";
pub const ANYONE: &str = "all documents";

/// Returns what the documents do on questions of a kind, as on its tile.
pub const fn kind_word(kind: Verdict) -> &'static str {
    match kind {
        Verdict::Contradicts => "contradict",
        Verdict::DiffersInPart => "differ in part",
        Verdict::AgreesInPart => "agree in part",
        Verdict::Agrees => "all agree",
        Verdict::NotJudged => "not judged yet",
        Verdict::Silent | Verdict::ReportedOnly | Verdict::NotRecorded => "only one speaks",
    }
}

/// Returns the sign of a kind.
pub const fn kind_sign(kind: Verdict) -> &'static str {
    match kind {
        Verdict::Silent | Verdict::ReportedOnly | Verdict::NotRecorded => "○",
        verdict => verdict.sign(),
    }
}

/// Returns the title of the list of a kind.
pub const fn kind_title(kind: Option<Verdict>) -> &'static str {
    match kind {
        None => DISAGREEMENTS,
        Some(Verdict::Contradicts) => "Where they contradict each other",
        Some(Verdict::DiffersInPart) => "Where they differ in part",
        Some(Verdict::AgreesInPart) => "Where they agree in part",
        Some(Verdict::Agrees) => "Where all who answer agree",
        Some(Verdict::NotJudged) => "Where they differ, not judged yet",
        Some(Verdict::Silent | Verdict::ReportedOnly | Verdict::NotRecorded) => {
            "Where only one document answers"
        }
    }
}

/// Returns what a kind means.
const fn meaning(kind: Verdict) -> &'static str {
    match kind {
        Verdict::Contradicts => super::verdicts::CONTRADICTS,
        Verdict::DiffersInPart => super::verdicts::DIFFERS_IN_PART,
        Verdict::AgreesInPart => super::verdicts::AGREES_IN_PART,
        Verdict::Agrees => super::verdicts::AGREES,
        Verdict::NotJudged => super::verdicts::NOT_JUDGED,
        Verdict::Silent | Verdict::ReportedOnly | Verdict::NotRecorded => super::verdicts::ONE_VOICE,
    }
}

/// Returns a kind with its sign and what it means.
pub fn kind_in_words(kind: Verdict) -> String {
    format!("{} {}: {}", kind_sign(kind), kind_word(kind), meaning(kind))
}

/// Returns what a list holds: how many questions, on how many of them all documents are meant, and what its
/// kind means.
pub fn kind_summary(kind: Option<Verdict>, n: usize, by_all: usize) -> String {
    let means = kind.map_or("The most divisive come first.", meaning);
    let by_all = match by_all {
        0 => String::new(),
        by_all => format!(", {by_all} of them involving all documents"),
    };
    format!("{}{by_all}. {means}", super::questions(n))
}

pub fn open_to_argument(n: usize) -> String {
    format!("{n} open to argument")
}

pub fn first_summary(questions: usize) -> String {
    format!(
        "{}. In a row, the same letter and colour mean the same answer. ✕ marks answers that cannot both be true.",
        super::questions(questions)
    )
}

pub fn all_disagreements(n: usize) -> String {
    format!("all {n} disagreements →")
}

pub fn topics(n: usize) -> String {
    plural(n, "topic", "topics")
}

// A document.

pub const WHO_WROTE_IT: &str = "Who wrote it";
pub const WRITTEN_FOR: &str = "Written for";
pub const COULD_NOT_KNOW: &str = "What it could not know";
pub const ORIGIN: &str = "Where it is from";
pub const ON_RECORD: &str = "On record outside the text";

// Search.

pub const SEARCH: &str = "Search";
pub const SEARCH_RESULTS: &str = "Search results";
pub const ELSEWHERE: &str = "In terms, sources and documents";
pub const SEARCHED: &str = "Statements, quoted phrases, questions, positions, reasons, terms and sources.";
pub const HOW_TO_SEARCH: [&str; 3] = [
    "A search finds what has all your words or, failing that, some of them. The beginning of a word is enough. The name of a document finds its statements.",
    "Quotation marks find words in a row: “de facto alliance”.",
    "Capitals, accents and the kind of quotation mark or hyphen make no difference. 4,200 is the same as 4200.",
];
pub const DID_YOU_MEAN: &str = " Did you mean one of these?";
pub const NOT_TOGETHER: &str = "All these words are in the comparison, but not together.";

pub fn results(questions: usize, others: usize, words: &str) -> String {
    let others = match others {
        0 => String::new(),
        n => format!(" and {}", plural(n, "other place", "other places")),
    };
    format!("“{}”: found in {}{others}", words.trim(), super::questions(questions))
}

pub fn unfit_results(n: usize) -> String {
    format!("{} the filter. ", plural(n, "result does not match", "results do not match"))
}

pub fn unknown_word(word: &str) -> String {
    format!("“{word}” is not in the comparison.")
}

pub fn unquoted(words: &str) -> String {
    format!("The words without quotation marks: {words}")
}

// Figures and events.

pub const QUANTITIES: &str = "Those that differ come first, then those that the most documents state. A figure leads to its statement.";
pub const EVENTS: &str = "In order of time, as each document dates them.";
pub const DIFFERS: &str = " ✕ differs";

pub fn figures(quantities: usize, events: usize, clashing: usize) -> String {
    format!(
        "{} and {} that the statements name, as written. The documents differ on {clashing} of them.",
        plural(quantities, "quantity", "quantities"),
        plural(events, "dated event", "dated events")
    )
}

// Sources.

pub const TIES: &str = "Who shares sources, who cites whom";
pub const NO_TIES: &str = "No two documents share a source, and none cites another.";

pub fn sources(n: usize) -> String {
    format!(
        "What the documents name as their sources: {n} in all. Where two rest on the same source, they do not count as two witnesses."
    )
}

pub fn shared_sources(n: usize) -> String {
    format!("Sources that two documents share, or that are themselves among the documents: {n}")
}

pub fn sources_of(short: &str, named: usize, used: usize) -> String {
    format!("{short} names {}; statements here rest on {used} of them", plural(named, "source", "sources"))
}

pub fn named_by(named: &str, itself: Option<&str>) -> String {
    let itself = itself.map(|short| format!(" It is {short} itself.")).unwrap_or_default();
    format!("Named by {named}.{itself}")
}

// One document.

pub const TEXT_ITSELF: &str = "The text itself";
pub const BEFORE_HEADINGS: &str = "(before the first heading)";
pub const NOT_COMPARED: &str = "Not compared: ";

pub fn cited(cited: usize, paragraphs: usize) -> String {
    format!("{cited} of {paragraphs} paragraphs are cited")
}

pub fn listed(listed: usize) -> String {
    format!(
        ", {listed} listed as not compared. The statements below follow the order of the text; choose a question to see all answers."
    )
}
