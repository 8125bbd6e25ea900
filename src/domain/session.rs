//! A session: planned, then held, cancelled or missed.

mod item;

use std::fmt;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

use super::id::{PairingId, SessionId};
use super::participant::Side;
use super::text::{LongText, ShortText};
use super::zone::ZoneName;

/// How long a session takes: 5 to 480 minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SessionLength(u16);

impl SessionLength {
    /// The length that a programme starts with: 60 minutes.
    pub const DEFAULT: Self = Self(60);
    /// The shortest, in minutes.
    pub const LEAST: u16 = 5;
    /// The longest, in minutes.
    pub const MOST: u16 = 480;

    /// A length in minutes; `None` outside the bounds.
    #[must_use]
    pub const fn from_minutes(minutes: u16) -> Option<Self> {
        if minutes >= Self::LEAST && minutes <= Self::MOST {
            Some(Self(minutes))
        } else {
            None
        }
    }

    /// Minutes.
    #[must_use]
    pub const fn minutes(self) -> u16 {
        self.0
    }
}

/// When a session starts: the wall clock that was agreed, its zone, and the moment that was meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionStart {
    /// The wall clock.
    pub local: NaiveDateTime,
    /// Whose clock.
    pub zone: ZoneName,
    /// The moment.
    pub moment: DateTime<Utc>,
}

/// Where a session stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionState {
    /// Not yet.
    Planned,
    /// It took place.
    Held {
        /// The day on which it was logged.
        logged_on: NaiveDate,
        /// What was covered.
        covered: Option<LongText>,
    },
    /// It did not take place.
    Cancelled {
        /// The day on which it was logged.
        logged_on: NaiveDate,
        /// Who could not, where that was said; it is no blame.
        by: Option<Side>,
    },
    /// It did not take place, and nobody had said so before.
    Missed {
        /// The day on which it was logged.
        logged_on: NaiveDate,
    },
}

/// A session of a pairing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Which session.
    pub id: SessionId,
    /// Of which pairing.
    pub pairing: PairingId,
    /// When it starts.
    pub start: SessionStart,
    /// How long it takes.
    pub length: SessionLength,
    /// A room, an address or a link.
    pub place: Option<ShortText>,
    /// Where it stands.
    pub state: SessionState,
    /// What grows with every change of when, where and whether it is; the calendar file's sequence number. For
    /// a session that the two of a pair keep together it follows from the writes, the same on every device.
    pub revision: u32,
}

/// Why a session could not be logged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogError {
    /// It has not started yet, so it cannot have been held.
    NotStarted,
}

impl fmt::Display for LogError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotStarted => formatter.write_str("the session has not started yet"),
        }
    }
}

impl std::error::Error for LogError {}

impl Session {
    /// The moment at which it ends.
    #[must_use]
    pub fn ends_at(&self) -> DateTime<Utc> {
        let length = chrono::Duration::minutes(i64::from(self.length.minutes()));
        self.start
            .moment
            .checked_add_signed(length)
            .unwrap_or(DateTime::<Utc>::MAX_UTC)
    }

    /// Logs that the session took place.
    ///
    /// # Errors
    /// When it has not started at `now`.
    pub fn held(
        self,
        covered: Option<LongText>,
        now: DateTime<Utc>,
        today: NaiveDate,
    ) -> Result<Self, LogError> {
        if self.start.moment > now {
            return Err(LogError::NotStarted);
        }
        let state = SessionState::Held {
            logged_on: today,
            covered,
        };
        Ok(Self {
            state,
            revision: self.revision.saturating_add(1),
            ..self
        })
    }

    /// Logs that the session did not take place.
    #[must_use]
    pub fn cancelled(self, by: Option<Side>, today: NaiveDate) -> Self {
        let state = SessionState::Cancelled {
            logged_on: today,
            by,
        };
        Self {
            state,
            revision: self.revision.saturating_add(1),
            ..self
        }
    }

    /// Logs that nobody came, or only one.
    #[must_use]
    pub fn missed(self, today: NaiveDate) -> Self {
        let state = SessionState::Missed { logged_on: today };
        Self {
            state,
            revision: self.revision.saturating_add(1),
            ..self
        }
    }

    /// Moves or corrects a session; it is planned again.
    #[must_use]
    pub fn replanned(
        self,
        start: SessionStart,
        length: SessionLength,
        place: Option<ShortText>,
    ) -> Self {
        let revision = self.revision.saturating_add(1);
        Self {
            start,
            length,
            place,
            revision,
            state: SessionState::Planned,
            ..self
        }
    }
}
