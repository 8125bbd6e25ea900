//! What is private leaves this device only when it is asked for, and is never lost silently.

use chrono::NaiveDate;

use crate::packet::any::{
    annas_answer, annas_application, annas_pairing, annas_update, annas_withdrawal,
};
use turnabout::domain::id::{ItemId, PairingId, WriterId};
use turnabout::domain::pair::{PrivateNote, Tie, Update};
use turnabout::domain::participant::Side;
use turnabout::domain::text::{LongText, PersonName};
use turnabout::domain::together::{Document, Value};
use turnabout::exchange::packet::{Packet, PacketContent, to_file, to_json, to_site_file};
use turnabout::storage::backup::{is_private, read_all, without_private};
use turnabout::storage::record::Recorded;
use turnabout::storage::record::set_aside::SetAside;
use turnabout::storage::record::shared_item::SharedItem;
use turnabout::storage::record::{RecordError, last_backup::LastBackup};
use turnabout::storage::restore::{Comparison, Differing, Here, PrivateHere, Way};
use turnabout::storage::store::{Change, StoreName, StoredRecord};

use super::{head, moment, new_name, record, written};

/// Words that stand in private notes alone.
const SECRET: &str = "a-confidence-that-stays-here";

fn note() -> PrivateNote {
    PrivateNote {
        session: ItemId::parse("s1").unwrap(),
        pairing: PairingId::parse("pairing").unwrap(),
        text: LongText::parse(&format!("She told me {SECRET}.")).unwrap(),
    }
}

fn reflection(standing: &str) -> StoredRecord {
    let json = format!(
        "{{\"v\":1,\"session\":\"s1\",\"answers\":[\"{SECRET}\",\"\",\"\"],\"standing\":{standing}}}"
    );
    record("s1", &json)
}

/// Everything of a participant whose private notes hold [`SECRET`], wherever such a note can lie.
fn kept() -> Vec<(StoreName, Vec<StoredRecord>)> {
    let anna = WriterId::parse("anna").unwrap();
    let session = ItemId::parse("s1").unwrap();
    let mut document = Document::default();
    let notes = Value::Text("What both may read".to_owned());
    document.write(&anna, &session, "session", "notes", notes);
    let pairing = PairingId::parse("pairing").unwrap();
    let item = document.item(&session).unwrap().clone();
    let mut tie = Tie::new(pairing.clone(), anna);
    tie.known = document.known().clone();
    let damaged = RecordError::Damaged {
        why: "torn".to_owned(),
    };
    let [aside, _] = SetAside::moving(StoreName::PrivateNotes, note().encode(), &damaged);
    let Change::Put(_, aside) = aside else {
        panic!("it is put aside first")
    };
    let made = moment("2026-11-20T10:00:00Z");
    vec![
        (StoreName::Meta, vec![LastBackup { made }.encode()]),
        (
            StoreName::Together,
            vec![SharedItem::new(pairing, session, item).encode()],
        ),
        (StoreName::Ties, vec![tie.encode()]),
        (StoreName::PrivateNotes, vec![note().encode()]),
        (StoreName::Reflections, vec![reflection("\"draft\"")]),
        (StoreName::SetAside, vec![aside]),
        (
            StoreName::Before,
            vec![record("5/private-notes/s1", &note().encode().json)],
        ),
    ]
}

#[test]
fn no_packet_that_a_participant_makes_holds_a_private_note() {
    let mut packets = vec![
        annas_answer(),
        annas_application(),
        annas_withdrawal(),
        annas_update(),
    ];
    // What is handed over is made of what is kept together, and of nothing else that is kept.
    let together = kept()
        .into_iter()
        .find(|(store, _)| *store == StoreName::Together);
    let ties = kept()
        .into_iter()
        .find(|(store, _)| *store == StoreName::Ties);
    let item = SharedItem::decode(&together.unwrap().1[0]).unwrap();
    let tie = Tie::decode(&ties.unwrap().1[0]).unwrap();
    let document = Document::from_parts([(item.id, item.item)], tie.known.clone());
    for everything in [false, true] {
        packets.push(Packet {
            created: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
            content: PacketContent::Update(Box::new(Update {
                pairing: tie.pairing.clone(),
                side: Side::Mentor,
                name: PersonName::parse("Anna Berg").unwrap(),
                part: tie.to_hand_over(&document, everything),
            })),
            ..annas_pairing()
        });
    }

    for packet in packets {
        for bytes in [
            to_file(&packet),
            to_site_file(&packet),
            to_json(&packet).into_bytes(),
        ] {
            let text = String::from_utf8(bytes).unwrap();
            assert!(!text.contains(SECRET), "{text}");
        }
    }
    let whole = to_json(&Packet {
        content: PacketContent::Update(Box::new(Update {
            pairing: tie.pairing.clone(),
            side: Side::Mentor,
            name: PersonName::parse("Anna Berg").unwrap(),
            part: tie.to_hand_over(&document, true),
        })),
        ..annas_pairing()
    });
    assert!(whole.contains("What both may read"));
}

