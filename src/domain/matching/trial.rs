//! A trial: what would be proposed by other settings or wishes, held against what is proposed now.

use std::ops::ControlFlow;

use super::assessment::{bars, fit_anyway};
use super::choosing::{Sides, choose_by};
use super::cohort::{Cohort, Pairs};
use super::difference::{ChosenPair, PartnerChange, changed, fits, people_in, served, total};
use super::fit::Fit;
use super::prepared::{Person, Prepared};
use super::scoring::Scores;
use super::settings::Settings;
use super::solver::Task;
use super::survey::{Survey, Surveyed, survey};
use super::watch::{Cancelled, Phase, Progress};
use crate::domain::id::ParticipantId;
use crate::domain::participant::Side;

/// What a trial gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial {
    /// What the pairs before come to, by the settings of the trial.
    pub before: Figures,
    /// What the pairs come to that would be proposed.
    pub after: Figures,
    /// The mentors whose partners change: first those who get somebody new, then those who only lose somebody,
    /// each in the order of the pairs.
    pub changed: Vec<PartnerChange>,
    /// The pairs before that a rule bars now and no lock holds, in order.
    pub no_longer_permitted: Vec<(ParticipantId, ParticipantId)>,
    /// Locked pairs that cannot be, as in a run.
    pub impossible_locks: Vec<(ParticipantId, ParticipantId)>,
}

impl Trial {
    /// How many people would get another partner or none; somebody who takes both sides counts on each.
    #[must_use]
    pub fn people_changed(&self) -> usize {
        people_in(&self.changed)
    }
}

/// What pairs come to. Locked pairs count like all others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// How many pairs there are.
    pub pairs: usize,
    /// How many people have a partner, on each side, by these pairs or by pairings that stand.
    pub served: usize,
    /// The sum of all fits, in ten-thousandths.
    pub total: u64,
    /// The lowest fit; `None` without a pair.
    pub lowest: Option<Fit>,
    /// How many of those whom these pairs serve got one of the three partners who fit them best, or one who
    /// fits as well.
    pub with_one_of_three_best: u32,
    /// Permitted pairs of two people who fit each other better than what either of them has; a free place is
    /// worse than any partner.
    pub blocking_pairs: u64,
}

/// Chooses as [`propose`](super::propose()) does, and holds the pairs against `before`. Nothing is explained,
/// and nobody who is left is helped, so it takes less time.
///
/// The pairs before are judged by the same settings, also those that a rule bars now. One of which somebody
/// is gone, or does not take that side any longer, counts in no figure; it is named where partners change.
///
/// # Errors
/// When `watch` answers [`ControlFlow::Break`].
pub fn try_out(
    cohort: &Cohort<'_>,
    settings: &Settings,
    before: &Pairs,
    watch: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Trial, Cancelled> {
    let prepared = Prepared::new(cohort, settings);
    let before = judged(&prepared, before);
    let sides = Sides::of(&prepared);
    let scores = sides.score(&prepared, watch)?;
    let after = chosen_now(cohort, &prepared, &sides, &scores, watch)?;
    let both = [&before[..], &after[..]];
    let surveys = if prepared.locks.kept.is_empty() {
        let task = sides.task(&scores, &[], cohort);
        both.map(|pairs| surveyed(&sides, &task, pairs))
    } else {
        drop(scores);
        surveyed_without_locks(cohort, settings, both, watch)?
    };
    Ok(Trial {
        before: figures(&before, cohort.standing, surveys[0]),
        after: figures(&after, cohort.standing, surveys[1]),
        changed: changed(&before, &after),
        no_longer_permitted: no_longer_permitted(&prepared, &before),
        impossible_locks: prepared.locks.impossible.clone(),
    })
}

/// The pairs that would be proposed, those that are locked among them, each with its fit, in order.
pub(super) fn chosen_now<'p>(
    cohort: &Cohort<'_>,
    prepared: &'p Prepared<'p>,
    sides: &Sides<'p>,
    scores: &Scores<'_>,
    watch: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Vec<ChosenPair<'p>>, Cancelled> {
    let to_keep = sides.numbered(cohort.kept);
    let task = sides.task(scores, &to_keep, cohort);
    let chosen = choose_by(prepared.settings.objective, &task, watch)?.pairs;
    Ok(proposed(prepared, sides, &chosen))
}

/// The two of a pair, if both are here and take their sides.
fn both_of<'p>(
    prepared: &'p Prepared<'p>,
    mentor: &ParticipantId,
    mentee: &ParticipantId,
) -> Option<(&'p Person<'p>, &'p Person<'p>)> {
    let who = |id, side| prepared.person(id).filter(|person| person.takes(side));
    Some((who(mentor, Side::Mentor)?, who(mentee, Side::Mentee)?))
}

