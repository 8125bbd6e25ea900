//! When and where a session is, and how it stands.

use leptos::prelude::*;
use leptos_i18n::{t, t_string};

use crate::browser::intl;
use crate::domain::session::{Session, SessionState};
use crate::features::shared::language::tag;
use crate::features::shared::times;
use crate::i18n::use_i18n;
use crate::ui::{live, text};
use crate::words;

/// When, where, and how it stands.
#[component]
pub fn Facts(session: Session) -> impl IntoView {
    let i18n = use_i18n();
    let place = session.place.as_ref().map(ToString::to_string);
    let minutes = session.length.minutes();
    let session = StoredValue::new(session);
    let state = move || {
        session.with_value(|session| match session.state {
            SessionState::Planned => t_string!(i18n, sessions.state_planned).to_owned(),
            SessionState::Held { logged_on, .. } => {
                t_string!(
                    i18n,
                    session.logged_held,
                    date = intl::date(tag(i18n), logged_on)
                )
            }
            SessionState::Missed { logged_on } => {
                t_string!(
                    i18n,
                    session.logged_missed,
                    date = intl::date(tag(i18n), logged_on)
                )
            }
            SessionState::Cancelled { logged_on, .. } => {
                t_string!(
                    i18n,
                    session.logged_cancelled,
                    date = intl::date(tag(i18n), logged_on)
                )
            }
        })
    };
    view! {
        <section class="card card--next">
            <p class="lead strong">
                {text(move || session.with_value(|session| times::agreed(i18n, session)))}
            </p>
            {live(move || {
                session
                    .with_value(|session| times::own(i18n, session).map(|own| {
                        let zone = session.start.zone.to_string().replace('_', " ");
                        view! {
                            <p class="soft">{t_string!(i18n, sessions.zone_note, zone = zone)}</p>
                            <p>
                                {own}
                                " ("
                                {intl::own_zone().to_string().replace('_', " ")}
                                ")"
                            </p>
                        }
                    }))
            })}
            <dl class="facts">
                <div>
                    <dt>{words!(i18n, session.place)}</dt>
                    <dd>
                        {match place {
                            Some(place) => view! { <Place place=place /> }.into_any(),
                            None => {
                                view! { <span class="soft">{words!(i18n, session.no_place)}</span> }
                                    .into_any()
                            }
                        }}
                    </dd>
                </div>
                <div>
                    <dt>{words!(i18n, session.length)}</dt>
                    <dd>{t!(i18n, sessions.minutes, minutes = move || minutes)}</dd>
                </div>
                <div>
                    <dt>{words!(i18n, session.state)}</dt>
                    <dd>{state}</dd>
                </div>
            </dl>
        </section>
    }
}

/// A place; a web address can be followed.
#[component]
fn Place(place: String) -> impl IntoView {
    if place.starts_with("https://") || place.starts_with("http://") {
        view! {
            <a href=place.clone() rel="noreferrer noopener" target="_blank">
                {place.clone()}
            </a>
        }
        .into_any()
    } else {
        view! { <span>{place}</span> }.into_any()
    }
}
