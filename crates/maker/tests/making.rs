//! From a draft to a page: what becomes of files, what the forms change, and what the example makes.

use maker::edit::edit;
use maker::example;
use maker::open::{csv, open, table_of};
use synoptic::app::PageData;
use synoptic::own::{Added, Answer, Draft, Edit, Judgement, Made, Marked, Text, Wanted};

fn make(draft: &Draft) -> Made {
    maker::make::make(&Wanted { draft: draft.clone(), build: "abc".into(), day: "2026-11-27".into() })
}

fn page(made: &Made) -> PageData {
    serde_json::from_str(made.page.as_ref().unwrap()).unwrap()
}

fn table(table: &str) -> Draft {
    Draft { table: table.to_owned(), texts: vec![] }
}

#[test]
fn the_example_makes_a_page_with_every_quote_at_its_paragraph() {
    let made = make(&example::draft());
    assert_eq!(made.faults, []);
    assert_eq!(made.notices, [] as [String; 0]);
    let page = page(&made);
    let comparison = &page.comparison;
    assert_eq!(comparison.title, "A library on Sundays");
    assert_eq!(
        (comparison.documents.len(), comparison.topics.len(), comparison.questions().count()),
        (3, 2, 5)
    );
    let citations = comparison.questions().flat_map(|(_, q)| &q.statements).flat_map(|s| &s.citations);
    let paragraphs: Vec<Option<usize>> = citations.map(|c| c.paragraph).collect();
    assert!(paragraphs.len() > 14 && paragraphs.iter().all(Option::is_some), "{paragraphs:?}");
    assert_eq!(page.edition.digest.len(), 12);
    assert_eq!((&*page.edition.build, &*page.edition.date), ("abc", "2026-11-27"));
    let brook = page.references.get(&"novak".into()).unwrap();
    assert_eq!(brook.apa.full, "Petr Novak. “What a Sunday costs.” The Harbour Post, 9 May 2024.");
}

#[test]
fn a_table_that_is_none_is_one_fault() {
    for (words, what) in [("", "it is empty"), ("%PDF-1.7", "it is a PDF file")] {
        let made = make(&table(words));
        assert_eq!(made.page, None);
        assert_eq!(made.faults.len(), 1);
        assert_eq!(made.faults[0].what, what);
        assert!(!made.faults[0].remedy.is_empty());
    }
}

#[test]
fn a_table_stays_as_it_was_written_and_keeps_the_texts() {
    let before =
        Draft { table: "old".into(), texts: vec![Text { name: "a.txt".into(), content: "A".into() }] };
    let written = "\u{feff}question;document;answer\nIs it so?;One;Yes\n";
    let opened = open(&before, "mine.csv", written.as_bytes(), Added::AsTable).unwrap();
    assert_eq!(opened.draft.table, written.trim_start_matches('\u{feff}'));
    assert_eq!(opened.draft.texts, before.texts);
    assert_eq!(opened.said, "The table has 1 row below its header.");
}

#[test]
fn a_text_is_added_once_under_its_name() {
    let once = open(&table(""), "one.txt", b"Some words.\n\nMore words.", Added::AsText).unwrap();
    let twice = open(&once.draft, "one.txt", b"Other words.\n\nMore.", Added::Dropped).unwrap();
    assert_eq!(twice.draft.texts, [Text { name: "one.txt".into(), content: "Other words.\n\nMore.".into() }]);
    assert_eq!(twice.said, "Added the text one.txt.");
}

