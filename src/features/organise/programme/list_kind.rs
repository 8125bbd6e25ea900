//! What a programme lists, with the words and the bounds of each list.

use leptos_i18n::t_string;

use crate::domain::programme::{GroundRules, Topics, Units};
use crate::domain::text::{GroundRule, LevelName, ShortText, TextError, TopicName};
use crate::exchange::packet::MOST_LEVELS;
use crate::features::shared::language::Texts;

/// One of the lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListKind {
    Levels,
    Units,
    Topics,
    GroundRules,
}

impl ListKind {
    /// What ids of its controls begin or end with.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Levels => "level",
            Self::Units => "unit",
            Self::Topics => "topic",
            Self::GroundRules => "rule",
        }
    }

    /// The id of the field for another entry.
    pub const fn new_field(self) -> &'static str {
        match self {
            Self::Levels => "new-level",
            Self::Units => "new-unit",
            Self::Topics => "new-topic",
            Self::GroundRules => "new-rule",
        }
    }

    /// The id of the heading.
    pub const fn heading_id(self) -> &'static str {
        match self {
            Self::Levels => "levels-title",
            Self::Units => "units-title",
            Self::Topics => "topics-title",
            Self::GroundRules => "rules-title",
        }
    }

    /// The most entries.
    pub const fn most(self) -> usize {
        match self {
            Self::Levels => MOST_LEVELS,
            Self::Units => Units::MOST,
            Self::Topics => Topics::MOST,
            Self::GroundRules => GroundRules::MOST,
        }
    }

    /// The entry as it is kept, or why it is not taken.
    pub fn check(self, text: &str) -> Result<String, TextError> {
        match self {
            Self::Levels => LevelName::parse(text).map(|name| name.to_string()),
            Self::Units => ShortText::parse(text).map(|unit| unit.to_string()),
            Self::Topics => TopicName::parse(text).map(|topic| topic.to_string()),
            Self::GroundRules => GroundRule::parse(text).map(|rule| rule.to_string()),
        }
    }

    pub fn heading(self, i18n: Texts) -> &'static str {
        match self {
            Self::Levels => t_string!(i18n, programme.levels),
            Self::Units => t_string!(i18n, programme.units),
            Self::Topics => t_string!(i18n, programme.topics),
            Self::GroundRules => t_string!(i18n, programme.rules),
        }
    }

    /// What the list is for.
    pub fn purpose(self, i18n: Texts) -> &'static str {
        match self {
            Self::Levels => t_string!(i18n, programme.levels_text),
            Self::Units => t_string!(i18n, programme.units_text),
            Self::Topics => t_string!(i18n, programme.topics_text),
            Self::GroundRules => t_string!(i18n, programme.rules_text),
        }
    }

    /// What is so while nothing stands in it.
    pub fn while_empty(self, i18n: Texts) -> &'static str {
        match self {
            Self::Levels => t_string!(i18n, programme.levels_none),
            Self::Units => t_string!(i18n, programme.units_none),
            Self::Topics => t_string!(i18n, programme.topics_none),
            Self::GroundRules => t_string!(i18n, programme.rules_none),
        }
    }

    pub fn new_label(self, i18n: Texts) -> &'static str {
        match self {
            Self::Levels => t_string!(i18n, programme.new_level),
            Self::Units => t_string!(i18n, programme.new_unit),
            Self::Topics => t_string!(i18n, programme.new_topic),
            Self::GroundRules => t_string!(i18n, programme.new_rule),
        }
    }

    pub fn new_hint(self, i18n: Texts) -> &'static str {
        match self {
            Self::Levels => t_string!(i18n, programme.new_level_hint),
            Self::Units => t_string!(i18n, programme.new_unit_hint),
            Self::Topics => t_string!(i18n, programme.new_topic_hint),
            Self::GroundRules => t_string!(i18n, programme.new_rule_hint),
        }
    }

    pub fn add_label(self, i18n: Texts) -> &'static str {
        match self {
            Self::Levels => t_string!(i18n, programme.add_level),
            Self::Units => t_string!(i18n, programme.add_unit),
            Self::Topics => t_string!(i18n, programme.add_topic),
            Self::GroundRules => t_string!(i18n, programme.add_rule),
        }
    }

    /// Why a text is not taken as an entry.
    pub fn refusal(self, i18n: Texts, error: TextError) -> String {
        match (error, self) {
            (TextError::TooLong { most }, _) => {
                t_string!(i18n, programme.error_entry_long, most = most)
            }
            (_, Self::Levels) => t_string!(i18n, programme.error_level).to_owned(),
            (_, Self::Units) => t_string!(i18n, programme.error_unit).to_owned(),
            (_, Self::Topics) => t_string!(i18n, programme.error_topic).to_owned(),
            (_, Self::GroundRules) => t_string!(i18n, programme.error_rule).to_owned(),
        }
    }
}
