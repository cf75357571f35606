//! In the room: what the stage shows step by step, what a self-test counts, how a lesson travels.

mod common;

use std::rc::Rc;

use crate::common::bundled;
use comparison::analysis::reveal::{Reveal, speaking, steps};
use comparison::verdict::Stance;
use comparison::{Comparison, QuestionId, Verdict};
use synoptic::lesson::{Lesson, read_link};
use synoptic::route::view::usual_order;
use synoptic::route::{read, write};
use synoptic::state::keys::{Intent, intent};
use synoptic::state::{Action, AppState, InTest, OnStage, Route};

fn comparison() -> Rc<Comparison> {
    bundled()
}

fn open(address: &str) -> AppState {
    AppState::open(comparison(), address)
}

/// Presses a key that does something to what is on the screen.
fn pressed(state: &AppState, key: &str) -> AppState {
    match intent(state, key) {
        Some(Intent::Do(action)) => state.after(action),
        other => panic!("{key} means {other:?}"),
    }
}

fn lesson(ids: &[&str]) -> Lesson {
    ids.iter().fold(Lesson::default(), |lesson, id| lesson.with(&QuestionId::from(*id)))
}

#[test]
fn every_document_is_a_step_of_every_question_and_then_every_relation_that_is_held() {
    let comparison = comparison();
    let shown = usual_order(&comparison);
    for (_, q) in comparison.questions() {
        let steps = steps(q, &shown);
        let documents: Vec<_> = steps.iter().take(shown.len()).collect();
        assert_eq!(
            documents,
            shown.iter().map(Reveal::Document).collect::<Vec<_>>().iter().collect::<Vec<_>>()
        );
        let kinds: Vec<_> = steps
            .iter()
            .skip(shown.len())
            .map(|s| match s {
                Reveal::Relation(r) => {
                    assert!(r.between.iter().all(|p| shown.iter().any(|d| q.holds(d, p))), "{}", q.id);
                    r.kind
                }
                Reveal::Document(d) => panic!("{d} comes twice on {}", q.id),
            })
            .collect();
        assert!(kinds.is_sorted_by(|a, b| a >= b), "{}: contradictions come first", q.id);
        // Where two documents clash, the reason is among the steps.
        if q.heaviest(&shown) > Verdict::Agrees {
            assert!(!kinds.is_empty(), "{}", q.id);
        }
    }
}

#[test]
fn a_question_is_stepped_through_by_any_clicker_and_leads_on_to_the_next() {
    let mut state = open("/stage/arctic-moscow-wary");
    let (_, most) = state.revealed();
    assert!(most > 5, "five documents and a relation");
    for (n, key) in ["PageDown", "ArrowRight", " "].into_iter().cycle().take(most).enumerate() {
        assert_eq!(state.revealed().0.len(), n);
        state = pressed(&state, key);
    }
    assert!(matches!(state.revealed().0.last(), Some(Reveal::Relation(_))));
    let next = pressed(&state, "PageDown");
    let row = state.stage_row(&QuestionId::from("arctic-moscow-wary"));
    assert_eq!((next.staged(), next.revealed().0.len()), (row.get(1), 0));
    // Back shows the question as it was left, and then takes its steps back.
    let back = pressed(&next, "PageUp");
    assert_eq!((back.staged(), back.revealed().0.len()), (state.staged(), most));
    assert_eq!(pressed(&back, "ArrowLeft").revealed().0.len(), most - 1);
}

#[test]
fn the_first_question_of_all_has_none_before_it() {
    let first = comparison().questions().next().unwrap().1.id.clone();
    let state = open(&format!("/stage/{first}"));
    assert_eq!(pressed(&state, "PageUp"), state);
}

#[test]
fn in_a_lesson_the_stage_goes_through_its_questions_alone() {
    let ids = ["arctic-ports-money", "alliance-junior-partner", "arctic-moscow-wary"];
    let lesson = Action::Lesson(Some(lesson(&ids)));
    let mut state = open("/stage/arctic-ports-money").after(lesson);
    let mut seen = vec![state.staged().unwrap().to_string()];
    for _ in 0..60 {
        state = pressed(&state, "PageDown");
        let now = state.staged().unwrap().to_string();
        if seen.last() != Some(&now) {
            seen.push(now);
        }
    }
    assert_eq!(seen, ids, "behind the last question of the lesson comes nothing");
    assert!(read(&state.address(), &comparison()).view.lesson.is_some(), "the lesson travels along");
}

#[test]
fn a_key_in_the_dark_only_brings_the_light_back() {
    let state = pressed(&open("/stage/arctic-moscow-wary"), "b");
    assert!(state.stage.blank);
    for key in ["b", ".", "PageDown", "PageUp", "Escape"] {
        let lit = pressed(&state, key);
        assert!(!lit.stage.blank && lit.revealed().0.is_empty(), "{key}");
    }
    assert_eq!(intent(&open("/stage/arctic-moscow-wary"), "Escape"), Some(Intent::Leave));
}

#[test]
fn the_stage_has_no_keys_but_its_own_and_capital_p_leads_to_it() {
    let stage = open("/stage/arctic-moscow-wary");
    for key in ["n", "p", "j", "k", "c", "o", "[", "]", "/", "P"] {
        assert_eq!(intent(&stage, key), None, "{key}");
    }
    let here = Some(Intent::Go(Route::Stage(QuestionId::from("arctic-moscow-wary"))));
    for from in ["/arctic-moscow-wary/lukin", "/close-up/arctic-moscow-wary", "/arctic"] {
        assert_eq!(intent(&open(from), "P"), here, "{from}");
    }
    assert_eq!(intent(&open("/figures"), "P"), None);
    let with_lesson = open("/figures").after(Action::Lesson(Some(lesson(&["arctic-moscow-wary"]))));
    assert_eq!(intent(&with_lesson, "P"), here);
}

