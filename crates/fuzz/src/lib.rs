//! The code that reads outside input, each part as a function that fails if anything is lost or breaks.
//!
//! Any input may come. What was read is written, and must be the same when it is read again. `corpus` keeps an input of each
//! kind, and each that failed once; `scripts/test.sh fuzz` looks for more.

use std::fmt::Debug;
use std::path::Path;
use std::rc::Rc;

use anchoring::encoding::decode;
use anchoring::plain;
use comparison::Comparison;
use maker::{make, open};
use serde::Serialize;
use serde::de::DeserializeOwned;
use synoptic::copies::{File, LoadedCopies, Origin};
use synoptic::lesson::{read_link, read_text, write_link, write_text};
use synoptic::own::{Added, Draft};
use synoptic::route::{read, repair, reserved_words, write};
use synoptic::state::{Action, Answers, AppState, OnStage, Opened, Settings, Stage, Way};

thread_local! {
    static COMPARISON: Rc<Comparison> = {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixture/data");
        let checked = check::check(&data, &reserved_words(), rules::Rules::Strict).expect("the data of the fixture is there");
        Rc::new(checked.comparison)
    };
}

fn comparison() -> Rc<Comparison> {
    COMPARISON.with(Rc::clone)
}

/// Reads a link. The view that it opens has an address, which opens the same without a notice.
pub fn links(text: &str) {
    let comparison = comparison();
    let (page, address) = repair::split(text);
    let clean = repair::untracked(page);
    assert_eq!(repair::untracked(&clean), clean);
    for address in [text, address] {
        let view = read(address, &comparison).view;
        let written = write(&view, &comparison);
        let again = read(&written, &comparison);
        assert_eq!(again.view, view, "{written}");
        assert_eq!(again.notices, [] as [&str; 0], "{written}");
    }
}

/// Reads a lesson from a link and from a text. It comes back from both.
pub fn lessons(text: &str) {
    let comparison = comparison();
    for (lesson, _) in [read_link(text, &comparison), read_text(text, &comparison)] {
        assert_eq!(read_link(&write_link(&lesson), &comparison), (lesson.clone(), vec![]));
        let (back, notices) = read_text(&write_text(&lesson, &comparison), &comparison);
        assert_eq!(back, lesson.tidied());
        assert_eq!(notices.is_empty(), !lesson.steps.is_empty(), "{notices:?}");
    }
}

/// Reads a file as text, and takes it for one of the documents.
pub fn files(bytes: &[u8]) {
    let comparison = comparison();
    let text = plain::read(bytes, decode);
    if let Ok(text) = &text {
        assert!(plain::accept(text).is_ok());
        assert!(!text.contains(['\r', '\u{2028}', '\u{2029}']), "{text:?}");
        for document in &comparison.documents {
            let placed = anchoring::placing::place(text, document, &comparison);
            for placement in &placed.citations {
                let Some(span) = placement.anchor.span() else { continue };
                assert!(placed.paragraphs[span.paragraph].text.get(span.range.clone()).is_some());
            }
        }
    }
    let file = File { origin: Origin::Added("a file".to_owned()), text, document: None };
    let (_, messages) = LoadedCopies::default().with(vec![file], &comparison);
    assert_eq!(messages.len(), 1);
}

/// Reads what was stored. What is read of it comes back, and opens.
pub fn stored(text: &str) {
    let settings = Settings::read(text);
    assert_eq!(Settings::read(&settings.write()), settings);
    let at = |address: &str| AppState::open(comparison(), address);
    if let Some(opened) = kept::<Opened>(text) {
        let _ = at("").as_left(opened, None).after(Action::Undo);
    } else if let Some(answers) = kept::<Answers>(text) {
        for address in ["/test/storm", "/stand/building"] {
            let _ = at(address).with_answers(answers.clone()).turn();
        }
    } else if let Some(stage) = kept::<Stage>(text) {
        for act in [OnStage::Vote(1), OnStage::Step(Way::Next), OnStage::Timer, OnStage::Reset] {
            let _ = AppState { stage: stage.clone(), ..at("/stage/jam-cause") }.after(Action::OnStage(act));
        }
    }
}

fn kept<T: Serialize + DeserializeOwned + PartialEq + Debug>(text: &str) -> Option<T> {
    let value = serde_json::from_str(text).ok()?;
    let again = serde_json::to_string(&value).ok()?;
    assert_eq!(serde_json::from_str::<T>(&again).ok().as_ref(), Some(&value));
    Some(value)
}

/// Reads a file from which a comparison is made. What is made of it without a fault comes back from its table.
pub fn tables(bytes: &[u8]) {
    let Ok(opened) = open::open(&Draft::default(), "a file", bytes, Added::Dropped) else { return };
    let made = make::comparison(&opened.draft);
    if made.faults.is_empty() {
        let table = table::cells::write_csv(&table::sheet(&made.comparison));
        let again = make::comparison(&Draft { table, texts: opened.draft.texts });
        assert_eq!(again.faults, []);
        assert_eq!(again.comparison, made.comparison);
    }
}
