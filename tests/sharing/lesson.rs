//! A lesson comes back from its link and its text, whatever mail programs do to them.

use std::rc::Rc;

use comparison::{Comparison, QuestionId};
use proptest::prelude::*;
use synoptic::lesson::{
    LONGEST_LINK, Lesson, MOST_MINUTES, Step, length, read_link, read_text, write_link, write_text,
};
use synoptic::route::encoding::{SEPARATOR, decode, encode, split};

use crate::small;

/// The ids of the eight questions.
const IDS: [&str; 8] = [
    "arctic-moscow-wary",
    "arctic-friction",
    "arctic-money",
    "arctic-ice",
    "trade-gas",
    "trade-arms",
    "trade-food",
    "trade-coin",
];

thread_local! {
    static COMPARISON: Rc<Comparison> = Rc::new(small::eight_questions());
}

fn comparison() -> Rc<Comparison> {
    COMPARISON.with(Rc::clone)
}

fn step(question: &str, note: &str) -> Step {
    Step { note: note.to_owned(), ..Step::new(QuestionId::from(question)) }
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

/// A lesson of the first questions, with these notes.
fn with_notes(title: &str, notes: &[&str]) -> Lesson {
    let steps = IDS.iter().zip(notes).map(|(id, note)| step(id, note));
    Lesson { title: title.to_owned(), steps: steps.collect() }
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
        Just("(5 min)".to_owned()),
        Just("In pairs, 4,5,, (7 min)".to_owned()),
        "[ \t]{0,3}[А-Яа-я ]{0,20}",
    ];
    prop::collection::vec(line, 0..5).prop_map(|lines| lines.join("\n"))
}

fn lesson() -> impl Strategy<Value = Lesson> {
    let all = IDS.map(QuestionId::from).to_vec();
    (note(), prop::sample::subsequence(all, 0..=6).prop_shuffle())
        .prop_flat_map(|(title, questions)| {
            let step = (note(), prop::option::of(1..=MOST_MINUTES));
            let steps = prop::collection::vec(step, questions.len());
            (Just(title), Just(questions), steps)
        })
        .prop_map(|(title, questions, steps)| {
            let step = |(question, (note, minutes))| Step { question, note, minutes };
            Lesson { title, steps: questions.into_iter().zip(steps).map(step).collect() }
        })
}

