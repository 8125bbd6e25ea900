//! What a mentor and a mentee use.

pub mod agreement;
pub mod check_ins;
pub mod goals;
pub mod pairing;
pub mod session;
pub mod sessions;
pub mod update;
