//! The address is the view: what is written is read back, and nothing that is read fails.

mod fixture;

use comparison::analysis::filter::{Filter, VERDICTS};
use comparison::{Basis, Comparison, DocumentId, QuestionId, StatementName, TopicId, Verdict, Voice};
use fixture::comparison;
use proptest::prelude::*;
use synoptic::lesson::{Lesson, Step};
use synoptic::route::view::usual_order;
use synoptic::route::{read, write};
use synoptic::state::{Action, AppState, Direction, Format, Route, Scope, Sheet, View};

fn document(id: &str) -> DocumentId {
    DocumentId::from(id)
}

fn question(id: &str) -> QuestionId {
    QuestionId::from(id)
}

fn topic(id: &str) -> TopicId {
    TopicId::from(id)
}

fn statement(asked: &str, of: &str, position: &str, voice: Voice) -> Route {
    let name = StatementName { document: document(of), position: position.into(), voice };
    Route::Statement(question(asked), name)
}

/// Returns every kind of place with its address.
fn places() -> Vec<(Route, &'static str)> {
    let pair = || (document("liu"), document("bero"));
    vec![
        (Route::Overview, "/"),
        (Route::Figures, "/figures"),
        (Route::Sources, "/sources"),
        (Route::Method, "/method"),
        (Route::Whole, "/all"),
        (Route::Lesson, "/lesson"),
        (Route::Make, "/make"),
        (Route::Texts, "/texts"),
        (Route::Test(None), "/test"),
        (Route::Test(Some(topic("storm"))), "/test/storm"),
        (Route::Stand(None), "/stand"),
        (Route::Stand(Some(topic("storm"))), "/stand/storm"),
        (Route::Search(String::new()), "/search"),
        (Route::Search("212 metres".to_owned()), "/search/212-metres"),
        (Route::Search("“What Remains”".to_owned()), "/search/=l=uwhat-=uremains=m"),
        (Route::Search(" é 北京 ".to_owned()), "/search/-=e9=-=5317-4eac=-"),
        (Route::Document(document("bero")), "/document/bero"),
        (Route::Pair(pair().0, pair().1), "/pair/liu/bero"),
        (Route::Read(vec![document("bero")], None), "/read/bero"),
        (Route::Read(vec![document("bero")], Some(12)), "/read/bero/12"),
        (Route::Read(vec![document("ward"), document("ames")], None), "/read/ward,ames"),
        (Route::Topic(topic("storm")), "/storm"),
        (Route::Question(question("jam-cause")), "/jam-cause"),
        (Route::Findings(None), "/disagreements"),
        (Route::Findings(Some(Verdict::Contradicts)), "/disagreements/contradicts"),
        (Route::Findings(Some(Verdict::Silent)), "/disagreements/silent"),
        (Route::Stage(question("jam-cause")), "/stage/jam-cause"),
        (statement("jam-cause", "liu", "c", Voice::Own), "/jam-cause/liu"),
        // One document with two positions, and one with a view of its own and another that it reports.
        (statement("waiting-time", "bero", "a", Voice::Own), "/waiting-time/bero"),
        (statement("waiting-time", "bero", "b", Voice::Own), "/waiting-time/bero/b"),
        (statement("toll-or-tax", "gazette", "a", Voice::Own), "/toll-or-tax/gazette"),
        (statement("toll-or-tax", "gazette", "b", Voice::Reported), "/toll-or-tax/gazette/b/reported"),
        (statement("herring", "gazette", "a", Voice::Reported), "/herring/gazette"),
        (Route::Print(Sheet::Reading, Scope::All), "/print/reading"),
        (Route::Print(Sheet::Worksheet, Scope::Topic(topic("storm"))), "/print/worksheet/storm"),
        (Route::Print(Sheet::Key, Scope::Pair(pair().0, pair().1)), "/print/key/pair/liu/bero"),
        (Route::Print(Sheet::Key, Scope::Lesson), "/print/key/lesson"),
        (Route::Print(Sheet::Controversy, Scope::Question(question("cost"))), "/print/controversy/cost"),
        (Route::Print(Sheet::Corroboration, Scope::Lesson), "/print/corroboration/lesson"),
        (Route::Print(Sheet::Buckets, Scope::Topic(topic("storm"))), "/print/buckets/storm"),
        (Route::Export(Format::Markdown, Scope::All), "/export/markdown"),
        (Route::Export(Format::Statements, Scope::Question(question("cost"))), "/export/statements/cost"),
        (Route::Export(Format::Verdicts, Scope::Topic(topic("storm"))), "/export/verdicts/storm"),
        (Route::Export(Format::Annotations, Scope::Lesson), "/export/annotations/lesson"),
    ]
}

