//! The screens about this device: what is kept on it.

pub mod data;
