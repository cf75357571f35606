//! Texts stored in this browser, if the reader asked for it and the browser allows it.
//!
//! Each comparison has an IndexedDB database of its own, in which each document has a record, so that windows do not
//! overwrite what others stored. A mark in the local storage says that there are any, so that no database is made
//! where nothing is stored. Other windows hear of each change of the mark.

use idb::{Database, DatabaseEvent, Error, Factory, ObjectStoreParams, TransactionMode};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::calls::report;
use super::storage::{on_change, recall, remember, unremember};

/// The name of the store in each database, and the beginning of the name of each database and mark.
const NAME: &str = "synoptic-texts";

fn name(comparison: &str) -> String {
    format!("{NAME} {comparison}")
}

/// Writes a new mark, and returns whether the browser stores it.
fn mark(name: &str) -> bool {
    remember(name, &js_sys::Math::random().to_string());
    recall(name).is_some()
}

/// Stores the texts of documents beside those stored before, and reports whether it worked.
pub fn keep(comparison: &str, texts: Vec<(String, String)>, done: impl Fn(bool) + Clone + 'static) {
    let name = name(comparison);
    let before = recall(&name).is_some();
    let work = async move {
        // Without the mark they would not be found again.
        if !mark(&name) {
            return false;
        }
        let kept = put(&name, &texts).await.is_ok();
        if kept {
            mark(&name);
        } else if !before {
            unremember(&name);
        }
        kept
    };
    report(work, done);
}

/// Returns whether texts are stored for a comparison.
pub fn is_keeping(comparison: &str) -> bool {
    recall(&name(comparison)).is_some()
}

/// Calls back with the stored texts, if there are any.
pub fn kept(comparison: &str, found: impl FnOnce(Vec<String>) + 'static) {
    let name = name(comparison);
    if recall(&name).is_some() {
        spawn_local(async move { found(get(&name).await.unwrap_or_default()) });
    }
}

/// Deletes the stored texts, and reports whether it worked.
pub fn forget(comparison: &str, done: impl Fn(bool) + Clone + 'static) {
    let name = name(comparison);
    // The mark may have been deleted without the texts.
    let work = async move {
        let forgotten = delete(&name).await.is_ok();
        if forgotten {
            unremember(&name);
        }
        forgotten
    };
    report(work, done);
}

/// Calls back when another window has stored or deleted texts. Call what is returned to stop.
pub fn on_kept_elsewhere<F: Fn() + 'static>(comparison: &str, changed: F) -> impl FnOnce() + use<F> {
    on_change(name(comparison), changed)
}

async fn open(name: &str) -> Result<Database, Error> {
    let mut request = Factory::new()?.open(name, Some(1))?;
    request.on_upgrade_needed(|event| {
        if let Ok(database) = event.database() {
            let _ = database.create_object_store(NAME, ObjectStoreParams::new());
        }
    });
    request.await
}

async fn put(name: &str, texts: &[(String, String)]) -> Result<(), Error> {
    let database = open(name).await?;
    let work = async {
        let transaction = database.transaction(&[NAME], TransactionMode::ReadWrite)?;
        let store = transaction.object_store(NAME)?;
        for (document, text) in texts {
            store.put(&JsValue::from_str(text), Some(&JsValue::from_str(document)))?;
        }
        transaction.await.map(drop)
    };
    let done = work.await;
    // An open database cannot be deleted.
    database.close();
    done
}

async fn get(name: &str) -> Result<Vec<String>, Error> {
    let database = open(name).await?;
    let work = async {
        let transaction = database.transaction(&[NAME], TransactionMode::ReadOnly)?;
        transaction.object_store(NAME)?.get_all(None, None)?.await
    };
    let found = work.await;
    database.close();
    Ok(found?.iter().filter_map(JsValue::as_string).collect())
}

async fn delete(name: &str) -> Result<(), Error> {
    // Where there can be no database, there is none.
    let Ok(factory) = Factory::new() else { return Ok(()) };
    factory.delete(name)?.await
}
