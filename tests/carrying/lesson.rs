//! A lesson survives its link and its text, and what is done to them on the way.

use std::rc::Rc;

use crate::common::bundled;
use comparison::{Comparison, QuestionId};
use proptest::prelude::*;
use synoptic::lesson::escape::{SIGNS, escape, split, unescape};
use synoptic::lesson::{LONGEST_LINK, Lesson, Step, length, read_link, read_text, write_link, write_text};

thread_local! {
    static COMPARISON: Rc<Comparison> = bundled();
}

/// The bundled comparison, read once.
fn comparison() -> Rc<Comparison> {
    COMPARISON.with(Rc::clone)
}

fn step(question: &str, note: &str) -> Step {
    Step { question: QuestionId::from(question), note: note.to_owned() }
}

fn example() -> Lesson {
    Lesson {
        title: "Who is wary?".to_owned(),
        steps: vec![
            step("arctic-moscow-wary", "Read ¶ 49 first.\nThen: who – if anybody – says so?"),
            step("arctic-friction", ""),
        ],
    }
}

/// The ids of the first questions, so that an example does not depend on them.
fn ids(n: usize) -> Vec<QuestionId> {
    comparison().questions().take(n).map(|(_, q)| q.id.clone()).collect()
}

fn of_ids(title: &str, notes: &[&str]) -> Lesson {
    let steps = ids(notes.len()).into_iter().zip(notes);
    Lesson {
        title: title.to_owned(),
        steps: steps.map(|(question, note)| Step { question, note: (*note).to_owned() }).collect(),
    }
}

/// Lines that look like what the text form itself is made of.
fn note() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        any::<String>(),
        "[ -~]{0,40}",
        Just("> quoted".to_owned()),
        Just("\\".to_owned()),
        Just("--".to_owned()),
        Just(String::new()),
        Just("1. [arctic-moscow-wary] again".to_owned()),
        Just("Lesson: another".to_owned()),
        "[ \t]{0,3}[А-Яа-я ]{0,20}",
    ];
    prop::collection::vec(line, 0..5).prop_map(|lines| lines.join("\n"))
}

fn lesson() -> impl Strategy<Value = Lesson> {
    let all: Vec<QuestionId> = comparison().questions().map(|(_, q)| q.id.clone()).collect();
    let most = all.len().min(6);
    (note(), prop::sample::subsequence(all, 0..=most).prop_shuffle())
        .prop_flat_map(|(title, questions)| {
            let notes = prop::collection::vec(note(), questions.len());
            (Just(title), Just(questions), notes)
        })
        .prop_map(|(title, questions, notes)| Lesson {
            title,
            steps: questions.into_iter().zip(notes).map(|(question, note)| Step { question, note }).collect(),
        })
}

proptest! {
    #[test]
    fn any_text_comes_back_from_its_letters(text in any::<String>()) {
        prop_assert_eq!(unescape(&escape(&text)), text);
    }

    #[test]
    fn texts_in_a_row_are_told_apart(texts in prop::collection::vec(any::<String>(), 1..5)) {
        let row = texts.iter().map(|t| escape(t)).collect::<Vec<_>>().join("==");
        let back: Vec<String> = split(&row).into_iter().map(unescape).collect();
        prop_assert_eq!(back, texts);
    }

    #[test]
    fn a_lesson_comes_back_from_its_link_to_the_letter(lesson in lesson()) {
        let link = write_link(&lesson);
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-,=".contains(c);
        prop_assert!(link.chars().all(plain), "{}", link);
        prop_assert!(link.ends_with(|c: char| c.is_ascii_alphanumeric()));
        prop_assert_eq!(read_link(&link, &comparison()), (lesson, vec![]));
    }

    #[test]
    fn a_lesson_comes_back_from_its_text(lesson in lesson()) {
        let comparison = comparison();
        let text = write_text(&lesson, &comparison);
        let (back, notices) = read_text(&text, &comparison);
        prop_assert_eq!(&back, &lesson.tidied(), "{}", text);
        prop_assert_eq!(notices.is_empty(), !lesson.steps.is_empty());
    }

    #[test]
    fn quoting_line_ends_and_indents_change_nothing(lesson in lesson(), quotes in 0..3usize) {
        let comparison = comparison();
        let text = write_text(&lesson, &comparison);
        let mangled: String =
            text.lines().flat_map(|l| ["> ".repeat(quotes), l.trim().to_owned(), "  \r\n".to_owned()]).collect();
        prop_assert_eq!(read_text(&mangled, &comparison).0, lesson.tidied(), "{}", mangled);
    }

    #[test]
    fn nothing_that_is_read_fails(text in any::<String>(), letters in "1?[a-z0-9,=-]{0,80}") {
        let comparison = comparison();
        let _ = read_link(&text, &comparison);
        let _ = read_link(&letters, &comparison);
        let _ = read_text(&text, &comparison);
        let _ = read_text(&letters, &comparison);
    }

    #[test]
    fn a_cut_link_is_noticed(lesson in lesson(), part in 0.0..1.0f64) {
        let link = write_link(&lesson);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
        let cut = &link[..(link.len() as f64 * part) as usize];
        let (_, notices) = read_link(cut, &comparison());
        // Three letters of base 36 let a cut pass once in 46,656 times.
        prop_assert!(!notices.is_empty(), "{} of {}", cut, link);
    }
}

