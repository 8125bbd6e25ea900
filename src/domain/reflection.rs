//! What each looks back on after a session, and how two such looks become known to each other at once.
//!
//! Whoever shares an answer locks it. What the two keep together then holds a digest of it alone, made with a
//! random salt: a promise, of which nothing can be read, and which nothing else fulfils. Only a device that has the
//! partner's promise adds the words and the salt to its own. So nobody has the other's words before their own are
//! fixed, and whoever gets words can check that they are those that were promised.
//!
//! | field of `reflection-<session>-<side>` | what stands in it |
//! | --- | --- |
//! | `digest` | the promise: SHA-256 in hexadecimal digits |
//! | `salt` | 32 hexadecimal digits; only once the other's promise is there |
//! | `text` | the answers; only once the other's promise is there |

mod answers;
mod promise;

pub use answers::{Answers, MOST_IN_ANSWER, QUESTIONS};
pub use promise::{
    Hash, Mine, Salt, Theirs, due, mine, name, promise, session_of, sharing, theirs, withdrawal,
};

use chrono::NaiveDate;

use super::id::{ItemId, PairingId};
use super::participant::Side;

/// What a reflection is among what a pair keeps together.
pub const KIND: &str = "reflection";

/// How far somebody's own reflection is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is being written.
    Draft,
    /// It stays on this device, and can be changed.
    Kept,
    /// It was promised to the partner, and is locked.
    Shared {
        /// The day.
        on: NaiveDate,
        /// What its digest was made with.
        salt: Salt,
    },
}

/// What the holder of this device looked back on after a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MyReflection {
    /// After which session.
    pub session: ItemId,
    /// Of which pairing.
    pub pairing: PairingId,
    /// As whom.
    pub side: Side,
    /// What was answered.
    pub answers: Answers,
    /// How far it is.
    pub standing: Standing,
}
