//! One person's page: correct what is known, add somebody by hand, remove somebody.

mod about_work;
mod form;
mod from_questionnaire;
mod parts;
mod read;
mod removal;
mod typed;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::browser::focus;
use crate::domain::id::ParticipantId;
use crate::domain::participant::Participant;
use crate::i18n::use_i18n;
use crate::routes::{OrganiseRoute, Route};
use crate::state::use_app_state;
use crate::ui::When;
use crate::ui::{Button, ButtonKind, LinkButton, Page};
use crate::words;
use form::PersonForm;
use from_questionnaire::FromQuestionnaire;
use removal::{Remove, Removed};

/// One person, or a new one.
#[component]
pub fn PersonScreen(id: Option<ParticipantId>) -> impl IntoView {
    let state = use_app_state();
    match id {
        None => view! { <NewPerson /> }.into_any(),
        Some(id) => match untrack(|| state.person(&id)) {
            Some(person) => view! { <KnownPerson person=person /> }.into_any(),
            None => view! { <Missing /> }.into_any(),
        },
    }
}

#[component]
fn Missing() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Page title=words!(i18n, person.missing_title)>
            <p>{words!(i18n, person.missing)}</p>
            <div>
                <LinkButton href=Route::Organise(OrganiseRoute::People)
                    .href()>{words!(i18n, person.all)}</LinkButton>
            </div>
        </Page>
    }
}

/// "Error:" before the tab's title while the form has errors.
fn error_prefix(has_errors: RwSignal<bool>) -> Signal<Option<String>> {
    let i18n = use_i18n();
    Signal::derive(move || {
        has_errors
            .get()
            .then(|| t_string!(i18n, app.error_prefix).to_owned())
    })
}

#[component]
fn NewPerson() -> impl IntoView {
    let i18n = use_i18n();
    let has_errors = RwSignal::new(false);
    let round = RwSignal::new(0_u32);
    let saved = RwSignal::new(None::<Arc<Participant>>);
    let add_another = move |_| {
        saved.set(None);
        has_errors.set(false);
        round.update(|round| *round += 1);
        request_animation_frame(|| focus::move_to("person-name"));
    };
    view! {
        <Page title=words!(i18n, person.new_title) error_prefix=error_prefix(has_errors)>
            <a href=Route::Organise(OrganiseRoute::People).href()>{words!(i18n, person.all)}</a>
            {move || {
                round.track();
                view! { <PersonForm person=None saved=saved has_errors=has_errors /> }
            }}
            <When condition=Signal::derive(move || saved.with(Option::is_some))>
                <div>
                    <Button kind=ButtonKind::Quiet on_click=add_another>
                        {words!(i18n, person.add_another)}
                    </Button>
                </div>
            </When>
        </Page>
    }
}

#[component]
fn KnownPerson(person: Arc<Participant>) -> impl IntoView {
    let i18n = use_i18n();
    let has_errors = RwSignal::new(false);
    let saved = RwSignal::new(Some(Arc::clone(&person)));
    let removed = RwSignal::new(None::<Arc<Participant>>);
    let id = person.id.clone();
    let title = Signal::derive(move || {
        if let Some(gone) = removed.get() {
            return t_string!(i18n, person.removed_title, name = gone.name.to_string());
        }
        saved.with(|saved| {
            let name = saved.as_ref().map(|person| person.name.to_string());
            name.unwrap_or_default()
        })
    });
    view! {
        <Page title=title error_prefix=error_prefix(has_errors)>
            <a href=Route::Organise(OrganiseRoute::People).href()>{words!(i18n, person.all)}</a>
            {move || match removed.get() {
                Some(gone) => view! { <Removed person=gone removed=removed /> }.into_any(),
                None => {
                    let person = saved.get_untracked();
                    view! {
                        <PersonForm person=person saved=saved has_errors=has_errors />
                        <FromQuestionnaire person=id.clone() />
                        <Remove saved=saved removed=removed has_errors=has_errors />
                    }
                        .into_any()
                }
            }}
        </Page>
    }
}
