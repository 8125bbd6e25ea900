//! The programmes in which the holder of this device takes part.

use leptos::prelude::*;

use super::{AppState, put_by};
use crate::domain::id::ProgrammeId;
use crate::domain::pairing::MyPairing;
use crate::domain::programme::{MyProgramme, ProgrammeCard};
use crate::storage::record::Recorded;
use crate::storage::store::{Seen, StorageError, StoreName};

impl AppState {
    /// Keeps a programme that was received. What is here of it already is as it is shown, or nothing is
    /// kept.
    ///
    /// # Errors
    /// When it was not kept, for instance because another tab has changed it.
    pub(super) async fn keep_my_programme(
        self,
        programme: MyProgramme,
    ) -> Result<(), StorageError> {
        let seen = self.my_programmes_whole.with_untracked(|list| {
            let known = list.iter().find(|known| known.id == programme.id);
            known.map_or_else(
                || Seen::nothing(StoreName::MyProgrammes, programme.id.as_str()),
                Recorded::seen,
            )
        });
        let mut preferences = self.preferences.get_untracked();
        preferences.my_programme = Some(programme.id.clone());
        let changes = vec![programme.put(), preferences.put()];
        self.commit_if(vec![seen], changes).await?;
        self.preferences.try_set(preferences);
        self.my_programmes_whole
            .try_update(|list| put_by(list, programme, |known| known.id.clone()));
        Ok(())
    }

    /// Keeps of which programme the holder wants to be reminded.
    ///
    /// # Errors
    /// When it was not kept.
    pub async fn choose_my_programme(self, id: ProgrammeId) -> Result<(), StorageError> {
        let mut preferences = self.preferences.get_untracked();
        preferences.my_programme = Some(id);
        self.commit(vec![preferences.put()]).await?;
        self.preferences.try_set(preferences);
        Ok(())
    }

    /// The programme that was chosen last among those in which the holder takes part, or else the newest.
    pub fn my_programme(self) -> Option<ProgrammeCard> {
        let chosen = self.preferences.with(|known| known.my_programme.clone());
        self.my_programmes.with(|all| {
            let chosen = all.iter().find(|known| Some(&known.id) == chosen.as_ref());
            chosen.or_else(|| all.last()).cloned()
        })
    }

    /// A pairing with the coordinator of its programme, where the pairing itself does not say who that is.
    pub fn with_coordinator(self, mut pairing: MyPairing) -> MyPairing {
        if pairing.coordinator.is_none() && pairing.coordinator_email.is_none() {
            self.my_programmes.with(|all| {
                if let Some(known) = all.iter().find(|known| known.id == pairing.programme) {
                    pairing.coordinator.clone_from(&known.coordinator);
                    pairing
                        .coordinator_email
                        .clone_from(&known.coordinator_email);
                }
            });
        }
        pairing
    }
}
