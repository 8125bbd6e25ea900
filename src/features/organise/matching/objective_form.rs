//! What the choice is to reach.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::settings_form::SettingsDraft;
use crate::domain::matching::Objective;
use crate::features::shared::language::Texts;
use crate::i18n::use_i18n;
use crate::state::use_app_state;
use crate::ui::{ChoiceOption, Radios, text};
use crate::words;

/// The objectives, in the order in which they are offered.
const ALL: [Objective; 3] = [Objective::BestTotal, Objective::Fairest, Objective::Stable];

const fn value(objective: Objective) -> &'static str {
    match objective {
        Objective::BestTotal => "best-total",
        Objective::Fairest => "fairest",
        Objective::Stable => "stable",
    }
}

/// The objective's name.
pub fn objective_name(i18n: Texts, objective: Objective) -> &'static str {
    match objective {
        Objective::BestTotal => t_string!(i18n, objective.best_total),
        Objective::Fairest => t_string!(i18n, objective.fairest),
        Objective::Stable => t_string!(i18n, objective.stable),
    }
}

fn objective_hint(i18n: Texts, objective: Objective) -> &'static str {
    match objective {
        Objective::BestTotal => t_string!(i18n, objective.best_total_hint),
        Objective::Fairest => t_string!(i18n, objective.fairest_hint),
        Objective::Stable => t_string!(i18n, objective.stable_hint),
    }
}

/// Chooses the objective.
#[component]
pub fn ObjectiveForm(draft: SettingsDraft) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let chosen = RwSignal::new(String::new());
    Effect::new(move || chosen.set(value(draft.objective()).to_owned()));
    let options = ALL.map(|objective| ChoiceOption {
        value: value(objective).into(),
        label: text(move || objective_name(i18n, objective).to_owned()),
        hint: Some(text(move || objective_hint(i18n, objective).to_owned())),
    });
    let on_change = move |_| {
        let objective = ALL
            .into_iter()
            .find(|one| chosen.with_untracked(|now| now == value(*one)));
        if let Some(objective) = objective {
            draft.change(i18n, state, |settings| settings.objective = objective);
        }
    };
    view! {
        <div on:change=on_change>
            <Radios
                id="objective"
                legend=words!(i18n, objective.legend)
                value=chosen
                options=options.to_vec()
            />
        </div>
    }
}
