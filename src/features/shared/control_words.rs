//! The words of the controls that have many.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::language::Texts;
use crate::ui::{PickWords, WeekWords};
use crate::words;

/// The words of a [`crate::ui::PickList`].
pub fn pick_words(i18n: Texts) -> PickWords {
    PickWords {
        search: words!(i18n, controls.search),
        found: Callback::new(move |count: usize| t_string!(i18n, controls.found, count = count)),
        more: Callback::new(move |count: usize| t_string!(i18n, controls.more, count = count)),
        add: Callback::new(move |text: String| t_string!(i18n, controls.add_own, text = text)),
        added: Callback::new(move |text: String| t_string!(i18n, controls.added, text = text)),
        full: words!(i18n, controls.full),
    }
}

/// The words of a [`crate::ui::WeekTimes`].
pub fn week_words(i18n: Texts) -> WeekWords {
    WeekWords {
        days: [
            words!(i18n, controls.monday),
            words!(i18n, controls.tuesday),
            words!(i18n, controls.wednesday),
            words!(i18n, controls.thursday),
            words!(i18n, controls.friday),
            words!(i18n, controls.saturday),
            words!(i18n, controls.sunday),
        ],
        short_days: [
            words!(i18n, controls.mon),
            words!(i18n, controls.tue),
            words!(i18n, controls.wed),
            words!(i18n, controls.thu),
            words!(i18n, controls.fri),
            words!(i18n, controls.sat),
            words!(i18n, controls.sun),
        ],
        time: words!(i18n, controls.time),
        whole_day: words!(i18n, controls.whole_day),
        every_weekday: words!(i18n, controls.every_weekday),
        earlier: words!(i18n, controls.earlier),
        later: words!(i18n, controls.later),
        at_once: words!(i18n, controls.at_once),
        mornings: words!(i18n, controls.mornings),
        lunches: words!(i18n, controls.lunches),
        afternoons: words!(i18n, controls.afternoons),
        clear: words!(i18n, controls.clear),
        keys: words!(i18n, controls.keys),
        nothing: words!(i18n, controls.nothing),
        total: words!(i18n, controls.hours_a_week),
    }
}
