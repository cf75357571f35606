//! Filters: each does what its words say, and they combine.

mod common;

use std::rc::Rc;

use crate::common::bundled;
use comparison::analysis::filter::{Filter, VERDICTS, toggle};
use comparison::analysis::glossary::terms_in;
use comparison::analysis::overview::pairs;
use comparison::{Basis, Comparison, DocumentId, Question, Verdict, Voice};
use synoptic::route::view::usual_order;
use synoptic::state::keys::{Intent, KEYS, intent};
use synoptic::state::{Action, AppState, Route, Settings, Theme};

fn fitting(comparison: &Rc<Comparison>, filter: &Filter) -> Vec<String> {
    let selected = filter.select(comparison, &usual_order(comparison));
    selected.questions().map(|(_, q)| q.id.to_string()).collect()
}

#[test]
fn without_a_filter_everything_is_shown() {
    let comparison = bundled();
    assert_eq!(fitting(&comparison, &Filter::default()).len(), comparison.questions().count());
}

#[test]
fn every_question_has_exactly_one_verdict_to_filter_by() {
    let comparison = bundled();
    let mut all: Vec<String> = VERDICTS
        .into_iter()
        .flat_map(|v| fitting(&comparison, &Filter { verdicts: vec![v], ..Filter::default() }))
        .collect();
    let mut expected = fitting(&comparison, &Filter::default());
    all.sort();
    expected.sort();
    assert_eq!(all, expected);
}

#[test]
fn with_one_document_the_verdict_is_that_between_it_and_the_others() {
    let comparison = bundled();
    let lukin = DocumentId::from("lukin");
    let filter =
        Filter { verdicts: vec![Verdict::Contradicts], documents: vec![lukin.clone()], ..Filter::default() };
    let contradicts = |q: &Question| {
        comparison.documents.iter().any(|d| d.id != lukin && q.verdict(&lukin, &d.id) == Verdict::Contradicts)
    };
    let expected: Vec<String> =
        comparison.questions().filter(|(_, q)| contradicts(q)).map(|(_, q)| q.id.to_string()).collect();
    assert!(!expected.is_empty());
    assert_eq!(fitting(&comparison, &filter), expected);
}

#[test]
fn with_two_documents_only_what_lies_between_them_counts() {
    let comparison = bundled();
    let (lukin, fletcher) = (DocumentId::from("lukin"), DocumentId::from("fletcher"));
    let filter = Filter {
        verdicts: vec![Verdict::Contradicts],
        documents: vec![lukin.clone(), fletcher.clone()],
        ..Filter::default()
    };
    let expected: Vec<String> = comparison
        .questions()
        .filter(|(_, q)| q.verdict(&lukin, &fletcher) == Verdict::Contradicts)
        .map(|(_, q)| q.id.to_string())
        .collect();
    assert!(!expected.is_empty());
    assert_eq!(fitting(&comparison, &filter), expected);
}

#[test]
fn groups_combine_and_words_of_one_group_are_alternatives() {
    let comparison = bundled();
    let only = |bases: &[Basis], voice| Filter { bases: bases.to_vec(), voice, ..Filter::default() };
    let count = |f: &Filter| fitting(&comparison, f).len();
    assert_eq!(
        count(&only(&[Basis::Date], None)) + count(&only(&[Basis::Figure], None)),
        count(&only(&[Basis::Date, Basis::Figure], None))
    );
    let reported = fitting(&comparison, &only(&[Basis::Judgement], Some(Voice::Reported)));
    assert!(!reported.is_empty());
    for id in reported {
        let (_, q) = comparison.questions().find(|(_, q)| q.id.as_str() == id).unwrap();
        assert!(
            q.basis == Basis::Judgement && q.statements.iter().any(|s| s.voice == Voice::Reported),
            "{id}"
        );
    }
}

#[test]
fn arguable_and_not_independent_are_those_of_two_documents() {
    let comparison = bundled();
    let ids = usual_order(&comparison);
    let arguable = fitting(&comparison, &Filter { arguable: true, ..Filter::default() });
    let dependent = fitting(&comparison, &Filter { not_independent: true, ..Filter::default() });
    assert!(!arguable.is_empty() && !dependent.is_empty());
    for (_, q) in comparison.questions() {
        let id = q.id.to_string();
        assert_eq!(arguable.contains(&id), pairs(&ids).any(|(a, b)| q.is_arguable(a, b)), "{id}");
        let two = pairs(&ids).any(|(a, b)| comparison.dependence(q, a, b).is_some());
        assert_eq!(dependent.contains(&id), two, "{id}");
    }
}

