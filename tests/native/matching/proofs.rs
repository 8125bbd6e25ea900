//! Every run for the best total carries a proof that nothing better exists.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use proptest::prelude::*;
use turnabout::domain::id::ParticipantId;
use turnabout::domain::matching::{Fit, Verdict};
use turnabout::domain::matching::{
    Outcome, Priced, Settings, assess, fit_rows, permitted_pairs, propose,
};

use super::cohort::{OwnedCohort, any_cohort_with_wishes, any_settings};

/// What a choice is worth, and the bound that the prices set on every choice.
fn worth_and_bound(cohort: &OwnedCohort, settings: &Settings, outcome: &Outcome) -> (i128, i128) {
    let proof = outcome.proof.as_ref().unwrap();
    let keeps = |pair: (&ParticipantId, &ParticipantId)| {
        proof.to_keep.iter().any(|(mentor, mentee)| {
            let both = (
                &proof.mentors[*mentor as usize],
                &proof.mentees[*mentee as usize],
            );
            (&both.0.participant, &both.1.participant) == pair
        })
    };
    let worth_of = |mentor: &ParticipantId, mentee: &ParticipantId, fit: Fit| {
        let fit = i128::from(fit.ten_thousandths()) * i128::from(proof.worth.fit);
        let kept = if keeps((mentor, mentee)) {
            proof.worth.kept
        } else {
            0
        };
        fit + i128::from(proof.worth.pair) + i128::from(kept)
    };
    let chosen: Vec<_> = outcome
        .proposals
        .iter()
        .filter(|pair| !pair.is_locked)
        .collect();
    let mut worth = 0;
    for pair in &chosen {
        worth += worth_of(&pair.mentor, &pair.mentee, pair.assessment.fit);
    }
    let mut bound = 0;
    for (people, is_mentor) in [(&proof.mentors, true), (&proof.mentees, false)] {
        for person in people {
            let serves = i128::from(if person.is_served {
                0
            } else {
                proof.worth.person
            });
            let has_partner = chosen.iter().any(|pair| {
                let who = if is_mentor {
                    &pair.mentor
                } else {
                    &pair.mentee
                };
                who == &person.participant
            });
            worth += if has_partner { serves } else { 0 };
            let gain = |places: u8| serves + i128::from(places) * i128::from(person.price);
            bound += (1..=person.places).map(gain).fold(0, i128::max);
        }
    }
    let prices = |people: &[Priced]| -> BTreeMap<ParticipantId, i64> {
        let priced = people
            .iter()
            .map(|who| (who.participant.clone(), who.price));
        priced.collect()
    };
    let (mentors, mentees) = (prices(&proof.mentors), prices(&proof.mentees));
    for (mentor, mentor_price) in &mentors {
        for (mentee, mentee_price) in &mentees {
            let pair = (mentor.clone(), mentee.clone());
            let is_locked = |pair: &(ParticipantId, ParticipantId)| {
                cohort.locked.contains(pair) && !outcome.impossible_locks.contains(pair)
            };
            let turned = (pair.1.clone(), pair.0.clone());
            if is_locked(&pair) || is_locked(&turned) {
                continue;
            }
            let verdict = assess(&cohort.borrowed(), settings, mentor, mentee).unwrap();
            if let Verdict::Permitted(assessment) = verdict {
                let prices = i128::from(*mentor_price) + i128::from(*mentee_price);
                bound += (worth_of(mentor, mentee, assessment.fit) - prices).max(0);
            }
        }
    }
    (worth, bound)
}

proptest! {
    #[test]
    fn the_prices_prove_that_nothing_better_exists(
        cohort in any_cohort_with_wishes(20, 3),
        settings in any_settings(),
    ) {
        let outcome = propose(&cohort.borrowed(), &settings, &mut |_| ControlFlow::Continue(()));
        let mut outcome = outcome.unwrap();

        let (worth, bound) = worth_and_bound(&cohort, &settings, &outcome);

        prop_assert_eq!(worth, bound);
        // One pair fewer is worth less, and the same prices show it.
        let free = outcome.proposals.iter().position(|pair| !pair.is_locked);
        if let Some(free) = free {
            outcome.proposals.remove(free);
            let (worth, bound) = worth_and_bound(&cohort, &settings, &outcome);
            prop_assert!(worth < bound);
        }
    }

    #[test]
    fn rows_of_fits_hold_the_permitted_pairs_among_the_people_of_the_proof(
        cohort in any_cohort_with_wishes(20, 3),
        settings in any_settings(),
    ) {
        let cohort = cohort.borrowed();
        let outcome = propose(&cohort, &settings, &mut |_| ControlFlow::Continue(())).unwrap();
        let proof = outcome.proof.unwrap();
        let mut permitted = Vec::new();
        permitted_pairs(&cohort, &settings, &mut |pair| {
            permitted.push((pair.mentor.clone(), pair.mentee.clone(), pair.fit));
        });

        let mut found = Vec::new();
        let mut mentors = proof.mentors.iter();
        let visited: Result<(), ()> = fit_rows(&cohort, &settings, |fits| {
            let mentor = mentors.next().ok_or(())?;
            assert_eq!(fits.len(), proof.mentees.len());
            for (mentee, fit) in proof.mentees.iter().zip(fits) {
                let pair = fit.map(|fit| (mentor.participant.clone(), mentee.participant.clone(), fit));
                found.extend(pair);
            }
            Ok(())
        });

        prop_assert_eq!(visited, Ok(()));
        prop_assert!(mentors.next().is_none());
        prop_assert_eq!(found, permitted);
    }

    #[test]
    fn a_whole_row_is_judged_like_each_pair_by_itself(
        cohort in super::cohort::any_cohort(),
        settings in any_settings(),
    ) {
        let mut found = BTreeMap::new();
        permitted_pairs(&cohort.borrowed(), &settings, &mut |pair| {
            found.insert((pair.mentor.clone(), pair.mentee.clone()), pair.fit);
        });

        let has_place = |who: &ParticipantId, is_mentor: bool| {
            let standing = cohort.standing.iter().filter(|pair| {
                if is_mentor { &pair.0 == who } else { &pair.1 == who }
            });
            let person = cohort.person(who);
            let takes = if is_mentor { person.role.mentors() } else { person.role.learns() };
            takes && standing.count() < usize::from(person.capacity.get())
        };
        for mentor in &cohort.people {
            for mentee in &cohort.people {
                if !has_place(&mentor.id, true) || !has_place(&mentee.id, false) {
                    continue;
                }
                let verdict = assess(&cohort.borrowed(), &settings, &mentor.id, &mentee.id);
                let fit = match verdict.unwrap() {
                    Verdict::Permitted(assessment) => Some(assessment.fit),
                    Verdict::Barred(_) => None,
                };
                let pair = (mentor.id.clone(), mentee.id.clone());
                prop_assert_eq!(found.remove(&pair), fit);
            }
        }
        prop_assert!(found.is_empty());
    }
}
