//! A run: from a cohort to the pairs that are proposed and the people who are left.

use std::ops::ControlFlow;

use super::assessment::{Assessment, assess_anyway, bars};
use super::choosing::{Sides, choose_by};
use super::cohort::Cohort;
use super::fit::Fit;
use super::prepared::{Person, Prepared};
use super::proof::Proof;
use super::rules::Bar;
use super::settings::{Objective, Settings};
use super::solver::{Choice, Rows, Task, choose};
use super::survey::{Survey, Surveyed, survey};
use super::unmatched::{Unmatched, unmatched};
use super::watch::{Cancelled, Phase, Progress, Watch};
use crate::domain::id::ParticipantId;

/// What a run gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The pairs, in the order of their mentors, then their mentees.
    pub proposals: Vec<Proposal>,
    /// Everybody without a partner on a side they take: mentors first, each side in order.
    pub unmatched: Vec<Unmatched>,
    /// The sum of all fits, in ten-thousandths.
    pub total: u64,
    /// The lowest fit; `None` without a pair.
    pub lowest: Option<Fit>,
    /// How many pairs the rules permit among the people who can take another partner.
    pub permitted: u64,
    /// How many pairs were considered: mentors with a place times mentees with a place.
    pub considered: u64,
    /// What the pairs that were chosen, and not locked, look like from everybody's own place.
    pub survey: Survey,
    /// How many of the pairs to be kept are proposed again.
    pub kept: usize,
    /// Locked pairs that cannot be: one of the two is not here, does not take that side or has no place left,
    /// or they are one person, or paired already.
    pub impossible_locks: Vec<(ParticipantId, ParticipantId)>,
    /// What the best total would have been, when something else was wanted.
    pub best_total: Option<Reach>,
    /// The proof that nothing better exists, when the best total was wanted.
    pub proof: Option<Proof>,
}

/// How far a choice reaches, without the locked pairs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    /// How many people have a partner.
    pub served: u32,
    /// The sum of all fits, in ten-thousandths.
    pub total: u64,
    /// The lowest fit; `None` without a pair.
    pub lowest: Option<Fit>,
    /// How many of them got one of the three partners who fit them best.
    pub with_one_of_three_best: u32,
    /// Pairs of two people who fit each other better than what either of them has.
    pub blocking_pairs: u64,
}

/// A pair that is proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The junior one.
    pub mentor: ParticipantId,
    /// The senior one.
    pub mentee: ParticipantId,
    /// How well they fit, and why.
    pub assessment: Assessment,
    /// Whether the coordinator has locked it.
    pub is_locked: bool,
    /// The rules that a locked pair breaks.
    pub bars: Vec<Bar>,
}

/// Proposes pairs: those that are locked, and the best choice besides, by the objective of the settings.
///
/// A person is served when they have a partner; somebody who takes both sides counts on each. Where
/// several choices are equally good, the order of people by address, name and answers decides which is
/// given, never identifiers or rows. `watch` hears every few milliseconds how far the run has come and may
/// stop it.
///
/// # Errors
/// When `watch` answers [`ControlFlow::Break`].
pub fn propose(
    cohort: &Cohort<'_>,
    settings: &Settings,
    watch: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Outcome, Cancelled> {
    let prepared = Prepared::new(cohort, settings);
    let sides = Sides::of(&prepared);
    let scores = sides.score(&prepared, watch)?;
    let to_keep = sides.numbered(cohort.kept);
    let task = sides.task(&scores, &to_keep, cohort);
    let chosen = choose_by(settings.objective, &task, watch)?;
    let best = match chosen.best_total {
        Some(best) => best,
        None => choose(&task, watch)?,
    };
    let (best_total, proof) = match settings.objective {
        Objective::BestTotal => (None, Some(Proof::new(&best, &sides, &task))),
        Objective::Fairest | Objective::Stable => (Some(reach(&task, &best)), None),
    };
    let is_chosen = |pair: &&(u32, u32)| chosen.pairs.binary_search(pair).is_ok();
    let kept = to_keep.iter().filter(is_chosen).count();
    let survey = survey(&task, &with_fits(&scores, &chosen.pairs));

    let (mentors, mentees) = sides.mentors_and_mentees();
    let pairs = sides.by_mentor(&chosen.pairs);
    let steps = pairs.len() + mentors.len() + mentees.len();
    let mut explaining = Watch::begin(watch, Phase::Explaining, steps)?;
    let mut proposals = Vec::with_capacity(pairs.len());
    for &(row, column) in &pairs {
        let (mentor, mentee) = (mentors[row], mentees[column]);
        proposals.push((
            mentor.place,
            mentee.place,
            proposal(mentor, mentee, settings),
        ));
        explaining.step()?;
    }
    for &(mentor, mentee) in &prepared.locks.kept {
        let both = (
            &prepared.people[mentor as usize],
            &prepared.people[mentee as usize],
        );
        let locked = Proposal {
            is_locked: true,
            bars: bars(both.0, both.1, settings),
            ..proposal(both.0, both.1, settings)
        };
        proposals.push((mentor, mentee, locked));
    }
    proposals.sort_by_key(|(mentor, mentee, _)| (*mentor, *mentee));
    let proposals: Vec<Proposal> = proposals.into_iter().map(|(_, _, pair)| pair).collect();
    let unmatched = unmatched(&prepared, mentors, mentees, &pairs, &mut explaining)?;
    let fit = |pair: &Proposal| pair.assessment.fit;
    Ok(Outcome {
        total: proposals
            .iter()
            .map(|pair| u64::from(fit(pair).ten_thousandths()))
            .sum(),
        lowest: proposals.iter().map(fit).min(),
        permitted: scores.permitted,
        considered: (mentors.len() * mentees.len()) as u64,
        survey,
        kept,
        impossible_locks: prepared.locks.impossible,
        best_total,
        proof,
        proposals,
        unmatched,
    })
}

/// The chosen pairs as a survey looks at them.
fn with_fits<R: Rows>(fits: &R, pairs: &[(u32, u32)]) -> Vec<Surveyed> {
    let mut spare = Vec::new();
    let with_fit = |&(row, column): &(u32, u32)| Surveyed {
        row: Some(row),
        column: Some(column),
        fit: fits.row(row as usize, &mut spare)[column as usize],
    };
    pairs.iter().map(with_fit).collect()
}

fn reach<R: Rows>(task: &Task<'_, R>, choice: &Choice) -> Reach {
    let chosen = with_fits(task.fits, &choice.pairs);
    let survey = survey(task, &chosen);
    let fits = chosen
        .iter()
        .filter_map(|pair| u16::try_from(pair.fit).ok());
    Reach {
        served: survey.served,
        total: fits.clone().map(u64::from).sum(),
        lowest: fits.min().and_then(Fit::from_ten_thousandths),
        with_one_of_three_best: survey.with_one_of_three_best,
        blocking_pairs: survey.blocking_pairs,
    }
}

fn proposal(mentor: &Person<'_>, mentee: &Person<'_>, settings: &Settings) -> Proposal {
    Proposal {
        mentor: mentor.source.id.clone(),
        mentee: mentee.source.id.clone(),
        assessment: assess_anyway(mentor, mentee, settings),
        is_locked: false,
        bars: Vec::new(),
    }
}
