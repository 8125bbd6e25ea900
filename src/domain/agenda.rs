//! The agenda of a session: what the two of a pair want to do in it, point by point, in an order that both may
//! change, and how long each point has taken.

mod item;
mod left_over;
mod names;
mod order;
mod run;

use super::id::{ItemId, SessionId};
use super::session::SessionLength;
use super::text::ShortText;

pub use left_over::left_over;
pub use names::{carried_id, ready_id};
pub use order::{at_end, in_order, moved};
pub use run::{AWAY, Run};

/// How long a point takes: 1 to 480 minutes, as long as the longest session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PointMinutes(u16);

impl PointMinutes {
    /// The most minutes.
    pub const MOST: u16 = SessionLength::MOST;

    /// A number of minutes; `None` outside the bounds.
    #[must_use]
    pub const fn from_minutes(minutes: u16) -> Option<Self> {
        if minutes >= 1 && minutes <= Self::MOST {
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

/// A point of an agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Which point.
    pub id: ItemId,
    /// Of which session.
    pub session: SessionId,
    /// Its place among the others, lowest first.
    pub order: i64,
    /// What to do.
    pub what: ShortText,
    /// How long it takes.
    pub minutes: PointMinutes,
    /// Whether it is done.
    pub is_done: bool,
    /// How many seconds its timer has run.
    pub spent: u32,
    /// The point of an earlier session that it goes on with.
    pub carried: Option<ItemId>,
}

/// How many minutes points take together.
#[must_use]
pub fn minutes_of(points: &[Point]) -> u32 {
    let minutes = points
        .iter()
        .map(|point| u32::from(point.minutes.minutes()));
    minutes.fold(0, u32::saturating_add)
}
