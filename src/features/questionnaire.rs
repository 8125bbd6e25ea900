//! The pairing questionnaire: one question a page, the answers to check, and sending them.

mod answered;
mod asked;
pub mod check;
mod control;
mod ground;
mod sending;
mod sent_line;
pub mod start;
pub mod step;
mod withdraw;
mod words;
