//! How a text is cut into paragraphs that no outline describes: by its blank lines, the lengths of its lines
//! and its indents.

use anchoring::placing::place;
use comparison::outline::Outline;
use comparison::{Comparison, Document};

fn cut(lines: &[String]) -> Vec<String> {
    let outline = Outline { opens: "No such words".into(), closes: "Nor these".into(), ..Outline::default() };
    let document = Document { text: outline, ..Document::default() };
    let placed = place(&lines.join("\n"), &document, &Comparison::default());
    placed.paragraphs.into_iter().map(|p| p.text).collect()
}

/// The words with which each paragraph begins and ends.
fn ends(lines: &[String]) -> Vec<(String, String)> {
    let word = |word: Option<&str>| word.unwrap_or_default().to_owned();
    cut(lines).iter().map(|p| (word(p.split(' ').next()), word(p.split(' ').next_back()))).collect()
}

fn paragraphs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(first, last)| ((*first).to_owned(), (*last).to_owned())).collect()
}

/// A line of so many characters that begins and ends with these words.
fn long(first: &str, last: &str, length: usize) -> String {
    let room = length - first.chars().count() - last.chars().count() - 2;
    format!("{first} {} {last}", "x".repeat(room))
}

/// A line that is as wide as the page.
fn line(first: &str, last: &str) -> String {
    long(first, last, 60)
}

#[test]
fn a_paragraph_ends_at_a_sentence_after_which_the_next_word_had_room() {
    let text = |length| {
        [line("Once", "port."), line("Then", "Ann"), long("Bo", "sank.", length), line("Later", "tide.")]
    };
    let (one, two) = (paragraphs(&[("Once", "tide.")]), paragraphs(&[("Once", "sank."), ("Later", "tide.")]));
    // A space, the next word and four characters to spare: 50 + 1 + 5 + 4 is the width.
    assert_eq!(ends(&text(50)), two);
    assert_eq!(ends(&text(51)), one);
    let small = [line("Once", "port."), "He sank.".into(), line("later", "tide.")];
    assert_eq!(ends(&small), one, "a small letter begins no paragraph");
    let unended = [line("Once", "port."), "He sank".into(), line("Later", "tide.")];
    assert_eq!(ends(&unended), one, "nor does what goes on");
}

#[test]
fn a_sentence_may_end_in_brackets_and_before_the_number_of_a_note() {
    let after = |last: &str| ends(&[line("Once", "port."), last.to_owned(), line("Later", "tide.")]).len();
    for ended in ["He sank.12", "He sank.[12]", "He rose. [He sank.]"] {
        assert_eq!(after(ended), 2, "{ended}");
    }
    for unended in ["He sank 12", "He sank [12]", "He sank. [Then"] {
        assert_eq!(after(unended), 1, "{unended}");
    }
}

#[test]
fn a_few_lines_that_are_longer_than_all_others_are_not_the_width() {
    let mut lines: Vec<String> = (0..45).map(|_| line("Once", "port.")).collect();
    lines.extend([long("Once", "port.", 120), long("Once", "port.", 120)]);
    assert_eq!(ends(&lines), paragraphs(&[("Once", "port.")]));
}

#[test]
fn an_indent_begins_a_paragraph_where_fewer_than_half_of_the_lines_have_one() {
    let text = |indents: [&str; 6]| {
        let lines = [
            line("Once", "port."),
            line("Then", "ship."),
            line("Soon", "sea."),
            line("Later", "tide."),
            line("Now", "sail."),
            line("Last", "end."),
        ];
        indents.into_iter().zip(lines).map(|(indent, line)| format!("{indent}{line}")).collect::<Vec<_>>()
    };
    let (one, two) = (paragraphs(&[("Once", "end.")]), paragraphs(&[("Once", "sea."), ("Later", "end.")]));
    assert_eq!(ends(&text(["  ", "", "", "  ", "", ""])), two);
    assert_eq!(ends(&text(["\t", " ", " ", "\t", " ", " "])), two, "a tab is wide, a space is none");
    assert_eq!(ends(&text(["  ", "", "  ", "", "  ", ""])), one, "half of them are");
    assert_eq!(ends(&text(["  "; 6])), one, "all of them are");
}

#[test]
fn a_sentence_goes_on_after_a_blank_line_where_a_page_ended() {
    let around = |last: String, next: String| ends(&[line("Once", "port."), last, String::new(), next]);
    let (one, two) = (paragraphs(&[("Once", "tide.")]), |last: &str, next: &str| {
        paragraphs(&[("Once", last), (next, "tide.")])
    });
    assert_eq!(around(line("then", "ship."), line("Later", "tide.")), two("ship.", "Later"));
    assert_eq!(around(line("then", "ship."), line("later", "tide.")), two("ship.", "later"));
    assert_eq!(around(line("then", "the"), line("Later", "tide.")), one, "a name follows");
    assert_eq!(around(line("then", "the"), line("later", "tide.")), one);
    assert_eq!(around("The ship".into(), line("later", "tide.")), one, "though there was room");
    assert_eq!(around("then the".into(), line("Later", "tide.")), two("the", "Later"), "there was room");
    assert_eq!(around(line("The", "Ship"), line("Later", "tide.")), two("Ship", "Later"), "a title ended");
    assert_eq!(around(line("then", "the"), line("2.", "tide.")), two("the", "2."), "an item of a list");
    assert_eq!(around(line("then", "in"), line("1931", "tide.")), one, "a year is no item");
    assert_eq!(around(line("then", "the"), line("Dr.", "tide.")), one, "nor is a title");
}

#[test]
fn where_lines_are_longer_than_a_page_is_wide_each_is_a_paragraph() {
    let line = |first: &str, last: &str| long(first, last, 300);
    let text = [line("Once", "port."), "The Harbour".into(), line("Later", "tide"), line("and", "end.")];
    let expected = [("Once", "port."), ("The", "Harbour"), ("Later", "end.")];
    assert_eq!(ends(&text), paragraphs(&expected), "a small letter goes on");
    let page = long("Once", "Lord", 160);
    assert_eq!(ends(&[page, long("Tarn", "spoke.", 160)]), paragraphs(&[("Once", "spoke.")]));
    let wider = long("Once", "Lord", 161);
    let two = [("Once", "Lord"), ("Tarn", "spoke.")];
    assert_eq!(ends(&[wider, long("Tarn", "spoke.", 161)]), paragraphs(&two));
}
