//! Something with fields that both may change: a session, a note, an action, a goal.

use chrono::NaiveDate;

use super::register::Register;
use super::stamp::{Known, Stamp};
use crate::domain::iso;

/// The versions of an item's fields that somebody had before their eyes who removed it.
pub type Seen = Vec<Stamp>;

/// The most fields of one item.
pub const MOST_FIELDS: usize = 64;

/// What stands in a field. Days and moments are texts as ISO 8601 writes them.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    /// It was emptied.
    #[default]
    Nothing,
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    Number(i64),
    /// A text.
    Text(String),
}

/// Something with fields. What it is and which fields it has is for those who read it: an older release keeps
/// and hands on what a newer one wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it is, such as `session`.
    pub kind: String,
    fields: Vec<(String, Register<Value>)>,
    /// What was seen of it when it was removed; `None` where it was put back.
    removal: Register<Option<Seen>>,
}

impl Value {
    /// A text, or nothing where there is none.
    #[must_use]
    pub fn text(text: Option<impl ToString>) -> Self {
        text.map_or(Self::Nothing, |text| Self::Text(text.to_string()))
    }
}

impl Item {
    /// One without fields.
    #[must_use]
    pub fn new(kind: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            fields: Vec::new(),
            removal: Register::default(),
        }
    }

    /// One as it was kept or sent.
    #[must_use]
    pub fn from_parts(
        kind: String,
        fields: impl IntoIterator<Item = (String, Register<Value>)>,
        removal: Register<Option<Seen>>,
    ) -> Self {
        let mut item = Self {
            kind,
            fields: Vec::new(),
            removal,
        };
        for (name, register) in fields {
            item.merge_field(&name, &register);
        }
        item
    }

    /// Every field with its name, in the order of their names.
    #[must_use]
    pub fn fields(&self) -> &[(String, Register<Value>)] {
        &self.fields
    }

    /// A field, if anything was ever written to it.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&Register<Value>> {
        let place = self.place(name).ok()?;
        self.fields.get(place).map(|(_, register)| register)
    }

    /// The text of a field; none where it is empty, missing or no text. While it is contested it is the one
    /// that every device shows first.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        match self.field(name)?.value()? {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The number of a field; none where it is empty, missing or no number.
    #[must_use]
    pub fn number(&self, name: &str) -> Option<i64> {
        match self.field(name)?.value()? {
            Value::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// Whether a field says yes.
    #[must_use]
    pub fn flag(&self, name: &str) -> bool {
        self.field(name).and_then(Register::value) == Some(&Value::Flag(true))
    }

    /// The day of a field; none where it is empty, missing or no day.
    #[must_use]
    pub fn day(&self, name: &str) -> Option<NaiveDate> {
        iso::day(self.text(name)?)
    }

    /// The fields of which several values stand side by side, until somebody chooses one.
    pub fn contested(&self) -> impl Iterator<Item = (&str, &Register<Value>)> {
        let fields = self.fields.iter();
        fields
            .filter(|(_, register)| register.is_contested())
            .map(|(name, register)| (name.as_str(), register))
    }

    /// How it was removed.
    #[must_use]
    pub const fn removal(&self) -> &Register<Option<Seen>> {
        &self.removal
    }

    /// Writes a field.
    pub fn write(&mut self, name: &str, stamp: Stamp, value: Value) {
        match self.place(name) {
            Ok(place) => self.fields[place].1.write(stamp, value),
            Err(place) => {
                let mut register = Register::default();
                register.write(stamp, value);
                self.fields.insert(place, (name.to_owned(), register));
            }
        }
    }

    /// Removes it, as it is known here. What somebody writes to it elsewhere meanwhile brings it back.
    pub fn remove(&mut self, stamp: Stamp) {
        let seen = self.stamps().cloned().collect();
        self.removal.write(stamp, Some(seen));
    }

    /// Puts it back, or keeps it over a removal that did not know what was written meanwhile.
    pub fn put_back(&mut self, stamp: Stamp) {
        self.removal.write(stamp, None);
    }

    /// Whether it is gone: removed by somebody who saw everything that stands in it.
    #[must_use]
    pub fn is_gone(&self) -> bool {
        let mut removals = self.removals();
        removals.any(|seen| self.stamps().all(|stamp| seen.contains(stamp)))
    }

    /// Whether somebody removed it without having seen what was written meanwhile. It is kept, and that is to be
    /// said.
    #[must_use]
    pub fn is_kept_over_removal(&self) -> bool {
        self.removals().next().is_some() && !self.is_gone()
    }

    /// Takes in the same item as it is elsewhere. Whether anything is different then.
    pub fn merge(&mut self, other: &Self) -> bool {
        let mut is_different = self.removal.merge(&other.removal);
        for (name, register) in &other.fields {
            is_different |= self.merge_field(name, register);
        }
        // Both sides wrote the same identifier for different things only if somebody tampered; every device
        // then calls it the same.
        if other.kind < self.kind {
            self.kind.clone_from(&other.kind);
            is_different = true;
        }
        is_different
    }

    /// Which writes to it are known.
    #[must_use]
    pub fn known(&self) -> Known {
        let mut known = self.removal.known().clone();
        for (_, register) in &self.fields {
            known.join(register.known());
        }
        known
    }

    /// The same with those fields alone of which not everything is known; none where all is.
    #[must_use]
    pub fn beyond(&self, known: &Known) -> Option<Self> {
        let is_new =
            |(_, register): &&(String, Register<Value>)| !known.covers_all(register.known());
        let fields: Vec<_> = self.fields.iter().filter(is_new).cloned().collect();
        let is_removal_new = !known.covers_all(self.removal.known());
        (is_removal_new || !fields.is_empty()).then(|| Self {
            kind: self.kind.clone(),
            fields,
            removal: self.removal.clone(),
        })
    }

    fn removals(&self) -> impl Iterator<Item = &Seen> {
        let versions = self.removal.versions().iter();
        versions.filter_map(|(_, seen)| seen.as_ref())
    }

    fn stamps(&self) -> impl Iterator<Item = &Stamp> {
        let registers = self.fields.iter();
        registers.flat_map(|(_, register)| register.versions().iter().map(|(stamp, _)| stamp))
    }

    fn merge_field(&mut self, name: &str, register: &Register<Value>) -> bool {
        match self.place(name) {
            Ok(place) => self.fields[place].1.merge(register),
            Err(place) => {
                self.fields
                    .insert(place, (name.to_owned(), register.clone()));
                true
            }
        }
    }

    fn place(&self, name: &str) -> Result<usize, usize> {
        self.fields
            .binary_search_by(|(known, _)| known.as_str().cmp(name))
    }
}