#[test]
fn an_item_is_put_in_and_taken_out() {
    let mut list = vec![1, 2];
    toggle(&mut list, 3);
    toggle(&mut list, 1);
    assert_eq!(list, [2, 3]);
}

#[test]
fn a_term_is_explained_once_as_a_whole_word_and_the_longest_form() {
    let comparison = bundled();
    let mut known = Vec::new();
    let text = "Crimea, Crimean and the Belt and Road Initiative; Crimea again. SCOPE is not SCO.";
    let found: Vec<&str> =
        terms_in(&comparison, text, &mut known).into_iter().map(|(at, _)| &text[at]).collect();
    assert_eq!(found, ["Crimea", "Belt and Road Initiative", "SCO"]);
    assert!(terms_in(&comparison, "Crimea", &mut known).is_empty());
}

fn at(address: &str) -> AppState {
    AppState::open(bundled(), address)
}

#[test]
fn n_goes_through_all_contradictions_and_p_back() {
    let mut state = at("#/");
    let mut way = Vec::new();
    while let Some(Intent::Go(Route::CloseUp(id))) = intent(&state, "n") {
        way.push(id.clone());
        state.view.place = Route::CloseUp(id);
    }
    let expected: Vec<_> = comparison::analysis::overview::contradicted(&state.comparison)
        .into_iter()
        .map(|(_, q)| q.id.clone())
        .collect();
    assert_eq!(way, expected);
    let mut back = vec![way.last().unwrap().clone()];
    while let Some(Intent::Go(Route::CloseUp(id))) = intent(&state, "PageUp") {
        back.push(id.clone());
        state.view.place = Route::CloseUp(id);
    }
    back.reverse();
    assert_eq!(back, expected);
}

#[test]
fn single_keys_can_be_switched_off_and_a_clicker_still_works() {
    let mut state = at("#/close-up/arctic-moscow-wary");
    assert!(intent(&state, "j").is_some() && intent(&state, "/").is_some());
    state = state.after(Action::Set(Settings { single_keys: false, ..Settings::default() }));
    for key in ["/", "?", "j", "k", "n", "p", "[", "]", "c", "o"] {
        assert_eq!(intent(&state, key), None, "{key}");
    }
    assert!(intent(&state, "PageUp").is_some() && intent(&state, "Escape").is_some());
}

#[test]
fn every_key_of_the_list_does_something_somewhere() {
    let deck = at("#/arctic-moscow-wary/lukin").after(Action::Room(1));
    let places = [deck, at("#/close-up/arctic-moscow-wary"), at("#/stage/arctic-moscow-wary")];
    for (keys, _) in KEYS {
        for key in keys.split(", ") {
            let key = match key {
                "Page Down" => "PageDown",
                "Page Up" => "PageUp",
                "Space" => " ",
                "→" => "ArrowRight",
                "←" => "ArrowLeft",
                other => other,
            };
            let does = |state: &AppState| intent(state, key).is_some();
            assert!(places.iter().any(does), "{key}");
        }
    }
    let shown = at("#/stage/arctic-moscow-wary").after(Action::Room(9));
    assert!(intent(&shown, "PageDown").is_some());
}

#[test]
fn where_there_is_room_for_two_the_one_brought_to_the_front_gets_a_column() {
    let state = at("#/arctic&with=lukin").after(Action::Room(2));
    let names = |s: &AppState| s.columns().iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
    assert_eq!(names(&state), "mahalingam,lukin");
    assert_eq!(names(&state.after(Action::Look(DocumentId::from("resc")))), "lukin,resc");
    assert_eq!(names(&state.after(Action::Room(9))), "mahalingam,saga,lukin,fletcher,resc");
}

#[test]
fn settings_come_back_as_they_were_kept_and_nonsense_is_the_default() {
    for theme in Theme::ALL {
        for single_keys in [true, false] {
            let settings = Settings { theme, single_keys };
            assert_eq!(Settings::read(&settings.write()), settings);
        }
    }
    for nonsense in ["", "  ", "purple", "dark"] {
        assert!(Settings::read(nonsense).single_keys);
    }
}
