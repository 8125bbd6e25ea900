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
use crate::ui::{RememberedKey, SortKey, Sorting};

/// By what the pairings are sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PairingKey {
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

impl SortKey for PairingKey {}

impl RememberedKey for PairingKey {
    const ALL: &'static [Self] = &[Self::Made, Self::Names, Self::State, Self::HandedOut];

    fn word(self) -> &'static str {
        match self {
            Self::Made => "made",
            Self::Names => "names",
            Self::State => "state",
            Self::HandedOut => "handed-out",
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
    pub fn chosen(
        &self,
        words: &[String],
        filter: Filter,
        sorting: Sorting<PairingKey>,
    ) -> Vec<u32> {
        let all = self.0.iter().zip(0_u32..);
        let found = all.filter(|(entry, _)| {
            filter.takes(&entry.pairing) && words.iter().all(|word| entry.text.contains(word))
        });
        let key = |entry: &Entry| match sorting.key {
            PairingKey::Made => (0, 0),
            PairingKey::Names => entry.names,
            PairingKey::State => (rank(entry.pairing.state()), entry.names.0),
            PairingKey::HandedOut => (day(entry.pairing.handed_out_on), entry.names.0),
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
