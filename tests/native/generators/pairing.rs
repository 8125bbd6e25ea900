//! Any pairing, as either side holds it.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use turnabout::domain::matching::Fit;
use turnabout::domain::pairing::{Answer, MyPairing, Origin, Pairing, PartnerCard, SharedReason};

use super::person::any_side;
use super::text::*;
use super::time::any_day;

pub fn any_fit() -> impl Strategy<Value = Fit> {
    (0..=Fit::BEST).prop_filter_map("a fit", Fit::from_ten_thousandths)
}

pub fn any_answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        Just(Answer::Waiting),
        any_day().prop_map(Answer::Accepted),
        any_day().prop_map(Answer::Declined),
    ]
}

pub fn any_shared_reason() -> impl Strategy<Value = SharedReason> {
    prop_oneof![
        vec(any_topic_name(), 0..4).prop_map(SharedReason::Learning),
        vec(any_topic_name(), 0..4).prop_map(SharedReason::LearningInReturn),
        any::<u32>().prop_map(|minutes_a_week| SharedReason::Time { minutes_a_week }),
        Just(SharedReason::Meeting),
        vec(any_short_text(), 0..4).prop_map(SharedReason::Languages),
        Just(SharedReason::DifferentUnits),
        Just(SharedReason::DifferentPlaces),
        Just(SharedReason::DifferentProfessions),
        Just(SharedReason::WorkingStyle),
        Just(SharedReason::ChosenByCoordinator),
    ]
}

prop_compose! {
    pub fn any_pairing()(
        id in any_pairing_id(),
        mentor in any_participant_id(),
        mentee in any_participant_id(),
        approved_on in any_day(),
        origin in prop_oneof![
            any_fit().prop_map(Origin::Proposed),
            option::of(any_fit()).prop_map(Origin::ByHand),
        ],
        reasons in vec(any_shared_reason(), 0..5),
        mentor_answer in any_answer(),
        mentee_answer in any_answer(),
        handed_out_on in option::of(any_day()),
    ) -> Pairing {
        Pairing {
            id,
            mentor,
            mentee,
            approved_on,
            origin,
            reasons,
            mentor_answer,
            mentee_answer,
            handed_out_on,
        }
    }
}

prop_compose! {
    pub fn any_partner_card()(
        name in any_person_name(),
        email in option::of(any_email()),
        level in option::of(any_level_name()),
        unit in option::of(any_short_text()),
        job_title in option::of(any_short_text()),
    ) -> PartnerCard {
        PartnerCard { name, email, level, unit, job_title }
    }
}

prop_compose! {
    pub fn any_my_pairing()(
        id in any_pairing_id(),
        programme in any_programme_id(),
        programme_name in any_short_text(),
        coordinator in option::of(any_person_name()),
        coordinator_email in option::of(any_email()),
        my_side in any_side(),
        my_name in any_person_name(),
        partner in any_partner_card(),
        reasons in vec(any_shared_reason(), 0..5),
        made_on in any_day(),
        my_answer in any_answer(),
    ) -> MyPairing {
        MyPairing {
            id,
            programme,
            programme_name,
            coordinator,
            coordinator_email,
            my_side,
            my_name,
            partner,
            reasons,
            made_on,
            my_answer,
        }
    }
}
