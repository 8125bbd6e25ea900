//! Where the agreement of a pair stands, in one card.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::language::Texts;
use crate::browser::clock;
use crate::domain::pairing::MyPairing;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::agreement::AgreementNow;
use crate::state::use_app_state;
use crate::ui::{ButtonKind, LinkButton, Memo, text};
use crate::words;

/// Where it stands, as a sentence.
pub fn standing(i18n: Texts, now: Option<&AgreementNow>, partner: &str) -> String {
    let Some(now) = now else {
        return t_string!(i18n, agreement.card_none).to_owned();
    };
    let partner = partner.to_owned();
    if now.agreement.is_due(clock::today()) {
        return format!("{}.", t_string!(i18n, agreement.review_due));
    }
    match (now.mine.holds(), now.partners.holds()) {
        (true, true) => t_string!(i18n, agreement.card_both).to_owned(),
        (true, false) => t_string!(i18n, agreement.card_mine, partner = partner),
        (false, true) => t_string!(i18n, agreement.card_partners, partner = partner),
        (false, false) if now.was_signed() => t_string!(i18n, agreement.sign_anew_plain).to_owned(),
        (false, false) if now.digest.is_none() => t_string!(i18n, agreement.card_open).to_owned(),
        (false, false) => t_string!(i18n, agreement.card_unsigned).to_owned(),
    }
}

/// The card, with the way to the agreement.
#[component]
pub fn AgreementCard(
    /// Of which pairing.
    pairing: MyPairing,
    /// Whether the pairing is named in the address.
    is_named: bool,
) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let id = is_named.then(|| pairing.id.clone());
    let href = Route::Agreement(id).href();
    let now = {
        let pairing = pairing.clone();
        Memo::new(move |_| state.agreement(&pairing))
    };
    let partner = pairing.partner.name.to_string();
    let sentence = text(move || now.with(|now| standing(i18n, now.as_ref(), &partner)));
    view! {
        <section class="card" aria-labelledby="agreement-card">
            <h2 id="agreement-card">{words!(i18n, agreement.card)}</h2>
            <p>{sentence}</p>
            <div>
                <LinkButton kind=ButtonKind::Quiet href=href>
                    {words!(i18n, agreement.card_go)}
                </LinkButton>
            </div>
        </section>
    }
}
