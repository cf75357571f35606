//! In the room: what the stage shows step by step, what a self-test and a stand count, how a lesson travels.

mod fixture;

use comparison::QuestionId;
use comparison::analysis::reveal::Reveal;
use fixture::comparison;
use synoptic::lesson::{Lesson, read_link};
use synoptic::route::view::usual_order;
use synoptic::route::{read, write};
use synoptic::state::commands::{Intent, intent};
use synoptic::state::test::{Placed, Score};
use synoptic::state::{Action, Answers, AppState, InStand, InTest, OnStage, Route};

const STAGE: &str = "/stage/jam-cause";

fn open(address: &str) -> AppState {
    AppState::open(comparison(), address)
}

/// Presses a key that changes what is on the screen.
fn pressed(state: &AppState, key: &str) -> AppState {
    match intent(state, key) {
        Some(Intent::Do(action)) => state.after(action),
        other => panic!("{key} means {other:?}"),
    }
}

fn lesson(ids: &[&str]) -> Lesson {
    ids.iter().fold(Lesson::default(), |lesson, id| lesson.with(&QuestionId::from(*id)))
}

fn staged(state: &AppState) -> &str {
    state.staged().unwrap().as_str()
}

#[test]
fn a_question_is_stepped_through_by_any_presentation_remote_and_leads_on_to_the_next() {
    let mut state = open(STAGE);
    // Five documents and three relations.
    for step in 0..8 {
        assert_eq!((staged(&state), state.revealed().0.len(), state.revealed().1), ("jam-cause", step, 8));
        state = pressed(&state, ["PageDown", "ArrowRight", " "][step % 3]);
    }
    assert!(matches!(state.revealed().0.last(), Some(Reveal::Relation(_))));
    let next = pressed(&state, "PageDown");
    assert_eq!((staged(&next), next.revealed().0.len()), ("keeper-at-post", 0));
    // Back shows the question as it was left, and then takes its steps back.
    let back = pressed(&next, "PageUp");
    assert_eq!((staged(&back), back.revealed().0.len()), ("jam-cause", 8));
    assert_eq!(pressed(&back, "ArrowLeft").revealed().0.len(), 7);
}

#[test]
fn the_first_question_of_all_has_none_before_it() {
    let state = open("/stage/cost");
    assert_eq!(pressed(&state, "PageUp"), state);
}

#[test]
fn after_the_last_question_of_a_topic_comes_the_next_topic() {
    let mut state = open("/stage/warned-before");
    for _ in 0..6 {
        state = pressed(&state, "PageDown");
    }
    assert_eq!(staged(&state), "fixed-bridge");
}

#[test]
fn in_a_lesson_the_stage_goes_through_its_questions_alone() {
    let ids = ["keep-the-span", "cost", "jam-cause"];
    let mut state = open("/stage/keep-the-span").after(Action::Lesson(Some(lesson(&ids))));
    let mut seen = vec![staged(&state).to_owned()];
    for _ in 0..40 {
        state = pressed(&state, "PageDown");
        if seen.last().unwrap() != staged(&state) {
            seen.push(staged(&state).to_owned());
        }
    }
    assert_eq!(seen, ids, "after the last question of the lesson comes nothing");
    assert!(read(&state.address(), &comparison()).view.lesson.is_some(), "the lesson travels along");
}

#[test]
fn any_key_on_a_blank_screen_only_brings_the_light_back() {
    let state = pressed(&open(STAGE), "b");
    assert!(state.stage.blank);
    for key in ["b", ".", "PageDown", "PageUp", "Escape"] {
        let lit = pressed(&state, key);
        assert!(!lit.stage.blank && lit.revealed().0.is_empty(), "{key}");
    }
    assert_eq!(intent(&open(STAGE), "Escape"), Some(Intent::LeaveStage));
}

