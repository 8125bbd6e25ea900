//! A different perspective: the share of unit, place and profession in which the two differ. One that is
//! unknown counts half; all three unknown are unknown.

use super::{Explanation, MissingFrom, Points};
use crate::domain::matching::prepared::Person;

/// What differs between the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PerspectiveDetail {
    /// Their units.
    pub unit: Difference,
    /// Their places.
    pub location: Difference,
    /// Their professions.
    pub profession: Difference,
}

/// Whether two answers differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// They differ.
    Different,
    /// They are the same.
    Same,
    /// At least one is missing.
    Unknown,
}

impl Difference {
    const fn between(one: Option<u32>, other: Option<u32>) -> Self {
        match (one, other) {
            (Some(one), Some(other)) if one == other => Self::Same,
            (Some(_), Some(_)) => Self::Different,
            _ => Self::Unknown,
        }
    }

    /// Halves of a third: what it counts.
    const fn halves(self) -> u32 {
        match self {
            Self::Different => 2,
            Self::Unknown => 1,
            Self::Same => 0,
        }
    }
}

pub fn detail(mentor: &Person<'_>, mentee: &Person<'_>) -> Option<PerspectiveDetail> {
    let detail = PerspectiveDetail {
        unit: Difference::between(mentor.unit, mentee.unit),
        location: Difference::between(mentor.location, mentee.location),
        profession: Difference::between(mentor.profession, mentee.profession),
    };
    let fields = [detail.unit, detail.location, detail.profession];
    let any_known = fields.iter().any(|field| *field != Difference::Unknown);
    any_known.then_some(detail)
}

pub fn points(mentor: &Person<'_>, mentee: &Person<'_>) -> Points {
    detail(mentor, mentee).map_or(Points::Unknown, |detail| {
        let fields = [detail.unit, detail.location, detail.profession];
        Points::share(fields.iter().map(|field| field.halves()).sum(), 6)
    })
}

pub fn explain(mentor: &Person<'_>, mentee: &Person<'_>) -> Explanation {
    let answers = |person: &Person<'_>| [person.unit, person.location, person.profession];
    let (mine, theirs) = (answers(mentor), answers(mentee));
    let any = |answers: [Option<u32>; 3]| answers.iter().any(Option::is_some);
    detail(mentor, mentee).map_or_else(
        || Explanation::Unknown(MissingFrom::unless_known(any(mine), any(theirs))),
        Explanation::Perspective,
    )
}

/// Unit, place and profession, each counted from 1; 0 while it is unknown.
pub fn answer(person: &Person<'_>) -> Vec<u32> {
    let fields = [person.unit, person.location, person.profession];
    fields
        .iter()
        .map(|field| field.map_or(0, |field| field + 1))
        .collect()
}
