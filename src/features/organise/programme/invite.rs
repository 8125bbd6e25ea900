//! Inviting people: the programme as a packet, and as the site's own file.

use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::browser::{clock, download};
use crate::exchange::packet::to_site_file;
use crate::exchange::questionnaire::own;
use crate::features::shared::hand_over::HandOver;
use crate::i18n::use_i18n;
use crate::state::{AppState, use_app_state};
use crate::ui::{Button, ButtonKind, Notice, NoticeKind, When, text};
use crate::words;

/// What a site's file is called.
const SITE_FILE: &str = "programme.json";

/// Hands the programme as it is kept to people who may take part.
#[component]
pub fn Invite(
    /// Whether the form has something that is not saved.
    is_changed: RwSignal<bool>,
) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let said = RwSignal::new(String::new());
    let nobody_to_answer = Memo::new(move |_| {
        state.programme().is_some_and(|programme| {
            programme.coordinator.is_none() || programme.coordinator_email.is_none()
        })
    });
    // They were checked when they were put in; a backup may bring others, and nobody is to be sent those.
    let can_be_asked = Memo::new(move |_| {
        let own = state
            .programme()
            .and_then(|programme| programme.questionnaire);
        own.is_none_or(|own| own::languages(&own).is_ok())
    });
    let packet = move || {
        let programme = state.programme_now()?;
        Some(AppState::invitation(&programme, clock::today()))
    };
    let save_site_file = move |_| {
        let is_saved = packet().is_some_and(|packet| {
            download::save(SITE_FILE, "application/json", &to_site_file(&packet))
        });
        said.set(if is_saved {
            t_string!(i18n, programme.site_saved).to_owned()
        } else {
            t_string!(i18n, handing.save_failed).to_owned()
        });
    };
    view! {
        <section class="card" aria-labelledby="invite-title">
            <h2 id="invite-title">{words!(i18n, programme.invite)}</h2>
            <p>{words!(i18n, programme.invite_text)}</p>
            <When condition=Signal::derive(move || is_changed.get())>
                <p class="strong">{words!(i18n, programme.invite_changed)}</p>
            </When>
            <When condition=Signal::derive(move || nobody_to_answer.get())>
                <Notice>
                    <p>{words!(i18n, handing.no_coordinator)}</p>
                </Notice>
            </When>
            <When condition=Signal::derive(move || !can_be_asked.get())>
                <Notice kind=NoticeKind::Danger>
                    <p>{words!(i18n, own_questions.not_asked)}</p>
                </Notice>
            </When>
            <When condition=Signal::derive(move || can_be_asked.get())>
                <HandOver packet=move |_| packet() />
                <h3>{words!(i18n, programme.site_title)}</h3>
                <p>{words!(i18n, programme.site_text)}</p>
                <div>
                    <Button kind=ButtonKind::Quiet on_click=save_site_file>
                        {words!(i18n, programme.site_save)}
                    </Button>
                </div>
            </When>
            <p role="status">{text(move || said.get())}</p>
        </section>
    }
}
