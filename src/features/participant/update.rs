//! Bring each other up to date: hand the partner what is new here, and choose where both wrote at once.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use crate::browser::{clock, intl};
use crate::domain::pairing::MyPairing;
use crate::domain::together::Known;
use crate::exchange::packet::Packet;
use crate::features::shared::contested::Undecided;
use crate::features::shared::hand_over::{Draft, HandOver};
use crate::features::shared::kept_together::counted;
use crate::features::shared::language::tag;
use crate::features::shared::packet_code::PacketCode;
use crate::features::shared::pairing_chooser::PairingChooser;
use crate::features::shared::sentences::storage_error;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::use_app_state;
use crate::ui::{ChoiceOption, LinkButton, Memo, Notice, NoticeKind, Page, Radios, live, text};
use crate::words;

const SINCE: &str = "since";
const EVERYTHING: &str = "everything";

/// Brings the two of the pairing that was looked at last up to date.
#[component]
pub fn UpdateScreen() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let pairing = Memo::new(move |_| state.my_pairing(None));
    live(move || match pairing.get() {
        Some(pairing) => view! { <OfPairing pairing=pairing /> }.into_any(),
        None => view! {
            <Page title=words!(i18n, update.title)>
                <div class="empty">
                    <p>{words!(i18n, pairing.none)}</p>
                    <LinkButton href=Route::Open { packet: None }
                        .href()>{words!(i18n, menu.open)}</LinkButton>
                </div>
            </Page>
        }
        .into_any(),
    })
}

#[component]
fn OfPairing(pairing: MyPairing) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let partner = pairing.partner.name.to_string();
    let eyebrow = pairing.programme_name.to_string();
    let id = pairing.id.clone();
    // Once both have promised a reflection, the words go with the next update; should that fail, they are due again.
    Effect::new({
        let id = id.clone();
        move || {
            let _ = state.tie(&id);
            let id = id.clone();
            spawn_local(async move {
                let _ = state.reveal_reflections(&id).await;
            });
        }
    });
    let has_any = {
        let id = id.clone();
        Memo::new(move |_| state.with_document(&id, |document| !document.items().is_empty()))
    };
    let lacks = {
        let (id, partner) = (id.clone(), partner.clone());
        live(move || {
            let partner = partner.clone();
            state.tie(&id).is_some_and(|tie| tie.lacks).then(|| {
                view! {
                    <Notice>
                        <p>{text(move || t_string!(i18n, update.lacks, partner = partner.clone()))}</p>
                    </Notice>
                }
            })
        })
    };
    let intro = {
        let partner = partner.clone();
        text(move || t_string!(i18n, update.intro, partner = partner.clone()))
    };
    let kept = StoredValue::new(pairing);
    view! {
        <Page title=words!(i18n, update.title) eyebrow=Signal::derive(move || eyebrow.clone())>
            <PairingChooser />
            <p>{intro}</p>
            {lacks}
            <Undecided pairing=id partner=partner />
            <section class="card stack" aria-labelledby="update-give">
                <h2 id="update-give">{words!(i18n, update.give_title)}</h2>
                {live(move || {
                    if has_any.get() {
                        view! { <Give pairing=kept.get_value() /> }.into_any()
                    } else {
                        view! { <p>{words!(i18n, update.nothing_shared)}</p> }.into_any()
                    }
                })}
            </section>
            <Take pairing=kept.get_value() />
        </Page>
    }
}

