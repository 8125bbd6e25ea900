//! The programme that the holder of this device takes part in, or that the site belongs to: what it is
//! called, and where to send what is for its coordinator.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use crate::domain::id::ProgrammeId;
use crate::domain::programme::ProgrammeCard;
use crate::exchange::packet::SiteCardError;
use crate::features::shared::language::page_language;
use crate::features::shared::site::use_site_file;
use crate::i18n::use_i18n;
use crate::routes::{OrganiseRoute, Route};
use crate::state::use_app_state;
use crate::ui::{Notice, NoticeKind, SelectField, SelectOption, When, live, text};
use crate::words;

/// The programme by name and coordinator, with a chooser where there are several; nothing for the general
/// one.
#[component]
pub fn MyProgrammeCard() -> impl IntoView {
    let i18n = use_i18n();
    let site = use_site_file();
    let state = use_app_state();
    live(move || {
        let read = site.with(|file| file.card(page_language(i18n.get_locale())));
        let (broken, own) = match read {
            Ok(own) => (None, own),
            Err(error) => (Some(error), None),
        };
        // What came in a packet is newer than what lies beside the app, or at least was wanted.
        let card = state.my_programme().or(own);
        view! {
            {broken.map(|error| view! { <BrokenSiteFile error=error /> })}
            {card
                .map(|ProgrammeCard { name, coordinator, coordinator_email, .. }| {
                    let who = match (coordinator, coordinator_email) {
                        (Some(name), Some(email)) => Some(format!("{name}, {email}")),
                        (Some(name), None) => Some(name.to_string()),
                        (None, email) => email.map(|email| email.to_string()),
                    };
                    view! {
                        <section class="card" aria-labelledby="my-programme">
                            <h2 id="my-programme">{words!(i18n, home.my_programme)}</h2>
                            <p class="strong">{name.to_string()}</p>
                            <p>
                                {text(move || match who.clone() {
                                    Some(who) => t_string!(i18n, home.send_to, who = who),
                                    None => t_string!(i18n, home.send_to_nobody).to_owned(),
                                })}
                            </p>
                            <Chooser />
                        </section>
                    }
                })}
        }
    })
}

/// Says that the site's file cannot be used, and where it is told what is wrong with it.
#[component]
fn BrokenSiteFile(error: SiteCardError) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Notice kind=NoticeKind::Danger>
            <p>
                {text(move || {
                    let what = match error.line {
                        Some(line) => t_string!(i18n, site.near_line, line = line),
                        None => t_string!(i18n, site.somewhere).to_owned(),
                    };
                    t_string!(i18n, site.broken_file, what = what)
                })}
            </p>
            <a href=Route::Organise(OrganiseRoute::Programme)
                .href()>{words!(i18n, site.see_what)}</a>
        </Notice>
    }
}

/// Which programme one is reminded of; nothing while there is only one.
#[component]
fn Chooser() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let now = untrack(move || state.my_programme());
    let value = RwSignal::new(now.map_or_else(String::new, |card| card.id.to_string()));
    let several = Signal::derive(move || state.my_programmes.with(|all| all.len() > 1));
    let options = Signal::derive(move || {
        state.my_programmes.with(|all| {
            let options = all.iter().map(|card| SelectOption {
                value: card.id.to_string(),
                label: card.name.to_string(),
            });
            options.collect::<Vec<_>>()
        })
    });
    Effect::new(move |before: Option<String>| {
        let chosen = value.get();
        if before.is_some_and(|before| before != chosen)
            && let Ok(id) = ProgrammeId::parse(&chosen)
        {
            spawn_local(async move {
                // It is only a reminder: when it is not kept, the next visit asks again.
                let _ = state.choose_my_programme(id).await;
            });
        }
        chosen
    });
    view! {
        <When condition=several>
            <SelectField
                id="my-programme-chooser"
                label=words!(i18n, home.choose_programme)
                value=value
                options=options
            />
        </When>
    }
}
