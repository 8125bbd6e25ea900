//! A zone's changes of offset, read from `Intl`.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::domain::zone::{ZoneName, ZoneRules};

/// Reads how many minutes a zone is ahead of UTC.
struct OffsetReader(Intl::DateTimeFormat);

impl OffsetReader {
    /// `None` for a zone that the browser does not know.
    fn new(zone: &ZoneName) -> Option<Self> {
        let options = Object::new();
        let set = |name: &str, value: &str| {
            let _ = Reflect::set(
                &options,
                &JsValue::from_str(name),
                &JsValue::from_str(value),
            );
        };
        set("timeZone", zone.as_str());
        set("hourCycle", "h23");
        for part in ["month", "day", "hour", "minute", "second"] {
            set(part, "2-digit");
        }
        set("year", "numeric");
        // The constructor throws for an unknown zone, so it is called by reflection.
        let intl = Reflect::get(&js_sys::global(), &JsValue::from_str("Intl")).ok()?;
        let class = Reflect::get(&intl, &JsValue::from_str("DateTimeFormat")).ok()?;
        let class: Function = class.dyn_into().ok()?;
        let arguments = Array::of2(&JsValue::from_str("en-US"), &options);
        Reflect::construct(&class, &arguments)
            .ok()
            .map(|format| Self(format.unchecked_into()))
    }

    fn offset_at(&self, moment: DateTime<Utc>) -> i32 {
        let date = Date::new(&JsValue::from_f64(moment.timestamp_millis() as f64));
        let (mut year, mut month, mut day, mut hour, mut minute) = (1970, 1, 1, 0, 0);
        for part in self.0.format_to_parts(&date).iter() {
            let text = |name: &str| {
                Reflect::get(&part, &JsValue::from_str(name))
                    .ok()
                    .and_then(|v| v.as_string())
            };
            let (Some(kind), Some(value)) = (text("type"), text("value")) else {
                continue;
            };
            let Ok(value) = value.parse::<u32>() else {
                continue;
            };
            match kind.as_str() {
                "year" => year = value as i32,
                "month" => month = value,
                "day" => day = value,
                "hour" => hour = value,
                "minute" => minute = value,
                _ => {}
            }
        }
        let local = NaiveDate::from_ymd_opt(year, month, day)
            .and_then(|date| date.and_hms_opt(hour, minute, 0));
        let moment = moment.naive_utc();
        local.map_or(0, |local| {
            let milliseconds = (local - moment).num_milliseconds();
            // The parts have whole minutes, the moment may not: up to a minute is missing.
            i32::try_from((milliseconds + 59_999).div_euclid(60_000)).unwrap_or(0)
        })
    }
}

/// The offsets of a zone from one day to another; `None` for a zone that the browser does not know.
pub fn rules(zone: &ZoneName, from: NaiveDate, to: NaiveDate) -> Option<ZoneRules> {
    let reader = OffsetReader::new(zone)?;
    let midnight = |date: NaiveDate| date.and_time(chrono::NaiveTime::MIN).and_utc();
    let (mut moment, end) = (midnight(from), midnight(to));
    let first_offset = reader.offset_at(moment);
    let mut offset = first_offset;
    let mut changes = Vec::new();
    // Zones keep an offset for weeks at least, with rare exceptions; a day's step loses none of those.
    while moment < end {
        let next = (moment + Duration::days(1)).min(end);
        let after = reader.offset_at(next);
        if after != offset {
            changes.push((change_between(&reader, moment, next, offset), after));
            offset = after;
        }
        moment = next;
    }
    Some(ZoneRules {
        first_offset,
        changes,
    })
}

/// The first whole minute at which the offset is no longer `before`.
fn change_between(
    reader: &OffsetReader,
    mut low: DateTime<Utc>,
    mut high: DateTime<Utc>,
    before: i32,
) -> DateTime<Utc> {
    while high - low > Duration::minutes(1) {
        let middle = low + Duration::minutes((high - low).num_minutes() / 2);
        if reader.offset_at(middle) == before {
            low = middle;
        } else {
            high = middle;
        }
    }
    high
}

/// How many minutes a zone is ahead of UTC at a moment; `None` for a zone that the browser does not know.
pub fn offset_at(zone: &ZoneName, moment: DateTime<Utc>) -> Option<i32> {
    OffsetReader::new(zone).map(|reader| reader.offset_at(moment))
}
