//! The address is the view: what is written is read back, and nothing that is read fails.

mod common;

use std::rc::Rc;

use crate::common::bundled;
use comparison::analysis::filter::{Filter, VERDICTS};
use comparison::{Basis, Comparison, DocumentId, QuestionId, TopicId, Voice};
use proptest::prelude::*;
use synoptic::lesson::{Lesson, Step};
use synoptic::route::view::usual_order;
use synoptic::route::{read, write};
use synoptic::state::{Action, AppState, Direction, Format, Route, Scope, Sheet, View};

fn comparison() -> Rc<Comparison> {
    bundled()
}

/// Every place of the comparison.
fn places(comparison: &Comparison) -> Vec<Route> {
    let mut places = vec![
        Route::Overview,
        Route::Figures,
        Route::Sources,
        Route::Method,
        Route::Whole,
        Route::Lesson,
        Route::Test(None),
        Route::Texts,
        Route::Read(usual_order(comparison), None),
    ];
    places
        .extend(["", "4,200 km", "“Sino-Russian”", " é 北京 "].map(|typed| Route::Search(typed.to_owned())));
    places.extend(comparison.documents.iter().map(|d| Route::Document(d.id.clone())));
    for one in &comparison.documents {
        places.push(Route::Read(vec![one.id.clone()], Some(one.text.paragraphs)));
        for other in comparison.documents.iter().filter(|d| d.id != one.id) {
            places.push(Route::Pair(one.id.clone(), other.id.clone()));
            places.push(Route::Read(vec![other.id.clone(), one.id.clone()], None));
        }
    }
    for topic in &comparison.topics {
        places.extend([Route::Topic(topic.id.clone()), Route::Test(Some(topic.id.clone()))]);
    }
    let mut scopes = vec![Scope::All, Scope::Lesson];
    scopes.extend(comparison.topics.iter().map(|t| Scope::Topic(t.id.clone())));
    scopes.extend(comparison.questions().map(|(_, q)| Scope::Question(q.id.clone())));
    if let [one, .., other] = comparison.documents.as_slice() {
        scopes.push(Scope::Pair(one.id.clone(), other.id.clone()));
    }
    for scope in scopes {
        places.extend(Sheet::ALL.map(|sheet| Route::Print(sheet, scope.clone())));
        places.extend(Format::ALL.map(|format| Route::Export(format, scope.clone())));
    }
    for (_, q) in comparison.questions() {
        places.push(Route::Question(q.id.clone()));
        places.push(Route::CloseUp(q.id.clone()));
        places.push(Route::Stage(q.id.clone()));
        for s in &q.statements {
            places.push(Route::Statement(q.id.clone(), s.name()));
        }
    }
    places
}

#[test]
fn every_place_comes_back_from_its_address() {
    let comparison = comparison();
    for place in places(&comparison) {
        let view = View { place, ..View::first(&comparison) };
        let address = write(&view, &comparison);
        let arrival = read(&address, &comparison);
        assert_eq!((arrival.view, arrival.notices), (view, vec![]), "{address}");
    }
}

#[test]
fn an_address_is_short_and_plain() {
    let comparison = comparison();
    let mut shown = usual_order(&comparison);
    shown.reverse();
    for place in places(&comparison) {
        let view = View {
            place,
            reference: comparison.documents.first().map(|d| d.id.clone()),
            shown: shown.clone(),
            filter: Filter::default(),
            lesson: None,
        };
        let address = write(&view, &comparison);
        assert!(
            address.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-,=&/".contains(c)),
            "{address}"
        );
        assert!(address.len() <= 140, "{} characters: {address}", address.len());
    }
}

#[test]
fn an_empty_address_opens_the_first_page_without_a_word() {
    let comparison = comparison();
    for address in ["", "#", "#/", "/"] {
        let arrival = read(address, &comparison);
        assert_eq!((arrival.view, arrival.notices.len()), (View::first(&comparison), 0));
    }
}

