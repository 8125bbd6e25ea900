//! Any programme, with its settings.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use turnabout::domain::level::Levels;
use turnabout::domain::matching::{Objective, Rules, Settings};
use turnabout::domain::programme::{
    GroundRules, MyProgramme, PlannedLength, Programme, ProgrammeDetails, Rhythm, SessionCount,
    SessionPlan, Topics, Units,
};

use super::questionnaire::any_own_questionnaire;
use super::text::*;
use super::time::any_day;
use crate::matching::cohort::{any_format, any_weights};

prop_compose! {
    pub fn any_rules()(
        minimum_level_gap: u8,
        same_unit_allowed: bool,
        paired_before_allowed: bool,
        minutes_needed: u16,
    ) -> Rules {
        Rules { minimum_level_gap, same_unit_allowed, paired_before_allowed, minutes_needed }
    }
}

pub fn any_settings() -> impl Strategy<Value = Settings> {
    let objective = select(vec![
        Objective::BestTotal,
        Objective::Fairest,
        Objective::Stable,
    ]);
    (any_rules(), any_weights(), objective, any_format()).prop_map(
        |(rules, weights, objective, format)| Settings {
            rules,
            weights,
            objective,
            format,
        },
    )
}

prop_compose! {
    pub fn any_session_plan()(
        count in SessionCount::LEAST..=SessionCount::MOST,
        minutes in PlannedLength::LEAST..=PlannedLength::MOST,
        rhythm in select(Rhythm::ALL.to_vec()),
    ) -> SessionPlan {
        SessionPlan {
            count: SessionCount::new(count).unwrap(),
            length: PlannedLength::from_minutes(minutes).unwrap(),
            rhythm,
        }
    }
}

prop_compose! {
    pub fn any_programme_details()(
        coordinator in option::of(any_person_name()),
        coordinator_email in option::of(any_email()),
        levels in vec(any_level_name(), 0..8).prop_map(Levels::from_lowest),
        units in vec(any_short_text(), 0..8),
        topics in vec(any_topic_name(), 0..8),
        sessions in any_session_plan(),
        ground_rules in vec(any_ground_rule(), 0..8),
        questionnaire in option::weighted(0.2, any_own_questionnaire()),
    ) -> ProgrammeDetails {
        ProgrammeDetails {
            coordinator,
            coordinator_email,
            levels,
            units: Units::from_entries(units).unwrap(),
            topics: Topics::from_entries(topics).unwrap(),
            sessions,
            ground_rules: GroundRules::from_entries(ground_rules).unwrap(),
            questionnaire,
        }
    }
}

prop_compose! {
    pub fn any_programme()(
        id in any_programme_id(),
        name in any_short_text(),
        details in any_programme_details(),
        matching in any_settings(),
    ) -> Programme {
        Programme {
            id,
            name,
            coordinator: details.coordinator,
            coordinator_email: details.coordinator_email,
            levels: details.levels,
            units: details.units,
            topics: details.topics,
            sessions: details.sessions,
            ground_rules: details.ground_rules,
            questionnaire: details.questionnaire,
            matching,
        }
    }
}

prop_compose! {
    pub fn any_my_programme()(
        id in any_programme_id(),
        name in any_short_text(),
        details in any_programme_details(),
        made_on in any_day(),
    ) -> MyProgramme {
        MyProgramme { id, name, details, made_on }
    }
}
