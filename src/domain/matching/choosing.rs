//! The choice of pairs in a cohort, as a run and a trial make it.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use super::cohort::{Cohort, Pairs};
use super::prepared::{Person, Prepared};
use super::scoring::{Scores, score};
use super::settings::Objective;
use super::solver::{Choice, Seat, Task, choose, choose_fairest, choose_stable};
use super::watch::{Cancelled, Progress};
use crate::domain::id::ParticipantId;
use crate::domain::participant::Side;

/// Everybody who can take another partner: those who look for one in rows, the others in columns.
pub struct Sides<'a> {
    pub looking: Side,
    pub rows: Vec<&'a Person<'a>>,
    pub columns: Vec<&'a Person<'a>>,
    pub row_seats: Vec<Seat>,
    pub column_seats: Vec<Seat>,
}

impl<'a> Sides<'a> {
    /// The side with fewer places looks for partners, so that few look in vain.
    pub fn of(prepared: &'a Prepared<'a>) -> Self {
        let mentors = prepared.with_places(Side::Mentor);
        let mentees = prepared.with_places(Side::Mentee);
        let places = |people: &[&Person<'_>], side: Side| {
            let places = people.iter().map(|p| u64::from(p.spare_places(side)));
            places.sum::<u64>()
        };
        let (looking, rows, columns) =
            if places(&mentors, Side::Mentor) <= places(&mentees, Side::Mentee) {
                (Side::Mentor, mentors, mentees)
            } else {
                (Side::Mentee, mentees, mentors)
            };
        Self {
            looking,
            row_seats: seats(&rows, looking),
            column_seats: seats(&columns, looking.other()),
            rows,
            columns,
        }
    }

    /// Judges every pair.
    pub fn score(
        &'a self,
        prepared: &'a Prepared<'a>,
        watch: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<Scores<'a>, Cancelled> {
        score(prepared, self.looking, &self.rows, &self.columns, watch)
    }

    /// What is to be chosen from.
    pub fn task<'b>(
        &'b self,
        scores: &'b Scores<'b>,
        kept: &'b [(u32, u32)],
        cohort: &Cohort<'_>,
    ) -> Task<'b, Scores<'b>> {
        Task {
            fits: scores,
            rows: &self.row_seats,
            columns: &self.column_seats,
            kept,
            keep: cohort.keep,
        }
    }

    /// Those of some pairs whose two can both take another partner, by row and column, in order.
    pub fn numbered(&self, pairs: &Pairs) -> Vec<(u32, u32)> {
        if pairs.is_empty() {
            return Vec::new();
        }
        let numbers = self.numbers();
        let numbered = pairs.iter().filter_map(|(mentor, mentee)| {
            let (row, column) = numbers.of(mentor, mentee);
            row.zip(column)
        });
        let mut numbered: Vec<(u32, u32)> = numbered.collect();
        numbered.sort_unstable();
        numbered
    }

    /// Looks up who stands where.
    pub fn numbers(&self) -> Numbers<'a> {
        let of = |people: &[&'a Person<'a>]| {
            let ids = people.iter().map(|person| &person.source.id);
            ids.zip(0..).collect()
        };
        Numbers {
            looking: self.looking,
            rows: of(&self.rows),
            columns: of(&self.columns),
        }
    }

    /// The mentors and the mentees.
    pub fn mentors_and_mentees(&self) -> (&[&'a Person<'a>], &[&'a Person<'a>]) {
        match self.looking {
            Side::Mentor => (&self.rows, &self.columns),
            Side::Mentee => (&self.columns, &self.rows),
        }
    }

    /// Chosen pairs by the numbers of the mentor and the mentee, in order.
    pub fn by_mentor(&self, chosen: &[(u32, u32)]) -> Vec<(usize, usize)> {
        let by_mentor = |&(row, column): &(u32, u32)| match self.looking {
            Side::Mentor => (row as usize, column as usize),
            Side::Mentee => (column as usize, row as usize),
        };
        let mut pairs: Vec<(usize, usize)> = chosen.iter().map(by_mentor).collect();
        pairs.sort_unstable();
        pairs
    }
}

/// Where people stand in rows and columns.
pub struct Numbers<'a> {
    looking: Side,
    rows: BTreeMap<&'a ParticipantId, u32>,
    columns: BTreeMap<&'a ParticipantId, u32>,
}

impl Numbers<'_> {
    /// The row and the column of two people; `None` for whoever cannot take another partner.
    pub fn of(&self, mentor: &ParticipantId, mentee: &ParticipantId) -> (Option<u32>, Option<u32>) {
        let (row, column) = match self.looking {
            Side::Mentor => (mentor, mentee),
            Side::Mentee => (mentee, mentor),
        };
        (
            self.rows.get(row).copied(),
            self.columns.get(column).copied(),
        )
    }
}

fn seats(people: &[&Person<'_>], side: Side) -> Vec<Seat> {
    let seat = |person: &&Person<'_>| Seat {
        places: person.spare_places(side),
        is_served: person.taken_places(side) > 0,
    };
    people.iter().map(seat).collect()
}

/// What an objective chooses.
pub struct Chosen {
    /// The pairs by row and column, in order.
    pub pairs: Vec<(u32, u32)>,
    /// The choice of the best total, where the objective needs it.
    pub best_total: Option<Choice>,
}

/// Chooses pairs by an objective.
pub fn choose_by(
    objective: Objective,
    task: &Task<'_, Scores<'_>>,
    watch: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Chosen, Cancelled> {
    let (pairs, best_total) = match objective {
        Objective::BestTotal => {
            let best = choose(task, watch)?;
            (best.pairs.clone(), Some(best))
        }
        Objective::Fairest => {
            let best = choose(task, watch)?;
            let fairest = choose_fairest(task, best.clone(), watch)?;
            (fairest.pairs, Some(best))
        }
        Objective::Stable => (choose_stable(task, watch)?, None),
    };
    Ok(Chosen { pairs, best_total })
}
