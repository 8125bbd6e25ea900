//! The programme: what it is called, who coordinates it, what it lists, and how it is handed to people.

mod chooser;
mod entries;
mod form;
mod invite;
mod list_editor;
mod list_kind;
mod others;
mod own_questions;
mod own_refused;
mod ready_entries;
mod renaming;
mod sessions;
mod site;
mod typed;

use leptos::prelude::*;

use crate::i18n::use_i18n;
use crate::routes::{OrganiseRoute, Route};
use crate::state::use_app_state;
use crate::ui::{ButtonKind, LinkButton, Page, When, text};
use crate::words;

pub use chooser::ProgrammeChooser;

/// The programme that is shown; where there is none, the form of the first one.
#[component]
pub fn ProgrammeScreen() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let has_errors = RwSignal::new(false);
    let is_changed = RwSignal::new(false);
    let has_programme = Memo::new(move |_| state.programmes().with(|all| !all.is_empty()));
    // With several, the heading alone would not tell which one this is.
    let eyebrow = text(move || {
        let several = state.programmes().with(|all| all.len() > 1);
        let programme = state.programme().filter(|_| several);
        programme.map_or_else(String::new, |programme| programme.name.to_string())
    });
    let is_kept = Signal::derive(move || has_programme.get() && !is_changed.get());
    view! {
        <Page
            title=words!(i18n, programme.title)
            eyebrow=eyebrow
            error_prefix=form::error_prefix(has_errors)
        >
            <site::SiteProgrammeNotice />
            <form::ProgrammeForm
                kept=state.programme_now()
                has_errors=has_errors
                is_changed=is_changed
            />
            <When condition=is_kept>
                <div>
                    <LinkButton
                        kind=ButtonKind::Quiet
                        href=Route::Organise(OrganiseRoute::Overview).href()
                    >
                        {words!(i18n, programme.go_overview)}
                    </LinkButton>
                </div>
            </When>
            <When condition=Signal::derive(move || has_programme.get())>
                <invite::Invite is_changed=is_changed />
                <others::OtherProgrammes />
            </When>
        </Page>
    }
}

/// The form of another programme; nothing of it is kept before it is saved.
#[component]
pub fn NewProgrammeScreen() -> impl IntoView {
    let i18n = use_i18n();
    let has_errors = RwSignal::new(false);
    let is_changed = RwSignal::new(false);
    view! {
        <Page
            title=words!(i18n, programme.new_title)
            error_prefix=form::error_prefix(has_errors)
        >
            <form::ProgrammeForm
                kept=None
                has_errors=has_errors
                is_changed=is_changed
                is_another=true
            />
        </Page>
    }
}
