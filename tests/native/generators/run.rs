//! Any matching run.

use proptest::array::uniform6;
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::subsequence;
use turnabout::domain::matching::{
    Criterion, Help, Keep, Newcomer, Pairs, Points, Reach, Rule, RuleCount, Survey, Unmatched,
    UnmatchedReason, WhoseTime,
};
use turnabout::storage::record::basis::Basis;
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

/// Some criteria's, in order.
fn any_points_of_criteria() -> impl Strategy<Value = Vec<(Criterion, Points)>> {
    let criteria = subsequence(Criterion::ALL.to_vec(), 0..=Criterion::ALL.len());
    let points = vec(any_points(), Criterion::ALL.len());
    (criteria, points).prop_map(|(criteria, points)| criteria.into_iter().zip(points).collect())
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
        points in any_points_of_criteria(),
        unknown_rules in vec(any_rule(), 0..3),
        reasons in vec(any_shared_reason(), 0..4),
        decision in prop_oneof![Just(Decision::Undecided), Just(Decision::Approved)],
    ) -> RunProposal {
        RunProposal { mentor, mentee, fit, points, unknown_rules, reasons, decision }
    }
}

fn any_pairs() -> impl Strategy<Value = Pairs> {
    btree_set((any_participant_id(), any_participant_id()), 0..3)
}

prop_compose! {
    fn any_basis()(
        zone_offsets in btree_map(any_zone_name(), -840..=840, 0..2),
        sets in uniform6(any_pairs()),
        keep in prop_oneof![Just(Keep::First), Just(Keep::WhereEqual)],
    ) -> Basis {
        let [refusals, paired_before, standing, forbidden, locked, kept] = sets;
        Basis { zone_offsets, refusals, paired_before, standing, forbidden, locked, kept, keep }
    }
}

prop_compose! {
    fn any_survey()(served: u32, with_one_of_three_best: u32, blocking_pairs: u64) -> Survey {
        Survey { served, with_one_of_three_best, blocking_pairs }
    }
}

prop_compose! {
    fn any_reach()(
        served: u32,
        total: u64,
        lowest in option::of(any_fit()),
        with_one_of_three_best: u32,
        blocking_pairs: u64,
    ) -> Reach {
        Reach { served, total, lowest, with_one_of_three_best, blocking_pairs }
    }
}

prop_compose! {
    pub fn any_run()(
        programme in any_programme_id(),
        number in 1..=u32::MAX,
        basis in option::of(any_basis()),
        survey in option::of(any_survey()),
        best_total in option::of(any_reach()),
        day in any_day(),
        inputs in "[0-9a-f]{64}",
        settings in any_settings(),
        proposals in vec(any_run_proposal(), 0..4),
        unmatched in vec(any_unmatched(), 0..4),
        permitted: u64,
        considered: u64,
    ) -> Run {
        Run {
            programme,
            number,
            day,
            inputs,
            settings,
            basis,
            survey,
            best_total,
            proposals,
            unmatched,
            permitted,
            considered,
        }
    }
}
