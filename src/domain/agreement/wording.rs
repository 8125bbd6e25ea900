//! The words of a part of the agreement: ready sentences that were chosen, a line each, and own words behind them.

/// A ready sentence, in every language in which it may have been chosen.
pub type Ready = Vec<String>;

/// The words of a part, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    /// The places of the ready sentences that were chosen, each with the words in which it was.
    pub chosen: Vec<(usize, String)>,
    /// Everything else.
    pub own: String,
}

impl Wording {
    /// Takes words apart: a line that is a ready sentence, in whichever language, was chosen once; all others are
    /// own words.
    #[must_use]
    pub fn of(words: &str, ready: &[Ready]) -> Self {
        let mut wording = Self::default();
        let mut own: Vec<&str> = Vec::new();
        for line in words.lines() {
            let place = ready
                .iter()
                .position(|sentence| sentence.iter().any(|known| known == line));
            match place.filter(|place| !wording.has(*place)) {
                Some(place) => wording.chosen.push((place, line.to_owned())),
                None => own.push(line),
            }
        }
        wording.own = own.join("\n").trim().to_owned();
        wording
    }

    /// Whether a ready sentence was chosen.
    #[must_use]
    pub fn has(&self, place: usize) -> bool {
        self.kept(place).is_some()
    }

    /// The words in which a ready sentence was chosen.
    #[must_use]
    pub fn kept(&self, place: usize) -> Option<&str> {
        let found = self.chosen.iter().find(|(known, _)| *known == place);
        found.map(|(_, words)| words.as_str())
    }

    /// Puts the words together: each sentence on a line of its own, then the own words.
    #[must_use]
    pub fn words(&self) -> String {
        let mut lines: Vec<&str> = Vec::new();
        for (_, sentence) in &self.chosen {
            lines.push(sentence);
        }
        if !self.own.trim().is_empty() {
            lines.push(self.own.trim());
        }
        lines.join("\n")
    }
}
