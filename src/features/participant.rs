//! What a mentor and a mentee use.

pub mod pairing;
pub mod session;
pub mod sessions;
