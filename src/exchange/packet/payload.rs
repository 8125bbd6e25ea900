//! What each kind of packet carries, as JSON.

mod answer;
mod pairing;
mod reason;
mod side;

pub(super) use answer::AnswerPayload;
pub(super) use pairing::PairingPayload;
