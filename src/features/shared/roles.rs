//! The two sides, in words and in their colours.

use leptos::prelude::*;

use crate::domain::participant::Side;
use crate::i18n::use_i18n;
use crate::words;

/// A side as a small coloured mark. The words say it; the colour only helps.
#[component]
pub fn SideTag(side: Side) -> impl IntoView {
    let i18n = use_i18n();
    match side {
        Side::Mentor => {
            view! { <span class="tag tag--mentor">{words!(i18n, role.mentor)}</span> }.into_any()
        }
        Side::Mentee => {
            view! { <span class="tag tag--mentee">{words!(i18n, role.mentee)}</span> }.into_any()
        }
    }
}
