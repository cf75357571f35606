//! What is exported is the whole comparison, says what the verdicts say, and other programs read it.

use std::process::Command;

use crate::common::bundled;
use comparison::marked::{Run, runs, unmarked};
use comparison::{Comparison, Statement, TopicId, Verdict};
use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};
use serde_json::Value;
use site::export::schema;
use synoptic::share::Edition;
use synoptic::share::export::annotations::web_annotations;
use synoptic::share::export::markdown::markdown;
use synoptic::share::export::{csv, json, only};

use crate::small::{self, edition};

fn both() -> [Comparison; 2] {
    [(*bundled()).clone(), small::comparison()]
}

fn statements(comparison: &Comparison) -> Vec<&Statement> {
    comparison.questions().flat_map(|(_, q)| &q.statements).collect()
}

#[test]
fn json_is_the_comparison_and_is_read_back_as_such() {
    for comparison in both() {
        assert_eq!(Comparison::from_json(&json(&comparison)).unwrap(), comparison);
    }
}

#[test]
fn the_json_fits_its_schema_and_the_schema_refuses_what_does_not() {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    for comparison in both() {
        let value: Value = serde_json::from_str(&json(&comparison)).unwrap();
        let faults: Vec<String> =
            validator.iter_errors(&value).map(|e| format!("{}: {e}", e.instance_path())).collect();
        assert!(faults.is_empty(), "{faults:#?}");
        let broken = |change: &dyn Fn(&mut Value)| {
            let mut value = value.clone();
            change(&mut value);
            !validator.is_valid(&value)
        };
        assert!(broken(&|v| v["colour"] = "red".into()), "a field that there is not");
        assert!(broken(&|v| v["topics"][0]["questions"][0]["basis"] = "guess".into()));
        assert!(broken(&|v| v["topics"][0]["questions"][0]["relations"][0]["between"] = vec!["a"].into()));
        assert!(broken(&|v| v["topics"][0]["questions"][0]["statements"][0]["citations"][0]["paragraph"] =
            Value::from(-1)));
        assert!(broken(&|v| v["documents"][0].as_object_mut().unwrap().remove("title").map(drop).unwrap()));
    }
}

