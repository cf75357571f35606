//! What is read from files and what is refused, with the message that the person who chose the file gets.

// The hashes are those that `UPDATE_EXPECT` writes.
#![allow(clippy::needless_raw_string_hashes)]

#[allow(dead_code, reason = "each test program uses its own part")]
mod common;

use common::{accepted, packed, project, refused, selection};
use expect_test::expect;

#[test]
fn a_file_of_another_kind_is_refused_by_what_it_seems_to_be() {
    refused(b"", "it is empty; CHOOSE");
    refused(b"\xef\xbb\xbf \n", "it is empty; CHOOSE");
    refused(
        b"SQLite format 3\0 ...",
        "it is a database, such as a project in QualCoder’s or MAXQDA’s own format; open it in its program, export a REFI-QDA project (.qdpx), and choose that",
    );
    refused(b"%PDF-1.7", "it is a PDF file, and the marks in it cannot be read; CHOOSE");
    refused(
        b"@article{marsh2025, title = {Keep}}",
        "it seems to be BibTeX; import it into Zotero, export “CSL JSON” there, and choose that",
    );
    for letter in ["@marsh, when does it sail?", "Dear {name}, the ferry sails at ten."] {
        refused(letter.as_bytes(), "it is neither JSON nor XML nor a .qdpx file; CHOOSE");
    }
    refused(
        b"TY  - JOUR\nTI  - Keep the night ferry",
        "it seems to be RIS; import it into Zotero, export “CSL JSON” there, and choose that",
    );
    refused(b"question,document,answer,quote\n", "it seems to be a table; open it as a table, or CHOOSE");
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
    refused(&packed(&[("xl/workbook.xml", b"<x/>")]), "it is an Excel workbook; CHOOSE");
    refused(&packed(&[("ppt/presentation.xml", b"<p/>")]), "it is a presentation; CHOOSE");
    refused(
        &packed(&[("mimetype", b"application/epub+zip")]),
        "it is an OpenDocument text or an e-book; CHOOSE",
    );
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
        b"{\"type\": \"AnnotationCollection\", \"first\": \"https://quay.example/page1\"}",
        "it is JSON without any annotation or document in it; CHOOSE",
    );
    refused(
        b"{\"colour\": \"blue\", \"size\": 3}",
        "it is JSON of another kind, with “colour”, “size” in it; CHOOSE",
    );
    refused(
        b"{\"title\": \"Timetable\", \"sails\": 10}",
        "it is JSON of another kind, with “sails”, “title” in it; CHOOSE",
    );
    refused(
        b"{\"type\": \"Point\", \"coordinates\": [5, 60]}",
        "it is JSON of another kind, with “coordinates”, “type” in it; CHOOSE",
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
        "its XML has a mistake on line 2 (ill-formed document: expected `</TextSource>`, but `</Textsource>` was found); export it again",
    );
    refused(
        b"<Project xmlns=\"urn:QDA-XML:project:1.0\">",
        "its XML has a mistake on line 1 (it breaks off); export it again",
    );
}

#[test]
fn an_entity_beyond_the_five_is_refused() {
    let doctype = "<!DOCTYPE Project [<!ENTITY boom \"BOOM\">]>";
    refused(
        format!("{doctype}{}", project("&boom;", "")).as_bytes(),
        "its XML has a mistake on line 1 (the unknown entity “&boom;”); export it again",
    );
    refused(
        format!("{doctype}{}", project("a", &selection(0, 1, "&boom;"))).as_bytes(),
        "its XML has a mistake on line 1 (at 1..5: unrecognized entity `boom`); export it again",
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
fn a_selection_of_spaces_is_listed_by_its_name() {
    accepted(
        &project("The fare", &selection(3, 4, "fare")),
        &expect![[r#"
            Lind | Lind | – | – | – | – | – | – | 8 characters
            Lind: “fare” (– / Fare; –; not placed)
        "#]],
    );
}

#[test]
fn marks_on_pictures_are_counted() {
    let picture =
        "<Sources><PictureSource guid=\"p\" name=\"Quay.png\"><PictureSelection guid=\"q\"/></PictureSource>";
    accepted(
        &project("The fare", &selection(4, 8, "")).replace("<Sources>", picture),
        &expect![[r#"
            Lind | Lind | – | – | – | – | – | – | 8 characters
            Lind: “fare” (– / Fare; –; placed)
            Left out: marks on pictures, in recordings and on areas of a page (1).
            Left out: pictures, recordings and PDF files of which the project holds no text (1).
        "#]],
    );
}

#[test]
fn the_name_of_a_file_is_the_title_of_its_document() {
    accepted(
        &project("", "").replace("\"Lind\"", "\"Lind on the night ferry: a reply.docx\""),
        &expect![[r#"
            Lind on the night | Lind on the night ferry: a reply | – | – | – | – | – | – | no text
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
fn an_address_that_names_a_thing_or_leads_elsewhere_is_no_comment() {
    accepted(
        r#"{"body": ["a long way", {"purpose": "identifying", "value": "https://places.example/quay"},
                     {"purpose": "linking", "value": "https://maps.example/quay"}],
            "target": {"source": "https://a.example/x", "selector": {"exact": "over the bridge"}}}"#,
        &expect![[r#"
            a.example | https://a.example/x | – | – | – | – | – | https://a.example/x | no text
            a.example: “over the bridge” (– / –; a long way; not placed)
        "#]],
    );
}

#[test]
fn names_and_dates_of_csl_are_read_in_all_their_forms() {
    accepted(
        r#"{"items": [
            {"id": 1, "type": "book", "title": "A < B > C", "editor": [{"family": "Rey", "given": "Ana"}],
             "issued": {"date-parts": [["2020", "5", "1"]]}, "publisher": "Quay Press"},
            {"id": 2, "type": "article", "title": "No date", "author": [{"literal": "City of Quay"}], "issued": {}},
            {"id": 3, "type": "speech", "title-short": "Ferry", "title": "On the ferry", "issued": {"raw": "c. 1990"}},
            {"id": 4, "type": "book", "title": "", "author": [{"family": "Rey/Roy"}], "issued": {"date-parts": [[2020, 13]]}}]}"#,
        &expect![[r#"
            Rey | A < B > C | Ana Rey | Quay Press | 1 May 2020 | book | – | – | no text
            City of Quay | No date | City of Quay | – | – | preprint | – | – | no text
            Ferry | On the ferry | – | – | c. 1990 | speech | – | – | no text
            Rey Roy | Rey Roy | Rey/Roy | – | 2020 | book | – | – | no text
        "#]],
    );
}
