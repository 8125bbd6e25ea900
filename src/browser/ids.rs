//! New identifiers: UUIDs of version 7, which sort by the time they were made, and of version 4 where that time is
//! nobody's business.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::domain::id::{
    ApplicationId, CheckInId, IdError, ItemId, PairingId, ParticipantId, ProgrammeId, SessionId,
    WriterId,
};

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

/// Of something that a pair keeps together.
///
/// # Errors
/// Never in practice: a UUID is a valid identifier.
pub fn item() -> Result<ItemId, IdError> {
    ItemId::parse(&fresh())
}

/// Of this device and its data, as it writes into what a pair keeps together.
///
/// # Errors
/// Never in practice: a UUID is a valid identifier.
pub fn writer() -> Result<WriterId, IdError> {
    WriterId::parse(&fresh())
}

/// Of what somebody answered in a check-in: nothing but chance, so that it does not tell when they began.
///
/// # Errors
/// Never in practice: a UUID is a valid identifier.
#[expect(
    clippy::disallowed_methods,
    reason = "this is where identifiers are made"
)]
pub fn check_in() -> Result<CheckInId, IdError> {
    CheckInId::parse(&uuid::Uuid::new_v4().to_string())
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = crypto, js_name = getRandomValues, catch)]
    fn fill_at_random(bytes: &js_sys::Uint8Array) -> Result<JsValue, JsValue>;
}

/// 16 random bytes in hexadecimal digits, for a digest from which nobody can guess what it was made of; none where the
/// browser gives none.
#[must_use]
pub fn random_digits() -> Option<String> {
    let bytes = js_sys::Uint8Array::new_with_length(16);
    fill_at_random(&bytes).ok()?;
    let digits = bytes.to_vec();
    Some(digits.iter().map(|byte| format!("{byte:02x}")).collect())
}
