//! Language: how many languages the two share ÷ how many the one who named fewer has.

use super::detail::{ByRows, Detail};
use super::{MissingFrom, Points};
use crate::domain::matching::prepared::Person;
use crate::domain::matching::prepared::names::in_common;
use crate::domain::matching::reasons::when;
use crate::domain::matching::settings::{Rules, Settings};
use crate::domain::pairing::SharedReason;
use crate::domain::text::ShortText;

/// The languages that a pair's points rest on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageDetail {
    /// Languages that both speak, as the mentee wrote them, in the mentee's order.
    pub shared: Vec<ShortText>,
    /// How many languages the one who named fewer has.
    pub fewest: usize,
}

impl Detail for LanguageDetail {
    const KEY: &'static str = "language";
    const USUAL_WEIGHT: u8 = 2;
    const BY_ROWS: ByRows = ByRows::Answers(|person| person.languages.clone());

    fn points(mentor: &Person<'_>, mentee: &Person<'_>, _: &Settings) -> Points {
        let fewest = mentor.languages.len().min(mentee.languages.len());
        let shared = in_common(&mentor.languages, &mentee.languages);
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Points::share(number(shared), number(fewest))
    }

    fn of(mentor: &Person<'_>, mentee: &Person<'_>, _: &Settings) -> Result<Self, MissingFrom> {
        let fewest = mentor.languages.len().min(mentee.languages.len());
        if fewest == 0 {
            return Err(MissingFrom::unless_known(
                !mentor.languages.is_empty(),
                !mentee.languages.is_empty(),
            ));
        }
        Ok(Self {
            shared: shared(mentor, mentee),
            fewest,
        })
    }

    /// The language rule rests on the same answer and always holds.
    fn reasons(&self, _: u8, _: &Rules) -> Vec<SharedReason> {
        when(
            !self.shared.is_empty(),
            SharedReason::Languages(self.shared.clone()),
        )
    }
}

/// Languages that both speak, as the mentee wrote them, each once.
fn shared(mentor: &Person<'_>, mentee: &Person<'_>) -> Vec<ShortText> {
    let spoken = &mentor.source.profile.languages;
    let spoken: Vec<String> = spoken.iter().map(ShortText::normalised).collect();
    let mut seen: Vec<String> = Vec::new();
    let mut shared = Vec::new();
    for language in &mentee.source.profile.languages {
        let name = language.normalised();
        if spoken.contains(&name) && !seen.contains(&name) {
            seen.push(name);
            shared.push(language.clone());
        }
    }
    shared
}
