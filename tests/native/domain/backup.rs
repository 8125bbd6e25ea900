//! When somebody is asked for a backup.

use chrono::{DateTime, Days, NaiveDate, Utc};
use proptest::prelude::*;

use crate::generators::time::any_moment;
use turnabout::domain::backup::{BACKUP_DAYS, BACKUP_SESSIONS, BackupReminder, backup_reminder};

fn at(text: &str) -> DateTime<Utc> {
    format!("{text}T12:00:00Z").parse().unwrap()
}

fn on(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn every_third_session_since_the_last_backup_asks_for_one() {
    let now = at("2026-03-10");
    let held = ["2026-03-01", "2026-03-05", "2026-03-09"].map(on);
    let asked =
        |last, held: &[NaiveDate], is_promised| backup_reminder(last, held, now, is_promised);

    assert_eq!(asked(None, &held, true), Some(BackupReminder::Sessions(3)));
    assert_eq!(asked(None, &held[..2], true), None);
    assert_eq!(asked(None, &held[..2], false), Some(BackupReminder::Never));
    assert_eq!(
        asked(Some(at("2026-02-28")), &held, true),
        Some(BackupReminder::Sessions(3))
    );
    // On the day of a backup nobody can tell what came first.
    assert_eq!(asked(Some(at("2026-03-01")), &held, true), None);
    assert_eq!(asked(Some(at("2026-03-09")), &held, false), None);
}

#[test]
fn an_old_backup_is_told_where_the_browser_promises_nothing() {
    let last = at("2026-03-01");
    let after = |days: u64| last + Days::new(days);
    let days = u64::try_from(BACKUP_DAYS).unwrap();
    assert_eq!(backup_reminder(Some(last), &[], after(days), false), None);
    assert_eq!(
        backup_reminder(Some(last), &[], after(days + 1), false),
        Some(BackupReminder::Since(on("2026-03-01")))
    );
    assert_eq!(
        backup_reminder(Some(last), &[], after(days + 1), true),
        None
    );
}

proptest! {
    #[test]
    fn a_backup_ends_the_asking(now in any_moment(), days in prop::collection::vec(0_u64..400, 0..20)) {
        let held: Vec<NaiveDate> = days.iter().map(|days| now.date_naive() - Days::new(*days)).collect();
        let before = backup_reminder(None, &held, now, true);
        prop_assert_eq!(before.is_some(), held.len() >= BACKUP_SESSIONS);
        prop_assert_eq!(backup_reminder(Some(now), &held, now, false), None);
    }
}
