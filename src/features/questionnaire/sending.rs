//! Handing the application over, in every way that the coordinator can take.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use crate::browser::clock;
use crate::domain::programme::{GENERAL_PROGRAMME, MyProgramme};
use crate::features::shared::hand_over::{Draft, HandOver, Way};
use crate::features::shared::packet_code::PacketCode;
use crate::features::shared::sentences::storage_error;
use crate::i18n::use_i18n;
use crate::state::my_applications::{application_of, application_packet};
use crate::state::questionnaire::Asking;
use crate::state::use_app_state;
use crate::ui::{Checkbox, Notice, NoticeKind, live, text};
use crate::words;

/// To whom it goes, the warning where there is something to warn of, and the ways.
#[component]
pub fn Sending(asking: Arc<Asking>, programme: MyProgramme) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let with_names = RwSignal::new(false);
    let problem = RwSignal::new(None::<String>);
    let id = programme.id.clone();
    let kept = StoredValue::new((asking, programme.clone()));
    // What is made for a file may hold more than what is made for any other way.
    let make = move |way: Option<Way>| {
        kept.with_value(|(asking, programme)| {
            let questionnaire = &asking.questionnaire;
            let application = application_of(state, questionnaire, &programme.id).ok()?;
            let application = match way {
                Some(Way::File) if with_names.get_untracked() => application,
                _ => application.without_avoid(),
            };
            Some(application_packet(programme, application, clock::today()))
        })
    };
    let names = kept.with_value(|(asking, programme)| {
        let checked = application_of(state, &asking.questionnaire, &programme.id);
        checked.map_or(0, |application| application.profile.avoid.len())
    });
    let note_sent = move |()| {
        let id = id.clone();
        spawn_local(async move {
            let Some(known) = untrack(|| state.my_application(&id)) else {
                return;
            };
            let number = known.number_for(Some(&known.answers));
            let noted = state
                .note_sent(&id, number, clock::today(), Some(known.answers))
                .await;
            problem.try_set(noted.err().map(|error| storage_error(i18n, &error)));
        });
    };
    let coordinator = programme.details.coordinator.clone();
    let address = programme.details.coordinator_email.clone();
    let who = match (&coordinator, &address) {
        (Some(name), Some(email)) => Some(format!("{name} ({email})")),
        (Some(name), None) => Some(name.to_string()),
        (None, email) => email.as_ref().map(ToString::to_string),
    };
    let is_general = programme.id.as_str() == GENERAL_PROGRAMME;
    let programme_name = programme.name.to_string();
    let own_name = kept.with_value(|(asking, programme)| {
        let checked = application_of(state, &asking.questionnaire, &programme.id);
        checked.map_or_else(
            |_| String::new(),
            |application| application.name.to_string(),
        )
    });
    let draft = address.map(|to| {
        Signal::derive(move || Draft {
            to: to.clone(),
            subject: t_string!(
                i18n,
                questionnaire.mail_subject,
                programme = programme_name.clone()
            ),
            greeting: t_string!(i18n, questionnaire.mail_greeting, name = own_name.clone()),
        })
    });
    view! {
        <section class="stack" aria-labelledby="questionnaire-send">
            <h2 id="questionnaire-send">{words!(i18n, questionnaire.send_title)}</h2>
            <p>
                {text(move || match (&who, is_general) {
                    (Some(who), _) => t_string!(i18n, questionnaire.send_to, who = who.clone()),
                    (None, true) => t_string!(i18n, questionnaire.send_general).to_owned(),
                    (None, false) => t_string!(i18n, questionnaire.send_to_nobody).to_owned(),
                })}
            </p>
            <p class="soft">{words!(i18n, questionnaire.send_what)}</p>
            {(names > 0)
                .then(|| {
                    view! {
                        <Notice>
                            <p>{words!(i18n, questionnaire.avoid_warning)}</p>
                            <Checkbox
                                checked=with_names
                                on_change=move |on| with_names.set(on)
                                label=words!(i18n, questionnaire.avoid_in_file)
                            />
                        </Notice>
                    }
                })}
            <HandOver packet=move |way| make(Some(way)) draft=draft on_handed=note_sent.clone() />
            <PacketCode
                packet=move || make(None)
                on_shown=note_sent
                hint=words!(i18n, questionnaire.code_text)
                label=words!(i18n, questionnaire.code_label)
                too_long=words!(i18n, questionnaire.code_too_long)
            />
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
        </section>
    }
}