#[test]
fn the_stage_has_no_keys_but_its_own_and_capital_p_leads_to_it() {
    let stage = open(STAGE);
    for key in ["n", "p", "j", "k", "c", "o", "[", "]", "/", "P"] {
        assert_eq!(intent(&stage, key), None, "{key}");
    }
    let to = |id: &str| Some(Intent::Go(Route::Stage(QuestionId::from(id))));
    for (from, question) in [
        ("/jam-cause/liu", "jam-cause"),
        ("/close-up/jam-cause", "jam-cause"),
        ("/storm", "jam-date"),
        ("/storm&basis=cause", "jam-cause"),
    ] {
        assert_eq!(intent(&open(from), "P"), to(question), "{from}");
    }
    assert_eq!(intent(&open("/figures"), "P"), None);
    let with_lesson = open("/figures").after(Action::Lesson(Some(lesson(&["cost"]))));
    assert_eq!(intent(&with_lesson, "P"), to("cost"));
}

#[test]
fn leaving_the_stage_hides_everything_again_and_keeps_what_was_counted() {
    let state = open("/storm").after(Action::Arrive(STAGE.to_owned()));
    assert!(state.stage.entered);
    let (q, a) = (QuestionId::from("jam-cause"), "a".into());
    let count = |more| Action::OnStage(OnStage::Count("a".into(), more));
    let state = pressed(&state, "PageDown").after(count(true)).after(count(true)).after(count(false));
    let again = state.after(Action::Arrive("/storm".to_owned())).after(Action::Arrive(STAGE.to_owned()));
    assert_eq!((again.stage.count(&q, &a), again.revealed().0.len()), (1, 0));
    let none = again.after(count(false)).after(count(false));
    assert_eq!(none.stage.count(&q, &a), 0, "no count is below 0");
    assert_eq!(again.address(), STAGE, "the address holds nothing of it");
}

/// Places a document in the self-test; `""` among those that say nothing.
fn placed(state: &AppState, question: &str, document: &str, position: &str) -> AppState {
    let placed = if position.is_empty() { Placed::Nothing } else { Placed::At(position.into()) };
    state.after(Action::InTest(InTest::Choose(question.into(), document.into(), placed)))
}

fn score(state: &AppState, question: &str) -> (usize, usize) {
    let (_, q) = state.comparison.question(&QuestionId::from(question)).unwrap();
    let Score { placed, of } = state.answers.test.score(q, &usual_order(&state.comparison));
    (placed, of)
}

#[test]
fn a_test_asks_where_documents_can_be_placed_among_several_positions() {
    let state = open("/test/storm");
    let asked: Vec<&str> = state.test_questions().iter().map(|q| q.id.as_str()).collect();
    assert_eq!(asked, ["jam-cause", "keeper-at-post", "boats-lost"]);
    let state = open("/test").after(Action::Lesson(Some(lesson(&["keep-the-span", "jam-date", "cost"]))));
    let asked: Vec<&str> = state.test_questions().iter().map(|q| q.id.as_str()).collect();
    assert_eq!(asked, ["keep-the-span", "cost"]);
}

#[test]
fn a_test_counts_the_documents_that_were_placed_where_they_stand() {
    let state = open("/test/storm");
    assert_eq!(score(&state, "boats-lost"), (0, 5));
    let state = placed(&state, "boats-lost", "ames", "a");
    let state = placed(&state, "boats-lost", "bero", "b");
    assert_eq!(score(&state, "boats-lost"), (1, 5));
    let state = placed(&placed(&state, "boats-lost", "bero", "a"), "boats-lost", "ward", "b");
    assert_eq!(score(&state, "boats-lost"), (3, 5), "a choice can be changed");
    assert_eq!(score(&placed(&state, "boats-lost", "liu", "a"), "boats-lost"), (3, 5), "Liu is silent");
    assert_eq!(score(&placed(&state, "boats-lost", "liu", ""), "boats-lost"), (4, 5), "and placed so");
    assert_eq!(score(&placed(&state, "boats-lost", "ward", ""), "boats-lost"), (2, 5), "Ward is not");
    let looked = state.after(Action::InTest(InTest::Look("boats-lost".into())));
    let late = placed(&placed(&looked, "boats-lost", "ames", "b"), "boats-lost", "gazette", "b");
    assert_eq!(score(&late, "boats-lost"), (3, 5), "once looked at, the choices stand");
    assert_eq!(score(&late.after(Action::InTest(InTest::Again)), "boats-lost"), (0, 5));
}

