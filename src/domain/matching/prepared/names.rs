//! Gives each distinct text a small number, so that pairs are compared by numbers.

use rustc_hash::FxHashMap;

/// The numbers given so far.
#[derive(Default)]
pub struct Numbers<'a> {
    /// By the texts as they were given: most come again and again.
    given: FxHashMap<&'a str, u32>,
    normalised: FxHashMap<String, u32>,
}

impl<'a> Numbers<'a> {
    /// The number of a text, by its normalised form.
    pub fn of(&mut self, text: &'a str, normalise: impl FnOnce() -> String) -> u32 {
        *self.given.entry(text).or_insert_with(|| {
            let next = u32::try_from(self.normalised.len()).unwrap_or(u32::MAX);
            *self.normalised.entry(normalise()).or_insert(next)
        })
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
