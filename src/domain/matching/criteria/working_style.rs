//! Working style: 0 when one plans and the other explores, 10,000 otherwise.

use super::{Explanation, MissingFrom, Points};
use crate::domain::matching::prepared::Person;
use crate::domain::participant::WorkingStyle;

/// The working styles that a pair's points rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StyleDetail {
    /// How the mentor likes to work.
    pub mentor: WorkingStyle,
    /// How the mentee likes to work.
    pub mentee: WorkingStyle,
}

pub fn detail(mentor: &Person<'_>, mentee: &Person<'_>) -> Option<StyleDetail> {
    Some(StyleDetail {
        mentor: mentor.source.profile.working_style?,
        mentee: mentee.source.profile.working_style?,
    })
}

pub fn points(mentor: &Person<'_>, mentee: &Person<'_>) -> Points {
    detail(mentor, mentee).map_or(Points::Unknown, |detail| {
        let opposite = matches!(
            (detail.mentor, detail.mentee),
            (WorkingStyle::Planned, WorkingStyle::Exploring)
                | (WorkingStyle::Exploring, WorkingStyle::Planned)
        );
        Points::Known(if opposite { 0 } else { Points::MOST })
    })
}

pub fn explain(mentor: &Person<'_>, mentee: &Person<'_>) -> Explanation {
    detail(mentor, mentee).map_or_else(
        || {
            Explanation::Unknown(MissingFrom::unless_known(
                mentor.source.profile.working_style.is_some(),
                mentee.source.profile.working_style.is_some(),
            ))
        },
        Explanation::WorkingStyle,
    )
}

/// The style, if it is known.
pub fn answer(person: &Person<'_>) -> Vec<u32> {
    let style = person.source.profile.working_style;
    style.iter().map(|style| *style as u32).collect()
}
