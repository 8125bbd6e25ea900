//! My partner, why we were paired, and my answer.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::{t, t_string};

use crate::browser::{clock, focus, intl};
use crate::domain::id::PairingId;
use crate::domain::pairing::{Answer, MyPairing};
use crate::domain::participant::Side;
use crate::features::shared::agreement_card::AgreementCard;
use crate::features::shared::hand_over::{Draft, HandOver};
use crate::features::shared::language::tag;
use crate::features::shared::pairing_chooser::PairingChooser;
use crate::features::shared::reasons;
use crate::features::shared::roles::SideTag;
use crate::features::shared::sentences::storage_error;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::my_pairings::answer_packet;
use crate::state::use_app_state;
use crate::ui::live;
use crate::ui::text;
use crate::ui::{Button, ButtonKind, LinkButton, Memo, Notice, NoticeKind, Page};
use crate::words;

/// A pairing; the one chosen last when none is named.
#[component]
pub fn PairingScreen(id: Option<PairingId>) -> impl IntoView {
    let state = use_app_state();
    let is_named = id.is_some();
    let pairing = Memo::new(move |_| state.my_pairing(id.as_ref()));
    live(move || match pairing.get() {
        Some(pairing) => view! { <OnePairing pairing=pairing is_named=is_named /> }.into_any(),
        None => view! { <NoPairing /> }.into_any(),
    })
}

#[component]
fn NoPairing() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Page title=words!(i18n, pairing.none_title)>
            <div class="empty">
                <p>{words!(i18n, pairing.none)}</p>
                <LinkButton href=Route::Open { packet: None }
                    .href()>{words!(i18n, menu.open)}</LinkButton>
            </div>
        </Page>
    }
}

#[component]
fn OnePairing(pairing: MyPairing, is_named: bool) -> impl IntoView {
    let i18n = use_i18n();
    let partner = pairing.partner.name.to_string();
    let title = {
        let partner = partner.clone();
        text(move || t_string!(i18n, pairing.title, partner = partner.clone()))
    };
    let programme = pairing.programme_name.to_string();
    let has_begun = matches!(pairing.my_answer, Answer::Accepted(_));
    view! {
        <Page title=title eyebrow=Signal::derive(move || programme.clone())>
            <PairingChooser />
            <PartnerCard pairing=pairing.clone() />
            <Reasons pairing=pairing.clone() />
            {matches!(pairing.my_answer, Answer::Accepted(_))
                .then(|| {
                    view! { <AgreementCard pairing=pairing.clone() is_named=is_named /> }
                })}
            <YourAnswer pairing=pairing />
            {has_begun
                .then(|| {
                    view! {
                        <ul class="plain-list stack stack--tight">
                            <li>
                                <a href=Route::Update.href()>{words!(i18n, update.title)}</a>
                            </li>
                            <li>
                                <a href=Route::CheckIns
                                    .href()>{words!(i18n, check_ins.from_pairing)}</a>
                            </li>
                        </ul>
                    }
                })}
        </Page>
    }
}

/// Who the partner is.
#[component]
fn PartnerCard(pairing: MyPairing) -> impl IntoView {
    let i18n = use_i18n();
    let partner = pairing.partner;
    let name = partner.name.to_string();
    let side = pairing.my_side.other();
    let class = match side {
        Side::Mentor => "card card--next",
        Side::Mentee => "card card--next card--mentee",
    };
    let roles = {
        let name = name.clone();
        move || match side {
            Side::Mentee => t_string!(i18n, pairing.you_are_mentor, partner = name.clone()),
            Side::Mentor => t_string!(i18n, pairing.you_are_mentee, partner = name.clone()),
        }
    };
    let coordinator = pairing.coordinator.map(|name| name.to_string());
    let email = partner.email.map(|email| {
        let address = email.to_string();
        view! {
            <div>
                <dt>{words!(i18n, pairing.email)}</dt>
                <dd>
                    <a href=format!("mailto:{address}")>{address.clone()}</a>
                </dd>
            </div>
        }
    });
    let row = |heading: Signal<String>, value: Option<String>| {
        value.map(|value| {
            view! {
                <div>
                    <dt>{heading}</dt>
                    <dd>{value}</dd>
                </div>
            }
        })
    };
    view! {
        <section class=class aria-labelledby="partner">
            <div class="row">
                <SideTag side=side />
                <h2 id="partner">{name}</h2>
            </div>
            <p>{roles}</p>
            <dl class="facts">
                {row(
                    words!(i18n, pairing.job_title),
                    partner.job_title.map(|title| title.to_string()),
                )} {row(words!(i18n, pairing.level), partner.level.map(|level| level.to_string()))}
                {row(words!(i18n, pairing.unit), partner.unit.map(|unit| unit.to_string()))}
                {email} {row(words!(i18n, pairing.coordinator), coordinator)}
            </dl>
        </section>
    }
}

