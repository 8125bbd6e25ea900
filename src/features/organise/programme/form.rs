//! The form of a programme. It is saved when the button is pressed, and says so until then.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::list_editor::ListEditor;
use super::own_questions::OwnQuestions;
use super::ready_entries::{GeneralEntries, NamedByPeople};
use super::renaming::{AskedRenaming, ForPeople, RenamingDialog};
use super::sessions::Sessions;
use super::typed::Typed;
use crate::browser::location;
use crate::domain::programme::{Programme, Renaming};
use crate::features::shared::sentences::storage_error;
use crate::features::shared::unsaved::{ChangedElsewhere, hold_unsaved};
use crate::i18n::use_i18n;
use crate::routes::{OrganiseRoute, Route};
use crate::state::programmes::Meanwhile;
use crate::state::{StorageError, use_app_state};
use crate::ui::{ErrorSummary, FieldProblem, SaveState, SaveStatus, TextField, text};
use crate::words;

/// What stands before the tab's title while the form has errors.
pub fn error_prefix(has_errors: RwSignal<bool>) -> Signal<Option<String>> {
    let i18n = use_i18n();
    Signal::derive(move || {
        has_errors
            .get()
            .then(|| t_string!(i18n, app.error_prefix).to_owned())
    })
}

/// The form; saving it makes a programme where none was handed in.
#[component]
pub fn ProgrammeForm(
    /// The programme as it is kept.
    kept: Option<Programme>,
    /// Says whether there is something to correct.
    has_errors: RwSignal<bool>,
    /// Says whether something is not saved.
    is_changed: RwSignal<bool>,
    /// Whether it is another programme beside those that are here.
    #[prop(default = false)]
    is_another: bool,
) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let typed = Typed::from_programme(kept.as_ref());
    // As it was when what stands in the form was read from it, whatever other tabs have kept since.
    let own = StoredValue::new(kept);
    let saved_as = RwSignal::new(typed.now_untracked());
    let problems = RwSignal::new(Vec::<FieldProblem>::new());
    let saving = RwSignal::new(SaveState::Untouched);
    let changed_elsewhere = RwSignal::new(false);
    let asked = RwSignal::new(None::<AskedRenaming>);
    let differs = Memo::new(move |_| typed.now() != saved_as.get());
    hold_unsaved(differs.into());
    Effect::new(move || is_changed.set(differs.get()));
    Effect::new(move || has_errors.set(problems.with(|problems| !problems.is_empty())));
    let error_of = move |field: &'static str| {
        Signal::derive(move || {
            problems.with(|problems| {
                let mut of_field = problems.iter().filter(|problem| problem.field == field);
                of_field.next().map(|problem| problem.message.clone())
            })
        })
    };
    let status = Signal::derive(move || match (saving.get(), differs.get()) {
        (SaveState::Saving, _) => SaveState::Saving,
        (SaveState::Problem(sentence), _) => SaveState::Problem(sentence),
        (_, true) => SaveState::Saved,
        (state, false) => state,
    });
    let saved = text(move || {
        if differs.get() {
            t_string!(i18n, app.not_saved).to_owned()
        } else {
            t_string!(i18n, app.saved).to_owned()
        }
    });
    let save = move |for_people: ForPeople, meanwhile: Meanwhile| {
        if saving.with_untracked(|saving| *saving == SaveState::Saving) {
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
        let renaming = typed.renaming();
        if for_people == ForPeople::Ask {
            let people = state.bearers(&renaming);
            if people > 0 {
                asked.set(Some(AskedRenaming { people, meanwhile }));
                return;
            }
        }
        let renaming = match for_people {
            ForPeople::Rename => renaming,
            ForPeople::Ask | ForPeople::Leave => Renaming::default(),
        };
        let seen = own.get_value();
        let base = match meanwhile {
            Meanwhile::Refused => seen.clone(),
            // What does not stand in the form stays as it is now.
            Meanwhile::Overwritten => seen.as_ref().map(|seen| {
                let now = state.programmes().with_untracked(|all| {
                    let now = all.iter().find(|known| known.id == seen.id);
                    now.cloned()
                });
                now.unwrap_or_else(|| seen.clone())
            }),
        };
        let Some(mut programme) = base.or_else(|| state.new_programme(sound.name.as_str())) else {
            return;
        };
        sound.put_into(&mut programme);
        let (then, lists_then) = (typed.now_untracked(), typed.lists_now());
        saving.set(SaveState::Saving);
        spawn_local(async move {
            let kept = programme.clone();
            let done = match &seen {
                None => state.begin_programme(programme).await,
                Some(seen) => {
                    state
                        .save_programme_renaming(programme, seen, &renaming, meanwhile)
                        .await
                }
            };
            let outcome = match done {
                Ok(()) => {
                    own.try_set_value(Some(kept));
                    typed.are_kept(&lists_then);
                    saved_as.try_set(then);
                    SaveState::Saved
                }
                Err(StorageError::ChangedElsewhere) => {
                    changed_elsewhere.try_set(true);
                    SaveState::Untouched
                }
                Err(error) => SaveState::Problem(storage_error(i18n, &error)),
            };
            let is_saved = outcome == SaveState::Saved;
            let _ = saving.try_set(outcome);
            if is_saved && is_another {
                // The form gives up its hold on the page first.
                request_animation_frame(|| {
                    location::go(&Route::Organise(OrganiseRoute::Programme).href());
                });
            }
        });
    };
    view! {
        <ErrorSummary heading=words!(i18n, app.error_summary) problems=problems />
        <form
            class="stack stack--loose"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                save(ForPeople::Ask, Meanwhile::Refused);
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
            <ListEditor entries=typed.levels problem=error_of("new-level")>
                <NamedByPeople entries=typed.levels />
            </ListEditor>
            <ListEditor entries=typed.units problem=error_of("new-unit")>
                <NamedByPeople entries=typed.units />
            </ListEditor>
            <ListEditor entries=typed.topics problem=error_of("new-topic")>
                <NamedByPeople entries=typed.topics />
                <GeneralEntries entries=typed.topics />
            </ListEditor>
            <Sessions
                typed=typed
                count_error=error_of("programme-count")
                length_error=error_of("programme-length")
            />
            <ListEditor entries=typed.ground_rules problem=error_of("new-rule")>
                <GeneralEntries entries=typed.ground_rules />
            </ListEditor>
            <OwnQuestions own=typed.questionnaire />
            <ChangedElsewhere
                is_so=changed_elsewhere
                on_overwrite=move |()| save(ForPeople::Ask, Meanwhile::Overwritten)
            />
            <div class="row">
                // A submit button, so that Enter in a field saves too.
                <button type="submit" class="button">
                    {words!(i18n, app.save)}
                </button>
                <SaveStatus state=status saving=words!(i18n, app.saving) saved=saved />
            </div>
        </form>
        <RenamingDialog
            asked=asked
            on_choice=move |(for_people, meanwhile)| save(for_people, meanwhile)
        />
    }
}
