//! The browser's notifications: off until somebody turns them on, and only while the app is open.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::notifications::{self, Permission};
use crate::features::shared::notices::{Wanted, want, wanted};
use crate::i18n::use_i18n;
use crate::ui::{Button, ButtonKind, Checkbox, live};
use crate::words;

/// Turns notifications on and off, and says what the browser says to them.
#[component]
pub fn Notices() -> impl IntoView {
    let i18n = use_i18n();
    let permission = RwSignal::new(notifications::permission());
    let chosen = RwSignal::new(wanted());
    let has_asked = RwSignal::new(false);
    let choose = move |now: Wanted| {
        want(now);
        chosen.set(now);
    };
    let turn_on = move |_| {
        spawn_local(async move {
            let now = notifications::ask().await;
            if now == Permission::Granted {
                want(Wanted::WithoutNames);
                let _ = chosen.try_set(Wanted::WithoutNames);
            }
            let _ = permission.try_set(now);
            let _ = has_asked.try_set(true);
        });
    };
    let said = move || match (permission.get(), chosen.get()) {
        (Permission::Unsupported, _) => words!(i18n, reminders.unsupported),
        (Permission::Denied, _) => words!(i18n, reminders.denied),
        (Permission::NotAsked, _) if has_asked.get() => words!(i18n, reminders.not_answered),
        (Permission::NotAsked, _) | (_, Wanted::Nothing) => words!(i18n, reminders.are_off),
        (Permission::Granted, _) => words!(i18n, reminders.are_on),
    };
    view! {
        <p>{words!(i18n, reminders.lead)}</p>
        <div class="stack" role="status">
            {live(move || view! { <p>{said()}</p> })}
        </div>
        {live(move || match (permission.get(), chosen.get()) {
            (Permission::Unsupported | Permission::Denied, _) => ().into_any(),
            (Permission::NotAsked, _) | (_, Wanted::Nothing) => {
                view! {
                    <div>
                        <Button kind=ButtonKind::Quiet on_click=turn_on>
                            {words!(i18n, reminders.turn_on)}
                        </Button>
                    </div>
                }
                    .into_any()
            }
            (Permission::Granted, _) => {
                view! {
                    <Checkbox
                        checked=Signal::derive(move || chosen.get() == Wanted::WithNames)
                        on_change=move |on| {
                            choose(if on { Wanted::WithNames } else { Wanted::WithoutNames });
                        }
                        label=words!(i18n, reminders.with_names)
                        hint=words!(i18n, reminders.with_names_hint)
                    />
                    <div>
                        <Button
                            kind=ButtonKind::Quiet
                            on_click=move |_| choose(Wanted::Nothing)
                        >
                            {words!(i18n, reminders.turn_off)}
                        </Button>
                    </div>
                }
                    .into_any()
            }
        })}
    }
}
