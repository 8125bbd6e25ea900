//! What a mentor and a mentee use.

mod chooser;
pub mod pairing;
pub mod plan;
mod plan_form;
pub mod session;
mod session_log;
pub mod sessions;
