//! How far ahead of UTC the time zones are that people named.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Offset, TimeZone, Utc};

use super::sentences::listed;
use crate::domain::participant::Participant;
use crate::domain::zone::ZoneName;

/// Minutes ahead of UTC at a moment, by the database that comes with the program; `None` for a zone that it
/// does not know. Capitals do not matter, as in browsers.
#[must_use]
pub fn offset_at(zone: &ZoneName, moment: DateTime<Utc>) -> Option<i32> {
    let mut known = chrono_tz::TZ_VARIANTS.iter();
    let zone = known.find(|known| known.name().eq_ignore_ascii_case(zone.as_str()))?;
    let offset = zone.offset_from_utc_datetime(&moment.naive_utc()).fix();
    Some(offset.local_minus_utc().div_euclid(60))
}

/// The zones that people named.
#[derive(Clone, Debug, Default)]
pub struct Zones {
    /// Minutes ahead of UTC.
    pub offsets: BTreeMap<ZoneName, i32>,
    /// Those whose offsets nobody said.
    looked_up: BTreeSet<ZoneName>,
    /// Those of which nothing is known.
    unknown: BTreeSet<ZoneName>,
}

impl Zones {
    /// Takes the offsets that were said, and looks the others up.
    pub fn of(
        people: &[Participant],
        said: &BTreeMap<ZoneName, i32>,
        offset_of: &dyn Fn(&ZoneName) -> Option<i32>,
    ) -> Self {
        let mut zones = Self::default();
        let named = people.iter().filter_map(|p| p.profile.time_zone.as_ref());
        for zone in named.collect::<BTreeSet<_>>() {
            if let Some(offset) = said.get(zone) {
                zones.offsets.insert(zone.clone(), *offset);
            } else if let Some(offset) = offset_of(zone) {
                zones.offsets.insert(zone.clone(), offset);
                zones.looked_up.insert(zone.clone());
            } else {
                zones.unknown.insert(zone.clone());
            }
        }
        zones
    }

    /// What was taken for granted, a sentence each.
    pub fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        let looked_up = self.offsets.iter();
        let looked_up = looked_up.filter(|(zone, _)| self.looked_up.contains(*zone));
        let looked_up: Vec<String> = looked_up
            .map(|(zone, ahead)| format!("{zone} {ahead}"))
            .collect();
        if !looked_up.is_empty() {
            notes.push(format!(
                "Minutes ahead of UTC now: {}. Write them under zone_offsets to have them so on any day.",
                looked_up.join(", ")
            ));
        }
        let unknown = self.unknown.iter().map(|zone| format!("“{zone}”"));
        let unknown: Vec<String> = unknown.collect();
        if !unknown.is_empty() {
            notes.push(format!(
                "Not known as a time zone, and so compared with itself alone: {}.",
                listed(&unknown)
            ));
        }
        notes
    }
}
