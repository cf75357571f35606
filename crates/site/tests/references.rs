//! What a document says about itself becomes a reference, and nothing is guessed.

use comparison::{Comparison, Document, DocumentId};
use site::references::references;
use synoptic::share::cite::entry::{Issued, Kind, Name};
use synoptic::share::cite::facts::entry;

/// A document with this author and date, which it does not state where they are empty.
fn document(author: &str, date: &str) -> Document {
    let stated = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Document {
        id: DocumentId::from("one"),
        short: "One".to_owned(),
        title: "The river: a study".to_owned(),
        author: stated(author),
        kind: "essay".to_owned(),
        date: stated(date),
        dated: "Its notes name 2019.".to_owned(),
        ..Document::default()
    }
}

/// The authors as "Family, Given", or as the whole name.
fn names(author: &str) -> Vec<String> {
    let name = |n: Name| if n.family.is_empty() { n.literal } else { format!("{}, {}", n.family, n.given) };
    entry(&document(author, "2020")).author.into_iter().map(name).collect()
}

#[test]
fn authors_are_told_apart_without_rank_and_remarks() {
    for (author, expected) in [
        ("A. Lukin", vec!["Lukin, A."]),
        ("Brigadier V Mahalingam (Retd)", vec!["Mahalingam, V"]),
        ("Prof. Vincent van Gogh, A. Lukin and Bo Li", vec!["van Gogh, Vincent", "Lukin, A.", "Li, Bo"]),
        ("Raigirdas (first name only)", vec!["Raigirdas"]),
        ("Institute for War and Peace", vec!["Institute for War and Peace"]),
        ("", vec![]),
        ("General", vec![]),
    ] {
        assert_eq!(names(author), expected, "{author}");
    }
}

#[test]
fn dates_are_read_and_never_guessed() {
    let plain = |parts: &[usize]| Some(Issued { date_parts: vec![parts.to_vec()], ..Issued::default() });
    let words =
        |parts: Vec<Vec<usize>>, text: &str| Some(Issued { date_parts: parts, literal: text.to_owned() });
    for (date, expected) in [
        ("23 January 2021", plain(&[2021, 1, 23])),
        ("January 23, 2021", plain(&[2021, 1, 23])),
        ("2021-01-23", plain(&[2021, 1, 23])),
        ("December 2020", plain(&[2020, 12])),
        ("2020", plain(&[2020])),
        ("2021-13-01", words(vec![], "2021-13-01")),
        ("32 January 2021", words(vec![vec![2021]], "32 January 2021")),
        ("Spring 2020", words(vec![vec![2020]], "Spring 2020")),
        ("in the spring", words(vec![], "in the spring")),
        ("", None),
    ] {
        assert_eq!(entry(&document("A", date)).issued, expected, "{date}");
    }
}

#[test]
fn only_an_uncertain_date_gets_a_hint() {
    assert_eq!(entry(&document("A", "2020")).annote, "");
    assert_eq!(entry(&document("A", "")).annote, "Date: Its notes name 2019.");
    assert_eq!(entry(&document("A", "Spring 2020")).annote, "Date: Its notes name 2019.");
}

#[test]
fn kinds_of_work_are_those_of_reference_managers() {
    for (kind, expected) in [
        ("journal article", Kind::ArticleJournal),
        ("bulletin", Kind::Report),
        ("report", Kind::Report),
        ("essay", Kind::Document),
    ] {
        let document = Document { kind: kind.to_owned(), ..document("A", "2020") };
        assert_eq!(entry(&document).kind, expected, "{kind}");
    }
}

/// The references in APA, MLA and Chicago, in full and in the text.
fn prose(document: Document) -> [[String; 2]; 3] {
    let comparison = Comparison { documents: vec![document], ..Comparison::default() };
    let reference = references(&comparison).unwrap().remove(&DocumentId::from("one")).unwrap();
    [reference.apa, reference.mla, reference.chicago].map(|prose| [prose.full, prose.in_text])
}

#[test]
fn a_document_with_author_and_date_is_written_in_three_styles() {
    let document = Document {
        publisher: Some("River Press".to_owned()),
        kind: "journal article".to_owned(),
        ..document("Ann Berg", "23 January 2021")
    };
    assert_eq!(
        prose(document),
        [
            [
                "Berg, A. (2021, January 23). The river: a study [Journal article]. River Press.",
                "(Berg, 2021, ¶)"
            ],
            ["Berg, Ann. “The River: A Study.” River Press, 23 Jan. 2021.", "(Berg, ¶)"],
            ["Berg, Ann. 2021. “The River: A Study.” River Press, January 23.", "(Berg 2021, ¶)"],
        ]
    );
}

#[test]
fn a_document_that_states_nothing_is_written_by_its_title() {
    let document = Document { title: "A “cold” river?".to_owned(), ..document("", "") };
    assert_eq!(
        prose(document),
        [
            ["A “cold” river? (n.d.).", "(A “Cold” River, n.d., ¶)"],
            ["“A ‘Cold’ River?”", "(“A ‘Cold’ River,” ¶)"],
            ["“A ‘Cold’ River?” n.d.", "(“A ‘Cold’ River,” n.d., ¶)"],
        ]
    );
}

#[test]
fn a_title_that_ends_in_a_quotation_keeps_its_marks_in_order() {
    let document = Document { title: "The “cold river”".to_owned(), ..document("Ann Berg", "2020") };
    let [apa, mla, chicago] = prose(document).map(|[full, _]| full);
    assert_eq!(apa, "Berg, A. (2020). The “cold river” [Essay].");
    assert_eq!(mla, "Berg, Ann. “The ‘Cold River.’” 2020.");
    assert_eq!(chicago, "Berg, Ann. 2020. “The ‘Cold River.’”");
}

#[test]
fn a_date_without_a_year_is_no_date_in_prose() {
    let [apa, ..] = prose(document("Ann Berg", "in the spring"));
    assert_eq!(apa[0], "Berg, A. (n.d.). The river: a study [Essay].");
}
