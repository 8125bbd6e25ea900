//! Languages in common, in words.

use leptos_i18n::t_string;

use super::Names;
use crate::browser::intl;
use crate::domain::matching::LanguageDetail;
use crate::features::shared::language::{Texts, tag};

pub fn name(i18n: Texts) -> &'static str {
    t_string!(i18n, criterion.language)
}

pub fn sentence(i18n: Texts, detail: &LanguageDetail, _: Names<'_>) -> String {
    if detail.shared.is_empty() {
        return t_string!(i18n, criterion.language_none).to_owned();
    }
    t_string!(
        i18n,
        criterion.language_shared,
        languages = intl::list(
            tag(i18n),
            detail.shared.iter().map(|language| language.as_str())
        )
    )
}