#[test]
fn every_place_has_an_address_and_is_read_back_from_it() {
    let comparison = comparison();
    for (place, address) in places() {
        let view = View { place, ..View::first(&comparison) };
        assert_eq!(write(&view, &comparison), address);
        let arrival = read(&format!("#{address}"), &comparison);
        assert_eq!((arrival.view, arrival.notices), (view, vec![]), "{address}");
    }
}

#[test]
fn the_address_holds_reference_columns_and_filter() {
    let comparison = comparison();
    let address = "/storm&with=ames&show=ward,ames,bero&verdict=contradicts,silent&topic=storm,future\
        &basis=cause,date&by=liu,bero&voice=reported&only=arguable,firm,not-independent&as=columns";
    let arrival = read(address, &comparison);
    assert_eq!(arrival.notices, [] as [&str; 0]);
    assert_eq!(arrival.view.reference, Some(document("ames")));
    assert_eq!(arrival.view.shown, ["ward", "ames", "bero"].map(document));
    assert_eq!(arrival.view.filter.documents, ["liu", "bero"].map(document));
    assert_eq!(write(&arrival.view, &comparison), address);
}

#[test]
fn an_empty_address_opens_the_first_page_without_a_notice() {
    let comparison = comparison();
    for address in ["", "#", "#/", "/"] {
        let arrival = read(address, &comparison);
        assert_eq!((arrival.view, arrival.notices.len()), (View::first(&comparison), 0));
    }
}

#[test]
fn a_broken_link_opens_the_nearest_view_and_names_what_is_missing() {
    let comparison = comparison();
    for (link, view, missing) in [
        ("/storm-never-asked/liu", "/storm", vec!["storm-never-asked"]),
        ("/nowhere", "/", vec!["nowhere"]),
        ("/storm/more", "/storm", vec!["more"]),
        ("/figures/more", "/figures", vec!["more"]),
        ("/jam-cause/tolstoy", "/jam-cause", vec!["tolstoy"]),
        ("/cost/bero", "/cost", vec!["Béro"]),
        ("/jam-cause/liu/b", "/jam-cause/liu", vec!["B"]),
        ("/document/tolstoy", "/", vec!["tolstoy"]),
        ("/pair/tolstoy", "/pair/ames/bero", vec!["tolstoy", "Ames and Béro"]),
        ("/pair/liu/liu", "/pair/liu/ames", vec!["Liu and Ames"]),
        ("/read/tolstoy", "/texts", vec!["tolstoy"]),
        ("/read/bero/99", "/read/bero", vec!["99"]),
        ("/test/nowhere", "/test", vec!["nowhere"]),
        ("/stand/nowhere", "/stand", vec!["nowhere"]),
        ("/stand/jam-cause", "/stand/storm", vec![]),
        ("/stand&mine=cost/a,cost/b", "/stand&mine=cost/a", vec![]),
        (
            "/stand&mine=gone/a,cost/z,herring/c,cost",
            "/stand&mine=herring/c",
            vec!["gone/a", "cost/z", "“cost”"],
        ),
        ("/storm&mine=cost/a", "/storm", vec![]),
        ("/close-up/nowhere", "/", vec!["nowhere"]),
        ("/stage/storm", "/storm", vec!["The night of the storm"]),
        ("/at/storm/", "/storm", vec![]),
        ("/at/jam-cause", "/jam-cause", vec![]),
        ("/at/nowhere", "/", vec!["nowhere"]),
        ("/print", "/print/reading", vec![]),
        ("/print/poster", "/print/reading", vec!["poster"]),
        ("/print/key/nowhere", "/print/key", vec!["nowhere"]),
        ("/print/key/lesson/storm", "/print/key/lesson", vec!["storm"]),
        ("/export/pdf/storm", "/export/markdown/storm", vec!["pdf"]),
        ("/storm&with=tolstoy&show=liu,tolstoy,liu", "/storm&show=liu", vec!["tolstoy"]),
        ("/storm&zoom=3", "/storm", vec!["zoom=3"]),
        ("/storm&verdict=contradicts,maybe", "/storm&verdict=contradicts", vec!["maybe"]),
    ] {
        let arrival = read(link, &comparison);
        assert_eq!(write(&arrival.view, &comparison), view, "{link}");
        assert_eq!(arrival.notices.len(), missing.len(), "{link}: {:?}", arrival.notices);
        for (notice, missing) in arrival.notices.iter().zip(missing) {
            assert!(notice.contains(missing), "{link}: {notice}");
        }
    }
}