#[test]
fn the_form_of_a_link_never_changes() {
    // Links live for ever: this one stands for those that were given out.
    let link = "1=uwho-is-wary=q==arctic-moscow-wary,=uread-=b6=-49-first=p=n=uthen=k-who-=y-if-anybody-=y-says-so=q==arctic-frictionkd2";
    assert_eq!(write_link(&example()), link);
    assert_eq!(read_link(link, &comparison()), (example(), vec![]));
}

#[test]
fn no_sign_is_written_like_a_number_or_a_capital_and_none_twice() {
    for (n, (letter, sign)) in SIGNS.iter().enumerate() {
        assert!(('g'..='z').contains(letter) && *letter != 'u', "{letter}");
        assert!(SIGNS.iter().skip(n + 1).all(|(l, s)| l != letter && s != sign), "{letter}");
    }
}

#[test]
fn a_question_that_is_gone_is_said_with_its_note_and_the_rest_is_there() {
    let comparison = comparison();
    let mut lesson = of_ids("T", &["first", "second"]);
    lesson.steps.insert(1, step("arctic-gone", "My note."));
    let link = read_link(&write_link(&lesson), &comparison);
    let text = read_text(&write_text(&lesson, &comparison), &comparison);
    for (back, notices) in [link, text] {
        assert_eq!(back, of_ids("T", &["first", "second"]));
        assert_eq!(notices.len(), 1);
        assert!(notices[0].contains("arctic-gone") && notices[0].contains("My note."), "{notices:?}");
    }
}

#[test]
fn a_link_of_another_version_or_none_is_said_in_words() {
    let comparison = comparison();
    for (link, words) in [("", "no lesson"), ("2abc", "another version"), ("1ab", "cut or changed")] {
        let (lesson, notices) = read_link(link, &comparison);
        assert!(lesson.steps.is_empty());
        assert!(notices.iter().any(|n| n.contains(words)), "{link}: {notices:?}");
    }
}

#[test]
fn line_breaks_and_capitals_that_a_mail_program_makes_do_no_harm() {
    let comparison = comparison();
    let lesson = of_ids("A title", &["A note.", "Another"]);
    let link = write_link(&lesson).to_uppercase();
    let (left, right) = link.split_at(20);
    assert_eq!(read_link(&format!("{left}\r\n {right}\n"), &comparison), (lesson, vec![]));
}

#[test]
fn the_text_can_be_read_and_written_by_hand() {
    let comparison = comparison();
    let first = ids(2)[0].clone();
    let second = ids(2)[1].clone();
    let ask = comparison.question(&first).unwrap().1.ask.clone();
    let written = write_text(&of_ids("On trade", &["Look closely.\n\nTwice.", ""]), &comparison);
    assert!(written.starts_with(&format!(
        "Lesson: On trade\n\n1. [{first}] {ask}\n   Look closely.\n\n   Twice.\n\n2. [{second}] "
    )));

    let by_hand = format!(
        "Dear all,\r\nhere it is:\r\n\r\nlesson: On\r\ntrade\r\n\r\n[{first}]\r\nLook closely.\r\n\r\n\r\n\r\nTwice.\r\n - [{second}] something else\r\n\r\n-- \r\nA teacher"
    );
    let (lesson, notices) = read_text(&by_hand, &comparison);
    assert_eq!(notices, Vec::<String>::new());
    assert_eq!(lesson, of_ids("On trade", &["Look closely.\n\nTwice.", ""]));
}

