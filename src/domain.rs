//! The programme's vocabulary and rules. Pure: no browser, no clock, no randomness, no serde.
#![warn(missing_docs)]

pub mod action;
pub mod agenda;
pub mod agreement;
pub mod application;
pub mod availability;
pub mod backup;
pub mod check_in;
pub mod due;
pub mod goal;
pub mod id;
pub mod iso;
pub mod learned;
pub mod learning;
pub mod level;
pub mod matching;
pub mod order;
pub mod overview;
pub mod pair;
pub mod pairing;
pub mod participant;
pub mod programme;
pub mod questionnaire;
pub mod reflection;
pub mod series;
pub mod session;
pub mod text;
pub mod together;
pub mod topic;
pub mod zone;
