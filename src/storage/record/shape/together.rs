//! What a pair keeps together, as it is kept and sent: items, their fields, and every version of each.
//!
//! Writers are named once, in a list, and meant by their place in it.

use std::fmt;

use serde::de::{self, Deserializer, Visitor};
use serde::{Deserialize, Serialize};

use crate::domain::id::WriterId;
use crate::domain::together::{
    Item, Known, MOST_FIELDS, MOST_VERSIONS, Register, Seen, Stamp, Value,
};
use crate::storage::record::{RecordError, read};

/// The most writers of one document: two people with a few devices, each restored a few times.
pub const MOST_WRITERS: usize = 64;
/// The most characters of a field.
pub const MOST_TEXT: usize = 20_000;
/// The greatest number that is read: every program that reads JSON tells it from its neighbours.
const MOST_NUMBER: u64 = (1 << 53) - 1;
/// The most characters of a kind or of a field's name.
const MOST_NAME: usize = 40;

/// The writers, by their places.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Writers(Vec<String>);

/// A stamp: the writer's place and the number.
type StampShape = (usize, u64);
/// What is known: of each writer all up to a number.
pub(crate) type KnownShape = Vec<StampShape>;

/// An item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ItemShape {
    kind: String,
    fields: Vec<FieldShape>,
    #[serde(default, skip_serializing_if = "RemovalShape::is_empty")]
    removed: RemovalShape,
}

/// A field: its name, its versions, and which writes it knows besides them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct FieldShape(String, Vec<(StampShape, ValueShape)>, KnownShape);

/// What stands in a field: null, true or false, a whole number, or a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
enum ValueShape {
    Nothing(()),
    Flag(bool),
    Number(i64),
    Text(String),
}