/// What there is to hand over, how much of it, and the ways.
#[component]
fn Give(pairing: MyPairing) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let partner = pairing.partner.name.to_string();
    let own_name = pairing.my_name.to_string();
    let address = pairing.partner.email.clone();
    let kept = StoredValue::new(pairing);
    let chosen = RwSignal::new(SINCE.to_owned());
    let problem = RwSignal::new(None::<String>);
    let kinds = move |everything: bool| {
        kept.with_value(|pairing| {
            let part = state.to_hand_over(&pairing.id, everything);
            let kinds = part.items.into_iter().map(|(_, item)| item.kind);
            kinds.collect::<Vec<_>>()
        })
    };
    let new = Memo::new(move |_| kinds(false));
    let all = Memo::new(move |_| kinds(true).len());
    // Before the partner was heard everything is new, and there is nothing to choose.
    let is_all = Memo::new(move |_| {
        kept.with_value(|pairing| {
            let tie = state.tie(&pairing.id);
            tie.is_none_or(|tie| tie.partner == Known::default())
        })
    });
    let is_whole = move || {
        chosen.with_untracked(|chosen| chosen == EVERYTHING) || new.with_untracked(Vec::is_empty)
    };
    let make = move || -> Option<Packet> {
        Some(untrack(|| {
            kept.with_value(|pairing| state.update_packet(pairing, is_whole()))
        }))
    };
    let note_given = move |()| {
        let pairing = kept.with_value(|pairing| pairing.id.clone());
        spawn_local(async move {
            let noted = state.note_given(&pairing, clock::today()).await;
            problem.try_set(noted.err().map(|error| storage_error(i18n, &error)));
        });
    };
    let draft = address.map(|to| {
        Signal::derive(move || Draft {
            to: to.clone(),
            subject: t_string!(i18n, update.mail_subject).to_owned(),
            greeting: t_string!(i18n, update.mail_greeting, name = own_name.clone()),
        })
    });
    let given = move || {
        let tie = kept.with_value(|pairing| state.tie(&pairing.id));
        match tie.and_then(|tie| tie.given_on) {
            Some(on) => t_string!(i18n, update.given, date = intl::date(tag(i18n), on)),
            None => t_string!(i18n, update.never_given).to_owned(),
        }
    };
    let name = StoredValue::new(partner);
    view! {
        {live(move || {
            let kinds = new.get();
            if kinds.is_empty() {
                return view! {
                    <p>
                        {text(move || t_string!(i18n, update.nothing_new, partner = name.get_value()))}
                    </p>
                }
                    .into_any();
            }
            let rows = counted(i18n, kinds.iter().map(String::as_str))
                .into_iter()
                .map(|row| view! { <li>{row}</li> })
                .collect_view();
            view! {
                <p>{text(move || t_string!(i18n, update.new_here, partner = name.get_value()))}</p>
                <ul>{rows}</ul>
            }
                .into_any()
        })}
        {live(move || {
            (!is_all.get() && !new.with(Vec::is_empty))
                .then(|| {
                    let options = vec![
                        ChoiceOption {
                            value: SINCE.into(),
                            label: words!(i18n, update.since),
                            hint: Some(
                                text(move || {
                                    t_string!(i18n, update.since_hint, count = new.with(Vec::len))
                                }),
                            ),
                        },
                        ChoiceOption {
                            value: EVERYTHING.into(),
                            label: words!(i18n, update.everything),
                            hint: Some(
                                text(move || {
                                    t_string!(i18n, update.everything_hint, count = all.get())
                                }),
                            ),
                        },
                    ];
                    view! {
                        <Radios
                            id="update-holds"
                            legend=words!(i18n, update.hold)
                            value=chosen
                            options=options
                        />
                    }
                })
        })}
        <HandOver packet=move |_| make() draft=draft on_handed=note_given />
        {live(move || {
            // What a code could hold changes with what is handed over.
            chosen.track();
            new.track();
            all.track();
            view! {
                <PacketCode
                    packet=move || make()
                    on_shown=note_given
                    hint=text(move || {
                        t_string!(i18n, update.code_text, partner = name.get_value())
                    })
                    label=words!(i18n, update.code_label)
                    too_long=words!(i18n, update.code_too_long)
                />
            }
        })}
        {live(move || {
            problem
                .get()
                .map(|sentence| view! { <Notice kind=NoticeKind::Danger>{sentence}</Notice> })
        })}
        <p class="small soft">{text(given)}</p>
    }
}

/// Where the partner's is taken in, and when that was last done.
#[component]
fn Take(pairing: MyPairing) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let kept = StoredValue::new(pairing);
    let partner = move || kept.with_value(|pairing| pairing.partner.name.to_string());
    let taken = move || {
        let tie = kept.with_value(|pairing| state.tie(&pairing.id));
        match tie.and_then(|tie| tie.taken_on) {
            Some(on) => t_string!(
                i18n,
                update.taken,
                partner = partner(),
                date = intl::date(tag(i18n), on)
            ),
            None => t_string!(i18n, update.never_taken, partner = partner()),
        }
    };
    view! {
        <section class="card stack" aria-labelledby="update-take">
            <h2 id="update-take">
                {text(move || t_string!(i18n, update.take_title, partner = partner()))}
            </h2>
            <p>{words!(i18n, update.take_text)}</p>
            <div>
                <LinkButton href=Route::Open { packet: None }
                    .href()>{words!(i18n, menu.open)}</LinkButton>
            </div>
            <p class="small soft">{text(taken)}</p>
        </section>
    }
}