/// The pairs before, each with its fit, in the order of a run's pairs and at last those of whom somebody is
/// gone.
fn judged<'a>(prepared: &Prepared<'_>, before: &'a Pairs) -> Vec<ChosenPair<'a>> {
    let judged = before.iter().map(|(mentor, mentee)| {
        let both = both_of(prepared, mentor, mentee);
        let place = both.map(|(mentor, mentee)| (mentor.place, mentee.place));
        let fit = both.map(|(mentor, mentee)| fit_anyway(mentor, mentee, prepared.settings));
        let pair = ChosenPair {
            mentor,
            mentee,
            fit,
        };
        (place.is_none(), place, pair)
    });
    let mut judged: Vec<_> = judged.collect();
    judged.sort_by_key(|(is_gone, place, _)| (*is_gone, *place));
    judged.into_iter().map(|(.., pair)| pair).collect()
}

fn proposed<'a>(
    prepared: &'a Prepared<'a>,
    sides: &Sides<'a>,
    chosen: &[(u32, u32)],
) -> Vec<ChosenPair<'a>> {
    let (mentors, mentees) = sides.mentors_and_mentees();
    let chosen = sides.by_mentor(chosen).into_iter();
    let chosen = chosen.map(|(mentor, mentee)| (mentors[mentor], mentees[mentee]));
    let people = &prepared.people;
    let locked = prepared.locks.kept.iter();
    let locked =
        locked.map(|(mentor, mentee)| (&people[*mentor as usize], &people[*mentee as usize]));
    let mut pairs: Vec<(&Person<'_>, &Person<'_>)> = chosen.chain(locked).collect();
    pairs.sort_by_key(|(mentor, mentee)| (mentor.place, mentee.place));
    let with_fit = |(mentor, mentee): (&'a Person<'a>, &'a Person<'a>)| ChosenPair {
        mentor: &mentor.source.id,
        mentee: &mentee.source.id,
        fit: Some(fit_anyway(mentor, mentee, prepared.settings)),
    };
    pairs.into_iter().map(with_fit).collect()
}

/// What pairs look like from everybody's own place.
fn surveyed(sides: &Sides<'_>, task: &Task<'_, Scores<'_>>, pairs: &[ChosenPair<'_>]) -> Survey {
    let numbers = sides.numbers();
    let in_task = |pair: &ChosenPair<'_>| {
        let (row, column) = numbers.of(pair.mentor, pair.mentee);
        let fit = i16::try_from(pair.fit?.ten_thousandths()).ok()?;
        Some(Surveyed { row, column, fit })
    };
    let mut pairs: Vec<Surveyed> = pairs.iter().filter_map(in_task).collect();
    pairs.sort_unstable();
    survey(task, &pairs)
}

/// The same among everybody, also those whose places are taken up by a locked pair.
fn surveyed_without_locks(
    cohort: &Cohort<'_>,
    settings: &Settings,
    both: [&[ChosenPair<'_>]; 2],
    watch: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<[Survey; 2], Cancelled> {
    let cohort = Cohort {
        locked: &Pairs::new(),
        ..*cohort
    };
    let prepared = Prepared::new(&cohort, settings);
    let sides = Sides::of(&prepared);
    let scores = sides.score(&prepared, &mut |progress| {
        watch(Progress {
            phase: Phase::Explaining,
            ..progress
        })
    })?;
    let task = sides.task(&scores, &[], &cohort);
    Ok(both.map(|pairs| surveyed(&sides, &task, pairs)))
}

fn figures(pairs: &[ChosenPair<'_>], standing: &Pairs, survey: Survey) -> Figures {
    Figures {
        pairs: fits(pairs).count(),
        served: served(pairs, standing),
        total: total(pairs),
        lowest: fits(pairs).min(),
        with_one_of_three_best: survey.with_one_of_three_best,
        blocking_pairs: survey.blocking_pairs,
    }
}

fn no_longer_permitted(
    prepared: &Prepared<'_>,
    before: &[ChosenPair<'_>],
) -> Vec<(ParticipantId, ParticipantId)> {
    let is_barred = |pair: &&ChosenPair<'_>| {
        let Some((mentor, mentee)) = both_of(prepared, pair.mentor, pair.mentee) else {
            return false;
        };
        let is_locked = prepared.locks.kept.contains(&(mentor.place, mentee.place));
        !is_locked && !bars(mentor, mentee, prepared.settings).is_empty()
    };
    let barred = before.iter().filter(is_barred);
    barred
        .map(|pair| (pair.mentor.clone(), pair.mentee.clone()))
        .collect()
}
