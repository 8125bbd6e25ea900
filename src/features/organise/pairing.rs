//! One pairing: its two people, their answers, handing it out, taking it away.

mod hand_out;
mod removal;

use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::browser::intl;
use crate::domain::id::PairingId;
use crate::domain::pairing::{Origin, PairingState};
use crate::domain::participant::{Participant, Side};
use crate::features::shared::answers::{StateTag, answer_text};
use crate::features::shared::coordinator::CoordinatorNotice;
use crate::features::shared::directory::standing_of;
use crate::features::shared::language::tag;
use crate::features::shared::reasons;
use crate::features::shared::roles::SideTag;
use crate::i18n::use_i18n;
use crate::routes::{OrganiseRoute, Route};
use crate::state::pairings::PairingOfProgramme;
use crate::state::{AppState, use_app_state};
use crate::ui::When;
use crate::ui::text;
use crate::ui::{LinkButton, Notice, Page, Toast, ToastMessage};
use crate::words;

use hand_out::HandOutSide;
use removal::Removal;

/// One pairing, by its id.
#[component]
pub fn PairingDetailScreen(id: PairingId) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let toast = RwSignal::new(None::<ToastMessage>);
    let is_here = {
        let id = id.clone();
        Memo::new(move |_| state.pairing(&id).is_some())
    };
    let id = StoredValue::new(id);
    view! {
        {move || {
            if is_here.get() {
                view! { <OnePairing id=id.get_value() toast=toast /> }.into_any()
            } else {
                view! {
                    <Page title=words!(i18n, pairings.missing_title)>
                        <p>{words!(i18n, pairings.missing)}</p>
                        <div>
                            <LinkButton href=Route::Organise(OrganiseRoute::Pairings)
                                .href()>{words!(i18n, overview.go_pairings)}</LinkButton>
                        </div>
                    </Page>
                }
                    .into_any()
            }
        }}
        <Toast message=toast close=words!(i18n, app.close) />
    }
}

fn name_of(state: AppState, pairing: Option<&PairingOfProgramme>, side: Side) -> String {
    pairing
        .and_then(|known| {
            state.person(match side {
                Side::Mentor => &known.pairing.mentor,
                Side::Mentee => &known.pairing.mentee,
            })
        })
        .map(|person| person.name.to_string())
        .unwrap_or_default()
}

#[component]
fn OnePairing(id: PairingId, toast: RwSignal<Option<ToastMessage>>) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let kept = StoredValue::new(id.clone());
    let pairing = Memo::new(move |_| kept.with_value(|id| state.pairing(id)));
    let names = Memo::new(move |_| {
        let pairing = pairing.get();
        let name = |side| match name_of(state, pairing.as_ref(), side) {
            name if name.is_empty() => t_string!(i18n, pairings.somebody_gone).to_owned(),
            name => name,
        };
        (name(Side::Mentor), name(Side::Mentee))
    });
    let title = text(move || {
        let (mentor, mentee) = names.get();
        t_string!(i18n, matching.pair_of, mentor = mentor, mentee = mentee)
    });
    let stands =
        Memo::new(move |_| pairing.with(|known| known.as_ref().map(|known| known.pairing.state())));
    let is_declined = move || stands.get() == Some(PairingState::Declined);
    view! {
        <Page title=title>
            <div class="row">
                {move || stands.get().map(|state| view! { <StateTag state=state /> })}
                <span class="small soft">
                    {move || {
                        pairing
                            .get()
                            .map(|known| {
                                let date = intl::date(tag(i18n), known.pairing.approved_on);
                                match known.pairing.origin {
                                    Origin::Proposed(_) => {
                                        t_string!(i18n, pairings.approved_on, date = date)
                                    }
                                    Origin::ByHand(_) => {
                                        t_string!(i18n, pairings.by_hand_on, date = date)
                                    }
                                }
                            })
                    }}
                </span>
            </div>
            <When condition=Signal::derive(is_declined)>
                <Notice>
                    <p>{words!(i18n, pairings.looking_again)}</p>
                    <div>
                        <a href=Route::Organise(OrganiseRoute::Matching)
                            .href()>{words!(i18n, overview.go_match)}</a>
                    </div>
                </Notice>
            </When>
            <div class="columns">
                <PersonCard pairing=pairing side=Side::Mentor />
                <PersonCard pairing=pairing side=Side::Mentee />
            </div>
            <Reasons pairing=pairing names=names />
            <When condition=Signal::derive(move || !is_declined())>
                <section class="stack" aria-labelledby="hand-out">
                    <h2 id="hand-out">{words!(i18n, pairings.hand_out)}</h2>
                    <p>{words!(i18n, pairings.hand_out_text)}</p>
                    <p class="soft">
                        {move || {
                            let on = pairing
                                .with(|known| known.as_ref().and_then(|k| k.pairing.handed_out_on));
                            match on {
                                Some(on) => {
                                    let date = intl::date(tag(i18n), on);
                                    t_string!(i18n, pairings.handed_out_on, date = date)
                                }
                                None => t_string!(i18n, pairings.not_handed_out_text).to_owned(),
                            }
                        }}
                    </p>
                    <CoordinatorNotice />
                    <HandOutSide id=kept.get_value() side=Side::Mentor />
                    <HandOutSide id=kept.get_value() side=Side::Mentee />
                </section>
            </When>
            <section class="stack" aria-labelledby="take-in">
                <h2 id="take-in">{words!(i18n, pairings.answers)}</h2>
                <p>{words!(i18n, pairings.answers_text)}</p>
                <div>
                    <a href=Route::Open { packet: None }
                        .href()>{words!(i18n, pairings.take_in_answer)}</a>
                </div>
            </section>
            <Removal id=id names=names toast=toast />
        </Page>
    }
}

