//! What is private stays on this device.

use chrono::NaiveDate;
use turnabout::domain::action::{Action, Owner};
use turnabout::domain::id::{ItemId, PairingId, WriterId};
use turnabout::domain::pair::{PrivateNote, Tie};
use turnabout::domain::participant::Side;
use turnabout::domain::reflection::{Answers, MyReflection, Salt, Standing, due, sharing};
use turnabout::domain::text::{LongText, ShortText};
use turnabout::domain::together::{Document, Known};
use turnabout::exchange::digest::digest;
use turnabout::storage::record::Recorded;
use turnabout::storage::record::shared_item::SharedItem;

use crate::tidy::sources_under;

/// Words that stand nowhere else.
const SECRET: &str = "ornithorhynchus";

/// All that a partner could be handed of a document: every item as it is kept and sent, all versions and what is
/// removed included. A test of what may leave looks for a secret in it.
pub fn everything_that_travels(document: &Document) -> String {
    let pairing = PairingId::parse("p1").unwrap();
    let part = document.beyond(&Known::default());
    let all = document.items().iter().chain(&part.items);
    let mut texts: Vec<String> = all
        .map(|(id, item)| SharedItem::new(pairing.clone(), id.clone(), item.clone()))
        .map(|item| item.encode().json)
        .collect();
    let mut tie = Tie::new(pairing, WriterId::parse("anna").unwrap());
    tie.known = document.known().clone();
    texts.push(tie.encode().json);
    texts.join("\n")
}

fn reflection(standing: Standing) -> MyReflection {
    let answers = [SECRET.to_owned(), String::new(), SECRET.to_owned()];
    MyReflection {
        session: ItemId::parse("s1").unwrap(),
        pairing: PairingId::parse("p1").unwrap(),
        side: Side::Mentor,
        answers: Answers::new(answers).unwrap(),
        standing,
    }
}

#[test]
fn neither_a_private_note_nor_an_answer_that_is_not_open_travels() {
    let note = PrivateNote {
        session: ItemId::parse("s1").unwrap(),
        pairing: PairingId::parse("p1").unwrap(),
        text: LongText::parse(SECRET).unwrap(),
    };
    assert!(note.encode().json.contains(SECRET), "it is kept");
    let anna = WriterId::parse("anna").unwrap();
    let mut document = Document::default();
    let action = Action {
        id: ItemId::parse("a1").unwrap(),
        pairing: note.pairing.clone(),
        what: ShortText::parse("Walk along the counters").unwrap(),
        owner: Owner::Both,
        by: None,
        done: None,
        session: Some(note.session),
        goal: None,
    };
    let shared = reflection(Standing::Shared {
        on: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
        salt: Salt::parse(&"a".repeat(32)).unwrap(),
    });
    for standing in [Standing::Draft, Standing::Kept] {
        let kept = reflection(standing);
        assert_eq!(sharing(&document, &kept, digest), None);
        assert_eq!(due(&document, &kept, digest), []);
    }
    let promised = sharing(&document, &shared, digest).unwrap();
    for edit in action.edits(None).iter().chain(&promised) {
        document.make(&anna, edit);
    }
    assert_eq!(due(&document, &shared, digest), [], "nobody else promised");

    let travels = everything_that_travels(&document);
    assert!(travels.contains("counters"));
    assert!(travels.contains("digest"));
    assert!(!travels.contains(SECRET));
    assert!(!travels.contains(&"a".repeat(32)), "nor the salt");
}

#[test]
fn nothing_that_is_sent_or_exported_is_made_of_private_things() {
    for (path, code) in sources_under("src/exchange") {
        for word in [
            "PrivateNote",
            "private_note",
            "MyReflection",
            "my_reflection",
        ] {
            assert!(!code.contains(word), "{path} names {word}");
        }
    }
}
