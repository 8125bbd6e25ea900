//! Pairings as the coordinator keeps them, and the packets in which they are handed out.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;

use super::AppState;
use super::matching::{RunError, Running, people_in_bytes};
use crate::browser::timer::Pace;
use crate::browser::worker_client::Answer;
use crate::domain::id::{PairingId, ParticipantId};
use crate::domain::participant::{Participant, Side};
use crate::domain::programme::Programme;
use crate::exchange::job::Question;
use crate::exchange::job::cohort::people_as_bytes;
use crate::exchange::job::hand_out::HandOut;
use crate::exchange::packet::Packet;
use crate::storage::record::Recorded;
pub use crate::storage::record::pairing::PairingOfProgramme;
use crate::storage::store::{Change, StorageError};

impl AppState {
    /// The pairing with this id, as the coordinator keeps it.
    pub fn pairing(self, id: &PairingId) -> Option<PairingOfProgramme> {
        self.pairings
            .with(|list| list.iter().find(|known| known.pairing.id == *id).cloned())
    }

    /// Keeps a pairing.
    ///
    /// # Errors
    /// When it was not kept.
    pub async fn save_pairing(self, pairing: PairingOfProgramme) -> Result<(), StorageError> {
        self.save_pairings(vec![pairing]).await
    }

    /// Keeps several pairings: all or none. Those that are here already are as they are shown, or nothing
    /// is kept.
    ///
    /// # Errors
    /// When none was kept, for instance because another tab has changed one of them.
    pub async fn save_pairings(
        self,
        pairings: Vec<PairingOfProgramme>,
    ) -> Result<(), StorageError> {
        let seen = self.pairings.with_untracked(|list| {
            let known = pairings.iter().filter_map(|pairing| {
                let id = &pairing.pairing.id;
                let place = list
                    .binary_search_by(|known| known.pairing.id.cmp(id))
                    .ok()?;
                Some(list[place].seen())
            });
            known.collect()
        });
        self.commit_if(seen, puts(&pairings).await).await?;
        self.pairings.try_update(|list| put_all(list, pairings));
        Ok(())
    }

    /// Notes that the packets of these pairings were handed out today.
    ///
    /// # Errors
    /// When it was not kept.
    pub async fn note_handed_out(
        self,
        ids: &[PairingId],
        today: NaiveDate,
    ) -> Result<(), StorageError> {
        let ids: BTreeSet<&PairingId> = ids.iter().collect();
        let noted = self.pairings.with_untracked(|list| {
            list.iter()
                .filter(|known| ids.contains(&known.pairing.id))
                .cloned()
                .map(|mut known| {
                    known.pairing.handed_out_on = Some(today);
                    known
                })
                .collect()
        });
        self.save_pairings(noted).await
    }

    /// The packet that tells one side of a pairing; none when one of the two is no longer here.
    pub fn pairing_packet(
        self,
        programme: &Programme,
        pairing: &PairingOfProgramme,
        side: Side,
        today: NaiveDate,
    ) -> Option<Packet> {
        let pairing = &pairing.pairing;
        let (mentor, mentee) = self.people().with_untracked(|people| {
            let find = |id: &ParticipantId| find(people, id).cloned();
            Some((find(&pairing.mentor)?, find(&pairing.mentee)?))
        })?;
        Some(Packet::of_pairing(
            side, programme, pairing, &mentor, &mentee, today,
        ))
    }

    /// Has the worker write the packets of these pairings into one archive. Gives the archive, and the
    /// pairings that are in it: those of which both people are still here.
    ///
    /// # Errors
    /// When there is no programme, or the worker gave no answer.
    pub async fn hand_out(
        self,
        wanted: &BTreeSet<PairingId>,
        today: NaiveDate,
        running: Running,
    ) -> Result<(Answer, Vec<PairingId>), RunError> {
        let programme = self.programme_now().ok_or(RunError::NoProgramme)?;
        let everybody = self.people().get_untracked();
        let (mut people, mut pairings, mut ids) = (Vec::new(), Vec::new(), Vec::new());
        let all = self.pairings.with_untracked(|list| {
            let wanted = list
                .iter()
                .filter(|known| wanted.contains(&known.pairing.id));
            wanted.cloned().collect::<Vec<_>>()
        });
        let mut pace = Pace::begin();
        for known in all {
            let pairing = &known.pairing;
            if let (Some(mentor), Some(mentee)) = (
                find(&everybody, &pairing.mentor),
                find(&everybody, &pairing.mentee),
            ) {
                people.extend([mentor, mentee].map(Arc::clone));
                pairings.extend(people_as_bytes([&known.encode()]));
                ids.push(known.pairing.id);
            }
            pace.rest().await;
        }
        let record = programme.encode();
        let question = Question::HandOut(HandOut {
            programme_key: record.key,
            programme: record.json,
            today: today.format("%Y-%m-%d").to_string(),
        });
        let people = people_in_bytes(&programme, &people).await;
        let archive = running.ask_for_file(&question, &[people, pairings]).await?;
        Ok((archive, ids))
    }
}

/// The changes that keep pairings, made in slices: thousands of them take a while.
pub(super) async fn puts(pairings: &[PairingOfProgramme]) -> Vec<Change> {
    let mut changes = Vec::with_capacity(pairings.len() + 1);
    let mut pace = Pace::begin();
    for pairing in pairings {
        changes.push(pairing.put());
        pace.rest().await;
    }
    changes
}

/// Puts pairings into the list, each in the place of the one with the same id if there is one.
pub(super) fn put_all(list: &mut Vec<PairingOfProgramme>, pairings: Vec<PairingOfProgramme>) {
    let mut new: Vec<_> = pairings
        .into_iter()
        .filter_map(|pairing| {
            let place = list.binary_search_by(|known| known.pairing.id.cmp(&pairing.pairing.id));
            match place {
                Ok(place) => {
                    list[place] = pairing;
                    None
                }
                Err(_) => Some(pairing),
            }
        })
        .collect();
    list.append(&mut new);
    list.sort_by(|left, right| left.pairing.id.cmp(&right.pairing.id));
}

/// Somebody among people, who are kept in the order of their keys.
fn find<'a>(people: &'a [Arc<Participant>], id: &ParticipantId) -> Option<&'a Arc<Participant>> {
    let place = people.binary_search_by(|person| person.id.cmp(id)).ok()?;
    people.get(place)
}
