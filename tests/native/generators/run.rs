//! Any matching run.

use proptest::collection::vec;
use proptest::prelude::*;
use turnabout::domain::matching::{Points, Rule, RuleCount, Unmatched, UnmatchedReason};
use turnabout::storage::record::run::{Decision, Run, RunProposal};

use super::pairing::{any_fit, any_shared_reason};
use super::person::any_side;
use super::programme::any_settings;
use super::text::*;
use super::time::any_day;

pub fn any_points() -> impl Strategy<Value = Points> {
    prop_oneof![
        (0..=Points::MOST).prop_map(Points::Known),
        Just(Points::Unknown)
    ]
}

pub fn any_rule() -> impl Strategy<Value = Rule> {
    prop::sample::select(Rule::ALL.to_vec())
}

pub fn any_unmatched_reason() -> impl Strategy<Value = UnmatchedReason> {
    let count = (any_rule(), any::<u32>()).prop_map(|(rule, pairs)| RuleCount { rule, pairs });
    prop_oneof![
        Just(UnmatchedReason::NobodyOnTheOtherSide),
        vec(count, 0..4).prop_map(|rules| UnmatchedReason::EveryPairBarred { rules }),
        any::<u32>().prop_map(|permitted| UnmatchedReason::NotEnoughOnTheOtherSide { permitted }),
        any::<u32>().prop_map(|permitted| UnmatchedReason::TakenByOthers { permitted }),
    ]
}

prop_compose! {
    pub fn any_unmatched()(
        participant in any_participant_id(),
        side in any_side(),
        reason in any_unmatched_reason(),
    ) -> Unmatched {
        Unmatched { participant, side, reason }
    }
}

prop_compose! {
    pub fn any_run_proposal()(
        mentor in any_participant_id(),
        mentee in any_participant_id(),
        fit in any_fit(),
        points in prop::array::uniform6(any_points()),
        unknown_rules in vec(any_rule(), 0..3),
        reasons in vec(any_shared_reason(), 0..4),
        decision in prop_oneof![Just(Decision::Undecided), Just(Decision::Approved)],
    ) -> RunProposal {
        RunProposal { mentor, mentee, fit, points, unknown_rules, reasons, decision }
    }
}

prop_compose! {
    pub fn any_run()(
        programme in any_programme_id(),
        day in any_day(),
        inputs in "[0-9a-f]{64}",
        settings in any_settings(),
        proposals in vec(any_run_proposal(), 0..4),
        unmatched in vec(any_unmatched(), 0..4),
        permitted: u64,
        considered: u64,
    ) -> Run {
        Run { programme, day, inputs, settings, proposals, unmatched, permitted, considered }
    }
}
