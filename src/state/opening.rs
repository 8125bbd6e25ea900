//! Opening a packet: first what it would do, then, on confirmation, doing it. Opening it again changes nothing.

use leptos::prelude::*;

use super::AppState;
use super::updates::UpdatePreview;
use crate::browser::{clock, persistence};
use crate::domain::id::PairingId;
use crate::domain::pairing::{Answer, MyPairing};
use crate::domain::programme::{MyProgramme, ProgrammeDetails, is_of_sample};
use crate::exchange::packet::{OpenedPacket, PacketContent};
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
    /// A programme that is not here yet.
    KeepProgramme(MyProgramme),
    /// A programme that is here as it was before, and as the packet has it.
    UpdateProgramme {
        /// As it is here.
        before: Box<MyProgramme>,
        /// As the packet has it.
        now: Box<MyProgramme>,
    },
    /// A programme that is here already, just so.
    ProgrammeIsHere,
    /// A programme as it was before it became what is here.
    ProgrammeIsOlder,
    /// An answer to a pairing that is not in this browser.
    UnknownPairing,
    /// An application, or that one is taken back: it is for the coordinator's screen of applications.
    ForCoordinator,
    /// A check-in, or a request for help: it is for the coordinator, and this release keeps it as a file.
    StaysAFile,
    /// What the partner handed over: taken in, it would do this.
    TakeUpdate(Box<UpdatePreview>),
    /// What the partner handed over is here already, all of it.
    UpdateIsHere(PairingId),
    /// An update of a pairing that is not in this browser.
    UnknownUpdate,
    /// An update that the holder of this device made.
    OwnUpdate,
    /// An update that claims more of this device's writes than it has made.
    ForgedUpdate,
    /// A real packet while the sample is shown: the two are never mixed.
    RealWithinSample,
    /// A packet of the sample while real data is shown.
    SampleWithinReal,
}

impl AppState {
    /// What opening this packet would do here and now. It changes nothing.
    pub fn opening(self, packet: &OpenedPacket) -> Opening {
        let is_sample = is_of_sample(&packet.programme.id);
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
            PacketContent::Programme(details) => {
                let received = MyProgramme {
                    id: packet.programme.id.clone(),
                    name: packet.programme.name.clone(),
                    details: ProgrammeDetails::clone(details),
                    // A packet that says it comes from the future would bar every later one.
                    made_on: packet.created.min(clock::today()),
                };
                self.opening_of_programme(received)
            }
            PacketContent::Update(update) => self.opening_of_update(&packet.programme.id, update),
            PacketContent::Application(_) | PacketContent::Withdrawal(_) => Opening::ForCoordinator,
            PacketContent::CheckIn(_) | PacketContent::Help(_) => Opening::StaysAFile,
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

    fn opening_of_programme(self, received: MyProgramme) -> Opening {
        let known = self.my_programmes_whole.with_untracked(|programmes| {
            let known = programmes.iter().find(|known| known.id == received.id);
            known.cloned()
        });
        match known {
            None => Opening::KeepProgramme(received),
            Some(known) if known.name == received.name && known.details == received.details => {
                Opening::ProgrammeIsHere
            }
            Some(known) if received.made_on < known.made_on => Opening::ProgrammeIsOlder,
            Some(known) => Opening::UpdateProgramme {
                before: Box::new(known),
                now: Box::new(received),
            },
        }
    }

    /// Does what [`Self::opening`] said of this packet, if it would still say so: what another tab has kept
    /// since then may make it something else.
    ///
    /// # Errors
    /// When it was not kept, for instance because opening the packet would no longer do what was shown.
    pub async fn open(self, packet: &OpenedPacket, shown: Opening) -> Result<(), StorageError> {
        if self.opening(packet) != shown {
            return Err(StorageError::ChangedElsewhere);
        }
        match shown {
            Opening::KeepPairing(pairing) => {
                let id = pairing.id.clone();
                self.save_my_pairing(pairing).await?;
                self.choose_pairing(id).await?;
                persistence::ask_quietly();
                Ok(())
            }
            Opening::TakeAnswer(pairing) => self.save_pairing(pairing).await,
            Opening::KeepProgramme(programme) => self.keep_my_programme(programme).await,
            Opening::UpdateProgramme { now, .. } => self.keep_my_programme(*now).await,
            Opening::TakeUpdate(preview) => match &packet.content {
                PacketContent::Update(update) => {
                    self.take_in_update(update, &preview).await?;
                    persistence::ask_quietly();
                    Ok(())
                }
                _ => Ok(()),
            },
            Opening::UpdateIsHere(_)
            | Opening::UnknownUpdate
            | Opening::OwnUpdate
            | Opening::ForgedUpdate
            | Opening::PairingIsHere(_)
            | Opening::AnswerIsHere(_)
            | Opening::ProgrammeIsHere
            | Opening::ProgrammeIsOlder
            | Opening::UnknownPairing
            | Opening::ForCoordinator
            | Opening::StaysAFile
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
