//! In the room: what the stage shows step by step, what a self-test and a stand count, how a lesson travels.

mod fixture;

use comparison::QuestionId;
use comparison::analysis::reveal::Step;
use fixture::{comparison, reloaded};
use synoptic::effects::kept;
use synoptic::lesson::{Lesson, read_link};
use synoptic::route::view::usual_order;
use synoptic::route::{read, write};
use synoptic::share::Edition;
use synoptic::state::commands::{Intent, intent};
use synoptic::state::keys::{Focus, Press};
use synoptic::state::stage::Stage;
use synoptic::state::test::{Placed, Score};
use synoptic::state::{Action, Answers, AppState, InStand, InTest, OnStage, Opened, Round, Route, Undo, Way};

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

/// Returns the question on the stage, the step on the screen and the number of steps.
fn on(state: &AppState) -> (&str, usize, usize) {
    let (steps, at) = state.presented();
    (staged(state), at, steps.len())
}

#[test]
fn a_question_is_stepped_through_by_any_presentation_remote_and_leads_on_to_the_next() {
    let mut state = open(STAGE);
    for step in 0..11 {
        assert_eq!(on(&state), ("jam-cause", step, 11));
        state = pressed(&state, ["PageDown", "ArrowRight", " "][step % 3]);
    }
    assert_eq!(on(&state), ("keeper-at-post", 0, 5));
    // Back shows the question as it was left, and then takes its steps back.
    let back = pressed(&state, "PageUp");
    assert_eq!(on(&back), ("jam-cause", 10, 11));
    assert!(matches!(back.presented().0.last(), Some(Step::Settle(_))));
    assert_eq!(on(&pressed(&back, "ArrowLeft")), ("jam-cause", 9, 11));
}

#[test]
fn a_step_that_does_not_fit_is_shown_part_by_part() {
    let measured =
        |state: &AppState, part, parts| state.after(Action::OnStage(OnStage::Measured { part, parts }));
    let state = measured(&pressed(&open(STAGE), "PageDown"), 0, 3);
    let second = pressed(&state, "PageDown");
    assert_eq!((on(&second).1, second.stage.part), (1, 1));
    let third = pressed(&second, "PageDown");
    assert_eq!((on(&third).1, third.stage.part), (1, 2));
    assert_eq!(pressed(&third, "PageUp").stage.part, 1);
    let next = pressed(&third, "PageDown");
    assert_eq!((on(&next).1, next.stage.part), (2, 0));
}

#[test]
fn the_first_question_of_all_has_none_before_it() {
    let state = open("/stage/cost");
    assert_eq!(pressed(&state, "PageUp"), state);
}

#[test]
fn a_topic_has_an_end_after_which_the_next_topic_begins() {
    let mut state = open("/stage/warned-before");
    for _ in 0..4 {
        state = pressed(&state, "PageDown");
    }
    assert!(state.stage.ended && staged(&state) == "warned-before");
    let back = pressed(&state, "PageUp");
    assert_eq!((back.stage.ended, on(&back)), (false, ("warned-before", 3, 4)));
    let next = pressed(&state, "PageDown");
    assert_eq!((next.stage.ended, on(&next)), (false, ("fixed-bridge", 0, 7)));
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
    assert!(state.stage.ended);
    assert!(read(&state.address(), &comparison()).view.lesson.is_some(), "the lesson travels along");
}

#[test]
fn any_key_on_a_blank_screen_only_brings_the_light_back() {
    let state = pressed(&open(STAGE), "b");
    assert!(state.stage.blank);
    for key in ["b", ".", "PageDown", "PageUp", "Escape"] {
        let lit = pressed(&state, key);
        assert!(!lit.stage.blank && on(&lit).1 == 0, "{key}");
    }
    assert_eq!(intent(&open(STAGE), "Escape"), Some(Intent::LeaveStage));
}