#[test]
fn a_document_with_two_answers_is_placed_by_either_and_one_that_only_reports_says_nothing() {
    let state = open("/test/traffic");
    for (position, count) in [("a", 1), ("b", 1), ("", 0)] {
        assert_eq!(score(&placed(&state, "waiting-time", "bero", position), "waiting-time"), (count, 5));
    }
    for (position, count) in [("b", 0), ("", 1)] {
        assert_eq!(score(&placed(&state, "herring", "liu", position), "herring"), (count, 5), "{position}");
    }
}

#[test]
fn the_answers_come_back_as_they_were_kept_and_nonsense_is_none() {
    let state = placed(&open("/test/storm"), "boats-lost", "liu", "");
    let state = state.after(Action::InTest(InTest::Go(2))).after(Action::Arrive("/stand/building".into()));
    let state = answered(&answered(&state, "cost", "b"), "first-crossing", "a");
    let kept = state.answers.write();
    assert_eq!(Answers::read(&kept), state.answers);
    let again = open("/test/storm").with_answers(Answers::read(&kept));
    assert_eq!((again.turn(), score(&again, "boats-lost")), (Some((2, false)), (1, 5)));
    for nonsense in ["", "{}", "null", "{\"test\":3}"] {
        assert_eq!(Answers::read(nonsense), Answers::default(), "{nonsense}");
    }
}

#[test]
fn each_test_keeps_its_place_on_the_way_through_the_page() {
    let go = |state: &AppState, at| state.after(Action::InTest(InTest::Go(at)));
    let to = |state: &AppState, address: &str| state.after(Action::Arrive(address.to_owned()));
    let state = placed(&go(&open("/test/storm"), 1), "keeper-at-post", "ward", "a");
    let state = go(&to(&to(&state, "/figures"), "/test/traffic"), 2);
    let state = to(&state, "/test/storm");
    assert_eq!((state.turn(), score(&state, "keeper-at-post")), (Some((1, false)), (1, 5)));
    let looked = state.after(Action::InTest(InTest::Look("keeper-at-post".into())));
    assert_eq!(looked.turn(), Some((1, true)));
    let again = looked.after(Action::InTest(InTest::Again));
    assert_eq!((again.turn(), score(&again, "keeper-at-post")), (Some((0, false)), (0, 5)));
    assert_eq!(to(&again, "/test/traffic").turn(), Some((2, false)), "another test is left alone");
    assert_eq!(to(&again, "/storm").turn(), None);
}

/// Answers a question oneself; `""` takes the answer back.
fn answered(state: &AppState, question: &str, position: &str) -> AppState {
    let position = (!position.is_empty()).then(|| position.into());
    state.after(Action::InStand(InStand::Choose(question.into(), position)))
}

fn taken(state: &AppState) -> Vec<(&str, &str)> {
    state.taken().into_iter().map(|(q, p)| (q.id.as_str(), p.as_str())).collect()
}

#[test]
fn a_stand_asks_where_documents_hold_at_least_two_positions() {
    let asked = |address: &str| -> Vec<String> {
        open(address).stand_questions().iter().map(|q| q.id.to_string()).collect()
    };
    // That the keeper was away is only reported.
    assert_eq!(asked("/stand/storm"), ["jam-cause", "boats-lost"]);
    assert_eq!(asked("/stand/storm&show=ames,bero"), [] as [&str; 0]);
    assert_eq!(asked("/stand/building"), ["cost", "first-crossing", "why-a-swing-span"]);
    assert_eq!(asked("/stand"), [] as [&str; 0]);
    let in_lesson = open("/stand").after(Action::Lesson(Some(lesson(&["cost", "jam-date", "herring"]))));
    let asked: Vec<&str> = in_lesson.stand_questions().iter().map(|q| q.id.as_str()).collect();
    assert_eq!(asked, ["cost", "herring"]);
}

#[test]
fn an_answer_can_be_changed_and_taken_back() {
    let state = answered(&answered(&open("/stand/building"), "cost", "a"), "first-crossing", "b");
    assert_eq!(taken(&state), [("cost", "a"), ("first-crossing", "b")]);
    let state = answered(&answered(&state, "cost", "b"), "first-crossing", "");
    assert_eq!(taken(&state), [("cost", "b")]);
    assert_eq!(state.address(), "/stand/building", "nothing of it is in the link");
    assert!(taken(&state.after(Action::InStand(InStand::Again))).is_empty());
}

