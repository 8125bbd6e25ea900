//! The participants of the programme.

use std::collections::HashSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::programmes::is_there;
use super::{AppState, put_by};
use crate::browser::{persistence, timer};
use crate::domain::id::ParticipantId;
use crate::domain::participant::Participant;
use crate::domain::programme::Programme;
use crate::storage::record::Recorded;
use crate::storage::record::participant::PersonOfProgramme;
use crate::storage::store::{Change, Seen, StorageError, StoreName};

impl AppState {
    /// The participant with this id.
    pub fn person(self, id: &ParticipantId) -> Option<Arc<Participant>> {
        self.people()
            .with(|people| people.iter().find(|person| person.id == *id).cloned())
    }

    /// Keeps one participant: a new one, or a corrected one in place of the one that was seen. Where none
    /// is named, it takes the place of whatever is there. Where there is no programme yet, one begins under
    /// the name that is given.
    ///
    /// # Errors
    /// When nothing was kept, for instance because another tab has changed what was seen.
    pub async fn keep_person(
        self,
        participant: Participant,
        seen: Option<&Participant>,
        new_programme: &str,
    ) -> Result<(), StorageError> {
        let Some(programme) = self.programme_now() else {
            let programme = self
                .new_programme(new_programme)
                .ok_or_else(|| StorageError::Failed("no programme".to_owned()))?;
            return self.save_people(programme, vec![participant]).await;
        };
        let mut changes = Vec::new();
        if let Some(before) = seen {
            changes.extend(self.note_corrections(before, &participant).await);
        }
        let seen = seen.map(|seen| {
            let before = PersonOfProgramme {
                programme: programme.id.clone(),
                participant: seen.clone(),
            };
            before.seen()
        });
        let record = PersonOfProgramme {
            programme: programme.id,
            participant,
        };
        changes.push(record.put());
        self.commit_if(seen.into_iter().collect(), changes).await?;
        let person = Arc::new(record.participant);
        self.people()
            .try_update(|list| put_by(list, person, |known| known.id.clone()));
        Ok(())
    }

    /// Keeps many participants at once, with the programme as it is after them: all or none.
    ///
    /// # Errors
    /// When none was kept.
    pub async fn save_people(
        self,
        programme: Programme,
        people: Vec<Participant>,
    ) -> Result<(), StorageError> {
        self.save_people_and(programme, people, &[], (Vec::new(), Vec::new()))
            .await
    }

    /// Keeps many participants and removes others at once, with further changes, provided that what was
    /// seen is still so: all or none.
    ///
    /// # Errors
    /// When nothing was kept or removed.
    pub(super) async fn save_people_and(
        self,
        programme: Programme,
        people: Vec<Participant>,
        removed: &[ParticipantId],
        (seen, mut changes): (Vec<Seen>, Vec<Change>),
    ) -> Result<(), StorageError> {
        changes.push(programme.put());
        let removed: HashSet<&ParticipantId> = removed.iter().collect();
        changes.extend(
            removed
                .iter()
                .map(|id| Change::Delete(StoreName::People, id.to_string())),
        );
        let mut kept = Vec::with_capacity(people.len());
        let mut pace = timer::Pace::begin();
        for participant in people {
            let record = PersonOfProgramme {
                programme: programme.id.clone(),
                participant,
            };
            changes.push(record.put());
            kept.push(Arc::new(record.participant));
            pace.rest().await;
        }
        self.commit_if(seen, changes).await?;
        persistence::ask_quietly();
        let id = programme.id.clone();
        self.programmes()
            .try_update(|list| put_by(list, programme, |known| known.id.clone()));
        self.chosen
            .try_update(|chosen| chosen.get_or_insert(id).clone());
        self.people().try_update(|list| {
            list.extend(kept);
            // A later one with the same id takes the place of the earlier one.
            list.reverse();
            list.sort_by(|left, right| left.id.cmp(&right.id));
            list.dedup_by(|later, earlier| later.id == earlier.id);
            list.retain(|person| !removed.contains(&person.id));
        });
        Ok(())
    }

    /// Removes participants who are kept as they are shown in one transaction, and gives them back so that it
    /// can be undone.
    ///
    /// # Errors
    /// When none was removed, for instance because another tab has changed one of them.
    pub async fn remove_people(
        self,
        ids: &[ParticipantId],
    ) -> Result<Vec<Arc<Participant>>, StorageError> {
        let Some(programme) = self.programme_now() else {
            return Ok(Vec::new());
        };
        let gone: HashSet<&ParticipantId> = ids.iter().collect();
        let shown = self.people().get_untracked();
        let mut seen = Vec::with_capacity(ids.len());
        let mut pace = timer::Pace::begin();
        let applications = self.applications_about(&gone);
        for person in shown.iter().filter(|person| gone.contains(&person.id)) {
            let record = PersonOfProgramme {
                programme: programme.id.clone(),
                participant: Participant::clone(person),
            };
            seen.push(record.seen());
            pace.rest().await;
        }
        // What was corrected by hand stays noted, by fields and without words: undoing would lose it.
        let mut changes: Vec<Change> = ids
            .iter()
            .map(|id| Change::Delete(StoreName::People, id.to_string()))
            .collect();
        seen.extend(applications.iter().map(Recorded::seen));
        changes.extend(applications.iter().map(Recorded::delete));
        self.commit_if(seen, changes).await?;
        self.forget_applications(applications);
        let mut removed = Vec::new();
        self.people().try_update(|list| {
            list.retain(|person| {
                let goes = gone.contains(&person.id);
                if goes {
                    removed.push(Arc::clone(person));
                }
                !goes
            });
        });
        Ok(removed)
    }

    /// Puts back participants whom [`Self::remove_people`] removed, in one transaction, if nobody stands in
    /// their places and the programme is still there.
    ///
    /// # Errors
    /// When nobody was put back, for instance because another tab has put one of them back already.
    pub async fn put_back_people(self, people: Vec<Arc<Participant>>) -> Result<(), StorageError> {
        let Some(programme) = self.programme_now() else {
            return Err(StorageError::ChangedElsewhere);
        };
        let mut seen = vec![is_there(&programme.id)];
        let mut changes = Vec::with_capacity(people.len());
        let mut pace = timer::Pace::begin();
        for person in &people {
            let record = PersonOfProgramme {
                programme: programme.id.clone(),
                participant: Participant::clone(person),
            };
            seen.push(Seen::nothing(StoreName::People, person.id.as_str()));
            changes.push(record.put());
            pace.rest().await;
        }
        let applications = self.forgotten_about(&people);
        for application in &applications {
            seen.push(Seen::nothing(
                StoreName::Applications,
                application.id.as_str(),
            ));
            changes.push(application.put());
        }
        self.commit_if(seen, changes).await?;
        self.remember_applications(applications);
        self.people().try_update(|list| {
            for person in people {
                put_by(list, person, |known| known.id.clone());
            }
        });
        Ok(())
    }
}