#[test]
fn a_remote_steps_whatever_has_the_focus_and_only_once_while_it_is_held() {
    let stage = open(STAGE);
    let step = |way| Some(Intent::Do(Action::OnStage(OnStage::Step(way))));
    for focus in [Focus::Page, Focus::Field, Focus::List, Focus::Choice, Focus::Button, Focus::Link] {
        for key in [" ", "PageDown", "ArrowRight"] {
            assert_eq!(intent(&stage, Press { focus, ..key.into() }), step(Way::Next), "{key} on {focus:?}");
        }
        for key in ["PageUp", "ArrowLeft"] {
            assert_eq!(
                intent(&stage, Press { focus, ..key.into() }),
                step(Way::Previous),
                "{key} on {focus:?}"
            );
        }
    }
    assert_eq!(intent(&stage, Press { repeat: true, ..Press::from("PageDown") }), None, "it is held down");
    assert_eq!(intent(&stage, Press { shift: true, ..Press::from("ArrowRight") }), None, "text is selected");
    let typed = Press { focus: Focus::Field, ..Press::from("1") };
    assert_eq!(intent(&stage, typed), None, "a number is typed");
    for key in ["Enter", "Escape"] {
        let done = Press { focus: Focus::Field, ..Press::from(key) };
        assert_eq!(intent(&stage, done), Some(Intent::LeaveField), "{key} leaves the field, not the stage");
    }
    // Some remotes send other keys, which a control may need.
    for (key, way) in [
        ("ArrowDown", Way::Next),
        ("Enter", Way::Next),
        ("ArrowUp", Way::Previous),
        ("Backspace", Way::Previous),
    ] {
        assert_eq!(intent(&stage, key), step(way), "{key}");
    }
    for (key, focus) in [
        ("Enter", Focus::Button),
        ("Enter", Focus::Link),
        ("Backspace", Focus::Field),
        ("ArrowDown", Focus::Choice),
    ] {
        assert_eq!(intent(&stage, Press { focus, ..key.into() }), None, "{key} on {focus:?}");
    }
    let back = Press { shift: true, code: "Space".to_owned(), ..Press::from(" ") };
    assert_eq!(intent(&stage, back), step(Way::Previous), "Shift turns Space round");
    // Off the stage, Space presses the button that has the focus.
    assert_eq!(intent(&open("/storm"), Press { focus: Focus::Button, ..Press::from(" ") }), None);
}

#[test]
fn votes_are_counted_by_number_before_reading_and_after() {
    let (question, a, b) = (QuestionId::from("cost"), "a".into(), "b".into());
    let state = ["1", "1", "2", "9"].into_iter().fold(open("/stage/cost"), |state, key| pressed(&state, key));
    let votes = |state: &AppState| {
        let votes = state.stage.votes(&question);
        [Round::Before, Round::After].map(|round| [&a, &b].map(|position| votes.count(round, position)))
    };
    assert_eq!(votes(&state), [[2, 1], [0, 0]], "there is no ninth answer");
    let typed = state.after(Action::OnStage(OnStage::Count("b".into(), 14)));
    assert_eq!(votes(&typed), [[2, 14], [0, 0]]);
    // Elsewhere a digit means nothing.
    let reading = pressed(&typed, "PageDown");
    assert_eq!((reading.round(), intent(&reading, "1")), (None, None));
    let again = (0..4).fold(reading, |state, _| pressed(&state, "PageDown"));
    assert_eq!(again.round(), Some(Round::After));
    let again = pressed(&pressed(&again, "2"), "2");
    assert_eq!((votes(&again), again.stage.votes(&question).most()), ([[2, 14], [0, 2]], 14));
    assert_eq!(
        votes(&pressed(&again, "Delete")),
        [[2, 14], [0, 0]],
        "only the votes of this round are deleted"
    );
    // A second class begins with none, whatever the first has voted after reading.
    let back = (0..5).fold(again, |state, _| pressed(&state, "PageUp"));
    let none = pressed(&back, "Delete");
    assert_eq!((votes(&back), votes(&none)), ([[2, 14], [0, 2]], [[0, 0], [0, 0]]));
    assert_eq!(on(&none), ("cost", 0, 7));
}

