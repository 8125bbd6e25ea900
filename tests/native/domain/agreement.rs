//! The agreement: its parts, exactly what is signed, and whose signature counts.

use chrono::NaiveDate;

use turnabout::domain::agreement::wording::Wording;
use turnabout::domain::agreement::{Agreement, Before, Part, Signature, Signed};
use turnabout::domain::id::{ItemId, PairingId, WriterId};
use turnabout::domain::participant::Side;
use turnabout::domain::text::{LongText, PersonName};
use turnabout::domain::together::{Document, Item, Stamp, Value};
use turnabout::exchange::digest::digest;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn pairing() -> PairingId {
    PairingId::parse("p1").unwrap()
}

fn writer(name: &str) -> WriterId {
    WriterId::parse(name).unwrap()
}

fn words(text: &str) -> LongText {
    LongText::parse(text).unwrap()
}

fn item(document: &Document) -> Option<&Item> {
    document.item(&ItemId::agreement())
}

fn agreement(document: &Document) -> Agreement {
    Agreement::of_item(&pairing(), item(document).unwrap()).unwrap()
}

fn say(document: &mut Document, by: &str, part: Part, text: &str) {
    let seen = item(document).cloned();
    let edits = Agreement::saying(
        Before::Seen(seen.as_ref()),
        part,
        LongText::parse(text).ok().as_ref(),
        Side::Mentor,
        day("2026-11-22"),
    );
    for edit in &edits {
        document.make(&writer(by), edit);
    }
}

fn whole() -> Document {
    let mut document = Document::default();
    for part in Part::ALL {
        say(&mut document, "a", part, part.field());
    }
    document
}

fn digest_of(agreement: &Agreement) -> String {
    let pieces = agreement.signed_text();
    let pieces: Vec<&[u8]> = pieces.iter().map(|piece| piece.as_bytes()).collect();
    digest(&pieces)
}

fn sign(document: &mut Document, by: &str, side: Side) {
    let signature = Signature {
        digest: digest_of(&agreement(document)),
        on: day("2026-11-23"),
        name: PersonName::parse("Anna Berg").unwrap(),
    };
    let before = document.item(&ItemId::signature_of(side)).cloned();
    for edit in &signature.edits(side, before.as_ref()) {
        document.make(&writer(by), edit);
    }
}

fn signed(document: &Document, side: Side, is_theirs: &dyn Fn(&Stamp) -> bool) -> Signed {
    let item = document.item(&ItemId::signature_of(side));
    let signature = item.and_then(|item| Signature::of_item(item, is_theirs));
    let agreement = agreement(document);
    let digest = agreement.can_be_signed().then(|| digest_of(&agreement));
    Signed::under(signature, digest.as_deref())
}

fn by(name: &'static str) -> impl Fn(&Stamp) -> bool {
    move |stamp| stamp.writer == writer(name)
}

#[test]
fn a_part_that_says_so_already_is_not_written_again() {
    let mut document = Document::default();
    say(&mut document, "a", Part::Rhythm, "Once a month.");
    let known = document.known().clone();

    say(&mut document, "a", Part::Rhythm, "Once a month.");
    assert_eq!(document.known(), &known);

    assert_eq!(agreement(&document).changed_on, Some(day("2026-11-22")));
    say(&mut document, "a", Part::Rhythm, "");
    assert_eq!(agreement(&document).words(Part::Rhythm), None);
    assert!(agreement(&document).is_empty());
}

#[test]
fn it_can_be_signed_once_every_part_says_one_thing() {
    let mut document = whole();
    assert!(agreement(&document).can_be_signed());

    say(&mut document, "a", Part::Exit, "");
    assert_eq!(agreement(&document).open_parts(), [Part::Exit]);

    let mut here = whole();
    let mut there = here.clone();
    say(&mut here, "a", Part::Length, "An hour.");
    say(&mut there, "b", Part::Length, "Half an hour.");
    here.merge(&there);
    assert_eq!(agreement(&here).open_parts(), [Part::Length]);
    assert!(agreement(&here).is_contested(Part::Length));

    // Whoever chooses settles it.
    let edits = Agreement::saying(
        Before::Whatever,
        Part::Length,
        Some(&words("An hour.")),
        Side::Mentor,
        day("2026-11-22"),
    );
    for edit in &edits {
        here.make(&writer("a"), edit);
    }
    assert!(agreement(&here).can_be_signed());
}

#[test]
fn days_that_both_note_apart_leave_nothing_to_choose() {
    let mut here = whole();
    let mut there = here.clone();
    for (document, by, side, on) in [
        (&mut here, "a", Side::Mentor, "2026-12-01"),
        (&mut there, "b", Side::Mentee, "2026-12-02"),
    ] {
        let seen = item(document).cloned();
        let before = Before::Seen(seen.as_ref());
        for edit in &Agreement::reviewed(before, side, day(on)) {
            document.make(&writer(by), edit);
        }
    }
    here.merge(&there);
    assert_eq!(item(&here).unwrap().contested().count(), 0);
    assert_eq!(agreement(&here).reviewed_on, Some(day("2026-12-02")));
}