#[test]
fn leaving_the_stage_hides_everything_again_and_keeps_what_was_counted() {
    let place = "/stage/arctic-moscow-wary";
    let state = open("/arctic").after(Action::Arrive(place.to_owned()));
    assert!(state.stage.entered);
    let (q, a) = (QuestionId::from("arctic-moscow-wary"), "a".into());
    let count = |more| Action::OnStage(OnStage::Count("a".into(), more));
    let state = pressed(&state, "PageDown").after(count(true)).after(count(true)).after(count(false));
    let again = state.after(Action::Arrive("/arctic".to_owned())).after(Action::Arrive(place.to_owned()));
    assert_eq!((again.stage.count(&q, &a), again.revealed().0.len()), (1, 0));
    let none = again.after(count(false)).after(count(false));
    assert_eq!(none.stage.count(&q, &a), 0, "there is nothing below none");
    assert_eq!(again.address(), place, "nothing of it is in the address");
}

#[test]
fn a_test_counts_the_documents_that_were_placed_where_they_stand() {
    let comparison = comparison();
    let shown = usual_order(&comparison);
    for topic in &comparison.topics {
        let mut state = open(&format!("/test/{}", topic.id));
        let questions: Vec<_> = state.test_questions().into_iter().cloned().collect();
        for q in &questions {
            let documents = speaking(q, &shown);
            assert_eq!(
                documents.len(),
                shown.iter().filter(|d| matches!(q.stance(d), Stance::Holds(_))).count()
            );
            for d in &documents {
                let right = q.positions.iter().find(|p| q.holds(d, &p.id)).unwrap();
                state =
                    state.after(Action::InTest(InTest::Choose(q.id.clone(), (*d).clone(), right.id.clone())));
            }
            let score = state.test.score(q, &shown);
            assert_eq!((score.right, score.of), (documents.len(), documents.len()));
            // Once looked at, a choice stands.
            state = state.after(Action::InTest(InTest::Look(q.id.clone())));
            let first = documents[0];
            // A document that holds every position cannot be placed wrongly.
            let Some(wrong) = q.positions.iter().find(|p| !q.holds(first, &p.id)) else { continue };
            let choose = InTest::Choose(q.id.clone(), first.clone(), wrong.id.clone());
            let changed = state.after(Action::InTest(choose));
            assert_eq!(changed.test.score(q, &shown).right, documents.len());
        }
        let again = state.after(Action::InTest(InTest::Again));
        assert!(questions.iter().all(|q| again.test.score(q, &shown).right == 0));
    }
}

#[test]
fn a_lesson_travels_in_every_address_and_comes_back_from_it() {
    let comparison = comparison();
    let written = lesson(&["arctic-moscow-wary", "alliance-junior-partner"])
        .titled("Arctic, 2 & more: “who?”")
        .noted(&QuestionId::from("arctic-moscow-wary"), "Ask first.\nThen: 北京 / é");
    let state = open("/arctic&with=lukin").after(Action::Lesson(Some(written.clone())));
    let address = state.address();
    assert!(
        address.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-,=&/".contains(c)),
        "{address}"
    );
    let arrival = read(&address, &comparison);
    assert_eq!((&arrival.view, arrival.notices.len()), (&state.view, 0));
    assert_eq!(arrival.view.lesson.as_ref().unwrap().lesson(), &written);
    for place in [Route::Overview, Route::Lesson, Route::Stage(QuestionId::from("arctic-moscow-wary"))] {
        let link = write(&state.view.at(place), &comparison);
        assert_eq!(read(&link, &comparison).view.lesson, state.view.lesson, "{link}");
    }
    assert!(!state.after(Action::Lesson(None)).address().contains("lesson"));
}

#[test]
fn a_lesson_that_was_cut_on_its_way_opens_with_a_word() {
    let link = read_link("1==arctic-moscow-wary==arc", &comparison());
    let arrival = read("/lesson&lesson=1==arctic-moscow-wary==arc", &comparison());
    assert_eq!(arrival.notices, link.1);
    assert!(!arrival.notices.is_empty());
}

#[test]
fn going_back_does_not_undo_what_was_put_into_the_lesson_since() {
    let one = open("/arctic").after(Action::Lesson(Some(lesson(&["arctic-moscow-wary"]))));
    let before = one.address();
    let two = one.after(Action::Lesson(Some(lesson(&["arctic-moscow-wary", "arctic-ports-money"]))));
    let back = two.after(Action::Return(before.clone(), None));
    assert_eq!(back.view.lesson, two.view.lesson);
    assert_eq!(
        two.after(Action::Arrive(before.clone())).view.lesson,
        one.view.lesson,
        "a link opens its own"
    );
    let left = two.after(Action::Lesson(None));
    assert_eq!(left.after(Action::Return(before, None)).view.lesson, one.view.lesson, "back undoes leaving");
}

#[test]
fn a_text_without_questions_takes_nothing_from_the_lesson() {
    let state = open("/lesson").after(Action::Lesson(Some(lesson(&["arctic-moscow-wary"]))));
    let read = state.after(Action::ReadLesson("Dear all".to_owned()));
    assert_eq!(read.view.lesson, state.view.lesson);
    assert!(read.notices[0].starts_with("No question was found in this text"), "{:?}", read.notices);
}
