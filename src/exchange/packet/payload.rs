//! What each kind of packet carries, as JSON.

mod answer;
mod application;
mod application_head;
mod coordinator;
mod pairing;
mod programme;
mod reason;
mod side;
mod withdrawal;

pub(super) use answer::AnswerPayload;
pub(super) use application::ApplicationPayload;
pub(super) use application_head::ApplicationHeadPayload;
pub(super) use pairing::PairingPayload;
pub(super) use programme::{ProgrammePayload, read as read_programme};
pub(super) use withdrawal::WithdrawalPayload;
