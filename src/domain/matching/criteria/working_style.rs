//! Working style: 0 when one plans and the other explores, 10,000 otherwise.

use super::detail::{ByRows, Detail};
use super::{MissingFrom, Points};
use crate::domain::matching::prepared::Person;
use crate::domain::matching::reasons::when;
use crate::domain::matching::settings::{Rules, Settings};
use crate::domain::pairing::SharedReason;
use crate::domain::participant::WorkingStyle;

/// The working styles that a pair's points rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StyleDetail {
    /// How the mentor likes to work.
    pub mentor: WorkingStyle,
    /// How the mentee likes to work.
    pub mentee: WorkingStyle,
}

impl Detail for StyleDetail {
    const KEY: &'static str = "working_style";
    const USUAL_WEIGHT: u8 = 1;
    const BY_ROWS: ByRows = ByRows::Answers(answer);

    fn points(mentor: &Person<'_>, mentee: &Person<'_>, settings: &Settings) -> Points {
        Self::of(mentor, mentee, settings).map_or(Points::Unknown, |detail| {
            let opposite = matches!(
                (detail.mentor, detail.mentee),
                (WorkingStyle::Planned, WorkingStyle::Exploring)
                    | (WorkingStyle::Exploring, WorkingStyle::Planned)
            );
            Points::Known(if opposite { 0 } else { Points::MOST })
        })
    }

    fn of(mentor: &Person<'_>, mentee: &Person<'_>, _: &Settings) -> Result<Self, MissingFrom> {
        let style = |person: &Person<'_>| person.source.profile.working_style;
        match (style(mentor), style(mentee)) {
            (Some(mentor), Some(mentee)) => Ok(Self { mentor, mentee }),
            (one, other) => Err(MissingFrom::unless_known(one.is_some(), other.is_some())),
        }
    }

    fn reasons(&self, weight: u8, _: &Rules) -> Vec<SharedReason> {
        when(
            weight > 0 && self.mentor == self.mentee,
            SharedReason::WorkingStyle,
        )
    }
}

/// The style, if it is known.
fn answer(person: &Person<'_>) -> Vec<u32> {
    let style = person.source.profile.working_style;
    style.iter().map(|style| *style as u32).collect()
}
