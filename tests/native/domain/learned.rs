//! What was learned: noted without words, put into words later.

use chrono::NaiveDate;
use turnabout::domain::id::{ItemId, PairingId, WriterId};
use turnabout::domain::learned::Learned;
use turnabout::domain::participant::Side;
use turnabout::domain::text::LongText;
use turnabout::domain::together::{Document, Value};

fn noted() -> Learned {
    Learned {
        id: ItemId::parse("l1").unwrap(),
        pairing: PairingId::parse("p1").unwrap(),
        what: None,
        side: Side::Mentee,
        on: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
        session: ItemId::parse("s1").ok(),
    }
}

fn read(document: &Document) -> Option<Learned> {
    let Learned { id, pairing, .. } = noted();
    Learned::of_item(&pairing, &id, document.item(&id)?)
}

#[test]
fn what_was_learned_is_noted_without_words_and_gets_them_later() {
    let writer = WriterId::parse("ingrid").unwrap();
    let mut document = Document::default();
    for edit in noted().edits(None) {
        document.make(&writer, &edit);
    }
    assert_eq!(read(&document), Some(noted()));

    let in_words = Learned {
        what: LongText::parse("A prompt is a brief").ok(),
        ..noted()
    };
    let edits = in_words.edits(Some(&noted()));
    assert_eq!(edits.len(), 1, "nothing else is written again");
    document.make(&writer, &edits[0]);
    assert_eq!(read(&document), Some(in_words));
}

#[test]
fn nothing_was_learned_by_nobody_or_never() {
    let writer = WriterId::parse("ingrid").unwrap();
    let mut document = Document::default();
    for edit in noted().edits(None) {
        document.make(&writer, &edit);
    }
    let mut nobody = document.clone();
    nobody.write(&writer, &noted().id, "learned", "side", Value::Nothing);
    assert_eq!(read(&nobody), None);
    document.write(&writer, &noted().id, "learned", "on", Value::Number(7));
    assert_eq!(read(&document), None);
}
