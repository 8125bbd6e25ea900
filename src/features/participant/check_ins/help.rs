//! Asking something of the coordinator, without a reason. Ending a pairing takes two pages.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::handing::Handing;
use super::{day, phrases};
use crate::browser::{clock, focus};
use crate::domain::check_in::{MyHelp, Wish};
use crate::domain::pairing::MyPairing;
use crate::features::shared::sentences::storage_error;
use crate::features::shared::statement::{links, points};
use crate::i18n::use_i18n;
use crate::routes::{Route, Slug};
use crate::state::check_ins::help_packet;
use crate::state::use_app_state;
use crate::ui::{Button, ButtonKind, LinkButton, Memo, Notice, NoticeKind, Page, live, text};
use crate::words;

/// The guide to a good ending.
const ENDING_WELL: &str = "ending-well";

/// A wish: first what follows from it, then handing it over.
#[component]
pub fn Help(pairing: MyPairing, wish: Wish) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let kept = StoredValue::new(pairing);
    let asked = Memo::new(move |_| {
        let help = kept.with_value(|pairing| state.help_of(&pairing.id));
        help.into_iter().find(|one| one.wish == wish)
    });
    let is_asked = Memo::new(move |_| asked.with(Option::is_some));
    let problem = RwSignal::new(None::<String>);
    let title = text(move || match (wish, is_asked.get()) {
        (Wish::End, true) => t_string!(i18n, check_ins.end_done_title),
        (Wish::End, false) => t_string!(i18n, check_ins.end_title),
        (wish, _) => phrases::wish(i18n, wish),
    });
    let partner = kept.with_value(|pairing| pairing.partner.name.to_string());
    let eyebrow = text(move || t_string!(i18n, check_ins.with, partner = partner.clone()));
    view! {
        <Page title=title eyebrow=eyebrow>
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
            {live(move || {
                if is_asked.get() {
                    view! { <Done kept=kept asked=asked wish=wish problem=problem /> }.into_any()
                } else {
                    view! { <Before kept=kept wish=wish problem=problem /> }.into_any()
                }
            })}
        </Page>
    }
}

/// What follows from a wish: who hears what.
#[component]
fn Before(
    kept: StoredValue<MyPairing>,
    wish: Wish,
    problem: RwSignal<Option<String>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let partner = kept.with_value(|pairing| pairing.partner.name.to_string());
    let with_partner = {
        let partner = partner.clone();
        text(move || match wish {
            Wish::Contact => t_string!(i18n, check_ins.contact_partner, partner = partner.clone()),
            Wish::Pause => t_string!(i18n, check_ins.pause_partner, partner = partner.clone()),
            Wish::End => t_string!(i18n, check_ins.end_partner, partner = partner.clone()),
        })
    };
    let what = match wish {
        Wish::Contact => [
            words!(i18n, check_ins.contact_coordinator),
            with_partner,
            words!(i18n, check_ins.contact_then),
        ],
        Wish::Pause => [
            words!(i18n, check_ins.pause_coordinator),
            with_partner,
            words!(i18n, check_ins.pause_then),
        ],
        Wish::End => [
            words!(i18n, check_ins.end_coordinator),
            with_partner,
            words!(i18n, check_ins.end_then),
        ],
    };
    let lead = match wish {
        Wish::End => words!(i18n, check_ins.end_lead),
        _ => words!(i18n, check_ins.no_reason),
    };
    let ask = move |_| {
        spawn_local(async move {
            let help = MyHelp {
                pairing: kept.with_value(|pairing| pairing.id.clone()),
                wish,
                asked_on: clock::today(),
                sent_on: None,
            };
            let outcome = state.ask_for_help(help).await;
            if outcome.is_ok() {
                // It is another page to whoever reads it by ear.
                request_animation_frame(focus::move_to_heading);
            }
            problem.try_set(outcome.err().map(|error| storage_error(i18n, &error)));
        });
    };
    let (label, kind) = match wish {
        Wish::Contact => (words!(i18n, check_ins.contact_ask), ButtonKind::Primary),
        Wish::Pause => (words!(i18n, check_ins.pause_ask), ButtonKind::Primary),
        Wish::End => (words!(i18n, check_ins.end_ask), ButtonKind::Primary),
    };
    view! {
        <p class="lead">{lead}</p>
        <section class="stack" aria-labelledby="what-then">
            <h2 id="what-then">{words!(i18n, check_ins.then_title)}</h2>
            {points(what)}
        </section>
        <div class="row">
            <Button kind=kind on_click=ask>
                {label}
            </Button>
            <LinkButton kind=ButtonKind::Quiet href=Route::CheckIns.href()>
                {words!(i18n, check_ins.not_now)}
            </LinkButton>
        </div>
    }
}

