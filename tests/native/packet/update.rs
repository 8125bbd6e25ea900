//! Updates: what is hostile is refused, and exchanging them comes to what merging comes to.

use proptest::prelude::*;
use serde_json::{Value as Json, json};

use turnabout::domain::id::{ItemId, PairingId, WriterId};
use turnabout::domain::pair::{Tie, Update};
use turnabout::domain::participant::Side;
use turnabout::domain::text::PersonName;
use turnabout::domain::together::{
    Change, Document, Known, MOST_FIELDS, MOST_VERSIONS, Value, news, undecided,
};
use turnabout::exchange::packet::{
    MOST_BYTES, Packet, PacketContent, PacketError, read_bytes, read_text, to_file, to_json,
    to_text,
};

use super::any::{annas_pairing, annas_update};

/// The update's JSON with its payload changed.
fn changed(change: impl FnOnce(&mut Json)) -> String {
    let mut json: Json = serde_json::from_str(&to_json(&annas_update())).unwrap();
    change(&mut json["payload"]);
    json.to_string()
}

fn refused(json: &str) -> String {
    match read_text(json) {
        Err(PacketError::Invalid { what }) => what,
        other => panic!("{other:?}"),
    }
}

fn item(id: &str, fields: Json) -> Json {
    json!([id, { "kind": "note", "fields": fields }])
}

#[test]
fn what_is_out_of_bounds_is_refused_whole_and_named() {
    let write = |stamp: Json, value: Json| json!([["text", [[stamp, value]], []]]);
    let set =
        |key: &'static str, value: Json| move |payload: &mut Json| payload[key] = value.clone();
    let many_fields: Vec<Json> = (0..=MOST_FIELDS)
        .map(|field| json!([format!("f{field}"), [], []]))
        .collect();
    let many_versions: Vec<Json> = (1..=MOST_VERSIONS + 1)
        .map(|number| json!([[0, number], "x"]))
        .collect();
    let many_writers: Vec<String> = (0..65).map(|number| format!("w{number}")).collect();
    let long = "x".repeat(20_001);
    for (change, field) in [
        (set("pairing", json!("no id")), "payload.pairing"),
        (set("name", json!("")), "payload.name"),
        (set("name", json!("x".repeat(201))), "payload.name"),
        (set("since", json!([[9, 1]])), "payload.since"),
        (set("since", json!([[0, 0]])), "payload.since"),
        (
            set("until", json!([[0, 9_007_199_254_740_992_u64]])),
            "payload.until",
        ),
        (set("writers", json!(many_writers)), "payload.items"),
        (set("writers", json!(["no id", "x"])), "payload.items"),
        (
            set("items", json!([item("no id", json!([]))])),
            "payload.items",
        ),
        (
            set("items", json!([item("b", json!([])), item("a", json!([]))])),
            "payload.items",
        ),
        (
            set("items", json!([item("a", json!([])), item("a", json!([]))])),
            "payload.items",
        ),
        (
            set("items", json!([item("a", json!(many_fields))])),
            "payload.items",
        ),
        (
            set(
                "items",
                json!([item("a", json!([["text", many_versions, []]]))]),
            ),
            "payload.items",
        ),
        (
            set(
                "items",
                json!([item("a", write(json!([0, 0]), json!("x")))]),
            ),
            "payload.items",
        ),
        (
            set(
                "items",
                json!([item("a", write(json!([7, 1]), json!("x")))]),
            ),
            "payload.items",
        ),
        (
            set(
                "items",
                json!([item(
                    "a",
                    write(json!([0, 9_007_199_254_740_992_u64]), json!("x"))
                )]),
            ),
            "payload.items",
        ),
        (
            set(
                "items",
                json!([item(
                    "a",
                    write(json!([0, 1]), json!(9_007_199_254_740_992_u64))
                )]),
            ),
            "payload.items",
        ),
        (
            set(
                "items",
                json!([item("a", write(json!([0, 1]), json!(long)))]),
            ),
            "payload.items",
        ),
        (
            set("items", json!([item("a", json!([["__proto__", [], []]]))])),
            "payload.items",
        ),
        (
            set("items", json!([["a", {"kind": "__proto__", "fields": []}]])),
            "payload.items",
        ),
    ] {
        let what = refused(&changed(change));
        assert!(what.starts_with(field), "{what} is not {field}");
    }
}

