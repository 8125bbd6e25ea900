//! Who wrote what, without a clock.

use crate::domain::id::WriterId;

/// One write: the how-manieth of its writer, counted from 1. No two writes have the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    /// The device and its data. A restored backup writes under another name, since it may have forgotten how
    /// far it had counted.
    pub writer: WriterId,
    /// Counted from 1.
    pub number: u64,
}

/// Which writes are known: of each writer all up to a number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Known(Vec<(WriterId, u64)>);

impl Known {
    /// How far a writer is known; 0 for one that is not.
    #[must_use]
    pub fn number_of(&self, writer: &WriterId) -> u64 {
        self.place(writer).map_or(0, |place| self.0[place].1)
    }

    /// Whether a write is known.
    #[must_use]
    pub fn covers(&self, stamp: &Stamp) -> bool {
        stamp.number <= self.number_of(&stamp.writer)
    }

    /// Whether everything that another knows is known.
    #[must_use]
    pub fn covers_all(&self, other: &Self) -> bool {
        let mut entries = other.0.iter();
        entries.all(|(writer, number)| *number <= self.number_of(writer))
    }

    /// Takes in a write, and with it everything that its writer wrote before.
    pub fn note(&mut self, stamp: &Stamp) {
        match self.place(&stamp.writer) {
            Ok(place) => self.0[place].1 = self.0[place].1.max(stamp.number),
            Err(place) => self.0.insert(place, (stamp.writer.clone(), stamp.number)),
        }
    }

    /// Takes in what another knows.
    pub fn join(&mut self, other: &Self) {
        for (writer, number) in &other.0 {
            self.note(&Stamp {
                writer: writer.clone(),
                number: *number,
            });
        }
    }

    /// How far each writer is known, in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (&WriterId, u64)> {
        self.0.iter().map(|(writer, number)| (writer, *number))
    }

    fn place(&self, writer: &WriterId) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.cmp(writer))
    }
}

impl FromIterator<(WriterId, u64)> for Known {
    fn from_iter<I: IntoIterator<Item = (WriterId, u64)>>(entries: I) -> Self {
        let mut known = Self::default();
        for (writer, number) in entries {
            known.note(&Stamp { writer, number });
        }
        known
    }
}
