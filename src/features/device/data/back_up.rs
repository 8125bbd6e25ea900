//! When the last backup was made, and making one.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::held::{Held, Look};
use crate::browser::{download, intl};
use crate::features::shared::language::tag;
use crate::features::shared::sentences::storage_error;
use crate::i18n::use_i18n;
use crate::state::use_app_state;
use crate::ui::{Button, ButtonKind, Checkbox, Memo, Notice, NoticeKind, live, text};
use crate::words;

/// The media type of a backup.
pub const MEDIA_TYPE: &str = "application/json";

/// The last backup, and the button for a new one.
#[component]
pub fn BackUp(held: Held) -> impl IntoView {
    let i18n = use_i18n();
    let last = move || {
        let made = held.look.with(|look| match look {
            Look::Seen(holdings, _) => holdings.last_backup.map(|last| last.made),
            Look::Looking | Look::Failed => None,
        });
        match (made, held.days_since_backup()) {
            (Some(made), Some(days)) => t_string!(
                i18n,
                data.backup_last,
                date = intl::date(tag(i18n), made.date_naive()),
                ago = intl::days_ago(tag(i18n), days)
            ),
            _ => t_string!(i18n, data.backup_never).to_owned(),
        }
    };
    view! {
        <section class="stack" aria-labelledby="backup-title">
            <h2 id="backup-title">{words!(i18n, data.backup_heading)}</h2>
            <p>{words!(i18n, data.backup_text)}</p>
            <p class="row">
                <span>{text(last)}</span>
                {live(move || {
                    held.backup_is_due()
                        .then(|| {
                            view! { <span class="tag tag--mentor">{words!(i18n, data.backup_due)}</span> }
                        })
                })}
            </p>
            <MakeBackup
                held=held
                kind=ButtonKind::Primary
                id="backup-private"
                with_private=false
            />
        </section>
    }
}

/// The button that makes a backup, and what came of it.
#[component]
pub fn MakeBackup(
    held: Held,
    kind: ButtonKind,
    /// The id of the box that is asked about what is private.
    id: &'static str,
    /// Whether it is ticked at first.
    with_private: bool,
) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let is_busy = RwSignal::new(false);
    let said = RwSignal::new(String::new());
    let problem = RwSignal::new(None::<String>);
    let with_private = RwSignal::new(with_private);
    let has_private = Memo::new(move |_| held.has_private());
    let make = move |_| {
        is_busy.set(true);
        problem.set(None);
        said.set(t_string!(i18n, data.backup_making).to_owned());
        spawn_local(async move {
            match state.backup(with_private.get_untracked()).await {
                Err(error) => {
                    said.try_set(String::new());
                    problem.try_set(Some(storage_error(i18n, &error)));
                }
                Ok(backup) if download::save_pieces(&backup.name, MEDIA_TYPE, &backup.pieces) => {
                    // Should the moment not be kept, the file is saved all the same; only its age is not known.
                    let _ = state.note_backup(&backup).await;
                    said.try_set(t_string!(i18n, data.backup_made, name = backup.name));
                    held.again();
                }
                Ok(_) => {
                    said.try_set(String::new());
                    problem.try_set(Some(t_string!(i18n, data.backup_not_saved).to_owned()));
                }
            }
            is_busy.try_set(false);
        });
    };
    view! {
        {live(move || {
            has_private
                .get()
                .then(|| {
                    view! {
                        <Checkbox
                            id=id
                            checked=with_private
                            on_change=move |on| with_private.set(on)
                            label=words!(i18n, data.backup_private)
                            hint=words!(i18n, data.backup_private_hint)
                        />
                    }
                })
        })}
        <div class="row">
            <Button kind=kind disabled=is_busy on_click=make>
                {words!(i18n, data.backup_make)}
            </Button>
            <p role="status">{text(move || said.get())}</p>
        </div>
        {live(move || {
            problem
                .get()
                .map(|problem| view! { <Notice kind=NoticeKind::Danger>{problem}</Notice> })
        })}
    }
}
