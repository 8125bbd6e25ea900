//! Removing a person, after asking, and taking it back.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use crate::browser::{focus, intl};
use crate::domain::participant::Participant;
use crate::features::shared::language::{Texts, tag};
use crate::features::shared::removal::{RemovalDialog, Removing, with_standing};
use crate::features::shared::sentences::storage_error;
use crate::i18n::use_i18n;
use crate::routes::{OrganiseRoute, Route};
use crate::state::{AppState, use_app_state};
use crate::ui::{Button, ButtonKind, LinkButton, Notice, NoticeKind, text};
use crate::words;

/// The names of those with whom a person is in a pairing that nobody has declined.
fn partners(i18n: Texts, state: AppState, person: &Participant) -> Vec<String> {
    with_standing(state, |standing| {
        let others = standing.filter_map(|pairing| {
            if pairing.mentor == person.id {
                Some(&pairing.mentee)
            } else if pairing.mentee == person.id {
                Some(&pairing.mentor)
            } else {
                None
            }
        });
        others
            .map(|id| match state.person(id) {
                Some(partner) => partner.name.to_string(),
                None => t_string!(i18n, person.partner_gone).to_owned(),
            })
            .collect()
    })
}

/// The button that removes a person, and the dialog that asks first.
#[component]
pub fn Remove(
    /// The person as kept.
    saved: RwSignal<Option<Arc<Participant>>>,
    /// The person who was removed.
    removed: RwSignal<Option<Arc<Participant>>>,
    /// Whether the form has errors, for the tab's title.
    has_errors: RwSignal<bool>,
) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let removing = Removing::default();
    let name = move || {
        saved.with(|saved| {
            let name = saved.as_ref().map(|person| person.name.to_string());
            name.unwrap_or_default()
        })
    };
    let paired = move || {
        let person = saved.get()?;
        let partners = partners(i18n, state, &person);
        (!partners.is_empty()).then(|| {
            t_string!(
                i18n,
                person.remove_paired,
                name = name(),
                partners = intl::list(tag(i18n), partners)
            )
        })
    };
    let remove = move |()| {
        let Some(person) = saved.get_untracked() else {
            return;
        };
        spawn_local(async move {
            match state.remove_people(std::slice::from_ref(&person.id)).await {
                Ok(_) => {
                    removing.done();
                    has_errors.try_set(false);
                    removed.try_set(Some(person));
                    request_animation_frame(focus::move_to_heading);
                }
                Err(error) => removing.failed(storage_error(i18n, &error)),
            }
        });
    };
    view! {
        <div>
            <Button kind=ButtonKind::Link on_click=move |_| removing.ask()>
                {words!(i18n, person.remove)}
            </Button>
        </div>
        <RemovalDialog
            removing=removing
            title=text(move || t_string!(i18n, person.remove_title, name = name()))
            text=words!(i18n, person.remove_text)
            warning=Signal::derive(paired)
            keep=words!(i18n, person.remove_no)
            on_remove=remove
        />
    }
}

/// What stands on the page once the person is removed.
#[component]
pub fn Removed(
    /// Who was removed.
    person: Arc<Participant>,
    /// Emptied when it is taken back.
    removed: RwSignal<Option<Arc<Participant>>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let problem = RwSignal::new(None::<String>);
    let undo = move |_| {
        let person = Arc::clone(&person);
        spawn_local(async move {
            match state.put_back_people(vec![person]).await {
                Ok(()) => {
                    removed.try_set(None);
                    request_animation_frame(focus::move_to_heading);
                }
                Err(error) => {
                    problem.try_set(Some(storage_error(i18n, &error)));
                }
            }
        });
    };
    view! {
        <p role="status">{words!(i18n, person.removed_text)}</p>
        {move || {
            problem
                .get()
                .map(|sentence| view! { <Notice kind=NoticeKind::Danger>{sentence}</Notice> })
        }}
        <div class="row">
            <Button id="person-undo" on_click=undo>
                {words!(i18n, app.undo)}
            </Button>
            <LinkButton
                kind=ButtonKind::Quiet
                href=Route::Organise(OrganiseRoute::People).href()
            >
                {words!(i18n, person.all)}
            </LinkButton>
        </div>
    }
}