/// It is read as what it is; the way that would be derived keeps a copy of it first, and the code for that is large.
impl<'de> Deserialize<'de> for ValueShape {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

impl Visitor<'_> for ValueVisitor {
    type Value = ValueShape;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("null, true or false, a whole number, or a text")
    }

    fn visit_unit<E>(self) -> Result<ValueShape, E> {
        Ok(ValueShape::Nothing(()))
    }

    fn visit_bool<E>(self, flag: bool) -> Result<ValueShape, E> {
        Ok(ValueShape::Flag(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<ValueShape, E> {
        Ok(ValueShape::Number(number))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<ValueShape, E> {
        let number = i64::try_from(number).map_err(|_| E::custom("the number is too large"))?;
        Ok(ValueShape::Number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<ValueShape, E> {
        Ok(ValueShape::Text(text.to_owned()))
    }
}

/// How an item was removed or put back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct RemovalShape(Vec<(StampShape, Option<Vec<StampShape>>)>, KnownShape);

impl RemovalShape {
    fn is_empty(&self) -> bool {
        self.0.is_empty() && self.1.is_empty()
    }
}

impl Writers {
    fn place(&mut self, writer: &WriterId) -> usize {
        let known = self.0.iter().position(|known| known == writer.as_str());
        known.unwrap_or_else(|| {
            self.0.push(writer.to_string());
            self.0.len() - 1
        })
    }

    fn writer(&self, place: usize) -> Result<WriterId, RecordError> {
        let name = self.0.get(place).filter(|_| self.0.len() <= MOST_WRITERS);
        let name =
            name.ok_or_else(|| RecordError::damaged("writers", "there is no such writer"))?;
        read::text("writers", name, WriterId::parse)
    }

    fn stamp_shape(&mut self, stamp: &Stamp) -> StampShape {
        (self.place(&stamp.writer), stamp.number)
    }

    fn stamp(&self, (place, number): StampShape) -> Result<Stamp, RecordError> {
        if number == 0 || number > MOST_NUMBER {
            return Err(RecordError::damaged("stamp", "numbers count from 1"));
        }
        Ok(Stamp {
            writer: self.writer(place)?,
            number,
        })
    }

    /// What is known, as it is written.
    pub(crate) fn known_shape(&mut self, known: &Known) -> KnownShape {
        let entries = known.iter();
        entries
            .map(|(writer, number)| (self.place(writer), number))
            .collect()
    }

    /// What is known, as it was written.
    pub(crate) fn known(&self, shape: &KnownShape) -> Result<Known, RecordError> {
        let mut known = Known::default();
        for entry in shape {
            known.note(&self.stamp(*entry)?);
        }
        Ok(known)
    }

    /// An item, as it is written.
    pub(crate) fn item_shape(&mut self, item: &Item) -> ItemShape {
        let mut fields = Vec::new();
        for (name, register) in item.fields() {
            let mut versions = Vec::new();
            for (stamp, value) in register.versions() {
                versions.push((self.stamp_shape(stamp), ValueShape::from(value)));
            }
            let known = self.known_shape(register.known());
            fields.push(FieldShape(name.clone(), versions, known));
        }
        let mut versions = Vec::new();
        for (stamp, seen) in item.removal().versions() {
            let stamp = self.stamp_shape(stamp);
            let seen = seen.as_ref().map(|seen| {
                let stamps = seen.iter();
                stamps.map(|stamp| self.stamp_shape(stamp)).collect()
            });
            versions.push((stamp, seen));
        }
        let known = self.known_shape(item.removal().known());
        ItemShape {
            kind: item.kind.clone(),
            fields,
            removed: RemovalShape(versions, known),
        }
    }

    /// An item, as it was written.
    pub(crate) fn item(&self, shape: ItemShape) -> Result<Item, RecordError> {
        if shape.fields.len() > MOST_FIELDS {
            return Err(RecordError::damaged("fields", "there are too many"));
        }
        let mut fields = Vec::new();
        for FieldShape(name, versions, known) in shape.fields {
            let mut read = Vec::new();
            for (stamp, value) in versions {
                read.push((self.stamp(stamp)?, value.try_into()?));
            }
            fields.push((named(name)?, register(read, self.known(&known)?)?));
        }
        let RemovalShape(versions, known) = shape.removed;
        let mut removals: Vec<(Stamp, Option<Seen>)> = Vec::new();
        for (stamp, seen) in versions {
            let seen = seen.map(|seen| seen.into_iter().map(|one| self.stamp(one)).collect());
            removals.push((self.stamp(stamp)?, seen.transpose()?));
        }
        let removal = register(removals, self.known(&known)?)?;
        Ok(Item::from_parts(named(shape.kind)?, fields, removal))
    }
}

fn named(name: String) -> Result<String, RecordError> {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if (1..=MOST_NAME).contains(&name.len()) && name.chars().all(is_plain) {
        Ok(name)
    } else {
        Err(RecordError::damaged(
            "name",
            "it is no name of a field or kind",
        ))
    }
}

fn register<V: Clone + PartialEq>(
    versions: Vec<(Stamp, V)>,
    known: Known,
) -> Result<Register<V>, RecordError> {
    if versions.len() > MOST_VERSIONS {
        return Err(RecordError::damaged("versions", "there are too many"));
    }
    Ok(Register::from_parts(versions, known))
}

impl From<&Value> for ValueShape {
    fn from(value: &Value) -> Self {
        match value {
            Value::Nothing => Self::Nothing(()),
            Value::Flag(flag) => Self::Flag(*flag),
            Value::Number(number) => Self::Number(*number),
            Value::Text(text) => Self::Text(text.clone()),
        }
    }
}

impl TryFrom<ValueShape> for Value {
    type Error = RecordError;

    fn try_from(shape: ValueShape) -> Result<Self, RecordError> {
        Ok(match shape {
            ValueShape::Nothing(()) => Self::Nothing,
            ValueShape::Flag(flag) => Self::Flag(flag),
            ValueShape::Number(number) if number.unsigned_abs() <= MOST_NUMBER => {
                Self::Number(number)
            }
            ValueShape::Number(_) => return Err(RecordError::damaged("number", "it is too large")),
            ValueShape::Text(text) if text.chars().count() <= MOST_TEXT => Self::Text(text),
            ValueShape::Text(_) => {
                return Err(RecordError::damaged("text", "it is too long"));
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_returns_with_every_version() {
        let writer = |name: &str| WriterId::parse(name).unwrap();
        let stamp = |name: &str, number| Stamp {
            writer: writer(name),
            number,
        };
        let mut item = Item::new("note");
        item.write("text", stamp("a", 1), Value::Text("Hej".into()));
        item.write("done", stamp("a", 2), Value::Flag(true));
        item.write("length", stamp("b", 1), Value::Number(-7));
        let mut other = Item::new("note");
        other.write("text", stamp("b", 2), Value::Nothing);
        item.merge(&other);
        item.remove(stamp("a", 3));

        let mut writers = Writers::default();
        let text = serde_json::to_string(&writers.item_shape(&item)).unwrap();
        assert_eq!(
            text,
            "{\"kind\":\"note\",\"fields\":[[\"done\",[[[0,2],true]],[[0,2]]],\
             [\"length\",[[[1,1],-7]],[[1,1]]],\
             [\"text\",[[[0,1],\"Hej\"],[[1,2],null]],[[0,1],[1,2]]]],\
             \"removed\":[[[[0,3],[[0,2],[1,1],[0,1],[1,2]]]],[[0,3]]]}"
        );
        let shape: ItemShape = serde_json::from_str(&text).unwrap();
        assert_eq!(writers.item(shape), Ok(item));
    }

    #[test]
    fn what_no_release_wrote_is_refused() {
        let mut writers = Writers::default();
        writers.place(&WriterId::parse("a").unwrap());
        for json in [
            r#"{"kind":"","fields":[]}"#,
            r#"{"kind":"Note","fields":[]}"#,
            r#"{"kind":"note","fields":[["__proto__",[],[]]]}"#,
            r#"{"kind":"note","fields":[["text",[[[1,1],"x"]],[]]]}"#,
            r#"{"kind":"note","fields":[["text",[[[0,0],"x"]],[]]]}"#,
            r#"{"kind":"note","fields":[["text",[[[0,9007199254740992],"x"]],[]]]}"#,
            r#"{"kind":"note","fields":[["text",[[[0,1],9007199254740992]],[]]]}"#,
        ] {
            let shape: ItemShape = serde_json::from_str(json).unwrap();
            assert!(writers.item(shape).is_err(), "{json}");
        }
        for json in [
            r#"{"kind":"note","fields":[["text",[[[0,1],1.5]],[]]]}"#,
            r#"{"kind":"note","fields":[["text",[[[0,1],["x"]]],[]]]}"#,
            r#"{"kind":"note"}"#,
        ] {
            assert!(serde_json::from_str::<ItemShape>(json).is_err(), "{json}");
        }
    }
}
