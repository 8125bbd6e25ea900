//! What one tab tells the others: which records it has changed.

use std::collections::BTreeMap;

use super::store::{Change, StoreName};

/// Past so many records of a store, the whole store is said to have changed.
const MOST_KEYS: usize = 50;

/// Which records changed, by store; `None` where it may be any of the store.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct News(pub BTreeMap<StoreName, Option<Vec<String>>>);

impl News {
    /// What changes come to.
    #[must_use]
    pub fn of(changes: &[Change]) -> Self {
        let mut stores: BTreeMap<StoreName, Option<Vec<String>>> = BTreeMap::new();
        for change in changes {
            let keys = stores.entry(change.store()).or_insert_with(|| Some(vec![]));
            match change.key() {
                Some(key) if keys.as_ref().is_some_and(|keys| keys.len() < MOST_KEYS) => {
                    keys.get_or_insert_default().push(key.to_owned());
                }
                _ => *keys = None,
            }
        }
        Self(stores)
    }

    /// Takes in later news.
    pub fn add(&mut self, later: Self) {
        for (store, keys) in later.0 {
            let known = self.0.entry(store).or_insert_with(|| Some(vec![]));
            match (known.as_mut(), keys) {
                (Some(known), Some(keys)) => known.extend(keys),
                _ => *known = None,
            }
        }
    }

    /// As one text: a line for each record, of the store's name, a tab and the key; the store's name
    /// alone where all of it may have changed. Line breaks and tabs in a key make it all of the store.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut lines = Vec::new();
        for (store, keys) in &self.0 {
            let name = store.as_str();
            match keys {
                Some(keys) if !keys.iter().any(|key| key.contains(['\n', '\t'])) => {
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
        let mut stores: BTreeMap<StoreName, Option<Vec<String>>> = BTreeMap::new();
        for line in text.split('\n') {
            let (name, key) = match line.split_once('\t') {
                Some((name, key)) => (name, Some(key)),
                None => (line, None),
            };
            let Some(store) = StoreName::named(name) else {
                continue;
            };
            let keys = stores.entry(store).or_insert_with(|| Some(vec![]));
            match (keys.as_mut(), key) {
                (Some(keys), Some(key)) => keys.push(key.to_owned()),
                _ => *keys = None,
            }
        }
        Self(stores)
    }
}
