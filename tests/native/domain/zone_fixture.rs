//! The offsets that the browser's are compared with (`tests/browser/zones.rs`), from the time-zone
//! database.

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::{America, Asia, Australia, Europe, Tz};
use serde_json::{Value, json};

use super::zone_rules::rules_between;

const FILE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/fixtures/zones-2026-2030.json"
);
const FROM: &str = "2026-01-01";
const TO: &str = "2031-01-01";
const ZONES: [Tz; 4] = [
    America::New_York,
    Asia::Kolkata,
    Australia::Lord_Howe,
    Europe::Stockholm,
];

/// Changes are pairs: seconds since 1970 in UTC, and minutes ahead of UTC from then on.
fn fixture() -> Value {
    let midnight = |day: &str| {
        let day: NaiveDate = day.parse().unwrap();
        day.and_time(NaiveTime::MIN).and_utc()
    };
    let zones = ZONES.map(|zone| {
        let rules = rules_between(zone, midnight(FROM), midnight(TO));
        let changes = rules.changes.iter();
        let changes: Vec<_> = changes
            .map(|(from, offset)| json!([from.timestamp(), offset]))
            .collect();
        let value = json!({ "first_offset": rules.first_offset, "changes": changes });
        (zone.name().to_owned(), value)
    });
    json!({ "from": FROM, "to": TO, "zones": serde_json::Map::from_iter(zones) })
}

#[test]
fn the_fixture_says_what_the_database_says() {
    let kept: Value = serde_json::from_str(&std::fs::read_to_string(FILE).unwrap()).unwrap();

    assert_eq!(kept, fixture());
}

#[test]
#[ignore = "writes the file, when the time-zone database has new rules"]
fn write_the_fixture() {
    let text = serde_json::to_string(&fixture()).unwrap();
    std::fs::write(FILE, text + "\n").unwrap();
}
