//! Why two people were paired, in words that both may read.
//!
//! A reason rests only on an answer that both gave and that speaks for the pair, and only on what
//! played a part: a criterion of weight 0 gives none, unless a hard rule rests on the same answer. It
//! never rests on background, people to avoid, reporting lines or anyone else's fit.

use super::criteria::{
    CriterionPoints, Difference, Explanation, MeetingDetail, PerspectiveDetail, Points,
};
use super::settings::Settings;
use crate::domain::pairing::SharedReason;
use crate::domain::text::TopicName;

/// The reasons of a permitted pair, in the order of the criteria.
pub fn shared_reasons(points: &[CriterionPoints], settings: &Settings) -> Vec<SharedReason> {
    points
        .iter()
        .flat_map(|criterion| reasons_of(criterion, settings))
        .collect()
}

fn reasons_of(criterion: &CriterionPoints, settings: &Settings) -> Vec<SharedReason> {
    let counts = criterion.weight > 0;
    match &criterion.explanation {
        Explanation::Unknown(_) => Vec::new(),
        Explanation::Learning(detail) => {
            let topics: Vec<TopicName> = detail.covered.iter().map(|c| c.topic.clone()).collect();
            when(counts && !topics.is_empty(), SharedReason::Learning(topics))
        }
        Explanation::Time(detail) => {
            let needed = u32::from(detail.needed);
            let minutes_a_week = detail.shared;
            let enough = minutes_a_week > 0 && minutes_a_week >= needed;
            when(
                enough && (counts || needed > 0),
                SharedReason::Time { minutes_a_week },
            )
        }
        Explanation::Meeting(MeetingDetail { mentor, mentee, .. }) => {
            let good = criterion.points == Points::Known(Points::MOST);
            when(counts && good && mentor == mentee, SharedReason::Meeting)
        }
        Explanation::Language(detail) => when(
            !detail.shared.is_empty(),
            SharedReason::Languages(detail.shared.clone()),
        ),
        Explanation::Perspective(detail) => perspective(*detail, counts, settings),
        Explanation::WorkingStyle(detail) => when(
            counts && detail.mentor == detail.mentee,
            SharedReason::WorkingStyle,
        ),
    }
}

fn perspective(detail: PerspectiveDetail, counts: bool, settings: &Settings) -> Vec<SharedReason> {
    let unit_counts = counts || !settings.rules.same_unit_allowed;
    [
        (detail.unit, unit_counts, SharedReason::DifferentUnits),
        (detail.location, counts, SharedReason::DifferentPlaces),
        (
            detail.profession,
            counts,
            SharedReason::DifferentProfessions,
        ),
    ]
    .into_iter()
    .filter(|(difference, counts, _)| *counts && *difference == Difference::Different)
    .map(|(_, _, reason)| reason)
    .collect()
}

fn when(holds: bool, reason: SharedReason) -> Vec<SharedReason> {
    if holds { vec![reason] } else { Vec::new() }
}
