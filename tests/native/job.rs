//! What the worker is asked, and what it answers.

mod sheets;
