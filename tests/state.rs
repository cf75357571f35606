//! Keys, columns and settings.

mod fixture;

use std::rc::Rc;

use comparison::{QuestionId, Topic};
use fixture::{comparison, reloaded};
use synoptic::copies::{File, Origin};
use synoptic::effects::kept;
use synoptic::lesson::{Lesson, Step as LessonStep};
use synoptic::state::commands::{COMMANDS, Intent, intent};
use synoptic::state::{Action, AppState, OnStage, Opened, Part, Route, Settings, Theme, Way};

fn at(address: &str) -> AppState {
    AppState::open(comparison(), address)
}

/// Follows a key from question to question until it leads nowhere.
fn way(from: &str, key: &str) -> Vec<String> {
    let mut state = at(from);
    let mut way = Vec::new();
    while let Some(Intent::Go(Route::Question(id))) = intent(&state, key) {
        way.push(id.to_string());
        state.view.place = Route::Question(id);
    }
    way
}

#[test]
fn n_goes_through_all_disagreements_by_weight_and_p_back() {
    let all = [
        "jam-cause",
        "cost",
        "waiting-time",
        "who-gained",
        "boats-lost",
        "fixed-bridge",
        "keep-the-span",
        "first-crossing",
        "herring",
        "carts-on-market-day",
        "toll-or-tax",
        "why-a-swing-span",
    ];
    assert_eq!(way("/", "n"), all);
    assert_eq!(way("/waiting-time", "n"), all[3..]);
    assert_eq!(way("/waiting-time/liu", "p"), ["cost", "jam-cause"]);
    assert_eq!(way("/jam-date", "n"), all, "from a question without a disagreement");
    assert_eq!(
        way("/&topic=future", "n"),
        ["fixed-bridge", "keep-the-span"],
        "among those that fit the filter"
    );
}

#[test]
fn t_changes_to_the_projector_and_back() {
    let press = |state: &AppState| match intent(state, "t") {
        Some(Intent::Do(action)) => state.after(action),
        other => panic!("t does {other:?}"),
    };
    let on = press(&at("/"));
    assert_eq!(on.settings.theme, Theme::Projector);
    assert_eq!(press(&on).settings.theme, Theme::System);
}

#[test]
fn another_statement_of_the_question_is_no_other_view() {
    let chosen = at("/jam-cause/ames");
    let after = |address: &str| chosen.after(Action::Arrive(address.to_owned())).views - chosen.views;
    for same in ["/jam-cause/liu", "/jam-cause", "/jam-cause/ames"] {
        assert_eq!(after(same), 0, "{same}");
    }
    for other in
        ["/cost", "/storm", "/stage/jam-cause", "/jam-cause/liu&with=ames", "/jam-cause/liu&verdict=agrees"]
    {
        assert_eq!(after(other), 1, "{other}");
    }
}

#[test]
fn a_row_opens_and_closes_and_stays_open_on_the_way() {
    let unfold = || Action::Unfold(QuestionId::from("jam-cause"));
    let open = at("/storm").after(unfold());
    assert_eq!(open.unfolded, [QuestionId::from("jam-cause")]);
    assert_eq!(open.after(Action::Arrive("/traffic".to_owned())).unfolded.len(), 1);
    assert!(open.after(unfold()).unfolded.is_empty());
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
    let mut state = at("#/jam-cause");
    assert!(intent(&state, "j").is_some() && intent(&state, "/").is_some());
    state = state.after(Action::Set(Settings { single_keys: false, ..Settings::default() }));
    for key in ["/", "?", "j", "k", "n", "p", "[", "]", "o", "r", "s", "t"] {
        assert_eq!(intent(&state, key), None, "{key}");
    }
    state = state.after(Action::Arrive("/stage/jam-cause".to_owned()));
    assert!(intent(&state, "PageUp").is_some() && intent(&state, "Escape").is_some());
}

