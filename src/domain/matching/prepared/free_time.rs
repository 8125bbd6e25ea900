//! Free time that can be compared across time zones.

use crate::domain::availability::WeekGrid;

/// Free time that can be compared with others', within a zone or in UTC.
pub struct FreeTime {
    pub zone: u32,
    pub local: WeekGrid,
    /// `None` when the zone's offset is not known.
    pub in_utc: Option<WeekGrid>,
}

impl FreeTime {
    /// Minutes a week that both have free; `None` when their zones cannot be compared.
    pub fn shared_with(&self, other: &Self) -> Option<u32> {
        if self.zone == other.zone {
            return Some(self.local.minutes_in_common(&other.local));
        }
        let (mine, theirs) = (self.in_utc.as_ref()?, other.in_utc.as_ref()?);
        Some(mine.minutes_in_common(theirs))
    }
}
