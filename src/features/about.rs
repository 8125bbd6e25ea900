//! Settings, plain statements, and the page of every component.

pub mod accessibility;
pub mod components;
pub mod privacy;
pub mod settings;
pub mod statement;
