//! Records that could not be read, as they were put aside.

use leptos::prelude::*;

use super::AppState;
use super::backup::{MadeBackup, texts_of};
use crate::storage::record::Recorded;
use crate::storage::record::meta::DataVersion;
pub use crate::storage::record::set_aside::SetAside;
use crate::storage::store::{StorageError, StoreName, StoredRecord};

impl AppState {
    /// The records that were set aside, each as far as it can be read.
    ///
    /// # Errors
    /// When they cannot be read.
    pub async fn records_set_aside(self) -> Result<Vec<SetAside>, StorageError> {
        let records = texts_of(&self.keeper.get_value(), StoreName::SetAside).await?;
        Ok(readable(&records))
    }

    /// A file with these records alone, in the form of a backup, and which records are in it.
    ///
    /// # Errors
    /// When they cannot be read.
    pub async fn file_of_set_aside(self) -> Result<(MadeBackup, Vec<SetAside>), StorageError> {
        let records = texts_of(&self.keeper.get_value(), StoreName::SetAside).await?;
        let in_file = readable(&records);
        let store = (StoreName::SetAside.as_str().to_owned(), records);
        let mut file = self
            .written(Some(DataVersion::CURRENT.0), vec![store])
            .await;
        file.name = file.name.replace("backup", "set-aside");
        Ok((file, in_file))
    }

    /// Removes records that were set aside.
    ///
    /// # Errors
    /// When none was removed.
    pub async fn remove_set_aside(self, records: &[SetAside]) -> Result<(), StorageError> {
        self.commit(records.iter().map(Recorded::delete).collect())
            .await?;
        self.read_again().await;
        Ok(())
    }
}

fn readable(records: &[StoredRecord]) -> Vec<SetAside> {
    let records = records.iter();
    records.map(SetAside::as_far_as_it_can_be_read).collect()
}
