//! Making a backup, in slices, so that the page goes on answering while a large one is made.

use std::pin::Pin;

use leptos::prelude::*;

use super::AppState;
use super::keeper::Keeper;
use super::loading::breathe;
use crate::browser::clock;
use crate::storage::backup::{BackupHead, BackupWriter, MadeBy, file_name, without_private};
use crate::storage::indexed_db::raw;
use crate::storage::name::database_name;
use crate::storage::record::Recorded;
use crate::storage::record::last_backup::LastBackup;
use crate::storage::record::meta::{self, DataVersion};
use crate::storage::store::{StorageError, Store, StoreName, StoredRecord};

/// How many records are written between two moments in which the browser may paint.
const SLICE: usize = 500;

/// A backup that was made: hand its pieces to the browser one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadeBackup {
    /// What the file is called.
    pub name: String,
    /// The parts of the file.
    pub pieces: Vec<String>,
    /// The moment that it says.
    made: LastBackup,
}

impl AppState {
    /// Everything that is kept here, as a file; what is private only when it is asked for.
    ///
    /// # Errors
    /// When something could not be read. A backup that lacks a part is never made.
    pub async fn backup(self, with_private: bool) -> Result<MadeBackup, StorageError> {
        let keeper = self.keeper.get_value();
        // All at once, so that the file is of one moment also while another tab writes.
        let stores = keeper.read_stores(&StoreName::ALL).await?;
        let stores = stores.into_iter();
        let stores = stores
            .map(|(store, records)| {
                let records = if with_private {
                    records
                } else {
                    without_private(store, records)
                };
                (store.as_str().to_owned(), records)
            })
            .collect();
        Ok(self.written(Some(DataVersion::CURRENT.0), stores).await)
    }

    /// Everything that a newer release keeps here, as it stands, as a file for that release.
    ///
    /// # Errors
    /// When it could not be read.
    pub async fn backup_of_newer_release(self) -> Result<MadeBackup, StorageError> {
        let name = database_name(&crate::browser::location::site_path(), self.space);
        let stores = raw::everything(&name).await?;
        let data = stores
            .iter()
            .filter(|(store, _)| store == StoreName::Meta.as_str())
            .flat_map(|(_, records)| records)
            .find(|record| record.key == meta::KEY)
            .and_then(|record| DataVersion::decode(record).ok());
        Ok(self.written(data.map(|data| data.0), stores).await)
    }

    pub(super) async fn written(
        self,
        data: Option<u32>,
        stores: Vec<(String, Vec<StoredRecord>)>,
    ) -> MadeBackup {
        let head = BackupHead {
            data,
            made: clock::now(),
            made_by: MadeBy::App,
            release: Some(env!("CARGO_PKG_VERSION").to_owned()),
            space: self.space,
        };
        let (mut writer, first) = BackupWriter::begin(&head);
        let mut pieces = vec![first];
        for (store, records) in stores {
            pieces.push(writer.store(&store));
            for slice in records.chunks(SLICE) {
                pieces.push(writer.records(slice));
                breathe().await;
            }
        }
        pieces.push(writer.end().to_owned());
        MadeBackup {
            name: file_name(&head),
            pieces,
            made: LastBackup { made: head.made },
        }
    }

    /// Keeps that a backup was saved.
    ///
    /// # Errors
    /// When that was not kept; the file is saved all the same.
    pub async fn note_backup(self, backup: &MadeBackup) -> Result<(), StorageError> {
        self.commit(vec![backup.made.put()]).await
    }
}

/// The records of a store as they are kept. It stands apart and boxed, so that it is in the program only once.
pub(super) fn texts_of(
    keeper: &Keeper,
    store: StoreName,
) -> Pin<Box<dyn Future<Output = Result<Vec<StoredRecord>, StorageError>> + '_>> {
    Box::pin(keeper.read_all(store))
}
