//! An export holds the whole comparison with its verdicts, and other programs read it.

use std::collections::BTreeMap;
use std::rc::Rc;

use comparison::{Comparison, PositionId, Question, QuestionId, TopicId, Voice};
use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};
use serde_json::{Value, json};
use site::export::schema;
use synoptic::lesson::Lesson;
use synoptic::share::Edition;
use synoptic::share::export::annotations::web_annotations;
use synoptic::share::export::csv::{self, Separator};
use synoptic::share::export::markdown::markdown;
use synoptic::share::export::{json as whole, part};
use synoptic::state::Scope;

use crate::small::{self, document, edition, high};

#[test]
fn json_is_read_back_as_the_same_comparison() {
    assert_eq!(
        serde_json::from_str::<Comparison>(&whole(&small::comparison())).unwrap(),
        small::comparison()
    );
}

#[test]
fn the_schema_accepts_the_json_and_rejects_faults() {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    let good: Value = serde_json::from_str(&whole(&small::comparison())).unwrap();
    let faults: Vec<String> =
        validator.iter_errors(&good).map(|e| format!("{}: {e}", e.instance_path())).collect();
    assert!(faults.is_empty(), "{faults:#?}");
    for (pointer, wrong) in [
        ("/topics/0/questions/0/basis", json!("guess")),
        ("/topics/0/questions/0/relations/0/between", json!(["a"])),
        ("/topics/0/questions/0/statements/0/citations/0/paragraph", json!(-1)),
        ("/documents/0", json!({ "id": "one", "colour": "red" })),
    ] {
        let mut bad = good.clone();
        *bad.pointer_mut(pointer).unwrap() = wrong;
        assert!(!validator.is_valid(&bad), "{pointer}");
    }
}

