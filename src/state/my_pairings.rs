//! The pairings in which the holder of this device takes part.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::{AppState, put_by};
use crate::domain::id::PairingId;
use crate::domain::pairing::{Answer, MyPairing};
use crate::exchange::packet::{Packet, PacketContent, PacketProgramme, PairingAnswer, Reply};
use crate::storage::record::Recorded;
use crate::storage::store::{Seen, StorageError, StoreName};

impl AppState {
    /// The pairing with this id; without one the pairing chosen last, or else the newest.
    pub fn my_pairing(self, id: Option<&PairingId>) -> Option<MyPairing> {
        let chosen = match id {
            Some(id) => Some(id.clone()),
            None => self
                .preferences
                .with(|preferences| preferences.pairing.clone()),
        };
        self.my_pairings.with(|pairings| {
            let named = pairings
                .iter()
                .find(|pairing| Some(&pairing.id) == chosen.as_ref());
            match id {
                Some(_) => named.cloned(),
                None => named.or_else(|| pairings.last()).cloned(),
            }
        })
    }

    /// Keeps which pairing was looked at last.
    ///
    /// # Errors
    /// When it was not kept.
    pub async fn choose_pairing(self, id: PairingId) -> Result<(), StorageError> {
        let mut preferences = self.preferences.get_untracked();
        preferences.pairing = Some(id);
        self.commit(vec![preferences.put()]).await?;
        self.preferences.try_set(preferences);
        Ok(())
    }

    /// Keeps a pairing that was received, or the answer that was given to it.
    ///
    /// # Errors
    /// When it was not kept.
    pub async fn save_my_pairing(self, pairing: MyPairing) -> Result<(), StorageError> {
        let seen = self.my_pairings.with_untracked(|list| {
            let known = list.iter().find(|known| known.id == pairing.id);
            known.map_or_else(
                || Seen::nothing(StoreName::MyPairings, pairing.id.as_str()),
                Recorded::seen,
            )
        });
        self.commit_if(vec![seen], vec![pairing.put()]).await?;
        self.my_pairings
            .try_update(|list| put_by(list, pairing, |known| known.id.clone()));
        Ok(())
    }

    /// Answers a pairing, or takes the answer back with [`Answer::Waiting`].
    ///
    /// # Errors
    /// When it was not kept.
    pub async fn answer(self, mut pairing: MyPairing, answer: Answer) -> Result<(), StorageError> {
        pairing.my_answer = answer;
        self.save_my_pairing(pairing).await
    }
}

/// The packet that carries the holder's answer to the coordinator; none while there is no answer.
pub fn answer_packet(pairing: &MyPairing, today: NaiveDate) -> Option<Packet> {
    let (reply, answered_on) = match pairing.my_answer {
        Answer::Waiting => return None,
        Answer::Accepted(on) => (Reply::Yes, on),
        Answer::Declined(on) => (Reply::No, on),
    };
    Some(Packet {
        programme: PacketProgramme {
            id: pairing.programme.clone(),
            name: pairing.programme_name.clone(),
        },
        created: today,
        content: PacketContent::Answer(PairingAnswer {
            pairing: pairing.id.clone(),
            side: pairing.my_side,
            name: pairing.my_name.clone(),
            reply,
            answered_on,
        }),
    })
}
