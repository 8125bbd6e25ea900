//! Any matching run.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use turnabout::domain::matching::{
    Help, Newcomer, Points, Rule, RuleCount, Unmatched, UnmatchedReason, WhoseTime,
};
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
    fn any_newcomer()(
        topic in option::of(any_topic_name()),
        level in option::of(any_level_name()),
        languages in vec(any_short_text(), 0..3),
        other_unit_than in option::of(any_short_text()),
    ) -> Newcomer {
        Newcomer { topic, level, languages, other_unit_than }
    }
}

fn any_more_time() -> impl Strategy<Value = Help> {
    let whose = prop_oneof![Just(WhoseTime::Own), Just(WhoseTime::Both)];
    let answers = (any_participant_id(), any::<u32>(), any::<u32>(), whose);
    answers.prop_map(|(with, minutes, shared, whose)| Help::MoreTime {
        with,
        minutes,
        shared,
        whose,
    })
}

pub fn any_help() -> impl Strategy<Value = Help> {
    let language = (any_short_text(), any::<u32>());
    prop_oneof![
        any_more_time(),
        Just(Help::PairedBeforeAllowed),
        Just(Help::SameUnitAllowed),
        any::<u8>().prop_map(|to| Help::LowerLevelGap { to }),
        language.prop_map(|(language, speakers)| Help::Language { language, speakers }),
        any_participant_id().prop_map(|of| Help::OneMorePlace { of }),
        any_newcomer().prop_map(Help::OneMorePerson),
    ]
}

prop_compose! {
    pub fn any_unmatched()(
        participant in any_participant_id(),
        side in any_side(),
        reason in any_unmatched_reason(),
        help in option::of(any_help()),
    ) -> Unmatched {
        Unmatched { participant, side, reason, help }
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
