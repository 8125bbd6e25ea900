//! Erasing everything, after a word was typed.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::confirm::{ConfirmField, Confirmation};
use crate::browser::{focus, location};
use crate::features::shared::sentences::storage_error;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::{Space, StorageError, use_app_state};
use crate::ui::{Button, ButtonKind, Notice, NoticeKind, When, live};
use crate::words;

/// The way to an empty browser.
#[component]
pub fn Erase() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let asks = RwSignal::new(false);
    let begin = move |_| {
        asks.set(true);
        request_animation_frame(|| focus::move_to("erase-word"));
    };
    view! {
        <section class="stack" aria-labelledby="erase-title">
            <h2 id="erase-title">{words!(i18n, data.erase_heading)}</h2>
            {if state.space == Space::Sample {
                view! { <p>{words!(i18n, data.erase_in_sample)}</p> }.into_any()
            } else {
                view! {
                    <p>{words!(i18n, data.erase_text)}</p>
                    <When
                        condition=Signal::derive(move || asks.get())
                        otherwise=move || {
                            view! {
                                <div>
                                    <Button
                                        id="erase-begin"
                                        kind=ButtonKind::Quiet
                                        on_click=begin
                                    >
                                        {words!(i18n, data.erase_begin)}
                                    </Button>
                                </div>
                            }
                        }
                    >
                        <Ask asks=asks />
                    </When>
                }
                    .into_any()
            }}
        </section>
    }
}

#[component]
fn Ask(asks: RwSignal<bool>) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let confirmation = Confirmation::new(words!(i18n, data.erase_word));
    let problem = RwSignal::new(None::<String>);
    let is_busy = RwSignal::new(false);
    let erase = move |_| {
        if !confirmation.holds() {
            focus::move_to("erase-word");
            return;
        }
        is_busy.set(true);
        spawn_local(async move {
            match state.erase_everything().await {
                Ok(()) => {
                    location::replace(&Route::Home.href());
                    location::reload();
                }
                Err(error) => {
                    let sentence = match error {
                        StorageError::Blocked => t_string!(i18n, data.erase_blocked).to_owned(),
                        error => storage_error(i18n, &error),
                    };
                    problem.try_set(Some(sentence));
                    is_busy.try_set(false);
                }
            }
        });
    };
    let leave = move |_| {
        asks.set(false);
        request_animation_frame(|| focus::move_to("erase-begin"));
    };
    view! {
        <div class="card stack">
            <ConfirmField id="erase-word" confirmation=confirmation />
            {live(move || {
                problem
                    .get()
                    .map(|problem| view! { <Notice kind=NoticeKind::Danger>{problem}</Notice> })
            })}
            <div class="row">
                <Button kind=ButtonKind::Danger disabled=is_busy on_click=erase>
                    {words!(i18n, data.erase_yes)}
                </Button>
                <Button kind=ButtonKind::Quiet on_click=leave>
                    {words!(i18n, data.erase_no)}
                </Button>
            </div>
        </div>
    }
}
