//! Who else somebody could have, and what choosing them would cost everybody.

use std::cmp::Reverse;
use std::ops::ControlFlow;

use super::choosing::Sides;
use super::cohort::{Cohort, Pairs};
use super::difference::{ChosenPair, changed, fits, people_in, served, total};
use super::fit::Fit;
use super::prepared::{Person, Prepared};
use super::scoring::{By, Table, fit_of};
use super::settings::Settings;
use super::trial::chosen_now;
use super::watch::{Cancelled, Phase, Progress};
use crate::domain::id::ParticipantId;
use crate::domain::participant::Side;

/// So many are tried at most: each takes as long as a choice.
pub const MOST_ALTERNATIVES: usize = 3;

/// A partner whom somebody could have, and what that would cost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// Who.
    pub partner: ParticipantId,
    /// How well the two fit.
    pub fit: Fit,
    /// What keeping the two together would cost.
    pub cost: Cost,
}

/// What keeping two people together would cost: what is chosen with them together, beside what is chosen without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// How many people would get another partner or none; somebody who takes both sides counts on each.
    pub people_changed: usize,
    /// What is chosen without.
    pub without: Outline,
    /// What is chosen with the two together.
    pub with: Outline,
}

/// What a choice comes to. Locked pairs count like all others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outline {
    /// How many people have a partner, on each side, by these pairs or by pairings that stand.
    pub served: usize,
    /// The sum of all fits, in ten-thousandths.
    pub total: u64,
    /// The lowest fit; `None` without a pair.
    pub lowest: Option<Fit>,
}

/// Finds up to [`MOST_ALTERNATIVES`] people on the other side who fit somebody best: people whom the rules permit,
/// who have a place left, and who are not theirs among the pairs `proposed` now; the best fit first, of equal ones in
/// the order in which people are considered. Each is tried as a locked pair, beside a choice without that lock.
///
/// `None` for somebody who is not in the cohort, or has no place left on that side.
///
/// # Errors
/// When `watch` answers [`ControlFlow::Break`].
pub fn alternatives(
    cohort: &Cohort<'_>,
    settings: &Settings,
    proposed: &Pairs,
    who: &ParticipantId,
    side: Side,
    watch: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Option<Vec<Alternative>>, Cancelled> {
    let prepared = Prepared::new(cohort, settings);
    let person = prepared.person(who);
    let Some(person) = person.filter(|person| person.spare_places(side) > 0) else {
        return Ok(None);
    };
    let pair = |partner: &ParticipantId| match side {
        Side::Mentor => (who.clone(), partner.clone()),
        Side::Mentee => (partner.clone(), who.clone()),
    };
    let mut best = permitted_partners(&prepared, person, side);
    best.retain(|(partner, _)| !proposed.contains(&pair(&partner.source.id)));
    best.truncate(MOST_ALTERNATIVES);
    if best.is_empty() {
        return Ok(Some(Vec::new()));
    }
    let mut watch = Watched::new(best.len() as u64 + 1, watch);
    let without = chosen(cohort, &prepared, &mut watch)?;
    let kept: Pairs = without
        .iter()
        .map(|pair| (pair.mentor.clone(), pair.mentee.clone()))
        .collect();
    let tried = best.into_iter().map(|(partner, fit)| {
        let mut locked = cohort.locked.clone();
        locked.insert(pair(&partner.source.id));
        let cohort = Cohort {
            locked: &locked,
            kept: &kept,
            ..*cohort
        };
        let prepared = Prepared::new(&cohort, settings);
        let with = chosen(&cohort, &prepared, &mut watch)?;
        Ok(Alternative {
            partner: partner.source.id.clone(),
            fit,
            cost: Cost {
                people_changed: people_in(&changed(&without, &with)),
                without: outline(&without, cohort.standing),
                with: outline(&with, cohort.standing),
            },
        })
    });
    tried.collect::<Result<_, _>>().map(Some)
}

/// Everybody on the other side who has a place left and whom the rules permit, the best fit first.
fn permitted_partners<'p>(
    prepared: &'p Prepared<'p>,
    person: &'p Person<'p>,
    side: Side,
) -> Vec<(&'p Person<'p>, Fit)> {
    let (rows, others) = ([person], prepared.with_places(side.other()));
    let mut cells = Vec::new();
    Table::new(prepared, By::default(), side, &rows, &others).judge_row(0, &mut cells);
    let permitted = others.iter().zip(cells);
    let permitted = permitted.filter_map(|(other, cell)| Some((*other, fit_of(cell)?)));
    let mut permitted: Vec<_> = permitted.collect();
    // The sort is stable: of equal fits the one considered first stays first.
    permitted.sort_by_key(|(_, fit)| Reverse(*fit));
    permitted
}

/// What is chosen, once more.
fn chosen<'p>(
    cohort: &Cohort<'_>,
    prepared: &'p Prepared<'p>,
    watch: &mut Watched<'_>,
) -> Result<Vec<ChosenPair<'p>>, Cancelled> {
    let sides = Sides::of(prepared);
    let mut hear = |progress: Progress| watch.hear(progress);
    let scores = sides.score(prepared, &mut hear)?;
    let chosen = chosen_now(cohort, prepared, &sides, &scores, &mut hear)?;
    watch.end_choice();
    Ok(chosen)
}

fn outline(pairs: &[ChosenPair<'_>], standing: &Pairs) -> Outline {
    Outline {
        served: served(pairs, standing),
        total: total(pairs),
        lowest: fits(pairs).min(),
    }
}

/// How far several choices have come together.
struct Watched<'w> {
    choices: u64,
    ended: u64,
    /// How far it was said to be: an objective that chooses several times begins from the beginning each time.
    furthest: u64,
    watch: &'w mut dyn FnMut(Progress) -> ControlFlow<()>,
}

impl<'w> Watched<'w> {
    /// In a choice, scoring and then choosing.
    const PHASES: u64 = 2;
    const THOUSANDTHS: u64 = 1000;

    fn new(choices: u64, watch: &'w mut dyn FnMut(Progress) -> ControlFlow<()>) -> Self {
        Self {
            choices,
            ended: 0,
            furthest: 0,
            watch,
        }
    }

    fn hear(&mut self, progress: Progress) -> ControlFlow<()> {
        let phase = u64::from(progress.phase != Phase::Scoring);
        let within = progress.done.min(progress.total) * Self::THOUSANDTHS / progress.total.max(1);
        let done = (self.ended * Self::PHASES + phase) * Self::THOUSANDTHS + within;
        self.furthest = self.furthest.max(done);
        (self.watch)(Progress {
            phase: Phase::Choosing,
            done: self.furthest,
            total: self.choices * Self::PHASES * Self::THOUSANDTHS,
        })
    }

    fn end_choice(&mut self) {
        self.ended += 1;
    }
}