#[test]
fn a_backup_holds_what_is_private_only_when_asked() {
    let default: Vec<_> = kept()
        .into_iter()
        .map(|(store, records)| (store, without_private(store, records)))
        .collect();

    let file = written(&head(), &default);
    assert!(!file.contains(SECRET), "{file}");
    assert!(file.contains("What both may read"));
    assert!(read_all(file.into_bytes()).is_ok());

    let whole = written(&head(), &kept());
    assert_eq!(whole.matches(SECRET).count(), 4);
}

#[test]
fn a_reflection_is_private_until_it_is_shared() {
    let shared = reflection("{\"shared\":{\"on\":\"2026-11-22\",\"salt\":\"00\"}}");
    assert!(!is_private(StoreName::Reflections, &shared));
    for standing in ["\"draft\"", "\"kept\"", "null", "{\"shared\":null}"] {
        assert!(is_private(StoreName::Reflections, &reflection(standing)));
    }
    // One of which it cannot be told is not handed out.
    assert!(is_private(StoreName::Reflections, &record("s1", "{")));
}

fn here(records: &[(StoreName, StoredRecord)]) -> Here {
    let records = records.iter().cloned();
    records
        .map(|(store, record)| ((store, record.key), record.json))
        .collect()
}

fn compared(here: &Here, records: &[(StoreName, StoredRecord)]) -> Comparison {
    let mut comparison = Comparison::beside(here);
    for (store, record) in records {
        comparison.add(here, *store, record.clone());
    }
    comparison
}

#[test]
fn private_notes_that_are_here_outlive_a_backup_without_them() {
    let draft = (StoreName::Reflections, reflection("\"draft\""));
    let shared = (
        StoreName::Reflections,
        reflection("{\"shared\":{\"on\":\"2026-11-22\",\"salt\":\"00\"}}"),
    );
    let note = (StoreName::PrivateNotes, note().encode());
    let here = here(&[note.clone(), draft.clone()]);

    let comparison = compared(&here, &[shared]);

    assert_eq!(comparison.private_here(&here), PrivateHere::Stay);
    assert_eq!(comparison.staying(&here), 2);
    for way in [Way::Replace, Way::Merge(Differing::KeepHere)] {
        for change in comparison.changes(way, &here, &new_name()) {
            let of = [StoreName::PrivateNotes, StoreName::Reflections];
            assert!(!of.contains(&change.store()), "{change:?}");
        }
    }
}

#[test]
fn private_notes_of_the_file_take_the_place_of_those_that_are_here_when_all_is_replaced() {
    let mine = (StoreName::PrivateNotes, note().encode());
    let other = PrivateNote {
        session: ItemId::parse("s2").unwrap(),
        ..note()
    };
    let here = here(std::slice::from_ref(&mine));

    let comparison = compared(&here, &[(StoreName::PrivateNotes, other.encode())]);

    assert_eq!(comparison.private_here(&here), PrivateHere::Go);
    let changes = comparison.changes(Way::Replace, &here, &new_name());
    assert!(changes.contains(&Change::Delete(StoreName::PrivateNotes, "s1".to_owned())));
    assert!(changes.contains(&other.put()));
    // Merged, both are there.
    let changes = comparison.changes(Way::Merge(Differing::KeepHere), &here, &new_name());
    assert_eq!(changes, [other.put()]);
    assert_eq!(
        Comparison::beside(&Here::new()).private_here(&Here::new()),
        PrivateHere::None
    );
}
