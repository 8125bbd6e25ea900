//! Two reflections become known to each other at once: no words travel before both are fixed, and words that were not
//! promised are not shown.

use chrono::NaiveDate;
use proptest::prelude::*;
use turnabout::domain::id::{ItemId, PairingId, WriterId};
use turnabout::domain::participant::Side;
use turnabout::domain::reflection::{
    Answers, MOST_IN_ANSWER, Mine, MyReflection, Salt, Standing, Theirs, due, mine, name, promise,
    session_of, sharing, theirs, withdrawal,
};
use turnabout::domain::together::{Document, Edit, Value};
use turnabout::exchange::digest::digest;

use crate::private::everything_that_travels;

const SIDES: [Side; 2] = [Side::Mentor, Side::Mentee];

fn session() -> ItemId {
    ItemId::parse("s1").unwrap()
}

fn item(side: Side) -> ItemId {
    name(&session(), side).unwrap()
}

fn words(side: Side) -> &'static str {
    match side {
        Side::Mentor => "quetzal",
        Side::Mentee => "okapi",
    }
}

/// One of the two, with a device.
struct Person {
    side: Side,
    document: Document,
    reflection: Option<MyReflection>,
    shared: u8,
}

impl Person {
    fn new(side: Side) -> Self {
        Self {
            side,
            document: Document::default(),
            reflection: None,
            shared: 0,
        }
    }

    fn writer(&self) -> WriterId {
        WriterId::parse(self.side.as_str()).unwrap()
    }

    fn make(&mut self, edits: &[Edit]) {
        let writer = self.writer();
        for edit in edits {
            self.document.make(&writer, edit);
        }
    }

    /// Shares what was answered, as far as it is allowed; every time other words, with another salt.
    fn share(&mut self) -> bool {
        let number = self.shared + 1;
        let text = format!("{} {number}\n\nand so on", words(self.side));
        let shared = MyReflection {
            session: session(),
            pairing: PairingId::parse("p1").unwrap(),
            side: self.side,
            answers: Answers::new([text, String::new(), words(self.side).to_owned()]).unwrap(),
            standing: Standing::Shared {
                on: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
                salt: Salt::parse(&format!("{number:032x}")).unwrap(),
            },
        };
        let Some(edits) = sharing(&self.document, &shared, digest) else {
            return false;
        };
        self.make(&edits);
        self.reflection = Some(shared);
        self.shared = number;
        true
    }

    fn withdraw(&mut self) -> bool {
        let Some(edits) = withdrawal(&self.document, &session(), self.side) else {
            return false;
        };
        self.make(&edits);
        self.reflection = None;
        true
    }

    fn reveal(&mut self) {
        if let Some(reflection) = &self.reflection {
            let edits = due(&self.document, reflection, digest);
            self.make(&edits);
        }
    }

    fn theirs(&self) -> Theirs {
        theirs(&self.document, &session(), self.side, digest)
    }

    fn mine(&self) -> Mine {
        mine(&self.document, &session(), self.side)
    }

    fn has(&self, side: Side, field: &str) -> bool {
        let item = self.document.item(&item(side));
        item.is_some_and(|item| item.text(field).is_some())
    }
}

#[derive(Clone, Copy, Debug)]
enum Step {
    Share(usize),
    Withdraw(usize),
    Reveal(usize),
    /// One hands over everything.
    Whole(usize),
    /// One hands over what came after something that the other is known to have; here, half of it.
    Part(usize),
}

fn any_step(with_withdrawals: bool) -> impl Strategy<Value = Step> {
    let who = || 0..2_usize;
    prop_oneof![
        3 => who().prop_map(Step::Share),
        3 => who().prop_map(Step::Reveal),
        3 => who().prop_map(Step::Whole),
        1 => who().prop_map(Step::Part),
        u32::from(with_withdrawals) * 2 + 1 => who().prop_map(move |who| {
            if with_withdrawals { Step::Withdraw(who) } else { Step::Whole(who) }
        }),
    ]
}

