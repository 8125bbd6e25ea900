//! What each kind of packet carries, as JSON.

mod answer;
mod coordinator;
mod pairing;
mod programme;
mod reason;
mod side;

pub(super) use answer::AnswerPayload;
pub(super) use pairing::PairingPayload;
pub(super) use programme::{ProgrammePayload, read as read_programme};
