//! Another copy against the document that was read, a paragraph at a time.

mod invented;

use anchoring::drift::{Added, Changed, Drift, Moved, drift};
use anchoring::placing::{place, place_numbered};
use anchoring::segment::Paragraph;
use comparison::outline::{Heading, Outline, Section};
use invented::invented;

const PORT: &str =
    "Every spring the boats came into the port. They lay along the wall until the first wind of May.";
const RULE: &str = "Nobody could say who had written the rules of the harbour, and nobody had ever asked.";
const TOLL: &str = "In the third year a toll was taken from each master who stayed for more than a night.";

/// Compares a document of these three paragraphs with another copy.
fn against(copy: &[&str], sections: &[(&str, Heading)]) -> Drift {
    let comparison =
        invented(&[(1, "boats came into the port"), (2, "who had written"), (3, "a toll was taken")]);
    let document = &comparison.documents[0];
    let paragraph =
        |(n, text): (usize, &&str)| Paragraph { number: n + 1, section: None, text: (*text).into() };
    let read: Vec<Paragraph> = [PORT, RULE, TOLL].iter().enumerate().map(paragraph).collect();
    let section = |(title, heading): &(&str, Heading)| Section {
        title: (*title).into(),
        heading: *heading,
        ..Section::default()
    };
    let outline = Outline { sections: sections.iter().map(section).collect(), ..Outline::default() };
    let read = place_numbered(&read, document, &comparison);
    drift(&read, &place(&copy.join("\n\n"), document, &comparison), &outline)
}

#[test]
fn a_paragraph_that_only_lost_or_only_won_words_has_changed() {
    let lost = against(&[PORT, RULE, &TOLL.replace(" third", "")], &[]);
    assert_eq!(lost.changed, [Changed { paragraphs: vec![3], lost: 1, added: 0 }]);
    let added = against(&[PORT, RULE, &TOLL.replace("third year", "third dry year")], &[]);
    assert_eq!(added.changed, [Changed { paragraphs: vec![3], lost: 0, added: 1 }]);
    assert_eq!((lost.same, added.same), (2, 2));
}

#[test]
fn the_first_words_of_a_paragraph_may_be_those_that_changed() {
    let changed = against(&[&PORT.replace("Every spring", "Each autumn"), RULE, TOLL], &[]);
    assert_eq!(changed.changed, [Changed { paragraphs: vec![1], lost: 2, added: 2 }]);
}

#[test]
fn a_heading_is_no_part_of_a_paragraph_that_repeats_its_words_or_that_it_runs_into() {
    let own = against(
        &[PORT, "The rules of the harbour", RULE, TOLL],
        &[("The rules of the harbour", Heading::OwnLine)],
    );
    assert_eq!((own.same, own.changed, own.added), (3, vec![], vec![]));
    let toll = format!("The toll. {TOLL}");
    let run_in = against(&[PORT, RULE, &toll], &[("The toll", Heading::RunIn)]);
    assert_eq!((run_in.same, run_in.changed), (3, vec![]));
    let text = against(&[PORT, RULE, &toll], &[("The toll", Heading::OwnLine)]);
    assert_eq!(text.changed, [Changed { paragraphs: vec![3], lost: 0, added: 2 }], "no heading runs into it");
}

#[test]
fn a_new_paragraph_has_at_least_fifteen_words() {
    let words = |n: usize| vec!["new"; n].join(" ") + ".";
    assert_eq!(against(&[PORT, &words(15), RULE, TOLL], &[]).added, [Added { number: 2, words: 15 }]);
    assert_eq!(against(&[PORT, &words(14), RULE, TOLL], &[]).added, [], "a caption");
}

#[test]
fn a_paragraph_that_the_copy_divides_is_the_same() {
    let (one, two) = PORT.split_at(PORT.find("They lay").unwrap());
    let divided = against(&[one, two, RULE, TOLL], &[]);
    assert_eq!((divided.same, divided.lost, divided.added), (3, vec![], vec![]));
    assert_eq!(divided.moved, [Moved { from: 2, to: 3 }, Moved { from: 3, to: 4 }]);
}

#[test]
fn paragraphs_that_moved_by_as_much_are_one_line_of_the_report() {
    let moved = [(2, 3), (3, 4), (5, 7), (6, 9), (8, 10)].map(|(from, to)| Moved { from, to });
    let drift = Drift { document: "doc".into(), same: 9, moved: moved.into(), ..Drift::default() };
    assert_eq!(
        drift.report(&invented(&[])),
        "Doc: 9 paragraphs with the same words, 0 changed, 0 lost, 0 added\n  \
         ¶ 2–3 are now ¶ 3–4\n  ¶ 5 is now ¶ 7\n  ¶ 6 is now ¶ 9\n  ¶ 8 is now ¶ 10\n\
         every citation of Doc is in its paragraph, word for word\n"
    );
}