#[test]
fn a_link_that_a_mail_program_encoded_still_works() {
    let comparison = comparison();
    let view = read("#/storm%26show%3Dliu%2Cbero", &comparison).view;
    assert_eq!(write(&view, &comparison), "/storm&show=liu,bero");
}

#[test]
fn a_link_to_a_statement_of_a_hidden_document_shows_its_column() {
    let comparison = comparison();
    let view = read("/jam-cause/ward&show=liu", &comparison).view;
    assert_eq!(view.shown, ["liu", "ward"].map(document));
}

#[test]
fn the_last_document_cannot_be_hidden() {
    let mut state = AppState::open(comparison(), "");
    for document in usual_order(&state.comparison) {
        state = state.after(Action::Toggle(document));
    }
    assert_eq!(state.view.shown, [document("ward")]);
}

#[test]
fn hiding_the_chosen_statement_or_pressing_escape_clears_the_selection() {
    let chosen = AppState::open(comparison(), "/jam-cause/liu");
    for cleared in [Action::ClearSelection, Action::Toggle(document("liu"))] {
        assert_eq!(chosen.after(cleared).view.place, Route::Question(question("jam-cause")));
    }
}

#[test]
fn the_address_of_a_printed_lesson_carries_the_lesson() {
    let comparison = comparison();
    let carried = "lesson=1==jam-cause==cost6qi";
    let view = read(&format!("#/lesson&{carried}"), &comparison).view;
    assert_eq!(Scope::of(&view.place), Scope::Lesson);
    let printed = view.at(Route::Print(Sheet::Worksheet, Scope::Lesson));
    assert_eq!(write(&printed, &comparison), format!("/print/worksheet/lesson&{carried}"));
    let titled = view.lesson.as_ref().map(|open| open.lesson().titled("On water").into());
    let titled = View { lesson: titled, ..printed };
    assert_eq!(titled.title(&comparison), "Worksheet: On water");
}

#[test]
fn no_two_views_have_the_same_title() {
    let comparison = comparison();
    let links = [
        "/",
        "/storm",
        "/building",
        "/jam-cause",
        "/jam-cause/liu",
        "/jam-cause/ward",
        "/cost",
        "/stage/jam-cause",
        "/test",
        "/test/storm",
        "/test/building",
        "/stand",
        "/stand/storm",
        "/lesson",
        "/texts",
        "/figures",
        "/sources",
        "/method",
        "/all",
        "/search",
        "/search/ice",
        "/disagreements",
        "/disagreements/contradicts",
        "/disagreements/agrees",
        "/pair/liu/ward",
        "/pair/liu/bero",
        "/document/liu",
        "/read/liu",
        "/read/liu/2",
        "/read/liu,ward",
        "/print/reading/storm",
        "/print/worksheet/storm",
        "/print/key/storm",
        "/print/reading",
        "/print/reading/jam-cause",
        "/print/reading/pair/liu/ward",
        "/export/markdown",
        "/export/markdown/storm",
        "/export/statements/storm",
        "/export/verdicts/storm",
        "/export/annotations/storm",
    ];
    let mut titles: Vec<String> = links.map(|link| read(link, &comparison).view.title(&comparison)).into();
    titles.sort();
    for pair in titles.windows(2) {
        assert_ne!(pair[0], pair[1]);
    }
    assert!(titles.contains(&"Liu (C): Why did the span stick?".to_owned()), "{titles:#?}");
}

fn action(comparison: &Comparison) -> impl Strategy<Value = Action> + use<> {
    let document = proptest::sample::select(usual_order(comparison));
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
    let step = |question| {
        "\\PC{0,12}".prop_map(move |note| Step { note, ..Step::new(QuestionId::clone(&question)) })
    };
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
        any::<(bool, bool, bool)>(),
    )
        .prop_map(|(verdicts, topics, bases, documents, voice, (arguable, firm, not_independent))| {
            Filter { verdicts, topics, bases, documents, voice, arguable, firm, not_independent }
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Whatever a reader does, the address is plain and brings the same view back.
    #[test]
    fn every_view_comes_back_from_its_address(
        (place, _) in proptest::sample::select(places()),
        actions in proptest::collection::vec(action(&comparison()), 0..12),
    ) {
        let comparison = comparison();
        let mut state = AppState::open(comparison.clone(), "");
        state.view.place = place;
        for action in actions {
            state = state.after(action);
        }
        let address = state.address();
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-,=&/".contains(c);
        prop_assert!(address.chars().all(plain), "{}", address);
        let arrival = read(&address, &comparison);
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
