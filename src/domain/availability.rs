//! When somebody has time: a week of half hours in the person's own time zone.

use super::id::ProgrammeId;
use super::zone::ZoneName;

/// Half hours in a week.
pub const HALF_HOURS_A_WEEK: usize = 7 * 48;

const WORDS: usize = HALF_HOURS_A_WEEK.div_ceil(64);

/// The half hours of a week in which somebody is free, Monday 00:00 first, in the person's own time zone.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WeekGrid([u64; WORDS]);

/// When the holder of this device is free, as they said it to a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnTimes {
    /// To which programme.
    pub programme: ProgrammeId,
    /// The week.
    pub free: WeekGrid,
    /// On whose clocks; this device's where that was not said.
    pub zone: Option<ZoneName>,
}

impl WeekGrid {
    /// A grid from the numbers of its free half hours (0 is Monday 00:00, 335 is Sunday 23:30).
    /// Numbers past the week are left out.
    #[must_use]
    pub fn from_half_hours(free: impl IntoIterator<Item = usize>) -> Self {
        let mut grid = Self::default();
        for index in free.into_iter().filter(|i| *i < HALF_HOURS_A_WEEK) {
            grid.0[index / 64] |= 1 << (index % 64);
        }
        grid
    }

    /// Whether a half hour is free; `false` past the week.
    #[must_use]
    pub fn is_free(&self, index: usize) -> bool {
        index < HALF_HOURS_A_WEEK && self.0[index / 64] >> (index % 64) & 1 == 1
    }

    /// The numbers of the free half hours, in order.
    pub fn half_hours(&self) -> impl Iterator<Item = usize> + '_ {
        (0..HALF_HOURS_A_WEEK).filter(|index| self.is_free(*index))
    }

    /// A grid from its spans of half hours, `(from, to)` with the end left out; `None` when one is empty
    /// or passes the week.
    #[must_use]
    pub fn from_spans(spans: &[(usize, usize)]) -> Option<Self> {
        let fits = |(from, to): &(usize, usize)| from < to && *to <= HALF_HOURS_A_WEEK;
        spans
            .iter()
            .all(fits)
            .then(|| Self::from_half_hours(spans.iter().flat_map(|(from, to)| *from..*to)))
    }

    /// The free half hours as spans in order, `(from, to)` with the end left out.
    #[must_use]
    pub fn spans(&self) -> Vec<(usize, usize)> {
        let mut spans: Vec<(usize, usize)> = Vec::new();
        for half_hour in self.half_hours() {
            match spans.last_mut() {
                Some((_, to)) if *to == half_hour => *to += 1,
                _ => spans.push((half_hour, half_hour + 1)),
            }
        }
        spans
    }

    /// Whether nothing is free.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }

    /// The same times seen from UTC, given how many minutes the person's zone is ahead of it.
    /// Offsets that are not a whole number of half hours are rounded towards the earlier one.
    #[must_use]
    pub fn shifted_to_utc(&self, minutes_ahead_of_utc: i32) -> Self {
        let week = HALF_HOURS_A_WEEK as i32;
        let steps = minutes_ahead_of_utc.div_euclid(30);
        Self::from_half_hours(
            self.half_hours()
                .map(|index| (index as i32 - steps).rem_euclid(week) as usize),
        )
    }

    /// The same times by the clock of another zone, given how many minutes each is ahead of UTC: what is
    /// marked means the same moments afterwards. Differences that are not a whole number of half hours are
    /// rounded towards the earlier one.
    #[must_use]
    pub fn moved(&self, from_ahead: i32, to_ahead: i32) -> Self {
        self.shifted_to_utc(from_ahead - to_ahead)
    }

    /// Minutes a week that are free in both grids, which must be seen from the same zone.
    #[must_use]
    pub fn minutes_in_common(&self, other: &Self) -> u32 {
        let half_hours: u32 = self
            .0
            .iter()
            .zip(&other.0)
            .map(|(mine, theirs)| (mine & theirs).count_ones())
            .sum();
        half_hours * 30
    }
}
