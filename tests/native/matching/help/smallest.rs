//! The change that is named serves the person besides everybody served now, and no smaller change does.

use std::collections::BTreeSet;

use proptest::prelude::*;
use turnabout::domain::id::ParticipantId;
use turnabout::domain::matching::{
    Bar, Help, Newcomer, Outcome, Settings, Unmatched, Verdict, WhoseTime, assess,
};
use turnabout::domain::participant::{Participant, Side};

use super::super::cohort::{OwnedCohort, id};
use super::changes::made;
use super::woven::{any_one_sided_cohort, any_strict_settings};
use super::{run, served};

/// How small a change is: its kind, then minutes or levels, then whose time.
type Smallness = (u8, u32, Option<WhoseTime>);

fn smallness(help: &Help, settings: &Settings) -> Smallness {
    match help {
        Help::MoreTime { minutes, whose, .. } => (0, *minutes, Some(*whose)),
        Help::PairedBeforeAllowed => (1, 0, None),
        Help::SameUnitAllowed => (2, 0, None),
        Help::LowerLevelGap { to } => {
            let steps = settings.rules.minimum_level_gap - to;
            (3, u32::from(steps), None)
        }
        Help::Language { .. } => (4, 0, None),
        Help::OneMorePlace { .. } => (5, 0, None),
        Help::OneMorePerson(_) => (6, 0, None),
    }
}

fn takes(person: &Participant, side: Side) -> bool {
    match side {
        Side::Mentor => person.role.mentors(),
        Side::Mentee => person.role.learns(),
    }
}

fn pair(who: &ParticipantId, side: Side, other: &ParticipantId) -> (ParticipantId, ParticipantId) {
    match side {
        Side::Mentor => (who.clone(), other.clone()),
        Side::Mentee => (other.clone(), who.clone()),
    }
}

/// Everybody who takes the other side.
fn others(cohort: &OwnedCohort, side: Side) -> impl Iterator<Item = &Participant> {
    let people = cohort.people.iter();
    people.filter(move |person| takes(person, side.other()))
}

/// Every single change there is, but that a language nobody speaks is learned.
fn every_change(
    cohort: &OwnedCohort,
    settings: &Settings,
    outcome: &Outcome,
    unmatched: &Unmatched,
) -> Vec<Help> {
    let (who, side) = (&unmatched.participant, unmatched.side);
    let mut changes = vec![Help::PairedBeforeAllowed, Help::SameUnitAllowed];
    let lower = 0..settings.rules.minimum_level_gap;
    changes.extend(lower.map(|to| Help::LowerLevelGap { to }));
    for other in others(cohort, side) {
        let (mentor, mentee) = pair(who, side, &other.id);
        let verdict = assess(&cohort.borrowed(), settings, &mentor, &mentee).unwrap();
        if let Verdict::Barred(bars) = &verdict
            && let [Bar::TooLittleTime { shared, needed }] = bars[..]
        {
            let free = other.profile.free_time.as_ref().unwrap();
            let has_enough = free.half_hours().count() * 30 >= usize::from(needed);
            changes.push(Help::MoreTime {
                with: other.id.clone(),
                minutes: u32::from(needed) - shared,
                shared,
                whose: if has_enough {
                    WhoseTime::Own
                } else {
                    WhoseTime::Both
                },
            });
        }
        let languages = other.profile.languages.iter();
        changes.extend(languages.map(|language| Help::Language {
            language: language.clone(),
            speakers: 1,
        }));
        let is_in_lock =
            |lock: &(ParticipantId, ParticipantId)| lock.0 == other.id || lock.1 == other.id;
        if !outcome.impossible_locks.iter().any(is_in_lock) {
            let of = other.id.clone();
            changes.push(Help::OneMorePlace { of });
        }
    }
    let levels = cohort.levels.as_slice().iter();
    changes.extend(levels.map(|level| {
        Help::OneMorePerson(Newcomer {
            topic: None,
            level: Some(level.clone()),
            languages: cohort.person(who).profile.languages.clone(),
            other_unit_than: None,
        })
    }));
    changes
}

/// Whether a change permits a choice that serves somebody besides everybody served before.
///
/// All others who are left on their side are taken out, and the run is asked whether it then serves
/// everybody on that side. If it does, the two sides agree: of a choice that serves these and a choice that
/// serves those of the other side one can be made that serves both (N. S. Mendelsohn and A. L. Dulmage,
/// 1958).
fn helps(
    cohort: &OwnedCohort,
    settings: &Settings,
    outcome: &Outcome,
    unmatched: &Unmatched,
    help: &Help,
) -> bool {
    let (who, side) = (&unmatched.participant, unmatched.side);
    let (mut changed, relaxed) = made(cohort, settings, unmatched, help);
    let left = outcome.unmatched.iter().filter(|left| left.side == side);
    let left: BTreeSet<_> = left.map(|left| &left.participant).collect();
    for one in &left {
        let others: Vec<_> = others(&changed, side)
            .map(|other| other.id.clone())
            .collect();
        if one != &who {
            let apart = others.iter().map(|other| pair(one, side, other));
            changed.forbidden.extend(apart);
        }
    }
    if let Help::LowerLevelGap { .. } = help {
        // Nobody is helped by this to learn from somebody above them.
        let rank = |who: &ParticipantId| {
            let level = cohort.person(who).profile.level.as_ref()?;
            cohort.levels.rank(level)
        };
        for one in cohort.people.iter().filter(|one| takes(one, side)) {
            for other in others(cohort, side) {
                let (mentor, mentee) = pair(&one.id, side, &other.id);
                if rank(&mentor)
                    .zip(rank(&mentee))
                    .is_some_and(|(low, high)| high < low)
                {
                    changed.forbidden.insert((mentor, mentee));
                }
            }
        }
    }
    if let Help::OneMorePerson(_) = help {
        // Whoever joins is to be somebody for this person.
        for one in cohort.people.iter().filter(|one| one.id != *who) {
            changed.forbidden.insert((one.id.clone(), id("newcomer")));
        }
    }
    let after = served(&changed, &run(&changed, &relaxed));
    let these = cohort.people.iter().filter(|one| takes(one, side));
    let mut expected = these.filter(|one| one.id == *who || !left.contains(&one.id));
    expected.all(|one| after.contains(&(one.id.clone(), side)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn the_change_that_is_named_helps_and_no_smaller_one_does(
        cohort in any_one_sided_cohort(),
        settings in any_strict_settings(),
    ) {
        let outcome = run(&cohort, &settings);
        for unmatched in &outcome.unmatched {
            if let Some(help) = &unmatched.help {
                prop_assert!(
                    helps(&cohort, &settings, &outcome, unmatched, help), "{unmatched:?}"
                );
            }
            let named = unmatched.help.as_ref().map(|help| smallness(help, &settings));
            for change in every_change(&cohort, &settings, &outcome, unmatched) {
                if named.is_none_or(|named| smallness(&change, &settings) < named) {
                    prop_assert!(
                        !helps(&cohort, &settings, &outcome, unmatched, &change),
                        "{:?} would help {:?}", change, unmatched
                    );
                }
            }
        }
    }
}
