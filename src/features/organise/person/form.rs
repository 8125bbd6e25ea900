//! The form about a person. It is saved when the button is pressed, and says so until then.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::about_work::{AboutWork, ErrorOf};
use super::parts::{Meeting, Private, Topics, Who};
use super::read::{Sound, read};
use super::typed::{Answers, Typed};
use crate::browser::ids;
use crate::domain::participant::Participant;
use crate::features::shared::language::Texts;
use crate::features::shared::sentences::storage_error;
use crate::features::shared::unsaved::{ChangedElsewhere, hold_unsaved};
use crate::i18n::use_i18n;
use crate::state::{AppState, StorageError, use_app_state};
use crate::ui::{ErrorSummary, FieldProblem, SaveState, SaveStatus};
use crate::words;

/// Somebody else who is here with the same address.
fn with_the_same_address(
    state: AppState,
    sound: &Sound,
    own: Option<&Participant>,
) -> Option<Arc<Participant>> {
    let wanted = sound.email()?.normalised();
    state.people().with_untracked(|people| {
        let same = |person: &&Arc<Participant>| {
            let address = person.email.as_ref().map(|email| email.normalised());
            address.as_deref() == Some(&wanted) && own.is_none_or(|own| own.id != person.id)
        };
        people.iter().find(same).cloned()
    })
}

/// Reads what was typed, and refuses an address that somebody else has.
fn checked(
    i18n: Texts,
    state: AppState,
    typed: &Answers,
    own: Option<&Participant>,
) -> Result<Participant, Vec<FieldProblem>> {
    let sound = read(i18n, typed)?;
    if let Some(other) = with_the_same_address(state, &sound, own) {
        let name = other.name.to_string();
        return Err(vec![FieldProblem {
            field: "person-email".to_owned(),
            message: t_string!(i18n, person.error_email_taken, name = name),
        }]);
    }
    let id = match own {
        Some(own) => own.id.clone(),
        None => ids::participant().map_err(|_| Vec::new())?,
    };
    Ok(sound.with_id(id))
}

/// The form. `saved` holds the person as kept, once that is so.
#[component]
pub fn PersonForm(
    /// The person whose answers stand in it at first.
    person: Option<Arc<Participant>>,
    /// The person as kept.
    saved: RwSignal<Option<Arc<Participant>>>,
    /// Whether the form has errors, for the tab's title.
    has_errors: RwSignal<bool>,
) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let before = untrack(|| Answers::of(i18n, person.as_deref()));
    let typed = Typed::new(before.clone());
    let kept = RwSignal::new(before);
    let problems = RwSignal::new(Vec::<FieldProblem>::new());
    let saving = RwSignal::new(SaveState::Untouched);
    let error_of: ErrorOf = Callback::new(move |field: &'static str| {
        Signal::derive(move || {
            problems.with(|problems| {
                let problem = problems.iter().find(|problem| problem.field == field);
                problem.map(|problem| problem.message.clone())
            })
        })
    });
    let changed_elsewhere = RwSignal::new(false);
    let save = move |overwrites: bool| {
        if saving.with_untracked(|saving| *saving == SaveState::Saving) {
            return;
        }
        let answers = untrack(|| typed.answers());
        let own = saved.get_untracked();
        let participant = match checked(i18n, state, &answers, own.as_deref()) {
            Ok(participant) => participant,
            Err(found) => {
                problems.set(found);
                has_errors.set(true);
                return;
            }
        };
        problems.set(Vec::new());
        has_errors.set(false);
        saving.set(SaveState::Saving);
        let new_programme = t_string!(i18n, people.programme_name);
        spawn_local(async move {
            let seen = own.as_deref().filter(|_| !overwrites);
            let done = state
                .keep_person(participant.clone(), seen, new_programme)
                .await;
            let now = match done {
                Ok(()) => {
                    kept.try_set(answers);
                    saved.try_set(Some(Arc::new(participant)));
                    SaveState::Saved
                }
                Err(StorageError::ChangedElsewhere) => {
                    changed_elsewhere.try_set(true);
                    SaveState::Untouched
                }
                Err(error) => SaveState::Problem(storage_error(i18n, &error)),
            };
            saving.try_set(now);
        });
    };
    let differs = Memo::new(move |_| {
        let answers = typed.answers();
        kept.with(|kept| *kept != answers)
    });
    hold_unsaved(differs.into());
    let status = Signal::derive(move || match saving.get() {
        SaveState::Saved | SaveState::Untouched if differs.get() => {
            SaveState::Problem(t_string!(i18n, app.not_saved).to_owned())
        }
        other => other,
    });
    view! {
        <ErrorSummary heading=words!(i18n, app.error_summary) problems=problems />
        <form
            class="stack stack--loose person"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                save(false);
            }
        >
            <Who typed=typed error_of=error_of />
            <AboutWork typed=typed error_of=error_of />
            <Topics typed=typed error_of=error_of />
            <Meeting typed=typed error_of=error_of />
            <Private typed=typed error_of=error_of />
            <ChangedElsewhere is_so=changed_elsewhere on_overwrite=move |()| save(true) />
            <div class="row person__save">
                // A submit button, so that Enter in a field saves too.
                <button type="submit" class="button">
                    {words!(i18n, person.save)}
                </button>
                <SaveStatus
                    state=status
                    saving=words!(i18n, app.saving)
                    saved=words!(i18n, app.saved)
                />
            </div>
        </form>
    }
}
