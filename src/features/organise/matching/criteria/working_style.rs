//! Working style, in words.

use leptos_i18n::t_string;

use super::Names;
use crate::domain::matching::StyleDetail;
use crate::domain::participant::WorkingStyle;
use crate::features::shared::language::Texts;

pub fn name(i18n: Texts) -> &'static str {
    t_string!(i18n, criterion.working_style)
}

pub fn sentence(i18n: Texts, detail: &StyleDetail, _: Names<'_>) -> String {
    let sentence = match (detail.mentor, detail.mentee) {
        (WorkingStyle::Planned, WorkingStyle::Exploring)
        | (WorkingStyle::Exploring, WorkingStyle::Planned) => {
            t_string!(i18n, criterion.style_differs)
        }
        _ => t_string!(i18n, criterion.style_agrees),
    };
    sentence.to_owned()
}
