//! Identifiers of points that two people may make at once, each on their own device. They follow from what is
//! made, so that the same point made twice is one point.

use crate::domain::id::{ItemId, SessionId};

/// The id of a point of a ready agenda, such as `ai-tools/2`, that was taken into a session. None where a session
/// has so long an id that there is no room.
#[must_use]
pub fn ready_id(session: &SessionId, agenda: &str, place: usize) -> Option<ItemId> {
    ItemId::parse(&format!("{:016x}-{place}-{session}", digest(agenda))).ok()
}

/// The id of the point that goes on with another. The two have the same name behind how often it was carried over,
/// so that it stays short.
#[must_use]
pub fn carried_id(point: &ItemId) -> Option<ItemId> {
    let (times, name) = times_carried(point.as_str());
    ItemId::parse(&format!("c{}-{name}", times.checked_add(1)?)).ok()
}

/// How often a point with this id was carried over, and the name of the first.
fn times_carried(id: &str) -> (u32, &str) {
    let parts = id.strip_prefix('c').and_then(|rest| rest.split_once('-'));
    let parts = parts.and_then(|(times, name)| Some((times.parse().ok()?, name)));
    parts.unwrap_or((0, id))
}

/// A short number of a text, the same everywhere: Fowler, Noll and Vo's FNV-1a with 64 bits. Two agendas with the
/// same number would have to be taken into the same session to meet.
fn digest(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |digest, byte| {
        (digest ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
