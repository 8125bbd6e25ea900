//! Where a pairing stands, and what its two sides said, in words.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::language::{Texts, tag};
use crate::browser::intl;
use crate::domain::pairing::{Answer, PairingState};
use crate::i18n::use_i18n;
use crate::ui::text;

/// "Waiting", "Accepted" or "Declined".
pub fn state_name(i18n: Texts, state: PairingState) -> &'static str {
    match state {
        PairingState::Waiting => t_string!(i18n, pairings.state_waiting),
        PairingState::Accepted => t_string!(i18n, pairings.state_accepted),
        PairingState::Declined => t_string!(i18n, pairings.state_declined),
    }
}

/// A pairing's state as a small coloured mark. The words say it; the colour only helps.
#[component]
pub fn StateTag(state: PairingState) -> impl IntoView {
    let i18n = use_i18n();
    let class = match state {
        PairingState::Waiting => "tag tag--note",
        PairingState::Accepted => "tag tag--good",
        PairingState::Declined => "tag tag--danger",
    };
    view! { <span class=class>{text(move || state_name(i18n, state))}</span> }
}

/// What somebody said: "no answer yet", or yes or no with its day.
pub fn answer_text(i18n: Texts, answer: Answer) -> String {
    match answer {
        Answer::Waiting => t_string!(i18n, pairings.answer_none).to_owned(),
        Answer::Accepted(on) => {
            t_string!(i18n, pairings.answer_yes, date = intl::date(tag(i18n), on))
        }
        Answer::Declined(on) => {
            t_string!(i18n, pairings.answer_no, date = intl::date(tag(i18n), on))
        }
    }
}
