//! The hard rules: who may be paired at all. A missing answer never bars a pair.
//!
//! Everything about a rule stands in a file of its own, as a [`HardRule`]. Here it has its line in the table,
//! and the bar that it raises.

mod avoid;
mod forbidden;
mod hard_rule;
mod language;
mod level_gap;
mod one_way;
mod paired_before;
mod refusal;
mod reporting_line;
mod same_person;
mod same_unit;
mod standing;
mod time;

use self::hard_rule::HardRule;
use super::prepared::Person;
use super::settings::Settings;

pub use level_gap::gap as level_gap_of;

/// Makes the rules of a table: each with what it asks, its name and its file.
macro_rules! rules {
    ($($(#[$doc:meta])* $rule:ident in $file:ident,)+) => {
        /// The hard rules, in the order in which they are named.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $($(#[$doc])* $rule,)+
        }

        impl Rule {
            /// Every rule, in the order in which they are named.
            pub const ALL: [Self; [$(Self::$rule),+].len()] = [$(Self::$rule),+];

            /// Its name in files.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$rule => <$file::$rule>::KEY,)+
                }
            }

            /// What the rule says about a pair.
            pub(super) fn check(
                self,
                mentor: &Person<'_>,
                mentee: &Person<'_>,
                settings: &Settings,
            ) -> Check {
                match self {
                    $(Self::$rule => <$file::$rule>::check(mentor, mentee, settings),)+
                }
            }

            /// What the rule goes by, where everybody who answered alike is judged alike; `None` for a rule
            /// that is off, or goes by something else.
            pub(super) fn answer(self, person: &Person<'_>, settings: &Settings) -> Option<Vec<u32>> {
                match self {
                    $(Self::$rule => <$file::$rule>::answer(person, settings),)+
                }
            }

            /// Whether the rule looks at somebody's pairs with all others of whom this holds, one by one.
            pub(super) fn is_by_pair(self, person: &Person<'_>, settings: &Settings) -> bool {
                match self {
                    $(Self::$rule => <$file::$rule>::is_by_pair(person, settings),)+
                }
            }

            /// Whom the rule keeps apart from somebody by name, by their places, whichever side each takes.
            pub(super) fn named<'a>(self, person: &'a Person<'_>, settings: &Settings) -> &'a [u32] {
                match self {
                    $(Self::$rule => <$file::$rule>::named(person, settings),)+
                }
            }
        }
    };
}

rules! {
    /// Nobody is paired with themselves.
    SamePerson in same_person,
    /// The mentee stands high enough above the mentor.
    LevelGap in level_gap,
    /// In a one-way programme, nobody is mentor and mentee of the same person.
    OneWay in one_way,
    /// The two are not in the same reporting line.
    ReportingLine in reporting_line,
    /// The two are not in the same unit.
    SameUnit in same_unit,
    /// The two have a language in common.
    Language in language,
    /// The two have enough time in common.
    Time in time,
    /// Neither has asked to avoid the other.
    Avoid in avoid,
    /// Neither has refused the other.
    Refusal in refusal,
    /// The two have not been paired before.
    PairedBefore in paired_before,
    /// The two are not paired already.
    Standing in standing,
    /// The coordinator has not kept the two apart.
    Forbidden in forbidden,
}

impl Rule {
    /// The rule of this name in files.
    #[must_use]
    pub fn with_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.key() == key)
    }
}

/// Why two people may not be paired. For the coordinator only: a participant never sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bar {
    /// They are the same person: the same identifier, or the same address.
    SamePerson,
    /// The mentee does not stand high enough above the mentor.
    LevelGap {
        /// How many levels the mentee stands above the mentor; negative when below.
        gap: i32,
        /// How many are needed.
        needed: u8,
    },
    /// Both take both sides, and the other way round is the one for them in a one-way programme.
    OneWay,
    /// One of them is the other's line manager, or stands further up the same line.
    ReportingLine,
    /// They are in the same unit.
    SameUnit,
    /// They have no language in common.
    NoCommonLanguage,
    /// They share too little time.
    TooLittleTime {
        /// Minutes a week that both have free.
        shared: u32,
        /// How many are needed.
        needed: u16,
    },
    /// One of them asked to avoid the other.
    Avoid,
    /// One of them has refused the other.
    Refused,
    /// They have been paired before.
    PairedBefore,
    /// They are paired already.
    Standing,
    /// The coordinator has kept them apart.
    Forbidden,
}

impl Bar {
    /// The rule that bars the pair.
    #[must_use]
    pub const fn rule(self) -> Rule {
        match self {
            Self::SamePerson => Rule::SamePerson,
            Self::LevelGap { .. } => Rule::LevelGap,
            Self::OneWay => Rule::OneWay,
            Self::ReportingLine => Rule::ReportingLine,
            Self::SameUnit => Rule::SameUnit,
            Self::NoCommonLanguage => Rule::Language,
            Self::TooLittleTime { .. } => Rule::Time,
            Self::Avoid => Rule::Avoid,
            Self::Refused => Rule::Refusal,
            Self::PairedBefore => Rule::PairedBefore,
            Self::Standing => Rule::Standing,
            Self::Forbidden => Rule::Forbidden,
        }
    }
}

/// What a rule says about a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// The pair is permitted by this rule, or the rule is switched off.
    Passed,
    /// An answer is missing, so the rule cannot tell; that never bars.
    Unknown,
    /// The pair is barred.
    Barred(Bar),
}

impl Check {
    /// Barred for this reason when it holds, passed otherwise.
    const fn barred_if(holds: bool, bar: Bar) -> Self {
        if holds {
            Self::Barred(bar)
        } else {
            Self::Passed
        }
    }
}
