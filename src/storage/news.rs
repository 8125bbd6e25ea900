//! What one tab tells the others: which records it has changed.

use super::store::{Change, StoreName};

/// Past so many records of a store, the whole store is said to have changed.
const MOST_KEYS: usize = 50;

/// Which records changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct News(Vec<(StoreName, Changed)>);

/// What changed of one store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// The records with these keys.
    These(Vec<String>),
    /// It may be any record.
    Any,
}

impl News {
    /// What changes come to.
    #[must_use]
    pub fn of(changes: &[Change]) -> Self {
        let mut news = Self::default();
        for change in changes {
            let changed = news.entry(change.store());
            match (change.key(), &mut *changed) {
                (Some(key), Changed::These(keys)) if keys.len() < MOST_KEYS => {
                    keys.push(key.to_owned());
                }
                _ => *changed = Changed::Any,
            }
        }
        news
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What changed of a store; none when nothing of it did.
    #[must_use]
    pub fn about(&self, store: StoreName) -> Option<&Changed> {
        let found = self.0.iter().find(|(known, _)| *known == store);
        found.map(|(_, changed)| changed)
    }

    /// What changed of a store so far; nothing of it, to begin with.
    fn entry(&mut self, store: StoreName) -> &mut Changed {
        let place = self.0.iter().position(|(known, _)| *known == store);
        let place = place.unwrap_or_else(|| {
            self.0.push((store, Changed::These(Vec::new())));
            self.0.len() - 1
        });
        &mut self.0[place].1
    }

    /// Takes in later news.
    pub fn add(&mut self, later: Self) {
        for (store, later) in later.0 {
            let known = self.entry(store);
            match (&mut *known, later) {
                (Changed::These(known), Changed::These(keys)) => known.extend(keys),
                _ => *known = Changed::Any,
            }
        }
    }

    /// As one text: a line for each record, of the store's name, a tab and the key; the store's name
    /// alone where all of it may have changed. Line breaks and tabs in a key make it all of the store.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut lines = Vec::new();
        for (store, changed) in &self.0 {
            let name = store.as_str();
            match changed {
                Changed::These(keys) if !keys.iter().any(|key| key.contains(['\n', '\t'])) => {
                    lines.extend(keys.iter().map(|key| format!("{name}\t{key}")));
                }
                _ => lines.push(name.to_owned()),
            }
        }
        lines.join("\n")
    }

    /// Reads [`Self::to_text`]. Stores that this release does not know are left out.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut news = Self::default();
        for line in text.split('\n') {
            let (name, key) = match line.split_once('\t') {
                Some((name, key)) => (name, Some(key)),
                None => (line, None),
            };
            let Some(store) = StoreName::named(name) else {
                continue;
            };
            let changed = news.entry(store);
            match (&mut *changed, key) {
                (Changed::These(keys), Some(key)) => keys.push(key.to_owned()),
                _ => *changed = Changed::Any,
            }
        }
        news
    }
}