#[test]
fn every_key_of_the_list_does_something_somewhere() {
    let places = [at("#/waiting-time/liu"), at("#/stage/jam-cause")];
    let keys: Vec<&str> = COMMANDS.iter().flat_map(|command| command.keys).copied().collect();
    assert!(keys.len() > 20, "{keys:?}");
    for key in keys {
        assert!(places.iter().any(|state| intent(state, key).is_some()), "{key}");
    }
}

#[test]
fn what_was_open_comes_back_as_it_was_and_nonsense_opens_nothing() {
    let statement = at("#/jam-cause/liu").after(Action::Unfold(QuestionId::from("cost")));
    let Some(Intent::Do(open)) = intent(&statement, "r") else { panic!("r opens no citation") };
    let left = statement.after(open);
    assert!(left.citation_panel.is_some());
    let back = at("#/jam-cause/liu").as_left(reloaded(&left.opened()), None);
    assert_eq!((back.unfolded, back.citation_panel), (left.unfolded.clone(), left.citation_panel.clone()));
    for nonsense in ["{ nowhere", "[]", r#"[["nowhere"],["/cost",0],["v","x"],false,null]"#] {
        assert_eq!(kept::read::<Opened>(nonsense), None, "{nonsense}");
    }
    // What was open in a comparison that has other questions.
    let nowhere = QuestionId::from("nowhere");
    let mut other = left.clone();
    other.unfolded = vec![nowhere.clone(), QuestionId::from("cost")];
    other.citation_panel.as_mut().unwrap().question = nowhere;
    let back = at("#/storm").as_left(reloaded(&other.opened()), None);
    assert_eq!((back.unfolded, back.citation_panel), (vec![QuestionId::from("cost")], None));
    let mut other = left.clone();
    other.citation_panel.as_mut().unwrap().name.position = "nowhere".into();
    assert_eq!(at("#/storm").as_left(reloaded(&other.opened()), None).citation_panel, None);
    let printed = at("#/storm").after(Action::PrintNotes(true));
    assert!(at("#/storm").as_left(reloaded(&printed.opened()), None).print_notes);
    // Back closes the citation alone.
    let after = left.after(Action::Back);
    assert_eq!((after.citation_panel, after.view), (None, left.view));
}

