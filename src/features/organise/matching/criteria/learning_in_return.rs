//! What the mentor wants to learn, in words.

use leptos_i18n::t_string;

use super::{Names, learning};
use crate::domain::matching::LearningInReturnDetail;
use crate::features::shared::language::Texts;

pub fn name(i18n: Texts) -> &'static str {
    t_string!(i18n, criterion.learning_in_return)
}

pub fn sentence(i18n: Texts, detail: &LearningInReturnDetail, names: Names<'_>) -> String {
    learning::covered(i18n, &detail.0, names.mentor)
}