#[test]
fn a_question_that_a_mail_program_broke_does_not_get_into_the_note() {
    let comparison = comparison();
    let lesson = of_ids("T", &["Is it?", "Then?"]);
    let broken: String = write_text(&lesson, &comparison)
        .lines()
        .map(|line| match line.char_indices().find(|(n, c)| *c == ' ' && *n > 50) {
            Some((at, _)) => format!("> {}\n> {}\n", &line[..at], &line[at + 1..]),
            None => format!("> {line}\n"),
        })
        .collect();
    assert!(broken.lines().count() > write_text(&lesson, &comparison).lines().count(), "nothing was broken");
    assert_eq!(read_text(&broken, &comparison), (lesson, vec![]));
}

#[test]
fn a_question_that_stands_twice_is_shown_once_with_both_notes() {
    let comparison = comparison();
    let mut lesson = of_ids("T", &["one"]);
    lesson.steps.push(Step { note: "two".to_owned(), ..lesson.steps[0].clone() });
    for (back, notices) in [
        read_link(&write_link(&lesson), &comparison),
        read_text(&write_text(&lesson, &comparison), &comparison),
    ] {
        assert_eq!(back, of_ids("T", &["one\ntwo"]));
        assert_eq!(notices.len(), 1, "{notices:?}");
    }
}

#[test]
fn a_text_without_a_question_says_how_one_is_written() {
    let (lesson, notices) = read_text("Lesson: nothing", &comparison());
    assert_eq!(lesson.title, "nothing");
    assert!(notices[0].contains(&format!("[{}]", ids(1)[0])), "{notices:?}");
}

#[test]
fn a_lesson_is_put_together_question_by_question() {
    let [a, b, c] = <[QuestionId; 3]>::try_from(ids(3)).unwrap();
    let order = |lesson: &Lesson| lesson.steps.iter().map(|s| s.question.clone()).collect::<Vec<_>>();
    let lesson = Lesson::default().titled("T").with(&a).with(&b).with(&c).with(&a);
    assert_eq!(order(&lesson), [a.clone(), b.clone(), c.clone()]);
    assert_eq!(order(&lesson.earlier(&c)), [a.clone(), c.clone(), b.clone()]);
    assert_eq!(lesson.earlier(&a), lesson);
    assert_eq!(order(&lesson.later(&a)), [b.clone(), a.clone(), c.clone()]);
    assert_eq!(lesson.later(&c), lesson);
    let noted = lesson.noted(&b, "why?");
    assert_eq!(noted.steps[1].note, "why?");
    assert_eq!(noted.with(&b), noted, "adding again keeps the note");
    assert_eq!(order(&noted.without(&b)), [a.clone(), c.clone()]);
    assert!(noted.has(&b) && !noted.without(&b).has(&b));
    assert_eq!(noted.without(&b).noted(&b, "lost"), noted.without(&b));
}

#[test]
fn a_lesson_for_others_is_the_same_without_its_notes() {
    let lesson = example().without_notes();
    assert_eq!(
        lesson,
        Lesson { steps: vec![step("arctic-moscow-wary", ""), step("arctic-friction", "")], ..example() }
    );
    assert!(!write_link(&lesson).contains("read-"), "{}", write_link(&lesson));
}

#[test]
fn the_length_is_said_and_what_to_do_where_it_is_too_much() {
    let fits = length(&"a".repeat(LONGEST_LINK));
    assert!(!fits.too_long);
    assert_eq!(fits.words(), "2,000 of at most 2,000 characters");
    let over = length(&"a".repeat(LONGEST_LINK + 310));
    assert!(over.too_long);
    assert!(over.words().contains("2,310") && over.words().contains("310 more"), "{}", over.words());
    assert_eq!(length("abc").words(), "3 of at most 2,000 characters");
}

#[test]
fn eight_questions_with_a_note_of_two_sentences_each_fit_into_a_link() {
    let note = "Read what Lukin says at ¶ 49, then look for the words that Fletcher uses. Do they mean the same thing?";
    let link =
        format!("https://example.org/texts/#/lesson&lesson={}", write_link(&of_ids("A lesson", &[note; 8])));
    let length = length(&link);
    assert!(!length.too_long, "{}", length.words());
}
