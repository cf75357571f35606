//! Files that a reader chooses or drops on the page, and the texts bundled with it. Nothing leaves the machine.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DataTransfer, DragEvent, Element, Event, FileList, HtmlInputElement};

use super::calls::answer_in_time;

/// A file: its name and its bytes; `None` where the browser could not read it, such as a folder.
pub type Read = (String, Option<Vec<u8>>);

/// Reads the files chosen in the field that an event comes from, at most `most` bytes of each and one more.
/// Clears the field, so that the same files can be chosen again.
pub fn chosen_files(event: &Event, most: usize, done: impl FnOnce(Vec<Read>) + 'static) {
    let Some(field) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()) else { return };
    if let Some(files) = field.files() {
        read(&files, most, move |read| {
            field.set_value("");
            done(read);
        });
    }
}

/// Calls back with the files that are dropped anywhere on the page. While files are dragged over it, the root
/// element has the attribute `data-drop`. Call what is returned to stop.
pub fn on_drop(most: usize, dropped: impl Fn(Vec<Read>) + Clone + 'static) -> impl FnOnce() {
    let options = EventListenerOptions::enable_prevent_default();
    let over = EventListener::new_with_options(&document(), "dragover", options, |event| {
        if files_of(event).is_some() {
            event.prevent_default();
            super::set_on_page("data-drop", "over");
        }
    });
    let away = EventListener::new(&document(), "dragleave", |event| {
        let left = event.dyn_ref::<DragEvent>().is_some_and(|e| e.related_target().is_none());
        if left {
            super::set_on_page("data-drop", "");
        }
    });
    let drop_here = EventListener::new_with_options(&document(), "drop", options, move |event| {
        super::set_on_page("data-drop", "");
        if let Some(files) = files_of(event).and_then(|data| data.files()) {
            event.prevent_default();
            read(&files, most, dropped.clone());
        }
    });
    move || drop((over, away, drop_here))
}

/// Returns what is dragged, if it contains files.
fn files_of(event: &Event) -> Option<DataTransfer> {
    let data = event.dyn_ref::<DragEvent>()?.data_transfer()?;
    data.types().includes(&"Files".into(), 0).then_some(data)
}

fn read(files: &FileList, most: usize, done: impl FnOnce(Vec<Read>) + 'static) {
    let files: Vec<web_sys::File> = (0..files.length()).filter_map(|n| files.get(n)).collect();
    #[allow(clippy::cast_precision_loss)] // A few million, which a number of the browser holds exactly.
    let end = most as f64 + 1.0;
    spawn_local(async move {
        let mut read = Vec::new();
        for file in files {
            let bytes = match file.slice_with_f64_and_f64(0.0, end) {
                Ok(part) => answer_in_time(&part, "arrayBuffer", &[]).await,
                Err(_) => None,
            };
            read.push((file.name(), bytes.map(|bytes| Uint8Array::new(&bytes).to_vec())));
        }
        done(read);
    });
}

/// Returns the texts bundled with the page, each with the id of its document.
pub fn bundled_texts() -> Vec<(String, String)> {
    bundled().map(|(id, script)| (id, plain(&script.text_content().unwrap_or_default()))).collect()
}

/// Undoes the escapes that keep a text from ending its script element.
fn plain(text: &str) -> String {
    text.replace("&lt;", "<").replace("&amp;", "&")
}

/// Returns the ids of the documents whose text is bundled with the page.
pub fn bundled_ids() -> Vec<String> {
    bundled().map(|(id, _)| id).collect()
}

fn bundled() -> impl Iterator<Item = (String, Element)> {
    super::elements::elements(document().query_selector_all("script[data-document]"))
        .filter_map(|script| Some((script.get_attribute("data-document")?, script)))
}
