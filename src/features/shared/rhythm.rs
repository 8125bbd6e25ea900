//! How far apart sessions are, in words.

use leptos_i18n::t_string;

use super::language::Texts;
use crate::domain::programme::Rhythm;

/// "Once a month".
pub fn rhythm_name(i18n: Texts, rhythm: Rhythm) -> &'static str {
    match rhythm {
        Rhythm::Weekly => t_string!(i18n, rhythm.weekly),
        Rhythm::EveryTwoWeeks => t_string!(i18n, rhythm.two_weeks),
        Rhythm::Monthly => t_string!(i18n, rhythm.monthly),
        Rhythm::EveryTwoMonths => t_string!(i18n, rhythm.two_months),
        Rhythm::EveryThreeMonths => t_string!(i18n, rhythm.three_months),
    }
}
