//! Pairings as the coordinator keeps them, and the packets in which they are handed out.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::{AppState, put_by};
use crate::domain::id::{PairingId, ParticipantId};
use crate::domain::participant::Side;
use crate::domain::programme::Programme;
use crate::exchange::packet::{Packet, PacketContent, PacketProgramme, PairingHandout};
use crate::storage::record::Recorded;
pub use crate::storage::record::pairing::PairingOfProgramme;
use crate::storage::store::StorageError;

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
        self.commit_if(seen, pairings.iter().map(Recorded::put).collect())
            .await?;
        self.pairings.try_update(|list| {
            for pairing in pairings {
                put_by(list, pairing, |known| known.pairing.id.clone());
            }
        });
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
        let ids: std::collections::BTreeSet<&PairingId> = ids.iter().collect();
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
        let (mentor, mentee) = self.people.with_untracked(|people| {
            // They are kept in the order of their keys.
            let find = |id: &ParticipantId| {
                let place = people.binary_search_by(|person| person.id.cmp(id)).ok()?;
                Some(std::sync::Arc::clone(&people[place]))
            };
            (find(&pairing.pairing.mentor), find(&pairing.pairing.mentee))
        });
        let handout =
            PairingHandout::for_side(side, programme, &pairing.pairing, &*mentor?, &*mentee?);
        Some(Packet {
            programme: PacketProgramme {
                id: programme.id.clone(),
                name: programme.name.clone(),
            },
            created: today,
            content: PacketContent::Pairing(handout),
        })
    }
}
