//! The room for columns in the window.

use gloo::events::EventListener;
use gloo::utils::window;

/// The most columns for which a window of usual width has room.
const MANY: usize = 8;

/// Returns for how many columns the window has room, at the reader's own text size.
pub fn room() -> usize {
    let fits = |query: &str| window().match_media(query).ok().flatten().is_some_and(|m| m.matches());
    [
        ("(max-width: 52rem)", 1),
        ("(max-width: 62rem)", 2),
        ("(max-width: 75rem)", 3),
        ("(max-width: 100rem)", MANY),
    ]
    .into_iter()
    .find(|(query, _)| fits(query))
    .map_or(usize::MAX, |(_, columns)| columns)
}

/// Calls back with the number of columns when the window changes its size. Call what is returned to stop.
pub fn on_resize(mut resized: impl FnMut(usize) + 'static) -> impl FnOnce() {
    let listener = EventListener::new(&window(), "resize", move |_| resized(room()));
    move || drop(listener)
}
