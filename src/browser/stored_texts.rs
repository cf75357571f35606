//! Texts stored in this browser, if the reader asked for it and the browser allows it.
//!
//! They are in the page's IndexedDB database. A flag in the local storage says that there are any, so that no
//! database is made where nothing is stored.

use idb::{Database, DatabaseEvent, Error, Factory, ObjectStoreParams, Query, TransactionMode};
use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

/// The name of the database, of its one store, and of the one record in that.
const NAME: &str = "synoptic-texts";

/// Stores texts by name in place of those stored before, and reports whether it worked.
pub fn keep(texts: Vec<(String, String)>, done: impl FnOnce(bool) + 'static) {
    spawn_local(async move {
        let kept = put(&texts).await.is_ok();
        if kept {
            super::storage::remember(NAME, "kept");
        }
        // Without the flag they would not be found again.
        done(kept && super::storage::recall(NAME).is_some());
    });
}

/// Calls back with the stored texts, if there are any.
pub fn kept(found: impl FnOnce(Vec<(String, String)>) + 'static) {
    if super::storage::recall(NAME).is_some() {
        spawn_local(async move { found(get().await.unwrap_or_default()) });
    }
}

/// Deletes the stored texts, and reports whether it worked.
pub fn forget(done: impl FnOnce(bool) + 'static) {
    if super::storage::recall(NAME).is_none() {
        done(true);
        return;
    }
    spawn_local(async move {
        let forgotten = delete().await.is_ok();
        if forgotten {
            super::storage::unremember(NAME);
        }
        done(forgotten);
    });
}

async fn open() -> Result<Database, Error> {
    let mut request = Factory::new()?.open(NAME, Some(1))?;
    request.on_upgrade_needed(|event| {
        if let Ok(database) = event.database() {
            let _ = database.create_object_store(NAME, ObjectStoreParams::new());
        }
    });
    request.await
}

async fn put(texts: &[(String, String)]) -> Result<(), Error> {
    let database = open().await?;
    let all: Array = texts.iter().flat_map(|(id, text)| [id, text]).map(|s| JsValue::from_str(s)).collect();
    let transaction = database.transaction(&[NAME], TransactionMode::ReadWrite)?;
    transaction.object_store(NAME)?.put(&all, Some(&JsValue::from_str(NAME)))?.await?;
    transaction.commit()?.await?;
    database.close();
    Ok(())
}

async fn get() -> Result<Vec<(String, String)>, Error> {
    let database = open().await?;
    let transaction = database.transaction(&[NAME], TransactionMode::ReadOnly)?;
    let found = transaction.object_store(NAME)?.get(Query::Key(JsValue::from_str(NAME)))?.await?;
    database.close();
    let all: Vec<String> =
        found.map(|all| Array::from(&all).iter().filter_map(|v| v.as_string()).collect()).unwrap_or_default();
    Ok(all.chunks_exact(2).filter_map(|two| Some((two.first()?.clone(), two.get(1)?.clone()))).collect())
}

async fn delete() -> Result<(), Error> {
    Factory::new()?.delete(NAME)?.await
}
