//! Which rows of a list are chosen. They are told apart by their ids, so they stay chosen when the list
//! is sorted, filtered or changed.

use std::collections::HashSet;

use leptos::prelude::*;

/// The rows that are chosen.
#[derive(Clone, Copy)]
pub struct Selection {
    ids: RwSignal<HashSet<String>>,
    /// The row that was chosen or let go last: a range begins there.
    anchor: StoredValue<Option<String>>,
}

impl Default for Selection {
    fn default() -> Self {
        Self {
            ids: RwSignal::new(HashSet::new()),
            anchor: StoredValue::new(None),
        }
    }
}

impl Selection {
    /// Whether a row is chosen.
    pub fn has(self, id: &str) -> bool {
        self.ids.try_with(|ids| ids.contains(id)).unwrap_or(false)
    }

    /// Looks at all that are chosen. Some may no longer be in the list.
    pub fn with<T>(self, look: impl FnOnce(&HashSet<String>) -> T) -> T {
        self.ids.with(look)
    }

    /// The same without following it.
    pub fn with_untracked<T>(self, look: impl FnOnce(&HashSet<String>) -> T) -> T {
        self.ids.with_untracked(look)
    }

    /// Chooses rows besides those that are chosen, or lets them go.
    pub fn set(self, rows: impl IntoIterator<Item = String>, is_chosen: bool) {
        self.ids.try_update(|ids| {
            for row in rows {
                if is_chosen {
                    ids.insert(row);
                } else {
                    ids.remove(&row);
                }
            }
        });
    }

    /// Chooses these rows and no others.
    pub fn replace(self, rows: HashSet<String>) {
        self.ids.try_set(rows);
        self.anchor.try_set_value(None);
    }

    /// Lets all of them go.
    pub fn clear(self) {
        self.replace(HashSet::new());
    }

    pub(super) fn anchor(self) -> Option<String> {
        self.anchor.try_get_value().flatten()
    }

    pub(super) fn set_anchor(self, id: String) {
        self.anchor.try_set_value(Some(id));
    }
}