#[test]
fn what_has_another_type_is_refused() {
    for (key, value) in [
        ("side", json!("both")),
        ("writers", json!({})),
        ("writers", json!([1, 2])),
        ("since", json!(null)),
        ("until", json!([["0", 1]])),
        ("until", json!([[0, -1]])),
        ("until", json!([[0, 1.5]])),
        ("until", json!([[0, 18_446_744_073_709_551_615_u64, 1]])),
        ("items", json!({})),
        ("items", json!([["a"]])),
        ("items", json!([["a", null]])),
        (
            "items",
            json!([["a", {"kind": "note", "fields": [], "__proto__": {}}]]),
        ),
        (
            "items",
            json!([item("a", json!([["text", [[[0, 1], ["x"]]], []]]))]),
        ),
        (
            "items",
            json!([item("a", json!([["text", [[[0, 1], {"x": 1}]], []]]))]),
        ),
    ] {
        refused(&changed(|payload| payload[key] = value));
    }
    for key in [
        "pairing", "side", "name", "writers", "since", "until", "items",
    ] {
        refused(&changed(|payload| {
            payload.as_object_mut().unwrap().remove(key);
        }));
    }
}

#[test]
fn a_field_that_is_not_known_does_no_harm() {
    let json = changed(|payload| payload["__proto__"] = json!({"items": []}));

    assert_eq!(read_text(&json), Ok(annas_update()));
}

#[test]
fn more_things_than_one_update_holds_are_refused() {
    let items = |count: usize| {
        let items: Vec<Json> = (0..count)
            .map(|number| item(&format!("{number:06}"), json!([])))
            .collect();
        changed(|payload| payload["items"] = Json::from(items))
    };
    assert!(read_text(&items(Update::MOST_ITEMS)).is_ok());
    assert_eq!(refused(&items(Update::MOST_ITEMS + 1)), "payload.items");
}

#[test]
fn nesting_and_missing_ends_are_damage() {
    let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    let json = to_json(&annas_update()).replacen("\"items\":[", &format!("\"items\":[{deep},"), 1);
    assert_eq!(read_text(&json), Err(PacketError::Damaged));

    let file = to_file(&annas_update());
    for end in [
        "{\"format\": \"turnabout-packet\"".len(),
        200,
        file.len() - 3,
    ] {
        assert_eq!(read_bytes(&file[..end]), Err(PacketError::Damaged), "{end}");
    }
}

#[test]
fn what_would_be_too_large_as_json_stands_in_the_file_as_text() {
    let mut document = Document::default();
    let writer = writer("a");
    for number in 0..500 {
        let id = ItemId::parse(&format!("session-{number:03}")).unwrap();
        let notes = Value::Text(format!("What we said, {number}. ").repeat(150));
        document.write(&writer, &id, "session", "notes", notes);
    }
    let packet = packet_of(Side::Mentor, document.beyond(&Known::default()));

    let file = to_file(&packet);

    assert!(to_json(&packet).len() > MOST_BYTES);
    assert!(file.len() <= MOST_BYTES, "{}", file.len());
    assert_eq!(read_bytes(&file), Ok(packet));
}

fn writer(name: &str) -> WriterId {
    WriterId::parse(name).unwrap()
}

fn packet_of(side: Side, part: turnabout::domain::together::Part) -> Packet {
    Packet {
        content: PacketContent::Update(Box::new(Update {
            pairing: PairingId::parse("pairing").unwrap(),
            side,
            name: PersonName::parse("Anna Berg").unwrap(),
            part,
        })),
        ..annas_pairing()
    }
}

/// A device of one of the two.
#[derive(Clone, Debug)]
struct Device {
    side: Side,
    tie: Tie,
    document: Document,
}

impl Device {
    fn new(side: Side) -> Self {
        let pairing = PairingId::parse("pairing").unwrap();
        Self {
            side,
            tie: Tie::new(pairing, writer(&format!("of-{}", side.as_str()))),
            document: Document::default(),
        }
    }

    fn write(&mut self, id: &str, field: &str, value: Value) {
        let me = self.tie.writers.last().unwrap().clone();
        let id = ItemId::parse(id).unwrap();
        self.document.write(&me, &id, "thing", field, value);
        self.tie.known = self.document.known().clone();
    }

    fn remove(&mut self, id: &str) {
        let me = self.tie.writers.last().unwrap().clone();
        self.document.remove(&me, &ItemId::parse(id).unwrap());
        self.tie.known = self.document.known().clone();
    }

    /// What it hands over, as it travels.
    fn hand_over(&self, everything: bool) -> String {
        let part = self.tie.to_hand_over(&self.document, everything);
        to_text(&packet_of(self.side, part))
    }

    /// Opens a packet. Whether anything is different then.
    fn open(&mut self, text: &str) -> bool {
        let PacketContent::Update(update) = read_text(text).unwrap().content else {
            panic!("an update");
        };
        assert!(!update.claims_too_much(&self.tie));
        let before = (self.tie.clone(), self.document.clone());
        self.tie.take_in(&mut self.document, &update.part);
        before != (self.tie.clone(), self.document.clone())
    }
}

