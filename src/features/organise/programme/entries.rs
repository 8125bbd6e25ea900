//! The entries of a list while it is edited: each remembers under which name it is kept.

use leptos::prelude::*;

use super::list_kind::ListKind;
use crate::domain::text::{TextError, normalised};

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Tells entries apart whatever they are called.
    key: usize,
    /// The name under which it is kept; none for a new one.
    pub kept_as: Option<String>,
    /// Its name now.
    pub name: String,
}

/// Why an entry was not added or renamed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryError {
    /// It is empty or too long.
    Text(TextError),
    /// Another entry is called so.
    Known,
    /// There is no room for another.
    Full,
}

/// A list that is edited, and what stands in the field for another entry.
#[derive(Clone, Copy)]
pub struct Entries {
    pub kind: ListKind,
    pub list: RwSignal<Vec<Entry>>,
    /// What was typed but not added yet.
    pub pending: RwSignal<String>,
    /// The place of the entry that gets a new name just now.
    pub renaming: RwSignal<Option<usize>>,
    next_key: StoredValue<usize>,
}

impl Entries {
    /// The entries as they are kept.
    pub fn new<T: ToString>(kind: ListKind, kept: &[T]) -> Self {
        let list = kept.iter().enumerate().map(|(key, name)| Entry {
            key,
            kept_as: Some(name.to_string()),
            name: name.to_string(),
        });
        Self {
            kind,
            list: RwSignal::new(list.collect()),
            pending: RwSignal::new(String::new()),
            renaming: RwSignal::new(None),
            next_key: StoredValue::new(kept.len()),
        }
    }

    /// The names in order; it follows the list.
    pub fn names(self) -> Vec<String> {
        self.list
            .with(|list| list.iter().map(|entry| entry.name.clone()).collect())
    }

    /// Whether an entry is called so; it follows the list.
    pub fn has(self, name: &str) -> bool {
        let wanted = normalised(name);
        self.list
            .with(|list| list.iter().any(|entry| normalised(&entry.name) == wanted))
    }

    /// Adds an entry at the end.
    pub fn add(self, text: &str) -> Result<String, EntryError> {
        let name = self.kind.check(text).map_err(EntryError::Text)?;
        if untrack(|| self.has(&name)) {
            return Err(EntryError::Known);
        }
        if self.list.with_untracked(Vec::len) >= self.kind.most() {
            return Err(EntryError::Full);
        }
        let key = self.next_key.get_value();
        self.next_key.set_value(key + 1);
        self.list.update(|list| {
            list.push(Entry {
                key,
                kept_as: None,
                name: name.clone(),
            });
        });
        Ok(name)
    }

    /// Adds several, as far as they are new and there is room.
    pub fn add_all(self, texts: impl IntoIterator<Item = String>) {
        for text in texts {
            let _ = self.add(&text);
        }
    }

    /// Gives an entry a new name.
    pub fn rename(self, place: usize, text: &str) -> Result<String, EntryError> {
        let name = self.kind.check(text).map_err(EntryError::Text)?;
        let wanted = normalised(&name);
        let is_known = self.list.with_untracked(|list| {
            let mut others = list.iter().enumerate().filter(|(at, _)| *at != place);
            others.any(|(_, entry)| normalised(&entry.name) == wanted)
        });
        if is_known {
            return Err(EntryError::Known);
        }
        self.list.update(|list| {
            if let Some(entry) = list.get_mut(place) {
                entry.name.clone_from(&name);
            }
        });
        Ok(name)
    }

    /// Takes an entry out.
    pub fn remove(self, place: usize) {
        self.list.update(|list| {
            if place < list.len() {
                list.remove(place);
            }
        });
    }

    /// Changes the places of two entries.
    pub fn swap(self, one: usize, other: usize) {
        self.list.update(|list| {
            if one.max(other) < list.len() {
                list.swap(one, other);
            }
        });
    }

    /// The entries that are kept under another name than they have now, as old and new names.
    pub fn renamed(self) -> Vec<(String, String)> {
        self.list.with_untracked(|list| {
            let renamed = list.iter().filter_map(|entry| {
                let old = entry.kept_as.clone()?;
                (old != entry.name).then(|| (old, entry.name.clone()))
            });
            renamed.collect()
        })
    }

    /// The entries now, to be handed to [`Self::are_kept`] once they are.
    pub fn as_they_stand(self) -> Vec<Entry> {
        self.list.get_untracked()
    }

    /// Notes that these entries are kept under the names that they had then.
    pub fn are_kept(self, kept: &[Entry]) {
        self.list.try_update(|list| {
            for entry in list {
                if let Some(then) = kept.iter().find(|then| then.key == entry.key) {
                    entry.kept_as = Some(then.name.clone());
                }
            }
        });
    }
}
