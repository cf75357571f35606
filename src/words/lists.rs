//! The overview, the search, and the lists of figures, sources and paragraphs.

use super::plural;

pub const TOPICS_BY_DOCUMENT: &str = "Topics by document";
pub const TOPICS_BY_DOCUMENT_HOW: &str =
    "How many of a topic’s questions a document answers. Choose a cell to read the topic compared with it. ";
pub const AGREES_WITH_ALL: &str = "● it agrees with all who answer";
pub const AGREES_IN_PART: &str = "◐ it agrees with another in part";
pub const DIFFERS_IN_PART: &str = "◑ it differs from another in part";
pub const CONTRADICTS_ANOTHER: &str = "✕ it contradicts another";
pub const ALONE: &str = "○ it alone answers";
pub const NONE_FIT: &str = "no question fits the filter";
pub const ANSWERS_NONE: &str = "no answer";
pub const WHO_AGREES: &str = "Who agrees with whom";
pub const WHO_AGREES_HOW: &str = "Of the questions that both answer: ● agree, ◐ agree in part, ◑ differ in part, ✕ contradict. Choose a cell to read the two together.";
pub const PART_MOST: &str = "Where they part most";
pub const PART_MOST_HOW: &str = "Contradictions over facts, figures and dates come first.";
pub const UNEXPECTED: &str = "Unexpected agreement";
pub const LONE_VOICES: &str = "Lone voices";
pub const SAME_SOURCE: &str = "Same source: not two witnesses";
pub const DOCUMENTS: &str = "The documents";

pub fn size(questions: usize, topics: usize) -> String {
    format!("{} in {}.", super::questions(questions), plural(topics, "topic", "topics"))
}

pub fn in_all(agreed: usize, contradicted: usize) -> String {
    format!(
        " On {agreed}, all who answer agree. On {contradicted}, some contradict each other. On the rest they agree or differ in part, or fewer than two answer themselves. "
    )
}

pub fn first_topics(shown: usize, all: usize) -> String {
    format!("The first {shown} of {all} topics. All of them: ")
}

pub fn some_columns(shown: usize, all: usize) -> String {
    format!("{shown} of {all} documents: those with a column in the topics. Choose them there.")
}

pub fn unexpected([one, other]: [&str; 2], contradicts: usize, both: usize, agrees: usize) -> String {
    format!(
        "{one} and {other} contradict each other on {contradicts} of {both} questions that both answer, the largest share of any two that agree anywhere. They agree on {agrees}, among them:"
    )
}

pub fn lone_voices(n: usize) -> String {
    format!("{} on which one contradicts all the others who answer.", super::questions(n))
}

pub fn same_source(n: usize) -> String {
    let agreements = plural(n, "agreement rests", "agreements rest");
    format!("{agreements} on one source, or on one document citing the other.")
}

// A document.

pub const WHO_WROTE_IT: &str = "Who wrote it";
pub const WRITTEN_FOR: &str = "Written for";
pub const COULD_NOT_KNOW: &str = "What it could not know";
pub const ORIGIN: &str = "Where it is from";
pub const ON_RECORD: &str = "On record outside the text";

// Search.

pub const SEARCHED: &str = "Statements, quoted phrases, questions, positions, reasons, terms and sources.";
pub const HOW_TO_SEARCH: [&str; 3] = [
    "Any word is enough, also its beginning; what has more of the words comes first.",
    "Quotation marks find words that stand together: “de facto alliance”.",
    "Capitals, accents and kinds of quotation marks and hyphens make no difference. 4,200 is the same as 4200.",
];
pub const WHERE_THEY_ARE: &str = "Where they are";
pub const WHERE_THEY_ARE_HOW: &str = "Results by topic and by document. Choose a number to see only these.";
pub const DID_YOU_MEAN: &str = " Did you mean one of these?";
pub const NOT_TOGETHER: &str = "Each word is in the comparison, but not together.";

pub fn results(found: usize, shown: usize, words: &str) -> String {
    let (results, words) = (plural(found, "result", "results"), words.trim());
    if shown == found {
        format!("{results} for “{words}”")
    } else {
        format!("{shown} of {results} for “{words}” fit the filter")
    }
}

pub fn first_results(listed: usize, all: usize) -> String {
    format!(
        "The first {listed} of {all} results. Add a word, or choose in the table of topics, to see fewer."
    )
}

pub fn results_in(count: usize, topic: &str, whose: &str) -> String {
    format!("{} in {topic}, {whose}", plural(count, "result", "results"))
}

pub fn unfit_results(n: usize) -> String {
    format!("{} the filter. ", plural(n, "result does not fit", "results do not fit"))
}

pub fn unknown_word(word: &str) -> String {
    format!("“{word}” is not in the comparison.")
}

pub fn unquoted(words: &str) -> String {
    format!("The words without quotation marks: {words}")
}

pub fn without(words: &str) -> String {
    format!("Without “{words}”")
}

// Figures and events.

pub const QUANTITIES: &str =
    "Those that differ come first, then those that most documents state. A figure leads to its statement.";
pub const EVENTS: &str = "In order of time, as each document dates them. A dot is a date; two joined dots are two dates for one event.";
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
pub const TIES_DRAWING: &str = "Drawing: who shares sources, who cites whom";
pub const NO_TIES: &str = "No two documents share a source, and none cites another.";

pub fn sources(n: usize) -> String {
    format!(
        "What the documents name as their sources: {n} in all. Where two rest on the same source, their agreement is not two witnesses."
    )
}

pub fn shared_sources(n: usize) -> String {
    format!("Shared, or one of the documents itself: {n}")
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
