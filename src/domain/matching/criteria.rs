//! The criteria: how good a permitted pair is. Each gives whole points from 0 to 10,000, divided with
//! the remainder dropped; an unknown counts 5,000, so that leaving answers out is no advantage.
//!
//! Everything about a criterion stands in a file of its own, as a [`Detail`]. Here it has its line in the
//! table, and its words stand in `features/organise/matching/criteria/`.

mod detail;
mod language;
pub mod learning;
mod learning_in_return;
mod meeting;
mod perspective;
mod points;
mod time;
mod working_style;

use self::detail::Detail;
use super::prepared::Person;
use super::settings::{Format, Rules, Settings};
use crate::domain::pairing::SharedReason;

pub(super) use detail::ByRows;
pub use language::LanguageDetail;
pub use learning::{CoveredTopic, LearningDetail};
pub use learning_in_return::LearningInReturnDetail;
pub use meeting::{MeetingDetail, Place};
pub use perspective::{Difference, PerspectiveDetail};
pub use points::{CriterionPoints, MissingFrom, Points};
pub use time::TimeDetail;
pub use working_style::StyleDetail;

/// Makes the criteria of a table: each with what it measures, its name, and what its points rest on.
macro_rules! criteria {
    ($($(#[$doc:meta])* $criterion:ident($detail:ty),)+) => {
        /// The criteria, in the order in which they are named.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Criterion {
            $($(#[$doc])* $criterion,)+
        }

        /// What a criterion's points rest on: enough for a sentence to the coordinator.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Explanation {
            /// An answer is missing.
            Unknown(MissingFrom),
            $($(#[$doc])* $criterion($detail),)+
        }

        impl Criterion {
            /// Every criterion, in the order in which they are named.
            pub const ALL: [Self; [$(Self::$criterion),+].len()] = [$(Self::$criterion),+];

            /// Its name in files.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$criterion => <$detail>::KEY,)+
                }
            }

            /// How much it counts until the coordinator says otherwise.
            #[must_use]
            pub const fn usual_weight(self) -> u8 {
                match self {
                    $(Self::$criterion => <$detail>::USUAL_WEIGHT,)+
                }
            }

            /// Whether programmes of this format go by it.
            #[must_use]
            pub fn is_of(self, format: Format) -> bool {
                match self {
                    $(Self::$criterion => <$detail>::is_of(format),)+
                }
            }

            /// By what whole rows of pairs are judged.
            pub(super) const fn by_rows(self) -> ByRows {
                match self {
                    $(Self::$criterion => <$detail>::BY_ROWS,)+
                }
            }

            /// The points of a pair.
            pub(super) fn points(
                self,
                mentor: &Person<'_>,
                mentee: &Person<'_>,
                settings: &Settings,
            ) -> Points {
                match self {
                    $(Self::$criterion => <$detail>::points(mentor, mentee, settings),)+
                }
            }

            /// What the points rest on.
            pub(super) fn explain(
                self,
                mentor: &Person<'_>,
                mentee: &Person<'_>,
                settings: &Settings,
            ) -> Explanation {
                let explained = match self {
                    $(Self::$criterion => {
                        <$detail>::of(mentor, mentee, settings).map(Explanation::$criterion)
                    })+
                };
                explained.unwrap_or_else(Explanation::Unknown)
            }
        }

        impl Explanation {
            /// Why the two were paired, as both may read it.
            pub(super) fn reasons(&self, weight: u8, rules: &Rules) -> Vec<SharedReason> {
                match self {
                    Self::Unknown(_) => Vec::new(),
                    $(Self::$criterion(detail) => detail.reasons(weight, rules),)+
                }
            }
        }
    };
}

criteria! {
    /// What the mentee wants to learn against what the mentor can teach.
    Learning(LearningDetail),
    /// What the mentor wants to learn against what the mentee can teach, in reciprocal programmes.
    LearningInReturn(LearningInReturnDetail),
    /// Time in common.
    Time(TimeDetail),
    /// Way of meeting and place.
    Meeting(MeetingDetail),
    /// Languages in common.
    Language(LanguageDetail),
    /// A different perspective: unit, location, profession.
    Perspective(PerspectiveDetail),
    /// Working style.
    WorkingStyle(StyleDetail),
}

impl Criterion {
    /// The criterion of this name in files.
    #[must_use]
    pub fn with_key(key: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|criterion| criterion.key() == key)
    }
}
