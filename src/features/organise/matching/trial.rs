//! What a run would change now: worked out by itself a moment after something that the proposals rest on has
//! changed, while the proposals stay as they are.

use std::collections::HashSet;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::rows::{Pair, Row};
use crate::browser::timer;
use crate::domain::matching::{Keep, Pairs, Trial};
use crate::state::AppState;
use crate::state::matching::{Freshness, Present, RunError, Running};

/// How long it waits for the next change before it tries, in milliseconds.
const A_MOMENT: u32 = 500;

/// How far the trial has come.
#[derive(Clone, Debug, PartialEq)]
pub enum Tried {
    /// Nothing is to be tried: the proposals rest on what is here.
    NotNeeded,
    /// It is to come.
    Soon,
    /// What would change.
    Found(Arc<Trial>),
    /// It was stopped.
    Stopped,
    /// It gave nothing.
    Failed(RunError),
}

/// The trial of the matching screen.
#[derive(Clone, Copy)]
pub struct Trying {
    state: AppState,
    rows: Memo<Vec<Row>>,
    /// How the proposals stand to what is here.
    pub freshness: RwSignal<Option<Freshness>>,
    /// Whether they rest on something that has changed.
    pub is_stale: Signal<bool>,
    /// How far it has come.
    pub tried: RwSignal<Tried>,
    /// The trial on its way.
    pub running: Running,
    /// What the coordinator has said about keeping the proposals since they were fresh last.
    keep: RwSignal<Option<Keep>>,
    /// Counts what was begun: the last counts.
    count: StoredValue<u32>,
}

impl Trying {
    /// A trial that follows what the proposals rest on. Call it within the screen.
    pub fn new(state: AppState, rows: Memo<Vec<Row>>) -> Self {
        let freshness = RwSignal::new(None);
        let is_stale =
            Memo::new(move |_| !matches!(freshness.get(), None | Some(Freshness::Fresh)));
        let trying = Self {
            state,
            rows,
            freshness,
            is_stale: is_stale.into(),
            tried: RwSignal::new(Tried::NotNeeded),
            running: Running::default(),
            keep: RwSignal::new(None),
            count: StoredValue::new(0),
        };
        Effect::new(move || {
            state.programmes().track();
            state.people().track();
            state.run().track();
            state.wishes().track();
            trying.keep.track();
            rows.track();
            state.pairings.track();
            trying.begin();
        });
        on_cleanup(move || trying.running.cancel());
        trying
    }

    /// Whether as few proposals as possible are to change.
    pub fn keeps_first(self) -> bool {
        self.keep_now() == Keep::First
    }

    /// Says whether as few proposals as possible are to change.
    pub fn keep_first(self, is_first: bool) {
        self.keep.set(Some(match is_first {
            true => Keep::First,
            false => Keep::WhereEqual,
        }));
    }

    /// Whoever changes what counts wants to see what that does; whoever lets people go wants to leave the others
    /// in peace.
    fn keep_now(self) -> Keep {
        self.keep.get().unwrap_or(match self.freshness.get() {
            Some(Freshness::PeopleChanged) => Keep::First,
            _ => Keep::WhereEqual,
        })
    }

    /// The proposals that no pairing has taken the place of, and how they are to be kept.
    pub fn present(self) -> Present {
        let pairs: Pairs = self.rows.with_untracked(|rows| {
            let present = rows.iter().filter(|row| row.is_present());
            present.map(Row::pair).collect()
        });
        Present {
            pairs,
            keep: untrack(|| self.keep_now()),
        }
    }

    /// Tries anew.
    pub fn begin(self) {
        self.running.cancel();
        self.count
            .update_value(|count| *count = count.wrapping_add(1));
        let this = self.count.get_value();
        let is_last = move || self.count.try_get_value() == Some(this);
        spawn_local(async move {
            let freshness = self.state.run_freshness().await;
            if !is_last() {
                return;
            }
            let _ = self.freshness.try_set(freshness);
            if matches!(freshness, None | Some(Freshness::Fresh)) {
                let _ = self.tried.try_set(Tried::NotNeeded);
                if self.keep.try_get_untracked().flatten().is_some() {
                    let _ = self.keep.try_set(None);
                }
                return;
            }
            let _ = self.tried.try_set(Tried::Soon);
            timer::pause(A_MOMENT).await;
            if !is_last() {
                return;
            }
            let found = self.state.try_matching(self.running, self.present()).await;
            if is_last() {
                let _ = self.tried.try_set(match found {
                    Ok(trial) => Tried::Found(Arc::new(trial)),
                    Err(RunError::Cancelled) => Tried::Stopped,
                    Err(error) => Tried::Failed(error),
                });
            }
        });
    }

    /// The proposals that would be no longer.
    pub fn affected(self) -> Memo<Arc<HashSet<Pair>>> {
        Memo::new_with_compare(
            move |_| {
                let pairs = self.tried.with(|tried| match tried {
                    Tried::Found(trial) => trial
                        .changed
                        .iter()
                        .flat_map(|change| {
                            let gone = change.before.iter();
                            gone.map(|partner| (change.mentor.clone(), partner.mentee.clone()))
                        })
                        .collect(),
                    _ => HashSet::new(),
                });
                Arc::new(pairs)
            },
            |_, _| true,
        )
    }
}
