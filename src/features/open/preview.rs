//! What a packet is and from whom, and what opening it did.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::programme::{Changes, ProgrammeRows};
use super::update::{Holds, WhatIsNew, Would};
use crate::browser::{focus, intl};
use crate::domain::check_in::Wish;
use crate::domain::programme::MyProgramme;
use crate::exchange::packet::{OpenedPacket, PacketContent, Reply};
use crate::features::shared::language::tag;
use crate::features::shared::roles::SideTag;
use crate::features::shared::sentences::storage_error;
use crate::i18n::use_i18n;
use crate::routes::{OrganiseRoute, Route};
use crate::state::opening::Opening;
use crate::state::{StorageError, use_app_state};
use crate::ui::{Button, ButtonKind, LinkButton, Notice, NoticeKind};
use crate::ui::{live, text};
use crate::words;

/// Shows a packet; it is kept only when the reader says so.
#[component]
pub fn Preview(
    packet: OpenedPacket,
    opened: RwSignal<Option<OpenedPacket>>,
    /// What a link can carry on of it.
    carried: Option<String>,
) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let opening = RwSignal::new(state.opening(&packet));
    let names_people = names_people(&packet);
    let carried = StoredValue::new(carried.filter(|_| !names_people));
    let kept_packet = StoredValue::new(packet.clone());
    let done = RwSignal::new(false);
    let problem = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let open = move |_| {
        busy.set(true);
        spawn_local(async move {
            let packet = kept_packet.get_value();
            match state.open(&packet, opening.get_untracked()).await {
                Ok(()) => {
                    let _ = done.try_set(true);
                }
                Err(error) => {
                    if error == StorageError::ChangedElsewhere {
                        // What it would do now is shown before anything is done.
                        let _ = opening.try_set(state.opening(&packet));
                    }
                    let _ = problem.try_set(Some(storage_error(i18n, &error)));
                }
            }
            let _ = busy.try_set(false);
        });
    };
    let another = move |_| {
        opened.set(None);
        focus::move_to_heading();
    };
    view! {
        <section class="card" aria-labelledby="packet-title">
            <Facts packet=packet />
            {live(move || {
                opening
                    .with(|opening| match opening {
                        Opening::UpdateProgramme { before, now } => {
                            let of = |programme: &MyProgramme| {
                                (programme.name.to_string(), programme.details.clone())
                            };
                            Some((of(before), of(now)))
                        }
                        _ => None,
                    })
                    .map(|(before, now)| view! { <Changes before=before now=now /> })
            })}
            {live(move || match (opening.get(), done.get()) {
                (Opening::TakeUpdate(preview), false) => {
                    view! { <Would preview=*preview /> }.into_any()
                }
                _ => ().into_any(),
            })}
            <p class="small soft">{words!(i18n, open.unsealed)}</p>
            {live(move || {
                problem
                    .get()
                    .map(|problem| {
                        view! { <Notice kind=NoticeKind::Danger>{problem}</Notice> }
                    })
            })}
            {live(move || {
                if opening.with(|opening| *opening == Opening::ForCoordinator) {
                    return view! { <ForCoordinator carried=carried.get_value() /> }.into_any();
                }
                if done.get() {
                    return view! { <Outcome opening=opening.get() /> }.into_any();
                }
                let keep = match opening.get() {
                    Opening::KeepPairing(_) => words!(i18n, open.keep),
                    Opening::TakeAnswer(_) => words!(i18n, open.take_answer),
                    Opening::KeepProgramme(_) => words!(i18n, open.keep),
                    Opening::UpdateProgramme { .. } => words!(i18n, open.update),
                    Opening::TakeUpdate(_) => words!(i18n, update.take),
                    already => return view! { <Outcome opening=already /> }.into_any(),
                };
                view! {
                    <div class="row">
                        <Button disabled=busy on_click=open>
                            {keep}
                        </Button>
                        <Button kind=ButtonKind::Quiet on_click=another>
                            {words!(i18n, open.not_now)}
                        </Button>
                    </div>
                }
                    .into_any()
            })}
        </section>
        <div>
            <Button kind=ButtonKind::Link on_click=another>
                {words!(i18n, open.another)}
            </Button>
        </div>
    }
}

/// Whether a packet names people whom somebody would not be paired with: they travel in a file alone, and no
/// address bar and no history is to hold them.
fn names_people(packet: &OpenedPacket) -> bool {
    match &packet.content {
        PacketContent::Application(application) => application.names_people,
        _ => false,
    }
}

/// The way to the coordinator's screen, where the packet arrives with the reader.
#[component]
fn ForCoordinator(carried: Option<String>) -> impl IntoView {
    let i18n = use_i18n();
    let is_carried = carried.is_some();
    let applications = OrganiseRoute::Applications { packet: carried };
    view! {
        <Notice>
            <p>{words!(i18n, open.for_coordinator)}</p>
            {(!is_carried).then(|| view! { <p>{words!(i18n, open.choose_again)}</p> })}
            <div>
                <LinkButton href=Route::Organise(applications)
                    .href()>{words!(i18n, open.go_applications)}</LinkButton>
            </div>
        </Notice>
    }
}

