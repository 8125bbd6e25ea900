//! The smallest change that would help somebody who is left, as a sentence, and in the settings where it is theirs.

use leptos_i18n::t_string;

use crate::browser::intl;
use crate::domain::matching::{Help, Newcomer, Settings, WhoseTime};
use crate::domain::participant::Side;
use crate::features::shared::directory::Directory;
use crate::features::shared::language::{Texts, tag};

/// The change that would help somebody who is left on a side, as a sentence.
pub fn sentence(i18n: Texts, people: &Directory, help: &Help, side: Side) -> String {
    match help {
        Help::MoreTime {
            with,
            minutes,
            shared,
            whose,
        } => {
            let (name, minutes, shared) = (people.name(with), *minutes, *shared);
            match whose {
                WhoseTime::Own => t_string!(
                    i18n,
                    help.time_own,
                    name = name,
                    minutes = minutes,
                    shared = shared
                ),
                WhoseTime::Both => t_string!(
                    i18n,
                    help.time_both,
                    name = name,
                    minutes = minutes,
                    shared = shared
                ),
            }
        }
        Help::PairedBeforeAllowed => t_string!(i18n, help.paired_before).to_owned(),
        Help::SameUnitAllowed => t_string!(i18n, help.same_unit).to_owned(),
        Help::LowerLevelGap { to: 0 } => t_string!(i18n, help.no_level_gap).to_owned(),
        Help::LowerLevelGap { to } => t_string!(i18n, help.level_gap, count = *to),
        Help::Language { language, speakers } => t_string!(
            i18n,
            help.language,
            language = language.to_string(),
            count = *speakers
        ),
        Help::OneMorePlace { of } => t_string!(i18n, help.place, name = people.name(of)),
        Help::OneMorePerson(newcomer) => one_more(i18n, newcomer, side),
    }
}

/// "One more person on the other side: teaches X, stands no higher than Y, speaks Z, and is not in U."
fn one_more(i18n: Texts, newcomer: &Newcomer, left: Side) -> String {
    let topic = newcomer.topic.as_ref().map(|topic| match left {
        Side::Mentor => t_string!(i18n, help.who_topic_wants, topic = topic.to_string()),
        Side::Mentee => t_string!(i18n, help.who_topic_teaches, topic = topic.to_string()),
    });
    let level = newcomer.level.as_ref().map(|level| match left {
        Side::Mentor => t_string!(i18n, help.who_at_least, level = level.to_string()),
        Side::Mentee => t_string!(i18n, help.who_at_most, level = level.to_string()),
    });
    let languages = newcomer.languages.iter().map(ToString::to_string);
    let languages = (!newcomer.languages.is_empty()).then(|| {
        let languages = intl::any_of(tag(i18n), languages);
        t_string!(i18n, help.who_language, languages = languages)
    });
    let unit = newcomer.other_unit_than.as_ref();
    let unit = unit.map(|unit| t_string!(i18n, help.who_unit, unit = unit.to_string()));
    let traits: Vec<String> = [topic, level, languages, unit]
        .into_iter()
        .flatten()
        .collect();
    match traits.is_empty() {
        true => t_string!(i18n, help.person).to_owned(),
        false => t_string!(
            i18n,
            help.person_who,
            traits = intl::list(tag(i18n), traits)
        ),
    }
}

/// Whether the change is one of the settings.
pub const fn is_of_settings(help: &Help) -> bool {
    matches!(
        help,
        Help::PairedBeforeAllowed | Help::SameUnitAllowed | Help::LowerLevelGap { .. }
    )
}

/// Makes the change, where it is one of the settings.
pub const fn apply(help: &Help, settings: &mut Settings) {
    match help {
        Help::PairedBeforeAllowed => settings.rules.paired_before_allowed = true,
        Help::SameUnitAllowed => settings.rules.same_unit_allowed = true,
        Help::LowerLevelGap { to } => settings.rules.minimum_level_gap = *to,
        _ => {}
    }
}
