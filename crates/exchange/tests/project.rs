//! A comparison written as a REFI-QDA project, and read back.

// The hashes are those that `UPDATE_EXPECT` writes.
#![allow(clippy::needless_raw_string_hashes)]

#[allow(dead_code, reason = "each test program uses its own part")]
mod common;

use std::io::{Cursor, Read};

use common::listed;
use comparison::{Comparison, Document, DocumentId, Topic};
use exchange::{Imported, qdpx, read};
use expect_test::expect;
use serde_json::{Value, json};

const MARSH: &str = "Keep the night ferry\nBy Ada Marsh, harbour pilot\n\nThe night ferry 🚢 carries forty people across \
                     the sound. Twelve of them are nurses, and none of them has another way home.\n\nThe council says \
                     that the boat loses money. A town that counts only coins will soon have nobody to count them for.\n";

fn statement(document: &str, position: &str, text: &str, phrases: &[&str]) -> Value {
    let citations: Vec<Value> = phrases.iter().map(|phrase| json!({ "phrase": phrase })).collect();
    json!({
        "document": document, "position": position, "voice": "own", "text": text, "clause": "", "citations": citations
    })
}

fn topic() -> Topic {
    let nurses = ["Twelve of them are nurses", "none of them has another way home"];
    let mut reported =
        statement("marsh", "b", "The boat {loses money}, says the council.", &["the boat loses money"]);
    reported["voice"] = json!("reported");
    reported["by"] = json!("the council");
    serde_json::from_value(json!({
        "id": "ferry", "title": "The ferry", "summary": "They part over who needs it & what it costs.",
        "questions": [
            {
                "id": "need", "ask": "Does anybody need the night ferry?",
                "positions": [{ "id": "a", "label": "Yes" }, { "id": "b", "label": "No" }],
                "statements": [
                    statement("marsh", "a", "Nurses {have no other way} home.", &nurses),
                    statement("lind", "b", "A {taxi} is enough.", &["A taxi over the bridge costs the town less"]),
                ]
            },
            {
                "id": "pays", "ask": "Does it <pay> for itself?", "note": "In crowns.",
                "positions": [{ "id": "a", "label": "Yes" }, { "id": "b", "label": "No" }],
                "statements": [
                    reported,
                    statement("marsh", "a", "Not in the text.", &["words that stand nowhere in this op-ed"]),
                ]
            },
        ]
    }))
    .unwrap()
}

fn document(id: &str, short: &str, title: &str) -> Document {
    Document { id: id.into(), short: short.to_owned(), title: title.to_owned(), ..Document::default() }
}

fn comparison() -> Comparison {
    let mut lind = document("lind", "Lind", "Let the ferry sleep");
    lind.author = Some("Bo Lind".to_owned());
    lind.origin = Some("From the archive of The Quay.".to_owned());
    Comparison {
        title: "The night ferry".to_owned(),
        about: "What two op-eds say about it.".to_owned(),
        documents: vec![document("marsh", "Marsh", "Keep the night ferry"), lind],
        topics: vec![topic()],
        ..Comparison::default()
    }
}

fn written() -> Vec<u8> {
    qdpx(&comparison(), &[(DocumentId::from("marsh"), MARSH.to_owned())], "2026-11-27")
}

fn read_back(bytes: &[u8]) -> Imported {
    read(bytes, "ferry.qdpx").unwrap()
}

