//! What the worker is asked, and what it answers.

mod alternatives;
mod calendar;
mod get_ready;
mod hand_out;
mod proof;
mod sheets;
mod travels;
mod trial;
