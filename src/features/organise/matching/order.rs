//! Which proposals are listed and in what order, by keys that are made once.

use std::cmp::Reverse;

use super::rows::{Row, Standing};
use crate::browser::intl::{Collator, LanguageTag};
use crate::browser::timer::Pace;
use crate::domain::id::ParticipantId;
use crate::features::shared::collation::Places;
use crate::features::shared::directory::{Directory, searched};
use crate::ui::{SortKey, Sorting};

/// By what the proposals are sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ProposalKey {
    /// How well they fit, the best first.
    #[default]
    Fit,
    /// The mentor's name.
    Mentor,
    /// The mentee's name.
    Mentee,
    /// What has become of them.
    Standing,
}

impl SortKey for ProposalKey {
    fn is_highest_first(self) -> bool {
        self == Self::Fit
    }
}

/// Which proposals are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    /// Every one.
    #[default]
    All,
    /// Those that can be approved.
    Open,
    /// Those that are pairings.
    Approved,
    /// Those from which nothing can come any more.
    Over,
}

impl Filter {
    /// Every filter, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::All, Self::Open, Self::Approved, Self::Over];

    /// The filter as the value of an option.
    pub const fn value(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Open => "open",
            Self::Approved => "approved",
            Self::Over => "over",
        }
    }

    /// The filter of an option's value.
    pub fn of_value(value: &str) -> Self {
        let mut all = Self::ALL.into_iter();
        all.find(|filter| filter.value() == value)
            .unwrap_or_default()
    }

    const fn takes(self, standing: &Standing) -> bool {
        match self {
            Self::All => true,
            Self::Open => matches!(standing, Standing::Open),
            Self::Approved => matches!(standing, Standing::Approved(_)),
            Self::Over => !matches!(standing, Standing::Open | Standing::Approved(_)),
        }
    }
}

struct Entry {
    row: Row,
    text: String,
    mentor: u32,
    mentee: u32,
}

/// The proposals with their keys. Their numbers are their places when the best fit comes first.
#[derive(Default)]
pub struct ProposalIndex(Vec<Entry>);

impl ProposalIndex {
    /// Makes the keys, in slices; names are ordered as the language sorts them.
    pub async fn prepare(rows: Vec<Row>, people: Directory, language: LanguageTag) -> Self {
        let mut pace = Pace::begin();
        let ids = rows.iter().flat_map(|row| [&row.mentor, &row.mentee]);
        let names = Places::of(
            ids.filter_map(|id| people.person(id).map(|person| person.name.as_str())),
            &Collator::new(language),
        );
        pace.rest().await;
        let place =
            |id: &ParticipantId| names.place(people.person(id).map(|person| person.name.as_str()));
        let entry = |row: Row| Entry {
            text: searched(&people, &row.mentor, &row.mentee),
            mentor: place(&row.mentor),
            mentee: place(&row.mentee),
            row,
        };
        let mut entries = Vec::with_capacity(rows.len());
        for row in rows {
            entries.push(entry(row));
            pace.rest().await;
        }
        Self(entries)
    }

    /// The numbers of those that hold the words, in order.
    pub fn chosen(
        &self,
        words: &[String],
        filter: Filter,
        sorting: Sorting<ProposalKey>,
    ) -> Vec<u32> {
        let all = self.0.iter().zip(0_u32..);
        let found = all.filter(|(entry, _)| {
            filter.takes(&entry.row.standing) && words.iter().all(|word| entry.text.contains(word))
        });
        let key = |entry: &Entry, number: u32| match sorting.key {
            ProposalKey::Fit => number,
            ProposalKey::Mentor => entry.mentor,
            ProposalKey::Mentee => entry.mentee,
            ProposalKey::Standing => entry.row.standing.rank(),
        };
        let mut chosen: Vec<(u32, u32)> = found.map(|(entry, n)| (key(entry, n), n)).collect();
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

    /// The proposal with a number.
    pub fn row(&self, number: u32) -> Option<&Row> {
        self.0.get(number as usize).map(|entry| &entry.row)
    }
}
