//! The session tracker: what is next, what waits to be logged, what was.

use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::browser::clock;
use crate::domain::pairing::MyPairing;
use crate::domain::session::{Session, SessionState};
use crate::features::shared::pairing_chooser::PairingChooser;
use crate::features::shared::times;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::use_app_state;
use crate::ui::When;
use crate::ui::live;
use crate::ui::text;
use crate::ui::{ButtonKind, LinkButton, Page};
use crate::words;

/// The sessions of the pairing chosen last.
#[component]
pub fn SessionsScreen() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let pairing = Memo::new(move |_| state.my_pairing(None));
    move || match pairing.get() {
        Some(pairing) => view! { <SessionsOf pairing=pairing /> }.into_any(),
        None => view! {
            <Page title=words!(i18n, sessions.none_title)>
                <div class="empty">
                    <p>{words!(i18n, sessions.no_pairing)}</p>
                    <LinkButton href=Route::Open { packet: None }
                        .href()>{words!(i18n, menu.open)}</LinkButton>
                </div>
            </Page>
        }
        .into_any(),
    }
}

#[component]
fn SessionsOf(pairing: MyPairing) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let partner = pairing.partner.name.to_string();
    let title = text(move || t_string!(i18n, sessions.title, partner = partner.clone()));
    let id = pairing.id;
    let all = Memo::new(move |_| state.sessions_of(&id));
    // Planned sessions that are over wait to be logged; the others are next.
    let planned = move |over: bool| {
        let now = clock::now();
        all.with(|all| {
            all.iter()
                .filter(|session| session.state == SessionState::Planned)
                .filter(|session| (session.ends_at() <= now) == over)
                .cloned()
                .collect::<Vec<_>>()
        })
    };
    let logged = move || {
        all.with(|all| {
            let logged = all
                .iter()
                .filter(|session| session.state != SessionState::Planned);
            logged.rev().cloned().collect::<Vec<_>>()
        })
    };
    let plan = view! {
        <div>
            <LinkButton href=Route::NewSession.href()>{words!(i18n, sessions.plan)}</LinkButton>
        </div>
    };
    view! {
        <Page title=title>
            <PairingChooser />
            <Group
                id="to-log"
                heading=words!(i18n, sessions.to_log)
                sessions=Signal::derive(move || planned(true))
                stands_out=true
            />
            <section class="stack" aria-labelledby="next">
                <h2 id="next">{words!(i18n, sessions.next)}</h2>
                <Cards sessions=Signal::derive(move || planned(false)) stands_out=true />
                <When condition=Signal::derive(move || planned(false).is_empty())>
                    <p class="soft">
                        {text(move || {
                            if all.with(Vec::is_empty) {
                                t_string!(i18n, sessions.none)
                            } else {
                                t_string!(i18n, sessions.nothing_next)
                            }
                        })}
                    </p>
                </When>
                {plan}
            </section>
            <Group
                id="earlier"
                heading=words!(i18n, sessions.earlier)
                sessions=Signal::derive(logged)
                stands_out=false
            />
        </Page>
    }
}

/// Sessions under a heading; nothing at all while there is none.
#[component]
fn Group(
    id: &'static str,
    heading: Signal<String>,
    sessions: Signal<Vec<Session>>,
    stands_out: bool,
) -> impl IntoView {
    view! {
        <When condition=Signal::derive(move || sessions.with(|sessions| !sessions.is_empty()))>
            <section class="stack" aria-labelledby=id>
                <h2 id=id>{heading}</h2>
                <Cards sessions=sessions stands_out=stands_out />
            </section>
        </When>
    }
}

#[component]
fn Cards(sessions: Signal<Vec<Session>>, stands_out: bool) -> impl IntoView {
    view! {
        <ul class="plain-list">
            {live(move || {
                let cards = sessions.get().into_iter().map(|session| {
                    view! {
                        <li>
                            <SessionCard session=session stands_out=stands_out />
                        </li>
                    }
                        .into_any()
                });
                cards.collect::<Vec<AnyView>>()
            })}
        </ul>
    }
}

#[component]
fn SessionCard(session: Session, stands_out: bool) -> impl IntoView {
    let i18n = use_i18n();
    let kind = if stands_out {
        ButtonKind::Quiet
    } else {
        ButtonKind::Small
    };
    let href = Route::Session(session.id.clone()).href();
    let place = session.place.as_ref().map(ToString::to_string);
    let covered = match &session.state {
        SessionState::Held {
            covered: Some(covered),
            ..
        } => Some(covered.to_string()),
        _ => None,
    };
    let session = StoredValue::new(session);
    let day = move || session.with_value(|session| times::day(i18n, session));
    let state = move || {
        session.with_value(|session| match session.state {
            SessionState::Planned => t_string!(i18n, sessions.state_planned),
            SessionState::Held { .. } => t_string!(i18n, sessions.state_held),
            SessionState::Cancelled { .. } => t_string!(i18n, sessions.state_cancelled),
        })
    };
    let state_class = session.with_value(|session| match session.state {
        SessionState::Held { .. } => "tag tag--good",
        SessionState::Planned | SessionState::Cancelled { .. } => "tag",
    });
    view! {
        <article class=if stands_out { "card card--next" } else { "card" }>
            <div class="row row--apart">
                <h3>{day}</h3>
                <span class=state_class>{state}</span>
            </div>
            <p>{text(move || session.with_value(|session| times::agreed(i18n, session)))}</p>
            {place.map(|place| view! { <p class="soft">{place}</p> })}
            {covered.map(|covered| view! { <p class="keep-lines">{covered}</p> })}
            <div>
                <LinkButton kind=kind href=href>
                    {words!(i18n, sessions.open)}
                    <span class="visually-hidden">{day}</span>
                </LinkButton>
            </div>
        </article>
    }
}