/// Why these two.
#[component]
fn Reasons(pairing: MyPairing) -> impl IntoView {
    let i18n = use_i18n();
    let me = pairing.my_name.to_string();
    let partner = pairing.partner.name.to_string();
    let (mentor, mentee) = match pairing.my_side {
        Side::Mentor => (me, partner),
        Side::Mentee => (partner, me),
    };
    let all = pairing.reasons;
    view! {
        <section class="stack" aria-labelledby="reasons">
            <h2 id="reasons">{words!(i18n, pairing.why)}</h2>
            {live(move || {
                if all.is_empty() {
                    return view! { <p>{words!(i18n, reason.none)}</p> }.into_any();
                }
                let sentences = all
                    .iter()
                    .map(|reason| {
                        view! { <li>{reasons::sentence(i18n, reason, &mentor, &mentee)}</li> }
                    })
                    .collect_view();
                view! { <ul class="stack stack--tight">{sentences}</ul> }.into_any()
            })}
        </section>
    }
}

/// "Yes, gladly" or "I would rather not", and how the answer gets back.
#[component]
fn YourAnswer(pairing: MyPairing) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let problem = RwSignal::new(None::<String>);
    let partner = pairing.partner.name.to_string();
    let answer_now = pairing.my_answer;
    let kept = StoredValue::new(pairing);
    let answer = move |answer: Answer| {
        spawn_local(async move {
            match state.answer(kept.get_value(), answer).await {
                // The page is drawn anew; whoever reads it by ear hears what it says now.
                Ok(()) => request_animation_frame(|| focus::move_to("your-answer")),
                Err(error) => {
                    let _ = problem.try_set(Some(storage_error(i18n, &error)));
                }
            }
        });
    };
    let sentence = view! {
        {live(move || {
            problem
                .get()
                .map(|problem| view! { <Notice kind=NoticeKind::Danger>{problem}</Notice> })
        })}
    };
    match answer_now {
        Answer::Waiting => view! {
            <section class="card" aria-labelledby="your-answer">
                <h2 id="your-answer" tabindex="-1">
                    {t!(i18n, pairing.question, partner = move || partner.clone())}
                </h2>
                <p class="soft">{words!(i18n, pairing.question_text)}</p>
                {sentence}
                <div class="row">
                    <Button on_click=move |_| answer(Answer::Accepted(clock::today()))>
                        {words!(i18n, pairing.yes)}
                    </Button>
                    <Button
                        kind=ButtonKind::Quiet
                        on_click=move |_| answer(Answer::Declined(clock::today()))
                    >
                        {words!(i18n, pairing.no)}
                    </Button>
                </div>
            </section>
        }
        .into_any(),
        given => view! {
            <section class="card" aria-labelledby="your-answer">
                <h2 id="your-answer" tabindex="-1">
                    {text(move || match given {
                        Answer::Accepted(on) => {
                            t_string!(i18n, pairing.said_yes, date = intl::date(tag(i18n), on))
                        }
                        Answer::Declined(on) => {
                            t_string!(i18n, pairing.said_no, date = intl::date(tag(i18n), on))
                        }
                        Answer::Waiting => String::new(),
                    })}
                </h2>
                {sentence} <SendAnswer pairing=kept.get_value() />
                <div class="row">
                    {matches!(given, Answer::Accepted(_))
                        .then(|| {
                            view! {
                                <LinkButton href=Route::NewSession
                                    .href()>{words!(i18n, home.plan)}</LinkButton>
                            }
                        })}
                    <Button kind=ButtonKind::Link on_click=move |_| answer(Answer::Waiting)>
                        {words!(i18n, pairing.change_answer)}
                    </Button>
                </div>
            </section>
        }
        .into_any(),
    }
}

/// Sends the answer to the coordinator: nothing does it by itself.
#[component]
fn SendAnswer(pairing: MyPairing) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let pairing = state.with_coordinator(pairing);
    let who = match (&pairing.coordinator, &pairing.coordinator_email) {
        (Some(name), Some(email)) => Some(format!("{name}, {email}")),
        (Some(name), None) => Some(name.to_string()),
        (None, email) => email.as_ref().map(ToString::to_string),
    };
    let draft = pairing.coordinator_email.clone().map(|to| {
        let programme = pairing.programme_name.to_string();
        Signal::derive(move || Draft {
            to: to.clone(),
            subject: t_string!(i18n, pairing.mail_subject, programme = programme.clone()),
            greeting: t_string!(i18n, pairing.mail_body).to_owned(),
        })
    });
    let accepted = matches!(pairing.my_answer, Answer::Accepted(_));
    let kept = StoredValue::new(pairing);
    let packet = move |_| kept.with_value(|pairing| answer_packet(pairing, clock::today()));
    view! {
        <h3>{words!(i18n, pairing.send_title)}</h3>
        <p>{words!(i18n, pairing.send_text)}</p>
        <p>
            {text(move || match who.clone() {
                Some(who) => t_string!(i18n, pairing.send_to, who = who),
                None => t_string!(i18n, pairing.send_to_nobody).to_owned(),
            })}
        </p>
        <HandOver packet=packet draft=draft />
        {accepted.then(|| view! { <p class="soft">{words!(i18n, pairing.begins)}</p> })}
    }
}
