//! The hard rules in words: why two people may not be paired, and what could not be told. For the
//! coordinator only.

use leptos_i18n::t_string;

use crate::domain::matching::{Bar, Rule};
use crate::features::shared::language::Texts;

/// Why two people may not be paired, as a sentence.
pub fn bar_sentence(i18n: Texts, bar: Bar) -> String {
    match bar {
        Bar::SamePerson => t_string!(i18n, rule.same_person).to_owned(),
        Bar::LevelGap { gap, needed } if gap > 0 => {
            t_string!(i18n, rule.level_gap, gap = gap, needed = needed)
        }
        Bar::LevelGap { gap: 0, .. } => t_string!(i18n, rule.level_same).to_owned(),
        Bar::LevelGap { .. } => t_string!(i18n, rule.level_below).to_owned(),
        Bar::OneWay => t_string!(i18n, rule.one_way).to_owned(),
        Bar::ReportingLine => t_string!(i18n, rule.reporting_line).to_owned(),
        Bar::SameUnit => t_string!(i18n, rule.same_unit).to_owned(),
        Bar::NoCommonLanguage => t_string!(i18n, rule.language).to_owned(),
        Bar::TooLittleTime { shared, needed } => {
            t_string!(i18n, rule.time, shared = shared, needed = needed)
        }
        Bar::Avoid => t_string!(i18n, rule.avoid).to_owned(),
        Bar::Refused => t_string!(i18n, rule.refused).to_owned(),
        Bar::PairedBefore => t_string!(i18n, rule.paired_before).to_owned(),
        Bar::Standing => t_string!(i18n, rule.standing).to_owned(),
        Bar::Forbidden => t_string!(i18n, rule.forbidden).to_owned(),
    }
}

/// The rule's name, as it stands within a sentence.
pub fn rule_name(i18n: Texts, rule: Rule) -> &'static str {
    match rule {
        Rule::SamePerson => t_string!(i18n, rule.name_same_person),
        Rule::LevelGap => t_string!(i18n, rule.name_level_gap),
        Rule::OneWay => t_string!(i18n, rule.name_one_way),
        Rule::ReportingLine => t_string!(i18n, rule.name_reporting_line),
        Rule::SameUnit => t_string!(i18n, rule.name_same_unit),
        Rule::Language => t_string!(i18n, rule.name_language),
        Rule::Time => t_string!(i18n, rule.name_time),
        Rule::Avoid => t_string!(i18n, rule.name_avoid),
        Rule::Refusal => t_string!(i18n, rule.name_refusal),
        Rule::PairedBefore => t_string!(i18n, rule.name_paired_before),
        Rule::Standing => t_string!(i18n, rule.name_standing),
        Rule::Forbidden => t_string!(i18n, rule.name_forbidden),
    }
}

/// The answer that a rule could not find, as it stands within a list.
pub fn unknown_name(i18n: Texts, rule: Rule) -> &'static str {
    match rule {
        Rule::LevelGap => t_string!(i18n, rule.unknown_level_gap),
        Rule::ReportingLine => t_string!(i18n, rule.unknown_reporting_line),
        Rule::SameUnit => t_string!(i18n, rule.unknown_same_unit),
        Rule::Language => t_string!(i18n, rule.unknown_language),
        Rule::Time => t_string!(i18n, rule.unknown_time),
        _ => t_string!(i18n, rule.unknown_other),
    }
}
