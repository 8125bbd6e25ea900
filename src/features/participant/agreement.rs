//! What the two of a pair agree on: its parts, reading it aloud, both signatures, and reading it again.

mod aloud;
mod paper;
mod part_form;
mod ready;
mod review;
mod signatures;
mod versions;

use chrono::NaiveDate;
use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::browser::{focus, intl, unsaved};
use crate::domain::agreement::Part;
use crate::domain::id::PairingId;
use crate::domain::pairing::MyPairing;
use crate::domain::participant::Side;
use crate::features::shared::kept_together::part_name;
use crate::features::shared::language::{Texts, tag};
use crate::features::shared::pairing_chooser::PairingChooser;
use crate::features::shared::site::use_site_file;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::agreement::AgreementNow;
use crate::state::{AppState, use_app_state};
use crate::ui::{
    Button, ButtonKind, LinkButton, Memo, Notice, NoticeKind, Page, Toast, ToastMessage, live, text,
};
use crate::words;

use aloud::Aloud;
use paper::Paper;
use part_form::PartForm;
use ready::{About, use_suggestions};
use review::Review;
use signatures::{Signatures, WhatNext};

/// What of the agreement is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Looking {
    /// All of it.
    All,
    /// One part, to be written.
    Part {
        part: Part,
        /// Whether the next one follows.
        goes_on: bool,
    },
    /// One part after the other, to be read aloud.
    Aloud,
}

/// What the parts of this screen have in common.
#[derive(Clone, Copy)]
struct Shown {
    state: AppState,
    i18n: Texts,
    pairing: StoredValue<MyPairing>,
    now: Memo<Option<AgreementNow>>,
    looking: RwSignal<Looking>,
    about: Signal<About>,
    toast: RwSignal<Option<ToastMessage>>,
}

impl Shown {
    /// Turns to something else, unless that would lose words that somebody wants to keep.
    fn turn(self, to: Looking) {
        let question = t_string!(self.i18n, app.leave_unsaved);
        let may = !unsaved::is_any() || unsaved::may_be_lost(question);
        if may {
            self.looking.set(to);
        }
    }

    /// Says what happened.
    fn say(self, text: String) {
        let undo = None;
        let _ = self.toast.try_set(Some(ToastMessage { text, undo }));
    }

    fn partner(self) -> String {
        self.pairing
            .with_value(|pairing| pairing.partner.name.to_string())
    }
}

/// The mentor's name and the mentee's.
fn names(pairing: &MyPairing) -> (String, String) {
    let (me, partner) = (
        pairing.my_name.to_string(),
        pairing.partner.name.to_string(),
    );
    match pairing.my_side {
        Side::Mentor => (me, partner),
        Side::Mentee => (partner, me),
    }
}

