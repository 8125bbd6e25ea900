//! What to do next, for every pairing and for the programme.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::backup_line::BackupLine;
use super::due_list::DueList;
use super::guides_card::GuidesCard;
use super::my_programme::MyProgrammeCard;
use super::questionnaire_card::QuestionnaireCard;
use super::way_so_far::WaySoFar;
use crate::browser::clock;
use crate::domain::order::arranged;
use crate::domain::pairing::{Answer, MyPairing};
use crate::domain::session::{Session, SessionState};
use crate::features::shared::language::Texts;
use crate::features::shared::roles::SideTag;
use crate::features::shared::times;
use crate::i18n::use_i18n;
use crate::routes::{OrganiseRoute, Route};
use crate::state::{AppState, use_app_state};
use crate::ui::live;
use crate::ui::text;
use crate::ui::{ButtonKind, LinkButton, Memo, Page};
use crate::words;

/// The next thing to do in a pairing.
#[derive(Clone, Debug, PartialEq)]
enum Next {
    Answer,
    LookAgain,
    Log(Session),
    Meet(Session),
    Plan { first: bool },
}

fn next_of(state: AppState, pairing: &MyPairing) -> Next {
    let sessions = state.sessions_of(&pairing.id);
    let now = clock::now();
    let mut planned = sessions
        .iter()
        .filter(|session| session.state == SessionState::Planned);
    match pairing.my_answer {
        Answer::Waiting => Next::Answer,
        Answer::Declined(_) => Next::LookAgain,
        Answer::Accepted(_) => match planned.next() {
            Some(session) if session.ends_at() <= now => Next::Log(session.clone()),
            Some(session) => Next::Meet(session.clone()),
            None => Next::Plan {
                first: sessions.is_empty(),
            },
        },
    }
}

fn title_of(i18n: Texts, pairing: &MyPairing, next: &Next) -> String {
    let partner = pairing.partner.name.to_string();
    match next {
        Next::Answer => t_string!(i18n, home.title_answer, partner = partner),
        Next::LookAgain => t_string!(i18n, home.title_declined).to_owned(),
        Next::Log(session) => t_string!(i18n, home.title_log, day = times::day(i18n, session)),
        Next::Meet(session) => t_string!(i18n, home.title_next, day = times::day(i18n, session)),
        Next::Plan { first: true } => t_string!(i18n, home.title_plan, partner = partner),
        Next::Plan { first: false } => t_string!(i18n, home.title_plan_next, partner = partner),
    }
}

/// Home after the first visit. The most pressing sentence is the heading.
#[component]
pub fn NextStep() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let pairings = Memo::new(move |_| {
        let pairings = state.my_pairings.get();
        let with_next = pairings.into_iter().map(|pairing| {
            let next = next_of(state, &pairing);
            (pairing, next)
        });
        arranged(
            with_next.collect(),
            |(_, next): &(MyPairing, Next)| match next {
                Next::Answer => 0,
                Next::Log(_) => 1,
                Next::Meet(_) => 2,
                Next::Plan { .. } => 3,
                Next::LookAgain => 4,
            },
        )
    });
    let title = text(move || {
        pairings.with(|pairings| match pairings.first() {
            Some((pairing, next)) => title_of(i18n, pairing, next),
            None if state.my_programmes.with(Vec::is_empty) => {
                t_string!(i18n, home.programme_heading).to_owned()
            }
            None => t_string!(i18n, home.wait_heading).to_owned(),
        })
    });
    let eyebrow = text(move || {
        let of_pairing = pairings.with(|pairings| {
            pairings
                .first()
                .map(|(pairing, _)| pairing.programme_name.to_string())
        });
        of_pairing
            .or_else(|| {
                state
                    .summary
                    .with_value(|summary| summary.programme.clone())
            })
            .unwrap_or_default()
    });
    view! {
        <Page title=title eyebrow=eyebrow>
            {live(move || {
                pairings
                    .get()
                    .into_iter()
                    .enumerate()
                    .map(|(index, (pairing, next))| {
                        view! { <PairingCard pairing=pairing next=next is_heading=index == 0 /> }
                    })
                    .collect_view()
            })}
            <DueList />
            {live(move || {
                pairings
                    .with(|pairings| pairings.first().map(|(pairing, _)| pairing.clone()))
                    .map(|pairing| view! { <WaySoFar pairing=pairing /> })
            })}
            <section class="stack" aria-labelledby="home-learn">
                <h2 id="home-learn">{words!(i18n, home.learn)}</h2>
                <QuestionnaireCard />
                <GuidesCard />
            </section>
            <MyProgrammeCard />
            <ProgrammeCard />
            <BackupLine />
        </Page>
    }
}

