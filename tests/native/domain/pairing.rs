//! A pairing begins when both have said yes, and ends at the first no.

use chrono::NaiveDate;
use proptest::prelude::*;

use turnabout::domain::id::{PairingId, ParticipantId};
use turnabout::domain::pairing::{Answer, Origin, Pairing, PairingState};
use turnabout::domain::participant::Side;

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 9, 1).unwrap()
}

fn proposed() -> Pairing {
    Pairing {
        id: PairingId::parse("p1").unwrap(),
        mentor: ParticipantId::parse("anna").unwrap(),
        mentee: ParticipantId::parse("bjorn").unwrap(),
        approved_on: day(),
        origin: Origin::ByHand(None),
        reasons: Vec::new(),
        mentor_answer: Answer::Waiting,
        mentee_answer: Answer::Waiting,
        handed_out_on: None,
    }
}

fn any_answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        Just(Answer::Waiting),
        Just(Answer::Accepted(day())),
        Just(Answer::Declined(day())),
    ]
}

fn any_side() -> impl Strategy<Value = Side> {
    prop_oneof![Just(Side::Mentor), Just(Side::Mentee)]
}

#[test]
fn it_waits_until_both_have_said_yes() {
    let yes = Answer::Accepted(day());

    assert_eq!(proposed().state(), PairingState::Waiting);
    let one = proposed().answered(Side::Mentor, yes);
    assert_eq!(one.state(), PairingState::Waiting);
    assert_eq!(
        one.answered(Side::Mentee, yes).state(),
        PairingState::Accepted
    );
}

proptest! {
    #[test]
    fn one_no_declines_it(other in any_answer(), side in any_side()) {
        let declined = proposed()
            .answered(side.other(), other)
            .answered(side, Answer::Declined(day()));

        prop_assert_eq!(declined.state(), PairingState::Declined);
    }

    #[test]
    fn the_last_answer_of_a_side_counts_and_no_other_changes(
        first in any_answer(), last in any_answer(), other in any_answer(), side in any_side(),
    ) {
        let before = proposed().answered(side.other(), other).answered(side, first);

        let after = before.clone().answered(side, last);

        prop_assert_eq!(after.answer_of(side), last);
        prop_assert_eq!(after.answer_of(side.other()), other);
        prop_assert_eq!(after.clone().answered(side, last), after.clone());
        prop_assert_eq!(after.answered(side, first), before);
    }
}
