//! What the built-in check-ins are called.

use leptos_i18n::t_string;

use super::language::Texts;
use crate::domain::check_in::CheckIn;

/// What a check-in is called.
pub fn check_in_name(i18n: Texts, which: CheckIn) -> &'static str {
    match which {
        CheckIn::Agreement => t_string!(i18n, check_ins.name_agreement),
        CheckIn::Pulse => t_string!(i18n, check_ins.name_pulse),
        CheckIn::Middle => t_string!(i18n, check_ins.name_middle),
        CheckIn::Closing => t_string!(i18n, check_ins.name_closing),
        CheckIn::Later => t_string!(i18n, check_ins.name_later),
    }
}
