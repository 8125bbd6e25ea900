//! Applications that the coordinator takes in.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

use leptos::prelude::*;

use super::sheets::memory::overwritten;
use super::{AppState, put_by};
use crate::browser::{clock, ids, timer};
use crate::domain::application::{Application, ReceivedApplication};
use crate::domain::id::{ApplicationId, ParticipantId};
use crate::domain::participant::Participant;
use crate::exchange::intake::{Arrival, Decisions, Here, Plan, plan};
use crate::exchange::packet::{PacketContent, read_text};
use crate::storage::name::Space;
use crate::storage::record::Recorded;
use crate::storage::record::participant::PersonOfProgramme;
use crate::storage::store::{Change, Seen, StorageError, StoreName};

impl AppState {
    /// The application of a participant, with the note of when it was taken in: of several the one made last.
    pub fn application_of(
        self,
        person: &ParticipantId,
    ) -> Option<(ReceivedApplication, Application)> {
        let received = self.applications().with(|list| {
            let of_person = list.iter().filter(|known| {
                let content = known.content.as_ref();
                content.is_some_and(|content| content.person == *person)
            });
            of_person.cloned().collect::<Vec<_>>()
        });
        let read = received.into_iter().filter_map(|received| {
            let packet = read_text(&received.content.as_ref()?.packet).ok()?;
            match packet.content {
                PacketContent::Application(application) => {
                    Some((packet.created, received, *application))
                }
                _ => None,
            }
        });
        let last = read.max_by(|one, other| one.0.cmp(&other.0));
        last.map(|(_, received, application)| (received, application))
    }

    /// The applications that are about these people.
    pub(super) fn applications_about(
        self,
        people: &HashSet<&ParticipantId>,
    ) -> Vec<ReceivedApplication> {
        self.applications().with_untracked(|list| {
            let about = list.iter().filter(|known| {
                let content = known.content.as_ref();
                content.is_some_and(|content| people.contains(&content.person))
            });
            about.cloned().collect()
        })
    }

    /// Takes applications off the list that were removed with their people. They are at hand until
    /// the page is left, so that removing the people can be undone.
    pub(super) fn forget_applications(self, removed: Vec<ReceivedApplication>) {
        if removed.is_empty() {
            return;
        }
        let ids: BTreeSet<&ApplicationId> = removed.iter().map(|known| &known.id).collect();
        self.applications()
            .try_update(|list| list.retain(|known| !ids.contains(&known.id)));
        self.removed_applications()
            .try_update_value(|list| list.extend(removed));
    }

    /// The applications that were removed with these people.
    pub(super) fn forgotten_about(self, people: &[Arc<Participant>]) -> Vec<ReceivedApplication> {
        let people: HashSet<&ParticipantId> = people.iter().map(|person| &person.id).collect();
        self.removed_applications().with_value(|list| {
            let about = list.iter().filter(|known| {
                let content = known.content.as_ref();
                content.is_some_and(|content| people.contains(&content.person))
            });
            about.cloned().collect()
        })
    }

    /// Puts applications back on the list that are kept again.
    pub(super) fn remember_applications(self, back: Vec<ReceivedApplication>) {
        let ids: BTreeSet<ApplicationId> = back.iter().map(|known| known.id.clone()).collect();
        self.removed_applications()
            .try_update_value(|list| list.retain(|known| !ids.contains(&known.id)));
        self.applications().try_update(|list| {
            for application in back {
                put_by(list, application, |known| known.id.clone());
            }
        });
    }

    /// What taking these in would do here and now. It follows what is here, and changes nothing.
    pub fn intake(self, arrivals: &[Arrival], decisions: &Decisions) -> Plan {
        let programme = self.programme();
        let programmes = self.programmes().with(|all| {
            let names = all
                .iter()
                .map(|known| (known.id.clone(), known.name.clone()));
            names.collect::<Vec<_>>()
        });
        self.people().with(|people| {
            self.applications().with(|received| {
                let here = Here {
                    programme: programme.as_ref().map(|programme| &programme.id),
                    is_sample: self.space == Space::Sample,
                    people,
                    received,
                    programmes: &programmes,
                    decisions,
                };
                plan(arrivals, &here)
            })
        })
    }

    /// Does what was worked out, all or nothing: new people get a place in the programme, changed ones keep
    /// theirs, whoever has taken an application back is removed, and each application is noted. Where
    /// there is no programme yet, one begins under the name that is given.
    ///
    /// # Errors
    /// When nothing was done, for instance because another tab has changed what the plan rests on.
    pub async fn take_in(self, plan: &Plan, new_programme: &str) -> Result<(), StorageError> {
        let known = self.programme_now();
        let mut seen: Vec<Seen> = known.iter().map(Recorded::seen).collect();
        let programme = known
            .or_else(|| self.new_programme(new_programme))
            .ok_or_else(|| StorageError::Failed("no programme".to_owned()))?;
        let mut pace = timer::Pace::begin();
        let mut changes = Vec::new();
        let mut people = Vec::with_capacity(plan.changed.len() + plan.new.len());
        let by_hand = self.corrected_by_hand().await;
        for changed in &plan.changed {
            seen.push(
                PersonOfProgramme {
                    programme: programme.id.clone(),
                    participant: Participant::clone(&changed.before),
                }
                .seen(),
            );
            if *changed.before != changed.after {
                changes.extend(overwritten(&by_hand, &changed.before, &changed.after));
                people.push(changed.after.clone());
            }
            pace.rest().await;
        }
        for id in &plan.removed {
            let person = untrack(|| self.person(id)).ok_or(StorageError::ChangedElsewhere)?;
            let record = PersonOfProgramme {
                programme: programme.id.clone(),
                participant: Participant::clone(&person),
            };
            seen.push(record.seen());
            changes.push(Change::Delete(StoreName::Corrections, id.to_string()));
        }
        let mut own_ids = BTreeMap::new();
        for new in &plan.new {
            let id = ids::participant().map_err(|error| StorageError::Failed(error.to_string()))?;
            people.push(Participant {
                id: id.clone(),
                ..new.person.clone()
            });
            own_ids.insert(new.person.id.clone(), id);
            pace.rest().await;
        }
        let records = plan.records(&programme.id, clock::today(), &own_ids);
        for (record, kept) in records.iter().zip(&plan.kept) {
            seen.push(match &kept.before {
                Some(before) => before.seen(),
                None => Seen::nothing(StoreName::Applications, record.id.as_str()),
            });
            changes.push(record.put());
            pace.rest().await;
        }
        self.save_people_and(programme, people, &plan.removed, (seen, changes))
            .await?;
        self.applications().try_update(|list| {
            for record in records {
                put_by(list, record, |known| known.id.clone());
            }
        });
        Ok(())
    }
}
