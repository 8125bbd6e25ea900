//! The form in which a session is planned or moved: what was typed, and what is wrong with it.

use leptos::prelude::*;

use super::concerns::{Concerns, Ground, Resolved};
use super::typed::{self, FieldReader, Problems};
use crate::browser::intl;
use crate::domain::iso;
use crate::domain::session::{Session, SessionLength, SessionStart};
use crate::domain::text::ShortText;
use crate::domain::zone::ZoneName;
use crate::features::shared::language::Texts;
use crate::features::shared::unsaved::hold_unsaved;
use crate::features::shared::zone_options::zone_options;
use crate::i18n::use_i18n;
use crate::state::use_app_state;
use crate::ui::{ErrorSummary, Memo, SaveState, SaveStatus, SelectField, TextField};
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
        let mut reader = FieldReader::new(i18n);
        let day = reader.day("session-date", &self.date.get_untracked());
        let time = reader.time("session-time", &self.time.get_untracked());
        let zone = reader.zone("session-zone", &self.zone.get_untracked());
        let length = reader.length("session-length", &self.length.get_untracked());
        let place = reader.place("session-place", &self.place.get_untracked());
        let resolved = match (day, time, zone) {
            (Some(day), Some(time), Some(zone)) => Resolved::of(day, time, zone),
            _ => None,
        };
        match (resolved, length) {
            (Some(Resolved { start, .. }), Some(length)) if reader.problems.is_empty() => {
                Ok(Plan {
                    start,
                    length,
                    place,
                })
            }
            _ => Err(reader.problems),
        }
    }

    /// When it would be and how long, as soon as that can be read.
    fn thought(self) -> Option<(Resolved, SessionLength)> {
        let day = self.date.with(|text| typed::day(text))?;
        let time = self.time.with(|text| iso::time(text.trim()))?;
        let zone = self.zone.with(|text| ZoneName::parse(text))?;
        let resolved = Resolved::of(day, time, zone)?;
        let length = self.length.with(|text| typed::length(text));
        Some((resolved, length.unwrap_or(SessionLength::DEFAULT)))
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
    let state = use_app_state();
    let of = session.as_ref().map(|session| session.pairing.clone());
    let itself = session.map(|session| session.id.to_string());
    let ground = Memo::new(move |_| {
        let pairing = state.my_pairing(of.as_ref())?;
        let sessions = state.sessions_of(&pairing.id);
        Some(Ground::of(state, &pairing.programme, &sessions))
    });
    let concerns = Memo::new(move |_| {
        let (resolved, length) = typed.thought()?;
        let found = ground.with(|ground| {
            let ground = ground.as_ref()?;
            Some(ground.concerns(&resolved, length, itself.as_deref(), &[]))
        });
        Some((resolved.start, found?))
    });
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
            // Such a list stands there before there is anything in it, so that it is read out.
            <div role="status">
                <Concerns found=concerns />
            </div>
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
