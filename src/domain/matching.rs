//! Pairing people well, and being able to say why.
//!
//! Hard [rules](Rule) decide who may be paired at all, [criteria](Criterion) how good a permitted pair
//! is, and the solver which pairs together serve the most people with the highest total fit. Every
//! formula stands in `docs/matching.md` with a worked pair, which a test reads. Everything is computed
//! in whole numbers, so the same people give the same result in any order and on any device.

mod alternatives;
mod assessment;
mod choosing;
mod cohort;
mod criteria;
mod difference;
mod fit;
mod help;
mod order;
mod prepared;
mod proof;
mod propose;
mod reasons;
mod rules;
mod scoring;
mod settings;
pub mod solver;
mod survey;
mod trial;
mod unmatched;
mod watch;

pub use alternatives::{Alternative, Cost, MOST_ALTERNATIVES, Outline, alternatives};
pub use assessment::{Assessment, Verdict, assess};
pub use cohort::{Cohort, Keep, Pairs};
pub use criteria::*;
pub use difference::{ChosenPair, Partner, PartnerChange, RunDifference, difference};
pub use fit::Fit;
pub use help::{Help, Newcomer, WhoseTime};
pub use prepared::Prepared;
pub use proof::{Priced, Proof};
pub use propose::{Outcome, Proposal, Reach, propose};
pub use rules::{Bar, Rule};
pub use scoring::{PermittedPair, fit_rows, permitted_pairs};
pub use settings::{Format, Objective, Rules, Settings, Weights};
pub use solver::Worth;
pub use survey::Survey;
pub use trial::{Figures, Trial, try_out};
pub use unmatched::{RuleCount, Unmatched, UnmatchedReason};
pub use watch::{Cancelled, Phase, Progress};
