//! Gives each distinct text a small number, so that pairs are compared by numbers.

use std::collections::BTreeMap;

/// The numbers given so far.
#[derive(Default)]
pub struct Numbers(BTreeMap<String, u32>);

impl Numbers {
    /// The number of a text in its normalised form.
    pub fn of(&mut self, normalised: String) -> u32 {
        let next = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        *self.0.entry(normalised).or_insert(next)
    }
}

/// Sorts numbers and keeps each once.
pub fn sorted(mut numbers: Vec<u32>) -> Vec<u32> {
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

/// Whether a sorted list holds a number.
pub fn holds(sorted: &[u32], number: u32) -> bool {
    !sorted.is_empty() && sorted.binary_search(&number).is_ok()
}

/// How many numbers two sorted lists share.
pub fn in_common(mine: &[u32], theirs: &[u32]) -> usize {
    mine.iter().filter(|number| holds(theirs, **number)).count()
}
