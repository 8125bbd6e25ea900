//! The week in which somebody marks when they could meet.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::Parts;
use super::bound::bound;
use crate::domain::availability::{HALF_HOURS_A_WEEK, WeekGrid};
use crate::domain::questionnaire::{Given, Place};
use crate::features::shared::control_words::week_words;
use crate::i18n::use_i18n;
use crate::ui::{WeekTimes, text};

/// The grid, in the zone that was answered before.
pub fn times(parts: Parts) -> AnyView {
    let i18n = use_i18n();
    let value = bound(
        parts.given,
        |given| match given {
            Some(Given::Times(grid)) => (0..HALF_HOURS_A_WEEK)
                .map(|half_hour| grid.is_free(half_hour))
                .collect(),
            _ => vec![false; HALF_HOURS_A_WEEK],
        },
        |marks: Vec<bool>, _| {
            let free = marks.iter().enumerate().filter(|(_, free)| **free);
            let grid = WeekGrid::from_half_hours(free.map(|(half_hour, _)| half_hour));
            (!grid.is_empty()).then_some(Given::Times(grid))
        },
    );
    let ground = parts.ground;
    let zone = text(move || {
        let Some(Ok(asking)) = ground.had.get() else {
            return String::new();
        };
        let mut questions = asking.questionnaire.questions().iter();
        let asked = questions.find(|question| question.place == Place::TimeZone);
        let answers = ground.answers();
        let zone = asked.and_then(|question| answers.words(&question.id).map(str::to_owned));
        zone.map_or_else(String::new, |zone| {
            t_string!(i18n, questionnaire.in_zone, zone = zone.replace('_', " "))
        })
    });
    view! {
        <p class="soft">{zone}</p>
        <WeekTimes
            id=parts.id
            legend=parts.label
            hint=parts.hint
            value=value
            words=week_words(i18n)
            error=parts.error
        />
    }
    .into_any()
}