#[test]
fn a_broken_link_opens_the_nearest_view_and_says_what_is_missing() {
    let comparison = comparison();
    let says = |address: &str| {
        let arrival = read(address, &comparison);
        (write(&arrival.view, &comparison), arrival.notices.join(" "))
    };
    let (view, words) = says("#/arctic-no-such-question/lukin");
    assert_eq!(view, "/arctic");
    assert_eq!(
        words,
        "There is no topic or question “arctic-no-such-question”. This is the topic “The Arctic”."
    );
    let (_, words) = says("#/nowhere");
    assert!(words.starts_with("There is no topic or question “nowhere”. This is the first page."), "{words}");
    let (view, words) = says("#/pair/lukin/lukin/tolstoy");
    assert_eq!((view.as_str(), words.as_str()), ("/pair/lukin/mahalingam", ""));
    let (view, words) = says("#/document/tolstoy");
    assert_eq!((view.as_str(), words.as_str()), ("/", "There is no document “tolstoy” in this comparison."));
    let (view, words) = says("#/pair/tolstoy");
    assert_eq!(view, "/pair/mahalingam/saga");
    assert_eq!(words, "There is no document “tolstoy” in this comparison.");
    let (view, words) = says("#/arctic&with=tolstoy&show=lukin,tolstoy,lukin&zoom=3");
    assert_eq!(view, "/arctic&show=lukin");
    assert_eq!(
        words,
        "There is no document “tolstoy” in this comparison. There is no document “tolstoy” in this comparison. This page does not know what “zoom=3” in the link means."
    );
}

#[test]
fn a_link_that_a_mail_program_encoded_still_works() {
    let comparison = comparison();
    assert_eq!(
        write(&read("#/arctic%26show%3Dlukin%2Cresc", &comparison).view, &comparison),
        "/arctic&show=lukin,resc"
    );
}

#[test]
fn at_least_one_document_always_stays() {
    let mut state = AppState::open(comparison(), "");
    for document in usual_order(&state.comparison) {
        state = state.after(Action::Toggle(document));
    }
    assert_eq!(state.view.shown.len(), 1);
}

#[test]
fn choosing_the_chosen_statement_lets_it_go() {
    let comparison = comparison();
    let (_, question) = comparison.questions().next().unwrap();
    let statement = question.statements.first().unwrap();
    let choose = Action::Choose(question.id.clone(), statement.name());
    let chosen = AppState::open(comparison.clone(), "").after(choose.clone());
    assert!(matches!(chosen.view.place, Route::Statement(..)));
    assert_eq!(chosen.after(choose).view.place, Route::Question(question.id.clone()));
    assert_eq!(chosen.after(Action::ClearSelection).view.place, Route::Question(question.id.clone()));
}

fn action(comparison: &Comparison) -> impl Strategy<Value = Action> + use<> {
    let documents: Vec<DocumentId> = usual_order(comparison);
    let document = proptest::sample::select(documents);
    prop_oneof![
        document.clone().prop_map(Action::Toggle),
        document.clone().prop_map(|d| Action::CompareWith(Some(d))),
        Just(Action::CompareWith(None)),
        Just(Action::ShowAll),
        filter(comparison).prop_map(Action::Filter),
        proptest::option::of(lesson(comparison)).prop_map(Action::Lesson),
        document.clone().prop_map(|d| Action::Move(d, Direction::Earlier)),
        document.prop_map(|d| Action::Move(d, Direction::Later)),
    ]
}

fn lesson(comparison: &Comparison) -> impl Strategy<Value = Lesson> + use<> {
    let questions: Vec<QuestionId> = comparison.questions().map(|(_, q)| q.id.clone()).collect();
    let step =
        |question| "\\PC{0,12}".prop_map(move |note| Step { question: QuestionId::clone(&question), note });
    ("\\PC{0,12}", proptest::sample::subsequence(questions, 0..=4).prop_shuffle())
        .prop_flat_map(move |(title, ids)| (Just(title), ids.into_iter().map(step).collect::<Vec<_>>()))
        .prop_map(|(title, steps)| Lesson { title, steps })
}

