//! Erasing everything that Turnabout keeps in this browser.

use std::rc::Rc;

use leptos::prelude::*;

use super::keeper::Keeper;
use super::{AppState, KeepingTrouble};
use crate::browser::{device, location};
use crate::storage::indexed_db::delete_database;
use crate::storage::memory::MemoryStore;
use crate::storage::name::{Space, database_name};
use crate::storage::store::StorageError;

impl AppState {
    /// Deletes what people wrote, the sample and the choices of this device. The page must be loaded again
    /// after it.
    ///
    /// # Errors
    /// When a database was not deleted; this page keeps nothing any more then.
    pub async fn erase_everything(self) -> Result<(), StorageError> {
        // Dropping the store closes its connection, which would hold the deletion up.
        self.keeper
            .set_value(Keeper::Memory(Rc::new(MemoryStore::new())));
        device::forget_choices();
        let mut outcome = Ok(());
        for space in [Space::Real, Space::Sample] {
            let name = database_name(&location::site_path(), space);
            // The other one is deleted also when the first is not.
            outcome = outcome.and(delete_database(&name).await);
        }
        if outcome.is_err() {
            self.trouble.try_set(Some(KeepingTrouble::NothingIsKept));
        }
        outcome
    }
}
