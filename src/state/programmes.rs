//! The programmes that are coordinated here, and which of them is shown.

use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;

use super::loading::people_of;
use super::{AppState, Space, put_by};
use crate::browser::ids;
use crate::domain::application::ReceivedApplication;
use crate::domain::id::ProgrammeId;
use crate::domain::programme::{Programme, Renaming, SAMPLE_PROGRAMME};
use crate::domain::text::ShortText;
use crate::exchange::packet::{Packet, PacketContent, PacketProgramme};
use crate::storage::preferences::Preferences;
use crate::storage::record::Recorded;
use crate::storage::record::pairing::PairingOfProgramme;
use crate::storage::record::participant::PersonOfProgramme;
use crate::storage::store::{Change, Seen, StorageError, Store, StoreName};

/// Whether what another tab has saved meanwhile is saved over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meanwhile {
    /// It is not: nothing is kept then.
    Refused,
    /// It is.
    Overwritten,
}

impl AppState {
    /// The programme that is shown, if there is one.
    pub fn programme(self) -> Option<Programme> {
        let chosen = self.chosen.get();
        self.programmes()
            .with(|programmes| chosen_of(programmes, chosen.as_ref()))
    }

    /// The programme as it is now, without following later changes.
    pub fn programme_now(self) -> Option<Programme> {
        untrack(move || self.programme())
    }

    /// A programme that is not kept yet, under the name that is given.
    pub fn new_programme(self, name: &str) -> Option<Programme> {
        let name = ShortText::parse(name).ok()?;
        Some(Programme::named(self.new_id()?, name))
    }

    /// A programme that is not kept yet, with the settings of another.
    pub fn duplicate_of(self, programme: &Programme, name: &str) -> Option<Programme> {
        let name = ShortText::parse(name).ok()?;
        Some(programme.duplicated(self.new_id()?, name))
    }

    /// A fresh identifier. One that is made within the sample says so, since packets of the sample are
    /// known by it.
    fn new_id(self) -> Option<ProgrammeId> {
        let fresh = ids::programme().ok()?;
        match self.space {
            Space::Real => Some(fresh),
            Space::Sample => ProgrammeId::parse(&format!("{SAMPLE_PROGRAMME}-{fresh}")).ok(),
        }
    }

    /// Keeps a programme in place of the one that was seen when it began to be changed.
    ///
    /// # Errors
    /// When it was not kept, for instance because another tab has changed what was seen.
    pub async fn save_programme(
        self,
        programme: Programme,
        seen: &Programme,
    ) -> Result<(), StorageError> {
        self.save_programme_renaming(programme, seen, &Renaming::default(), Meanwhile::Refused)
            .await
    }

    /// Keeps a programme in place of the one that was seen, and gives its people the new names of levels,
    /// units and topics: all or nothing.
    ///
    /// # Errors
    /// When nothing was kept.
    pub async fn save_programme_renaming(
        self,
        programme: Programme,
        seen: &Programme,
        renaming: &Renaming,
        meanwhile: Meanwhile,
    ) -> Result<(), StorageError> {
        let mut seen: Vec<Seen> = match meanwhile {
            Meanwhile::Overwritten => Vec::new(),
            Meanwhile::Refused => vec![seen.seen()],
        };
        let mut changes = vec![programme.put()];
        let mut renamed = Vec::new();
        if !renaming.is_empty() {
            // As they are kept, which may be newer than they are shown.
            for person in self.kept_people().await? {
                if person.programme == programme.id
                    && let Some(participant) = renaming.of(&person.participant)
                {
                    seen.push(person.seen());
                    let person = PersonOfProgramme {
                        participant,
                        ..person
                    };
                    changes.push(person.put());
                    renamed.push(Arc::new(person.participant));
                }
            }
        }
        self.commit_if(seen, changes).await?;
        self.programmes()
            .try_update(|list| put_by(list, programme, |known| known.id.clone()));
        self.people().try_update(|list| {
            for person in renamed {
                put_by(list, person, |known| known.id.clone());
            }
        });
        Ok(())
    }

    /// How many people have a name that is to be changed.
    pub fn bearers(self, renaming: &Renaming) -> usize {
        self.people().with_untracked(|people| {
            let renamed = people.iter().filter(|person| renaming.of(person).is_some());
            renamed.count()
        })
    }

    /// Keeps a new programme and turns to it.
    ///
    /// # Errors
    /// When it was not kept.
    pub async fn begin_programme(self, programme: Programme) -> Result<(), StorageError> {
        let preferences = self.preferring(Some(&programme.id));
        let changes = vec![programme.put(), preferences.put()];
        self.commit(changes).await?;
        let is_first = self.chosen.with_untracked(Option::is_none);
        self.preferences.try_set(preferences);
        self.chosen.try_set(Some(programme.id.clone()));
        self.programmes()
            .try_update(|list| put_by(list, programme, |known| known.id.clone()));
        self.people().try_set(Vec::new());
        self.pairings.try_set(Vec::new());
        self.run().try_set(None);
        self.wishes().try_set(None);
        if !is_first {
            self.turned().try_update(|turned| *turned += 1);
        }
        Ok(())
    }

