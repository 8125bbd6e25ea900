//! Whether the last run still rests on what is here now.

use leptos::prelude::*;

use super::inputs::Present;
use crate::domain::matching::Pairs;
use crate::state::AppState;

/// How the last run stands to what is here now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// Nothing that it rests on has changed.
    Fresh,
    /// The rules, the weights or the wishes have changed since.
    SettingsChanged,
    /// People, pairings that stood or the programme have changed since.
    PeopleChanged,
}

impl AppState {
    /// Compares the digest of what is here now with that of the last run. `None` when there is no run.
    pub async fn run_freshness(self) -> Option<Freshness> {
        let programme = self.programme_now()?;
        let run = self.run().try_get_untracked().flatten()?;
        let wishes = self.wishes_now(&programme.id);
        let none = Pairs::new();
        let basis = run.basis.as_ref();
        let (together, apart) =
            basis.map_or((&none, &none), |basis| (&basis.locked, &basis.forbidden));
        let are_same = *together == wishes.together && *apart == wishes.apart;
        if run.settings != programme.matching || !are_same {
            return Some(Freshness::SettingsChanged);
        }
        // Somebody whose pairing is gone looks for a partner again.
        let standing = basis.map_or(&none, |basis| &basis.standing);
        if !standing.is_subset(&self.standing_pairs()) {
            return Some(Freshness::PeopleChanged);
        }
        let inputs = self.matching_inputs(&programme, Present::default()).await;
        Some(if inputs.digest == run.inputs {
            Freshness::Fresh
        } else {
            Freshness::PeopleChanged
        })
    }
}
