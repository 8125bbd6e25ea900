//! Which pairings are listed and in what order, by keys that are made once.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::filter::Filter;
use crate::browser::intl::{Collator, LanguageTag};
use crate::browser::timer::Pace;
use crate::domain::id::ParticipantId;
use crate::domain::pairing::{Pairing, PairingState};
use crate::features::shared::collation::Places;
use crate::features::shared::directory::{Directory, searched};
use crate::state::pairings::PairingOfProgramme;

/// By what the pairings are sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SortKey {
    /// In the order in which they were made.
    #[default]
    Made,
    /// The mentor's name, then the mentee's.
    Names,
    /// Waiting, accepted, declined.
    State,
    /// When they were handed out; those that were not come first.
    HandedOut,
}

/// How the pairings are sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sorting {
    /// By what.
    pub key: SortKey,
    /// Whether the other way round.
    pub is_reversed: bool,
}

impl Sorting {
    /// After a press on a heading: by that, or the other way round if it was by that already.
    pub fn pressed(self, key: SortKey) -> Self {
        Self {
            key,
            is_reversed: self.key == key && !self.is_reversed,
        }
    }

    /// What `aria-sort` says of a heading.
    pub fn aria(self, key: SortKey) -> &'static str {
        match (self.key == key, self.is_reversed) {
            (false, _) => "none",
            (true, false) => "ascending",
            (true, true) => "descending",
        }
    }

    /// As it is remembered while the list is left for a pairing.
    pub fn to_text(self) -> String {
        let key = match self.key {
            SortKey::Made => "made",
            SortKey::Names => "names",
            SortKey::State => "state",
            SortKey::HandedOut => "handed-out",
        };
        format!("{}{key}", if self.is_reversed { "!" } else { "" })
    }

    /// As it was remembered.
    pub fn of_text(text: &str) -> Self {
        let key = match text.trim_start_matches('!') {
            "names" => SortKey::Names,
            "state" => SortKey::State,
            "handed-out" => SortKey::HandedOut,
            _ => SortKey::Made,
        };
        Self {
            key,
            is_reversed: text.starts_with('!'),
        }
    }
}

struct Entry {
    pairing: Pairing,
    text: String,
    names: (u32, u32),
}

/// The pairings with their keys.
#[derive(Default)]
pub struct PairingIndex(Vec<Entry>);

impl PairingIndex {
    /// Makes the keys, in slices; names are ordered as the language sorts them.
    pub async fn prepare(
        list: Vec<PairingOfProgramme>,
        people: Directory,
        language: LanguageTag,
    ) -> Self {
        let mut pace = Pace::begin();
        let pairings = list.iter().map(|known| &known.pairing);
        let ids = pairings.flat_map(|pairing| [&pairing.mentor, &pairing.mentee]);
        let names = Places::of(
            ids.filter_map(|id| people.person(id).map(|person| person.name.as_str())),
            &Collator::new(language),
        );
        pace.rest().await;
        let place =
            |id: &ParticipantId| names.place(people.person(id).map(|person| person.name.as_str()));
        let entry = |pairing: Pairing| Entry {
            text: searched(&people, &pairing.mentor, &pairing.mentee),
            names: (place(&pairing.mentor), place(&pairing.mentee)),
            pairing,
        };
        let mut entries = Vec::with_capacity(list.len());
        for known in list {
            entries.push(entry(known.pairing));
            pace.rest().await;
        }
        Self(entries)
    }

    /// The numbers of those that hold the words, in order.
    pub fn chosen(&self, words: &[String], filter: Filter, sorting: Sorting) -> Vec<u32> {
        let all = self.0.iter().zip(0_u32..);
        let found = all.filter(|(entry, _)| {
            filter.takes(&entry.pairing) && words.iter().all(|word| entry.text.contains(word))
        });
        let key = |entry: &Entry| match sorting.key {
            SortKey::Made => (0, 0),
            SortKey::Names => entry.names,
            SortKey::State => (rank(entry.pairing.state()), entry.names.0),
            SortKey::HandedOut => (day(entry.pairing.handed_out_on), entry.names.0),
        };
        let mut chosen: Vec<_> = found.map(|(entry, number)| (key(entry), number)).collect();
        if sorting.is_reversed {
            chosen.sort_unstable_by_key(|(key, number)| (Reverse(*key), *number));
        } else {
            chosen.sort_unstable();
        }
        chosen.into_iter().map(|(_, number)| number).collect()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The pairing with a number.
    pub fn pairing(&self, number: u32) -> Option<&Pairing> {
        self.0.get(number as usize).map(|entry| &entry.pairing)
    }
}

const fn rank(state: PairingState) -> u32 {
    match state {
        PairingState::Waiting => 0,
        PairingState::Accepted => 1,
        PairingState::Declined => 2,
    }
}

/// The days since the year 0; nothing where it was not handed out.
fn day(day: Option<NaiveDate>) -> u32 {
    use chrono::Datelike;
    day.map_or(0, |day| u32::try_from(day.num_days_from_ce()).unwrap_or(0))
}
