//! The sample: a programme of invented people, in a database of its own.

use super::AppState;
use super::loading::stores_with_data;
use crate::storage::store::{Change, StorageError};

/// The identifier of the sample's programme, the same everywhere, so that its packets are known.
pub const SAMPLE_PROGRAMME: &str = "turnabout-sample";

/// The sample could not be prepared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SampleError;

impl From<StorageError> for SampleError {
    fn from(_: StorageError) -> Self {
        Self
    }
}

impl AppState {
    /// Fills the sample's database.
    ///
    /// # Errors
    /// When the sample could not be fetched or kept.
    pub async fn fill_sample(self, _language: &str) -> Result<(), SampleError> {
        Err(SampleError)
    }

    /// Removes everything of the sample. It does nothing to real data.
    pub async fn remove_sample(self) {
        if self.space == crate::storage::name::Space::Sample {
            let changes = stores_with_data().map(Change::Clear).collect();
            // Should it fail, the sample is only left behind in its own database.
            let _ = self.commit(changes).await;
        }
    }
}
