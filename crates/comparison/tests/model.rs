//! The model: what can be asked of the data, and how it is written.

use comparison::coverage::coverage;
use comparison::marked::{Run, keys, runs, unmarked};
use comparison::model::{NOT_STATED, Reading};
use comparison::outline::{Heading, Outline, Section};
use comparison::statement::{Bound, Figure};
use comparison::{
    Basis, Comparison, Document, DocumentId, PositionId, QuestionId, SourceId, StatementName, TopicId, Voice,
};
use serde_json::{Value, json};

fn whole() -> Value {
    let document = |id: &str, paragraphs: usize| {
        json!({
            "id": id, "short": id.to_uppercase(), "title": "T", "kind": "essay", "dated": "", "about": "",
            "text": { "opens": "a", "closes": "b", "sections": [], "paragraphs": paragraphs }
        })
    };
    let statement = |document: &str, position: &str, voice: &str, paragraph: usize| {
        json!({
            "document": document, "position": position, "voice": voice, "text": "{So} it is.", "clause": "So it is.",
            "citations": [{ "paragraph": paragraph, "phrase": "so it is" }]
        })
    };
    let question = |id: &str, statements: Vec<Value>| {
        json!({
            "id": id, "ask": "Is it so?", "basis": "fact",
            "positions": [{ "id": "a", "label": "Yes" }, { "id": "b", "label": "No" }],
            "relations": [], "statements": statements
        })
    };
    json!({
        "title": "Two texts", "about": "A test.",
        "documents": [document("one", 4), document("two", 1)],
        "topics": [
            { "id": "sea", "title": "The sea", "summary": "S.", "questions": [
                question("sea-so", vec![statement("one", "a", "own", 1), statement("one", "a", "reported", 4), statement("two", "b", "own", 1)]),
                question("sea-when", vec![statement("one", "b", "own", 1)])
            ] },
            { "id": "sky", "title": "The sky", "summary": "S.", "questions": [question("sky-blue", vec![])] }
        ],
        "sources": [{ "id": "book", "reference": "A book", "kind": "book", "named": [] }],
        "quantities": [], "events": [], "glossary": [],
        "not_compared": [
            { "document": "one", "paragraph": 3, "why": "Empty." },
            { "document": "two", "paragraph": 2, "why": "Empty." }
        ],
        "readings": { "topics": [], "splits": [], "statements": 0, "faithful": 0, "silences": 0, "silences_alike": 0 }
    })
}

fn comparison() -> Comparison {
    serde_json::from_value::<Comparison>(whole()).unwrap()
}

#[test]
fn everything_is_found_by_its_id() {
    let c = comparison();
    assert_eq!(c.document(&DocumentId::from("two")).unwrap().short, "TWO");
    assert_eq!(c.document(&DocumentId::from("three")), None);
    assert_eq!(c.topic(&TopicId::from("sky")).unwrap().title, "The sky");
    assert_eq!(c.topic(&TopicId::from("sea-so")), None);
    let (topic, question) = c.question(&QuestionId::from("sea-when")).unwrap();
    assert_eq!((topic.id.as_str(), question.id.as_str()), ("sea", "sea-when"));
    assert_eq!(c.question(&QuestionId::from("sea")), None);
    assert_eq!(c.source(&SourceId::from("book")).unwrap().reference, "A book");
    assert_eq!(c.source(&SourceId::from("novel")), None);
    let ids: Vec<&str> = c.questions().map(|(_, q)| q.id.as_str()).collect();
    assert_eq!(ids, ["sea-so", "sea-when", "sky-blue"]);
}

#[test]
fn a_document_is_called_by_its_short_name_or_else_by_its_id() {
    let c = comparison();
    assert_eq!(c.short(&DocumentId::from("one")), "ONE");
    assert_eq!(c.short(&DocumentId::from("three")), "three");
}

#[test]
fn a_statement_is_named_by_document_position_and_voice() {
    let c = comparison();
    let question = &c.topics[0].questions[0];
    let name = |document: &str, position: &str, voice| StatementName {
        document: DocumentId::from(document),
        position: PositionId::from(position),
        voice,
    };
    assert_eq!(question.statements[1].name(), name("one", "a", Voice::Reported));
    assert_eq!(question.statement(&name("one", "a", Voice::Reported)), Some(&question.statements[1]));
    assert_eq!(question.statement(&name("two", "b", Voice::Own)), Some(&question.statements[2]));
    assert_eq!(question.statement(&name("two", "b", Voice::Reported)), None);
    let of_one: Vec<Voice> = question.statements_of(&DocumentId::from("one")).map(|s| s.voice).collect();
    assert_eq!(of_one, [Voice::Own, Voice::Reported]);
}

#[test]
fn a_position_is_found_by_its_id_and_shown_by_a_capital_letter() {
    let c = comparison();
    let question = &c.topics[0].questions[0];
    let position = question.position(&PositionId::from("b")).unwrap();
    assert_eq!((position.label.as_str(), position.id.letter().as_str()), ("No", "B"));
    assert_eq!(question.position(&PositionId::from("c")), None);
    assert_eq!((question.label(&PositionId::from("b")), question.label(&PositionId::from("c"))), ("No", ""));
    assert_eq!(PositionId::from("b").to_string(), "b");
}

#[test]
fn every_basis_has_the_word_that_it_has_in_the_data() {
    let words = ["fact", "figure", "date", "definition", "cause", "judgement", "forecast"];
    assert_eq!(Basis::ALL.map(Basis::word), words);
    for (basis, word) in Basis::ALL.into_iter().zip(words) {
        assert_eq!(serde_json::to_value(basis).unwrap(), json!(word));
    }
}

