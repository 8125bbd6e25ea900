//! Promising an answer, fulfilling the promise, and checking the other's.

use std::fmt;

use super::{Answers, KIND, MyReflection, Standing};
use crate::domain::id::ItemId;
use crate::domain::participant::Side;
use crate::domain::together::{Document, Edit, Edits, Item, Value};

/// SHA-256 over pieces, each preceded by its length, in lower-case hexadecimal digits (`exchange/digest.rs`).
pub type Hash = fn(&[&[u8]]) -> String;

/// What digests of reflections begin with, so that they are digests of nothing else.
const WHAT: &[u8] = b"turnabout reflection 1";
const SALT_DIGITS: usize = 32;
const DIGEST_DIGITS: usize = 64;

/// What a digest is made with besides the words, so that no words can be guessed from it.
#[derive(Clone, PartialEq, Eq)]
pub struct Salt(String);

impl Salt {
    /// Takes 32 hexadecimal digits in lower case.
    #[must_use]
    pub fn parse(digits: &str) -> Option<Self> {
        is_hexadecimal(digits, SALT_DIGITS).then(|| Self(digits.to_owned()))
    }

    /// Its digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Salt {
    /// It is secret until it is told.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Salt")
    }
}

/// How my own promise stands in what the two keep together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mine {
    /// There is none.
    None,
    /// There is one, and the partner's is not here yet: it can still be withdrawn.
    Promised,
    /// Both are here: it cannot be withdrawn any more.
    Fixed,
    /// There are several at once, from two devices.
    Contested,
}

/// What is known of the partner's reflection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Theirs {
    /// Nothing yet.
    Awaited,
    /// It is finished; the words come once they have my promise.
    Promised,
    /// Their words, which are those that they promised.
    Shown(Answers),
    /// Their words are here, but nothing of mine is promised: mine was withdrawn when they had it already. They are
    /// not shown, and nothing can be shared any more that might answer them.
    Crossed,
    /// What arrived is not what was promised, or more than one thing was promised. It is not shown.
    Refused,
}

/// The name of a reflection among what a pair keeps together; none behind a session whose own name is too long.
#[must_use]
pub fn name(session: &ItemId, side: Side) -> Option<ItemId> {
    ItemId::parse(&format!("{KIND}-{session}-{}", side.as_str())).ok()
}

/// The session on which a reflection of this name looks back.
#[must_use]
pub fn session_of(name: &ItemId) -> Option<ItemId> {
    let session = name.as_str().strip_prefix(KIND)?.strip_prefix('-')?;
    let mut sides = [Side::Mentor, Side::Mentee].into_iter();
    let session = sides.find_map(|side| session.strip_suffix(side.as_str())?.strip_suffix('-'));
    ItemId::parse(session?).ok()
}

/// The digest of what somebody says about a session. It holds the session and the side, so that nobody can take
/// the other's promise for their own.
#[must_use]
pub fn promise(session: &ItemId, side: Side, salt: &str, text: &str, hash: Hash) -> String {
    let (session, side) = (session.as_str().as_bytes(), side.as_str().as_bytes());
    hash(&[WHAT, session, side, salt.as_bytes(), text.as_bytes()])
}

/// How my own promise stands.
#[must_use]
pub fn mine(document: &Document, session: &ItemId, side: Side) -> Mine {
    match digest(item(document, session, side)) {
        Digest::None => Mine::None,
        Digest::Several => Mine::Contested,
        Digest::One(_) => match digest(item(document, session, side.other())) {
            Digest::None => Mine::Promised,
            Digest::One(_) | Digest::Several => Mine::Fixed,
        },
    }
}

/// What is known of the partner's reflection; `side` is my own.
#[must_use]
pub fn theirs(document: &Document, session: &ItemId, side: Side, hash: Hash) -> Theirs {
    let other = side.other();
    let Some(found) = item(document, session, other) else {
        return Theirs::Awaited;
    };
    let promised = match digest(Some(found)) {
        Digest::None => return Theirs::Awaited,
        Digest::Several => return Theirs::Refused,
        Digest::One(promised) => promised,
    };
    let (text, salt) = match (only(found, "text"), only(found, "salt")) {
        (Field::Nothing, Field::Nothing) => return Theirs::Promised,
        (Field::Text(text), Field::Text(salt)) => (text, salt),
        // Half of it, or several at once.
        _ => return Theirs::Refused,
    };
    if promise(session, other, salt, text, hash) != promised {
        return Theirs::Refused;
    }
    match Answers::from_text(text) {
        None => Theirs::Refused,
        Some(_) if mine(document, session, side) == Mine::None => Theirs::Crossed,
        Some(answers) => Theirs::Shown(answers),
    }
}