/// Who sent it.
fn from_row(name: String) -> AnyView {
    let i18n = use_i18n();
    view! {
        <div>
            <dt>{words!(i18n, open.from)}</dt>
            <dd>{name}</dd>
        </div>
    }
    .into_any()
}

/// What stands in the packet.
#[component]
fn Facts(packet: OpenedPacket) -> impl IntoView {
    let i18n = use_i18n();
    let created = packet.created;
    let programme = packet.programme.name.to_string();
    let (title, rows) = match packet.content {
        PacketContent::Pairing(handout) => {
            let name = handout.name.to_string();
            let coordinator = match (handout.coordinator, handout.coordinator_email) {
                (Some(name), Some(email)) => Some(format!("{name} ({email})")),
                (Some(name), None) => Some(name.to_string()),
                (None, email) => email.map(|email| email.to_string()),
            };
            let title =
                Signal::derive(move || t_string!(i18n, open.is_pairing, name = name.clone()));
            let rows = view! {
                <div>
                    <dt>{words!(i18n, open.from)}</dt>
                    <dd>
                        {text(move || {
                            coordinator
                                .clone()
                                .unwrap_or_else(|| t_string!(i18n, open.from_unknown).to_owned())
                        })}
                    </dd>
                </div>
                <div>
                    <dt>{words!(i18n, open.your_role)}</dt>
                    <dd>
                        <SideTag side=handout.side />
                    </dd>
                </div>
                <div>
                    <dt>{words!(i18n, open.partner)}</dt>
                    <dd>{handout.partner.name.to_string()}</dd>
                </div>
            };
            (title, rows.into_any())
        }
        PacketContent::Answer(answer) => {
            let name = answer.name.to_string();
            let title = Signal::derive(move || match answer.reply {
                Reply::Yes => t_string!(i18n, open.is_answer_yes, name = name.clone()),
                Reply::No => t_string!(i18n, open.is_answer_no, name = name.clone()),
            });
            let rows = view! {
                <div>
                    <dt>{words!(i18n, open.from)}</dt>
                    <dd class="row">{answer.name.to_string()} <SideTag side=answer.side /></dd>
                </div>
            };
            (title, rows.into_any())
        }
        PacketContent::Application(application) => {
            let name = application.name.to_string();
            let title =
                Signal::derive(move || t_string!(i18n, open.is_application, name = name.clone()));
            (title, from_row(application.name.to_string()))
        }
        PacketContent::Withdrawal(withdrawal) => {
            let name = withdrawal.name.to_string();
            let title =
                Signal::derive(move || t_string!(i18n, open.is_withdrawal, name = name.clone()));
            (title, from_row(withdrawal.name.to_string()))
        }
        PacketContent::CheckIn(report) => {
            let who = report.name.map(|name| name.to_string());
            let title = {
                let who = who.clone();
                text(move || match who.clone() {
                    Some(name) => t_string!(i18n, open.is_check_in, name = name),
                    None => t_string!(i18n, open.is_check_in_unnamed).to_owned(),
                })
            };
            let side = report.side;
            let rows = view! {
                <div>
                    <dt>{words!(i18n, open.from)}</dt>
                    <dd class="row">{who} <SideTag side=side /></dd>
                </div>
            };
            (title, rows.into_any())
        }
        PacketContent::Help(request) => {
            let name = request.name.to_string();
            let title = text(move || match request.wish {
                Wish::Contact => t_string!(i18n, open.is_help_contact, name = name.clone()),
                Wish::Pause => t_string!(i18n, open.is_help_pause, name = name.clone()),
                Wish::End => t_string!(i18n, open.is_help_end, name = name.clone()),
            });
            let rows = view! {
                <div>
                    <dt>{words!(i18n, open.from)}</dt>
                    <dd class="row">{request.name.to_string()} <SideTag side=request.side /></dd>
                </div>
            };
            (title, rows.into_any())
        }
        PacketContent::Update(update) => {
            let name = update.name.to_string();
            let title =
                Signal::derive(move || t_string!(i18n, update.is_update, name = name.clone()));
            let rows = view! {
                <div>
                    <dt>{words!(i18n, open.from)}</dt>
                    <dd class="row">{update.name.to_string()} <SideTag side=update.side /></dd>
                </div>
                <Holds update=*update />
            };
            (title, rows.into_any())
        }
        PacketContent::Programme(details) => {
            let name = packet.programme.name.to_string();
            let title =
                Signal::derive(move || t_string!(i18n, open.is_programme, name = name.clone()));
            (
                title,
                view! { <ProgrammeRows details=*details /> }.into_any(),
            )
        }
    };
    view! {
        <h2 id="packet-title">{title}</h2>
        <dl class="facts">
            <div>
                <dt>{words!(i18n, open.programme)}</dt>
                <dd>{programme}</dd>
            </div>
            {rows}
            <div>
                <dt>{words!(i18n, open.made)}</dt>
                <dd>{text(move || intl::date(tag(i18n), created))}</dd>
            </div>
        </dl>
    }
}