#[test]
fn the_place_of_a_view_that_was_left_holds_until_the_reader_does_something() {
    let left = at("#/cost").as_left(Opened::default(), Some(300.0));
    let kept = File { origin: Origin::Kept, text: Ok(String::new()), document: None };
    let added =
        File { origin: Origin::Added("mine.txt".to_owned()), text: Ok(String::new()), document: None };
    assert_eq!(left.after(Action::TakeIn(vec![kept])).scrolled, Some(300.0));
    for done in [Action::TakeIn(vec![added]), Action::Unfold(QuestionId::from("cost"))] {
        assert_eq!(left.after(done).scrolled, None);
    }
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

#[test]
fn what_only_the_eye_would_notice_is_told_and_told_again() {
    let told = |state: &AppState, actions: &[Action]| {
        let mut state = state.clone();
        let news = actions.iter().map(|action| {
            state = state.after(action.clone());
            state.news.clone()
        });
        news.collect::<Vec<_>>()
    };
    let stage = at("#/stage/jam-cause");
    let on_stage =
        [OnStage::Vote(1), OnStage::Vote(1), OnStage::Timer, OnStage::Timer, OnStage::Enlarge(true)];
    let words = told(&stage, &on_stage.map(Action::OnStage));
    assert_eq!(words, ["A: 1.", "A: 2.", "Timer running: 3:00.", "Timer paused: 3:00.", "Size 2 of 5."]);
    let board = at("#/storm");
    let one = at("#/storm&show=liu");
    assert_eq!(one.view.shown.len(), 1);
    let hide = Action::Toggle("liu".into());
    let projector = Settings { theme: Theme::Projector, ..Settings::default() };
    assert_eq!(told(&board, &[Action::Set(projector)]), ["Theme: projector."]);
    assert!(!told(&board, std::slice::from_ref(&hide))[0].contains("Liu"));
    let said = told(&one, &[hide.clone(), hide]);
    assert_eq!(said, ["One document is always shown.", "One document is always shown.\u{a0}"]);
    let lesson = |ids: &[&str]| {
        let lesson = ids.iter().fold(Lesson::default(), |lesson, id| lesson.with(&QuestionId::from(*id)));
        Action::Lesson(Some(lesson))
    };
    let words = told(
        &board,
        &[
            lesson(&["cost"]),
            lesson(&["cost", "jam-cause"]),
            lesson(&["jam-cause", "cost"]),
            lesson(&["cost"]),
            Action::Undo,
        ],
    );
    assert_eq!(
        words,
        [
            "In the lesson: 1 question.",
            "In the lesson: 2 questions.",
            "Now number 1 of 2 questions.",
            "Now number 1 of 2 questions.",
            "Restored."
        ]
    );
    let copied = board.after(Action::Announce("Copied.".to_owned()));
    assert_ne!(copied.after(Action::Announce("Copied.".to_owned())).said, copied.said);
    let file = || {
        Action::TakeIn(vec![File {
            origin: Origin::Added("mine.txt".to_owned()),
            text: Ok("No.".to_owned()),
            document: None,
        }])
    };
    let twice = board.after(file()).after(file());
    assert_eq!(twice.notices.len(), 1);
    assert!(twice.notices[0].ends_with('\u{a0}'), "{:?}", twice.notices);
}

/// Opens an address with a skeleton of the fixture, whose topics are in files.
fn skeleton(address: &str) -> AppState {
    let whole = comparison();
    let part = |topic: &Topic| Part { topic: topic.id.clone(), file: format!("{}.json", topic.id) };
    let parts: Vec<Part> = whole.topics.iter().map(part).collect();
    AppState { parts: parts.into(), ..AppState::open(Rc::new(whole.skeleton()), address) }
}

#[test]
fn a_view_wants_the_parts_that_it_shows() {
    let all = comparison().topics.len();
    for (address, wanted, awaits) in [
        ("/", 0, false),
        ("/disagreements", 0, false),
        ("/storm", 1, false),
        ("/jam-cause/liu", 1, true),
        ("/stage/jam-cause", 1, true),
        ("/search/boat", all, true),
        ("/pair/ames/bero", all, true),
        ("/print/reading/storm", 1, true),
        ("/test/storm", 1, true),
        ("/method", all, true),
        ("/sources", 0, false),
    ] {
        let state = skeleton(address);
        assert_eq!((state.wanted_parts().len(), state.awaits_part()), (wanted, awaits), "{address}");
    }
    let opened = skeleton("/").after(Action::Unfold(QuestionId::from("cost")));
    let wanted: Vec<String> = opened.wanted_parts().into_iter().map(|part| part.file).collect();
    let (topic, _) = opened.comparison.question(&QuestionId::from("cost")).unwrap();
    assert_eq!(wanted, [format!("{}.json", topic.id)]);
}

#[test]
fn the_stage_of_a_lesson_wants_all_its_topics_and_waits_for_them() {
    let step = |id| LessonStep { question: QuestionId::from(id), note: String::new(), minutes: None };
    let lesson = Lesson { steps: ["jam-cause", "cost"].map(step).to_vec(), ..Lesson::default() };
    let mut stage = skeleton("/stage/jam-cause");
    stage.view.lesson = Some(lesson.into());
    let wanted: Vec<String> = stage.wanted_parts().into_iter().map(|part| part.file).collect();
    assert_eq!(wanted, ["building.json", "storm.json"]);
    let pressed = stage.after(Action::OnStage(OnStage::Step(Way::Next)));
    assert_eq!(pressed.stage, stage.stage, "nobody has seen the step before");
}

#[test]
fn a_text_is_proved_once_everything_that_it_is_quoted_for_is_there() {
    let text = std::fs::read_to_string("tests/fixture/texts/ames.txt").unwrap();
    let file = File { origin: Origin::Added("mine.txt".to_owned()), text: Ok(text), document: None };
    let before = skeleton("/");
    let waits = before.after(Action::TakeIn(vec![file.clone()]));
    assert_eq!(waits.notices, ["This part of the comparison is being fetched …"]);
    assert_eq!(waits.wanted_parts().len(), before.parts.len());
    assert!(!waits.awaits_part(), "the first page is there");
    let kept = before.after(Action::TakeIn(vec![File { origin: Origin::Kept, ..file.clone() }]));
    assert!(kept != before, "a state that waits for something is another one");
    assert!(kept.wanted_parts().is_empty(), "nobody looks at the text yet");
    assert_eq!(kept.after(Action::Arrive("/texts".to_owned())).wanted_parts().len(), before.parts.len());
    let failed = waits.after(Action::Complete([].into(), false));
    assert_eq!(failed.wanted_parts().len(), before.parts.len(), "it is still waiting");
    let (first, rest) = comparison().topics.split_first().map(|(f, r)| (f.clone(), r.to_vec())).unwrap();
    let proved =
        failed.after(Action::Complete([first].into(), true)).after(Action::Complete(rest.into(), true));
    let whole = at("/").after(Action::TakeIn(vec![file]));
    assert_eq!(proved.copies, whole.copies);
    assert_eq!(proved.notices, whole.notices);
    assert!(proved.waiting.is_empty());
}

#[test]
fn what_arrives_is_shown_and_wanted_no_more() {
    let whole = comparison();
    let (topic, _) = whole.question(&QuestionId::from("jam-cause")).unwrap();
    let before = skeleton("/jam-cause/liu");
    let after = before.after(Action::Complete([topic.clone()].into(), true));
    assert!(!after.awaits_part() && after.wanted_parts().is_empty());
    assert!(after.is_there(&QuestionId::from("jam-cause")) && !after.is_there(&QuestionId::from("cost")));
    assert_eq!(after.comparison.topic(&topic.id), Some(topic));
    assert_eq!(after.arrivals, before.arrivals + 1, "the place is scrolled to");
    let everything = before.after(Action::Complete(whole.topics.clone().into(), true));
    assert_eq!(*everything.comparison, *whole);
    // What did not come is said, and what was there stays.
    let failed = before.after(Action::Complete([].into(), false));
    assert_eq!((failed.notices.len(), failed.view == before.view), (1, true));
}

#[test]
fn a_pressed_link_prepares_the_view_that_following_it_shows() {
    for to in ["/", "/disagreements", "/traffic", "/waiting-time", "/cost/ward", "/ward", "/ward/liu"] {
        let before = at("/building&with=ames");
        let pressed = before.after(Action::Prepare(Some(to.to_owned())));
        assert_eq!(pressed.view, before.view, "{to}: the reader still sees the topic");
        let prepared = pressed.prepared.clone().unwrap_or_else(|| panic!("{to} is not prepared"));
        let followed = pressed.after(Action::Arrive(to.to_owned()));
        assert_eq!((&prepared.view, prepared.views), (&followed.view, followed.views), "{to}");
        assert_ne!(followed.view.place, before.view.place, "{to}");
        assert!(prepared.is_ahead && !followed.is_ahead && followed.prepared.is_none(), "{to}");
        assert!(pressed.after(Action::Prepare(None)) == before, "{to} is not followed");
    }
}

#[test]
fn what_is_no_other_view_or_has_a_state_of_its_own_is_not_prepared() {
    for (from, to) in [
        ("/waiting-time", "/waiting-time/liu"),
        ("/waiting-time/liu", "/waiting-time"),
        ("/building", "/make"),
        ("/building", "/stage/cost"),
        ("/stage/cost", "/building"),
        ("/building", "/lesson"),
    ] {
        let before = at(from);
        assert!(before.after(Action::Prepare(Some(to.to_owned()))) == before, "from {from} to {to}");
    }
}

#[test]
fn a_press_keeps_the_place_to_which_the_reader_comes_back() {
    let back = at("/building").after(Action::Return("/traffic".to_owned(), Some(250.0)));
    assert_eq!(back.after(Action::Prepare(Some("/cost".to_owned()))).scrolled, Some(250.0));
}
