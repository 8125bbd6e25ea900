//! Which pairing is shown, where somebody has several.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use crate::browser::unsaved;
use crate::domain::id::PairingId;
use crate::i18n::use_i18n;
use crate::state::use_app_state;
use crate::ui::When;
use crate::ui::{SelectField, SelectOption};
use crate::words;

/// A chooser at the head of a screen; nothing while there is only one pairing.
#[component]
pub fn PairingChooser() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let several = move || state.my_pairings.with(|pairings| pairings.len() > 1);
    let now = state
        .my_pairing(None)
        .map(|pairing| pairing.id.to_string())
        .unwrap_or_default();
    let value = RwSignal::new(now);
    let options = Signal::derive(move || {
        state.my_pairings.with(|pairings| {
            pairings
                .iter()
                .map(|pairing| SelectOption {
                    value: pairing.id.to_string(),
                    label: format!("{} · {}", pairing.partner.name, pairing.programme_name),
                })
                .collect::<Vec<_>>()
        })
    });
    Effect::new(move |before: Option<String>| {
        let chosen = value.get();
        let Some(before) = before.filter(|before| *before != chosen) else {
            return chosen;
        };
        // The screen of another pairing takes the place of what stands in a form.
        let question = t_string!(i18n, app.leave_unsaved);
        if unsaved::is_any() && !unsaved::may_be_lost(question) {
            value.set(before.clone());
            return before;
        }
        if let Ok(id) = PairingId::parse(&chosen) {
            spawn_local(async move {
                // What was chosen is only a convenience: when it is not kept, the next visit asks again.
                let _ = state.choose_pairing(id).await;
            });
        }
        chosen
    });
    view! {
        <When condition=Signal::derive(several)>
            <SelectField
                id="pairing-chooser"
                label=words!(i18n, pairing.choose)
                value=value
                options=options
            />
        </When>
    }
}
