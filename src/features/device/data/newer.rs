//! Data of a newer release: it can be downloaded as it stands, and nothing else.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::back_up::MEDIA_TYPE;
use crate::browser::{download, location};
use crate::features::shared::sentences::storage_error;
use crate::i18n::use_i18n;
use crate::state::use_app_state;
use crate::ui::{Button, ButtonKind, Page, text};
use crate::words;

/// What can be done with data of a newer release.
#[component]
pub fn NewerData() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let said = RwSignal::new(String::new());
    let save = move |_| {
        spawn_local(async move {
            let sentence = match state.backup_of_newer_release().await {
                Err(error) => storage_error(i18n, &error),
                Ok(backup) if download::save_pieces(&backup.name, MEDIA_TYPE, &backup.pieces) => {
                    t_string!(i18n, data.newer_saved, name = backup.name)
                }
                Ok(_) => t_string!(i18n, data.backup_not_saved).to_owned(),
            };
            said.try_set(sentence);
        });
    };
    view! {
        <Page title=words!(i18n, data.title)>
            <p>{words!(i18n, data.newer_text)}</p>
            <div class="row">
                <Button on_click=move |_| location::reload()>{words!(i18n, app.reload)}</Button>
                <Button kind=ButtonKind::Quiet on_click=save>
                    {words!(i18n, data.newer_download)}
                </Button>
            </div>
            <p role="status">{text(move || said.get())}</p>
        </Page>
    }
}