fn filter(comparison: &Comparison) -> impl Strategy<Value = Filter> + use<> {
    use proptest::sample::subsequence;
    let topics: Vec<TopicId> = comparison.topics.iter().map(|t| t.id.clone()).collect();
    (
        subsequence(VERDICTS.to_vec(), 0..=4),
        subsequence(topics, 0..=3),
        subsequence(Basis::ALL.to_vec(), 0..=7),
        subsequence(usual_order(comparison), 0..=5),
        proptest::option::of(prop_oneof![Just(Voice::Own), Just(Voice::Reported)]),
        any::<(bool, bool)>(),
    )
        .prop_map(|(verdicts, topics, bases, documents, voice, (arguable, not_independent))| Filter {
            verdicts,
            topics,
            bases,
            documents,
            voice,
            arguable,
            not_independent,
        })
}

#[test]
fn a_filter_that_is_not_there_is_said_in_words() {
    let comparison = comparison();
    let arrival = read("#/arctic&verdict=contradicts,maybe&basis=fact&only=arguable", &comparison);
    assert_eq!(write(&arrival.view, &comparison), "/arctic&verdict=contradicts&basis=fact&only=arguable");
    assert_eq!(arrival.notices, ["The link asks for “maybe”, which cannot be filtered by here."]);
    assert_eq!(read("#/figures/x", &comparison).notices, ["The link names “x” here, which is not there."]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Whatever a reader does, the address brings the same view back.
    #[test]
    fn every_view_comes_back_from_its_address(
        place in proptest::sample::select(places(&bundled())),
        actions in proptest::collection::vec(action(&bundled()), 0..12),
    ) {
        let comparison = comparison();
        let mut state = AppState::open(comparison.clone(), "");
        state.view.place = place;
        for action in actions {
            state = state.after(action);
        }
        let arrival = read(&state.address(), &comparison);
        prop_assert_eq!(arrival.view, state.view);
        prop_assert!(arrival.notices.is_empty());
    }

    /// No address, however broken, fails; and what it opens has an address of its own.
    #[test]
    fn reading_never_fails(address in "\\PC{0,60}|[#/&=,%a-z0-9-]{0,80}") {
        let comparison = comparison();
        let view = read(&address, &comparison).view;
        prop_assert!(!view.shown.is_empty());
        prop_assert_eq!(read(&write(&view, &comparison), &comparison).view, view);
    }
}

#[test]
fn a_sheet_or_a_file_of_something_unknown_is_the_nearest_and_says_so() {
    let comparison = comparison();
    let follow = |link: &str| {
        let arrival = read(link, &comparison);
        (arrival.view.place, arrival.notices.len())
    };
    assert_eq!(follow("/print"), (Route::Print(Sheet::Reading, Scope::All), 0));
    assert_eq!(follow("/print/poster"), (Route::Print(Sheet::Reading, Scope::All), 1));
    assert_eq!(follow("/export/pdf/arctic").1, 1);
    assert_eq!(follow("/print/key/nowhere"), (Route::Print(Sheet::Key, Scope::All), 1));
    assert_eq!(follow("/print/key/lesson"), (Route::Print(Sheet::Key, Scope::Lesson), 0));
    assert_eq!(follow("/print/key/lesson/arctic"), (Route::Print(Sheet::Key, Scope::Lesson), 1));
}

#[test]
fn the_address_of_a_printed_lesson_holds_the_lesson_and_leads_from_it() {
    let comparison = comparison();
    let carried = "lesson=1==arctic-moscow-wary==arctic-ports-moneyp4t";
    let view = read(&format!("#/lesson&{carried}"), &comparison).view;
    assert_eq!(Scope::of(&view.place), Scope::Lesson);
    let printed = view.at(Route::Print(Sheet::Worksheet, Scope::Lesson));
    assert_eq!(write(&printed, &comparison), format!("/print/worksheet/lesson&{carried}"));
    assert_eq!(printed.title(&comparison), "Worksheet: Lesson");
    let titled = view.lesson.as_ref().map(|open| open.lesson().titled("On ice").into());
    let titled = View { lesson: titled, ..printed };
    assert_eq!(titled.title(&comparison), "Worksheet: On ice");
}
