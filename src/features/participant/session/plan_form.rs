//! The form in which a session is planned or moved: what was typed, and what is wrong with it.

use chrono::{Datelike, Duration};
use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::browser::{clock, intl, zones};
use crate::domain::iso;
use crate::domain::session::{Session, SessionLength, SessionStart};
use crate::domain::text::ShortText;
use crate::domain::zone::ZoneName;
use crate::features::shared::language::Texts;
use crate::features::shared::unsaved::hold_unsaved;
use crate::i18n::use_i18n;
use crate::ui::{
    ErrorSummary, FieldProblem, SaveState, SaveStatus, SelectField, SelectOption, TextField,
};
use crate::words;

/// What was typed, field by field.
#[derive(Clone, Copy)]
struct Typed {
    date: RwSignal<String>,
    time: RwSignal<String>,
    zone: RwSignal<String>,
    length: RwSignal<String>,
    place: RwSignal<String>,
}

/// A plan that is sound.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// When.
    pub start: SessionStart,
    /// How long.
    pub length: SessionLength,
    /// Where.
    pub place: Option<ShortText>,
}

/// What is wrong, as the ids of fields and the sentences beside them.
type Problems = Vec<FieldProblem>;

impl Typed {
    fn from_session(session: Option<&Session>) -> Self {
        let text = |value: Option<String>| RwSignal::new(value.unwrap_or_default());
        let local = session.map(|session| session.start.local);
        let zone = session.map_or_else(intl::own_zone, |session| session.start.zone.clone());
        let length = session.map_or(SessionLength::DEFAULT, |session| session.length);
        Self {
            date: text(local.map(|local| iso::day_text(local.date()))),
            time: text(local.map(|local| local.time().to_string()[..5].to_owned())),
            zone: RwSignal::new(zone.to_string()),
            length: RwSignal::new(length.minutes().to_string()),
            place: text(
                session
                    .and_then(|s| s.place.as_ref())
                    .map(ToString::to_string),
            ),
        }
    }

    /// Everything that was typed.
    fn texts(self) -> [String; 5] {
        [self.date, self.time, self.zone, self.length, self.place].map(|text| text.get())
    }

    fn read(self, i18n: Texts) -> Result<Plan, Problems> {
        let mut problems = Vec::new();
        let mut wrong = |field: &str, message: &str| {
            problems.push(FieldProblem {
                field: field.to_owned(),
                message: message.to_owned(),
            });
        };
        let date = iso::day(self.date.get_untracked().trim());
        let sound_date = date.filter(|date| (2000..=2100).contains(&date.year()));
        match (date, sound_date) {
            (None, _) => wrong("session-date", t_string!(i18n, plan.error_date)),
            (_, None) => wrong("session-date", t_string!(i18n, plan.error_date_far)),
            _ => {}
        }
        let time = self.time.get_untracked();
        let time = iso::time(time.trim());
        if time.is_none() {
            wrong("session-time", t_string!(i18n, plan.error_time));
        }
        let zone = ZoneName::parse(&self.zone.get_untracked());
        let rules = zone.as_ref().and_then(|zone| {
            let around = sound_date.unwrap_or_else(clock::today);
            zones::rules(zone, around - Duration::days(3), around + Duration::days(3))
        });
        if rules.is_none() {
            wrong("session-zone", t_string!(i18n, plan.error_zone));
        }
        let length = self.length.get_untracked().trim().parse().ok();
        let length = length.and_then(SessionLength::from_minutes);
        if length.is_none() {
            wrong("session-length", t_string!(i18n, plan.error_length));
        }
        let place = self.place.get_untracked();
        let place = match place.trim() {
            "" => None,
            place => match ShortText::parse(place) {
                Ok(place) => Some(place),
                Err(_) => {
                    wrong("session-place", t_string!(i18n, plan.error_place));
                    None
                }
            },
        };
        match (sound_date, time, zone, rules, length) {
            (Some(date), Some(time), Some(zone), Some(rules), Some(length))
                if problems.is_empty() =>
            {
                let local = date.and_time(time);
                let start = SessionStart {
                    local,
                    moment: rules.to_utc(local),
                    zone,
                };
                Ok(Plan {
                    start,
                    length,
                    place,
                })
            }
            _ => Err(problems),
        }
    }
}

/// The form. `on_plan` gets a plan that is sound; `saving` says what became of it.
#[component]
pub fn PlanForm(
    /// The session that is moved; none for a new one.
    session: Option<Session>,
    /// What happens with the plan.
    #[prop(into)]
    on_plan: Callback<Plan>,
    /// Where saving stands.
    #[prop(into)]
    saving: Signal<SaveState>,
    /// Whether the form has errors, for the tab's title.
    has_errors: RwSignal<bool>,
) -> impl IntoView {
    let i18n = use_i18n();
    let typed = Typed::from_session(session.as_ref());
    let before = untrack(|| typed.texts());
    hold_unsaved(Signal::derive(move || {
        typed.texts() != before && saving.get() != SaveState::Saved
    }));
    let problems = RwSignal::new(Problems::new());
    let error_of = move |field: &'static str| {
        Signal::derive(move || {
            problems.with(|problems| {
                problems
                    .iter()
                    .find(|problem| problem.field == field)
                    .map(|problem| problem.message.clone())
            })
        })
    };
    let zones = zone_options(&typed.zone.get_untracked());
    let save = move || match typed.read(i18n) {
        Ok(plan) => {
            problems.set(Vec::new());
            has_errors.set(false);
            on_plan.run(plan);
        }
        Err(found) => {
            problems.set(found);
            has_errors.set(true);
        }
    };
    view! {
        <ErrorSummary heading=words!(i18n, app.error_summary) problems=problems />
        <form
            class="stack stack--loose"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                save();
            }
        >
            <TextField
                id="session-date"
                label=words!(i18n, plan.date)
                value=typed.date
                error=error_of("session-date")
                kind="date"
                class="input--medium"
            />
            <TextField
                id="session-time"
                label=words!(i18n, plan.time)
                value=typed.time
                error=error_of("session-time")
                kind="time"
                class="input--short"
            />
            <SelectField
                id="session-zone"
                label=words!(i18n, plan.zone)
                value=typed.zone
                options=Signal::derive(move || zones.clone())
                error=error_of("session-zone")
            />
            <TextField
                id="session-length"
                label=words!(i18n, plan.length)
                value=typed.length
                error=error_of("session-length")
                kind="number"
                class="input--short"
            />
            <TextField
                id="session-place"
                label=words!(i18n, plan.place)
                hint=words!(i18n, plan.place_hint)
                value=typed.place
                error=error_of("session-place")
            />
            <div class="row">
                // A submit button, so that Enter in a field saves too.
                <button type="submit" class="button">
                    {words!(i18n, plan.save)}
                </button>
                <SaveStatus
                    state=saving
                    saving=words!(i18n, app.saving)
                    saved=words!(i18n, app.saved)
                />
            </div>
        </form>
    }
}

/// The zones that the browser knows, with the one in use always among them.
fn zone_options(used: &str) -> Vec<SelectOption> {
    let mut names: Vec<String> = intl::all_zones().iter().map(ToString::to_string).collect();
    if !names.iter().any(|name| name == used) {
        names.insert(0, used.to_owned());
    }
    names
        .into_iter()
        .map(|name| SelectOption {
            label: name.replace('_', " "),
            value: name,
        })
        .collect()
}