/// One step of two people apart.
#[derive(Clone, Debug)]
enum Step {
    Write {
        one: usize,
        item: u8,
        field: u8,
        value: u8,
    },
    Remove {
        one: usize,
        item: u8,
    },
    /// One hands something over; it may arrive later, twice or never.
    Give {
        one: usize,
        everything: bool,
    },
    /// What was handed over at some time arrives.
    Arrive {
        which: prop::sample::Index,
    },
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (0..2_usize, 0..4_u8, 0..3_u8, any::<u8>())
            .prop_map(|(one, item, field, value)| Step::Write { one, item, field, value }),
        1 => (0..2_usize, 0..4_u8).prop_map(|(one, item)| Step::Remove { one, item }),
        2 => (0..2_usize, prop::bool::weighted(0.2))
            .prop_map(|(one, everything)| Step::Give { one, everything }),
        3 => any::<prop::sample::Index>().prop_map(|which| Step::Arrive { which }),
    ]
}

fn after(steps: &[Step]) -> ([Device; 2], Vec<(usize, String)>) {
    let mut devices = [Device::new(Side::Mentor), Device::new(Side::Mentee)];
    let mut given: Vec<(usize, String)> = Vec::new();
    for step in steps {
        match step {
            Step::Write {
                one,
                item,
                field,
                value,
            } => {
                let value = Value::Number((*value).into());
                devices[*one].write(&format!("i{item}"), &format!("f{field}"), value);
            }
            Step::Remove { one, item } => devices[*one].remove(&format!("i{item}")),
            Step::Give { one, everything } => {
                given.push((*one, devices[*one].hand_over(*everything)));
            }
            Step::Arrive { which } if !given.is_empty() => {
                let (from, text) = which.get(&given);
                devices[1 - from].open(text);
                assert!(
                    !devices[1 - from].open(text),
                    "the second time changes nothing"
                );
            }
            Step::Arrive { .. } => {}
        }
    }
    (devices, given)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn packets_late_twice_and_lost_come_to_what_merging_comes_to(
        steps in prop::collection::vec(any_step(), 0..50),
    ) {
        let (devices, _) = after(&steps);
        let mut merged = devices[0].document.clone();
        merged.merge(&devices[1].document);

        // At the end each hands over once what is new, and each opens it.
        let [mut mentor, mut mentee] = devices;
        mentee.open(&mentor.hand_over(false));
        mentor.open(&mentee.hand_over(false));
        mentee.open(&mentor.hand_over(false));

        prop_assert_eq!(mentor.document.items(), merged.items());
        prop_assert_eq!(mentee.document.items(), merged.items());
        prop_assert!(!mentor.tie.lacks && !mentee.tie.lacks);
        // Nothing is left to hand over.
        prop_assert!(mentor.tie.to_hand_over(&mentor.document, false).items.is_empty());
    }

    #[test]
    fn a_whole_brings_everything_whatever_was_lost(
        steps in prop::collection::vec(any_step(), 0..50),
        forgets in any::<bool>(),
    ) {
        let ([mentor, mut mentee], _) = after(&steps);
        if forgets {
            // A device that has lost everything goes on under another name.
            mentee = Device::new(Side::Mentee);
            mentee.tie.writers = vec![writer("of-mentee-again")];
            mentee.open(&mentor.hand_over(false));
        }
        let mut merged = mentor.document.clone();
        merged.merge(&mentee.document);

        mentee.open(&mentor.hand_over(true));

        prop_assert_eq!(mentee.document.items(), merged.items());
        prop_assert!(!mentee.tie.lacks);
    }
}

#[test]
fn a_device_that_has_lost_something_says_that_it_lacks_it() {
    let mut mentor = Device::new(Side::Mentor);
    let mut mentee = Device::new(Side::Mentee);
    mentor.write("i1", "f1", Value::Number(1));
    mentee.open(&mentor.hand_over(false));
    mentor.open(&mentee.hand_over(false));
    mentor.write("i2", "f1", Value::Number(2));
    let mut again = Device::new(Side::Mentee);
    again.tie.writers = vec![writer("of-mentee-again")];

    again.open(&mentor.hand_over(false));

    assert!(again.tie.lacks);
    assert_eq!(again.document.items().len(), 1);
    again.open(&mentor.hand_over(true));
    assert!(!again.tie.lacks);
    assert_eq!(again.document.items(), mentor.document.items());
}

