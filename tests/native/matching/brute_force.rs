//! Small runs against every choice there is, with capacities and standing pairings.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use turnabout::domain::id::ParticipantId;
use turnabout::domain::matching::{Settings, permitted_pairs, propose};
use turnabout::domain::participant::{Capacity, Participant, Profile, Role};

use super::cohort::{
    OwnedCohort, Pairs, any_cohort_of, any_profile, any_settings, lenient, person,
};

type Seats<'a> = BTreeMap<&'a ParticipantId, (u8, bool)>;
/// Newly served people, total fit, pairs: in the order in which they count.
type Worth = (usize, u64, usize);

/// The best of all choices among the pairs from `pairs[0]` on.
fn best(
    pairs: &[(ParticipantId, ParticipantId, u64)],
    mentors: &mut Seats<'_>,
    mentees: &mut Seats<'_>,
) -> Worth {
    let Some(((mentor, mentee, fit), rest)) = pairs.split_first() else {
        return (0, 0, 0);
    };
    let without = best(rest, mentors, mentees);
    let (row, column) = (mentors[mentor], mentees[mentee]);
    if row.0 == 0 || column.0 == 0 {
        return without;
    }
    *mentors.get_mut(mentor).unwrap() = (row.0 - 1, true);
    *mentees.get_mut(mentee).unwrap() = (column.0 - 1, true);
    let (served, total, count) = best(rest, mentors, mentees);
    *mentors.get_mut(mentor).unwrap() = row;
    *mentees.get_mut(mentee).unwrap() = column;
    let newly = usize::from(!row.1) + usize::from(!column.1);
    without.max((served + newly, total + fit, count + 1))
}

fn seats(cohort: &OwnedCohort, as_mentor: bool) -> Seats<'_> {
    let seat = |id: &ParticipantId, capacity: u8| {
        let standing = cohort.standing.iter();
        let used = standing.filter(|pair| {
            if as_mentor {
                &pair.0 == id
            } else {
                &pair.1 == id
            }
        });
        let used = u8::try_from(used.count()).unwrap();
        (capacity.saturating_sub(used), used > 0)
    };
    let people = cohort.people.iter();
    people
        .map(|p| (&p.id, seat(&p.id, p.capacity.get())))
        .collect()
}

/// What a run gives against the best of all choices; `None` when there are too many to try.
fn found_and_best(cohort: &OwnedCohort, settings: &Settings) -> Option<(Worth, Worth)> {
    let mut pairs = Vec::new();
    permitted_pairs(&cohort.borrowed(), settings, &mut |pair| {
        let fit = u64::from(pair.fit.ten_thousandths());
        pairs.push((pair.mentor.clone(), pair.mentee.clone(), fit));
    });
    if pairs.len() > 14 {
        return None;
    }
    let (mut mentors, mut mentees) = (seats(cohort, true), seats(cohort, false));
    let outcome = propose(&cohort.borrowed(), settings, &mut |_| {
        ControlFlow::Continue(())
    });
    let outcome = outcome.unwrap();
    let newly_served = |seats: &Seats<'_>, taken: Vec<&ParticipantId>| {
        let newly = seats
            .iter()
            .filter(|(id, seat)| !seat.1 && taken.contains(*id));
        newly.count()
    };
    let proposals = &outcome.proposals;
    let served = newly_served(&mentors, proposals.iter().map(|p| &p.mentor).collect())
        + newly_served(&mentees, proposals.iter().map(|p| &p.mentee).collect());
    let found = (served, outcome.total, proposals.len());
    Some((found, best(&pairs, &mut mentors, &mut mentees)))
}

/// Up to 5 mentors and 5 mentees with up to 3 places, between whom only some pairs are permitted.
fn sparse_cohort() -> impl Strategy<Value = OwnedCohort> {
    let side = || vec((1..=3_u8, any_profile()), 1..=5);
    let permitted = vec((any::<Index>(), any::<Index>()), 0..=14);
    (side(), side(), permitted).prop_map(|(mentors, mentees, permitted)| {
        let people = |side: Vec<(u8, Profile)>, name: &str, role| -> Vec<Participant> {
            let people = side.into_iter().enumerate();
            let people = people.map(|(index, (capacity, profile))| Participant {
                capacity: Capacity::new(capacity).unwrap(),
                profile: Profile {
                    languages: Vec::new(),
                    line_manager: None,
                    avoid: Vec::new(),
                    ..profile
                },
                ..person(&format!("{name}{index}"), role)
            });
            people.collect()
        };
        let mentors = people(mentors, "mentor", Role::Mentor);
        let mentees = people(mentees, "mentee", Role::Mentee);
        let permitted: Vec<_> = permitted
            .iter()
            .map(|(a, b)| (&a.get(&mentors).id, &b.get(&mentees).id))
            .collect();
        let mut forbidden = Pairs::new();
        for mentor in &mentors {
            for mentee in &mentees {
                if !permitted.contains(&(&mentor.id, &mentee.id)) {
                    forbidden.insert((mentor.id.clone(), mentee.id.clone()));
                }
            }
        }
        OwnedCohort {
            forbidden,
            ..OwnedCohort::of([mentors, mentees].concat())
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn nothing_better_exists(cohort in any_cohort_of(8, 3), settings in any_settings()) {
        if let Some((found, best)) = found_and_best(&cohort, &settings) {
            prop_assert_eq!(found, best);
        }
    }

    #[test]
    fn nothing_better_exists_where_few_pairs_are_permitted(
        cohort in sparse_cohort(),
        weights in any_settings(),
    ) {
        let settings = Settings { weights: weights.weights, ..lenient() };
        let (found, best) = found_and_best(&cohort, &settings).unwrap();

        prop_assert_eq!(found, best);
    }
}
