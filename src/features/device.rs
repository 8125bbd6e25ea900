//! The screens about this device: what is kept on it, its settings, and plain statements.

pub mod about;
pub mod accessibility;
pub mod components;
pub mod data;
pub mod privacy;
pub mod settings;
