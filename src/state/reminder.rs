//! Whether somebody should be reminded of a backup.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::{AppState, Space};
use crate::browser::persistence::{self, Persistence};
use crate::browser::{clock, device};
use crate::domain::iso;

/// After this many days a backup is old.
pub const BACKUP_DAYS: i64 = 14;

/// What the reminder says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackupReminder {
    /// No backup was made yet.
    Never,
    /// The last one was made on this day and is old.
    Since(NaiveDate),
}

impl AppState {
    /// What to say of the last backup where it is old, the browser gives no promise to keep what is here,
    /// and the reminder was not put aside today.
    pub async fn backup_reminder(self) -> Option<BackupReminder> {
        let is_kept = self.trouble.with_untracked(Option::is_none);
        let today = iso::day_text(clock::today());
        let is_put_aside = device::reminder_put_aside_on() == Some(today);
        if self.space == Space::Sample || !is_kept || is_put_aside {
            return None;
        }
        let reminder = match self.last_backup().await {
            None => BackupReminder::Never,
            Some(last) if (clock::now() - last.made).num_days() > BACKUP_DAYS => {
                BackupReminder::Since(last.made.date_naive())
            }
            Some(_) => return None,
        };
        (persistence::now().await != Persistence::Promised).then_some(reminder)
    }

    /// Says no more of it today.
    pub fn put_reminder_aside(self) {
        device::put_reminder_aside(&iso::day_text(clock::today()));
    }
}
