//! Which programme is shown, where there are several.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use crate::browser::unsaved;
use crate::domain::id::ProgrammeId;
use crate::features::shared::sentences::storage_error;
use crate::i18n::use_i18n;
use crate::state::use_app_state;
use crate::ui::{Notice, NoticeKind, SelectField, SelectOption, When, live};
use crate::words;

/// A chooser at the head of the coordinator's screens; nothing while there is only one programme.
#[component]
pub fn ProgrammeChooser() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let several = Signal::derive(move || state.programmes().with(|all| all.len() > 1));
    let shown = move || {
        let programme = state.programme();
        programme.map_or_else(String::new, |programme| programme.id.to_string())
    };
    let value = RwSignal::new(untrack(shown));
    let problem = RwSignal::new(None::<String>);
    // What is shown may change by other ways than the chooser.
    Effect::new(move || value.set(shown()));
    Effect::new(move || {
        let wanted = value.get();
        let now = untrack(shown);
        let Ok(id) = ProgrammeId::parse(&wanted) else {
            return;
        };
        if wanted == now {
            return;
        }
        if unsaved::is_any() && !unsaved::may_be_lost(t_string!(i18n, app.leave_unsaved)) {
            request_animation_frame(move || value.set(now));
            return;
        }
        spawn_local(async move {
            let sentence = match state.choose_programme(id).await {
                Ok(()) => None,
                Err(error) => {
                    value.try_set(now);
                    Some(storage_error(i18n, &error))
                }
            };
            let _ = problem.try_set(sentence);
        });
    });
    let options = Signal::derive(move || {
        state.programmes().with(|all| {
            all.iter()
                .map(|programme| SelectOption {
                    value: programme.id.to_string(),
                    label: programme.name.to_string(),
                })
                .collect::<Vec<_>>()
        })
    });
    view! {
        <When condition=several>
            <section
                class="bench__chooser"
                aria-label=move || t_string!(i18n, programme.chooser)
            >
                <SelectField
                    id="programme-chooser"
                    label=words!(i18n, programme.choose)
                    value=value
                    options=options
                />
                {live(move || {
                    problem
                        .get()
                        .map(|problem| view! { <Notice kind=NoticeKind::Danger>{problem}</Notice> })
                })}
            </section>
        </When>
    }
}
