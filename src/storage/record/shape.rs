//! Small shapes that several records, and packets, have in common.

pub(crate) mod answer;
pub(crate) mod by_criterion;
pub(crate) mod choice;
pub(crate) mod details;
pub(crate) mod given;
pub(crate) mod help;
pub mod pairs;
pub(crate) mod partner;
pub(crate) mod profile;
pub(crate) mod reason;
pub(crate) mod run;
pub(crate) mod session_plan;
pub(crate) mod settings;
pub(crate) mod time;
pub(crate) mod together;
