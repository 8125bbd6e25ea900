//! Time zones: a zone's name, and its changes of offset over a span of time.

use std::fmt;

use chrono::{DateTime, Duration, NaiveDateTime, Utc};

/// The name of a time zone in the IANA database, such as `Europe/Stockholm`, at most 64 characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ZoneName(String);

impl ZoneName {
    /// Takes letters, digits and `_ / + -`. Whether the zone exists only the browser knows.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let fits = (1..=64).contains(&text.len())
            && text
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'/' | b'+' | b'-'));
        fits.then(|| Self(text.to_owned()))
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ZoneName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A zone's offsets over a span of time, handed in: by `Intl` in the browser, by `chrono-tz` natively.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ZoneRules {
    /// Minutes ahead of UTC before the first change.
    pub first_offset: i32,
    /// Each change: from when, and how many minutes ahead of UTC from then on; in order.
    pub changes: Vec<(DateTime<Utc>, i32)>,
}

/// How often the clocks of a zone show a time of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Once, as nearly always.
    Once,
    /// Never: the clocks go forward over it.
    Never,
    /// Twice: the clocks go back over it.
    Twice,
}

impl ZoneRules {
    /// How often the clocks show this.
    #[must_use]
    pub fn reading(&self, local: NaiveDateTime) -> Reading {
        let mut offsets = vec![self.first_offset];
        for (_, offset) in &self.changes {
            if !offsets.contains(offset) {
                offsets.push(*offset);
            }
        }
        let shown = offsets.iter().filter(|offset| {
            let ahead = Duration::minutes(i64::from(**offset));
            let moment = local.checked_sub_signed(ahead).map(|utc| utc.and_utc());
            moment.is_some_and(|moment| self.to_local(moment) == local)
        });
        match shown.count() {
            0 => Reading::Never,
            1 => Reading::Once,
            _ => Reading::Twice,
        }
    }

    /// Minutes ahead of UTC at a moment.
    #[must_use]
    pub fn offset_at(&self, moment: DateTime<Utc>) -> i32 {
        self.changes
            .iter()
            .take_while(|(from, _)| *from <= moment)
            .last()
            .map_or(self.first_offset, |(_, offset)| *offset)
    }

    /// The wall clock at a moment.
    #[must_use]
    pub fn to_local(&self, moment: DateTime<Utc>) -> NaiveDateTime {
        let ahead = Duration::minutes(i64::from(self.offset_at(moment)));
        let utc = moment.naive_utc();
        utc.checked_add_signed(ahead).unwrap_or(utc)
    }

    /// The moment that a wall clock shows. In the hour that happens twice the earlier one is taken;
    /// in the hour that is skipped the clock is read with the offset before the change, as calendar
    /// programs do.
    #[must_use]
    pub fn to_utc(&self, local: NaiveDateTime) -> DateTime<Utc> {
        let read_with = |offset: i32| {
            let ahead = Duration::minutes(i64::from(offset));
            local.checked_sub_signed(ahead).unwrap_or(local).and_utc()
        };
        let offsets = std::iter::once(self.first_offset).chain(self.changes.iter().map(|c| c.1));
        let fits = offsets
            .map(read_with)
            .filter(|moment| self.to_local(*moment) == local);
        fits.min().unwrap_or_else(|| {
            let before_change = self
                .changes
                .iter()
                .scan(self.first_offset, |before, (from, after)| {
                    let old = std::mem::replace(before, *after);
                    Some((*from, old))
                })
                .filter(|(from, old)| read_with(*old) >= *from)
                .last()
                .map_or(self.first_offset, |(_, old)| old);
            read_with(before_change)
        })
    }
}