proptest! {
    #[test]
    fn any_text_comes_back_from_its_encoding(text in any::<String>()) {
        prop_assert_eq!(decode(&encode(&text)), text);
    }

    #[test]
    fn texts_in_a_row_are_told_apart(texts in prop::collection::vec(any::<String>(), 1..5)) {
        let row = texts.iter().map(|t| encode(t)).collect::<Vec<_>>().join(SEPARATOR);
        let back: Vec<String> = split(&row).into_iter().map(decode).collect();
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
    fn reading_anything_never_fails(text in any::<String>(), letters in "[12]?[a-z0-9,=-]{0,80}") {
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
        prop_assert!(cut.len() < link.len());
        let (_, notices) = read_link(cut, &comparison());
        // The checksum misses one cut in 46,656.
        prop_assert!(!notices.is_empty(), "{} of {}", cut, link);
    }
}

#[test]
fn the_form_of_a_link_never_changes() {
    // Links that people have shared must open for ever. This is one of them.
    let link = "1=uwho-is-wary=q==arctic-moscow-wary,=uread-=b6=-49-first=p=n=uthen=k-who-=y-if-anybody-=y-says-so=q==arctic-frictionkd2";
    assert_eq!(write_link(&example()), link);
    assert_eq!(read_link(link, &comparison()), (example(), vec![]));
}

#[test]
fn every_link_that_was_ever_shared_still_opens() {
    for (link, title, note) in [
        ("1the-arctic==arctic-money,who-pays=qm3a", "the arctic", "who pays?"),
        ("1=43f-43e-43b-44e-441===arctic-money,=4e2d-56fd=zex", "полюс", "中国"),
        // The first links wrote two spaces, and a comma at the end, as they are.
        ("1a,==arctic-money,a--b,rgl", "a,", "a  b,"),
    ] {
        let lesson = Lesson { title: title.to_owned(), steps: vec![step("arctic-money", note)] };
        assert_eq!(read_link(link, &comparison()), (lesson, vec![]));
    }
}

#[test]
fn texts_are_encoded_in_letters_that_links_keep() {
    for (text, encoded) in [
        ("", ""),
        ("gas pipeline", "gas-pipeline"),
        ("4,200 km", "4,200-km"),
        ("NATO 1", "=un=ua=ut=uo-1"),
        ("Why? “Who” – (he)!", "=uwhy=q-=l=uwho=m-=y-=ohe=r=x"),
        ("中国", "=4e2d-56fd="),
        ("a=b", "a=3d=b"),
        ("a-b", "a=hb"),
        (" a  b ", "-a-=20=b-"),
        ("a,", "a=2c="),
        ("a, b", "a,-b"),
    ] {
        assert_eq!(encode(text), encoded);
        assert_eq!(decode(encoded), text);
    }
}

#[test]
fn the_first_search_links_are_still_decoded() {
    for (encoded, text) in [
        ("entente", "entente"),
        ("gas-pipeline", "gas pipeline"),
        ("=201c=gas", "“gas"),
        ("=4e2d,56fd=", "中国"),
        ("=4e,41,54,4f=-1", "NATO 1"),
        ("a=2d=b", "a-b"),
        ("-a-=20=b-", " a  b "),
        ("a=2c=", "a,"),
        ("=4e2d,56fd", "中国"),
    ] {
        assert_eq!(decode(encoded), text);
    }
}

#[test]
fn damaged_letters_become_a_sign_of_damage() {
    for (encoded, text) in
        [("a=", "a�"), ("a=z", "a�"), ("=u", "�"), ("=d800=b", "�b"), ("=110000=", "�"), ("=41,x=", "A�")]
    {
        assert_eq!(decode(encoded), text);
    }
}

#[test]
fn the_letter_of_a_frequent_sign_never_changes() {
    for (sign, encoded) in [
        (".", "=p"),
        ("?", "=q"),
        ("!", "=x"),
        (":", "=k"),
        (";", "=s"),
        ("\n", "=n"),
        ("-", "=h"),
        ("(", "=o"),
        (")", "=r"),
        ("’", "=t"),
        ("“", "=l"),
        ("”", "=m"),
        ("'", "=j"),
        ("\"", "=v"),
        ("–", "=y"),
        ("/", "=w"),
        ("&", "=i"),
        ("…", "=g"),
    ] {
        assert_eq!(encode(sign), encoded);
        assert_eq!(decode(encoded), sign);
    }
}

#[test]
fn a_missing_question_gets_a_notice_with_its_note_and_the_rest_is_read() {
    let comparison = comparison();
    let mut lesson = with_notes("T", &["first", "second"]);
    lesson.steps.insert(1, step("arctic-gone", "My note."));
    let link = read_link(&write_link(&lesson), &comparison);
    let text = read_text(&write_text(&lesson, &comparison), &comparison);
    for (back, notices) in [link, text] {
        assert_eq!(back, with_notes("T", &["first", "second"]));
        assert_eq!(
            notices,
            [
                "There is no question “arctic-gone” in this comparison, so it was left out of the lesson. Its note was: “My note.”"
            ]
        );
    }
}

#[test]
fn a_link_of_another_version_or_without_a_lesson_gets_a_notice() {
    let comparison = comparison();
    for (link, words) in [("", "no lesson"), ("3abc", "another version"), ("1ab", "cut or changed")] {
        let (lesson, notices) = read_link(link, &comparison);
        assert!(lesson.steps.is_empty());
        assert!(notices.iter().any(|n| n.contains(words)), "{link}: {notices:?}");
    }
}

#[test]
fn line_breaks_and_capitals_from_a_mail_program_are_ignored() {
    let comparison = comparison();
    let lesson = with_notes("A title", &["A note.", "Another"]);
    let link = write_link(&lesson).to_uppercase();
    let (left, right) = link.split_at(20);
    assert_eq!(read_link(&format!("{left}\r\n {right}\n"), &comparison), (lesson, vec![]));
}

#[test]
fn the_text_can_be_read_and_written_by_hand() {
    let comparison = comparison();
    let written = write_text(&with_notes("On trade", &["Look closely.\n\nTwice.", ""]), &comparison);
    assert_eq!(
        written,
        "Lesson: On trade\n\n1. [arctic-moscow-wary] Is Moscow still wary of letting China into the Arctic?\n   Look closely.\n\n   Twice.\n\n2. [arctic-friction] Does the Arctic set the two against each other?\n"
    );

    let by_hand = "Dear all,\r\nhere it is:\r\n\r\nlesson: On\r\ntrade\r\n\r\n[arctic-moscow-wary]\r\nLook closely.\r\n\r\n\r\n\r\nTwice.\r\n - [arctic-friction] something else\r\n\r\n-- \r\nA teacher";
    let (lesson, notices) = read_text(by_hand, &comparison);
    assert_eq!(notices, Vec::<String>::new());
    assert_eq!(lesson, with_notes("On trade", &["Look closely.\n\nTwice.", ""]));
}

#[test]
fn a_question_that_a_mail_program_broke_is_no_part_of_the_note() {
    let comparison = comparison();
    let lesson = with_notes("T", &["Is it?", "Then?"]);
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
fn a_question_listed_twice_is_shown_once_with_both_notes() {
    let comparison = comparison();
    let mut lesson = with_notes("T", &["one"]);
    lesson.steps.push(Step { note: "two".to_owned(), ..lesson.steps[0].clone() });
    for (back, notices) in [
        read_link(&write_link(&lesson), &comparison),
        read_text(&write_text(&lesson, &comparison), &comparison),
    ] {
        assert_eq!(back, with_notes("T", &["one\ntwo"]));
        assert_eq!(
            notices,
            [
                "The lesson lists the question “Is Moscow still wary of letting China into the Arctic?” twice: it is shown once, with both notes."
            ]
        );
    }
}

#[test]
fn a_text_without_a_question_gets_a_notice_that_shows_how_to_write_one() {
    let (lesson, notices) = read_text("Lesson: nothing", &comparison());
    assert_eq!(lesson.title, "nothing");
    assert_eq!(
        notices,
        [
            "No question was found in this text: each question needs a line that begins with its id in square brackets, such as [arctic-moscow-wary]."
        ]
    );
}

#[test]
fn a_lesson_is_put_together_question_by_question() {
    let [a, b, c] = ["trade-gas", "trade-arms", "trade-food"].map(QuestionId::from);
    let order = |lesson: &Lesson| lesson.steps.iter().map(|s| s.question.clone()).collect::<Vec<_>>();
    let lesson = Lesson::default().titled("T").with(&a).with(&b).with(&c).with(&a);
    assert_eq!(order(&lesson), [a.clone(), b.clone(), c.clone()]);
    assert_eq!(order(&lesson.earlier(&c)), [a.clone(), c.clone(), b.clone()]);
    assert_eq!(lesson.earlier(&a), lesson);
    assert_eq!(order(&lesson.later(&a)), [b.clone(), a.clone(), c.clone()]);
    assert_eq!(lesson.later(&c), lesson);
    assert_eq!(order(&lesson.moved(&c, 0)), [c.clone(), a.clone(), b.clone()]);
    assert_eq!(order(&lesson.moved(&a, 9)), [b.clone(), c.clone(), a.clone()]);
    assert_eq!(lesson.moved(&b, 1), lesson);
    let timed = lesson.timed(&a, Some(5)).timed(&c, Some(12));
    assert_eq!(timed.minutes(), 17);
    assert_eq!(timed.timed(&a, None).minutes(), 12);
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
}

/// Three questions: one with minutes, one with a note that looks like minutes, one with both.
fn timed() -> Lesson {
    let [one, two, three] = ["arctic-money", "arctic-ice", "trade-gas"].map(QuestionId::from);
    let lesson = with_notes("", &[]).with(&one).with(&two).with(&three);
    lesson.timed(&one, Some(5)).noted(&two, "4,5").noted(&three, "one, two,").timed(&three, Some(60))
}

#[test]
fn the_form_of_a_link_with_minutes_never_changes() {
    let link = "2==arctic-money,5==arctic-ice,,4,5==trade-gas,60,one,-two=2c=isv";
    assert_eq!(write_link(&timed()), link);
    assert_eq!(read_link(link, &comparison()), (timed(), vec![]));
}

#[test]
fn minutes_out_of_bounds_are_left_out() {
    let of = |link: &str| read_link(link, &comparison()).0.steps[0].minutes;
    assert_eq!(of("2==arctic-money,0xyz"), None);
    assert_eq!(of("2==arctic-money,61xyz"), None);
    assert_eq!(of("2==arctic-money,many,of-themxyz"), None);
    assert_eq!(of("2==arctic-money,60xyz"), Some(60));
}

#[test]
fn minutes_stand_after_the_question_in_the_text() {
    let ask = |id: &str| comparison().question(&QuestionId::from(id)).unwrap().1.ask.clone();
    let text = write_text(&timed(), &comparison());
    assert_eq!(
        text,
        format!(
            "Lesson:\n\n1. [arctic-money] {} (5\u{a0}min)\n\n2. [arctic-ice] {}\n   4,5\n\n3. [trade-gas] {} (60\u{a0}min)\n   one, two,\n",
            ask("arctic-money"),
            ask("arctic-ice"),
            ask("trade-gas")
        )
    );
    assert_eq!(read_text(&text, &comparison()), (timed(), vec![]));
    for by_hand in ["[arctic-money] (5 min)", "[arctic-money] about money (5min)"] {
        assert_eq!(read_text(by_hand, &comparison()).0.steps[0].minutes, Some(5), "{by_hand}");
    }
    // A mail program breaks the line before the minutes, or in the question.
    let ask = ask("arctic-money");
    let (begin, end) = ask.split_at(ask.rfind(' ').unwrap());
    for broken in [format!("[arctic-money] {ask}\n(5 min)"), format!("[arctic-money] {begin}\n{end} (5 min)")]
    {
        let (lesson, _) = read_text(&(broken + "\nPairs (3 min)"), &comparison());
        assert_eq!(lesson.steps[0], Step { minutes: Some(5), ..step("arctic-money", "Pairs (3 min)") });
    }
}

#[test]
fn a_lesson_is_cut_where_another_lacks_one_of_its_questions() {
    let lesson = timed();
    assert!(lesson.is_cut_in(None));
    assert!(lesson.is_cut_in(Some(&lesson.without(&QuestionId::from("arctic-ice")))));
    assert!(!lesson.is_cut_in(Some(&lesson.noted(&QuestionId::from("arctic-ice"), ""))));
    assert!(!Lesson::default().is_cut_in(None), "an empty lesson loses nothing");
}

#[test]
fn a_link_that_is_too_long_gets_advice() {
    let fits = length(&"a".repeat(LONGEST_LINK));
    assert!(!fits.too_long);
    assert_eq!(fits.words(), "2,000 of at most 2,000 characters");
    let over = length(&"a".repeat(LONGEST_LINK + 310));
    assert!(over.too_long);
    assert_eq!(
        over.words(),
        "This link has 2,310 characters, 310 more than some mail and chat programs keep: shorten the notes, or send the lesson as text."
    );
    assert_eq!(length("abc").words(), "3 of at most 2,000 characters");
}

#[test]
fn eight_questions_with_a_note_of_two_sentences_each_fit_into_a_link() {
    let note = "Read what Lukin says at ¶ 49, then look for the words that Fletcher uses. Do they mean the same thing?";
    let link = format!(
        "https://example.org/texts/#/lesson&lesson={}",
        write_link(&with_notes("A lesson", &[note; 8]))
    );
    let length = length(&link);
    assert!(!length.too_long, "{}", length.words());
}
