//! What is read from files and what is refused, with the message that the person who chose the file gets.

// The hashes are those that `UPDATE_EXPECT` writes.
#![allow(clippy::needless_raw_string_hashes)]

#[allow(dead_code, reason = "each test program uses its own part")]
mod common;

use std::fmt::Write as _;

use common::{listed, packed};
use exchange::{LARGEST_FILE, read};
use expect_test::{Expect, expect};
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// What follows where a file of a kind was chosen that cannot be imported.
const CHOOSE: &str = "choose annotations as JSON (W3C or Hypothes.is), a REFI-QDA project (.qdpx) or a \
                      bibliography as CSL JSON";

/// Checks the message for a file. “CHOOSE” stands for what can be chosen instead.
fn refused(bytes: &[u8], fault: &str) {
    let fault = fault.replace("CHOOSE", CHOOSE);
    assert_eq!(read(bytes, "mine").unwrap_err(), format!("“mine” cannot be imported: {fault}."));
}

fn accepted(text: &str, expected: &Expect) {
    expected.assert_eq(&listed(&read(text.as_bytes(), "mine").unwrap()));
}

/// Returns a project with a code, a text and what is in its source.
fn project(text: &str, selections: &str) -> String {
    format!(
        "<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"p\" origin=\"Some tool\"><CodeBook><Codes>\
         <Code guid=\"c1\" name=\"Fare\"/></Codes></CodeBook><Sources><TextSource guid=\"s\" name=\"Lind\">\
         <PlainTextContent>{text}</PlainTextContent>{selections}</TextSource></Sources></Project>"
    )
}

fn selection(start: usize, end: usize, name: &str) -> String {
    format!(
        "<PlainTextSelection guid=\"x\" name=\"{name}\" startPosition=\"{start}\" endPosition=\"{end}\">\
         <Coding guid=\"y\"><CodeRef targetGUID=\"c1\"/></Coding></PlainTextSelection>"
    )
}

#[test]
fn a_file_of_another_kind_is_refused_by_what_it_seems_to_be() {
    refused(b"", "it is empty; CHOOSE");
    refused(b"\xef\xbb\xbf \n", "it is empty; CHOOSE");
    refused(
        b"SQLite format 3\0 ...",
        "it is a database, such as a project in the own format of QualCoder or MAXQDA; open it in its program, export a REFI-QDA project (.qdpx), and choose that",
    );
    refused(b"%PDF-1.7", "it is a PDF file, and the marks in it cannot be read; CHOOSE");
    refused(
        b"@article{marsh2025, title = {Keep}}",
        "it seems to be BibTeX; import it into Zotero, export “CSL JSON” there, and choose that",
    );
    refused(
        b"TY  - JOUR\nTI  - Keep the night ferry",
        "it seems to be RIS; import it into Zotero, export “CSL JSON” there, and choose that",
    );
    refused(b"question,document,answer,quote\n", "it seems to be a table; open it as a table, or CHOOSE");
    refused(b"Dear all, the ferry sails at ten.", "it is neither JSON nor XML nor a .qdpx file; CHOOSE");
    refused(b"\xffabc\xfe\x00", "it is neither text in UTF-8 nor a .qdpx file; CHOOSE");
    refused(b"<!DOCTYPE html><p>Hello<br>you", "it is a web page; CHOOSE");
    refused(
        b"<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes/></CodeBook>",
        "it is a codebook (.qdc), which holds codes but no quotations; export the whole project (.qdpx) and choose that",
    );
    refused(
        b"<rdf:RDF xmlns:rdf=\"x\"></rdf:RDF>",
        "it seems to be a bibliography in XML; import it into Zotero, export “CSL JSON” there, and choose that",
    );
    refused(
        b"<Project xmlns=\"http://maven.example\"/>",
        "it is XML that begins with “Project”, not a REFI-QDA project; CHOOSE",
    );
}

#[test]
fn a_packed_file_of_another_kind_is_refused_by_what_is_in_it() {
    refused(&packed(&[("word/document.xml", b"<w/>")]), "it is a Word document; CHOOSE");
    refused(
        &packed(&[("notes.txt", b"hello")]),
        "it is a ZIP file without a project.qde, which a REFI-QDA project must have; CHOOSE",
    );
    refused(
        b"PK\x03\x04 and then nothing",
        "it begins like a ZIP file, but is damaged (invalid Zip archive: Could not find EOCD); export it again",
    );
}