    /// Turns to another programme: its people, its pairings and its run take the place of those that are
    /// shown.
    ///
    /// # Errors
    /// When it could not be read, or the choice not be kept. What is shown stays then.
    pub async fn choose_programme(self, id: ProgrammeId) -> Result<(), StorageError> {
        let preferences = self.preferring(Some(&id));
        let people = self.kept_people().await?;
        let pairings = self.kept_pairings().await?;
        self.commit(vec![preferences.put()]).await?;
        self.preferences.try_set(preferences);
        self.people().try_set(people_of(people, Some(&id)));
        self.pairings.try_set(pairings);
        self.run().try_set(None);
        self.wishes().try_set(None);
        self.chosen.try_set(Some(id));
        self.keep_to_chosen();
        self.load_run().await;
        self.load_wishes().await;
        self.turned().try_update(|turned| *turned += 1);
        Ok(())
    }

    /// Removes a programme that is kept as it is shown, with everything that belongs to it, in one
    /// transaction, and turns to another.
    ///
    /// # Errors
    /// When nothing was removed, for instance because another tab has changed the programme.
    pub async fn remove_programme(self, programme: &Programme) -> Result<(), StorageError> {
        let id = &programme.id;
        let mut people = self.kept_people().await?;
        people.retain(|known| known.programme == *id);
        let mut pairings = self.kept_pairings().await?;
        pairings.retain(|known| known.programme == *id);
        let mut applications: Vec<ReceivedApplication> = self.kept().await?;
        applications.retain(|known| known.programme == *id);
        let earlier = self.earlier_runs_of(id).await?;
        let mut seen = vec![programme.seen()];
        seen.extend(people.iter().map(Recorded::seen));
        seen.extend(pairings.iter().map(Recorded::seen));
        seen.extend(applications.iter().map(Recorded::seen));
        let next = self.programmes().with_untracked(|all| {
            let mut others = all.iter().filter(|known| known.id != *id);
            others.next().map(|known| known.id.clone())
        });
        let preferences = self.preferring(next.as_ref());
        let mut changes: Vec<Change> = people.iter().map(Recorded::delete).collect();
        changes.extend(people.iter().map(|known| {
            let id = known.participant.id.to_string();
            Change::Delete(StoreName::Corrections, id)
        }));
        changes.extend(pairings.iter().map(Recorded::delete));
        changes.extend(applications.iter().map(Recorded::delete));
        changes.extend(earlier.iter().map(Recorded::delete));
        changes.push(Change::Delete(StoreName::Runs, id.to_string()));
        changes.push(Change::Delete(StoreName::Wishes, id.to_string()));
        changes.push(Change::Delete(StoreName::Programmes, id.to_string()));
        changes.push(preferences.put());
        self.commit_if(seen, changes).await?;
        self.preferences.try_set(preferences);
        self.programmes()
            .try_update(|list| list.retain(|known| known.id != *id));
        self.applications()
            .try_update(|list| list.retain(|known| known.programme != *id));
        self.turn_to_first().await
    }

    /// Turns to the first programme there is, or to none.
    pub(super) async fn turn_to_first(self) -> Result<(), StorageError> {
        let first = self
            .programmes()
            .with_untracked(|all| all.first().map(|known| known.id.clone()));
        match first {
            Some(id) => self.choose_programme(id).await,
            None => {
                self.chosen.try_set(None);
                self.people().try_set(Vec::new());
                self.pairings.try_set(Vec::new());
                self.run().try_set(None);
                self.wishes().try_set(None);
                self.turned().try_update(|turned| *turned += 1);
                Ok(())
            }
        }
    }

    /// Leaves out the pairings of other programmes than the one that is shown.
    pub(super) fn keep_to_chosen(self) {
        let Some(Some(chosen)) = self.chosen.try_get_untracked() else {
            return;
        };
        let has_others = self
            .pairings
            .with_untracked(|list| list.iter().any(|known| known.programme != chosen));
        if has_others {
            self.pairings
                .try_update(|list| list.retain(|known| known.programme == chosen));
        }
    }

    /// The packet that tells what the programme is: neither its people nor how it pairs them.
    pub fn invitation(programme: &Programme, today: NaiveDate) -> Packet {
        Packet {
            programme: PacketProgramme {
                id: programme.id.clone(),
                name: programme.name.clone(),
            },
            created: today,
            content: PacketContent::Programme(Box::new(programme.details())),
        }
    }

    fn preferring(self, programme: Option<&ProgrammeId>) -> Preferences {
        Preferences {
            programme: programme.cloned(),
            ..self.preferences.get_untracked()
        }
    }

    /// Everybody who is kept, whatever the programme.
    async fn kept_people(self) -> Result<Vec<PersonOfProgramme>, StorageError> {
        self.kept().await
    }

    /// Every pairing that is kept, whatever the programme.
    async fn kept_pairings(self) -> Result<Vec<PairingOfProgramme>, StorageError> {
        self.kept().await
    }

    async fn kept<Value: Recorded>(self) -> Result<Vec<Value>, StorageError> {
        let keeper = self.keeper.get_value();
        let records = keeper.read_all(Value::STORE).await?;
        Ok(records
            .iter()
            .filter_map(|record| Value::decode(record).ok())
            .collect())
    }
}

/// That a programme is still there, however it has changed.
pub(super) fn is_there(programme: &ProgrammeId) -> Seen {
    Seen::by(StoreName::Programmes, programme.as_str(), |found| {
        found.is_some()
    })
}

fn chosen_of(programmes: &[Programme], chosen: Option<&ProgrammeId>) -> Option<Programme> {
    let named = programmes.iter().find(|known| Some(&known.id) == chosen);
    named.or_else(|| programmes.first()).cloned()
}
