//! Small runs against every choice there is, with capacities and standing pairings.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use proptest::prelude::*;
use turnabout::domain::id::ParticipantId;
use turnabout::domain::matching::{permitted_pairs, propose};

use super::cohort::{OwnedCohort, any_cohort_of, any_settings};

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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn nothing_better_exists(cohort in any_cohort_of(8, 3), settings in any_settings()) {
        let mut pairs = Vec::new();
        permitted_pairs(&cohort.borrowed(), &settings, &mut |pair| {
            let fit = u64::from(pair.fit.ten_thousandths());
            pairs.push((pair.mentor.clone(), pair.mentee.clone(), fit));
        });
        prop_assume!(pairs.len() <= 16);
        let (mut mentors, mut mentees) = (seats(&cohort, true), seats(&cohort, false));

        let outcome = propose(&cohort.borrowed(), &settings, &mut |_| ControlFlow::Continue(()));

        let outcome = outcome.unwrap();
        let newly_served = |seats: &Seats<'_>, taken: Vec<&ParticipantId>| {
            seats.iter().filter(|(id, seat)| !seat.1 && taken.contains(*id)).count()
        };
        let proposals = &outcome.proposals;
        let served = newly_served(&mentors, proposals.iter().map(|p| &p.mentor).collect())
            + newly_served(&mentees, proposals.iter().map(|p| &p.mentee).collect());
        let found = (served, outcome.total, proposals.len());
        prop_assert_eq!(found, best(&pairs, &mut mentors, &mut mentees));
    }
}