/// Handing it over, or taking it back.
#[component]
fn Done(
    kept: StoredValue<MyPairing>,
    asked: Memo<Option<MyHelp>>,
    wish: Wish,
    problem: RwSignal<Option<String>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let make = move |_| {
        let help = asked.get_untracked()?;
        Some(kept.with_value(|pairing| help_packet(pairing, &help, clock::today())))
    };
    let note = move |()| {
        spawn_local(async move {
            let Some(help) = asked.try_get_untracked().flatten() else {
                return;
            };
            let noted = state.note_help_sent(&help, clock::today()).await;
            problem.try_set(noted.err().map(|error| storage_error(i18n, &error)));
        });
    };
    let take_back = move |_| {
        spawn_local(async move {
            let Some(help) = asked.try_get_untracked().flatten() else {
                return;
            };
            let outcome = state.take_help_back(&help).await;
            if outcome.is_ok() {
                request_animation_frame(focus::move_to_heading);
            }
            problem.try_set(outcome.err().map(|error| storage_error(i18n, &error)));
        });
    };
    let name = kept.with_value(|pairing| pairing.my_name.to_string());
    let greeting = text(move || {
        let name = name.clone();
        match wish {
            Wish::Contact => t_string!(i18n, check_ins.contact_greeting, name = name),
            Wish::Pause => t_string!(i18n, check_ins.pause_greeting, name = name),
            Wish::End => t_string!(i18n, check_ins.end_greeting, name = name),
        }
    });
    view! {
        <Handing
            pairing=kept.get_value()
            make=make
            on_handed=note
            subject=text(move || phrases::wish(i18n, wish))
            greeting=greeting
        >
            {live(move || {
                let asked = asked.get()?;
                let said = text(move || match asked.sent_on {
                    Some(on) => t_string!(i18n, questionnaire.sent_on, day = day(i18n, on)),
                    None => t_string!(i18n, check_ins.nobody_knows).to_owned(),
                });
                Some(view! { <p role="status">{said}</p> })
            })}
        </Handing>
        {(wish == Wish::End)
            .then(|| {
                view! {
                    <section class="stack" aria-labelledby="closing-well">
                        <h2 id="closing-well">{words!(i18n, check_ins.well_title)}</h2>
                        <p>{words!(i18n, check_ins.well)}</p>
                        <ClosingWell />
                    </section>
                }
            })}
        {live(move || {
            let is_sent = asked.with(|one| one.as_ref().is_some_and(|one| one.sent_on.is_some()));
            (!is_sent)
                .then(|| {
                    view! {
                        <div>
                            <Button kind=ButtonKind::Link on_click=take_back>
                                {words!(i18n, check_ins.take_back)}
                            </Button>
                        </div>
                    }
                })
        })}
        <p class="small">
            <a href=Route::CheckIns.href()>{words!(i18n, check_ins.all)}</a>
        </p>
    }
}

/// Where a good ending is described, and the certificate.
#[component]
pub fn ClosingWell() -> impl IntoView {
    let i18n = use_i18n();
    let guide = Slug::parse(ENDING_WELL).map_or(Route::Guides, Route::Guide);
    links([
        (guide.href(), words!(i18n, check_ins.well_guide)),
        (
            Route::Certificate.href(),
            words!(i18n, check_ins.well_certificate),
        ),
    ])
}
