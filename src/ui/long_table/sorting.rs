//! By what a list is sorted, and the headings that say and change it.

use leptos::prelude::*;

use super::column::{Column, ColumnSort};
use crate::ui::Text;

/// By what a list can be sorted. The default is how it begins.
pub trait SortKey: Copy + Default + PartialEq + Send + Sync + 'static {
    /// Whether the highest comes first as long as nothing is the other way round.
    fn is_highest_first(self) -> bool {
        false
    }
}

/// Keys whose list remembers its order while it is left for another screen.
pub trait RememberedKey: SortKey {
    /// Every key.
    const ALL: &'static [Self];

    /// The key as a text, which does not begin with a minus sign.
    fn word(self) -> &'static str;
}

/// How a list is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sorting<Key> {
    /// By what.
    pub key: Key,
    /// Whether the other way round.
    pub is_reversed: bool,
}

impl<Key: SortKey> Sorting<Key> {
    /// After a press on a heading: by that, or the other way round if it was by that already.
    fn pressed(self, key: Key) -> Self {
        Self {
            key,
            is_reversed: self.key == key && !self.is_reversed,
        }
    }

    /// What `aria-sort` says of a heading.
    fn aria(self, key: Key) -> &'static str {
        match (self.key == key, self.is_reversed == key.is_highest_first()) {
            (false, _) => "none",
            (true, true) => "ascending",
            (true, false) => "descending",
        }
    }

    /// A heading that sorts by a key.
    pub fn column(sorting: RwSignal<Self>, key: Key, heading: Text) -> Column {
        Column {
            heading,
            sort: Some(ColumnSort {
                now: Signal::derive(move || sorting.get().aria(key)),
                press: Callback::new(move |()| {
                    sorting.update(|sorting| *sorting = sorting.pressed(key));
                }),
            }),
        }
    }
}

impl<Key: RememberedKey> Sorting<Key> {
    /// As it is remembered while the list is left.
    pub fn to_text(self) -> String {
        let order = if self.is_reversed { "-" } else { "" };
        format!("{order}{}", self.key.word())
    }

    /// As it was remembered; as it begins where nothing was.
    pub fn of_text(text: &str) -> Self {
        let word = text.trim_start_matches('-');
        let key = Key::ALL.iter().find(|key| key.word() == word);
        Self {
            key: key.copied().unwrap_or_default(),
            is_reversed: text.starts_with('-'),
        }
    }
}
