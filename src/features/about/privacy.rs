//! The privacy statement: what is stored, what leaves, who can read it, how long, how to erase it.

use leptos::prelude::*;

use crate::features::shared::statement::{Part, facts, points};
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::ui::{LinkButton, Page};
use crate::words;

/// The privacy statement.
#[component]
pub fn PrivacyScreen() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Page title=words!(i18n, privacy.title)>
            <p class="lead">{words!(i18n, privacy.lead)}</p>
            <Stored />
            <Leaves />
            <Part id="privacy-host" title=words!(i18n, privacy.host_title)>
                <p>{words!(i18n, privacy.host_sees)}</p>
                <p>{words!(i18n, privacy.host_blind)}</p>
            </Part>
            <Part id="privacy-read" title=words!(i18n, privacy.read_title)>
                {points([
                    words!(i18n, privacy.read_device),
                    words!(i18n, privacy.read_managed),
                    words!(i18n, privacy.read_origin),
                    words!(i18n, privacy.read_packets),
                    words!(i18n, privacy.read_coordinator),
                    words!(i18n, privacy.read_partner),
                    words!(i18n, privacy.read_makers),
                ])}
            </Part>
            <Part id="privacy-time" title=words!(i18n, privacy.time_title)>
                <p>{words!(i18n, privacy.time_text)}</p>
            </Part>
            <Part id="privacy-erase" title=words!(i18n, privacy.erase_title)>
                <p>{words!(i18n, privacy.erase_text)}</p>
                <p>{words!(i18n, privacy.erase_others)}</p>
                <div>
                    <LinkButton href=Route::Data.href()>{words!(i18n, privacy.go_data)}</LinkButton>
                </div>
            </Part>
            <Part id="privacy-background" title=words!(i18n, privacy.background_title)>
                <p>{words!(i18n, privacy.background_text)}</p>
                <p>{words!(i18n, privacy.background_inferred)}</p>
            </Part>
            <Part id="privacy-coordinators" title=words!(i18n, privacy.coordinators_title)>
                <p>{words!(i18n, privacy.coordinators_lead)}</p>
                {points([
                    words!(i18n, privacy.duty_ask),
                    words!(i18n, privacy.duty_tell),
                    words!(i18n, privacy.duty_little),
                    words!(i18n, privacy.duty_rights),
                    words!(i18n, privacy.duty_files),
                    words!(i18n, privacy.duty_device),
                ])}
            </Part>
        </Page>
    }
}

#[component]
fn Stored() -> impl IntoView {
    let i18n = use_i18n();
    let choices = [
        ("turnabout-language", words!(i18n, privacy.stored_language)),
        ("turnabout-theme", words!(i18n, privacy.stored_theme)),
        ("turnabout-space", words!(i18n, privacy.stored_space)),
        ("turnabout-reminded", words!(i18n, privacy.stored_reminded)),
        ("turnabout-kept", words!(i18n, privacy.stored_kept)),
        ("turnabout-lost", words!(i18n, privacy.stored_lost)),
        ("turnabout-timer", words!(i18n, privacy.stored_timer)),
        ("turnabout-crossing", words!(i18n, privacy.stored_crossing)),
        (
            "turnabout-begun-again",
            words!(i18n, privacy.stored_begun_again),
        ),
        ("turnabout-notify", words!(i18n, privacy.stored_notify)),
        ("turnabout-notified", words!(i18n, privacy.stored_notified)),
    ];
    let choices = choices.map(|(name, meaning)| {
        view! {
            <div>
                <dt>
                    <code translate="no">{name}</code>
                </dt>
                <dd>{meaning}</dd>
            </div>
        }
    });
    view! {
        <Part id="privacy-stored" title=words!(i18n, privacy.stored_title)>
            <p>{words!(i18n, privacy.stored_database)}</p>
            {points([
                words!(i18n, privacy.stored_participant),
                words!(i18n, notes.stored),
                words!(i18n, privacy.stored_check_ins),
                words!(i18n, privacy.stored_coordinator),
                words!(i18n, privacy.stored_old),
            ])}
            <p>{words!(i18n, privacy.stored_choices)}</p>
            <dl class="facts">{choices.into_iter().collect_view()}</dl>
            <p>{words!(i18n, privacy.stored_files)}</p>
            <p>{words!(i18n, privacy.stored_plain)}</p>
        </Part>
    }
}

#[component]
fn Leaves() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Part id="privacy-leaves" title=words!(i18n, privacy.leaves_title)>
            <p>{words!(i18n, privacy.leaves_lead)}</p>
            {facts([
                (words!(i18n, privacy.packet), words!(i18n, privacy.packet_text)),
                (
                    words!(i18n, privacy.application),
                    words!(i18n, privacy.application_text),
                ),
                (words!(i18n, privacy.check_in), words!(i18n, privacy.check_in_text)),
                (words!(i18n, privacy.notices), words!(i18n, privacy.notices_text)),
                (words!(i18n, privacy.link), words!(i18n, privacy.link_text)),
                (words!(i18n, privacy.mail), words!(i18n, privacy.mail_text)),
                (words!(i18n, privacy.calendar), words!(i18n, privacy.calendar_text)),
                (words!(i18n, privacy.export), words!(i18n, privacy.export_text)),
                (words!(i18n, privacy.backup), words!(i18n, privacy.backup_text)),
                (words!(i18n, privacy.fault), words!(i18n, privacy.fault_text)),
            ])}
        </Part>
    }
}
