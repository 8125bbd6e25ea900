//! What each kind of packet carries, as JSON.

mod answer;
mod application;
mod application_head;
mod check_in;
mod coordinator;
mod help;
mod pairing;
mod programme;
mod reason;
mod side;
mod update;
mod withdrawal;

pub(super) use answer::AnswerPayload;
pub(super) use application::ApplicationPayload;
pub(super) use application_head::ApplicationHeadPayload;
pub(super) use check_in::CheckInPayload;
pub(super) use help::HelpPayload;
pub(super) use pairing::PairingPayload;
pub(super) use programme::{ProgrammePayload, read as read_programme};
pub(super) use update::UpdatePayload;
pub(super) use withdrawal::WithdrawalPayload;
