//! From a file to numbered paragraphs: invented texts for each rule, and whole documents.

#[allow(dead_code, reason = "each test program uses its own part")]
mod made_up;

use anchoring::phrase::{plain, stands_in, word_count};
use anchoring::segment::{SegmentError, is_document, segment};
use comparison::outline::{Heading, Outline, Section};
use proptest::prelude::*;

fn outline(sections: &[(&str, Heading)]) -> Outline {
    Outline {
        opens: "It begins".into(),
        closes: "THE END".into(),
        sections: sections
            .iter()
            .map(|(title, heading)| Section {
                title: (*title).into(),
                from: 0,
                begins: None,
                heading: *heading,
            })
            .collect(),
        boilerplate: vec!["Share this".into(), "12 A. Author".into()],
        paragraphs: 0,
    }
}

fn paragraphs(file: &str, sections: &[(&str, Heading)]) -> Vec<String> {
    segment(file, &outline(sections)).unwrap().into_iter().map(|p| p.text).collect()
}

#[test]
fn boilerplate_and_what_stands_around_the_text_is_left_out() {
    let long = "word ".repeat(30);
    let file = format!(
        "Title\nMenu\n\nIt begins {long}\n\nShare this page\n\nIt goes on {long}\n\nTHE END\nContact us"
    );
    let found = paragraphs(&file, &[]);
    assert_eq!(found.len(), 2);
    assert!(found[1].starts_with("It goes on"));
}

#[test]
fn lines_broken_at_page_width_are_joined_and_their_hyphens_undone() {
    let file = "It begins with a sentence that was broken at the width of a prin-\n\
                ted page, after which a well-known compound stands whole, and then a well-\n\
                known one is cut, as is the 3-\n\
                part one, and it ends.\n\nA new paragraph follows the blank line and is as wide as the first.\n\nTHE END";
    assert_eq!(
        paragraphs(file, &[]),
        [
            "It begins with a sentence that was broken at the width of a printed page, after which a well-known \
             compound stands whole, and then a well-known one is cut, as is the 3-part one, and it ends.",
            "A new paragraph follows the blank line and is as wide as the first.",
        ]
    );
}

#[test]
fn a_page_break_inside_a_sentence_is_no_paragraph() {
    let file = "It begins on one page, and the sentence is cut by the foot of the page,\n\n\n12 A. Author\n\n\
                where it goes on until its end, which stands here at last for everyone.\n\
                \x20The first line of a page begins with a space and goes on after a full line.\n\
                Short.\n\x20After a short line that ends a sentence, a page begins a paragraph too.\n\nTHE END";
    let found = paragraphs(file, &[]);
    assert_eq!(found.len(), 2, "{found:#?}");
    assert!(found[0].contains("of the page, where it goes on"));
    assert!(found[1].starts_with("After a short line"));
}

/// A line of so many characters that begins with these words.
fn line(words: &str, length: usize) -> String {
    format!("{words} {}", "x".repeat(length - words.chars().count() - 1))
}

/// How many paragraphs these lines make.
fn count(lines: &[String]) -> usize {
    let file = format!("It begins here and is at last.\n\n{}\nTHE END", lines.join("\n"));
    paragraphs(&file, &[]).len() - 1
}

#[test]
fn lines_are_those_of_pages_where_more_than_nine_of_ten_are_short() {
    // With the first one, 9 of 10 and 19 of 20 lines have at most 100 characters.
    let lines = |short: usize| {
        let mut lines = vec![line("and", 60); short];
        lines.push(line("and", 101));
        lines
    };
    assert_eq!(count(&lines(8)), 9, "each is a paragraph");
    assert_eq!(count(&lines(18)), 1, "they are joined");
}

#[test]
fn the_first_line_of_a_page_begins_a_paragraph_after_a_line_shorter_than_85_of_100() {
    let page = |last: usize| {
        let ended = line("and", last - 1) + ".";
        count(&[line("Then", 60), ended, format!(" {}", line("Later", 59))])
    };
    assert_eq!((page(50), page(51)), (2, 1));
}

#[test]
fn a_heading_at_the_top_of_a_page_and_a_quotation_set_apart_are_paragraphs() {
    let top = [line("Then", 60), String::new(), " The Harbour".into(), line("it", 60)];
    assert_eq!(count(&top), 3, "it needs no blank line after it");
    let quoted = |first: &str| count(&[line("then", 60), String::new(), line(first, 60)]);
    assert_eq!((quoted("[i]t"), quoted("it")), (2, 1));
}

#[test]
fn a_title_has_fewer_than_75_characters() {
    let title = |length: usize| count(&[line("The", length), String::new(), line("it", 70)]);
    assert_eq!((title(74), title(75)), (2, 1));
}

