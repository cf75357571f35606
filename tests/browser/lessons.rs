//! Lessons: a ready one from the first page to the stage, questions ticked on boards, steps dragged and timed,
//! and what can be taken back.

use std::time::Duration;

use comparison::QuestionId;
use fantoccini::Client;
use fantoccini::Locator;
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction, TouchActions};
use fantoccini::key::Key;
use synoptic::lesson::{Lesson, read_link, write_link};

use crate::engine::Engine;
use crate::fixture::comparison;
use crate::page::{
    ask, click, count, file, follow, hash, open, press, sized, text, until, until_count, until_focused,
    until_ready, until_text, until_title,
};
use crate::server::Host;

/// A lesson of three questions, in its link.
fn own() -> String {
    let lesson = ["jam-cause", "cost", "herring"]
        .iter()
        .fold(Lesson::default().titled("mine"), |lesson, id| lesson.with(&QuestionId::from(*id)));
    format!("#/lesson&lesson={}", write_link(&lesson))
}

/// Returns the lesson in the address.
async fn lesson(client: &Client) -> Lesson {
    let hash = hash(client).await;
    hash.split("&lesson=").nth(1).map(|link| read_link(link, &comparison()).0).unwrap_or_default()
}

/// Waits until the lesson in the address has these questions.
async fn until_steps(client: &Client, expected: &[&str]) {
    let begin = serde_json::json!(expected);
    let script = format!(
        "const steps = (location.hash.split('&lesson=')[1] ?? '').split('==').slice(1); const ids = {begin}; return steps.length === ids.length && ids.every((id, n) => steps[n].startsWith(id))"
    );
    until(client, &script, &format!("the address does not hold {expected:?}")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ready_lesson_is_on_the_stage_after_two_clicks_from_the_first_page() {
    let host = Host::start();
    for page in [file(), host.address()] {
        let engine = Engine::chromium().await;
        let client = &engine.client;
        open(client, &page).await;
        click(client, ".views a[href^='#/lesson']").await;
        until_title(client, "Teach").await;
        click(client, ".ready .start").await;
        until_title(client, "When did the span stick?").await;
        until_text(client, ".stage-place", "question 1 of 3").await;
        let lesson = lesson(client).await;
        assert_eq!(lesson.title, "What happened that night?");
        assert_eq!(lesson.steps[0].note, "Ask for the date first, then for the source.");
        assert_eq!(lesson.minutes(), 17);
        engine.end().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ready_lesson_is_opened_to_be_changed_and_offers_every_sheet() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}{}", file(), own())).await;
    let sheets = synoptic::route::Sheet::ALL.len() as u64;
    assert_eq!(count(client, ".ready li:first-child .sheets a").await, sheets);
    assert_eq!(count(client, ".own .sheets a").await, sheets);
    click(client, ".ready .lesson-ways a:nth-of-type(2)").await;
    until_steps(client, &["jam-date", "jam-cause", "warned-before"]).await;
    until_text(client, "#lesson-questions", "3 questions, 17 min").await;
    // The lesson that was open comes back.
    until_text(client, ".undo", "Another lesson is open now").await;
    click(client, ".undo button").await;
    until_steps(client, &["jam-cause", "cost", "herring"]).await;
    until_count(client, ".undo", 0).await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn questions_are_ticked_on_every_board_and_taken_out_again() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    sized(&engine, 1280, 720).await;
    open(client, &format!("{}#/storm", file())).await;
    assert_eq!(count(client, ".lesson-line").await, 0);
    // By the mouse: the box is in sight, and ticking it moves nothing.
    let row = "tbody tr:first-child";
    let place = format!("return document.querySelector('{row}').getBoundingClientRect().top");
    for width in [800, 1024, 1280] {
        sized(&engine, width, 720).await;
        let before = ask(client, &place).await;
        click(client, &format!("{row} .tick")).await;
        until_steps(client, &["jam-date"]).await;
        until_count(client, ".lesson-line", 1).await;
        assert_eq!(ask(client, &place).await, before, "the rows move at {width}");
        if width < 1280 {
            click(client, &format!("{row} .tick")).await;
            until_count(client, ".lesson-line", 0).await;
        }
    }
    assert_eq!(count(client, ".board-open").await, 0, "the row opens");
    until_text(client, ".lesson-line", "Lesson: 1 question").await;
    // By the keyboard, on the other boards.
    for (page, id, n) in
        [("#/", "jam-cause", 2), ("#/disagreements", "cost", 3), ("#/search/herring", "herring", 4)]
    {
        follow(client, &format!("{page}&lesson={}", hash(client).await.split("&lesson=").nth(1).unwrap()))
            .await;
        until(client, &format!("return location.hash.startsWith('{page}')"), page).await;
        // The focus goes to what was opened after the paint, in the search to its field.
        let tick = format!(
            "const a = document.querySelector('.board a.ask[href^=\"#/{id}&\"]'); const t = a?.closest('tr').querySelector('.tick input'); t?.focus(); \
             return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(!!t && document.activeElement === t)))))"
        );
        until(client, &tick, &format!("{id} is not on {page}")).await;
        press(client, " ").await;
        until_text(client, ".lesson-line", &format!("Lesson: {n} questions")).await;
        // The address follows after the paint.
        until_steps(client, &["jam-date", "jam-cause", "cost", "herring"][..n]).await;
    }
    until_steps(client, &["jam-date", "jam-cause", "cost", "herring"]).await;
    press(client, " ").await;
    until_steps(client, &["jam-date", "jam-cause", "cost"]).await;
    until_text(client, ".undo", "Taken out of the lesson, with its note: 1 question.").await;
    click(client, ".undo button").await;
    until_steps(client, &["jam-date", "jam-cause", "cost", "herring"]).await;
    until(client, "return document.querySelector('.board .tick input:checked') !== null", "not ticked").await;
    click(client, ".lesson-line a:last-of-type").await;
    until_title(client, "When did the span stick?").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn unticking_the_only_question_leaves_no_lesson() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/storm", file())).await;
    click(client, ".tick").await;
    until_count(client, ".lesson-line", 1).await;
    click(client, ".tick").await;
    until(client, "return location.hash === '#/storm'", "an empty lesson stays").await;
    assert_eq!(count(client, ".lesson-line").await, 0);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_pointer_the_boxes_are_always_seen() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    sized(&engine, 390, 844).await;
    let touch = serde_json::json!({ "enabled": true, "maxTouchPoints": 1 });
    engine.chromium_command("Emulation.setTouchEmulationEnabled", touch).await;
    let mobile = serde_json::json!({ "width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": true });
    engine.chromium_command("Emulation.setDeviceMetricsOverride", mobile).await;
    open(client, &format!("{}#/storm", file())).await;
    let size = "const a = document.querySelector('.tick').getBoundingClientRect(); return [getComputedStyle(document.querySelector('.tick input')).opacity, a.width >= 24, a.height >= 24]";
    assert_eq!(ask(client, size).await, serde_json::json!(["1", true, true]));
    assert_eq!(ask(client, "return document.documentElement.scrollWidth <= innerWidth").await, true);
    engine.end().await;
}

/// Returns the middle of the handle of a step, counted from 1, in the window.
async fn handle(client: &Client, n: usize) -> (f64, f64) {
    let script = format!(
        "const h = document.querySelector('.lesson-steps li:nth-child({n}) .handle'); h.scrollIntoView({{ block: 'center' }}); const a = h.getBoundingClientRect(); return [a.left + a.width / 2, a.top + a.height / 2]"
    );
    let at = ask(client, &script).await;
    (at[0].as_f64().unwrap(), at[1].as_f64().unwrap())
}

/// The pointer moves from a place down by so much, and stays for some frames.
fn moves(from: (f64, f64), down: f64) -> Vec<PointerAction> {
    let duration = Some(Duration::from_millis(100));
    vec![
        PointerAction::MoveTo { duration: None, x: from.0, y: from.1 },
        PointerAction::Down { button: MOUSE_BUTTON_LEFT },
        PointerAction::MoveBy { duration, x: 0.0, y: down / 2.0 },
        PointerAction::MoveBy { duration, x: 0.0, y: down / 2.0 },
        PointerAction::Pause { duration: Duration::from_millis(100) },
    ]
}

async fn with_mouse(client: &Client, actions: Vec<PointerAction>) {
    let mouse = actions.into_iter().fold(MouseActions::new("mouse".to_owned()), MouseActions::then);
    client.perform_actions(mouse).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_step_is_dragged_by_its_handle_with_mouse_and_finger() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    sized(&engine, 1280, 3000).await;
    open(client, &format!("{}{}", file(), own())).await;
    let from = handle(client, 1).await;
    let second = handle(client, 2).await;
    let down = second.1 - from.1 + 20.0;
    with_mouse(client, moves(from, down)).await;
    until_count(client, "[data-dragged]", 1).await;
    let marked = "return document.querySelector('[data-drop=before]')?.querySelector('.handle') === document.querySelector('.lesson-steps li:nth-child(3) .handle')";
    until(client, marked, "the place is not marked").await;
    with_mouse(client, vec![PointerAction::Up { button: MOUSE_BUTTON_LEFT }]).await;
    until_steps(client, &["cost", "jam-cause", "herring"]).await;
    assert_eq!(count(client, "[data-dragged], [data-drop=before], [data-drop=after]").await, 0);
    // Escape leaves it where it was, and the lesson is still there.
    with_mouse(client, moves(from, down * 3.0)).await;
    until_count(client, "[data-drop=after]", 1).await;
    press(client, &Key::Escape.to_string()).await;
    until_count(client, "[data-dragged], [data-drop=after]", 0).await;
    with_mouse(client, vec![PointerAction::Up { button: MOUSE_BUTTON_LEFT }]).await;
    until_steps(client, &["cost", "jam-cause", "herring"]).await;
    // With a finger, from the last place to the first.
    let (x, y) = handle(client, 3).await;
    let mut touched = moves((x, y), from.1 - 60.0 - y);
    touched.push(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
    let finger = touched.into_iter().fold(TouchActions::new("finger".to_owned()), TouchActions::then);
    client.perform_actions(finger).await.unwrap();
    until_steps(client, &["herring", "cost", "jam-cause"]).await;
    // A second finger neither moves another step nor lets this one go.
    let two = "const [one, other] = document.querySelectorAll('.handle'); \
        const touch = (what, pointerId, handle, down) => { handle.setPointerCapture = () => {}; \
            const clientY = handle.getBoundingClientRect().top + down; \
            handle.dispatchEvent(new PointerEvent(what, { pointerId, clientY, bubbles: true, cancelable: true, button: 0 })) }; \
        touch('pointerdown', 1, one, 9); touch('pointerdown', 2, other, 9); touch('pointerup', 2, one, 400); \
        return document.querySelectorAll('[data-dragged]').length";
    assert_eq!(ask(client, two).await, 1);
    press(client, &Key::Escape.to_string()).await;
    until_count(client, "[data-dragged]", 0).await;
    until_steps(client, &["herring", "cost", "jam-cause"]).await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_step_is_moved_with_alt_and_arrows_and_the_focus_stays_in_its_field() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}{}", file(), own())).await;
    for (key, order) in [
        (Key::Down, ["cost", "jam-cause", "herring"]),
        (Key::Down, ["cost", "herring", "jam-cause"]),
        (Key::Up, ["cost", "jam-cause", "herring"]),
    ] {
        let field = "document.getElementById('note-jam-cause').focus()";
        client.execute(field, vec![]).await.unwrap();
        press(client, &format!("{}{key}{}", Key::Alt, Key::Alt)).await;
        until_steps(client, &order).await;
        until_focused(client, "note-jam-cause").await;
    }
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_and_minutes_are_taken_in_while_they_are_typed() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}{}", file(), own())).await;
    click(client, "#note-jam-cause").await;
    press(client, "Ask, then wait").await;
    // In the middle of the text, where a field that is filled anew would lose the caret.
    let caret = "document.getElementById('note-jam-cause').setSelectionRange(4, 4)";
    client.execute(caret, vec![]).await.unwrap();
    press(client, " two, three,").await;
    let at = "return document.getElementById('note-jam-cause').selectionStart";
    assert_eq!(ask(client, at).await, 16);
    until_focused(client, "note-jam-cause").await;
    until(client, "return location.hash.includes('three,-then-wait')", "the note is not taken in").await;
    click(client, "#minutes-jam-cause").await;
    press(client, "12").await;
    until_text(client, "#lesson-questions", "3 questions, 12 min").await;
    click(client, "#minutes-cost").await;
    press(client, "600").await;
    until_text(client, "#lesson-questions", "3 questions, 72 min").await;
    assert_eq!(ask(client, "return document.getElementById('minutes-cost').value").await, "60");
    until(client, "return location.hash.includes('==cost,60')", "the minutes are not taken in").await;
    let lesson = lesson(client).await;
    assert_eq!(
        (lesson.steps[0].note.as_str(), lesson.steps[0].minutes),
        ("Ask, two, three, then wait", Some(12))
    );
    let as_text = ask(client, "return document.getElementById('lesson-text').value").await;
    assert!(
        as_text
            .as_str()
            .unwrap()
            .contains("Why did the span stick? (12\u{a0}min)\n   Ask, two, three, then wait")
    );
    press(client, &format!("{}{}", Key::Backspace, Key::Backspace)).await;
    until_text(client, "#lesson-questions", "3 questions, 12 min").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lesson_that_was_left_comes_back_and_the_page_says_where_the_notes_are() {
    let host = Host::start();
    for (page, way) in [(file(), "print the answer key"), (host.address(), "on your phone")] {
        let engine = Engine::chromium().await;
        let client = &engine.client;
        open(client, &format!("{page}{}", own())).await;
        assert!(text(client, ".own").await.contains(way));
        click(client, ".own .lesson-ways button:last-child").await;
        until_steps(client, &[]).await;
        until_text(client, ".undo", "The lesson is closed.").await;
        assert!(client.find(Locator::Css(".undo")).await.unwrap().is_displayed().await.unwrap());
        click(client, ".undo button").await;
        until_steps(client, &["jam-cause", "cost", "herring"]).await;
        assert_eq!(lesson(client).await.title, "mine");
        engine.end().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_removed_and_pasted_is_there_after_a_reload() {
    let host = Host::start();
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}{}", host.address(), own())).await;
    // Without a pause, and loaded again at once.
    let typing = "const field = document.querySelector('[id=note-cost]');
        field.focus();
        document.execCommand('insertText', false, 'Just typed. ');
        setTimeout(() => location.reload(), 20);";
    client.execute(typing, vec![]).await.unwrap();
    until(client, "return document.documentElement.dataset.app === 'ready' && performance.getEntriesByType('navigation')[0].type === 'reload' && document.getElementById('note-cost')?.value.includes('Just typed.')", "the note is lost").await;
    click(client, ".lesson-steps li:last-child .lesson-tools button:nth-of-type(3)").await;
    until_steps(client, &["jam-cause", "cost"]).await;
    let pasting = "const field = document.getElementById('lesson-text');
        field.focus();
        field.select();
        document.execCommand('insertText', false, 'Lesson: pasted');
        const note = document.getElementById('note-jam-cause');
        note.focus();
        document.execCommand('insertText', false, 'Why? ');";
    client.execute(pasting, vec![]).await.unwrap();
    until_text(client, ".undo", "Taken out of the lesson").await;
    client.refresh().await.unwrap();
    until_ready(client).await;
    until(
        client,
        "return document.getElementById('lesson-text').value === 'Lesson: pasted'",
        "what was pasted is lost",
    )
    .await;
    until_text(client, ".undo", "Taken out of the lesson").await;
    click(client, ".undo button").await;
    until_steps(client, &["jam-cause", "cost", "herring"]).await;
    until_focused(client, "lesson-questions").await;
    let note = lesson(client).await.steps[0].note.clone();
    assert!(note.contains("Why? "), "{note}");
    engine.end().await;
}
