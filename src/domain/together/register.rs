//! One thing that both may change.

use super::stamp::{Known, Stamp};

/// The most versions of one thing that are kept side by side. Two people with a few devices never come near.
pub const MOST_VERSIONS: usize = 16;

/// One thing that both may change. It holds every version that nobody has overwritten knowingly: one as a
/// rule, several where it was changed on both sides at once, none before the first write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Register<V> {
    versions: Vec<(Stamp, V)>,
    known: Known,
}

impl<V> Default for Register<V> {
    fn default() -> Self {
        Self {
            versions: Vec::new(),
            known: Known::default(),
        }
    }
}

impl<V: Clone + PartialEq> Register<V> {
    /// A register as it was kept or sent. Versions that it does not itself know are taken as known.
    #[must_use]
    pub fn from_parts(versions: impl IntoIterator<Item = (Stamp, V)>, known: Known) -> Self {
        let mut register = Self {
            versions: Vec::new(),
            known,
        };
        for (stamp, value) in versions {
            register.known.note(&stamp);
            register.put(stamp, value);
        }
        register
    }

    /// Writes over every version that is there.
    pub fn write(&mut self, stamp: Stamp, value: V) {
        self.known.note(&stamp);
        self.versions = vec![(stamp, value)];
    }

    /// Takes in the same thing as it is elsewhere. Whether anything is different then.
    pub fn merge(&mut self, other: &Self) -> bool {
        let before = (self.versions.len(), self.known.clone());
        let is_there = |stamp: &Stamp| other.versions.iter().any(|(known, _)| known == stamp);
        self.versions
            .retain(|(stamp, _)| is_there(stamp) || !other.known.covers(stamp));
        for (stamp, value) in &other.versions {
            if !self.known.covers(stamp) {
                self.put(stamp.clone(), value.clone());
            }
        }
        self.known.join(&other.known);
        before != (self.versions.len(), self.known.clone())
    }

    fn put(&mut self, stamp: Stamp, value: V) {
        let place = self
            .versions
            .binary_search_by(|(known, _)| known.cmp(&stamp));
        if let Err(place) = place {
            self.versions.insert(place, (stamp, value));
        }
    }

    /// Every version with its write, in one order on every device.
    #[must_use]
    pub fn versions(&self) -> &[(Stamp, V)] {
        &self.versions
    }

    /// The different values, in one order on every device: the same thing written twice is no conflict.
    #[must_use]
    pub fn values(&self) -> Vec<&V> {
        let mut values: Vec<&V> = Vec::new();
        for (_, value) in &self.versions {
            if !values.contains(&value) {
                values.push(value);
            }
        }
        values
    }

    /// The value, or while it is contested the one that every device shows first.
    #[must_use]
    pub fn value(&self) -> Option<&V> {
        self.versions.last().map(|(_, value)| value)
    }

    /// Whether there are several values, of which somebody has to choose one.
    #[must_use]
    pub fn is_contested(&self) -> bool {
        self.values().len() > 1
    }

    /// Which writes it knows.
    #[must_use]
    pub const fn known(&self) -> &Known {
        &self.known
    }
}
