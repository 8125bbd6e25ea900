//! A quiet line about a backup that is due.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use crate::browser::{focus, intl};
use crate::features::shared::language::tag;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::reminder::BackupReminder;
use crate::state::use_app_state;
use crate::ui::{Button, ButtonKind, live, text};
use crate::words;

/// The line; nothing while no backup is due, or when it was put aside today.
#[component]
pub fn BackupLine() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let reminder = RwSignal::new(None::<BackupReminder>);
    spawn_local(async move {
        let found = state.backup_reminder().await;
        reminder.try_set(found);
    });
    let later = move |_| {
        state.put_reminder_aside();
        reminder.set(None);
        focus::move_to_heading();
    };
    live(move || {
        reminder.get().map(|reminder| {
            let sentence = move || match reminder {
                BackupReminder::Never => t_string!(i18n, home.backup_never).to_owned(),
                BackupReminder::Since(day) => {
                    t_string!(i18n, home.backup_old, date = intl::date(tag(i18n), day))
                }
                BackupReminder::Sessions(count) => {
                    t_string!(i18n, home.backup_sessions, count = count)
                }
            };
            view! {
                <p class="row small soft">
                    <span>{text(sentence)}</span>
                    <a href=Route::Data.href()>{words!(i18n, home.backup_make)}</a>
                    <Button kind=ButtonKind::Link on_click=later>
                        {words!(i18n, home.backup_later)}
                    </Button>
                </p>
            }
        })
    })
}
