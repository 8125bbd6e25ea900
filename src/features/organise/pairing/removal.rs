//! Taking a pairing away, after asking, with a way to undo it.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use crate::browser::focus;
use crate::domain::id::PairingId;
use crate::features::shared::sentences::storage_error;
use crate::i18n::use_i18n;
use crate::state::use_app_state;
use crate::ui::{Button, ButtonKind, Dialog, ToastMessage};
use crate::words;

/// The button that takes the pairing away, and its question.
#[component]
pub fn Removal(
    id: PairingId,
    names: Memo<(String, String)>,
    toast: RwSignal<Option<ToastMessage>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let is_asking = RwSignal::new(false);
    let id = StoredValue::new(id);
    let remove = move |_| {
        is_asking.set(false);
        spawn_local(async move {
            let message = match state.take_back(&[id.get_value()]).await {
                Ok(removed) => {
                    let undo = Callback::new(move |()| {
                        let removed = removed.clone();
                        spawn_local(async move {
                            if let Err(error) = state.put_back(removed).await {
                                toast.try_set(Some(ToastMessage {
                                    text: storage_error(i18n, &error),
                                    undo: None,
                                }));
                            }
                            focus::move_to_heading();
                        });
                    });
                    ToastMessage {
                        text: t_string!(i18n, pairings.removed).to_owned(),
                        undo: Some((t_string!(i18n, app.undo).to_owned(), undo)),
                    }
                }
                Err(error) => ToastMessage {
                    text: storage_error(i18n, &error),
                    undo: None,
                },
            };
            let _ = toast.try_set(Some(message));
            // The page now says that the pairing is not here.
            focus::move_to_heading();
        });
    };
    view! {
        <div>
            <Button kind=ButtonKind::Link on_click=move |_| is_asking.set(true)>
                {words!(i18n, pairings.remove)}
            </Button>
        </div>
        <Dialog open=is_asking title=words!(i18n, pairings.remove)>
            <p>
                {move || {
                    let (mentor, mentee) = names.get();
                    t_string!(i18n, pairings.remove_sure, mentor = mentor, mentee = mentee)
                }}
            </p>
            <div class="row">
                <Button kind=ButtonKind::Danger on_click=remove>
                    {words!(i18n, pairings.remove)}
                </Button>
                <Button kind=ButtonKind::Quiet on_click=move |_| is_asking.set(false)>
                    {words!(i18n, app.cancel)}
                </Button>
            </div>
        </Dialog>
    }
}
