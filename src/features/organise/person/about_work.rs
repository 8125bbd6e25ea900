//! The fields about somebody's work: level, unit, place.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::typed::{OWN_LEVEL, Typed};
use crate::features::shared::zone_options::zone_options;
use crate::i18n::use_i18n;
use crate::state::use_app_state;
use crate::ui::When;
use crate::ui::{SelectField, SelectOption, TextField};
use crate::words;

/// The sentence about a field.
pub type ErrorOf = Callback<&'static str, Signal<Option<String>>>;

/// Level, unit, job title, profession, location, time zone.
#[component]
pub fn AboutWork(typed: Typed, error_of: ErrorOf) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let before = typed.level.get_untracked();
    let levels = Signal::derive(move || {
        let programme = state.programme();
        let mut names: Vec<String> = programme
            .map(|programme| {
                let levels = programme.levels.as_slice().iter();
                levels.map(ToString::to_string).collect()
            })
            .unwrap_or_default();
        if !before.is_empty() && before != OWN_LEVEL && !names.contains(&before) {
            names.push(before.clone());
        }
        let option = |value: &str, label: &str| SelectOption {
            value: value.to_owned(),
            label: label.to_owned(),
        };
        let unknown = option("", t_string!(i18n, app.unknown));
        let another = option(OWN_LEVEL, t_string!(i18n, person.level_another));
        let known = names.iter().map(|name| option(name, name));
        std::iter::once(unknown)
            .chain(known)
            .chain([another])
            .collect::<Vec<_>>()
    });
    let zones = zone_options(&typed.zone.get_untracked());
    let zones = Signal::derive(move || {
        let unknown = SelectOption {
            value: String::new(),
            label: t_string!(i18n, app.unknown).to_owned(),
        };
        let mut options = vec![unknown];
        options.extend(zones.iter().cloned());
        options
    });
    view! {
        <fieldset class="person__part">
            <legend>{words!(i18n, person.work)}</legend>
            <SelectField
                id="person-level"
                label=words!(i18n, person.level)
                value=typed.level
                options=levels
            />
            <When condition=Signal::derive(move || typed.level.with(|level| level == OWN_LEVEL))>
                <TextField
                    id="person-own-level"
                    label=words!(i18n, person.level_own)
                    hint=words!(i18n, person.level_own_hint)
                    value=typed.own_level
                    error=error_of.run("person-own-level")
                    class="input--medium"
                />
            </When>
            <TextField
                id="person-unit"
                label=words!(i18n, person.unit)
                value=typed.unit
                error=error_of.run("person-unit")
            />
            <TextField
                id="person-job-title"
                label=words!(i18n, person.job_title)
                value=typed.job_title
                error=error_of.run("person-job-title")
            />
            <TextField
                id="person-profession"
                label=words!(i18n, person.profession)
                value=typed.profession
                error=error_of.run("person-profession")
            />
            <TextField
                id="person-location"
                label=words!(i18n, person.location)
                value=typed.location
                error=error_of.run("person-location")
            />
            <SelectField
                id="person-zone"
                label=words!(i18n, person.zone)
                value=typed.zone
                options=zones
            />
        </fieldset>
    }
}
