//! Copying, sharing, saving and printing.

use super::calls::{answer, call, property, report};
use super::elements::element;
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::Blob;
use web_sys::BlobPropertyBag;
use web_sys::HtmlDocument;
use web_sys::HtmlElement;
use web_sys::HtmlTextAreaElement;
use web_sys::ShareData;
use web_sys::Url;

/// Copies the text of a field and reports whether it worked. If not, the field stays focused with all its
/// text selected.
pub fn copy(field: &str, done: impl Fn(bool) + Clone + 'static) {
    let Some(field) = element::<HtmlTextAreaElement>(field) else { return };
    let text = field.value();
    let work = async move {
        // Without a secure context there is no clipboard.
        let Some(clipboard) = property(&window().navigator(), "clipboard") else { return false };
        answer(&clipboard, "writeText", &[text.into()]).await.is_some()
    };
    report(work, move |copied| done(copied || select_and_copy(&field)));
}

fn select_and_copy(field: &HtmlTextAreaElement) -> bool {
    let _ = field.focus();
    field.select();
    let page = document().dyn_into::<HtmlDocument>().ok();
    page.is_some_and(|page| page.exec_command("copy").unwrap_or(false))
}

/// Returns whether the system offers a way to share a link.
pub fn can_share() -> bool {
    js_sys::Reflect::has(&window().navigator(), &"share".into()).unwrap_or(false)
}

/// Opens the system’s way of sharing a link and reports whether the reader used it.
pub fn pass_on(title: &str, address: &str, done: impl FnOnce(bool) + 'static) {
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(address);
    spawn_local(async move { done(answer(&window().navigator(), "share", &[data.into()]).await.is_some()) });
}

/// Saves a text as a file made in the page, and returns whether the browser accepted it.
pub fn save(name: &str, kind: &str, text: &str) -> bool {
    let parts = js_sys::Array::of1(&text.into());
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let Ok(file) = Blob::new_with_str_sequence_and_options(&parts, &options) else { return false };
    let Ok(address) = Url::create_object_url_with_blob(&file) else { return false };
    let link = document().create_element("a").ok().and_then(|e| e.dyn_into::<HtmlElement>().ok());
    let Some(link) = link else { return false };
    let taken = link.set_attribute("href", &address).is_ok() && link.set_attribute("download", name).is_ok();
    link.click();
    // The browser reads it a moment later.
    Timeout::new(60_000, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    taken
}

/// Opens the print dialog of the system, and returns whether the browser has one.
pub fn print() -> bool {
    call(&window(), "print", &[]).is_some()
}
