//! Whom to turn to: the coordinators of the pairings that are kept here.

use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::domain::pairing::MyPairing;
use crate::exchange::packet::mailto_link;
use crate::i18n::use_i18n;
use crate::state::use_app_state;
use crate::ui::{live, text};
use crate::words;

/// Each programme of the holder with its coordinator, as far as the packets said.
#[component]
pub fn Coordinators() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    live(move || {
        let mut programmes: Vec<MyPairing> = Vec::new();
        for pairing in state.my_pairings.get() {
            if !programmes
                .iter()
                .any(|known| known.programme == pairing.programme)
            {
                programmes.push(pairing);
            }
        }
        if programmes.is_empty() {
            return view! { <p class="soft">{words!(i18n, contact.none)}</p> }.into_any();
        }
        let items = programmes.into_iter().map(|pairing| {
            let programme = pairing.programme_name.to_string();
            view! {
                <div>
                    <dt>
                        {text(move || {
                            t_string!(i18n, contact.coordinator, programme = programme.clone())
                        })}
                    </dt>
                    <dd>
                        <Coordinator pairing=pairing />
                    </dd>
                </div>
            }
        });
        view! { <dl class="facts">{items.collect_view()}</dl> }.into_any()
    })
}

#[component]
fn Coordinator(pairing: MyPairing) -> impl IntoView {
    let i18n = use_i18n();
    let name = pairing.coordinator.map(|name| name.to_string());
    let address = pairing.coordinator_email.map(|email| {
        let href = mailto_link(&email, "", "");
        view! { <a href=href>{email.to_string()}</a> }
    });
    match (name, address) {
        (None, None) => view! { {words!(i18n, contact.unnamed)} }.into_any(),
        (name, address) => view! {
            <div class="row">{name.map(|name| view! { <span>{name}</span> })} {address}</div>
        }
        .into_any(),
    }
}
