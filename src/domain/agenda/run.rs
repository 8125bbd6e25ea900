//! A timer that runs.

use chrono::{DateTime, Duration, Utc};

use super::Point;
use crate::domain::id::ItemId;
use crate::domain::iso;

/// For how long nobody may look at a timer that runs before it is taken to have been left. Shorter than this are a
/// reload, a look at another screen, and a phone that sleeps during a talk.
pub const AWAY: Duration = Duration::hours(1);

/// The timer of a point while it runs. It counts by the clock from when it was started, so that a page that is
/// loaded again, or sleeps, loses nothing; there is one on a device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Of which point.
    pub point: ItemId,
    /// How many seconds it had run before.
    before: u32,
    /// When it was started.
    since: DateTime<Utc>,
    /// When a page last showed it.
    seen: DateTime<Utc>,
}

impl Run {
    /// Starts the timer of a point.
    #[must_use]
    pub fn start(point: &Point, now: DateTime<Utc>) -> Self {
        Self {
            point: point.id.clone(),
            before: point.spent,
            since: now,
            seen: now,
        }
    }

    /// How many seconds it has run in all; a clock that was set back takes nothing away from before.
    #[must_use]
    pub fn spent(&self, now: DateTime<Utc>) -> u32 {
        let seconds = (now - self.since).num_seconds().max(0);
        let seconds = u32::try_from(seconds).unwrap_or(u32::MAX);
        self.before.saturating_add(seconds)
    }

    /// How many seconds it had run when it was last seen.
    #[must_use]
    pub fn spent_when_seen(&self) -> u32 {
        self.spent(self.seen)
    }

    /// Whether nobody has looked at it for so long that it was left.
    #[must_use]
    pub fn was_left(&self, now: DateTime<Utc>) -> bool {
        now - self.seen > AWAY
    }

    /// Whether it was last seen at least this many seconds ago.
    #[must_use]
    pub fn was_seen_before(&self, now: DateTime<Utc>, seconds: i64) -> bool {
        (now - self.seen).num_seconds().abs() >= seconds
    }

    /// The same, seen now.
    #[must_use]
    pub fn seen_at(self, now: DateTime<Utc>) -> Self {
        Self { seen: now, ..self }
    }

    /// As it is noted on the device: the point, the seconds before, when it was started and when it was last seen.
    #[must_use]
    pub fn note(&self) -> String {
        let clock = |moment: DateTime<Utc>| iso::clock_text(moment.naive_utc());
        let (since, seen) = (clock(self.since), clock(self.seen));
        format!("{} {} {since} {seen}", self.point, self.before)
    }

    /// The timer that was noted; none where a note says something else.
    #[must_use]
    pub fn of_note(note: &str) -> Option<Self> {
        let mut parts = note.split(' ');
        let mut part = || parts.next();
        let (point, before, since, seen) = (part()?, part()?, part()?, part()?);
        Some(Self {
            point: ItemId::parse(point).ok()?,
            before: before.parse().ok()?,
            since: iso::clock(since)?.and_utc(),
            seen: iso::clock(seen)?.and_utc(),
        })
    }
}