/// Who it is, and what they said.
#[component]
fn PersonCard(pairing: Memo<Option<PairingOfProgramme>>, side: Side) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let person = Memo::new_with_compare(
        move |_| {
            pairing.with(|known| {
                let pairing = &known.as_ref()?.pairing;
                state.person(match side {
                    Side::Mentor => &pairing.mentor,
                    Side::Mentee => &pairing.mentee,
                })
            })
        },
        |_, _| true,
    );
    let answer = move || {
        pairing
            .with(|known| known.as_ref().map(|known| known.pairing.answer_of(side)))
            .map(|answer| answer_text(i18n, answer))
    };
    let detail = |person: &Participant| {
        let email = person.email.as_ref().map(ToString::to_string);
        view! {
            <h2>
                <a href=Route::Organise(OrganiseRoute::Person(person.id.clone()))
                    .href()>{person.name.to_string()}</a>
            </h2>
            <p class="soft">{standing_of(person)}</p>
            {email.map(|email| view! { <p class="small">{email}</p> })}
        }
    };
    view! {
        <section class="card">
            <div>
                <SideTag side=side />
            </div>
            {move || match person.get() {
                Some(person) => detail(&person).into_any(),
                None => view! { <p>{words!(i18n, pairings.gone_text)}</p> }.into_any(),
            }}
            <p>{words!(i18n, pairings.answer)} ": " <span class="strong">{answer}</span></p>
        </section>
    }
}

/// Why these two, as both read it.
#[component]
fn Reasons(
    pairing: Memo<Option<PairingOfProgramme>>,
    names: Memo<(String, String)>,
) -> impl IntoView {
    let i18n = use_i18n();
    let sentences = move || {
        let (mentor, mentee) = names.get();
        let reasons = pairing.with(|known| known.as_ref().map(|k| k.pairing.reasons.clone()));
        let sentences: Vec<String> = reasons
            .unwrap_or_default()
            .iter()
            .map(|reason| reasons::sentence(i18n, reason, &mentor, &mentee))
            .collect();
        if sentences.is_empty() {
            vec![t_string!(i18n, reason.none).to_owned()]
        } else {
            sentences
        }
    };
    view! {
        <section class="stack stack--tight" aria-labelledby="reasons">
            <h2 id="reasons">{words!(i18n, matching.they_read)}</h2>
            <ul>
                {move || {
                    sentences().into_iter().map(|one| view! { <li>{one}</li> }).collect_view()
                }}
            </ul>
        </section>
    }
}