#[test]
fn a_page_that_was_saved_here_gives_back_its_table_and_its_texts() {
    let page = page(&make(&example::draft()));
    let content = one_file::Content {
        data: serde_json::to_string(&page).unwrap(),
        texts: vec![("novak".into(), "Words of < Novak".into())],
        ..one_file::Content::default()
    };
    let html = content.fill(one_file::content::TEMPLATE).unwrap();
    let opened = open(&table("old"), "library.html", html.as_bytes(), Added::AsTable).unwrap();
    assert_eq!(opened.said, "Opened “A library on Sundays”.");
    assert_eq!(opened.draft.texts, [Text { name: "novak.txt".into(), content: "Words of < Novak".into() }]);
    let again = make(&Draft { texts: example::draft().texts, ..opened.draft });
    assert_eq!(again.faults, []);
    assert_eq!(self::page(&again).comparison, page.comparison);
}

#[test]
fn quotations_of_another_tool_become_rows_that_want_an_answer() {
    let annotations = r#"[{ "type": "Annotation", "body": [{ "type": "TextualBody", "purpose": "tagging", "value": "Is it safe?" }],
        "target": { "source": { "id": "https://example.org/a", "title": "On bridges" },
                    "selector": { "type": "TextQuoteSelector", "exact": "it is safe for carts" } } }]"#;
    let opened = open(&table(""), "notes.jsonld", annotations.as_bytes(), Added::AsTable).unwrap();
    assert!(opened.said.starts_with("Added 1 quotation from 1 document"), "{}", opened.said);
    assert!(opened.draft.table.contains("it is safe for carts"), "{}", opened.draft.table);
    let made = make(&opened.draft);
    assert!(made.faults.iter().any(|f| f.column.as_deref() == Some("answer")), "{:#?}", made.faults);
}

#[test]
fn documents_without_quotations_are_said_to_have_none() {
    let list =
        r#"[{ "id": "a", "type": "article", "title": "On bridges", "author": [{ "family": "Ames" }] }]"#;
    let opened = open(&table(""), "list.json", list.as_bytes(), Added::Dropped).unwrap();
    assert_eq!(opened.said, "Added 1 document, from which nothing was quoted: write what each answers.");
}

