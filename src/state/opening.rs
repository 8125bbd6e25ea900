//! Opening a packet: first what it would do, then, on confirmation, doing it. Opening it again changes nothing.

use leptos::prelude::*;

use super::AppState;
use super::sample::SAMPLE_PROGRAMME;
use crate::browser::persistence;
use crate::domain::pairing::{Answer, MyPairing};
use crate::exchange::packet::{Packet, PacketContent};
use crate::storage::name::Space;
use crate::storage::record::pairing::PairingOfProgramme;
use crate::storage::store::StorageError;

/// What opening a packet would do.
#[derive(Clone, Debug, PartialEq)]
pub enum Opening {
    /// A pairing that is not here yet, or that the coordinator has changed since.
    KeepPairing(MyPairing),
    /// A pairing that is here already, just so.
    PairingIsHere(MyPairing),
    /// An answer that is not taken in yet, with the pairing as it would be.
    TakeAnswer(PairingOfProgramme),
    /// An answer that is taken in already.
    AnswerIsHere(PairingOfProgramme),
    /// An answer to a pairing that is not in this browser.
    UnknownPairing,
    /// A real packet while the sample is shown: the two are never mixed.
    RealWithinSample,
    /// A packet of the sample while real data is shown.
    SampleWithinReal,
}

impl AppState {
    /// What opening this packet would do here and now. It changes nothing.
    pub fn opening(self, packet: &Packet) -> Opening {
        let is_sample = packet.programme.id.as_str() == SAMPLE_PROGRAMME;
        match (self.space, is_sample) {
            (Space::Sample, false) => return Opening::RealWithinSample,
            (Space::Real, true) => return Opening::SampleWithinReal,
            _ => {}
        }
        match &packet.content {
            PacketContent::Pairing(handout) => {
                let programme = packet.programme.clone();
                let mut received = handout.clone().into_my_pairing(programme, packet.created);
                let known = self.my_pairings.with_untracked(|pairings| {
                    pairings
                        .iter()
                        .find(|pairing| pairing.id == received.id)
                        .cloned()
                });
                // What the holder said stays said, and the same pairing handed out again is the same.
                if let Some(known) = known {
                    received.my_answer = known.my_answer;
                    received.made_on = received.made_on.max(known.made_on);
                    let same = MyPairing {
                        made_on: received.made_on,
                        ..known.clone()
                    } == received;
                    if same {
                        return Opening::PairingIsHere(known);
                    }
                }
                Opening::KeepPairing(received)
            }
            PacketContent::Answer(answer) => {
                let known = self.pairings.with_untracked(|pairings| {
                    pairings
                        .iter()
                        .find(|known| known.pairing.id == answer.pairing)
                        .cloned()
                });
                let Some(known) = known else {
                    return Opening::UnknownPairing;
                };
                if known.programme != packet.programme.id {
                    return Opening::UnknownPairing;
                }
                let before = known.pairing.answer_of(answer.side);
                if before == answer.answer() || day_of(before) > day_of(answer.answer()) {
                    return Opening::AnswerIsHere(known);
                }
                let pairing = known.pairing.answered(answer.side, answer.answer());
                Opening::TakeAnswer(PairingOfProgramme { pairing, ..known })
            }
        }
    }

    /// Does what [`Self::opening`] said.
    ///
    /// # Errors
    /// When it was not kept.
    pub async fn open(self, opening: Opening) -> Result<(), StorageError> {
        match opening {
            Opening::KeepPairing(pairing) => {
                let id = pairing.id.clone();
                self.save_my_pairing(pairing).await?;
                self.choose_pairing(id).await?;
                persistence::ask_quietly();
                Ok(())
            }
            Opening::TakeAnswer(pairing) => self.save_pairing(pairing).await,
            Opening::PairingIsHere(_)
            | Opening::AnswerIsHere(_)
            | Opening::UnknownPairing
            | Opening::RealWithinSample
            | Opening::SampleWithinReal => Ok(()),
        }
    }
}

/// The day of an answer; an answer that was not given comes before every day.
fn day_of(answer: Answer) -> Option<chrono::NaiveDate> {
    match answer {
        Answer::Waiting => None,
        Answer::Accepted(on) | Answer::Declined(on) => Some(on),
    }
}
