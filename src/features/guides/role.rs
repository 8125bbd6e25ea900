//! For which role the guides are read.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use crate::domain::participant::Role;
use crate::features::shared::sentences::storage_error;
use crate::i18n::use_i18n;
use crate::state::use_app_state;
use crate::ui::{ChoiceOption, Memo, Notice, NoticeKind, Radios, live};
use crate::words;

const ROLES: [(&str, Role); 3] = [
    ("mentor", Role::Mentor),
    ("mentee", Role::Mentee),
    ("both", Role::Both),
];

/// Asks for the role, and keeps it as soon as it is chosen.
#[component]
pub fn RoleChoice() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let error = RwSignal::new(None::<String>);
    let current = Memo::new(move |_| {
        let role = state.learner_role();
        let named = ROLES.iter().find(|(_, known)| Some(*known) == role);
        named.map_or("", |(name, _)| *name).to_owned()
    });
    let value = RwSignal::new(current.get_untracked());
    Effect::new(move || value.set(current.get()));
    Effect::new(move || {
        let chosen = value.get();
        let named = ROLES.iter().find(|(name, _)| *name == chosen);
        if let Some((_, role)) = named
            && current.with_untracked(|current| *current != chosen)
        {
            let role = *role;
            spawn_local(async move {
                let kept = state.save_learner(move |learner| learner.role = role).await;
                error.try_set(kept.err().map(|error| storage_error(i18n, &error)));
            });
        }
    });
    let option = |value: &'static str, label, hint| ChoiceOption {
        value: value.into(),
        label,
        hint: Some(hint),
    };
    view! {
        <Radios
            id="guides-role"
            legend=words!(i18n, guides.role)
            value=value
            options=vec![
                option("mentor", words!(i18n, guides.role_mentor), words!(i18n, guides.role_mentor_hint)),
                option("mentee", words!(i18n, guides.role_mentee), words!(i18n, guides.role_mentee_hint)),
                option("both", words!(i18n, guides.role_both), words!(i18n, guides.role_both_hint)),
            ]
        />
        {live(move || {
            error
                .get()
                .map(|sentence| {
                    view! {
                        <Notice kind=NoticeKind::Danger>
                            <p>{sentence}</p>
                        </Notice>
                    }
                })
        })}
    }
}

/// What a role is called within a sentence.
pub fn role_name(i18n: crate::features::shared::language::Texts, role: Role) -> &'static str {
    match role {
        Role::Mentor => t_string!(i18n, guides.role_mentor),
        Role::Mentee => t_string!(i18n, guides.role_mentee),
        Role::Both => t_string!(i18n, guides.role_both),
    }
}
