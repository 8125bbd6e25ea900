//! When somebody is asked for a backup.

use chrono::{DateTime, NaiveDate, Utc};

/// After this many days a backup is old.
pub const BACKUP_DAYS: i64 = 14;
/// After this many sessions that are not in any backup one is asked for.
pub const BACKUP_SESSIONS: usize = 3;

/// What is said of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackupReminder {
    /// No backup was made yet.
    Never,
    /// The last one was made on this day and is old.
    Since(NaiveDate),
    /// So many sessions were held since the last one, or at all.
    Sessions(usize),
}

/// What to say of the last backup. `logged_on` are the days on which sessions were logged as held; on the day of a
/// backup itself nobody can tell what came first, and those count as saved. `is_promised` says whether the browser
/// promises to keep what is here: then age alone is no reason, but a device may be lost all the same.
#[must_use]
pub fn backup_reminder(
    last: Option<DateTime<Utc>>,
    logged_on: &[NaiveDate],
    now: DateTime<Utc>,
    is_promised: bool,
) -> Option<BackupReminder> {
    let last_on = last.map(|made| made.date_naive());
    let unsaved = logged_on
        .iter()
        .filter(|day| last_on.is_none_or(|last_on| **day > last_on))
        .count();
    if unsaved >= BACKUP_SESSIONS {
        return Some(BackupReminder::Sessions(unsaved));
    }
    if is_promised {
        return None;
    }
    match last {
        None => Some(BackupReminder::Never),
        Some(made) if (now - made).num_days() > BACKUP_DAYS => {
            Some(BackupReminder::Since(made.date_naive()))
        }
        Some(_) => None,
    }
}
