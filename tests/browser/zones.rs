//! The offsets that `Intl` gives, against those of the time-zone database.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, TimeDelta};
use serde::Deserialize;
use turnabout::browser::zones::{offset_at, rules};
use turnabout::domain::zone::{ZoneName, ZoneRules};
use wasm_bindgen_test::wasm_bindgen_test;

/// Written natively by `domain::zone_fixture`.
const FIXTURE: &str = include_str!("../fixtures/zones-2026-2030.json");

#[derive(Deserialize)]
struct Fixture {
    from: String,
    to: String,
    zones: BTreeMap<String, Zone>,
}

#[derive(Deserialize)]
struct Zone {
    first_offset: i32,
    changes: Vec<(i64, i32)>,
}

#[wasm_bindgen_test]
fn intl_agrees_with_the_database_to_the_minute() {
    let fixture: Fixture = serde_json::from_str(FIXTURE).unwrap();
    assert_eq!(fixture.zones.len(), 4);
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let (from, to) = (day(&fixture.from), day(&fixture.to));
    for (name, zone) in fixture.zones {
        let moment = |seconds| DateTime::from_timestamp(seconds, 0).unwrap();
        let known = ZoneRules {
            first_offset: zone.first_offset,
            changes: zone
                .changes
                .into_iter()
                .map(|(from, offset)| (moment(from), offset))
                .collect(),
        };

        let read = rules(&ZoneName::parse(&name).unwrap(), from, to);

        assert_eq!(read, Some(known), "{name}");
    }
}

#[wasm_bindgen_test]
fn a_zone_that_does_not_exist_has_no_rules() {
    let nowhere = ZoneName::parse("Europe/Nowhere").unwrap();
    let day = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();

    assert_eq!(rules(&nowhere, day, day), None);
}

#[wasm_bindgen_test]
fn an_offset_is_the_same_in_every_part_of_a_minute() {
    let minute = DateTime::from_timestamp(1_768_478_400, 0).unwrap();
    let zones = [
        ("Europe/Stockholm", 60),
        ("Europe/London", 0),
        ("America/New_York", -300),
        ("Asia/Kolkata", 330),
    ];
    for (name, offset) in zones {
        let zone = ZoneName::parse(name).unwrap();
        for milliseconds in [0, 1, 500, 1_000, 58_999, 59_000, 59_001, 59_999] {
            let moment = minute + TimeDelta::milliseconds(milliseconds);

            let read = offset_at(&zone, moment);

            assert_eq!(
                read,
                Some(offset),
                "{name}, {milliseconds} ms past the minute"
            );
        }
    }
}
