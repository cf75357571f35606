//! The documents beside the comparison: what is taken in, what is lit, and what stands side by side.

#[path = "texts/made_up.rs"]
mod made_up;

mod common;

use std::rc::Rc;

use crate::common::bundled;
use anchoring::placing::Found;
use anchoring::plain::Refused;
use comparison::{Comparison, TopicId, Verdict, Voice};
use made_up::{letters, made_up};
use proptest::prelude::*;
use synoptic::copies::by_topic::rows;
use synoptic::copies::passages::{in_paragraph, margin, pieces, standing};
use synoptic::copies::{File, Keeping, Origin, Shelf, bundle};
use synoptic::state::keys::{Intent, intent};
use synoptic::state::{Action, AppState, Beside, Route};

fn comparison() -> Rc<Comparison> {
    bundled()
}

fn added(name: &str, text: impl Into<String>) -> File {
    File { origin: Origin::Added(name.to_owned()), text: Ok(text.into()) }
}

fn whole_shelf(comparison: &Comparison) -> Shelf {
    let files = comparison.documents.iter().map(|d| added(d.id.as_str(), made_up(d, comparison))).collect();
    Shelf::default().with(files, comparison).0
}

#[test]
fn a_copy_is_known_by_what_it_says_and_all_its_citations_are_found() {
    let comparison = comparison();
    for document in &comparison.documents {
        let (shelf, said) =
            Shelf::default().with(vec![added("a.txt", made_up(document, &comparison))], &comparison);
        let copy = shelf.copy(&document.id).unwrap();
        assert_eq!(copy.count().missing, 0, "{}", document.short);
        assert!(said[0].starts_with(&format!("a.txt: it is {}, ", document.short)), "{said:?}");
        for place in &copy.placed.citations {
            let Found::Exactly(spot) = &place.found else { panic!("{place:?}") };
            let text = &copy.placed.paragraphs[spot.paragraph].text;
            assert_eq!(letters(&text[spot.range.clone()]), letters(place.phrase(&comparison).unwrap()));
        }
    }
}

#[test]
fn what_is_no_document_changes_nothing_and_is_said_with_its_name() {
    let comparison = comparison();
    let shelf = whole_shelf(&comparison);
    let both = comparison.documents.iter().take(2).map(|d| made_up(d, &comparison)).collect::<String>();
    let files = vec![
        added("letter.txt", "Dear Ann, the weather here is fine."),
        added("empty.txt", ""),
        added("all.txt", both),
        File { origin: Origin::Added("a.pdf".into()), text: Err(Refused::OtherKind("PDF file")) },
    ];
    let (after, said) = shelf.with(files, &comparison);
    assert_eq!(after, shelf);
    assert_eq!(said.len(), 4, "{said:?}");
    for (words, begins) in said.iter().zip([
        "letter.txt: it is none of the documents",
        "empty.txt: it holds no text",
        "all.txt: it holds more than one of the documents",
        "a.pdf: it is a PDF file",
    ]) {
        assert!(words.starts_with(begins), "{words}");
    }
}

#[test]
fn a_second_copy_takes_the_place_of_the_first() {
    let comparison = comparison();
    let document = &comparison.documents[0];
    let text = made_up(document, &comparison);
    let (shelf, _) = Shelf::default().with(
        vec![File { origin: Origin::Bundled, text: Ok(text.clone()) }, added("mine.txt", text)],
        &comparison,
    );
    assert_eq!(shelf.copies.len(), 1);
    assert_eq!(shelf.copies[0].origin, Origin::Added("mine.txt".into()));
}

#[test]
fn what_was_added_is_forgotten_and_what_came_with_the_page_stays() {
    let comparison = comparison();
    let bundled = File { origin: Origin::Bundled, text: Ok(made_up(&comparison.documents[0], &comparison)) };
    let mine = added("mine.txt", made_up(&comparison.documents[1], &comparison));
    let (shelf, said) = Shelf::default().with(vec![bundled, mine], &comparison);
    assert_eq!(said.len(), 1, "nobody asked for the one that came with the page: {said:?}");
    assert_eq!(shelf.added().len(), 1);
    let left = Shelf { keeping: Keeping::Yes, ..shelf }.without_added();
    assert_eq!((left.copies.len(), left.keeping), (1, Keeping::No));
    assert_eq!(left.copies[0].origin, Origin::Bundled);
}

#[test]
fn the_pieces_of_a_paragraph_are_the_whole_and_light_just_what_is_cited() {
    let comparison = comparison();
    for copy in &whole_shelf(&comparison).copies {
        for (n, paragraph) in copy.placed.paragraphs.iter().enumerate() {
            let pieces = pieces(&copy.placed, n);
            let whole: String = pieces.iter().map(|p| &paragraph.text[p.range.clone()]).collect();
            assert_eq!(whole, paragraph.text);
            for (cited, place) in in_paragraph(&copy.placed, n) {
                let lit: String = pieces
                    .iter()
                    .filter(|p| p.ids.contains(&cited))
                    .map(|p| &paragraph.text[p.range.clone()])
                    .collect();
                assert_eq!(lit, paragraph.text[place.found.spot().unwrap().range.clone()]);
            }
        }
    }
}

