//! The comparison as lines: what is written is read back, and nothing else is; beside the reading edition
//! no text is written again.

use std::process::Command;
use std::rc::Rc;

use proptest::prelude::*;
use synoptic::app::bundled;
use synoptic::check::check;
use synoptic::comparison::Comparison;
use synoptic::comparison::edition_texts::{checksum, texts};
use synoptic::comparison::lines::{Unreadable, read, read_beside, write, write_beside};
use synoptic::pages::edition::{Edition, EditionProps};

#[test]
fn the_whole_comparison_comes_back() {
    let comparison = bundled().unwrap();
    let text = write(&*comparison).unwrap();
    assert_eq!(read::<Comparison>(&text).unwrap(), *comparison);
    assert!(!text.contains('<'), "a text could end the element that it stands in");
}

#[test]
fn a_damaged_page_is_refused_with_its_line_and_never_panics() {
    let text = write(&*bundled().unwrap()).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    for n in (0..lines.len()).step_by(97) {
        let mut short = lines[..n].join("\n");
        assert!(read::<Comparison>(&short).is_err(), "cut at line {n}");
        short.push_str("\n9999999999\n");
        assert!(read::<Comparison>(&short).is_err(), "a wrong length at line {n}");
    }
    assert!(read::<Comparison>("").is_err());
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Voice {
    Own,
    Reported,
}

#[derive(Debug, PartialEq)]
struct Sample {
    text: String,
    note: Option<String>,
    list: Vec<[String; 2]>,
    voice: Voice,
    number: f64,
    yes: bool,
    rest: Vec<String>,
}

synoptic::in_lines! { enum Voice { Own, Reported } }
synoptic::in_lines! { struct Sample { text, note, list, voice, number, yes, rest } }

proptest! {
    #[test]
    fn any_text_and_number_comes_back(
        texts in proptest::collection::vec("\\PC*|[~\\\\\n<l]{0,6}", 3),
        note in proptest::option::of("[~\\\\\n<]{0,3}"),
        digits in -999_999_999_999i64..999_999_999_999,
        places in 0i32..4,
        yes: bool,
    ) {
        #[allow(clippy::cast_precision_loss)]
        let number = digits as f64 / 10f64.powi(places);
        let sample = Sample {
            text: texts[0].clone(),
            note,
            list: vec![[texts[1].clone(), texts[0].clone()]],
            voice: if yes { Voice::Own } else { Voice::Reported },
            number,
            yes,
            rest: if yes { Vec::new() } else { vec![texts[2].clone()] },
        };
        let written = write(&sample).unwrap();
        prop_assert_eq!(read::<Sample>(&written).unwrap(), sample);
    }
}

/// The reading edition of a comparison, as the build writes it.
fn edition(comparison: &Comparison) -> String {
    let props = EditionProps { comparison: Rc::new(comparison.clone()) };
    let renderer = yew::LocalServerRenderer::<Edition>::with_props(props).hydratable(false);
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    tokio::task::LocalSet::new().block_on(&runtime, renderer.render())
}

/// A comparison of made-up words.
fn made_up(questions: usize) -> Comparison {
    let folder = tempfile::tempdir().unwrap();
    let made = Command::new(env!("CARGO_BIN_EXE_generate"))
        .args(["--documents", "9", "--questions", &questions.to_string(), "--out"])
        .arg(folder.path().join("data"))
        .status();
    assert!(made.unwrap().success());
    check(&folder.path().join("data")).unwrap().comparison
}

/// A comparison whose texts hold whatever markup could stumble over.
fn thorny() -> Comparison {
    let mut comparison = (*bundled().unwrap()).clone();
    let thorns = [
        "a {key} and {another}, 1 < 2 & 3 > 2",
        "= not a reference",
        "~ not left out",
        "\\ \\n \\l a backslash",
        "no\u{a0}break, \"quotes\", ‘others’ and it's",
        "&amp; &nbsp; &#39; &unknown; &",
        "{unclosed and } unopened",
        "two\nlines, \r\nand \r others",
        "<p>markup</p> <em>of</em> <!-- its --> own",
        " spaces at both ends ",
        "=3",
        "",
        "7",
    ];
    let mut thorns = thorns.iter().cycle();
    let mut next = || (*thorns.next().unwrap()).to_owned();
    for topic in comparison.topics.iter_mut().take(8) {
        (topic.title, topic.summary) = (next(), next());
        for question in &mut topic.questions {
            let question = Rc::make_mut(question);
            (question.ask, question.note) = (next(), Some(next()));
            for position in &mut question.positions {
                position.label = next();
            }
            for statement in &mut question.statements {
                (statement.text, statement.by) = (next(), Some(next()));
                for citation in &mut statement.citations {
                    citation.phrase = next();
                }
            }
            for relation in &mut question.relations {
                relation.why = next();
            }
        }
    }
    comparison
}

#[test]
fn any_comparison_comes_back_beside_its_own_edition() {
    for comparison in [(*bundled().unwrap()).clone(), thorny(), made_up(300)] {
        let edition = edition(&comparison);
        let data = write_beside(&comparison, &edition).unwrap();
        assert!(read_beside::<Comparison>(&data, &edition).unwrap() == comparison);
        assert!(!data.contains('<'), "a text could end the element that it stands in");
        // As browsers give it: they write a no-break space as an entity, and may add attributes.
        let given =
            edition.replace('\u{a0}', "&nbsp;").replace("<section id", "<section hidden=\"a > b\" id");
        assert!(read_beside::<Comparison>(&data, &given).unwrap() == comparison);
    }
}

#[test]
fn the_page_holds_each_text_once() {
    let comparison = bundled().unwrap();
    let data = write_beside(&*comparison, &edition(&comparison)).unwrap();
    let lines: std::collections::HashSet<&str> = data.lines().collect();
    for (topic, q) in comparison.questions() {
        let of_statements =
            q.statements.iter().flat_map(|s| s.citations.iter().map(|c| &c.phrase).chain([&s.text]));
        let texts = q.positions.iter().map(|p| &p.label).chain(q.relations.iter().map(|r| &r.why));
        for text in texts.chain(of_statements).chain([&topic.summary, &q.ask]).chain(&q.note) {
            assert!(!lines.contains(&**text), "written again: {text}");
        }
    }
    let sources = comparison.sources.iter().map(|s| &s.reference);
    let terms = comparison.glossary.iter().map(|t| &t.means);
    for text in sources.chain(terms).chain(comparison.not_compared.iter().map(|n| &n.why)) {
        assert!(!lines.contains(&**text), "written again: {text}");
    }
}

#[test]
fn an_edition_that_was_changed_is_refused() {
    let comparison = bundled().unwrap();
    let edition = edition(&comparison);
    let data = write_beside(&*comparison, &edition).unwrap();
    let refused = |changed: &str| {
        assert!(changed != edition, "nothing was changed");
        assert!(read_beside::<Comparison>(&data, changed) == Err(Unreadable::Changed));
    };
    let label = &comparison.topics[3].questions[1].positions[0].label;
    refused(&edition.replacen(&**label, "Something else", 1));
    refused(&edition.replacen("</p>", " More.</p>", 1));
    refused(&edition.replacen("<em>", "<em><i>", 1));
    refused(&edition.replacen("<em>", "", 1));
    refused(&edition.replacen("<h2>", "<h2><font>x</font>", 1));
    refused(edition.rsplit_once("<dt>").unwrap().0);
    refused("");
    // Two that changed places.
    let [one, other] = [&comparison.topics[0].title, &comparison.topics[1].title];
    refused(&edition.replace(&**one, "\0").replace(&**other, one).replace('\0', other));
    // And lines that were written without one are no lines beside it.
    assert!(read_beside::<Comparison>(&write(&*comparison).unwrap(), &edition).is_err());
}

#[test]
fn lines_that_refer_to_what_is_not_there_are_refused() {
    let comparison = bundled().unwrap();
    let edition = edition(&comparison);
    let data = write_beside(&*comparison, &edition).unwrap();
    for wrong in ["=99999999", "=-99999999", "=x", "=-", "=18446744073709551615"] {
        let damaged = data.replacen("\n=\n", &format!("\n{wrong}\n"), 1);
        let line = data.lines().position(|l| l == "=").unwrap() + 1;
        assert_eq!(read_beside::<Comparison>(&damaged, &edition), Err(Unreadable::Line(line)), "{wrong}");
    }
}

#[test]
fn another_sequence_of_texts_has_another_checksum() {
    let sums = ["<p>ab<p>c", "<p>a<p>bc", "<p>c<p>ab", "<p>ab", "<p>abc", ""].map(|m| checksum(&texts(m)));
    for (n, sum) in sums.iter().enumerate() {
        assert!(!sums[..n].contains(sum), "{n}");
    }
}

proptest! {
    #[test]
    fn a_text_is_the_same_however_its_signs_are_written(
        plain in "[a-z{}=~;#&<>\"'\u{a0}\u{e9}\\ ]{1,40}",
        key in "[a-z&<' ]{1,9}",
    ) {
        let fewest = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let most = |text: &str| {
            let text = fewest(text).replace('"', "&quot;").replace('\u{a0}', "&nbsp;");
            text.split('\'').collect::<Vec<_>>().join("&#x27;")
        };
        let expected = [plain.clone(), format!("{plain}{{{key}}}")];
        for write in [&fewest as &dyn Fn(&str) -> String, &most] {
            let (plain, key) = (write(&plain), write(&key));
            let markup = format!("<p id=\"a > b's\">{plain}</p><p><span>{plain}<em>{key}</em></span></p>");
            prop_assert_eq!(texts(&markup), expected.each_ref().map(String::as_str));
        }
    }
}
