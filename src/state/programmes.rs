//! The programme that is coordinated here.

use leptos::prelude::*;

use super::{AppState, put_by};
use crate::browser::ids;
use crate::domain::programme::Programme;
use crate::domain::text::ShortText;
use crate::storage::record::Recorded;
use crate::storage::store::StorageError;

impl AppState {
    /// The programme that is coordinated here, if there is one.
    pub fn programme(self) -> Option<Programme> {
        self.programmes
            .with(|programmes| programmes.first().cloned())
    }

    /// The programme as it is now, without following later changes.
    pub fn programme_now(self) -> Option<Programme> {
        self.programmes
            .with_untracked(|programmes| programmes.first().cloned())
    }

    /// A programme that is not kept yet, under the name that is given.
    pub fn new_programme(name: &str) -> Option<Programme> {
        Some(Programme::named(
            ids::programme().ok()?,
            ShortText::parse(name).ok()?,
        ))
    }

    /// Keeps a programme.
    ///
    /// # Errors
    /// When it was not kept.
    pub async fn save_programme(self, programme: Programme) -> Result<(), StorageError> {
        self.commit(vec![programme.put()]).await?;
        self.programmes
            .try_update(|list| put_by(list, programme, |known| known.id.clone()));
        Ok(())
    }
}
