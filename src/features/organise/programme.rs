//! The programme: its name, who coordinates it, and its levels.

mod levels;
mod typed;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use crate::features::shared::sentences::storage_error;
use crate::i18n::use_i18n;
use crate::routes::{OrganiseRoute, Route};
use crate::state::{AppState, use_app_state};
use crate::ui::When;
use crate::ui::text;
use crate::ui::{
    ButtonKind, ErrorSummary, FieldProblem, LinkButton, Page, SaveState, SaveStatus, TextField,
};
use crate::words;

use levels::ProgrammeLevels;
use typed::Typed;

/// The form of the programme; saving it makes one where there is none.
#[component]
pub fn ProgrammeScreen() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let typed = Typed::from_programme(state.programme_now().as_ref());
    let kept = RwSignal::new(typed.now_untracked());
    let problems = RwSignal::new(Vec::<FieldProblem>::new());
    let saving = RwSignal::new(SaveState::Untouched);
    let is_changed = Memo::new(move |_| typed.now() != kept.get());
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
    let status = Signal::derive(move || match (saving.get(), is_changed.get()) {
        (SaveState::Saving, _) => SaveState::Saving,
        (SaveState::Problem(sentence), _) => SaveState::Problem(sentence),
        (_, true) => SaveState::Saved,
        (state, false) => state,
    });
    let saved = text(move || {
        if is_changed.get() {
            t_string!(i18n, app.not_saved).to_owned()
        } else {
            t_string!(i18n, app.saved).to_owned()
        }
    });
    let save = move || {
        if saving.get_untracked() == SaveState::Saving {
            return;
        }
        let sound = match typed.read(i18n) {
            Ok(sound) => sound,
            Err(found) => {
                problems.set(found);
                return;
            }
        };
        problems.set(Vec::new());
        let programme = state
            .programme_now()
            .or_else(|| AppState::new_programme(sound.name.as_str()));
        let Some(mut programme) = programme else {
            return;
        };
        programme.name = sound.name;
        programme.coordinator = sound.coordinator;
        programme.coordinator_email = sound.coordinator_email;
        programme.levels = sound.levels;
        let as_typed = typed.now_untracked();
        saving.set(SaveState::Saving);
        spawn_local(async move {
            let outcome = match state.save_programme(programme).await {
                Ok(()) => {
                    let _ = kept.try_set(as_typed);
                    SaveState::Saved
                }
                Err(error) => SaveState::Problem(storage_error(i18n, &error)),
            };
            let _ = saving.try_set(outcome);
        });
    };
    let has_programme = Memo::new(move |_| state.programmes.with(|all| !all.is_empty()));
    let error_prefix = Signal::derive(move || {
        problems
            .with(|problems| !problems.is_empty())
            .then(|| t_string!(i18n, app.error_prefix).to_owned())
    });
    view! {
        <Page title=words!(i18n, programme.title) error_prefix=error_prefix>
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
                    id="programme-name"
                    label=words!(i18n, programme.name)
                    value=typed.name
                    hint=words!(i18n, programme.name_hint)
                    error=error_of("programme-name")
                />
                <TextField
                    id="programme-coordinator"
                    label=words!(i18n, programme.coordinator)
                    value=typed.coordinator
                    hint=words!(i18n, programme.coordinator_hint)
                    error=error_of("programme-coordinator")
                    autocomplete="name"
                />
                <TextField
                    id="programme-email"
                    label=words!(i18n, programme.email)
                    value=typed.email
                    hint=words!(i18n, programme.email_hint)
                    error=error_of("programme-email")
                    kind="email"
                    autocomplete="email"
                />
                <ProgrammeLevels levels=typed.levels />
                <div class="row">
                    // A submit button, so that Enter in a field saves too.
                    <button type="submit" class="button">
                        {words!(i18n, app.save)}
                    </button>
                    <SaveStatus state=status saving=words!(i18n, app.saving) saved=saved />
                </div>
            </form>
            <When condition=Signal::derive(move || has_programme.get() && !is_changed.get())>
                <div>
                    <LinkButton
                        kind=ButtonKind::Quiet
                        href=Route::Organise(OrganiseRoute::Overview).href()
                    >
                        {words!(i18n, programme.go_overview)}
                    </LinkButton>
                </div>
            </When>
        </Page>
    }
}
