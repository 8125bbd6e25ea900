//! The certificate: name, role, modules and date, once every module of the role is done.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::list::{ids_of, modules_of};
use super::role::role_name;
use crate::browser::{intl, page};
use crate::domain::learning::Progress;
use crate::domain::participant::Role;
use crate::domain::text::PersonName;
use crate::features::shared::had::{had_in_language, not_there};
use crate::features::shared::language::tag;
use crate::features::shared::sentences::storage_error;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::guides;
use crate::state::{AppState, use_app_state};
use crate::ui::{Button, LinkButton, Mark, Page, SaveState, SaveStatus, TextField, live, text};
use crate::words;

/// The certificate, or what is still to be done for it.
#[component]
pub fn CertificateScreen() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let had = had_in_language(guides::cards);
    // What is typed stays when the language changes or another tab marks a guide.
    let form = Form::new(state);
    view! {
        <Page title=words!(i18n, certificate.title)>
            {live(move || match had.get() {
                Some(Ok(cards)) => {
                    let Some(role) = state.learner_role() else {
                        return view! { <NotYet progress=None /> }.into_any();
                    };
                    let modules = modules_of(&cards, role);
                    let progress = state
                        .read_guides
                        .with(|read| Progress::of(&ids_of(&modules), read));
                    if progress.finished_on.is_none() {
                        return view! { <NotYet progress=Some(progress) /> }.into_any();
                    }
                    let titles = modules.iter().map(|card| card.title.clone()).collect();
                    view! { <Certificate role=role progress=progress titles=titles form=form /> }.into_any()
                }
                other => not_there(&other),
            })}
        </Page>
    }
}

#[component]
fn NotYet(progress: Option<Progress>) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <div class="empty">
            <p class="lead">{words!(i18n, certificate.not_yet)}</p>
            {progress
                .map(|Progress { done, all, .. }| {
                    let sentence = text(move || {
                        let number = |number: usize| intl::number(tag(i18n), number as u64);
                        t_string!(i18n, guides.progress, done = number(done), all = number(all))
                    });
                    view! { <p>{sentence}</p> }
                })}
            <LinkButton href=Route::Guides.href()>{words!(i18n, guides.all)}</LinkButton>
        </div>
    }
}

/// What is typed for the certificate, and whether it is kept.
#[derive(Clone, Copy)]
struct Form {
    name: RwSignal<String>,
    problem: RwSignal<Option<String>>,
    saving: RwSignal<SaveState>,
}

impl Form {
    fn new(state: AppState) -> Self {
        let kept = state
            .learner
            .with_untracked(|known| known.as_ref()?.name.as_ref().map(ToString::to_string));
        Self {
            name: RwSignal::new(kept.unwrap_or_default()),
            problem: RwSignal::new(None),
            saving: RwSignal::new(SaveState::Untouched),
        }
    }
}

#[component]
fn Certificate(role: Role, progress: Progress, titles: Vec<String>, form: Form) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let Form {
        name,
        problem,
        saving,
    } = form;
    // What stands on the paper is kept first, so that it stands there the next time too.
    let print = move |_| {
        let Ok(parsed) = PersonName::parse(&name.get_untracked()) else {
            problem.set(Some(t_string!(i18n, certificate.name_missing).to_owned()));
            crate::browser::focus::move_to("certificate-name");
            return;
        };
        problem.set(None);
        saving.set(SaveState::Saving);
        spawn_local(async move {
            let kept = state
                .save_learner(move |learner| learner.name = Some(parsed.clone()))
                .await;
            saving.try_set(match kept {
                Ok(()) => SaveState::Saved,
                Err(error) => SaveState::Problem(storage_error(i18n, &error)),
            });
            page::print();
        });
    };
    let day = progress.finished_on;
    let shown_name = text(move || {
        let name = name.get();
        match name.trim() {
            "" => t_string!(i18n, certificate.your_name).to_owned(),
            name => name.to_owned(),
        }
    });
    let modules = titles
        .into_iter()
        .map(|title| view! { <li>{title}</li> }.into_any());
    view! {
        <div class="stack no-print">
            <TextField
                id="certificate-name"
                label=words!(i18n, certificate.name)
                hint=words!(i18n, certificate.name_hint)
                value=name
                error=Signal::derive(move || problem.get())
                autocomplete="name"
            />
            <div class="row">
                <Button on_click=print>{words!(i18n, certificate.print)}</Button>
            </div>
            <p class="small soft">{words!(i18n, certificate.print_hint)}</p>
            <SaveStatus
                state=saving
                saving=words!(i18n, app.saving)
                saved=words!(i18n, app.saved)
            />
        </div>
        <section class="certificate" aria-label=words!(i18n, certificate.title)>
            <div class="certificate__mark" aria-hidden="true">
                <Mark />
            </div>
            <p class="certificate__name">{shown_name}</p>
            <p>
                {text(move || {
                    t_string!(i18n, certificate.has_done, role = role_name(i18n, role))
                })}
            </p>
            <ul class="certificate__modules">{modules.collect::<Vec<AnyView>>()}</ul>
            <p>
                {text(move || day.map(|day| intl::date(tag(i18n), day)).unwrap_or_default())}
            </p>
            <p class="small soft">{words!(i18n, certificate.own_word)}</p>
        </section>
    }
}
