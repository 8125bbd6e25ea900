//! Other programmes: a new one, one with the same settings, and deleting this one.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use crate::browser::{focus, unsaved};
use crate::domain::text::normalised;
use crate::features::shared::sentences::storage_error;
use crate::i18n::use_i18n;
use crate::routes::{OrganiseRoute, Route};
use crate::state::use_app_state;
use crate::ui::{
    Button, ButtonKind, Dialog, LinkButton, Notice, NoticeKind, TextField, live, text,
};
use crate::words;

/// What else can be done with the programme.
#[component]
pub fn OtherProgrammes() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let problem = RwSignal::new(None::<String>);
    let duplicate = move |_| {
        if unsaved::is_any() && !unsaved::may_be_lost(t_string!(i18n, app.leave_unsaved)) {
            return;
        }
        let copy = state.programme_now().and_then(|programme| {
            let name = programme.name.to_string();
            let name = t_string!(i18n, programme.copy_of, name = name);
            // A name that is as long as it may be has no room for more words.
            let copy = state.duplicate_of(&programme, &name);
            copy.or_else(|| state.duplicate_of(&programme, programme.name.as_str()))
        });
        let Some(copy) = copy else { return };
        spawn_local(async move {
            match state.begin_programme(copy).await {
                Ok(()) => request_animation_frame(|| focus::move_to("programme-name")),
                Err(error) => {
                    let _ = problem.try_set(Some(storage_error(i18n, &error)));
                }
            }
        });
    };
    view! {
        <section class="stack" aria-labelledby="others-title">
            <h2 id="others-title">{words!(i18n, programme.others)}</h2>
            <p class="soft">{words!(i18n, programme.others_text)}</p>
            <div class="row">
                <LinkButton
                    kind=ButtonKind::Quiet
                    href=Route::Organise(OrganiseRoute::NewProgramme).href()
                >
                    {words!(i18n, programme.new_title)}
                </LinkButton>
                <Button kind=ButtonKind::Quiet on_click=duplicate>
                    {words!(i18n, programme.duplicate)}
                </Button>
            </div>
            {live(move || {
                problem
                    .get()
                    .map(|problem| view! { <Notice kind=NoticeKind::Danger>{problem}</Notice> })
            })}
            <Deletion />
        </section>
    }
}

/// The button that deletes the programme, and the dialog that has its name typed first.
#[component]
fn Deletion() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let asks = RwSignal::new(false);
    let typed = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<String>);
    let name = move || {
        let programme = state.programme();
        programme.map_or_else(String::new, |programme| programme.name.to_string())
    };
    let delete = move || {
        let Some(programme) = state.programme_now() else {
            return;
        };
        if normalised(&typed.get_untracked()) != programme.name.normalised() {
            wrong.set(Some(t_string!(i18n, programme.delete_wrong).to_owned()));
            focus::move_to("delete-name");
            return;
        }
        wrong.set(None);
        spawn_local(async move {
            match state.remove_programme(&programme).await {
                Ok(()) => {
                    asks.try_set(false);
                    request_animation_frame(focus::move_to_heading);
                }
                Err(error) => {
                    wrong.try_set(Some(storage_error(i18n, &error)));
                }
            }
        });
    };
    let begin = move |_| {
        typed.set(String::new());
        wrong.set(None);
        asks.set(true);
    };
    view! {
        <div>
            <Button kind=ButtonKind::Link on_click=begin>
                {words!(i18n, programme.delete)}
            </Button>
        </div>
        <Dialog
            open=asks
            title=text(move || t_string!(i18n, programme.delete_title, name = name()))
        >
            <p>
                {text(move || {
                    t_string!(
                        i18n,
                        programme.delete_text,
                        people = state.people().with(Vec::len),
                        pairings = state.pairings.with(Vec::len)
                    )
                })}
            </p>
            <p>
                <a href=Route::Data.href()>{words!(i18n, programme.delete_backup)}</a>
            </p>
            <form
                class="stack"
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    delete();
                }
            >
                <TextField
                    id="delete-name"
                    label=words!(i18n, programme.delete_name)
                    value=typed
                    error=wrong
                />
                <div class="row">
                    <button type="submit" class="button button--danger">
                        {words!(i18n, programme.delete_now)}
                    </button>
                    <Button kind=ButtonKind::Quiet on_click=move |_| asks.set(false)>
                        {words!(i18n, app.cancel)}
                    </Button>
                </div>
            </form>
        </Dialog>
    }
}