#[test]
fn a_file_is_refused_by_name_with_what_to_do_where_it_was_added() {
    let docx = b"PK\x03\x04 and so on: word/document.xml";
    let xls = [b"\xd0\xcf\x11\xe0 ".as_slice(), b"W\0o\0r\0k\0b\0o\0o\0k\0"].concat();
    let as_table = "open it, save it as CSV or as an Excel workbook (.xlsx), and choose that";
    let as_text = "not plain text: open it, copy its text into a text file, and choose that";
    let unknown =
        "has no row of headers with “question”: write “question”, “document” and “answer” above its columns";
    let project = b"PK\x03\x04 and so on: project.qde";
    let cases: [(&str, &[u8], Added, &[&str]); 12] = [
        ("x.qdpx", project, Added::Dropped, &["“x.qdpx” cannot be imported: it begins like a ZIP file"]),
        ("x.json", br#"{ "some": "data" }"#, Added::AsTable, &["“x.json” cannot be imported"]),
        ("x.json", br#"{ "some": "data" }"#, Added::Dropped, &["“x.json” cannot be imported"]),
        ("x.json", br#"{ "some": "data" }"#, Added::AsText, &["“x.json”: it is a JSON file", as_text]),
        ("x.docx", docx, Added::AsTable, &["“x.docx”: it is a Word document", as_table]),
        ("x.docx", docx, Added::AsText, &["“x.docx”: it is a Word document", as_text]),
        ("x.docx", docx, Added::Dropped, &["“x.docx”: it is a Word document", as_text]),
        ("x.xls", &xls, Added::AsTable, &["it is an old workbook (.xls)", as_table]),
        ("X.XLS", &xls, Added::Dropped, &["it is an old workbook (.xls)", as_table]),
        ("x.rtf", b"{\\rtf1 Words}", Added::AsText, &["it is a rich text file", as_text]),
        ("german.csv", b"Frage;Dokument;Antwort\nOb?;Eins;Ja\n", Added::Dropped, &["“german.csv”", unknown]),
        (
            "table.md",
            b"| question | who |\n|---|---|\n",
            Added::AsTable,
            &["“table.md”", unknown, "add it below"],
        ),
    ];
    for (name, bytes, added, parts) in cases {
        let why = open(&table("mine"), name, bytes, added).expect_err(name);
        for part in parts {
            assert!(why.contains(part), "{name}, {added:?}: {why}");
        }
    }
}

#[test]
fn a_saved_page_that_is_xml_is_a_text_like_any_other() {
    let page = r#"<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>One.</p><p>Two.</p></body></html>"#;
    let opened = open(&table(""), "a.xhtml", page.as_bytes(), Added::AsText).unwrap();
    assert_eq!(opened.draft.texts, [Text { name: "a.xhtml".into(), content: "One.\n\nTwo.".into() }]);
}

const TABLE: &str =
    "topic,question,document,answer\nSea,,,\n,Is it so?,One,Yes\n,,Two,No\n,Why?,One,Because\n";

fn changed(change: &Edit) -> String {
    edit(&table(TABLE), change).unwrap().draft.table
}

#[test]
fn an_answer_goes_below_the_others_to_its_question() {
    let answer = |question: &str| {
        Edit::Answer(Answer {
            question: question.into(),
            document: "Three".into(),
            answer: "Yes".into(),
            quote: "so it is".into(),
            ..Answer::default()
        })
    };
    assert_eq!(
        changed(&answer("Is it so?")),
        "topic,question,document,answer,quote\nSea,,,\n,Is it so?,One,Yes\n,,Two,No\n,,Three,Yes,so it is\n,Why?,One,Because\n"
    );
    assert!(changed(&answer("Where?")).ends_with(",Why?,One,Because\n,Where?,Three,Yes,so it is\n"));
}

#[test]
fn a_judgement_goes_below_the_answers_that_it_judges() {
    let judged = changed(&Edit::Judge(Judgement {
        question: "is it so?".into(),
        between: ["One".into(), "Two".into()],
        verdict: "contradicts?".into(),
        why: "Yes and no.".into(),
    }));
    assert!(judged.contains(",,Two,No\n,,One / Two,contradicts?,Yes and no.\n"), "{judged}");
    let made = make(&table(&judged));
    assert_eq!(made.faults, []);
    let page = page(&made);
    let (_, question) = page.comparison.questions().next().unwrap();
    assert_eq!(question.verdict(&"one".into(), &"two".into()).word(), "contradicts");
    assert!(question.relations[0].arguable);
}

fn marked(document: &str, answer: &str, was: &str, statement: &str) -> Edit {
    let [question, document, answer, was, statement] =
        ["Is it so?", document, answer, was, statement].map(str::to_owned);
    Edit::Mark(Marked { question, document, answer, was, statement })
}

#[test]
fn key_words_are_marked_in_the_row_of_their_answer() {
    let marked = |document: &str| marked(document, "No", "No", "It is {not so}.");
    assert!(changed(&marked("Two")).contains(",,Two,No,It is {not so}.\n"));
    let why = edit(&table(TABLE), &marked("One")).unwrap_err();
    assert_eq!(
        why,
        "The table has no row in which One answers “No” to “Is it so?”: choose the statement again."
    );
}

#[test]
fn a_table_is_written_as_csv_whatever_divided_its_cells() {
    assert_eq!(
        csv("question\tdocument\tanswer\nSo, is it?\tOne\tYes\n").unwrap(),
        "question,document,answer\r\n\"So, is it?\",One,Yes\r\n"
    );
}

#[test]
fn key_words_are_marked_only_in_the_statement_that_was_chosen() {
    let written = "question,document,answer,statement,reported\nIs it so?,One,Yes,Smith says so.,Smith\n,,Yes,One is sure.,\n,,Yes,Nothing else is.,\n,Two,No,,\n";
    let change = |edit: &Edit| maker::edit::edit(&table(written), edit).unwrap().draft.table;
    let first = change(&marked("One", "Yes", "One is sure.", "{One} is sure."));
    assert_eq!(first, written.replace("One is sure.", "{One} is sure."));
    let second = change(&marked("One", "Yes", "Nothing else is.", "{Nothing} else is."));
    assert_eq!(second, written.replace("Nothing else is.", "{Nothing} else is."));
    let only_reported = "question,document,answer,reported\nIs it so?,One,Yes,Smith\n,Two,No,\n";
    assert!(edit(&table(only_reported), &marked("One", "Yes", "Yes", "{Yes}")).is_err());
}

#[test]
fn a_page_that_is_opened_again_keeps_the_texts_that_are_not_in_it() {
    let made = make(&table("question,document,answer\nIs it so?,One,Yes\n,Two,No\n"));
    let content = one_file::Content { data: made.page.unwrap(), ..one_file::Content::default() };
    let page = content.fill(one_file::content::TEMPLATE).unwrap();
    let text = Text { name: "one.txt".into(), content: "It is so.".into() };
    let draft = Draft { texts: vec![text.clone()], ..Draft::default() };
    let opened = open(&draft, "mine.html", page.as_bytes(), Added::Dropped).unwrap();
    assert!(opened.draft.table.contains("Is it so?"), "{}", opened.draft.table);
    assert_eq!(opened.draft.texts, [text]);
}

#[test]
fn a_workbook_with_formulas_without_a_value_is_refused_with_each_of_them() {
    let fault = |cell: &str| table::Fault {
        row: Some(2),
        column: Some("answer".into()),
        what: format!("the formula in cell {cell} has no value"),
        remedy: "save it again".into(),
    };
    let sheet = table::Sheet { faults: vec![fault("C2"), fault("C3")], ..table::Sheet::default() };
    let why = table_of(b"PK\x03\x04", &sheet, None).unwrap_err();
    assert_eq!(
        why,
        "the formula in cell C2 has no value: save it again. the formula in cell C3 has no value: save it again."
    );
}

#[test]
fn each_text_is_told_the_document_that_it_is_of() {
    let text = |name: &str, content: &str| Text { name: name.into(), content: content.into() };
    let draft = Draft {
        table: "question,document,answer,quote\nIs it so?,One,Yes,it is so\n,Two,No,\n".into(),
        texts: vec![text("Two.txt", "One writes that it is so."), text("a.txt", "For it is so.")],
    };
    let of = |n: usize, id: &str| (id.to_owned(), n);
    assert_eq!(make(&draft).texts, [of(1, "one"), of(0, "two")]);
}

#[test]
fn an_answer_goes_below_a_question_that_has_its_topic_in_its_row() {
    let answer = Answer {
        question: "Is it so?".into(),
        document: "Two".into(),
        answer: "No".into(),
        ..Answer::default()
    };
    let written = "topic,question,document,answer\nSea,Is it so?,One,Yes\n,Why?,One,Because\n";
    let changed = edit(&table(written), &Edit::Answer(answer)).unwrap().draft.table;
    assert_eq!(
        changed,
        "topic,question,document,answer\nSea,Is it so?,One,Yes\n,,Two,No\n,Why?,One,Because\n"
    );
}

#[test]
fn a_workbook_becomes_its_cells_even_where_its_bytes_can_be_read_as_text() {
    let sheet = table::cells::read(b"question,document\nIs it so?,One\n").unwrap();
    let written = table_of(b"PK\x03\x04 stored", &sheet, Some("PK stored")).unwrap();
    assert_eq!(written, "question,document\nIs it so?,One\n");
}

#[test]
fn a_file_with_a_single_known_header_is_a_text() {
    let opened = open(&Draft::default(), "notes.txt", b"Question\nIs it so?\n", Added::Dropped).unwrap();
    assert_eq!((opened.draft.texts.len(), opened.draft.table.as_str()), (1, ""));
}
