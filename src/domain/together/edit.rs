//! What somebody does to what two people keep together, before it has a writer and a number.

use super::document::Document;
use super::item::Value;
use crate::domain::id::{ItemId, WriterId};

/// One change of one item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Writes a field of an item, which comes to be with its first field.
    Write {
        /// Which item.
        item: ItemId,
        /// What it is, such as `session`.
        kind: &'static str,
        /// Which field.
        field: String,
        /// What stands in it from now on.
        value: Value,
    },
    /// Removes an item.
    Remove(ItemId),
    /// Puts an item back, or keeps it over a removal.
    PutBack(ItemId),
}

impl Edit {
    /// The item that it is about.
    #[must_use]
    pub const fn item(&self) -> &ItemId {
        match self {
            Self::Write { item, .. } | Self::Remove(item) | Self::PutBack(item) => item,
        }
    }
}

/// Edits of one item, collected field by field. A field that says already what it should is not written again:
/// a write without news would still be one that the other side has to take in.
#[derive(Clone, Debug)]
pub struct Edits<'a> {
    id: &'a ItemId,
    kind: &'static str,
    edits: Vec<Edit>,
}

impl<'a> Edits<'a> {
    /// None yet, of an item of a kind.
    #[must_use]
    pub const fn of(id: &'a ItemId, kind: &'static str) -> Self {
        Self {
            id,
            kind,
            edits: Vec::new(),
        }
    }

    /// Writes a field if it says something else than before; with nothing before it, if there is anything to say.
    #[must_use]
    pub fn field(mut self, name: &str, before: Option<Value>, value: Value) -> Self {
        if before.unwrap_or_default() != value {
            self.edits.push(Edit::Write {
                item: self.id.clone(),
                kind: self.kind,
                field: name.to_owned(),
                value,
            });
        }
        self
    }

    /// What was collected.
    #[must_use]
    pub fn done(self) -> Vec<Edit> {
        self.edits
    }
}

impl Document {
    /// Makes an edit, as this writer's next write.
    pub fn make(&mut self, writer: &WriterId, edit: &Edit) {
        match edit {
            Edit::Write {
                item,
                kind,
                field,
                value,
            } => self.write(writer, item, kind, field, value.clone()),
            Edit::Remove(item) => self.remove(writer, item),
            Edit::PutBack(item) => self.put_back(writer, item),
        }
    }
}
