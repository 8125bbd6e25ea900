//! Records that no release wrote, as a broken disk, a careless hand or somebody of ill will leaves them.

use turnabout::domain::session::Session;
use turnabout::storage::record::check_in::KeptCheckIn;
use turnabout::storage::record::participant::PersonOfProgramme;
use turnabout::storage::record::set_aside::SetAside;
use turnabout::storage::record::{RecordError, Recorded};
use turnabout::storage::store::{Change, StoreName, StoredRecord};

const PERSON: &str = include_str!("../../fixtures/records/v1/participant-least.json");
const CHECK_IN: &str = include_str!("../../fixtures/records/v2/check-in.json");
const HELP: &str = include_str!("../../fixtures/records/v2/check-in-help.json");
const SESSION: &str = include_str!("../../fixtures/records/v1/session-planned.json");

/// A fixture with one part replaced.
fn with(fixture: &str, from: &str, to: &str) -> String {
    assert!(fixture.contains(from), "{fixture} has no {from}");
    fixture.trim_end().replacen(from, to, 1)
}

fn person(json: String) -> RecordError {
    let key = "p2".to_owned();
    PersonOfProgramme::decode(&StoredRecord { key, json }).unwrap_err()
}

fn session(json: String) -> RecordError {
    let key = "s1".to_owned();
    Session::decode(&StoredRecord { key, json }).unwrap_err()
}

