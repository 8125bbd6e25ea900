//! What is proposed: the days of a series, each of which can be moved or left out before all are kept.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::browser::ids;
use crate::domain::id::PairingId;
use crate::domain::iso;
use crate::domain::session::{Session, SessionLength, SessionState};
use crate::domain::text::ShortText;
use crate::domain::zone::ZoneName;
use crate::features::participant::session::concerns::Resolved;
use crate::features::participant::session::typed;

/// One session that is proposed, as it stands in the fields.
#[derive(Clone, Copy)]
pub struct Row {
    /// The how-manieth, from 1.
    pub number: usize,
    /// The day, as it was typed.
    pub date: RwSignal<String>,
    /// The time, as it was typed.
    pub time: RwSignal<String>,
    /// Whether it is left out.
    pub left_out: RwSignal<bool>,
    /// Whether its fields are open.
    pub moving: RwSignal<bool>,
}

/// All that is proposed.
#[derive(Clone)]
pub struct Proposal {
    /// The sessions.
    pub rows: Vec<Row>,
    /// On whose clocks.
    pub zone: ZoneName,
    /// How long each is.
    pub length: SessionLength,
    /// Where.
    pub place: Option<ShortText>,
}

impl Row {
    /// One on a day, at a time as it was typed.
    pub fn new(number: usize, day: NaiveDate, time: &str) -> Self {
        Self {
            number,
            date: RwSignal::new(iso::day_text(day)),
            time: RwSignal::new(time.to_owned()),
            left_out: RwSignal::new(false),
            moving: RwSignal::new(false),
        }
    }

    /// The id of its field for the day.
    pub fn date_id(self) -> String {
        format!("series-date-{}", self.number)
    }

    /// The day, where one was typed.
    pub fn day(self) -> Option<NaiveDate> {
        self.date.with(|text| typed::day(text))
    }

    /// When it would start; none where that cannot be read.
    pub fn resolved(self, zone: &ZoneName) -> Option<Resolved> {
        let time = self.time.with(|text| iso::time(text.trim()))?;
        Resolved::of(self.day()?, time, zone.clone())
    }
}

impl Proposal {
    /// How many are not left out.
    pub fn left(&self) -> usize {
        let rows = self.rows.iter();
        rows.filter(|row| !row.left_out.get()).count()
    }

    /// The days of the others that are not left out.
    pub fn other_days(&self, than: usize) -> Vec<NaiveDate> {
        let others = self.rows.iter();
        let others = others.filter(|row| row.number != than && !row.left_out.get());
        others.filter_map(|row| row.day()).collect()
    }

    /// The sessions, those left out not among them.
    ///
    /// # Errors
    /// With the first that cannot be read.
    pub fn sessions(&self, pairing: &PairingId) -> Result<Vec<Session>, Row> {
        let rows = self.rows.iter();
        let rows = rows.filter(|row| !row.left_out.get_untracked());
        let session = |row: &Row| {
            let resolved = untrack(|| row.resolved(&self.zone)).ok_or(*row)?;
            Ok(Session {
                id: ids::session().map_err(|_| *row)?,
                pairing: pairing.clone(),
                start: resolved.start,
                length: self.length,
                place: self.place.clone(),
                state: SessionState::Planned,
                revision: 0,
            })
        };
        rows.map(session).collect()
    }
}