fn take(people: &mut [Person; 2], step: Step) {
    match step {
        Step::Share(who) => {
            people[who].share();
        }
        Step::Withdraw(who) => {
            people[who].withdraw();
        }
        Step::Reveal(who) => people[who].reveal(),
        Step::Whole(from) => {
            let whole = people[from].document.clone();
            people[1 - from].document.merge(&whole);
        }
        Step::Part(from) => {
            let mut part = people[from]
                .document
                .beyond(people[1 - from].document.known());
            part.items.truncate(1);
            // Only whole parts say how far they go.
            part.until = part.since.clone();
            let _ = people[1 - from].document.take_in(&part);
        }
    }
}

fn two() -> [Person; 2] {
    SIDES.map(Person::new)
}

/// Everybody brings everybody up to date, often enough.
fn finish(people: &mut [Person; 2]) {
    for _ in 0..3 {
        for who in 0..2 {
            people[who].reveal();
            take(people, Step::Whole(who));
        }
    }
}

proptest! {
    #[test]
    fn no_words_are_in_the_document_before_both_promises_are(
        steps in prop::collection::vec(any_step(false), 0..30),
    ) {
        let mut people = two();
        for step in steps {
            take(&mut people, step);
            for person in &people {
                let has_words = SIDES.map(|side| person.has(side, "text") || person.has(side, "salt"));
                let are_promised = SIDES.map(|side| person.has(side, "digest"));
                if has_words.contains(&true) {
                    prop_assert_eq!(are_promised, [true, true]);
                }
                let travels = everything_that_travels(&person.document);
                for (side, has_words) in SIDES.into_iter().zip(has_words) {
                    prop_assert_eq!(travels.contains(words(side)), has_words);
                }
            }
        }
    }

    #[test]
    fn once_both_have_shared_each_reads_just_what_the_other_promised(
        steps in prop::collection::vec(any_step(false), 0..30),
    ) {
        let mut people = two();
        for step in steps {
            take(&mut people, step);
        }
        for person in &mut people {
            person.share();
        }
        finish(&mut people);
        for (one, other) in [(0, 1), (1, 0)] {
            let promised = people[other].reflection.as_ref().unwrap();
            prop_assert_eq!(people[one].theirs(), Theirs::Shown(promised.answers.clone()));
            prop_assert_eq!(people[one].mine(), Mine::Fixed);
            prop_assert!(!people[one].withdraw(), "it is fixed");
            prop_assert!(!people[one].share(), "it is shared once");
        }
    }

    #[test]
    fn with_promises_taken_back_nobody_reads_words_and_then_writes_their_own(
        steps in prop::collection::vec(any_step(true), 0..40),
    ) {
        let mut people = two();
        for step in steps {
            let had = people.each_ref().map(|person| {
                (matches!(person.theirs(), Theirs::Shown(_)), person.has(person.side.other(), "text"), person.shared)
            });
            let knew = people.each_ref().map(|person| {
                (person.has(person.side, "text"), person.has(person.side.other(), "digest"))
            });
            take(&mut people, step);
            for (who, person) in people.iter().enumerate() {
                let (was_shown, were_here, shared) = had[who];
                if was_shown || were_here {
                    prop_assert_eq!(person.shared, shared, "nothing is shared after the other's words");
                }
                if matches!(person.theirs(), Theirs::Shown(_)) {
                    prop_assert_ne!(person.mine(), Mine::None);
                }
                let (had_words, had_promise) = knew[who];
                if let Step::Reveal(revealing) = step
                    && revealing == who
                    && !had_words
                    && person.has(person.side, "text")
                {
                    prop_assert!(had_promise, "words are added only over the other's promise");
                }
            }
        }
    }

    #[test]
    fn answers_return_from_their_one_text(
        texts in prop::array::uniform3("(?s)[ a-zå\n.1-3]{0,60}"),
    ) {
        let answers = Answers::new(texts.clone()).unwrap();
        if !answers.is_empty() {
            let trimmed = texts.map(|text| text.trim().to_owned());
            prop_assert_eq!(Answers::from_text(&answers.to_text()), Answers::new(trimmed));
        }
    }
}

#[test]
fn the_longest_answers_fit_into_one_field() {
    let lines = "\n".repeat(MOST_IN_ANSWER - 2);
    let text = format!("a{lines}z");
    let answers = Answers::new([text.clone(), text.clone(), text]).unwrap();
    assert!(answers.to_text().chars().count() <= 20_000);
    assert_eq!(Answers::from_text(&answers.to_text()), Some(answers));
    let too_long = "a".repeat(MOST_IN_ANSWER + 1);
    assert_eq!(Answers::new([too_long, String::new(), String::new()]), None);
}