/// Each hostile record, and how its sentence begins.
#[test]
fn every_hostile_record_has_its_sentence() {
    let deep = "[".repeat(10_000) + &"]".repeat(10_000);
    let cases: Vec<(&str, RecordError, &str)> = vec![
        ("nothing at all", person(String::new()), "text: EOF"),
        ("cut short", person(PERSON[..40].to_owned()), "text: EOF"),
        (
            "no JSON",
            person("Name,Email".to_owned()),
            "text: expected value",
        ),
        ("a list", person("[1]".to_owned()), "text: invalid length"),
        (
            "10,000 levels",
            person(with(PERSON, "null", &deep)),
            "text: invalid type",
        ),
        (
            "NUL bytes",
            person("\0".repeat(4096)),
            "text: expected value",
        ),
        (
            "one line of 5 MB",
            person("x".repeat(5_000_000)),
            "text: expected value",
        ),
        (
            "a byte-order mark",
            person(format!("\u{feff}{PERSON}")),
            "text: expected value",
        ),
        (
            "`__proto__` for a field",
            person(with(PERSON, "\"name\"", "\"__proto__\"")),
            "text: missing field",
        ),
        (
            "a field twice",
            person(with(PERSON, "\"role\"", "\"id\":\"p2\",\"role\"")),
            "text: duplicate field",
        ),
        (
            "an object for a text",
            person(with(PERSON, "\"Bo\"", "{\"toString\":1}")),
            "text: invalid type",
        ),
        (
            "a key of another record",
            person(with(PERSON, "\"p2\"", "\"p3\"")),
            "id: it is not the record's key",
        ),
        (
            "a path for a programme",
            person(with(PERSON, "prog-1", "../../etc")),
            "programme:",
        ),
        (
            "a name of nothing",
            person(with(PERSON, "\"Bo\"", "\"\u{200b}\"")),
            "name:",
        ),
        (
            "a name of 10,000 letters",
            person(with(PERSON, "Bo", &"B".repeat(10_000))),
            "name:",
        ),
        (
            "a capacity of a thousand",
            person(with(PERSON, "\"capacity\":1", "\"capacity\":1000")),
            "text: invalid value",
        ),
        (
            "a capacity below nothing",
            person(with(PERSON, "\"capacity\":1", "\"capacity\":-1")),
            "text: invalid value",
        ),
        (
            "half an hour that no week has",
            person(with(
                PERSON,
                "\"free_time\":null",
                "\"free_time\":[[0,9999]]",
            )),
            "free_time",
        ),
        (
            "a role that is none",
            person(with(PERSON, "\"mentee\"", "\"constructor\"")),
            "text: unknown variant",
        ),
        (
            "a date in the year 275760",
            session(with(
                SESSION,
                "2026-03-29T14:00:00",
                "+275760-09-13T00:00:00",
            )),
            "wall clock: it is not a wall clock",
        ),
        (
            "a date that is none",
            session(with(SESSION, "2026-03-29T14:00:00", "2026-02-30T14:00:00")),
            "wall clock: it is not a wall clock",
        ),
        (
            "a moment that is none",
            session(with(SESSION, "2026-03-29T12:00:00Z", "NaN")),
            "moment: it does not end in Z",
        ),
        (
            "a zone that is none",
            session(with(SESSION, "Europe/Stockholm", "../zone")),
            "zone: not the name of a time zone",
        ),
        (
            "a length of a year",
            session(with(
                SESSION,
                "\"length_minutes\":60",
                "\"length_minutes\":525600",
            )),
            "text: invalid value",
        ),
        (
            "a length past every number",
            session(with(
                SESSION,
                "\"length_minutes\":60",
                "\"length_minutes\":1e999",
            )),
            "text: number out of range",
        ),
        (
            "a revision past every number",
            session(with(
                SESSION,
                "\"revision\":0",
                "\"revision\":99999999999999999999",
            )),
            "text: invalid type",
        ),
    ];
    let wrong: Vec<String> = cases
        .into_iter()
        .filter_map(|(case, error, begins)| {
            let sentence = error.to_string();
            let expected = format!("the record is damaged ({begins}");
            (!sentence.starts_with(&expected)).then(|| format!("{case}: {sentence}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn script_and_formula_are_words_like_others() {
    for words in [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "=HYPERLINK(0)",
        "'; DROP TABLE people; --",
        "{{constructor}}",
    ] {
        let json = with(PERSON, "\"Bo\"", &format!("{words:?}"));
        let key = "p2".to_owned();

        let person = PersonOfProgramme::decode(&StoredRecord { key, json }).unwrap();

        assert_eq!(person.participant.name.as_str(), words);
    }
}

#[test]
fn what_is_set_aside_is_kept_byte_for_byte_and_once() {
    let record = StoredRecord {
        key: "p2".to_owned(),
        json: "\0<script>\u{2028}\"".to_owned(),
    };
    let why = person(record.json.clone());

    let [put, delete] = SetAside::moving(StoreName::People, record.clone(), &why);

    assert_eq!(delete, Change::Delete(StoreName::People, "p2".to_owned()));
    let Change::Put(StoreName::SetAside, kept) = put else {
        panic!("{put:?}");
    };
    assert_eq!(SetAside::decode(&kept).unwrap().record, record);
    let again = SetAside::new(StoreName::People, record.clone(), &why);
    assert_eq!(again.key(), kept.key);
    let other = StoredRecord {
        json: "other".to_owned(),
        ..record
    };
    let other = SetAside::new(StoreName::People, other, &why);
    assert_ne!(other.key(), kept.key);
}

#[test]
fn what_was_set_aside_and_is_damaged_itself_is_told_by_its_key() {
    for (key, store, of) in [
        ("people/p1/00c0ffee", "people", "p1"),
        ("people/p1/x/00c0ffee", "people", "p1/x"),
        ("nonsense", "set-aside", "nonsense"),
        ("one/two", "set-aside", "one/two"),
        ("", "set-aside", ""),
    ] {
        let damaged = StoredRecord {
            key: key.to_owned(),
            json: "{\"v\":1,\"store\":".to_owned(),
        };

        let read = SetAside::as_far_as_it_can_be_read(&damaged);

        assert_eq!((read.store.as_str(), read.record.key.as_str()), (store, of));
        assert_eq!(read.record.json, damaged.json);
        assert!(!read.why.is_empty());
        let removed = Change::Delete(StoreName::SetAside, key.to_owned());
        assert_eq!(read.delete(), removed);
    }
}

#[test]
fn what_was_set_aside_soundly_is_read_as_it_is() {
    let why = RecordError::Newer { version: 9 };
    let record = StoredRecord {
        key: "p1".to_owned(),
        json: "{".to_owned(),
    };
    let aside = SetAside::new(StoreName::People, record, &why);

    assert_eq!(SetAside::as_far_as_it_can_be_read(&aside.encode()), aside);
}

#[test]
fn check_ins_out_of_bounds_are_damaged() {
    let read = |key: &str, json: String| {
        KeptCheckIn::decode(&StoredRecord {
            key: key.to_owned(),
            json: json.trim_end().to_owned(),
        })
    };
    assert!(read("x1/pulse", CHECK_IN.to_owned()).is_ok());
    assert!(read("x1/help/end", HELP.to_owned()).is_ok());
    let long = "å".repeat(301);
    for (key, json) in [
        ("x1/middle", CHECK_IN.to_owned()),
        ("x2/pulse", CHECK_IN.to_owned()),
        ("x1/help/pause", HELP.to_owned()),
        ("x1/end", HELP.to_owned()),
        ("x1/pulse", with(CHECK_IN, "\"step\":4", "\"step\":9")),
        ("x1/pulse", with(CHECK_IN, "\"step\":4", "\"step\":0")),
        ("x1/pulse", with(CHECK_IN, "\"several\"", "\"../etc\"")),
        ("x1/pulse", with(CHECK_IN, "Mer tid ", &long)),
        ("x1/pulse", with(CHECK_IN, "\"met\"", "\"open\"")),
        ("x1/pulse", with(CHECK_IN, "\"pulse\"", "\"constructor\"")),
        ("x1/pulse", with(CHECK_IN, "2026-10-04", "2026-13-04")),
        ("x1/help/end", with(HELP, "\"end\"", "\"money\"")),
        ("x1/help/end", with(HELP, "2026-10-05", "tomorrow")),
        ("x1/help/end", with(HELP, "\"help\"", "\"check-in\"")),
    ] {
        let refused = read(key, json.clone());
        assert!(
            matches!(refused, Err(RecordError::Damaged { .. })),
            "{key}: {json}"
        );
    }
    let newer = with(HELP, "\"v\":1", "\"v\":2");
    assert_eq!(
        read("x1/help/end", newer),
        Err(RecordError::Newer { version: 2 })
    );
}
