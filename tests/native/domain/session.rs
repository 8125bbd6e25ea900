//! Sessions: planned, then held or cancelled, and planned anew.

use chrono::{DateTime, Duration, NaiveDate, TimeZone, Utc};

use turnabout::domain::id::{PairingId, SessionId};
use turnabout::domain::participant::Side;
use turnabout::domain::session::{LogError, Session, SessionLength, SessionStart, SessionState};
use turnabout::domain::text::{LongText, ShortText};
use turnabout::domain::zone::ZoneName;

fn start(moment: DateTime<Utc>) -> SessionStart {
    SessionStart {
        local: moment.naive_utc(),
        zone: ZoneName::parse("UTC").unwrap(),
        moment,
    }
}

fn planned() -> Session {
    Session {
        id: SessionId::parse("s1").unwrap(),
        pairing: PairingId::parse("p1").unwrap(),
        start: start(Utc.with_ymd_and_hms(2026, 10, 12, 7, 0, 0).unwrap()),
        length: SessionLength::DEFAULT,
        place: None,
        state: SessionState::Planned,
        revision: 0,
    }
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 12).unwrap()
}

#[test]
fn a_session_is_not_held_before_it_starts() {
    let now = planned().start.moment - Duration::seconds(1);

    assert_eq!(
        planned().held(None, now, today()),
        Err(LogError::NotStarted)
    );
}

#[test]
fn a_session_is_held_once_it_has_started() {
    let covered = LongText::parse("What a prompt is");
    let now = planned().start.moment;

    let held = planned().held(covered.clone().ok(), now, today()).unwrap();

    assert_eq!(held.revision, 1);
    let state = SessionState::Held {
        logged_on: today(),
        covered: covered.ok(),
    };
    assert_eq!(held.state, state);
    assert_eq!(
        Session {
            state: SessionState::Planned,
            revision: 0,
            ..held
        },
        planned()
    );
}

#[test]
fn a_session_may_be_cancelled_at_any_time() {
    let cancelled = planned().cancelled(Some(Side::Mentee), today());

    assert_eq!(cancelled.revision, 1);
    let by = Some(Side::Mentee);
    assert_eq!(
        cancelled.state,
        SessionState::Cancelled {
            logged_on: today(),
            by
        }
    );
}

#[test]
fn a_session_that_is_moved_is_planned_again() {
    let later = planned().start.moment + Duration::days(7);
    let length = SessionLength::from_minutes(30).unwrap();
    let place = ShortText::parse("Room 4").ok();

    let moved = planned()
        .cancelled(None, today())
        .replanned(start(later), length, place.clone());

    assert_eq!(moved.state, SessionState::Planned);
    assert_eq!((moved.revision, moved.place.clone()), (2, place));
    assert_eq!(moved.ends_at(), later + Duration::minutes(30));
}

#[test]
fn a_length_has_bounds() {
    assert_eq!(SessionLength::from_minutes(4), None);
    assert_eq!(
        SessionLength::from_minutes(5).map(SessionLength::minutes),
        Some(5)
    );
    assert_eq!(
        SessionLength::from_minutes(480).map(SessionLength::minutes),
        Some(480)
    );
    assert_eq!(SessionLength::from_minutes(481), None);
}

#[test]
fn the_ends_of_time_and_numbers_do_not_stop_the_app() {
    let last = Session {
        start: start(DateTime::<Utc>::MAX_UTC),
        revision: u32::MAX,
        ..planned()
    };

    assert_eq!(last.ends_at(), DateTime::<Utc>::MAX_UTC);
    assert_eq!(last.cancelled(None, today()).revision, u32::MAX);
}
