//! Time in common, in words.

use leptos_i18n::t_string;

use super::Names;
use crate::domain::matching::TimeDetail;
use crate::features::shared::language::Texts;

pub fn name(i18n: Texts) -> &'static str {
    t_string!(i18n, criterion.time)
}

pub fn sentence(i18n: Texts, detail: &TimeDetail, _: Names<'_>) -> String {
    t_string!(
        i18n,
        criterion.time_shared,
        shared = detail.shared,
        needed = detail.needed
    )
}
