//! Time: the minutes a week that both have free ÷ the minutes needed, at most 1. When none are needed,
//! known times give every point.

use super::detail::{ByRows, Detail};
use super::{MissingFrom, Points};
use crate::domain::matching::prepared::Person;
use crate::domain::matching::reasons::when;
use crate::domain::matching::settings::{Rules, Settings};
use crate::domain::pairing::SharedReason;

/// The minutes that a pair's time points rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeDetail {
    /// Minutes a week that both have free.
    pub shared: u32,
    /// How many are needed.
    pub needed: u16,
}

impl Detail for TimeDetail {
    const KEY: &'static str = "time";
    const USUAL_WEIGHT: u8 = 5;
    const BY_ROWS: ByRows = ByRows::FreeTime;

    fn points(mentor: &Person<'_>, mentee: &Person<'_>, settings: &Settings) -> Points {
        let needed = u32::from(settings.rules.minutes_needed);
        match (shared(mentor, mentee), needed) {
            (None, _) => Points::Unknown,
            (Some(_), 0) => Points::Known(Points::MOST),
            (Some(shared), needed) => Points::share(shared.min(needed), needed),
        }
    }

    fn of(
        mentor: &Person<'_>,
        mentee: &Person<'_>,
        settings: &Settings,
    ) -> Result<Self, MissingFrom> {
        let needed = settings.rules.minutes_needed;
        match shared(mentor, mentee) {
            Some(shared) => Ok(Self { shared, needed }),
            None => Err(MissingFrom::unless_known(
                mentor.free_time.is_some(),
                mentee.free_time.is_some(),
            )),
        }
    }

    fn reasons(&self, weight: u8, _: &Rules) -> Vec<SharedReason> {
        let minutes_a_week = self.shared;
        let is_enough = minutes_a_week > 0 && minutes_a_week >= u32::from(self.needed);
        when(
            is_enough && (weight > 0 || self.needed > 0),
            SharedReason::Time { minutes_a_week },
        )
    }
}

/// Minutes a week that both have free, when known.
fn shared(mentor: &Person<'_>, mentee: &Person<'_>) -> Option<u32> {
    let (mine, theirs) = (mentor.free_time.as_ref()?, mentee.free_time.as_ref()?);
    mine.shared_with(theirs)
}
