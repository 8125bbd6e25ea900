//! Records that could not be read: which, and why; downloading them, and then removing them.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::back_up::MEDIA_TYPE;
use super::held::Held;
use super::sentences::store_name;
use crate::browser::download;
use crate::features::shared::sentences::storage_error;
use crate::i18n::use_i18n;
use crate::state::holdings::StoreName;
use crate::state::set_aside::SetAside;
use crate::state::use_app_state;
use crate::ui::{Button, ButtonKind, Memo, live, text};
use crate::words;

/// The most records that are named one by one.
const NAMED: usize = 100;

/// The records that were set aside; nothing while there are none.
#[component]
pub fn SetAsideRecords(held: Held) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let records = RwSignal::new(Vec::<SetAside>::new());
    // What the last file holds: once other records are listed, it no longer does.
    let in_file = RwSignal::new(Vec::<SetAside>::new());
    let said = RwSignal::new(String::new());
    Effect::new(move || {
        held.look.track();
        spawn_local(async move {
            if let Ok(found) = state.records_set_aside().await {
                records.try_set(found);
            }
        });
    });
    let save = move |_| {
        spawn_local(async move {
            let sentence = match state.file_of_set_aside().await {
                Err(error) => storage_error(i18n, &error),
                Ok((file, held)) if download::save_pieces(&file.name, MEDIA_TYPE, &file.pieces) => {
                    // It may hold more than was listed.
                    records.try_set(held.clone());
                    in_file.try_set(held);
                    t_string!(i18n, data.backup_made, name = file.name)
                }
                Ok(_) => t_string!(i18n, data.backup_not_saved).to_owned(),
            };
            said.try_set(sentence);
        });
    };
    let remove = move |_| {
        let seen = records.get_untracked();
        if in_file.with_untracked(|in_file| *in_file != seen) {
            said.set(t_string!(i18n, data.set_aside_first).to_owned());
            return;
        }
        spawn_local(async move {
            let sentence = match state.remove_set_aside(&seen).await {
                Ok(()) => {
                    held.again();
                    t_string!(i18n, data.set_aside_removed).to_owned()
                }
                Err(error) => storage_error(i18n, &error),
            };
            said.try_set(sentence);
        });
    };
    let has_some = Memo::new(move |_| records.with(|records| !records.is_empty()));
    view! {
        {live(move || {
            has_some
                .get()
                .then(|| {
                    view! {
                        <section class="stack" aria-labelledby="set-aside-title">
                            <h2 id="set-aside-title">{words!(i18n, data.set_aside_heading)}</h2>
                            <p>{words!(i18n, data.set_aside_text)}</p>
                            <ul class="data__left-out" tabindex="0" aria-labelledby="set-aside-title">
                                {live(move || {
                                    records.get().into_iter().take(NAMED).map(one).collect_view()
                                })}
                            </ul>
                            <div class="row">
                                <Button kind=ButtonKind::Quiet on_click=save>
                                    {words!(i18n, data.set_aside_download)}
                                </Button>
                                <Button kind=ButtonKind::Quiet on_click=remove>
                                    {words!(i18n, data.set_aside_remove)}
                                </Button>
                            </div>
                        </section>
                    }
                })
        })}
        <p role="status">{text(move || said.get())}</p>
    }
}

fn one(record: SetAside) -> impl IntoView {
    let i18n = use_i18n();
    let store = record.store;
    let of = text(move || match StoreName::named(&store) {
        Some(store) => store_name(i18n, store).to_owned(),
        None => store.clone(),
    });
    view! {
        <li>
            {of} ", " {record.record.key} ": " <span class="soft">{record.why}</span>
        </li>
    }
}
