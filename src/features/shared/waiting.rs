//! That something of a pairing waits for one of the two to choose, and where.

use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::domain::id::PairingId;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::use_app_state;
use crate::ui::{LinkButton, Memo, Notice, live, text};
use crate::words;

/// What waits, in a number, with the way to where one chooses; nothing where nothing waits.
#[component]
pub fn Waiting(pairing: PairingId) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let waiting = Memo::new(move |_| state.undecided(&pairing));
    live(move || {
        (waiting.get() > 0).then(|| {
            view! {
                <Notice>
                    <p>{text(move || t_string!(i18n, update.to_choose, count = waiting.get()))}</p>
                    <div>
                        <LinkButton href=Route::Update.href()>{words!(i18n, update.choose)}</LinkButton>
                    </div>
                </Notice>
            }
        })
    })
}
