//! The engine: what every run keeps to, and that it finds the best.

mod alternatives;
mod brute_force;
mod choices;
mod civil_service;
pub mod cohort;
mod criteria;
mod difference;
mod documented;
mod formats;
mod help;
mod keeping;
mod large;
mod laws;
mod matrices;
mod objectives;
mod oracle;
mod proofs;
mod rules;
mod runs;
mod trial;
