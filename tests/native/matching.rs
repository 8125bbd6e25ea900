//! The engine: what every run keeps to, and that it finds the best.

mod brute_force;
mod civil_service;
pub mod cohort;
mod criteria;
mod difference;
mod documented;
mod help;
mod large;
mod laws;
mod matrices;
mod objectives;
mod oracle;
mod proofs;
mod rules;
mod runs;
