//! Handing something to the coordinator, as check-ins and asking for help have it.

use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::domain::pairing::MyPairing;
use crate::exchange::packet::Packet;
use crate::features::shared::hand_over::{Draft, HandOver, Way};
use crate::i18n::use_i18n;
use crate::state::use_app_state;
use crate::ui::text;
use crate::words;

/// To whom it goes, and the ways.
#[component]
pub fn Handing(
    pairing: MyPairing,
    /// Makes the packet.
    #[prop(into)]
    make: Callback<Way, Option<Packet>>,
    /// Called when it was handed over in some way.
    #[prop(into)]
    on_handed: Callback<()>,
    /// What the mail is about; the programme stands behind it.
    #[prop(into)]
    subject: Signal<String>,
    /// What stands in the mail above the packet.
    #[prop(into)]
    greeting: Signal<String>,
    /// What is to be known before.
    children: Children,
) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let pairing = state.with_coordinator(pairing);
    let who = match (&pairing.coordinator, &pairing.coordinator_email) {
        (Some(name), Some(email)) => Some(format!("{name} ({email})")),
        (Some(name), None) => Some(name.to_string()),
        (None, email) => email.as_ref().map(ToString::to_string),
    };
    let programme = pairing.programme_name.to_string();
    let draft = pairing.coordinator_email.map(|to| {
        Signal::derive(move || Draft {
            to: to.clone(),
            subject: format!("{}: {programme}", subject.get()),
            greeting: greeting.get(),
        })
    });
    view! {
        <section class="stack" aria-labelledby="hand-over">
            <h2 id="hand-over">{words!(i18n, questionnaire.send_title)}</h2>
            {children()}
            <p>
                {text(move || match who.clone() {
                    Some(who) => t_string!(i18n, questionnaire.send_to, who = who),
                    None => t_string!(i18n, questionnaire.send_to_nobody).to_owned(),
                })}
            </p>
            <HandOver packet=make draft=draft on_handed=on_handed />
        </section>
    }
}
