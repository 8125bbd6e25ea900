//! Who else somebody could have, and what choosing them would cost everybody.

use std::cmp::Reverse;
use std::ops::ControlFlow;

use super::cohort::{Cohort, Pairs};
use super::fit::Fit;
use super::prepared::{Person, Prepared};
use super::scoring::{By, Table, fit_of};
use super::settings::Settings;
use super::trial::{Trial, try_out};
use super::watch::{Cancelled, Phase, Progress};
use crate::domain::id::ParticipantId;
use crate::domain::participant::Side;

/// So many are tried at most: each takes as long as a run.
pub const MOST_ALTERNATIVES: usize = 3;

/// A partner whom somebody could have, and what that would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// Who.
    pub partner: ParticipantId,
    /// How well the two fit.
    pub fit: Fit,
    /// What would change if the two were kept together.
    pub trial: Trial,
}

/// Finds up to [`MOST_ALTERNATIVES`] people on the other side who fit somebody best: people whom the rules permit,
/// who have a place left, and who are not theirs among the pairs `before`; the best fit first, of equal ones in
/// the order in which people are considered. Each is tried as a locked pair, held against `before`.
///
/// There are none for somebody who is not in the cohort, or has no place left on that side.
///
/// # Errors
/// When `watch` answers [`ControlFlow::Break`].
pub fn alternatives(
    cohort: &Cohort<'_>,
    settings: &Settings,
    before: &Pairs,
    who: &ParticipantId,
    side: Side,
    watch: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Vec<Alternative>, Cancelled> {
    let pair = |partner: &ParticipantId| match side {
        Side::Mentor => (who.clone(), partner.clone()),
        Side::Mentee => (partner.clone(), who.clone()),
    };
    let mut best = permitted_partners(cohort, settings, who, side);
    best.retain(|(partner, _)| !before.contains(&pair(partner)));
    best.truncate(MOST_ALTERNATIVES);
    let trials = best.len() as u64;
    let tried = (0..).zip(best).map(|(number, (partner, fit))| {
        let mut locked = cohort.locked.clone();
        locked.insert(pair(&partner));
        let cohort = Cohort {
            locked: &locked,
            ..*cohort
        };
        let trial = try_out(&cohort, settings, before, &mut |progress| {
            watch(progress_of(number, trials, progress))
        })?;
        Ok(Alternative {
            partner,
            fit,
            trial,
        })
    });
    tried.collect()
}

/// Everybody on the other side who has a place left and whom the rules permit, the best fit first.
fn permitted_partners(
    cohort: &Cohort<'_>,
    settings: &Settings,
    who: &ParticipantId,
    side: Side,
) -> Vec<(ParticipantId, Fit)> {
    let prepared = Prepared::new(cohort, settings);
    let person = prepared.person(who);
    let Some(person) = person.filter(|person| person.spare_places(side) > 0) else {
        return Vec::new();
    };
    let (rows, others): (_, Vec<&Person<'_>>) = ([person], prepared.with_places(side.other()));
    let mut cells = Vec::new();
    Table::new(&prepared, By::default(), side, &rows, &others).judge_row(0, &mut cells);
    let permitted = others.iter().zip(cells);
    let permitted = permitted.filter_map(|(other, cell)| Some((other, fit_of(cell)?)));
    let mut permitted: Vec<_> = permitted.collect();
    // The sort is stable: of equal fits the one considered first stays first.
    permitted.sort_by_key(|(_, fit)| Reverse(*fit));
    let named = permitted.into_iter();
    named
        .map(|(other, fit)| (other.source.id.clone(), fit))
        .collect()
}

/// How far all trials have come, when one has come so far.
fn progress_of(number: u64, trials: u64, progress: Progress) -> Progress {
    const PHASES: u64 = 3;
    const THOUSANDTHS: u64 = 1000;
    let phase = match progress.phase {
        Phase::Scoring => 0,
        Phase::Choosing => 1,
        Phase::Explaining => 2,
    };
    let within = progress.done.min(progress.total) * THOUSANDTHS / progress.total.max(1);
    Progress {
        phase: Phase::Choosing,
        done: (number * PHASES + phase) * THOUSANDTHS + within,
        total: trials * PHASES * THOUSANDTHS,
    }
}
