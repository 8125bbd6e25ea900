//! Taking an application back after it was handed over.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::ground::Ground;
use crate::browser::clock;
use crate::domain::programme::MyProgramme;
use crate::features::shared::hand_over::{Draft, HandOver};
use crate::features::shared::sentences::storage_error;
use crate::i18n::use_i18n;
use crate::state::my_applications::withdrawal_packet;
use crate::state::questionnaire::Asking;
use crate::state::use_app_state;
use crate::ui::{Notice, NoticeKind, live};
use crate::words;

/// The ways of taking it back. The answers stay on this device.
#[component]
pub fn Withdraw(asking: Arc<Asking>, programme: MyProgramme, ground: Ground) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let problem = RwSignal::new(None::<String>);
    let id = programme.id.clone();
    let kept = StoredValue::new((asking, programme.clone()));
    let packet = move |_| {
        kept.with_value(|(asking, programme)| {
            let known = untrack(|| ground.application())?;
            withdrawal_packet(programme, &asking.questionnaire, &known, clock::today())
        })
    };
    let note = move |()| {
        let id = id.clone();
        spawn_local(async move {
            let Some(known) = untrack(|| state.my_application(&id)) else {
                return;
            };
            let number = known.number_for(None);
            let noted = state.note_sent(&id, number, clock::today(), None).await;
            problem.try_set(noted.err().map(|error| storage_error(i18n, &error)));
        });
    };
    let name = programme.name.to_string();
    let draft = programme.details.coordinator_email.map(|to| {
        Signal::derive(move || Draft {
            to: to.clone(),
            subject: t_string!(
                i18n,
                questionnaire.withdraw_subject,
                programme = name.clone()
            ),
            greeting: t_string!(i18n, questionnaire.withdraw_greeting).to_owned(),
        })
    });
    view! {
        <details class="stack">
            <summary>{words!(i18n, questionnaire.withdraw)}</summary>
            <div class="stack stack--tight">
                <p>{words!(i18n, questionnaire.withdraw_text)}</p>
                <HandOver packet=packet draft=draft on_handed=note />
                {live(move || {
                    problem
                        .get()
                        .map(|sentence| {
                            view! {
                                <Notice kind=NoticeKind::Danger>
                                    <p>{sentence}</p>
                                </Notice>
                            }
                        })
                })}
            </div>
        </details>
    }
}