#[test]
fn all_votes_are_deleted_at_the_end() {
    let state = open("/stage/cost").after(Action::Lesson(Some(lesson(&["jam-cause", "cost"]))));
    let state = pressed(&state.after(Action::Arrive("/stage/jam-cause".into())), "1");
    let state = pressed(&state.after(Action::Arrive("/stage/cost".into())), "1");
    let state = state.after(Action::Lesson(Some(lesson(&["jam-cause", "cost"]))));
    let ended = (0..8).fold(state, |state, _| pressed(&state, "PageDown"));
    assert!(ended.stage.ended);
    assert_eq!(intent(&pressed(&ended, "Delete"), "Delete"), None, "none is left");
    let begun = pressed(&ended, "Delete").after(Action::Arrive("/stage/jam-cause".into()));
    assert_eq!(begun.stage.votes(&"jam-cause".into()).most(), 0);
}

#[test]
fn the_timer_runs_stops_goes_on_and_ends() {
    let timer = |state: &AppState| state.timer().map(|t| (t.left, t.running));
    let pass = |state: &AppState, seconds| state.after(Action::OnStage(OnStage::Pass(seconds)));
    let state = open(STAGE);
    assert_eq!(timer(&state), None);
    let running = pressed(&state, "t");
    assert_eq!(timer(&running), Some((180, true)));
    let later = pass(&running, 60);
    assert_eq!(timer(&later), Some((120, true)));
    let stopped = pressed(&later, "T");
    assert_eq!((timer(&stopped), timer(&pressed(&stopped, "t"))), (Some((120, false)), Some((120, true))));
    let up = pass(&later, 500);
    let away = pressed(&up, "t");
    assert_eq!((timer(&up), timer(&away)), (Some((0, false)), None));
    assert_eq!(timer(&pressed(&away, "t")), Some((180, true)));
    // It belongs to its question, and is there again with it.
    let elsewhere = (0..11).fold(stopped, |state, _| pressed(&state, "PageDown"));
    assert_eq!((staged(&elsewhere), timer(&elsewhere)), ("keeper-at-post", None));
    assert_eq!(timer(&pressed(&elsewhere, "PageUp")), Some((120, false)));
    assert_eq!(timer(&pressed(&elsewhere, "t")), Some((180, true)));
}

#[test]
fn a_question_can_be_left_before_its_last_step() {
    let state = pressed(&pressed(&open(STAGE), "PageDown"), "j");
    assert_eq!(on(&state), ("keeper-at-post", 0, 5));
    let back = pressed(&state, "k");
    assert_eq!(on(&back), ("jam-cause", 1, 11), "it is as it was left");
}

#[test]
fn type_is_enlarged_within_bounds() {
    let sizes: Vec<u8> = ["-", "+", "=", "+", "+", "+", "−"]
        .into_iter()
        .scan(open(STAGE), |state, key| {
            *state = pressed(state, key);
            Some(state.stage.size)
        })
        .collect();
    assert_eq!(sizes, [0, 1, 2, 3, 4, 4, 3]);
}

#[test]
fn the_stage_is_kept_over_a_reload_and_never_taken_from_another_comparison() {
    let state =
        ["1", "PageDown", "PageDown", "t", "+"].into_iter().fold(open(STAGE), |s, key| pressed(&s, key));
    assert_eq!(reloaded(&state.stage), state.stage);
    let name =
        |digest: &str| kept::name(kept::STAGE, &Edition { digest: digest.to_owned(), ..Edition::default() });
    assert_eq!(name("0123"), name("0123"));
    assert_ne!(name("0123"), name("4567"));
    let whole = serde_json::to_string(&state.stage).unwrap();
    for damaged in ["", "[]", "null", "[\"0123\",{}]", &whole[..whole.len() - 2]] {
        assert_eq!(kept::read::<Stage>(damaged), None, "{damaged}");
    }
}

