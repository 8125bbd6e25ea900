//! Any programme, with its settings.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use turnabout::domain::level::Levels;
use turnabout::domain::matching::{Rules, Settings, Weights};
use turnabout::domain::programme::Programme;

use super::text::*;

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

prop_compose! {
    pub fn any_weights()(
        learning in 0..=10u8,
        time in 0..=10u8,
        meeting in 0..=10u8,
        language in 0..=10u8,
        perspective in 0..=10u8,
        working_style in 0..=10u8,
    ) -> Weights {
        Weights { learning, time, meeting, language, perspective, working_style }
    }
}

pub fn any_settings() -> impl Strategy<Value = Settings> {
    (any_rules(), any_weights()).prop_map(|(rules, weights)| Settings { rules, weights })
}

prop_compose! {
    pub fn any_programme()(
        id in any_programme_id(),
        name in any_short_text(),
        coordinator in option::of(any_person_name()),
        coordinator_email in option::of(any_email()),
        levels in vec(any_level_name(), 0..8).prop_map(Levels::from_lowest),
        matching in any_settings(),
    ) -> Programme {
        Programme { id, name, coordinator, coordinator_email, levels, matching }
    }
}