#[test]
fn the_signed_text_is_what_the_format_says() {
    let mut document = Document::default();
    say(&mut document, "a", Part::Rhythm, "Once a month.");
    let agreement = agreement(&document);

    let text = agreement.signed_text();
    assert_eq!(
        &text[..6],
        [
            "turnabout-agreement-1",
            "p1",
            "purpose",
            "",
            "rhythm",
            "Once a month."
        ]
    );
    assert_eq!(text.len(), 22);
    // This very digest stands in docs/formats/agreement.md. It must never change: people have signed by it.
    let documented = include_str!("../../../docs/formats/agreement.md");
    assert!(
        documented.contains(&digest_of(&agreement)),
        "{}",
        digest_of(&agreement)
    );
}

#[test]
fn words_that_move_from_one_part_to_the_next_are_another_text() {
    let digest = |purpose: &str, rhythm: &str| {
        let mut document = Document::default();
        say(&mut document, "a", Part::Purpose, purpose);
        say(&mut document, "a", Part::Rhythm, rhythm);
        digest_of(&agreement(&document))
    };
    assert_ne!(digest("one two", "three"), digest("one", "two three"));
    assert_ne!(digest("one", "two"), digest("two", "one"));
}

#[test]
fn a_signature_holds_for_its_text_alone() {
    let mut document = whole();
    sign(&mut document, "a", Side::Mentor);
    assert!(signed(&document, Side::Mentor, &by("a")).holds());

    say(&mut document, "b", Part::Place, "In the canteen.");
    assert!(matches!(
        signed(&document, Side::Mentor, &by("a")),
        Signed::AnotherText(_)
    ));

    say(&mut document, "b", Part::Place, "place");
    assert!(signed(&document, Side::Mentor, &by("a")).holds());
}

#[test]
fn the_day_of_the_review_is_not_signed() {
    let mut document = whole();
    sign(&mut document, "a", Side::Mentor);
    let seen = item(&document).cloned();
    let before = Before::Seen(seen.as_ref());
    for edit in &Agreement::reviewing_on(before, Some(day("2027-03-01"))) {
        document.make(&writer("b"), edit);
    }
    assert!(signed(&document, Side::Mentor, &by("a")).holds());

    let agreement = agreement(&document);
    assert!(!agreement.is_due(day("2027-02-28")));
    assert!(agreement.is_due(day("2027-03-01")));
}

#[test]
fn a_signature_that_somebody_else_wrote_does_not_count() {
    let mut document = whole();
    sign(&mut document, "b", Side::Mentor);
    assert_eq!(signed(&document, Side::Mentor, &by("a")), Signed::NotYet);

    // What the other writes over a signature takes it away, and is none.
    sign(&mut document, "a", Side::Mentor);
    assert!(signed(&document, Side::Mentor, &by("a")).holds());
    sign(&mut document, "b", Side::Mentor);
    assert_eq!(signed(&document, Side::Mentor, &by("a")), Signed::NotYet);
}

#[test]
fn a_signature_that_was_taken_back_can_be_given_again() {
    let mut document = whole();
    sign(&mut document, "a", Side::Mentor);
    document.remove(&writer("a"), &ItemId::signature_of(Side::Mentor));
    assert_eq!(signed(&document, Side::Mentor, &by("a")), Signed::NotYet);

    sign(&mut document, "a", Side::Mentor);
    assert!(signed(&document, Side::Mentor, &by("a")).holds());
    let item = document.item(&ItemId::signature_of(Side::Mentor)).unwrap();
    assert!(!item.is_kept_over_removal());
}

#[test]
fn what_is_no_agreement_is_none() {
    let mut other = Item::new("session");
    let stamp = Stamp {
        writer: writer("a"),
        number: 1,
    };
    other.write("purpose", stamp, Value::Text("x".into()));
    assert_eq!(Agreement::of_item(&pairing(), &other), None);
}

#[test]
fn a_ready_sentence_is_known_again_in_either_language() {
    let ready = vec![
        vec!["Every week.".to_owned(), "Varje vecka.".to_owned()],
        vec!["Every month.".to_owned(), "Varje månad.".to_owned()],
    ];
    let wording = Wording::of("Varje månad.\nNot in July.\n\nWe see.", &ready);
    assert_eq!(wording.chosen, [(1, "Varje månad.".to_owned())]);
    assert_eq!(wording.own, "Not in July.\n\nWe see.");
    assert!(wording.has(1) && !wording.has(0));
    assert_eq!(wording.words(), "Varje månad.\nNot in July.\n\nWe see.");
}

#[test]
fn a_ready_sentence_that_stands_twice_is_own_words_the_second_time() {
    let ready = vec![vec!["Yes.".to_owned(), "Ja.".to_owned()]];
    let wording = Wording::of("Yes.\nJa.", &ready);
    assert_eq!(wording.chosen, [(0, "Yes.".to_owned())]);
    assert_eq!(wording.own, "Ja.");
    assert_eq!(Wording::of("", &ready), Wording::default());
    assert_eq!(Wording::default().words(), "");
}
