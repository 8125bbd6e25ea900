//! What a coordinator uses.

pub mod applications;
pub mod import;
pub mod matching;
pub mod overview;
pub mod pairing;
pub mod pairings;
pub mod people;
pub mod person;
pub mod programme;
pub mod sample;
