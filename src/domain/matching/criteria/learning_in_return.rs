//! Learning in return, in reciprocal programmes: as [learning](super::learning), but of what the mentor wants
//! to learn and the mentee can teach.

use super::detail::{ByRows, Detail};
use super::learning::{LearningDetail, points};
use super::{MissingFrom, Points};
use crate::domain::matching::prepared::Person;
use crate::domain::matching::reasons::when;
use crate::domain::matching::settings::{Format, Rules, Settings};
use crate::domain::pairing::SharedReason;
use crate::domain::participant::Side;

/// The topics that the mentor learns: here the mentee is the teacher.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LearningInReturnDetail(pub LearningDetail);

impl Detail for LearningInReturnDetail {
    const KEY: &'static str = "learning_in_return";
    const USUAL_WEIGHT: u8 = 8;
    const BY_ROWS: ByRows = ByRows::Topics {
        taught_by: Side::Mentee,
    };

    fn is_of(format: Format) -> bool {
        format == Format::Reciprocal
    }

    fn points(mentor: &Person<'_>, mentee: &Person<'_>, _: &Settings) -> Points {
        points(mentee, mentor)
    }

    fn of(mentor: &Person<'_>, mentee: &Person<'_>, _: &Settings) -> Result<Self, MissingFrom> {
        let missing = || {
            let (is_wanted, is_taught) = (!mentor.wants.is_empty(), !mentee.teaches.is_empty());
            MissingFrom::unless_known(is_wanted, is_taught)
        };
        let learned = LearningDetail::between(mentee, mentor);
        learned.map(Self).ok_or_else(missing)
    }

    fn reasons(&self, weight: u8, _: &Rules) -> Vec<SharedReason> {
        let Self(learned) = self;
        when(
            weight > 0 && !learned.covered.is_empty(),
            SharedReason::LearningInReturn(learned.topics()),
        )
    }
}
