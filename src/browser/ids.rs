//! New identifiers: UUIDs of version 7, which sort by the time they were made.

use crate::domain::id::{ApplicationId, IdError, PairingId, ParticipantId, ProgrammeId, SessionId};

#[expect(
    clippy::disallowed_methods,
    reason = "this is where identifiers are made"
)]
fn fresh() -> String {
    uuid::Uuid::now_v7().to_string()
}

/// A programme's.
///
/// # Errors
/// Never in practice: a UUID is a valid identifier.
pub fn programme() -> Result<ProgrammeId, IdError> {
    ProgrammeId::parse(&fresh())
}

/// A participant's.
///
/// # Errors
/// Never in practice: a UUID is a valid identifier.
pub fn participant() -> Result<ParticipantId, IdError> {
    ParticipantId::parse(&fresh())
}

/// A pairing's.
///
/// # Errors
/// Never in practice: a UUID is a valid identifier.
pub fn pairing() -> Result<PairingId, IdError> {
    PairingId::parse(&fresh())
}

/// An application's.
///
/// # Errors
/// Never in practice: a UUID is a valid identifier.
pub fn application() -> Result<ApplicationId, IdError> {
    ApplicationId::parse(&fresh())
}

/// A session's.
///
/// # Errors
/// Never in practice: a UUID is a valid identifier.
pub fn session() -> Result<SessionId, IdError> {
    SessionId::parse(&fresh())
}
