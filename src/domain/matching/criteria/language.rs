//! Language: how many languages the two share ÷ how many the one who named fewer has.

use super::{Explanation, MissingFrom, Points};
use crate::domain::matching::prepared::Person;
use crate::domain::matching::prepared::names::in_common;
use crate::domain::text::ShortText;

/// The languages that a pair's points rest on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageDetail {
    /// Languages that both speak, as the mentee wrote them, in the mentee's order.
    pub shared: Vec<ShortText>,
    /// How many languages the one who named fewer has.
    pub fewest: usize,
}

pub fn points(mentor: &Person<'_>, mentee: &Person<'_>) -> Points {
    let fewest = mentor.languages.len().min(mentee.languages.len());
    let shared = in_common(&mentor.languages, &mentee.languages);
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Points::share(number(shared), number(fewest))
}

pub fn explain(mentor: &Person<'_>, mentee: &Person<'_>) -> Explanation {
    let fewest = mentor.languages.len().min(mentee.languages.len());
    if fewest == 0 {
        return Explanation::Unknown(MissingFrom::unless_known(
            !mentor.languages.is_empty(),
            !mentee.languages.is_empty(),
        ));
    }
    Explanation::Language(LanguageDetail {
        shared: shared(mentor, mentee),
        fewest,
    })
}

/// Languages that both speak, as the mentee wrote them, each once.
pub fn shared(mentor: &Person<'_>, mentee: &Person<'_>) -> Vec<ShortText> {
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