#[test]
fn json_of_another_kind_is_refused_by_what_is_in_it() {
    refused(b"[]", "it is JSON without any annotation or document in it; CHOOSE");
    refused(b"{\"rows\": []}", "it is JSON without any annotation or document in it; CHOOSE");
    refused(
        b"{\"colour\": \"blue\", \"size\": 3}",
        "it is JSON of another kind, with “colour”, “size” in it; CHOOSE",
    );
    refused(
        b"[{\"key\": \"AB\", \"data\": {\"itemType\": \"book\"}}]",
        "it seems to be Zotero’s own JSON; export “CSL JSON” instead, and choose that",
    );
    refused(
        b"[{\"title\": \"Keep\", ",
        "it begins like JSON, but breaks off or has a mistake (EOF while parsing a value at line 1 column 19); export it again",
    );
    refused(
        b"[{\"type\": \"Annotation\", \"target\": \"https://quay.example\"}]",
        "it holds neither documents nor quotations; export it again with at least one. Left out: notes on a whole page, replies and marks on pictures, which quote no words (1)",
    );
}

#[test]
fn xml_with_a_mistake_is_refused_with_the_line() {
    let broken = project("a", "").replace("</TextSource>", "\n</Textsource>");
    refused(
        broken.as_bytes(),
        "its XML has a mistake in line 2 (ill-formed document: expected `</TextSource>`, but `</Textsource>` was found); export it again",
    );
    refused(
        b"<Project xmlns=\"urn:QDA-XML:project:1.0\">",
        "its XML has a mistake in line 1 (it breaks off); export it again",
    );
}

