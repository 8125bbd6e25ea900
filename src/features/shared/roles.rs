//! The two sides, in words and in their colours.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::language::Texts;
use crate::domain::participant::{Role, Side};
use crate::i18n::use_i18n;
use crate::words;

/// "Mentor", "Mentee" or "Mentor and mentee".
pub fn role_name(i18n: Texts, role: Role) -> &'static str {
    match role {
        Role::Mentor => t_string!(i18n, role.mentor),
        Role::Mentee => t_string!(i18n, role.mentee),
        Role::Both => t_string!(i18n, role.both),
    }
}

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
