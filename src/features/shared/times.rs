//! Sessions' days and times as people read them.

use chrono::{DateTime, Duration, Utc};
use leptos_i18n::t_string;

use super::language::{Texts, tag};
use crate::browser::intl;
use crate::domain::session::{Session, SessionLength, SessionStart};
use crate::domain::zone::ZoneName;

fn span(i18n: Texts, start: DateTime<Utc>, end: DateTime<Utc>, zone: &ZoneName) -> String {
    let language = tag(i18n);
    t_string!(
        i18n,
        sessions.when,
        day = intl::day_in_zone(language, start, zone),
        start = intl::time_in_zone(language, start, zone),
        end = intl::time_in_zone(language, end, zone)
    )
}

/// "Tuesday 24 November 2026, 09:00 to 10:00", on the clocks that were agreed.
pub fn agreed(i18n: Texts, session: &Session) -> String {
    agreed_at(i18n, &session.start, session.length)
}

/// The same of a session that is only thought of.
pub fn agreed_at(i18n: Texts, start: &SessionStart, length: SessionLength) -> String {
    span(i18n, start.moment, end_of(start, length), &start.zone)
}

/// The same on the reader's own clocks, where those show something else.
pub fn own(i18n: Texts, session: &Session) -> Option<String> {
    own_at(i18n, &session.start, session.length)
}

/// The same of a session that is only thought of.
pub fn own_at(i18n: Texts, start: &SessionStart, length: SessionLength) -> Option<String> {
    let zone = intl::own_zone();
    let agreed = agreed_at(i18n, start, length);
    let own = span(i18n, start.moment, end_of(start, length), &zone);
    (own != agreed).then_some(own)
}

/// "Tuesday 24 November 2026", on the clocks that were agreed.
pub fn day(i18n: Texts, session: &Session) -> String {
    intl::day_in_zone(tag(i18n), session.start.moment, &session.start.zone)
}

fn end_of(start: &SessionStart, length: SessionLength) -> DateTime<Utc> {
    let length = Duration::minutes(i64::from(length.minutes()));
    start
        .moment
        .checked_add_signed(length)
        .unwrap_or(start.moment)
}