fn file(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn what_is_written_is_read_back_as_the_same_quotations() {
    expect![[r#"
        Marsh | Marsh | – | – | – | – | – | – | 288 characters
        Lind | Lind | – | – | – | – | – | – | no text
        Marsh: “Twelve of them are nurses” (The ferry / Does anybody need the night ferry?; Nurses have no other way home.; placed)
        Marsh: “none of them has another way home” (The ferry / Does anybody need the night ferry?; Nurses have no other way home.; placed)
        Marsh: “the boat loses money” (The ferry / Does it <pay> for itself?; The boat loses money, says the council. (reported as the view of the council); placed)
    "#]].assert_eq(&listed(&read_back(&written())));
}

#[test]
fn two_exports_of_the_same_are_equal() {
    assert_eq!(written(), written());
}

#[test]
fn a_project_follows_the_schema_of_the_standard() {
    // Valid by “Project.xsd” of 18 March 2019. Whoever changes this should ask that schema again.
    expect![[r#"
        <?xml version="1.0" encoding="utf-8"?>
        <Project xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:QDA-XML:project:1.0 http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd" xmlns="urn:QDA-XML:project:1.0" name="The night ferry" origin="Synoptic 0.2.0" creatingUserGUID="04F8996D-A763-87A9-89B1-028EE3007569" creationDateTime="2026-11-27T00:00:00Z">
         <Users>
          <User guid="04F8996D-A763-87A9-89B1-028EE3007569" name="Synoptic"/>
         </Users>
         <CodeBook>
          <Codes>
           <Code guid="06DE5347-D205-8131-855C-A09947CD9A44" name="The ferry" isCodable="false">
            <Description>They part over who needs it &amp; what it costs.</Description>
            <Code guid="F408EA70-974E-8195-8C36-EB2FA553F713" name="Does anybody need the night ferry?" isCodable="true">
             <Code guid="C98A4CD7-E6A2-8942-84D1-9442580CF0C3" name="Yes" isCodable="true">
             </Code>
             <Code guid="330E9CE0-20D0-85AD-80A0-2EE38D6BBED1" name="No" isCodable="true">
             </Code>
            </Code>
            <Code guid="37F22204-B9BF-830A-8FF5-AB29D333D694" name="Does it &lt;pay&gt; for itself?" isCodable="true">
             <Description>In crowns.</Description>
             <Code guid="DEE743BA-0472-8BAB-864B-EF91035D2579" name="Yes (2)" isCodable="true">
             </Code>
             <Code guid="12D72EDC-5DA4-855D-877E-FAE44FA3A0ED" name="No (2)" isCodable="true">
             </Code>
            </Code>
           </Code>
          </Codes>
         </CodeBook>
         <Sources>
          <TextSource guid="11F96119-C755-8F23-8DB2-E797EEB7AE98" name="Marsh" plainTextPath="internal://11F96119-C755-8F23-8DB2-E797EEB7AE98.txt" creatingUser="04F8996D-A763-87A9-89B1-028EE3007569" creationDateTime="2026-11-27T00:00:00Z">
           <Description>Keep the night ferry.</Description>
           <PlainTextSelection guid="05CF4B97-3DEE-8F28-81BF-D693609277A6" name="Twelve of them are nurses" startPosition="107" endPosition="132" creatingUser="04F8996D-A763-87A9-89B1-028EE3007569" creationDateTime="2026-11-27T00:00:00Z">
            <Description>Nurses have no other way home.</Description>
            <Coding guid="084B789D-24FC-8451-871C-F2EF9A18D043" creatingUser="04F8996D-A763-87A9-89B1-028EE3007569" creationDateTime="2026-11-27T00:00:00Z">
             <CodeRef targetGUID="C98A4CD7-E6A2-8942-84D1-9442580CF0C3"/>
            </Coding>
           </PlainTextSelection>
           <PlainTextSelection guid="196D1274-1695-846A-8F8E-80C770A32527" name="none of them has another way home" startPosition="138" endPosition="171" creatingUser="04F8996D-A763-87A9-89B1-028EE3007569" creationDateTime="2026-11-27T00:00:00Z">
            <Description>Nurses have no other way home.</Description>
            <Coding guid="CF654175-2423-87E6-80D1-06D50B4005AE" creatingUser="04F8996D-A763-87A9-89B1-028EE3007569" creationDateTime="2026-11-27T00:00:00Z">
             <CodeRef targetGUID="C98A4CD7-E6A2-8942-84D1-9442580CF0C3"/>
            </Coding>
           </PlainTextSelection>
           <PlainTextSelection guid="5D5FD4EE-5E42-8EC6-8F31-A0161858CA35" name="the boat loses money" startPosition="196" endPosition="216" creatingUser="04F8996D-A763-87A9-89B1-028EE3007569" creationDateTime="2026-11-27T00:00:00Z">
            <Description>The boat loses money, says the council. (reported as the view of the council)</Description>
            <Coding guid="2790584E-F262-8F09-80AA-ECAF3AAE57FB" creatingUser="04F8996D-A763-87A9-89B1-028EE3007569" creationDateTime="2026-11-27T00:00:00Z">
             <CodeRef targetGUID="12D72EDC-5DA4-855D-877E-FAE44FA3A0ED"/>
            </Coding>
           </PlainTextSelection>
          </TextSource>
          <TextSource guid="AAA60EB6-91DE-80B5-8502-5DF7C8FE1E57" name="Lind" plainTextPath="internal://AAA60EB6-91DE-80B5-8502-5DF7C8FE1E57.txt" creatingUser="04F8996D-A763-87A9-89B1-028EE3007569" creationDateTime="2026-11-27T00:00:00Z">
           <Description>Let the ferry sleep, Bo Lind. The text was not at hand. Find it by its title and author. From the archive of The Quay.</Description>
          </TextSource>
         </Sources>
         <Description>What two op-eds say about it.</Description>
        </Project>"#]].assert_eq(&file(&written(), "project.qde"));
}

#[test]
fn a_project_holds_each_text_as_its_paragraphs() {
    let bytes = written();
    let archive = zip::ZipArchive::new(Cursor::new(bytes.as_slice())).unwrap();
    let mut texts: Vec<String> = archive
        .file_names()
        .map(Result::unwrap)
        .filter(|name| name.starts_with("sources/"))
        .map(|name| file(&bytes, &name))
        .collect();
    texts.sort();
    assert_eq!(texts.len(), 2);
    assert_eq!(texts[0], "", "the text of Lind is not at hand");
    assert!(texts[1].ends_with("another way home.\n\nThe council says that the boat loses money. A town that counts only coins will soon have nobody to count them for."), "{}", texts[1]);
}

#[test]
fn a_comparison_without_topics_and_documents_is_a_project_too() {
    let empty = Comparison { title: "Nothing\u{0} yet".to_owned(), ..Comparison::default() };
    let project = file(&qdpx(&empty, &[], "2026-11-27"), "project.qde");
    assert!(project.contains("name=\"Nothing yet\""), "{project}");
    assert!(!project.contains("<CodeBook>") && !project.contains("<Sources>"), "{project}");
}

#[test]
fn two_documents_of_one_id_are_one_source() {
    let mut comparison = comparison();
    comparison.documents.push(document("lind", "Lind again", "Let it sleep"));
    let project = file(&qdpx(&comparison, &[], "2026-11-27"), "project.qde");
    assert_eq!(project.matches("<TextSource").count(), 2);
}
