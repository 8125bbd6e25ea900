//! Packets: there and back, refused when they are not what they should be, and read for ever.

pub mod any;
mod file_name;
mod fixtures;
mod mail_draft;
mod opened;
mod programme;
mod refused;
mod round_trip;
mod surroundings;
mod update;
