//! Why two people were paired, as sentences that both may read.

use leptos_i18n::t_string;

use super::language::{Texts, tag};
use crate::browser::intl;
use crate::domain::pairing::SharedReason;

/// A reason as a sentence.
pub fn sentence(i18n: Texts, reason: &SharedReason, mentor: &str, mentee: &str) -> String {
    match reason {
        SharedReason::Learning(topics) => t_string!(
            i18n,
            reason.learning,
            mentor = mentor.to_owned(),
            mentee = mentee.to_owned(),
            topics = intl::list(tag(i18n), topics.iter().map(|topic| topic.as_str()))
        ),
        // Here the mentee is the one who teaches.
        SharedReason::LearningInReturn(topics) => t_string!(
            i18n,
            reason.learning,
            mentor = mentee.to_owned(),
            mentee = mentor.to_owned(),
            topics = intl::list(tag(i18n), topics.iter().map(|topic| topic.as_str()))
        ),
        SharedReason::Time { minutes_a_week } if *minutes_a_week < 60 => {
            t_string!(i18n, reason.time_less).to_owned()
        }
        SharedReason::Time { minutes_a_week } => {
            let hours = minutes_a_week / 60;
            t_string!(i18n, reason.time, hours = hours)
        }
        SharedReason::Meeting => t_string!(i18n, reason.meeting).to_owned(),
        SharedReason::Languages(languages) => t_string!(
            i18n,
            reason.languages,
            languages = intl::list(
                tag(i18n),
                languages.iter().map(|language| language.as_str())
            )
        ),
        SharedReason::DifferentUnits => t_string!(i18n, reason.different_units).to_owned(),
        SharedReason::DifferentPlaces => t_string!(i18n, reason.different_places).to_owned(),
        SharedReason::DifferentProfessions => {
            t_string!(i18n, reason.different_professions).to_owned()
        }
        SharedReason::WorkingStyle => t_string!(i18n, reason.working_style).to_owned(),
        SharedReason::ChosenByCoordinator => t_string!(i18n, reason.chosen).to_owned(),
    }
}
