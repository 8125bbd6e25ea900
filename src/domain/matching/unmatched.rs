//! Why somebody is left without a partner, and what would help.

use super::help::{AfterRun, Help, helps};
use super::prepared::{Person, Prepared};
use super::rules::{Check, Rule};
use super::settings::Objective;
use super::watch::{Cancelled, Watch};
use crate::domain::id::ParticipantId;
use crate::domain::participant::Side;

/// Somebody who is left without a partner on a side they take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmatched {
    /// Who.
    pub participant: ParticipantId,
    /// On which side.
    pub side: Side,
    /// Why.
    pub reason: UnmatchedReason,
    /// The smallest change that would help. `None` when no single one would, and after a stable choice,
    /// which does not serve the most people and so gives no promise that one more would be.
    pub help: Option<Help>,
}

/// Why somebody is left without a partner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnmatchedReason {
    /// Nobody on the other side can take another partner.
    NobodyOnTheOtherSide,
    /// Somebody is there, but a rule bars every pair.
    EveryPairBarred {
        /// How many pairs each rule bars, the most frequent first, then in the order of the rules. A
        /// pair that several rules bar counts for each of them.
        rules: Vec<RuleCount>,
    },
    /// There are fewer places on the other side than people on this one, and all that would have been
    /// permitted are taken by pairs that serve more people or fit better in total.
    NotEnoughOnTheOtherSide {
        /// How many people the person could have been paired with.
        permitted: u32,
    },
    /// There are places enough on the other side, but all that would have been permitted are taken by
    /// pairs that serve more people or fit better in total.
    TakenByOthers {
        /// How many people the person could have been paired with.
        permitted: u32,
    },
}

/// How many pairs a rule bars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RuleCount {
    /// Which rule.
    pub rule: Rule,
    /// How many pairs.
    pub pairs: u32,
}

/// Everybody who is left by these pairs of a mentor and a mentee, by their places in the two lists.
pub fn unmatched(
    prepared: &Prepared<'_>,
    mentors: &[&Person<'_>],
    mentees: &[&Person<'_>],
    pairs: &[(usize, usize)],
    watch: &mut Watch<'_>,
) -> Result<Vec<Unmatched>, Cancelled> {
    let turned: Vec<(usize, usize)> = pairs.iter().map(|pair| (pair.1, pair.0)).collect();
    let sides = [
        (Side::Mentor, mentors, mentees, pairs),
        (Side::Mentee, mentees, mentors, &turned[..]),
    ];
    let mut all = Vec::new();
    for (side, these, others, pairs) in sides {
        let mut is_paired = vec![false; these.len()];
        for &(this, _) in pairs {
            is_paired[this] = true;
        }
        let mut left: Vec<&Person<'_>> = Vec::new();
        let mut reasons = Vec::new();
        for (person, is_paired) in these.iter().zip(is_paired) {
            if !is_paired && person.taken_places(side) == 0 {
                left.push(person);
                reasons.push(reason(prepared, person, side, these, others));
            }
            watch.step()?;
        }
        let after = AfterRun {
            prepared,
            side,
            these,
            others,
            pairs,
        };
        let helps = match prepared.settings.objective {
            Objective::BestTotal | Objective::Fairest => helps(&after, &left, watch)?,
            Objective::Stable => vec![None; left.len()],
        };
        for ((person, reason), help) in left.into_iter().zip(reasons).zip(helps) {
            all.push(Unmatched {
                participant: person.source.id.clone(),
                side,
                reason,
                help,
            });
        }
    }
    Ok(all)
}

/// Says why a person has no partner on a side.
fn reason(
    prepared: &Prepared<'_>,
    person: &Person<'_>,
    side: Side,
    this_side: &[&Person<'_>],
    other_side: &[&Person<'_>],
) -> UnmatchedReason {
    if other_side.is_empty() {
        return UnmatchedReason::NobodyOnTheOtherSide;
    }
    let mut permitted = 0;
    let mut counts = Rule::ALL.map(|rule| RuleCount { rule, pairs: 0 });
    for other in other_side {
        let (mentor, mentee) = match side {
            Side::Mentor => (person, *other),
            Side::Mentee => (*other, person),
        };
        let mut is_barred = false;
        for count in &mut counts {
            let check = count.rule.check(mentor, mentee, prepared.settings);
            if matches!(check, Check::Barred(_)) {
                count.pairs += 1;
                is_barred = true;
            }
        }
        permitted += u32::from(!is_barred);
    }
    if permitted == 0 {
        let mut rules: Vec<RuleCount> = counts.into_iter().filter(|c| c.pairs > 0).collect();
        rules.sort_by_key(|count| (std::cmp::Reverse(count.pairs), count.rule));
        return UnmatchedReason::EveryPairBarred { rules };
    }
    let places = |people: &[&Person<'_>], side: Side| {
        let places = people.iter().map(|p| usize::from(p.spare_places(side)));
        places.sum::<usize>()
    };
    if places(other_side, side.other()) < this_side.len() {
        UnmatchedReason::NotEnoughOnTheOtherSide { permitted }
    } else {
        UnmatchedReason::TakenByOthers { permitted }
    }
}
