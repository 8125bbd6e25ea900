//! The programme's vocabulary and rules. Pure: no browser, no clock, no randomness, no serde.
#![warn(missing_docs)]

pub mod application;
pub mod availability;
pub mod id;
pub mod iso;
pub mod learning;
pub mod level;
pub mod matching;
pub mod order;
pub mod pairing;
pub mod participant;
pub mod programme;
pub mod questionnaire;
pub mod session;
pub mod text;
pub mod topic;
pub mod zone;
