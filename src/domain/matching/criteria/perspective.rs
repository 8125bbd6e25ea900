//! A different perspective: the share of unit, place and profession in which the two differ. One that is
//! unknown counts half; all three unknown are unknown.

use super::detail::{ByRows, Detail};
use super::{MissingFrom, Points};
use crate::domain::matching::prepared::Person;
use crate::domain::matching::settings::{Rules, Settings};
use crate::domain::pairing::SharedReason;

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
    const fn halves(self) -> usize {
        match self {
            Self::Different => 2,
            Self::Unknown => 1,
            Self::Same => 0,
        }
    }
}

/// The points of so many halves of a third.
const BY_HALVES: [Points; 7] = [
    Points::share(0, 6),
    Points::share(1, 6),
    Points::share(2, 6),
    Points::share(3, 6),
    Points::share(4, 6),
    Points::share(5, 6),
    Points::share(6, 6),
];

impl PerspectiveDetail {
    const fn between(mentor: &Person<'_>, mentee: &Person<'_>) -> Self {
        Self {
            unit: Difference::between(mentor.unit, mentee.unit),
            location: Difference::between(mentor.location, mentee.location),
            profession: Difference::between(mentor.profession, mentee.profession),
        }
    }

    const fn fields(self) -> [Difference; 3] {
        [self.unit, self.location, self.profession]
    }

    /// Whether anything of it is known.
    fn is_known(self) -> bool {
        self.fields() != [Difference::Unknown; 3]
    }
}

impl Detail for PerspectiveDetail {
    const KEY: &'static str = "perspective";
    const USUAL_WEIGHT: u8 = 3;
    const BY_ROWS: ByRows = ByRows::Answers(answer);

    fn points(mentor: &Person<'_>, mentee: &Person<'_>, _: &Settings) -> Points {
        let detail = Self::between(mentor, mentee);
        if !detail.is_known() {
            return Points::Unknown;
        }
        let halves = detail.fields().map(Difference::halves);
        BY_HALVES[halves.iter().sum::<usize>()]
    }

    fn of(mentor: &Person<'_>, mentee: &Person<'_>, _: &Settings) -> Result<Self, MissingFrom> {
        let detail = Self::between(mentor, mentee);
        if detail.is_known() {
            return Ok(detail);
        }
        let answered_any = |person: &Person<'_>| {
            let answers = [person.unit, person.location, person.profession];
            answers.iter().any(Option::is_some)
        };
        Err(MissingFrom::unless_known(
            answered_any(mentor),
            answered_any(mentee),
        ))
    }

    fn reasons(&self, weight: u8, rules: &Rules) -> Vec<SharedReason> {
        let counts = weight > 0;
        let unit_counts = counts || !rules.same_unit_allowed;
        [
            (self.unit, unit_counts, SharedReason::DifferentUnits),
            (self.location, counts, SharedReason::DifferentPlaces),
            (self.profession, counts, SharedReason::DifferentProfessions),
        ]
        .into_iter()
        .filter(|(difference, counts, _)| *counts && *difference == Difference::Different)
        .map(|(_, _, reason)| reason)
        .collect()
    }
}

/// Unit, place and profession, each counted from 1; 0 while it is unknown.
fn answer(person: &Person<'_>) -> Vec<u32> {
    let fields = [person.unit, person.location, person.profession];
    fields
        .iter()
        .map(|field| field.map_or(0, |field| field + 1))
        .collect()
}