#[test]
fn an_update_that_claims_writes_which_were_never_made_is_told() {
    let mut mentor = Device::new(Side::Mentor);
    mentor.write("i1", "f1", Value::Number(1));
    let mut copy = mentor.clone();
    copy.write("i1", "f1", Value::Number(2));
    let of = |part| match packet_of(Side::Mentee, part).content {
        PacketContent::Update(update) => update,
        _ => panic!("an update"),
    };

    let honest = mentor.document.beyond(&Known::default());
    assert!(!of(honest.clone()).claims_too_much(&mentor.tie));
    assert!(of(copy.document.beyond(&Known::default())).claims_too_much(&mentor.tie));
    // Also where only an item says so, or only the head.
    let mut hidden = copy.document.beyond(&Known::default());
    hidden.until = honest.until;
    assert!(of(hidden).claims_too_much(&mentor.tie));
    let mut head = mentor.document.beyond(&Known::default());
    head.since = copy.tie.known.clone();
    assert!(of(head).claims_too_much(&mentor.tie));
    // Of an earlier name this device may have forgotten how far it had counted.
    let mut restored = mentor.tie.clone();
    restored.writers.push(writer("of-mentor-again"));
    assert!(!of(copy.document.beyond(&Known::default())).claims_too_much(&restored));
}

#[test]
fn what_is_new_is_told_thing_by_thing() {
    let mut mentor = Device::new(Side::Mentor);
    for id in ["changed", "contested", "kept", "removed", "same"] {
        mentor.write(id, "f1", Value::Number(1));
    }
    let mut mentee = Device::new(Side::Mentee);
    mentee.open(&mentor.hand_over(false));
    mentor.open(&mentee.hand_over(false));
    mentor.write("contested", "f1", Value::Number(2));
    mentor.write("kept", "f1", Value::Number(2));
    mentee.write("added", "f1", Value::Number(1));
    mentee.write("changed", "f2", Value::Number(1));
    mentee.write("contested", "f1", Value::Number(3));
    mentee.write("same", "f1", Value::Number(1));
    mentee.remove("kept");
    mentee.remove("removed");
    let before = mentor.document.clone();

    mentor.open(&mentee.hand_over(false));

    let told: Vec<_> = news(&before, &mentor.document)
        .into_iter()
        .map(|news| {
            let fields = (news.fields.join(" "), news.contested.join(" "));
            (
                news.id.to_string(),
                news.change,
                fields,
                news.is_kept_over_removal,
            )
        })
        .collect();
    let of = |id: &str, change, fields: &str, contested: &str, kept| {
        (
            id.to_owned(),
            change,
            (fields.to_owned(), contested.to_owned()),
            kept,
        )
    };
    assert_eq!(
        told,
        [
            of("added", Change::Added, "", "", false),
            of("changed", Change::Changed, "f2", "", false),
            of("contested", Change::Changed, "", "f1", false),
            of("kept", Change::Changed, "", "", true),
            of("removed", Change::Removed, "", "", false),
        ]
    );
    let waiting: Vec<_> = undecided(&mentor.document)
        .map(|(id, _)| id.as_str())
        .collect();
    assert_eq!(waiting, ["contested", "kept"]);
    assert_eq!(news(&mentor.document, &mentor.document), []);

    // What was removed is back once somebody writes to it.
    let before = mentor.document.clone();
    mentee.write("removed", "f1", Value::Number(9));
    mentor.open(&mentee.hand_over(false));
    assert_eq!(news(&before, &mentor.document)[0].change, Change::Returned);
}

#[test]
fn days_and_moments_never_decide() {
    // The mentor's clock is a day ahead, the mentee's a day behind: what each wrote says so, and changes nothing.
    for (early, late) in [("2026-11-21", "2026-11-23"), ("2026-11-23", "2026-11-21")] {
        let mut mentor = Device::new(Side::Mentor);
        let mut mentee = Device::new(Side::Mentee);
        mentor.write("i1", "done", Value::Text(early.to_owned()));
        mentee.open(&mentor.hand_over(false));
        mentee.write("i1", "done", Value::Text(late.to_owned()));
        mentor.open(&mentee.hand_over(false));
        // The later write stays, whatever day it names.
        let done = |device: &Device| {
            let id = ItemId::parse("i1").unwrap();
            device
                .document
                .item(&id)
                .unwrap()
                .text("done")
                .map(ToOwned::to_owned)
        };
        assert_eq!(done(&mentor).as_deref(), Some(late));
        assert_eq!(done(&mentee).as_deref(), Some(late));

        // Written at once, both stay, whatever days they name.
        mentor.write("i1", "done", Value::Text(early.to_owned()));
        mentee.write("i1", "done", Value::Text("2026-11-22".to_owned()));
        let (from_mentor, from_mentee) = (mentor.hand_over(false), mentee.hand_over(false));
        mentor.open(&from_mentee);
        mentee.open(&from_mentor);
        assert_eq!(mentor.document.items(), mentee.document.items());
        assert_eq!(undecided(&mentor.document).count(), 1);
    }
}
