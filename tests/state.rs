//! Keys, columns and settings.

mod fixture;

use comparison::DocumentId;
use fixture::comparison;
use synoptic::state::commands::{COMMANDS, Intent, intent};
use synoptic::state::{Action, AppState, Route, Settings, Theme};

fn at(address: &str) -> AppState {
    AppState::open(comparison(), address)
}

/// Follows a key from question to question, close up, until it leads nowhere.
fn way(from: &str, key: &str) -> Vec<String> {
    let mut state = at(from);
    let mut way = Vec::new();
    while let Some(Intent::Go(Route::CloseUp(id))) = intent(&state, key) {
        way.push(id.to_string());
        state.view.place = Route::CloseUp(id);
    }
    way
}

#[test]
fn n_goes_through_all_contradictions_and_p_back() {
    let all = [
        "cost",
        "first-crossing",
        "waiting-time",
        "carts-on-market-day",
        "toll-or-tax",
        "who-gained",
        "herring",
        "jam-cause",
        "boats-lost",
        "fixed-bridge",
        "keep-the-span",
    ];
    assert_eq!(way("/", "n"), all);
    assert_eq!(way("/close-up/waiting-time", "PageDown"), all[3..]);
    assert_eq!(way("/close-up/waiting-time", "p"), ["first-crossing", "cost"]);
    assert_eq!(way("/jam-date", "n"), all[7..], "from a question without a contradiction");
    assert_eq!(way("/&topic=future", "n"), all[9..], "among the questions that fit the filter");
}

#[test]
fn keys_lead_to_the_next_and_the_previous_question_and_topic() {
    let goes = |from: &str, key: &str| match intent(&at(from), key) {
        Some(Intent::Go(Route::Question(id))) => id.to_string(),
        Some(Intent::Go(Route::Topic(id))) => id.to_string(),
        None => "nowhere".to_owned(),
        other => panic!("{key} in {from} does {other:?}"),
    };
    for (from, key, to) in [
        ("/storm", "j", "jam-date"),
        ("/jam-date", "j", "jam-cause"),
        ("/jam-cause/liu", "k", "jam-date"),
        ("/warned-before", "j", "fixed-bridge"),
        ("/cost", "k", "nowhere"),
        ("/a-monument", "j", "nowhere"),
        ("/storm", "]", "future"),
        ("/jam-cause", "[", "traffic"),
        ("/", "]", "building"),
        ("/building", "[", "nowhere"),
    ] {
        assert_eq!(goes(from, key), to, "{key} in {from}");
    }
}

#[test]
fn single_keys_can_be_switched_off_and_a_presentation_remote_still_works() {
    let mut state = at("#/close-up/jam-cause");
    assert!(intent(&state, "j").is_some() && intent(&state, "/").is_some());
    state = state.after(Action::Set(Settings { single_keys: false, ..Settings::default() }));
    for key in ["/", "?", "j", "k", "n", "p", "[", "]", "c", "o", "r", "s"] {
        assert_eq!(intent(&state, key), None, "{key}");
    }
    assert!(intent(&state, "PageUp").is_some() && intent(&state, "Escape").is_some());
}

#[test]
fn every_key_of_the_list_does_something_somewhere() {
    let deck = at("#/jam-cause/liu").after(Action::Room(1));
    let places = [deck, at("#/close-up/jam-cause"), at("#/stage/jam-cause")];
    let keys: Vec<&str> = COMMANDS.iter().flat_map(|command| command.keys).copied().collect();
    assert!(keys.len() > 20, "{keys:?}");
    for key in keys {
        assert!(places.iter().any(|state| intent(state, key).is_some()), "{key}");
    }
}

#[test]
fn where_there_is_room_for_two_the_one_brought_to_the_front_gets_a_column() {
    let state = at("#/storm&with=gazette").after(Action::Room(2));
    let names = |s: &AppState| s.columns().iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
    assert_eq!(names(&state), "ames,gazette");
    assert_eq!(names(&state.after(Action::Look(DocumentId::from("ward")))), "gazette,ward");
    assert_eq!(names(&state.after(Action::Room(9))), "ames,bero,gazette,liu,ward");
}

#[test]
fn on_a_phone_the_first_document_that_speaks_and_is_not_the_reference_is_in_front() {
    let front = |address: &str| {
        let state = at(address).after(Action::Room(1));
        let question = state.deck_question().unwrap();
        let (_, question) = state.comparison.question(&question).unwrap();
        state.deck_document(question).unwrap().to_string()
    };
    assert_eq!(front("/cost"), "ames");
    assert_eq!(front("/cost&with=ames"), "gazette", "Béro is silent on the price");
    assert_eq!(front("/cost/liu&with=ames"), "liu", "the one that was chosen");
    assert_eq!(front("/cost&show=bero"), "bero", "there is no other");
    assert_eq!(front("/storm"), "ames", "the first question of a topic");
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