fn rows(table: &str) -> Vec<std::collections::BTreeMap<String, String>> {
    let mut reader = ::csv::Reader::from_reader(table.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

#[test]
fn every_statement_is_a_row_that_a_csv_reader_reads_back() {
    for comparison in both() {
        let rows = rows(&csv::statements(&comparison));
        let statements = statements(&comparison);
        assert_eq!(rows.len(), statements.len());
        for (row, statement) in rows.iter().zip(statements) {
            let text = unmarked(&statement.text);
            let guard = if text.starts_with('=') { "'" } else { "" };
            assert_eq!(row["statement"], format!("{guard}{text}"));
            assert_eq!(row["document"], comparison.short(&statement.document));
            let paragraphs: Vec<String> =
                statement.citations.iter().map(|c| c.paragraph.to_string()).collect();
            assert_eq!(row["paragraphs"], paragraphs.join(" | "));
            assert_eq!(row["view of"], statement.by.clone().unwrap_or_default());
        }
    }
}

#[test]
fn no_cell_is_a_formula_to_a_spreadsheet() {
    for comparison in both() {
        for table in [csv::statements(&comparison), csv::verdicts(&comparison)] {
            for record in ::csv::Reader::from_reader(table.as_bytes()).records() {
                for cell in &record.unwrap() {
                    assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
                }
            }
        }
    }
    let rows = rows(&csv::statements(&small::comparison()));
    assert_eq!(rows[0]["statement"], "'=SUM(A1) is \"too\" high,\nsay *all* [of] <them>.");
    assert_eq!(rows[2]["phrases"], "'+ low\nhere");
    // The apostrophe would be lost on whoever reads the file otherwise: no present cell needs it.
    let bundled = bundled();
    assert!(!(csv::statements(&bundled) + &csv::verdicts(&bundled)).contains(",'"));
}

#[test]
fn every_question_and_two_documents_are_a_row_with_the_computed_verdict() {
    for comparison in both() {
        let rows = rows(&csv::verdicts(&comparison));
        let documents = comparison.documents.len();
        assert_eq!(rows.len(), comparison.questions().count() * documents * (documents - 1) / 2);
        let id = |short: &str| comparison.documents.iter().find(|d| d.short == short).unwrap().id.clone();
        for row in rows {
            let (_, question) = comparison.question(&row["question"].as_str().into()).unwrap();
            let (one, two) = (id(&row["document one"]), id(&row["document two"]));
            let verdict = question.verdict(&one, &two);
            assert_eq!(row["verdict"], verdict.word());
            assert_eq!(
                !row["reason"].is_empty(),
                matches!(verdict, Verdict::Qualifies | Verdict::Contradicts)
            );
            assert_eq!(
                !row["not independent"].is_empty(),
                comparison.dependence(question, &one, &two).is_some()
            );
            let arguable = question.relations.iter().any(|r| r.arguable && row["reason"].contains(&r.why));
            assert_eq!(row["arguable"] == "yes", arguable, "{row:?}");
        }
    }
}

/// Headings of the third level, and bold words, as a Markdown reader finds them.
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
fn markdown_has_every_question_as_a_heading_and_every_key_word_in_bold() {
    for comparison in both() {
        let (headings, bold) = headings_and_bold(&markdown(&comparison, &edition()));
        let asks: Vec<String> = comparison.questions().map(|(_, q)| q.ask.clone()).collect();
        assert_eq!(headings, asks);
        let mut keys: Vec<String> = comparison.documents.iter().map(|d| d.short.clone()).collect();
        for (_, question) in comparison.questions() {
            for statement in comparison.documents.iter().flat_map(|d| question.statements_of(&d.id)) {
                keys.extend(runs(&statement.text).into_iter().filter_map(|r| match r {
                    Run::Key(words) => Some(words.to_owned()),
                    Run::Plain(_) => None,
                }));
            }
        }
        assert_eq!(bold, keys);
    }
}

#[test]
fn markdown_says_the_verdicts_the_edition_and_where_to_look() {
    let text = markdown(&small::comparison(), &edition());
    for part in [
        "- A: Yes\n- B: No\n",
        "- ONE (B, reported as the view of the press): Others **deny** it. (¶ 3 “it is denied”)\n",
        "- THREE: silent.\n",
        "- B contradicts A, judgement, arguable: It cannot be both.\n",
        "- ONE and TWO: contradicts\n",
        "- ONE and TWO: agrees (not independent: both rest on Doe, A Report, 2019)\n",
        "<https://example.org/texts/#/cost-high>",
        "Taken from Two texts \\& more, build abc1234, data 0123456789ab: <https://example.org/texts/#/>.",
    ] {
        assert!(text.contains(part), "{part} is not in\n{text}");
    }
    let nowhere = markdown(&small::comparison(), &Edition { address: None, ..edition() });
    assert!(!nowhere.contains("http"), "{nowhere}");
}

#[test]
fn every_quoted_phrase_is_an_annotation_of_its_document() {
    for comparison in both() {
        let page: Value = serde_json::from_str(&web_annotations(&comparison, &edition())).unwrap();
        assert_eq!(page["@context"], "http://www.w3.org/ns/anno.jsonld");
        assert_eq!(page["type"], "AnnotationPage");
        let items = page["items"].as_array().unwrap();
        let citations: usize = statements(&comparison).iter().map(|s| s.citations.len()).sum();
        assert_eq!(items.len(), citations);
        assert_eq!(page["partOf"]["total"], citations);
        let mut ids: Vec<&str> = items.iter().map(|a| a["id"].as_str().unwrap()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), citations, "each has its own name");
        let expected =
            statements(&comparison).into_iter().flat_map(|s| s.citations.iter().map(move |c| (s, c)));
        for (annotation, (statement, citation)) in items.iter().zip(expected) {
            assert_eq!(annotation["type"], "Annotation");
            let target = &annotation["target"];
            assert_eq!(target["selector"]["type"], "TextQuoteSelector");
            assert_eq!(target["selector"]["exact"], citation.phrase.as_str());
            assert_eq!(
                target["source"]["dc:title"],
                comparison.document(&statement.document).unwrap().title.as_str()
            );
            let bodies = annotation["body"].as_array().unwrap();
            let values = |purpose: &str| -> Vec<&str> {
                bodies
                    .iter()
                    .filter(|b| b["purpose"] == purpose)
                    .filter_map(|b| b["value"].as_str())
                    .collect()
            };
            assert_eq!(values("describing"), [unmarked(&statement.text)]);
            assert!(values("tagging").contains(&format!("para. {}", citation.paragraph).as_str()));
            assert!(values("classifying")[0].contains(&format!(" {}: ", statement.position.letter())));
            let link = bodies.iter().find(|b| b["purpose"] == "linking").unwrap();
            assert!(link["source"].as_str().unwrap().starts_with("https://example.org/texts/#/"));
        }
    }
}

#[test]
fn a_single_topic_is_a_comparison_of_its_own() {
    let comparison = bundled();
    let arctic = only(&comparison, &TopicId::from("arctic")).unwrap();
    assert_eq!(arctic.topics.len(), 1);
    assert_eq!(arctic.topics[0], *comparison.topic(&TopicId::from("arctic")).unwrap());
    assert_eq!(arctic.documents, comparison.documents);
    assert_eq!(only(&comparison, &TopicId::from("gone")), None);
}

fn export(arguments: &[&str]) -> (bool, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_page")).args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.success(), text(output.stdout), text(output.stderr))
}

#[test]
fn the_command_writes_what_the_page_writes() {
    let comparison = bundled();
    let arctic = only(&comparison, &TopicId::from("arctic")).unwrap();
    for (arguments, expected) in [
        (vec!["json"], json(&comparison)),
        (vec!["schema"], schema()),
        (vec!["statements-csv", "--topic", "arctic"], csv::statements(&arctic)),
        (vec!["verdicts-csv"], csv::verdicts(&comparison)),
    ] {
        let (good, out, err) = export(&arguments);
        assert!(good, "{err}");
        assert!(out == expected, "{arguments:?}");
    }
    let (good, out, _) = export(&["annotations", "--topic", "arctic", "--address", "https://example.org/"]);
    assert!(good && out.contains("https://example.org/#/arctic-moscow-wary/lukin"));
    let (good, out, _) = export(&["bibtex"]);
    assert!(good);
    assert_eq!(biblatex::Bibliography::parse(&out).unwrap().len(), comparison.documents.len());
}

#[test]
fn the_command_names_the_data_by_its_digest_and_says_what_it_cannot_do() {
    let (good, out, _) = export(&["markdown", "--topic", "arctic"]);
    assert!(good);
    let last = out.lines().last().unwrap();
    let digest = last.split("data ").nth(1).unwrap().trim_end_matches('.');
    assert!(digest.len() == 12 && digest.chars().all(|c| c.is_ascii_hexdigit()), "{last}");
    let (good, out, err) = export(&["json", "--topic", "gone"]);
    assert!(!good && out.is_empty() && err.contains("“gone”") && err.contains("arctic"), "{err}");
}

#[test]
fn a_table_in_a_file_tells_a_spreadsheet_how_its_letters_are_written() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("verdicts.csv");
    let (good, out, err) = export(&["verdicts-csv", "--out", file.to_str().unwrap()]);
    assert!(good && out.is_empty(), "{err}");
    let written = std::fs::read_to_string(&file).unwrap();
    assert_eq!(written, format!("\u{feff}{}", csv::verdicts(&bundled())));
    let bad = folder.path().join("no/such/folder.csv");
    let (good, _, err) = export(&["verdicts-csv", "--out", bad.to_str().unwrap()]);
    assert!(!good && err.contains("cannot be written"), "{err}");
}