#[test]
fn a_dash_at_the_end_of_a_line_is_no_hyphen() {
    let file = "It begins with a sentence that has a dash in the middle -\nand that goes on.\n\nTHE END";
    assert_eq!(
        paragraphs(file, &[]),
        ["It begins with a sentence that has a dash in the middle - and that goes on."]
    );
}

#[test]
fn a_heading_on_its_own_line_has_fewer_than_two_hundred_characters() {
    let with = |length: usize| {
        let file = format!("It begins {}\n\n{}\n\nTHE END", "word ".repeat(30), line("First part", length));
        segment(&file, &outline(&[("First part", Heading::OwnLine)])).map(|found| found.len())
    };
    assert_eq!(with(199), Ok(1));
    assert_eq!(with(200), Err(SegmentError::NoSection("First part".into())));
}

#[test]
fn headings_make_sections_and_no_paragraphs() {
    let long = "word ".repeat(30);
    let file = format!(
        "It begins {long}\n\nFirst part\n\nUnder it {long}\n\nThe Sea A run-in heading {long}\n\nTHE END"
    );
    let found =
        segment(&file, &outline(&[("First part", Heading::OwnLine), ("The Sea", Heading::RunIn)])).unwrap();
    let sections: Vec<_> = found.iter().map(|p| (p.number, p.section)).collect();
    assert_eq!(sections, [(1, None), (2, Some(0)), (3, Some(1))]);
    assert!(found[2].text.starts_with("A run-in heading"));
}

#[test]
fn another_text_is_refused_with_what_is_missing() {
    let no = |file: &str| segment(file, &outline(&[("Part", Heading::OwnLine)])).unwrap_err();
    assert_eq!(no("Something else"), SegmentError::NoOpening("It begins".into()));
    assert_eq!(no("It begins\n\nand never ends"), SegmentError::NoClosing("THE END".into()));
    assert_eq!(no("It begins\n\nTHE END"), SegmentError::NoSection("Part".into()));
    assert_eq!(no("Something else").to_string(), "no line begins with the opening words “It begins”");
    assert_eq!(no("It begins\n\nTHE END").to_string(), "the section “Part” was not found in its place");
}

#[test]
fn a_phrase_is_found_whatever_its_quotes_dashes_and_spaces() {
    assert!(stands_in("China's \"rise\" - slow", "So China’s “rise”\u{a0}–\nslow it was"));
    assert!(!stands_in("rise", "sunrise") && !stands_in("rise", "It rises."));
    assert!(!stands_in("", "anything"));
    assert!(stands_in("country", "the target country1."));
    assert!(
        !stands_in("300 km", "a border of 4,300 km") && !stands_in("4", "40") && !stands_in("1.5", "1.55")
    );
    assert!(stands_in("in 2014", "signed in 2014, then"));
    assert_eq!(word_count("China’s “near-Arctic” claims, 2018"), 5);
}

#[test]
fn the_file_of_a_document_is_cut_into_its_paragraphs() {
    for made in made_up::documents() {
        assert!(is_document(&made.file, &made.document.text));
        let found = segment(&made.file, &made.document.text).unwrap();
        for (found, paragraph) in found.iter().zip(&made.paragraphs) {
            assert_eq!(found, paragraph, "{}", made.document.short);
        }
        assert_eq!(found.len(), made.paragraphs.len(), "{}", made.document.short);
    }
}

#[test]
fn no_document_is_cut_by_the_outline_of_another() {
    let documents = made_up::documents();
    for made in &documents {
        for other in documents.iter().filter(|other| other.document.id != made.document.id) {
            assert!(!is_document(&made.file, &other.document.text));
        }
    }
}

proptest! {
    /// Nothing is lost and nothing added: the words of the paragraphs are the words of the file.
    #[test]
    fn every_word_of_the_text_is_kept(blocks in proptest::collection::vec("[A-Z][a-z]{2,8}( [a-z]{2,9}){5,20}\\.", 1..6)) {
        let file = format!("It begins {}\n\nTHE END", blocks.join("\n\n"));
        let kept = paragraphs(&file, &[]).join(" ");
        prop_assert_eq!(kept, format!("It begins {}", blocks.join(" ")));
    }

    /// Any file is either cut into numbered paragraphs or refused, never a panic.
    #[test]
    fn no_file_breaks_it(file in "(It begins|THE END|[\\PC\n -]){0,200}") {
        if let Ok(found) = segment(&file, &outline(&[])) {
            prop_assert!(found.iter().map(|p| p.number).eq(1..=found.len()));
        }
        prop_assert!(!plain(&file).contains("  "));
    }
}
