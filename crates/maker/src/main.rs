//! The module that makes comparisons from tables. The page opens it only when somebody makes one, and asks it through
//! the functions that it exposes as `synopticMaker`: each takes a question as JSON and the bytes of a file, and
//! answers with the JSON of a result.

#![warn(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use js_sys::{Object, Reflect, Uint8Array};
use maker::{edit, example, make, open};
use one_file::content::TEMPLATE;
use one_file::{Content, Shell};
use serde::Serialize;
use serde::de::DeserializeOwned;
use synoptic::own::{Added, Draft, Edit, Opened, Parts, Wanted};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

/// What a function gets, and what it answers.
type Answers = fn(&str, &[u8]) -> String;

/// The functions that the page may ask.
const FUNCTIONS: [(&str, Answers); 6] = [
    ("make", |wanted, _| answer(wanted, |wanted: Wanted| Ok(make::make(&wanted)))),
    ("open", |asked, bytes| {
        answer(asked, |(draft, name, added): (Draft, String, Added)| open::open(&draft, &name, bytes, added))
    }),
    ("edit", |asked, _| answer(asked, |(draft, change): (Draft, Edit)| edit::edit(&draft, &change))),
    ("example", |asked, _| {
        answer(asked, |_: Draft| {
            let said = "This is an example: change it, or write your own table over it.".to_owned();
            Ok(Opened { draft: example::draft(), said })
        })
    }),
    ("csv", |draft, _| answer(draft, |draft: Draft| open::csv(&draft.table))),
    ("file", |parts, _| answer(parts, file)),
];

/// Answers a question in JSON.
fn answer<Q: DeserializeOwned, A: Serialize>(
    question: &str,
    work: impl FnOnce(Q) -> Result<A, String>,
) -> String {
    let answer = serde_json::from_str(question).map_err(|e| e.to_string()).and_then(work);
    serde_json::to_string(&answer).unwrap_or_default()
}

/// Puts a page together as one file.
fn file(parts: Parts) -> Result<String, String> {
    let content = Content {
        title: parts.title,
        about: parts.about,
        first_screen: parts.first_screen,
        plain_page: parts.plain_page,
        data: parts.data,
        texts: parts.texts,
    };
    let page = content.fill(TEMPLATE).and_then(|page| Shell::of(&parts.shell)?.around(&page));
    page.map_err(|e| e.to_string())
}

fn main() {
    let functions = Object::new();
    for (name, work) in FUNCTIONS {
        let ask = move |question: String, bytes: Uint8Array| work(&question, &bytes.to_vec());
        let ask = Closure::<dyn Fn(String, Uint8Array) -> String>::new(ask).into_js_value();
        let _ = Reflect::set(&functions, &JsValue::from(name), &ask);
    }
    let _ = Reflect::set(&js_sys::global(), &"synopticMaker".into(), &functions);
}