#[test]
fn an_entity_beyond_the_five_is_refused() {
    let doctype = "<!DOCTYPE Project [<!ENTITY boom \"BOOM\">]>";
    refused(
        format!("{doctype}{}", project("&boom;", "")).as_bytes(),
        "its XML has a mistake in line 1 (the unknown entity “&boom;”); export it again",
    );
    refused(
        format!("{doctype}{}", project("a", &selection(0, 1, "&boom;"))).as_bytes(),
        "its XML has a mistake in line 1 (at 1..5: unrecognized entity `boom`); export it again",
    );
    let known = project("&lt;&gt;&amp;&apos;&quot;&#65;&#x42;", &selection(0, 7, ""));
    accepted(
        &known,
        &expect![[r#"
        Lind | Lind | – | – | – | – | – | – | 7 characters
        Lind: “<>&'"AB” (– / Fare; –; placed)
    "#]],
    );
}

#[test]
fn elements_nested_too_deep_are_refused() {
    let deep = format!("<Project>{}", "<Code>".repeat(1000));
    refused(
        deep.as_bytes(),
        "its XML has a mistake in line 1 (too many elements, or too many inside each other); export it again",
    );
}

#[test]
fn a_file_that_unpacks_to_more_than_it_should_is_refused() {
    let zeros = vec![b' '; 20_000_001];
    let bomb = packed(&[("project.qde", &zeros)]);
    assert!(bomb.len() < 100_000, "the file itself is small");
    refused(
        &bomb,
        "it is too large, with more than 20 MB in project.qde; export a project with fewer or shorter documents",
    );
    refused(
        &vec![b' '; LARGEST_FILE + 1],
        "it is larger than 100 MB; export it again without its pictures and recordings",
    );
}

#[test]
fn texts_that_are_large_together_are_refused() {
    let text = vec![b'a'; 4_900_000];
    let mut sources = String::new();
    for n in 0..13 {
        write!(sources, "<TextSource guid=\"s{n}\" name=\"{n}\" plainTextPath=\"internal://a.txt\"/>")
            .unwrap();
    }
    let project =
        format!("<Project xmlns=\"urn:QDA-XML:project:1.0\"><Sources>{sources}</Sources></Project>");
    let bytes = packed(&[("project.qde", project.as_bytes()), ("Sources/a.txt", &text)]);
    refused(
        &bytes,
        "it is too large, with more than 60 MB in its texts; export a project with fewer or shorter documents",
    );
}

#[test]
fn more_than_can_be_compared_is_refused() {
    let items: Vec<String> =
        (0..1001).map(|n| format!("{{\"type\": \"book\", \"title\": \"Volume {n}\"}}")).collect();
    refused(
        format!("[{}]", items.join(",")).as_bytes(),
        "it holds more than 1000 documents; export only those that you compare",
    );
}

#[test]
fn a_selection_beyond_its_text_is_listed_by_its_name_or_left_out() {
    let selections =
        selection(4, 400, "a single ticket…") + &selection(9, 3, "") + &selection(500, 510, "115,0");
    accepted(
        &project("The fare is nine crowns.", &selections),
        &expect![[r#"
        Lind | Lind | – | – | – | – | – | – | 24 characters
        Lind: “a single” (– / Fare; –; not placed)
        Left out: selections whose words are neither in the project nor in their names (2).
    "#]],
    );
}

#[test]
fn spaces_around_a_selection_are_left_out_of_its_place() {
    accepted(
        &project("The  fare is nine\ncrowns. ", &selection(4, 26, "")),
        &expect![[r#"
        Lind | Lind | – | – | – | – | – | – | 26 characters
        Lind: “fare is nine
        crowns.” (– / Fare; –; placed)
    "#]],
    );
}

#[test]
fn units_of_utf_16_are_recognised_by_the_words_that_a_selection_is_called_by() {
    accepted(
        &project("🚢🚢 The fare is nine crowns.", &selection(9, 13, "fare")),
        &expect![[r#"
        Lind | Lind | – | – | – | – | – | – | 27 characters
        Lind: “fare” (– / Fare; –; placed)
    "#]],
    );
    accepted(
        &project("🚢🚢 The fare is nine crowns.", &selection(7, 11, "fare")),
        &expect![[r#"
        Lind | Lind | – | – | – | – | – | – | 27 characters
        Lind: “fare” (– / Fare; –; placed)
    "#]],
    );
}

#[test]
fn a_code_below_one_that_asks_is_an_answer_to_it() {
    let codes = "<Code guid=\"c1\" name=\"Fare\"/>";
    let nested = "<Code guid=\"a\" name=\"Costs\"><Code guid=\"b\" name=\"Who pays?\"><Code guid=\"c1\" \
                  name=\"The town\"/></Code></Code>";
    let asked = project("The fare", &selection(4, 8, "")).replace(codes, nested);
    accepted(
        &asked,
        &expect![[r#"
        Lind | Lind | – | – | – | – | – | – | 8 characters
        Lind: “fare” (Costs / Who pays?; –; placed)
    "#]],
    );
}

#[test]
fn a_whole_document_is_no_quotation() {
    let text = "a ".repeat(6000);
    accepted(
        &project(&text, &selection(0, 11_999, "")),
        &expect![[r#"
        Lind | Lind | – | – | – | – | – | – | 12000 characters
        Left out: passages of more than 10,000 characters (1).
    "#]],
    );
}

#[test]
fn annotations_that_the_page_itself_exports_come_back_as_questions() {
    accepted(
        r#"{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage",
            "partOf": {"type": "AnnotationCollection"}, "startIndex": 0, "items": [{
                "type": "Annotation", "motivation": "describing",
                "body": [
                    {"type": "TextualBody", "purpose": "describing", "value": "Nurses have no other way home."},
                    {"type": "TextualBody", "purpose": "classifying", "value": "Does anybody need it? A: Yes"},
                    {"type": "TextualBody", "purpose": "tagging", "value": "need"},
                    {"type": "SpecificResource", "purpose": "linking", "source": "https://synoptic.example/#/need"}],
                "target": {"type": "SpecificResource",
                    "source": {"id": "urn:x-synoptic:document:marsh", "type": "Text", "dc:title": "Keep it"},
                    "selector": [{"type": "TextQuoteSelector", "exact": "Twelve of them are nurses"}]}}]}"#,
        &expect![[r#"
            Keep it | Keep it | – | – | – | – | – | – | no text
            Keep it: “Twelve of them are nurses” (– / Does anybody need it?; Nurses have no other way home.; not placed)
        "#]],
    );
}

#[test]
fn one_annotation_alone_is_read() {
    accepted(
        r#"{"type": "Annotation", "body": {"type": "TextualBody", "value": "so so"},
            "target": [{"source": "https://a.example/x#p1", "selector": {"type": "TextQuoteSelector", "exact": " one "}},
                       {"source": "https://a.example/x#p2", "selector": {"type": "TextQuoteSelector", "exact": "two"}}]}"#,
        &expect![[r#"
            a.example | https://a.example/x | – | – | – | – | – | https://a.example/x | no text
            a.example: “one” (– / –; so so; not placed)
            a.example: “two” (– / –; so so; not placed)
        "#]],
    );
}

#[test]
fn names_and_dates_of_csl_are_read_in_all_their_forms() {
    accepted(
        r#"{"items": [
            {"id": 1, "type": "book", "title": "A < B", "editor": [{"family": "Rey", "given": "Ana"}],
             "issued": {"date-parts": [["2020", "5", "1"]]}, "publisher": "Quay Press"},
            {"id": 2, "type": "article", "title": "No date", "author": [{"literal": "City of Quay"}], "issued": {}},
            {"id": 3, "type": "speech", "title-short": "Ferry", "title": "On the ferry", "issued": {"raw": "c. 1990"}},
            {"id": 4, "type": "book", "title": "", "author": [{"family": "Rey/Roy"}], "issued": {"date-parts": [[2020, 13]]}}]}"#,
        &expect![[r#"
            Rey | A < B | Ana Rey | Quay Press | 1 May 2020 | book | – | – | no text
            City of Quay | No date | City of Quay | – | – | preprint | – | – | no text
            Ferry | On the ferry | – | – | c. 1990 | speech | – | – | no text
            Rey Roy | Rey Roy | Rey/Roy | – | 2020 | book | – | – | no text
        "#]],
    );
}

#[test]
fn the_end_of_a_line_may_count_as_one_or_two() {
    let text = "The fare&#13;\nis nine&#13;\ncrowns a head.";
    let counted_as_one = selection(9, 16, "") + &selection(17, 23, "");
    accepted(
        &project(text, &counted_as_one),
        &expect![[r#"
        Lind | Lind | – | – | – | – | – | – | 31 characters
        Lind: “is nine” (– / Fare; –; placed)
        Lind: “crowns” (– / Fare; –; placed)
    "#]],
    );
    let counted_as_two = selection(10, 17, "") + &selection(19, 25, "");
    accepted(
        &project(text, &counted_as_two),
        &expect![[r#"
        Lind | Lind | – | – | – | – | – | – | 31 characters
        Lind: “is nine” (– / Fare; –; placed)
        Lind: “crowns” (– / Fare; –; placed)
    "#]],
    );
}

proptest! {
    #[test]
    fn words_are_found_however_their_tool_counts(
        words in prop::collection::vec(select(vec!["nine", "crowns", "café", "🚢", "𝔞boat", "(a)", "—"]), 1..30),
        feeds in prop::collection::vec(any::<bool>(), 30),
        from in any::<Index>(),
        to in any::<Index>(),
        [mark, returns] in any::<[bool; 2]>(),
        [counts_mark, counts_returns, utf_16] in any::<[bool; 3]>(),
    ) {
        let end = |feed: &bool| if *feed { "\n" } else { " " };
        let spaced: Vec<String> = words.iter().zip(&feeds).map(|(word, feed)| word.to_string() + end(feed)).collect();
        let (from, to) = (from.index(words.len()), to.index(words.len()));
        let (from, to) = (from.min(to), from.max(to));
        let marked = spaced[from..=to].concat().trim_end().to_owned();
        let ends = [spaced[..from].concat(), spaced[..from].concat() + &marked].map(|before| {
            let before = if counts_returns && returns { before.replace('\n', "\r\n") } else { before };
            let count = if utf_16 { before.encode_utf16().count() } else { before.chars().count() };
            count + usize::from(mark && counts_mark)
        });
        let text = spaced.concat();
        let text = if returns { text.replace('\n', "\r\n") } else { text };
        let text = format!("{}{text}", if mark { "\u{feff}" } else { "" });
        let name = marked.replace('\n', " ");
        let project = project("", &selection(ends[0], ends[1], &name)).replace(
            "<TextSource guid=\"s\" name=\"Lind\"><PlainTextContent></PlainTextContent>",
            "<TextSource guid=\"s\" name=\"Lind\" plainTextPath=\"internal://s.txt\">",
        );
        let bytes = packed(&[("project.qde", project.as_bytes()), ("Sources/S.TXT", text.as_bytes())]);
        let imported = read(&bytes, "mine").unwrap();
        prop_assert_eq!(&imported.quotations[0].exact, &marked);
        prop_assert!(imported.quotations[0].place.is_some());
    }
}