/// Both have shared, and the mentor reads the mentee's.
fn both_shared() -> [Person; 2] {
    let mut people = two();
    for person in &mut people {
        assert!(person.share());
    }
    finish(&mut people);
    assert!(matches!(people[0].theirs(), Theirs::Shown(_)));
    people
}

fn overwrite(person: &mut Person, field: &str, value: Value) {
    let other = person.side.other();
    person.make(&[Edit::Write {
        item: item(other),
        kind: "reflection",
        field: field.to_owned(),
        value,
    }]);
}

#[test]
fn words_that_were_not_promised_are_not_shown() {
    for (field, value) in [
        ("text", Value::Text("1 something else".into())),
        ("text", Value::Number(7)),
        ("text", Value::Nothing),
        ("salt", Value::Text("0".repeat(32))),
        ("salt", Value::Nothing),
        ("digest", Value::Text("0".repeat(64))),
        ("digest", Value::Text("abc".into())),
        ("digest", Value::Flag(true)),
    ] {
        let [mut anna, _] = both_shared();
        overwrite(&mut anna, field, value.clone());
        assert_eq!(anna.theirs(), Theirs::Refused, "{field} {value:?}");
    }
}

#[test]
fn a_promise_that_is_contested_is_not_shown_and_not_answered() {
    let mut people = two();
    people[0].share();
    people[1].share();
    let second = promise(&session(), Side::Mentee, "x", "1 another", digest);
    let other_device = WriterId::parse("tablet").unwrap();
    let mut contested = Document::default();
    contested.write(
        &other_device,
        &item(Side::Mentee),
        "reflection",
        "digest",
        Value::Text(second),
    );
    people[1].document.merge(&contested);
    take(&mut people, Step::Whole(1));

    people[0].reveal();
    assert!(!people[0].has(Side::Mentor, "text"));
    assert_eq!(people[0].theirs(), Theirs::Refused);
    assert_eq!(people[1].mine(), Mine::Contested);
    take(&mut people, Step::Whole(0));
    people[1].reveal();
    assert!(!people[1].has(Side::Mentee, "text"));
}

#[test]
fn a_promise_cannot_be_taken_for_ones_own() {
    let mut people = two();
    people[1].share();
    take(&mut people, Step::Whole(1));
    // The mentor copies the mentee's promise, waits for the words, and copies those too.
    let theirs = people[0].document.item(&item(Side::Mentee)).unwrap();
    let copied = theirs.text("digest").unwrap().to_owned();
    let copy = |field: &str, text: String| Edit::Write {
        item: item(Side::Mentor),
        kind: "reflection",
        field: field.to_owned(),
        value: Value::Text(text),
    };
    people[0].make(&[copy("digest", copied)]);
    finish(&mut people);
    let theirs = people[0].document.item(&item(Side::Mentee)).unwrap();
    let (text, salt) = (theirs.text("text").unwrap(), theirs.text("salt").unwrap());
    let edits = [copy("text", text.to_owned()), copy("salt", salt.to_owned())];
    people[0].make(&edits);
    take(&mut people, Step::Whole(0));

    assert_eq!(people[1].theirs(), Theirs::Refused);
}

#[test]
fn a_promise_that_was_taken_back_too_late_is_told_and_ends_the_exchange() {
    let mut people = two();
    people[0].share();
    take(&mut people, Step::Whole(0));
    assert!(people[0].withdraw());
    people[1].share();
    people[1].reveal();
    take(&mut people, Step::Whole(1));

    assert_eq!(people[0].theirs(), Theirs::Crossed);
    assert!(!people[0].share());
}

#[test]
fn the_session_of_a_reflection_is_read_off_its_name() {
    for id in ["s1", "reflection-s1-mentor", "mentee", "a-b"] {
        let session = ItemId::parse(id).unwrap();
        for side in SIDES {
            let name = name(&session, side).unwrap();
            assert_eq!(session_of(&name), Some(session.clone()));
        }
    }
    for other in [
        "s1",
        "reflection-s1",
        "reflections-s1-mentor",
        "reflection-mentor",
    ] {
        assert_eq!(session_of(&ItemId::parse(other).unwrap()), None, "{other}");
    }
}