#[test]
fn the_link_carries_the_answers_only_if_the_reader_wants_that() {
    let linked = |on| Action::InStand(InStand::InLink(on));
    let state = answered(&answered(&open("/stand/building"), "first-crossing", "b"), "cost", "a");
    let state = state.after(linked(true));
    assert_eq!(state.address(), "/stand/building&mine=cost/a,first-crossing/b");
    let sent = open(&state.address());
    assert_eq!((taken(&sent), sent.notices.len()), (vec![("cost", "a"), ("first-crossing", "b")], 0));
    assert_eq!(sent.turn(), Some((usize::MAX, false)), "it opens at the outcome");
    let changed = answered(&sent, "cost", "b");
    assert_eq!(changed.address(), "/stand/building&mine=first-crossing/b,cost/b");
    let out = changed.after(linked(false));
    assert_eq!((out.address().as_str(), taken(&out)), ("/stand/building", taken(&changed)));
    // No other page carries them, and coming back finds the reader's own.
    let away = state.after(Action::Arrive("/storm".into()));
    assert_eq!(write(&state.view.at(Route::Overview), &comparison()), "/");
    assert_eq!(taken(&away.after(Action::Arrive("/stand/building".into()))), taken(&state));
}

#[test]
fn answers_in_a_link_do_not_replace_those_of_the_reader() {
    let mine = answered(&open("/stand/building"), "cost", "a");
    let seen = mine.after(Action::Arrive("/stand/building&mine=cost/b".into()));
    assert_eq!(taken(&seen), [("cost", "b")]);
    assert_eq!(taken(&seen.after(Action::Arrive("/stand/building".into()))), [("cost", "a")]);
}

#[test]
fn a_lesson_travels_in_every_address_and_comes_back_from_it() {
    let comparison = comparison();
    let written = lesson(&["jam-cause", "cost"])
        .titled("Bridges, 2 & more: “who?”")
        .noted(&QuestionId::from("jam-cause"), "Ask first.\nThen: 北京 / é");
    let state = open("/storm&with=liu").after(Action::Lesson(Some(written.clone())));
    let arrival = read(&state.address(), &comparison);
    assert_eq!((&arrival.view, arrival.notices.len()), (&state.view, 0));
    assert_eq!(arrival.view.lesson.as_ref().unwrap().lesson(), &written);
    for place in [Route::Overview, Route::Lesson, Route::Stage(QuestionId::from("jam-cause"))] {
        let link = write(&state.view.at(place), &comparison);
        assert_eq!(read(&link, &comparison).view.lesson, state.view.lesson, "{link}");
    }
    assert!(!state.after(Action::Lesson(None)).address().contains("lesson"));
}

#[test]
fn a_lesson_that_was_cut_on_its_way_opens_with_a_notice() {
    let arrival = read("/lesson&lesson=1==jam-cause==keep-the", &comparison());
    assert_eq!(arrival.notices, read_link("1==jam-cause==keep-the", &comparison()).1);
    assert!(!arrival.notices.is_empty());
    assert_eq!(arrival.view.lesson.unwrap().lesson().steps[0].question.as_str(), "jam-cause");
}

#[test]
fn going_back_does_not_undo_what_was_added_to_the_lesson_since() {
    let one = open("/storm").after(Action::Lesson(Some(lesson(&["jam-cause"]))));
    let before = one.address();
    let two = one.after(Action::Lesson(Some(lesson(&["jam-cause", "cost"]))));
    let back = two.after(Action::Return(before.clone(), None));
    assert_eq!(back.view.lesson, two.view.lesson);
    let followed = two.after(Action::Arrive(before.clone()));
    assert_eq!(followed.view.lesson, one.view.lesson, "a link opens its own");
    let left = two.after(Action::Lesson(None));
    assert_eq!(left.after(Action::Return(before, None)).view.lesson, one.view.lesson, "back undoes leaving");
}

#[test]
fn a_text_without_questions_takes_nothing_from_the_lesson() {
    let state = open("/lesson").after(Action::Lesson(Some(lesson(&["jam-cause"]))));
    let read = state.after(Action::ReadLesson("Dear all".to_owned()));
    assert_eq!(read.view.lesson, state.view.lesson);
    assert_eq!(read.notices.len(), 1);
}