/// What opening it did, and where to go from there.
#[component]
fn Outcome(opening: Opening) -> impl IntoView {
    let i18n = use_i18n();
    let pairings = Route::Organise(OrganiseRoute::Pairings).href();
    match opening {
        Opening::KeepPairing(pairing) => view! {
            <Notice kind=NoticeKind::Good>
                <p role="status">{words!(i18n, open.kept_pairing)}</p>
                <div>
                    <LinkButton href=Route::Pairing(Some(pairing.id))
                        .href()>{words!(i18n, open.go_pairing)}</LinkButton>
                </div>
            </Notice>
        }
        .into_any(),
        Opening::PairingIsHere(pairing) => view! {
            <Notice>
                <p role="status">{words!(i18n, open.already)}</p>
                <div>
                    <LinkButton href=Route::Pairing(Some(pairing.id))
                        .href()>{words!(i18n, open.go_pairing)}</LinkButton>
                </div>
            </Notice>
        }
        .into_any(),
        Opening::KeepProgramme(_) | Opening::UpdateProgramme { .. } => view! {
            <Notice kind=NoticeKind::Good>
                <p role="status">{words!(i18n, open.kept_programme)}</p>
                <div>
                    <LinkButton href=Route::Home.href()>{words!(i18n, open.go_home)}</LinkButton>
                </div>
            </Notice>
        }
        .into_any(),
        Opening::ProgrammeIsHere => view! {
            <Notice>
                <p role="status">{words!(i18n, open.already)}</p>
                <div>
                    <LinkButton href=Route::Home.href()>{words!(i18n, open.go_home)}</LinkButton>
                </div>
            </Notice>
        }
        .into_any(),
        Opening::ProgrammeIsOlder => view! {
            <Notice>
                <p role="status">{words!(i18n, open.older_programme)}</p>
            </Notice>
        }
        .into_any(),
        Opening::TakeAnswer(_) => view! {
            <Notice kind=NoticeKind::Good>
                <p role="status">{words!(i18n, open.taken_answer)}</p>
                <div>
                    <LinkButton href=pairings>{words!(i18n, open.go_pairings)}</LinkButton>
                </div>
            </Notice>
        }
        .into_any(),
        Opening::AnswerIsHere(_) => view! {
            <Notice>
                <p role="status">{words!(i18n, open.already)}</p>
                <div>
                    <LinkButton href=pairings>{words!(i18n, open.go_pairings)}</LinkButton>
                </div>
            </Notice>
        }
        .into_any(),
        Opening::UnknownPairing => view! {
            <Notice kind=NoticeKind::Danger>
                <p>{words!(i18n, open.unknown_pairing)}</p>
            </Notice>
        }
        .into_any(),
        Opening::StaysAFile => view! {
            <Notice>
                <p>{words!(i18n, open.stays_a_file)}</p>
            </Notice>
        }
        .into_any(),
        Opening::TakeUpdate(preview) => view! { <WhatIsNew preview=*preview /> }.into_any(),
        Opening::UpdateIsHere(_) => view! {
            <Notice>
                <p role="status">{words!(i18n, update.is_here)}</p>
                <div>
                    <LinkButton href=Route::Update
                        .href()>{words!(i18n, update.give_back)}</LinkButton>
                </div>
            </Notice>
        }
        .into_any(),
        Opening::UnknownUpdate => view! {
            <Notice kind=NoticeKind::Danger>
                <p>{words!(i18n, update.unknown)}</p>
            </Notice>
        }
        .into_any(),
        Opening::OwnUpdate => view! {
            <Notice kind=NoticeKind::Danger>
                <p>{words!(i18n, update.own)}</p>
            </Notice>
        }
        .into_any(),
        Opening::ForgedUpdate => view! {
            <Notice kind=NoticeKind::Danger>
                <p>{words!(i18n, update.forged)}</p>
            </Notice>
        }
        .into_any(),
        // It has a way of its own, which needs the packet.
        Opening::ForCoordinator => ().into_any(),
        Opening::RealWithinSample => view! {
            <Notice kind=NoticeKind::Danger>
                <p>{words!(i18n, open.real_within_sample)}</p>
            </Notice>
        }
        .into_any(),
        Opening::SampleWithinReal => view! {
            <Notice kind=NoticeKind::Danger>
                <p>{words!(i18n, open.sample_within_real)}</p>
            </Notice>
        }
        .into_any(),
    }
}