/// What to do next in one pairing. The first one's sentence stands in the page's heading already.
#[component]
fn PairingCard(pairing: MyPairing, next: Next, is_heading: bool) -> impl IntoView {
    let i18n = use_i18n();
    let partner = pairing.partner.name.to_string();
    let side = pairing.my_side.other();
    let class = match side {
        crate::domain::participant::Side::Mentor => "card card--next",
        crate::domain::participant::Side::Mentee => "card card--next card--mentee",
    };
    let heading = (!is_heading).then(|| {
        let (pairing, next) = (pairing.clone(), next.clone());
        view! { <h2>{text(move || title_of(i18n, &pairing, &next))}</h2> }
    });
    let id = pairing.id.clone();
    let has_begun = matches!(pairing.my_answer, Answer::Accepted(_));
    view! {
        <section class=class>
            <div class="row">
                <SideTag side=side />
                <span class="strong">{partner}</span>
            </div>
            {heading}
            {match next {
                Next::Answer => {
                    view! {
                        <div>
                            <LinkButton href=Route::Pairing(Some(id))
                                .href()>{words!(i18n, home.see_pairing)}</LinkButton>
                        </div>
                    }
                        .into_any()
                }
                Next::LookAgain => {
                    view! {
                        <p class="soft">{words!(i18n, home.declined_text)}</p>
                        <div>
                            <LinkButton
                                kind=ButtonKind::Quiet
                                href=Route::Pairing(Some(id)).href()
                            >
                                {words!(i18n, menu.pairing)}
                            </LinkButton>
                        </div>
                    }
                        .into_any()
                }
                Next::Log(session) => {
                    let route = Route::AfterSession(session.id.clone());
                    let label = words!(i18n, home.log);
                    view! { <SessionLines session=session route=route label=label /> }.into_any()
                }
                Next::Meet(session) => {
                    let route = Route::Session(session.id.clone());
                    let label = words!(i18n, home.see_session);
                    view! { <SessionLines session=session route=route label=label /> }.into_any()
                }
                Next::Plan { .. } => {
                    view! {
                        <div>
                            <LinkButton href=Route::NewSession
                                .href()>{words!(i18n, home.plan)}</LinkButton>
                        </div>
                    }
                        .into_any()
                }
            }}
            {has_begun
                .then(|| {
                    view! {
                        <p class="small">
                            <a href=Route::Update.href()>{words!(i18n, update.title)}</a>
                        </p>
                    }
                })}
        </section>
    }
}

#[component]
fn SessionLines(session: Session, route: Route, label: Signal<String>) -> impl IntoView {
    let i18n = use_i18n();
    let href = route.href();
    let place = session
        .place
        .clone()
        .map(|place| view! { <p class="soft">{place.to_string()}</p> });
    view! {
        <p>{text(move || times::agreed(i18n, &session))}</p>
        {place}
        <div>
            <LinkButton href=href>{label}</LinkButton>
        </div>
    }
}

/// The programme that is coordinated here, if there is one.
#[component]
fn ProgrammeCard() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let counts = text(move || {
        t_string!(
            i18n,
            home.programme_counts,
            people = state.summary.with_value(|summary| summary.people),
            pairs = state.pairings.with(Vec::len)
        )
    });
    state
        .summary
        .with_value(|summary| summary.programme.clone())
        .map(|programme| {
            view! {
                <section class="card">
                    <h2>{programme}</h2>
                    <p class="soft">{counts}</p>
                    <div>
                        <LinkButton
                            kind=ButtonKind::Quiet
                            href=Route::Organise(OrganiseRoute::Overview).href()
                        >
                            {words!(i18n, home.go_programme)}
                        </LinkButton>
                    </div>
                </section>
            }
        })
}