/// The edits that promise an own reflection, which is said to be shared; none where one is promised already, or the
/// partner's words are here, which would then be read before these are fixed.
#[must_use]
pub fn sharing(document: &Document, reflection: &MyReflection, hash: Hash) -> Option<Vec<Edit>> {
    let MyReflection { session, side, .. } = reflection;
    let theirs = item(document, session, side.other());
    let has = |field| theirs.is_some_and(|item| !matches!(only(item, field), Field::Nothing));
    if mine(document, session, *side) != Mine::None || has("text") || has("salt") {
        return None;
    }
    let promised = own_promise(reflection, hash)?;
    let id = name(session, *side)?;
    let mut edits = vec![write(&id, "digest", Value::Text(promised))];
    if document.item(&id).is_some_and(Item::is_gone) {
        edits.push(Edit::PutBack(id));
    }
    Some(edits)
}

/// The edits that are due for an own reflection, as far as both are known here: its words, once the partner's promise
/// is here too. This is the only place that writes words of a reflection.
#[must_use]
pub fn due(document: &Document, reflection: &MyReflection, hash: Hash) -> Vec<Edit> {
    let MyReflection { session, side, .. } = reflection;
    let Standing::Shared { salt, .. } = &reflection.standing else {
        return Vec::new();
    };
    let theirs = digest(item(document, session, side.other()));
    let (Some(id), Some(own), Digest::One(_)) =
        (name(session, *side), item(document, session, *side), theirs)
    else {
        return Vec::new();
    };
    // What was withdrawn or promised anew on another device is not this device's to fulfil.
    let promised = own_promise(reflection, hash);
    let is_this =
        matches!(digest(Some(own)), Digest::One(found) if Some(found) == promised.as_deref());
    if !is_this {
        return Vec::new();
    }
    let before = |field| own.field(field).and_then(|known| known.value()).cloned();
    Edits::of(&id, KIND)
        .field(
            "text",
            before("text"),
            Value::Text(reflection.answers.to_text()),
        )
        .field(
            "salt",
            before("salt"),
            Value::Text(salt.as_str().to_owned()),
        )
        .done()
}

/// The edits that take an own promise back; none once the partner's is here, or where there is nothing to take back.
#[must_use]
pub fn withdrawal(document: &Document, session: &ItemId, side: Side) -> Option<Vec<Edit>> {
    let theirs = digest(item(document, session, side.other()));
    let is_promised = mine(document, session, side) != Mine::None;
    let may = is_promised && theirs == Digest::None;
    let id = name(session, side).filter(|_| may)?;
    Some(vec![write(&id, "digest", Value::Nothing)])
}

fn own_promise(reflection: &MyReflection, hash: Hash) -> Option<String> {
    let Standing::Shared { salt, .. } = &reflection.standing else {
        return None;
    };
    let (session, side) = (&reflection.session, reflection.side);
    let text = reflection.answers.to_text();
    Some(promise(session, side, salt.as_str(), &text, hash))
}

fn write(id: &ItemId, field: &str, value: Value) -> Edit {
    Edit::Write {
        item: id.clone(),
        kind: KIND,
        field: field.to_owned(),
        value,
    }
}

/// A promise as it stands in an item.
#[derive(PartialEq, Eq)]
enum Digest<'a> {
    None,
    One(&'a str),
    Several,
}

/// A field that has to be of one mind.
enum Field<'a> {
    Nothing,
    Text(&'a str),
    Other,
}

fn item<'a>(document: &'a Document, session: &ItemId, side: Side) -> Option<&'a Item> {
    let item = document.item(&name(session, side)?)?;
    (item.kind == KIND && !item.is_gone()).then_some(item)
}

fn digest(item: Option<&Item>) -> Digest<'_> {
    match item.map(|item| only(item, "digest")) {
        None | Some(Field::Nothing) => Digest::None,
        Some(Field::Text(text)) if is_hexadecimal(text, DIGEST_DIGITS) => Digest::One(text),
        Some(Field::Text(_) | Field::Other) => Digest::Several,
    }
}

fn only<'a>(item: &'a Item, field: &str) -> Field<'a> {
    let values = item.field(field).map(|register| register.values());
    match values.as_deref() {
        None | Some([] | [Value::Nothing]) => Field::Nothing,
        Some([Value::Text(text)]) => Field::Text(text),
        Some(_) => Field::Other,
    }
}

fn is_hexadecimal(text: &str, digits: usize) -> bool {
    let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    text.len() == digits && text.bytes().all(is_digit)
}
