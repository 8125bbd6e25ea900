//! Restoring a backup: choose the file, see what is in it, say what should happen, and hear what happened.

mod choice;
mod preview;

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::held::Held;
use super::sentences::{backup_error, restore_error};
use crate::browser::files::Handles;
use crate::browser::focus;
use crate::features::shared::language::Texts;
use crate::i18n::use_i18n;
use crate::state::restore::{BackupError, MOST_BYTES, RestoreError, RestorePreview, Way};
use crate::state::{AppState, use_app_state};
use crate::ui::{DropZone, Notice, NoticeKind, live};
use crate::words;

/// How far a restore has come.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Stage {
    /// No file is chosen.
    Choose,
    /// The file is read.
    Reading,
    /// What it would do is shown.
    Shown(Arc<RestorePreview>),
    /// It is restored; the sentence says what changed.
    Done(String),
}

/// A restore on its way. Nothing is kept in it.
#[derive(Clone, Copy)]
struct Restoring {
    i18n: Texts,
    state: AppState,
    held: Held,
    stage: RwSignal<Stage>,
    /// Why the file is not taken, or was not restored.
    problem: RwSignal<Option<String>>,
    is_busy: RwSignal<bool>,
    file: StoredValue<Option<Handles>, LocalStorage>,
}

impl Restoring {
    /// Reads the file that was chosen and shows what it would do.
    fn read(self, handles: Handles) {
        self.file.set_value(Some(handles));
        self.problem.set(None);
        self.read_again();
    }

    fn read_again(self) {
        let Some(handles) = self.file.get_value() else {
            return;
        };
        self.stage.set(Stage::Reading);
        spawn_local(async move {
            let i18n = self.i18n;
            let read = match handles.read(MOST_BYTES as u64).await {
                Err(file) if file.is_too_large => Err(backup_error(i18n, &BackupError::TooLarge)),
                Err(_) => Err(t_string!(i18n, data.error_unread).to_owned()),
                Ok(mut files) => {
                    let bytes = files.pop().map(|file| file.bytes).unwrap_or_default();
                    let preview = self.state.restore_preview(bytes).await;
                    preview.map_err(|error| restore_error(i18n, &error))
                }
            };
            match read {
                Ok(preview) => {
                    self.stage.try_set(Stage::Shown(preview));
                    request_animation_frame(|| focus::move_to("preview-title"));
                }
                Err(sentence) => {
                    self.stage.try_set(Stage::Choose);
                    self.problem.try_set(Some(sentence));
                }
            }
        });
    }

    /// Restores what is shown.
    fn restore(self, preview: Arc<RestorePreview>, way: Way) {
        self.is_busy.set(true);
        self.problem.set(None);
        spawn_local(async move {
            match self.state.restore(&preview, way).await {
                Ok(()) => {
                    let done = choice::what_changed(self.i18n, &preview, way);
                    self.stage.try_set(Stage::Done(done));
                    self.held.again();
                    request_animation_frame(|| focus::move_to("restored-title"));
                }
                Err(error) => {
                    self.problem.try_set(Some(restore_error(self.i18n, &error)));
                    if error == RestoreError::ChangedSince {
                        self.read_again();
                    }
                }
            }
            self.is_busy.try_set(false);
        });
    }

    /// Goes back to the choice of a file.
    fn leave(self) {
        self.file.set_value(None);
        self.problem.set(None);
        self.stage.set(Stage::Choose);
        request_animation_frame(|| focus::move_to("backup-file"));
    }
}

/// The way from a file to what is restored.
#[component]
pub fn Restore(held: Held) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let restoring = Restoring {
        i18n,
        state,
        held,
        stage: RwSignal::new(Stage::Choose),
        problem: RwSignal::new(None),
        is_busy: RwSignal::new(false),
        file: StoredValue::new_local(None),
    };
    view! {
        <section class="stack" aria-label=words!(i18n, data.restore_heading)>
            {live(move || {
                restoring
                    .problem
                    .get()
                    .map(|problem| view! { <Notice kind=NoticeKind::Danger>{problem}</Notice> })
            })}
            {live(move || match restoring.stage.get() {
                Stage::Choose => {
                    view! {
                        <p>{words!(i18n, data.restore_text)}</p>
                        <DropZone
                            id="backup-file"
                            label=words!(i18n, data.restore_file)
                            hint=words!(i18n, data.restore_file_hint)
                            accept=".json,application/json"
                            on_files=move |handles| restoring.read(handles)
                        />
                    }
                        .into_any()
                }
                Stage::Reading => {
                    view! { <p role="status">{words!(i18n, data.restore_reading)}</p> }.into_any()
                }
                Stage::Shown(preview) => {
                    view! { <preview::Preview preview=preview restoring=restoring /> }.into_any()
                }
                Stage::Done(sentence) => {
                    view! {
                        <Notice kind=NoticeKind::Good>
                            <h2 id="restored-title" tabindex="-1">
                                {words!(i18n, data.done_heading)}
                            </h2>
                            <p>{sentence}</p>
                        </Notice>
                    }
                        .into_any()
                }
            })}
        </section>
    }
}
