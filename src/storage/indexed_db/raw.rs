//! Reading a database as it is, whatever release wrote it.

use indexed_db_futures::database::Database;
use indexed_db_futures::error::Error;
use indexed_db_futures::prelude::{Build, BuildPrimitive, QuerySource};
use indexed_db_futures::transaction::{Transaction, TransactionMode};
use wasm_bindgen::JsValue;

use super::error;
use crate::storage::store::{StorageError, StoredRecord};

/// Every record of every store, by the names that the database itself gives its stores. Nothing is
/// changed. A record that is no text is written as JSON.
///
/// # Errors
/// When the database cannot be read.
pub async fn everything(name: &str) -> Result<Vec<(String, Vec<StoredRecord>)>, StorageError> {
    let database = Database::open(name)
        .build()
        .map_err(error::of_opening)?
        .await
        .map_err(error::of_opening)?;
    let outcome = read(&database).await.map_err(error::of_request);
    database.close();
    outcome
}

async fn read(database: &Database) -> Result<Vec<(String, Vec<StoredRecord>)>, Error> {
    let names: Vec<String> = database.object_store_names().collect();
    let mut stores = Vec::new();
    if names.is_empty() {
        return Ok(stores);
    }
    let transaction = database
        .transaction(names.clone())
        .with_mode(TransactionMode::Readonly)
        .build()?;
    for name in names {
        let records = records_in(&transaction, &name).await?;
        stores.push((name, records));
    }
    Ok(stores)
}

/// Every record of a store, within a transaction.
pub(super) async fn records_in(
    transaction: &Transaction<'_>,
    name: &str,
) -> Result<Vec<StoredRecord>, Error> {
    let objects = transaction.object_store(name)?;
    let keys = objects.get_all_keys::<JsValue>().primitive()?;
    let values = objects.get_all::<JsValue>().primitive()?;
    let (keys, values) = (keys.await?, values.await?);
    let records = keys.zip(values).map(|(key, value)| {
        Ok(StoredRecord {
            key: as_text(&key?),
            json: as_text(&value?),
        })
    });
    records.collect()
}

/// A value as text: itself, or as JSON.
pub(super) fn as_text(value: &JsValue) -> String {
    value.as_string().unwrap_or_else(|| {
        js_sys::JSON::stringify(value)
            .map(String::from)
            .unwrap_or_default()
    })
}
