//! What the mentee wants to learn, in words.

use leptos_i18n::t_string;

use super::Names;
use crate::browser::intl;
use crate::domain::matching::LearningDetail;
use crate::features::shared::language::{Texts, tag};

pub fn name(i18n: Texts) -> &'static str {
    t_string!(i18n, criterion.learning)
}

pub fn sentence(i18n: Texts, detail: &LearningDetail, names: Names<'_>) -> String {
    covered(i18n, detail, names.mentee)
}

/// Which of the topics that somebody wants to learn the other can teach.
pub fn covered(i18n: Texts, detail: &LearningDetail, who: &str) -> String {
    if detail.covered.is_empty() {
        return t_string!(i18n, criterion.learning_none, who = who.to_owned());
    }
    t_string!(
        i18n,
        criterion.learning_covered,
        covered = detail.covered.len(),
        count = detail.wanted,
        topics = intl::list(
            tag(i18n),
            detail.covered.iter().map(|covered| covered.topic.as_str())
        )
    )
}