#[test]
fn the_margin_names_each_statement_of_a_paragraph_once_with_its_heaviest_verdict() {
    let comparison = comparison();
    for copy in &whole_shelf(&comparison).copies {
        for n in 0..copy.placed.paragraphs.len() {
            let margin = margin(&copy.placed, n, &comparison);
            for said in &margin {
                let same = margin.iter().filter(|m| std::ptr::eq(m.statement, said.statement)).count();
                assert_eq!(same, 1);
                assert_eq!(said.verdict, standing(said.question, said.statement, &comparison));
            }
            for (_, place) in in_paragraph(&copy.placed, n) {
                assert!(
                    margin
                        .iter()
                        .any(|m| m.question.id == place.question && m.statement.name() == place.statement)
                );
            }
        }
    }
}

#[test]
fn a_reported_view_stands_to_no_other_document() {
    let comparison = comparison();
    let mut own = 0;
    for (_, question) in comparison.questions() {
        for statement in &question.statements {
            let heaviest = standing(question, statement, &comparison);
            if statement.voice == Voice::Reported {
                assert_eq!(heaviest, Verdict::ReportedOnly);
            } else {
                own += 1;
                let others = comparison.documents.iter().filter(|d| d.id != statement.document);
                assert!(others.clone().all(|d| question.to_document(statement, &d.id) <= heaviest));
                assert!(others.clone().any(|d| question.to_document(statement, &d.id) == heaviest));
            }
        }
    }
    assert!(own > 0);
}

#[test]
fn side_by_side_every_paragraph_stands_once_and_what_is_cited_under_a_topic_it_speaks_to() {
    let comparison = comparison();
    let shelf = whole_shelf(&comparison);
    let placed: Vec<_> = shelf.copies.iter().map(|c| &c.placed).collect();
    let rows = rows(&placed, &comparison);
    for (column, placed) in placed.iter().enumerate() {
        let mut stood: Vec<usize> = rows.iter().flat_map(|r| r.cells[column].clone()).collect();
        stood.sort_unstable();
        assert_eq!(stood, (0..placed.paragraphs.len()).collect::<Vec<_>>());
        for row in &rows {
            for n in &row.cells[column] {
                let topics: Vec<_> = in_paragraph(placed, *n)
                    .map(|(_, p)| &comparison.question(&p.question).unwrap().0.id)
                    .collect();
                match row.topic {
                    Some(topic) => {
                        let count = |id: &TopicId| topics.iter().filter(|t| ***t == *id).count();
                        assert!(topics.iter().all(|other| count(other) <= count(&topic.id)));
                        assert!(count(&topic.id) > 0);
                    }
                    None => assert!(topics.is_empty()),
                }
            }
        }
    }
}

#[test]
fn escape_closes_what_is_read_beside_before_it_lets_the_statement_go() {
    let comparison = comparison();
    let (topic, question) = comparison.questions().next().unwrap();
    let name = question.statements[0].name();
    let address = format!("/{}/{}", question.id, name.document);
    let state = AppState::open(comparison.clone(), &address);
    let Some(Intent::Do(open)) = intent(&state, "r") else { panic!("r means nothing") };
    let reading = state.after(open);
    let beside = Beside { question: question.id.clone(), name: name.clone(), citation: 0 };
    assert_eq!(reading.beside, Some(beside));
    let within = reading.after(Action::Arrive(format!("/{}", topic.id)));
    assert_eq!(within.beside, reading.beside, "it closes within its topic");
    assert_eq!(reading.after(Action::Arrive("/figures".into())).beside, None);
    let Some(Intent::Do(first)) = intent(&reading, "Escape") else { panic!() };
    let closed = reading.after(first);
    assert_eq!(
        (closed.beside.clone(), closed.view.place),
        (None, Route::Statement(question.id.clone(), name))
    );
}

#[test]
fn a_build_finds_the_documents_whatever_their_files_are_called_and_says_what_it_lacks() {
    let comparison = comparison();
    let folder = tempfile::tempdir().unwrap();
    let [first, second, ..] = comparison.documents.as_slice() else { panic!() };
    std::fs::write(folder.path().join("z"), made_up(first, &comparison)).unwrap();
    let page: String = made_up(second, &comparison)
        .split("\n\n")
        .map(|p| p.replace('&', "&amp;").replace('<', "&lt;"))
        .collect::<Vec<_>>()
        .join("</p><p>");
    std::fs::write(folder.path().join("b.htm"), format!("<!doctype html><body><p>{page}")).unwrap();
    std::fs::write(folder.path().join("c.pdf"), b"%PDF-1.7").unwrap();
    let found = bundle::find(folder.path(), &comparison).unwrap();
    let ids: Vec<_> = found.texts.iter().map(|(id, _)| id).collect();
    assert_eq!(ids, [&first.id, &second.id]);
    assert_eq!(found.report.matches("not found").count(), comparison.documents.len() - 2);
    let markup = bundle::markup(&[(first.id.clone(), "a </script> & b".into())]);
    assert_eq!(markup.matches("</script>").count(), 1, "a text ends its element: {markup}");
    assert!(bundle::find(&folder.path().join("none"), &comparison).unwrap_err().to_string().contains("none"));
}

proptest! {
    #[test]
    fn no_file_breaks_the_shelf(text in "\\PC{0,300}", name in "\\PC{0,80}") {
        let (shelf, said) = Shelf::default().with(vec![added(&name, text)], &comparison());
        prop_assert_eq!(shelf, Shelf::default());
        prop_assert_eq!(said.len(), 1);
    }
}
