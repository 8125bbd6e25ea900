//! What the worker is asked, and what it answers.

mod hand_out;
mod sheets;