/// The rows of a table by the names of its columns.
fn rows(table: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = ::csv::Reader::from_reader(table.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

/// The rows of a table as a spreadsheet of any language pastes it: tabs part the cells, lines the rows.
fn pasted(table: &str) -> Vec<Vec<String>> {
    let cell = |cell: &str| {
        let inner = cell.strip_prefix('"').and_then(|cell| cell.strip_suffix('"'));
        inner.map_or_else(|| cell.to_owned(), |inner| inner.replace("\"\"", "\""))
    };
    table.lines().map(|line| line.split('\t').map(cell).collect()).collect()
}

#[test]
fn a_table_with_tabs_has_the_same_cells_in_every_language_and_no_formula() {
    let comparison = small::comparison();
    assert!(
        csv::statements(&comparison, Separator::Tab).contains("\t\"'=SUM(A1)"),
        "a cell would be a formula"
    );
    for (tabs, commas) in [
        (csv::statements(&comparison, Separator::Tab), csv::statements(&comparison, Separator::Comma)),
        (csv::verdicts(&comparison, Separator::Tab), csv::verdicts(&comparison, Separator::Comma)),
    ] {
        let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(commas.as_bytes());
        let cells: Vec<Vec<String>> = reader
            .records()
            .map(|record| record.unwrap().iter().map(|cell| cell.replace('\n', " ")).collect())
            .collect();
        assert_eq!(pasted(&tabs), cells);
        let cells: Vec<&String> = cells.iter().flatten().collect();
        assert!(
            !cells.iter().any(|cell| cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝'])),
            "{cells:?}"
        );
    }
}

fn row(cells: &[(&str, &str)]) -> BTreeMap<String, String> {
    cells.iter().map(|(name, cell)| ((*name).to_owned(), (*cell).to_owned())).collect()
}

#[test]
fn every_statement_is_a_row() {
    let rows = rows(&csv::statements(&small::comparison(), Separator::Comma));
    assert_eq!(rows.len(), 5);
    assert_eq!(
        rows[1],
        row(&[
            ("topic", "Cost"),
            ("question", "cost-high"),
            ("ask", "Is it too high?"),
            ("basis", "judgement"),
            ("document", "ONE"),
            ("position", "B"),
            ("label", "No"),
            ("voice", "reported"),
            ("view of", "the press"),
            ("statement", "Others deny it."),
            ("clause", "The press denies it."),
            ("key words", "deny"),
            ("paragraphs", "3 | 7"),
            ("phrases", "it is denied | denied again"),
            ("rests on", "Doe, A Report, 2019"),
        ])
    );
    let voices: Vec<&str> = rows.iter().map(|row| row["voice"].as_str()).collect();
    assert_eq!(voices, ["own", "reported", "own", "own", "own"]);
}

#[test]
fn every_question_and_two_documents_are_a_row_with_the_verdict() {
    let rows = rows(&csv::verdicts(&small::comparison(), Separator::Comma));
    let verdicts: Vec<[&str; 5]> = rows
        .iter()
        .map(|row| {
            ["question", "document one", "document two", "verdict", "arguable"].map(|name| row[name].as_str())
        })
        .collect();
    assert_eq!(
        verdicts,
        [
            ["cost-high", "ONE", "TWO", "contradicts", "yes"],
            ["cost-high", "ONE", "THREE", "says nothing", ""],
            ["cost-high", "TWO", "THREE", "says nothing", ""],
            ["cost-paid", "ONE", "TWO", "agrees", ""],
            ["cost-paid", "ONE", "THREE", "says nothing", ""],
            ["cost-paid", "TWO", "THREE", "says nothing", ""],
        ]
    );
    let cells = |n: usize| {
        ["positions of one", "positions of two", "not independent", "reason"]
            .map(|name| rows[n][name].as_str())
    };
    assert_eq!(cells(0), ["A", "B", "", "It cannot be both."]);
    assert_eq!(cells(1), ["A", "", "", ""]);
    assert_eq!(cells(3), ["A", "A", "both rest on Doe, A Report, 2019", ""]);
}

#[test]
fn the_row_of_a_verdict_says_why_they_part_and_what_would_settle_it() {
    let [agree, differ] = small::steps();
    for (comparison, expected) in [
        (
            small::comparison(),
            ["contradicts", "they value the same facts differently", "An audit of *all* bills"],
        ),
        (agree, ["agrees in part", "", ""]),
        (differ, ["differs in part", "one speaks of something wider than the other", ""]),
    ] {
        let rows = rows(&csv::verdicts(&comparison, Separator::Comma));
        let first = ["verdict", "why they part", "what would settle it"].map(|name| rows[0][name].as_str());
        assert_eq!(first, expected);
        let agreed = ["verdict", "why they part", "what would settle it"].map(|name| rows[3][name].as_str());
        assert_eq!(agreed, ["agrees", "", ""], "two that give the same answer do not part");
    }
}

#[test]
fn two_documents_that_both_hold_both_positions_have_one_reason() {
    let mut comparison = small::comparison();
    let question = Rc::make_mut(&mut comparison.topics[0].questions[0]);
    let mut more = question.statements.clone();
    for statement in &mut more {
        statement.voice = Voice::Own;
        statement.position = PositionId::from(if statement.position.as_str() == "a" { "b" } else { "a" });
    }
    question.statements.extend(more);
    let rows = rows(&csv::verdicts(&comparison, Separator::Comma));
    let cells = ["positions of one", "positions of two", "reason"].map(|name| rows[0][name].as_str());
    assert_eq!(cells, ["A | B", "A | B", "It cannot be both."]);
}

#[test]
fn no_cell_is_a_formula_to_a_spreadsheet() {
    for (text, cell) in [
        ("=SUM(A1)", "'=SUM(A1)"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@cmd", "'@cmd"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("\n=1", "'\n=1"),
        ("=1, \"2\"", "'=1, \"2\""),
        ("a=1", "a=1"),
        ("1-2", "1-2"),
    ] {
        let mut comparison = small::comparison();
        comparison.topics[0].title = text.to_owned();
        comparison.documents[0].short = text.to_owned();
        for (table, column) in [
            (csv::statements(&comparison, Separator::Comma), "topic"),
            (csv::statements(&comparison, Separator::Comma), "document"),
            (csv::verdicts(&comparison, Separator::Comma), "topic"),
            (csv::verdicts(&comparison, Separator::Comma), "document one"),
        ] {
            assert_eq!(rows(&table)[0][column], cell, "{column}");
        }
    }
    let rows = rows(&csv::statements(&small::comparison(), Separator::Comma));
    assert_eq!(rows[0]["statement"], "'=SUM(A1) is \"too\" high,\nsay *all* [of] <them>.");
    assert_eq!(rows[2]["phrases"], "'+ low\nhere");
    assert_eq!(rows[2]["clause"], "'=Low as it is.");
}

/// The headings of the third level and the bold words that a Markdown reader finds. Fails where it finds
/// markup that can only come from the data.
fn headings_and_bold(text: &str) -> (Vec<String>, Vec<String>) {
    let (mut headings, mut bold) = (Vec::new(), Vec::new());
    let (mut in_heading, mut in_bold) = (false, false);
    for event in Parser::new(text) {
        match event {
            Event::Start(Tag::Heading { level: HeadingLevel::H3, .. }) => {
                in_heading = true;
                headings.push(String::new());
            }
            Event::End(TagEnd::Heading(_)) => in_heading = false,
            Event::Start(Tag::Strong) => {
                in_bold = true;
                bold.push(String::new());
            }
            Event::End(TagEnd::Strong) => in_bold = false,
            Event::Text(words) if in_bold => bold.last_mut().unwrap().push_str(&words),
            Event::Text(words) if in_heading => headings.last_mut().unwrap().push_str(&words),
            Event::Html(_) | Event::InlineHtml(_) | Event::Code(_) | Event::Start(Tag::Emphasis) => {
                panic!("{event:?} comes from the data")
            }
            _ => {}
        }
    }
    (headings, bold)
}

#[test]
fn markdown_has_questions_as_headings_and_key_words_in_bold() {
    let (headings, bold) = headings_and_bold(&markdown(&small::comparison(), &edition()));
    assert_eq!(headings, ["Is it too high?", "Was it paid?"]);
    assert_eq!(bold, ["ONE", "TWO", "THREE", "is", "deny", "is low", "paid", "paid"]);
}

#[test]
fn markdown_says_who_says_what_with_what_verdict_and_where_to_look() {
    let text = markdown(&small::comparison(), &edition());
    for part in [
        "- **TWO**: Who pays? The “hidden” half. Author: not stated. Kind: essay. Publisher: not stated. Date: not stated. Written in a hurry.\n",
        "- A: Yes\n- B: No\n\nWhat they say:\n\n- ONE (A): ",
        "- ONE (B, reported as the view of the press): Others **deny** it. In short: The press denies it. (¶ 3 “it is denied”; ¶ 7 “denied again”)\n",
        "of\\] \\<them\\>. In short: It is \\[far\\] too high. (¶ 3 “100% \\& {more}”)\n",
        "- THREE: says nothing.\n",
        "How the answers relate:\n\n- B contradicts A, judgement, open to argument: It cannot be both. Why they part: they value the same facts differently. What would settle it: An audit of \\*all\\* bills.\n",
        "Between two documents:\n\n- ONE and TWO: contradicts\n",
        "- ONE and TWO: agrees (not independent: both rest on Doe, A Report, 2019)\n",
        "<https://example.org/texts/#/cost-high>",
        "Taken from Two texts \\& more, build abc1234, data 0123456789ab: <https://example.org/texts/#/>.",
    ] {
        assert!(text.contains(part), "{part} is not in\n{text}");
    }
    let unpublished = markdown(&small::comparison(), &Edition { address: None, ..edition() });
    assert!(!unpublished.contains("http"), "{unpublished}");
}

#[test]
fn markdown_says_who_made_the_comparison_and_why_it_compares_these() {
    let comparison = Comparison {
        why_these: Some("All are *short*.".to_owned()),
        editors: Some("The editors".to_owned()),
        licence: Some("CC BY 4.0".to_owned()),
        ..small::comparison()
    };
    let text = markdown(&comparison, &edition());
    assert!(text.contains("## The documents\n\nAll are \\*short\\*.\n\n- **ONE**"), "{text}");
    assert!(text.ends_with("#/>.\n\nEditors: The editors.\n\nLicence: CC BY 4.0.\n"), "{text}");
}

#[test]
fn markdown_says_how_far_two_answers_agree_or_differ_and_why_they_part() {
    let [agree, differ] = small::steps();
    for (comparison, relation, verdict) in [
        (agree, "- A agrees in part with B: The one adds to the other.\n", "- ONE and TWO: agrees in part\n"),
        (
            differ,
            "- B differs in part from A: Few expect both. Why they part: one speaks of something wider than the other.\n",
            "- ONE and TWO: differs in part\n",
        ),
    ] {
        let text = markdown(&comparison, &edition());
        assert!(text.contains(relation) && text.contains(verdict), "{text}");
    }
}

#[test]
fn every_quoted_phrase_is_a_web_annotation() {
    let page: Value =
        serde_json::from_str(&web_annotations(&small::comparison(), &edition(), |_, _, _| None)).unwrap();
    assert_eq!(page["@context"], "http://www.w3.org/ns/anno.jsonld");
    assert_eq!(page["type"], "AnnotationPage");
    assert_eq!(page["startIndex"], 0);
    assert_eq!(
        page["partOf"],
        json!({
            "id": "urn:x-synoptic:collection",
            "type": "AnnotationCollection",
            "label": "Two texts & more, build abc1234, data 0123456789ab",
            "total": 6,
        })
    );
    let items = page["items"].as_array().unwrap();
    let phrases: Vec<&str> =
        items.iter().map(|item| item["target"]["selector"][0]["exact"].as_str().unwrap()).collect();
    assert_eq!(phrases, ["100% & {more}", "it is denied", "denied again", "+ low\nhere", "paid", "was paid"]);
    let text = |purpose: &str, value: &str| json!({ "type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain", "language": "en" });
    assert_eq!(
        items[2],
        json!({
            "id": "urn:x-synoptic:cost-high:one:b:reported:2",
            "type": "Annotation",
            "motivation": "describing",
            "body": [
                text("describing", "Others deny it."),
                text("classifying", "Is it too high? B: No"),
                text("tagging", "cost-high"),
                text("tagging", "para. 7"),
                text("tagging", "reported as the view of the press"),
                {
                    "type": "SpecificResource",
                    "purpose": "linking",
                    "source": "https://example.org/texts/#/cost-high/one/b/reported",
                },
            ],
            "target": {
                "type": "SpecificResource",
                "source": {
                    "id": "urn:x-synoptic:document:one",
                    "type": "Text",
                    "dc:title": "Costs: 100% of A & B_c {so far} #1 $5 ~ ^ \\ -- end",
                },
                "selector": [{ "type": "TextQuoteSelector", "exact": "denied again" }],
            },
        })
    );
}

#[test]
fn annotations_have_the_same_ids_in_the_next_build() {
    let ids = |edition: &Edition| -> Vec<Value> {
        let text = web_annotations(&small::comparison(), edition, |_, _, _| None);
        let page: Value = serde_json::from_str(&text).unwrap();
        let items = page["items"].as_array().unwrap().iter().map(|item| item["id"].clone());
        items.chain([page["id"].clone(), page["partOf"]["id"].clone()]).collect()
    };
    let next = Edition { build: "def5678".to_owned(), digest: "ba9876543210".to_owned(), ..edition() };
    assert_eq!(ids(&edition()), ids(&next));
}

#[test]
fn an_annotation_has_its_place_where_a_copy_is_at_hand() {
    let text = web_annotations(&small::comparison(), &edition(), |question, name, n| {
        (*question == high() && name.document == document("one") && n == 1).then_some(12..24)
    });
    let page: Value = serde_json::from_str(&text).unwrap();
    let selectors = |n: usize| page["items"][n]["target"]["selector"].as_array().unwrap().clone();
    // What the adapter of Recogito asks for: the words, where they begin and where they end.
    assert_eq!(
        selectors(2),
        [
            json!({ "type": "TextQuoteSelector", "exact": "denied again" }),
            json!({ "type": "TextPositionSelector", "start": 12, "end": 24 }),
        ]
    );
    assert_eq!(selectors(0).len(), 1, "no place is made up");
}

#[test]
fn the_fields_of_annotations_are_in_their_usual_order() {
    let text = web_annotations(&small::comparison(), &edition(), |_, _, _| None);
    assert!(
        text.starts_with("{\n  \"@context\": \"http://www.w3.org/ns/anno.jsonld\",\n  \"id\": "),
        "{text}"
    );
    assert!(text.ends_with("}\n"));
}

/// The questions of a part, and the documents that it compares.
fn held(part: &Comparison) -> (Vec<&str>, Vec<&str>) {
    let questions = part.questions().map(|(_, q): (_, &Question)| q.id.as_str()).collect();
    (questions, part.documents.iter().map(|d| d.id.as_str()).collect())
}

#[test]
fn a_part_holds_its_own_questions_and_documents() {
    let comparison = small::comparison();
    let all = ["one", "two", "three"];
    let lesson = Lesson::default().with(&QuestionId::from("cost-paid"));
    for (scope, questions, documents) in [
        (Scope::All, vec!["cost-high", "cost-paid"], all.to_vec()),
        (Scope::Topic(TopicId::from("cost")), vec!["cost-high", "cost-paid"], all.to_vec()),
        (Scope::Topic(TopicId::from("gone")), vec![], all.to_vec()),
        (Scope::Question(high()), vec!["cost-high"], all.to_vec()),
        (Scope::Lesson, vec!["cost-paid"], all.to_vec()),
        (Scope::Pair(document("one"), document("two")), vec!["cost-high", "cost-paid"], vec!["one", "two"]),
        (Scope::Pair(document("one"), document("three")), vec![], vec!["one", "three"]),
    ] {
        let part = part(&comparison, &scope, Some(&lesson));
        assert_eq!(held(&part), (questions, documents), "{scope:?}");
    }
    assert_eq!(held(&part(&comparison, &Scope::Lesson, None)).0, Vec::<&str>::new());
}
