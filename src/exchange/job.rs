//! What the worker is asked, and what it answers.