#[test]
fn what_a_text_does_not_state_is_absent_from_the_data_and_said_in_words() {
    let c = comparison();
    let silent = &c.documents[0];
    assert_eq!(NOT_STATED, "not stated");
    assert_eq!(silent.stated(), ["not stated"; 3]);
    assert_eq!(silent.heading(), "essay, date not stated");
    let written = serde_json::to_value(silent).unwrap();
    for field in ["author", "publisher", "date"] {
        assert_eq!(written.get(field), None, "{field}");
    }
    let state = |field: &str| Some(format!("the {field}"));
    let stated = Document {
        author: state("author"),
        publisher: state("publisher"),
        date: state("date"),
        ..silent.clone()
    };
    assert_eq!(stated.stated(), ["the author", "the publisher", "the date"]);
    assert_eq!(stated.heading(), "essay, the date");
    let headed = Document { heading: state("heading"), ..stated };
    assert_eq!(headed.heading(), "the heading");
}

#[test]
fn the_comparison_is_written_as_it_was_read() {
    assert_eq!(serde_json::to_value(comparison()).unwrap(), whole());
}

#[test]
fn paragraphs_are_cited_listed_or_neither() {
    let c = comparison();
    let one = coverage(&c, &c.documents[0]);
    assert_eq!(one.cited.into_iter().collect::<Vec<_>>(), [1, 4]);
    assert_eq!(one.listed.into_iter().collect::<Vec<_>>(), [3]);
    assert_eq!(one.unaccounted, [2]);
    let two = coverage(&c, &c.documents[1]);
    assert_eq!(two.cited.into_iter().collect::<Vec<_>>(), [1]);
    assert_eq!(two.unaccounted, [] as [usize; 0]);
}

#[test]
fn a_text_is_split_at_its_braces() {
    use Run::{Key, Plain};
    assert_eq!(runs("It {is so} now."), [Plain("It "), Key("is so"), Plain(" now.")]);
    assert_eq!(runs("{All}{of}"), [Key("All"), Key("of")]);
    assert_eq!(runs("None"), [Plain("None")]);
    assert_eq!(runs(""), []);
    assert_eq!(unmarked("It {is so} {now}."), "It is so now.");
    assert_eq!(keys("It {is so} {now}."), ["is so", "now"]);
}

#[test]
fn an_unpaired_brace_stays_in_the_text() {
    use Run::{Key, Plain};
    assert_eq!(runs("It {is} {so."), [Plain("It "), Key("is"), Plain(" {so.")]);
    assert_eq!(unmarked("It {is} {so."), "It is {so.");
    assert_eq!(unmarked("It is} so."), "It is} so.");
}

#[test]
fn a_paragraph_is_in_the_last_section_that_begins_at_or_before_it() {
    let section = |title: &str, from, begins: Option<&str>| Section {
        title: title.to_owned(),
        from,
        begins: begins.map(str::to_owned),
        heading: Heading::OwnLine,
    };
    let outline = Outline {
        sections: vec![
            section("First", 2, None),
            section("Empty", 4, None),
            section("Last", 4, Some("At last")),
        ],
        paragraphs: 5,
        ..Outline::default()
    };
    let sections: Vec<Option<usize>> = (1..=5).map(|paragraph| outline.section_of(paragraph)).collect();
    assert_eq!(sections, [None, Some(0), Some(0), Some(2), Some(2)]);
    assert_eq!(outline.sections[0].marker(), "First");
    assert_eq!(outline.sections[2].marker(), "At last");
}

#[test]
fn the_usual_heading_and_what_is_empty_are_left_out_of_the_data() {
    let section = |heading| Section { title: "First".to_owned(), from: 1, begins: None, heading };
    let outline =
        Outline { sections: vec![section(Heading::OwnLine), section(Heading::RunIn)], ..Outline::default() };
    assert_eq!(
        serde_json::to_value(outline).unwrap(),
        json!({
            "opens": "", "closes": "", "paragraphs": 0,
            "sections": [{ "title": "First", "from": 1 }, { "title": "First", "from": 1, "heading": "run-in" }]
        })
    );
    assert_eq!(serde_json::to_value(Reading::Agrees).unwrap(), json!("agrees"));
}

fn figure(value: f64, to: Option<f64>, bound: Option<Bound>) -> Figure {
    let written = String::new();
    Figure { quantity: "length".into(), value, to, bound, unit: "km".to_owned(), written, when: None }
}

#[test]
fn figures_clash_only_where_their_ranges_exclude_each_other() {
    let exactly = |value| figure(value, None, None);
    let bounded = |value, bound| figure(value, None, Some(bound));
    assert!(!exactly(4300.0).fits(&exactly(4200.0)));
    assert!(exactly(4300.0).fits(&exactly(4300.0)));
    assert!(bounded(3600.0, Bound::MoreThan).fits(&exactly(4300.0)));
    assert!(bounded(3600.0, Bound::AtLeast).fits(&exactly(3600.0)));
    assert!(!bounded(3600.0, Bound::MoreThan).fits(&exactly(3500.0)));
    assert!(bounded(50.0, Bound::LessThan).fits(&exactly(42.0)));
    assert!(!bounded(50.0, Bound::AtMost).fits(&exactly(51.0)));
    assert!(bounded(100.0, Bound::About).fits(&exactly(95.0)));
    assert!(bounded(100.0, Bound::About).fits(&exactly(109.0)));
    assert!(bounded(100.0, Bound::Nearly).fits(&exactly(91.0)));
    assert!(!bounded(100.0, Bound::About).fits(&exactly(120.0)));
    assert!(figure(25.0, Some(30.0), None).fits(&exactly(28.0)));
    assert!(!figure(25.0, Some(30.0), None).fits(&exactly(31.0)));
    assert!(!figure(25.0, Some(30.0), None).fits(&exactly(24.0)));
}