#[test]
fn the_stage_has_no_keys_but_its_own_and_capital_p_leads_to_it() {
    let stage = open(STAGE);
    for key in ["n", "p", "c", "o", "[", "]", "/", "P"] {
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
    // On a board it is the row with the focus, else the one that was opened last.
    let unfolded = |from: &str, ids: [&str; 2]| {
        ids.into_iter().fold(open(from), |state, id| state.after(Action::Unfold(id.into())))
    };
    let in_row = |id: &str| Press { row: Some(id.to_owned()), ..Press::from("P") };
    let boards = unfolded("/storm", ["jam-cause", "keeper-at-post"]);
    assert_eq!(intent(&boards, "P"), to("keeper-at-post"));
    assert_eq!(intent(&boards, in_row("jam-cause")), to("jam-cause"));
    assert_eq!(intent(&boards.after(Action::Unfold("keeper-at-post".into())), "P"), to("jam-cause"));
    assert_eq!(intent(&unfolded("/storm", ["jam-cause", "cost"]), "P"), to("jam-cause"), "another topic's");
    assert_eq!(intent(&unfolded("/disagreements", ["cost", "jam-cause"]), "P"), to("jam-cause"));
    assert_eq!(intent(&open("/disagreements"), in_row("cost")), to("cost"));
    assert_eq!(intent(&open("/figures"), "P"), None);
    let with_lesson = open("/figures").after(Action::Lesson(Some(lesson(&["cost"]))));
    assert_eq!(intent(&with_lesson, "P"), to("cost"));
}

#[test]
fn leaving_the_stage_starts_its_questions_again_and_keeps_the_votes() {
    let state = open("/storm").after(Action::Arrive(STAGE.to_owned()));
    assert!(state.stage.entered);
    let state = ["1", "PageDown", "PageDown", "+"].into_iter().fold(state, |state, key| pressed(&state, key));
    let again = state.after(Action::Arrive("/storm".to_owned())).after(Action::Arrive(STAGE.to_owned()));
    let votes = again.stage.votes(&QuestionId::from("jam-cause"));
    assert_eq!((votes.count(Round::Before, &"a".into()), on(&again).1, again.stage.size), (1, 0, 1));
    assert!(again.has_earlier_votes() && !state.has_earlier_votes());
    let cleared = pressed(&again, "Delete");
    assert!(!cleared.has_earlier_votes() && !pressed(&cleared, "1").has_earlier_votes());
    assert_eq!(again.address(), STAGE, "the address holds nothing of it");
    // Who goes back to a stage that a link has opened does not leave the page with it.
    let linked = open(STAGE).after(Action::Arrive("/storm".to_owned()));
    assert!(!linked.after(Action::Return(STAGE.to_owned(), None)).stage.entered);
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
    let again = open("/test/storm").with_answers(reloaded(&state.answers));
    assert_eq!(again.answers, state.answers);
    assert_eq!((again.turn(), score(&again, "boats-lost")), (Some((2, false)), (1, 5)));
    for nonsense in ["", "{}", "null", "{\"test\":3}"] {
        assert_eq!(kept::read::<Answers>(nonsense), None, "{nonsense}");
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
    assert_eq!(open("/stand/storm").left_out(), 3);
    assert_eq!(open("/storm").left_out(), 0);
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

/// Returns the questions of the lesson that could be brought back.
fn kept(state: &AppState) -> Option<Vec<String>> {
    let Some(Undo::Lesson(before) | Undo::Steps(before)) = &state.undo else { return None };
    let steps = &before.lesson().steps;
    Some(steps.iter().map(|s| s.question.to_string()).collect())
}

#[test]
fn a_question_taken_out_comes_back_with_its_note_and_minutes() {
    let [cause, cost] = ["jam-cause", "cost"].map(QuestionId::from);
    let whole = lesson(&["jam-cause", "cost"]).noted(&cost, "Who pays?").timed(&cost, Some(7));
    let state = open("/storm").after(Action::Lesson(Some(whole.clone())));
    assert_eq!(kept(&state), None, "nothing was lost");
    let without = state.after(Action::Lesson(Some(whole.without(&cost))));
    assert_eq!(kept(&without), Some(vec!["jam-cause".to_owned(), "cost".to_owned()]));
    let back = without.after(Action::Undo);
    assert_eq!(back.view.lesson.as_ref().unwrap().lesson(), &whole);
    assert_eq!(kept(&back), None, "what was taken back is not offered again");
    // What is changed meanwhile stays. A reload keeps the offer.
    let noted = without.after(Action::Lesson(Some(whole.without(&cost).noted(&cause, "Why?"))));
    let reloaded = AppState::open(comparison(), &noted.address()).as_left(reloaded(&noted.opened()), None);
    for noted in [noted, reloaded] {
        let back = noted.after(Action::Undo);
        assert_eq!(back.view.lesson.as_ref().unwrap().lesson(), &whole.noted(&cause, "Why?"));
    }
    let again = without.after(Action::Lesson(Some(whole.clone())));
    assert_eq!(kept(&again), None, "nothing is lost any more");
    // Closing the notice or going elsewhere ends the offer.
    assert_eq!(kept(&without.after(Action::Dismiss)), None);
    let elsewhere = AppState { view: without.view.at(Route::Figures), ..without.clone() }.address();
    assert_eq!(kept(&without.after(Action::Arrive(elsewhere))), None);
}

#[test]
fn going_back_from_a_lesson_that_a_link_opened_finds_the_own_one() {
    let own = open("/lesson").after(Action::Lesson(Some(lesson(&["jam-cause"]))));
    let own = own.after(Action::Lesson(Some(lesson(&["jam-cause", "cost"]))));
    let (address, of) = (own.address(), |state: &AppState| state.view.lesson.clone());
    let ready = own.after(Action::Arrive("/print/key/lesson&lesson=1=herring=herring".to_owned()));
    assert_ne!(of(&ready), of(&own));
    let back = ready.after(Action::Return(address.clone(), None));
    assert_eq!(of(&back), of(&own));
    // What was added since is kept.
    let more = back.after(Action::Arrive(address.replace("/lesson&", "/storm&")));
    let more = more.after(Action::Lesson(Some(lesson(&["jam-cause", "cost", "herring"]))));
    assert_eq!(of(&more.after(Action::Return(address, None))), of(&more));
}

#[test]
fn a_lesson_that_was_closed_or_replaced_comes_back() {
    let own = lesson(&["jam-cause", "cost"]).titled("Mine");
    let state = open("/lesson").after(Action::Lesson(Some(own.clone())));
    let text = "Lesson: Other\n[jam-cause]\n[cost]".to_owned();
    let stage = open("/stage/jam-date").after(Action::Lesson(Some(lesson(&["jam-date"])))).address();
    for action in [Action::Lesson(None), Action::ReadLesson(text), Action::Arrive(stage.clone())] {
        let after = state.after(action.clone());
        assert_ne!(after.view.lesson, state.view.lesson);
        assert_eq!(after.after(Action::Undo).view.lesson.unwrap().lesson(), &own, "{action:?}");
    }
    // On the stage the offer waits until the stage is left. Who goes back has his own lesson without it.
    let on_stage = state.after(Action::Arrive(stage)).after(Action::OnStage(OnStage::Step(Way::Next)));
    assert_eq!(kept(&on_stage), kept(&state.after(Action::Lesson(None))));
    let left = on_stage.after(Action::Return(state.address(), None));
    assert_eq!((left.view.lesson.as_ref().unwrap().lesson(), kept(&left)), (&own, None));
}

#[test]
fn each_lesson_has_its_own_place_in_the_self_test_and_in_the_stand() {
    let with = |address: &str, ids: &[&str]| AppState {
        answers: Answers::default(),
        ..open(address).after(Action::Lesson(Some(lesson(ids))))
    };
    let other = with("/test", &["fixed-bridge", "keep-the-span"]).address();
    let ended = with("/test", &["jam-cause", "cost"]).after(Action::InTest(InTest::Go(2)));
    assert_eq!(ended.turn(), Some((2, false)));
    assert_eq!(ended.after(Action::Arrive(other.clone())).turn(), Some((0, false)));
    let back = ended.after(Action::Arrive(other)).after(Action::Arrive(ended.address()));
    assert_eq!(back.turn(), Some((2, false)));
    let ended = with("/stand", &["jam-cause", "cost"]).after(Action::InStand(InStand::Go(2)));
    let other = with("/stand", &["fixed-bridge", "keep-the-span"]).address();
    assert_eq!(ended.after(Action::Arrive(other)).turn(), Some((0, false)));
}

#[test]
fn deleted_votes_come_back_until_others_are_counted() {
    let voted = open(STAGE).after(Action::OnStage(OnStage::Vote(1)));
    let deleted = pressed(&voted, "Delete");
    assert!(voted.stage != deleted.stage && matches!(deleted.undo, Some(Undo::Votes(_))));
    let reloaded =
        AppState { stage: deleted.stage.clone(), ..open(STAGE).as_left(reloaded(&deleted.opened()), None) };
    for deleted in [&deleted, &reloaded] {
        let back = deleted.after(Action::Undo);
        assert_eq!(back.stage.votes(&"jam-cause".into()), voted.stage.votes(&"jam-cause".into()));
        assert_eq!(back.undo, None);
    }
    assert_eq!(deleted.after(Action::OnStage(OnStage::Vote(2))).undo, None);
    assert_eq!(pressed(&open(STAGE), "Delete").undo, None, "there was nothing to delete");
}

#[test]
fn who_starts_a_test_or_stand_again_can_go_back_to_his_answers() {
    let placed = InTest::Choose("jam-cause".into(), "liu".into(), Placed::Nothing);
    let done = open("/test/storm").after(Action::InTest(placed.clone())).after(Action::InTest(InTest::Go(3)));
    let again = done.after(Action::InTest(InTest::Again));
    assert_ne!(again.answers, done.answers);
    assert_eq!(again.after(Action::Undo).answers, done.answers);
    assert_eq!(again.after(Action::InTest(placed)).undo, None);
    let mine = InStand::Choose("jam-cause".into(), Some("a".into()));
    let done =
        open("/stand/storm").after(Action::InStand(mine)).after(Action::InStand(InStand::InLink(true)));
    let back = done.after(Action::InStand(InStand::Again)).after(Action::Undo);
    assert_eq!((&back.answers, back.address()), (&done.answers, done.address()));
}

#[test]
fn what_is_pasted_as_a_lesson_stays_until_it_is_opened() {
    let text = "Lesson: Pasted\n[cost]";
    let typed = open("/lesson").after(Action::Draft(text.to_owned()));
    let changed = typed.after(Action::Lesson(Some(lesson(&["jam-cause"]))));
    let reloaded = open("/lesson").as_left(reloaded(&changed.opened()), None);
    assert_eq!([&changed.draft, &reloaded.draft], [&Some(text.to_owned()); 2]);
    assert_eq!(changed.after(Action::ReadLesson(text.to_owned())).draft, None);
    assert_eq!(changed.after(Action::Draft(String::new())).draft, None);
    assert_eq!(open("/lesson").opened(), Opened::default(), "nothing is kept where nothing was done");
}

#[test]
fn a_timer_goes_on_while_the_page_is_not_there() {
    let left = |state: &AppState| state.timer().map(|timer| (timer.left, timer.running));
    let running = open(STAGE).after(Action::OnStage(OnStage::Timer));
    let after = |state: &AppState, seconds| {
        left(&AppState { stage: state.stage.clone().after_a_gap(seconds), ..state.clone() })
    };
    assert_eq!(after(&running, 50), Some((130, true)));
    assert_eq!(after(&running, 500), Some((0, false)));
    assert_eq!(after(&running.after(Action::OnStage(OnStage::Timer)), 50), Some((180, false)));
}
