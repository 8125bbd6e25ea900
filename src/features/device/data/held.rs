//! What is kept here, looked at when the screen opens and again after every change.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{clock, room};
use crate::state::AppState;
use crate::state::holdings::{Holdings, StoreName};
use crate::state::reminder::BACKUP_DAYS;

/// What is known of what is kept here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Look {
    /// It is being looked at.
    Looking,
    /// It could not be read.
    Failed,
    /// What there is, and how many bytes the browser counts for it.
    Seen(Holdings, Option<u64>),
}

/// What is kept here.
#[derive(Clone, Copy)]
pub struct Held {
    state: AppState,
    /// What is known.
    pub look: RwSignal<Look>,
}

impl Held {
    /// Begins to look.
    pub fn look(state: AppState) -> Self {
        let held = Self {
            state,
            look: RwSignal::new(Look::Looking),
        };
        held.again();
        held
    }

    /// Looks again.
    pub fn again(self) {
        spawn_local(async move {
            let look = match self.state.holdings().await {
                Ok(holdings) => Look::Seen(holdings, room::taken().await),
                Err(_) => Look::Failed,
            };
            self.look.try_set(look);
        });
    }

    /// How many days ago the last backup was made; none where none was.
    pub fn days_since_backup(self) -> Option<i64> {
        self.look.with(|look| match look {
            Look::Seen(holdings, _) => {
                let made = holdings.last_backup?.made;
                Some((clock::now() - made).num_days().max(0))
            }
            Look::Looking | Look::Failed => None,
        })
    }

    /// Whether there is something that a backup holds only when asked.
    pub fn has_private(self) -> bool {
        self.look.with(|look| match look {
            Look::Seen(holdings, _) => holdings.counts.iter().any(|(store, count)| {
                *count > 0 && matches!(store, StoreName::PrivateNotes | StoreName::Reflections)
            }),
            Look::Looking | Look::Failed => false,
        })
    }

    /// Whether there is something that a backup would save and none, or an old one.
    pub fn backup_is_due(self) -> bool {
        let has_data = self
            .look
            .with(|look| matches!(look, Look::Seen(holdings, _) if !holdings.is_empty()));
        has_data
            && self
                .days_since_backup()
                .is_none_or(|days| days > BACKUP_DAYS)
    }
}