/// The agreement of a pairing; of the one chosen last when none is named.
#[component]
pub fn AgreementScreen(id: Option<PairingId>) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let can_choose = id.is_none();
    let pairing = Memo::new(move |_| state.my_pairing(id.as_ref()));
    live(move || match pairing.get() {
        Some(pairing) => view! { <AgreementOf pairing=pairing can_choose=can_choose /> }.into_any(),
        None => view! {
            <Page title=words!(i18n, agreement.card)>
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
fn AgreementOf(pairing: MyPairing, can_choose: bool) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let site = use_site_file();
    let looking = RwSignal::new(Looking::All);
    let toast = RwSignal::new(None::<ToastMessage>);
    let kept = StoredValue::new(pairing.clone());
    let shown = Shown {
        state,
        i18n,
        pairing: kept,
        now: Memo::new(move |_| kept.with_value(|pairing| state.agreement(pairing))),
        looking,
        about: use_suggestions(pairing, site),
        toast,
    };
    // Each look is a page of its own; whoever reads it by ear hears where they have come.
    Effect::new(move |before: Option<Looking>| {
        let now = looking.get();
        if before.is_some_and(|before| before != now) {
            request_animation_frame(focus::move_to_heading);
        }
        now
    });
    view! {
        {live(move || match looking.get() {
            Looking::All => view! { <Whole shown=shown can_choose=can_choose /> }.into_any(),
            Looking::Part { part, goes_on } => {
                view! { <PartForm shown=shown part=part goes_on=goes_on /> }.into_any()
            }
            Looking::Aloud => view! { <Aloud shown=shown /> }.into_any(),
        })}
        <Toast message=toast close=words!(i18n, app.close) />
    }
}

/// All of it: its parts, the signatures, and what to do next.
#[component]
fn Whole(shown: Shown, can_choose: bool) -> impl IntoView {
    let i18n = use_i18n();
    let partner = shown.partner();
    let title = text(move || t_string!(i18n, agreement.title, partner = partner.clone()));
    let to_pairing = {
        let partner = shown.partner();
        text(move || t_string!(i18n, pairing.title, partner = partner.clone()))
    };
    let href = shown.pairing.with_value(|pairing| {
        let id = (!can_choose).then(|| pairing.id.clone());
        Route::Pairing(id).href()
    });
    view! {
        <Page title=title>
            <a class="no-print" href=href>
                {to_pairing}
            </a>
            {can_choose.then(|| view! { <PairingChooser /> })}
            {live(move || match shown.now.get() {
                None => view! { <Beginning shown=shown /> }.into_any(),
                Some(now) => view! { <Begun shown=shown now=now /> }.into_any(),
            })}
        </Page>
    }
}

/// Nothing is agreed yet.
#[component]
fn Beginning(shown: Shown) -> impl IntoView {
    let i18n = use_i18n();
    let from_programme = move || {
        let programme = shown.about.with(|about| about.programme.clone())?;
        let sentence = text(move || {
            t_string!(
                i18n,
                agreement.from_programme,
                programme = programme.clone()
            )
        });
        Some(view! { <p>{sentence}</p> })
    };
    view! {
        <div class="empty">
            <p class="lead">{words!(i18n, agreement.lead)}</p>
            {live(from_programme)}
            <p class="soft">{words!(i18n, agreement.language_note)}</p>
            <Button on_click=move |_| {
                shown
                    .looking
                    .set(Looking::Part {
                        part: Part::Purpose,
                        goes_on: true,
                    });
            }>{words!(i18n, agreement.begin)}</Button>
        </div>
    }
}

/// Something is agreed.
#[component]
fn Begun(shown: Shown, now: AgreementNow) -> impl IntoView {
    let i18n = use_i18n();
    let open = now.agreement.open_parts();
    let was_signed = now.was_signed();
    let changed_on = now.agreement.changed_on;
    let first_open = open.first().copied();
    view! {
        <Review shown=shown now=now.clone() />
        {was_signed.then(|| view! { <SignAnew changed_on=changed_on /> })}
        {first_open
            .map(|part| {
                view! {
                    <div class="no-print">
                        <Button on_click=move |_| {
                            shown.looking.set(Looking::Part { part, goes_on: true });
                        }>{words!(i18n, agreement.go_on)}</Button>
                    </div>
                }
            })}
        <Paper shown=shown now=now.clone() />
        {first_open
            .is_none()
            .then(|| {
                view! {
                    <section class="card no-print" aria-labelledby="aloud-title">
                        <h2 id="aloud-title">{words!(i18n, agreement.aloud)}</h2>
                        <p>{words!(i18n, agreement.aloud_text)}</p>
                        <div>
                            <Button
                                kind=ButtonKind::Quiet
                                on_click=move |_| shown.looking.set(Looking::Aloud)
                            >
                                {words!(i18n, agreement.aloud)}
                            </Button>
                        </div>
                    </section>
                }
            })}
        <Signatures shown=shown now=now.clone() />
        <WhatNext shown=shown now=now />
        <p class="small soft no-print">{words!(i18n, agreement.language_note)}</p>
    }
}

/// Says that signatures have lost their hold.
#[component]
fn SignAnew(changed_on: Option<NaiveDate>) -> impl IntoView {
    let i18n = use_i18n();
    let sentence = text(move || match changed_on {
        Some(day) => {
            let date = intl::date(tag(i18n), day);
            t_string!(i18n, agreement.sign_anew, date = date)
        }
        None => t_string!(i18n, agreement.sign_anew_plain).to_owned(),
    });
    view! {
        <Notice kind=NoticeKind::Note>
            <p>{sentence}</p>
        </Notice>
    }
}
