//! Whether the last run still rests on what is here now.

use leptos::prelude::*;

use crate::exchange::digest::digest;
use crate::state::AppState;

/// How the last run stands to what is here now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// Nothing that it rests on has changed.
    Fresh,
    /// The rules or weights have changed since.
    SettingsChanged,
    /// People or the programme have changed since.
    PeopleChanged,
}

impl AppState {
    /// Compares the digest of what is here now with that of the last run. `None` when there is no run.
    pub async fn run_freshness(self) -> Option<Freshness> {
        let programme = self.programme_now()?;
        let run = self.run().try_get_untracked().flatten()?;
        if run.settings != programme.matching {
            return Some(Freshness::SettingsChanged);
        }
        let inputs = self.matching_inputs(&programme).await;
        let now = digest(&[inputs.cohort.programme.as_bytes(), &inputs.people]);
        Some(if now == run.inputs {
            Freshness::Fresh
        } else {
            Freshness::PeopleChanged
        })
    }
}
