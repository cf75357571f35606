//! A copy in which the outline of its document finds exactly what it describes, and copies in which it does not.

mod invented;

use anchoring::placing::place;
use comparison::outline::{Outline, Section};
use invented::invented;

/// Returns whether a text fits an outline of three paragraphs of which the third is in a section.
fn fits(text: &str) -> bool {
    let mut comparison = invented(&[(1, "begins with a word")]);
    let section = Section { title: "The End of It".into(), from: 3, ..Section::default() };
    comparison.documents[0].text = Outline {
        opens: "It begins".into(),
        closes: "Notes".into(),
        sections: vec![section],
        paragraphs: 3,
        ..Outline::default()
    };
    place(text, &comparison.documents[0], &comparison).fits
}

#[test]
fn a_copy_fits_that_has_every_paragraph_in_its_section() {
    assert!(fits("It begins with a word.\n\nIt goes on.\n\nThe End of It\n\nIt ends.\n\nNotes"));
    assert!(!fits("It begins with a word.\n\nIt goes on.\n\nThe End of It\n\nNotes"), "one is lost");
    assert!(!fits("It begins with a word.\n\nThe End of It\n\nIt goes on.\n\nIt ends.\n\nNotes"));
}
