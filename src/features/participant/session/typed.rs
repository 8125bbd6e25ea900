//! Reading what was typed of a session: each field by itself, with a sentence where it is wrong.

use chrono::{Datelike, NaiveDate, NaiveTime};
use leptos_i18n::t_string;

use crate::browser::{clock, zones};
use crate::domain::iso;
use crate::domain::session::SessionLength;
use crate::domain::text::ShortText;
use crate::domain::zone::ZoneName;
use crate::features::shared::language::Texts;
use crate::ui::FieldProblem;

/// What is wrong, as the ids of fields and the sentences beside them.
pub type Problems = Vec<FieldProblem>;

/// Reads fields and collects what is wrong with them.
pub struct FieldReader {
    i18n: Texts,
    /// What was wrong so far.
    pub problems: Problems,
}

impl FieldReader {
    /// One that has read nothing yet.
    pub const fn new(i18n: Texts) -> Self {
        Self {
            i18n,
            problems: Vec::new(),
        }
    }

    /// Notes that a field is wrong.
    pub fn wrong(&mut self, field: &str, message: &str) {
        self.problems.push(FieldProblem {
            field: field.to_owned(),
            message: message.to_owned(),
        });
    }

    /// A day of this age.
    pub fn day(&mut self, field: &str, text: &str) -> Option<NaiveDate> {
        let sound = day(text);
        if sound.is_none() {
            self.wrong(
                field,
                match iso::day(text.trim()) {
                    None => t_string!(self.i18n, plan.error_date),
                    Some(_) => t_string!(self.i18n, plan.error_date_far),
                },
            );
        }
        sound
    }

    /// A time of day.
    pub fn time(&mut self, field: &str, text: &str) -> Option<NaiveTime> {
        let time = iso::time(text.trim());
        if time.is_none() {
            self.wrong(field, t_string!(self.i18n, plan.error_time));
        }
        time
    }

    /// A zone that the browser knows.
    pub fn zone(&mut self, field: &str, text: &str) -> Option<ZoneName> {
        let zone = ZoneName::parse(text);
        let known = zone.filter(|zone| zones::offset_at(zone, clock::now()).is_some());
        if known.is_none() {
            self.wrong(field, t_string!(self.i18n, plan.error_zone));
        }
        known
    }

    /// A length in minutes.
    pub fn length(&mut self, field: &str, text: &str) -> Option<SessionLength> {
        let length = length(text);
        if length.is_none() {
            self.wrong(field, t_string!(self.i18n, plan.error_length));
        }
        length
    }

    /// A place, which need not be said.
    pub fn place(&mut self, field: &str, text: &str) -> Option<ShortText> {
        match text.trim() {
            "" => None,
            place => match ShortText::parse(place) {
                Ok(place) => Some(place),
                Err(_) => {
                    self.wrong(field, t_string!(self.i18n, plan.error_place));
                    None
                }
            },
        }
    }
}

/// A day on which people may meet: of this century, or nearly.
pub fn day(text: &str) -> Option<NaiveDate> {
    iso::day(text.trim()).filter(|day| (2000..=2100).contains(&day.year()))
}

/// A length in minutes.
pub fn length(text: &str) -> Option<SessionLength> {
    SessionLength::from_minutes(text.trim().parse().ok()?)
}
