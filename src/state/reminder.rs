//! Whether somebody should be reminded of a backup.

use leptos::prelude::*;

use super::{AppState, Space};
use crate::browser::persistence::{self, Persistence};
use crate::browser::{clock, device};
use crate::domain::backup::backup_reminder;
pub use crate::domain::backup::{BACKUP_DAYS, BackupReminder};
use crate::domain::iso;
use crate::domain::session::{Session, SessionState};

impl AppState {
    /// What to say of the last backup where one is due and the reminder was not put aside today.
    pub async fn backup_reminder(self) -> Option<BackupReminder> {
        let is_kept = self.trouble.with_untracked(Option::is_none);
        let today = iso::day_text(clock::today());
        let is_put_aside = device::reminder_put_aside_on() == Some(today);
        if self.space == Space::Sample || !is_kept || is_put_aside {
            return None;
        }
        let last = self.last_backup().await.map(|last| last.made);
        let is_promised = persistence::now().await == Persistence::Promised;
        let logged_on = self.together.try_with_untracked(|all| {
            let mut days = Vec::new();
            for together in all {
                let items = together.document.of_kind(Session::KIND);
                for (id, item) in items {
                    let session = Session::of_item(&together.pairing, id, item);
                    if let Some(SessionState::Held { logged_on, .. }) =
                        session.map(|session| session.state)
                    {
                        days.push(logged_on);
                    }
                }
            }
            days
        })?;
        backup_reminder(last, &logged_on, clock::now(), is_promised)
    }

    /// Says no more of it today.
    pub fn put_reminder_aside(self) {
        device::put_reminder_aside(&iso::day_text(clock::today()));
    }
}
