//! Check-ins: what is due, what comes when, and asking for help at any time.

mod answering;
mod beginning;
mod check;
mod handing;
mod help;
mod list;
mod phrases;
mod wishes;

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::browser::intl;
use crate::domain::check_in::{CheckIn, Wish};
use crate::domain::pairing::{Answer, MyPairing};
use crate::features::shared::language::{Texts, tag};
use crate::features::shared::pairing_chooser::PairingChooser;
use crate::i18n::use_i18n;
use crate::routes::{CheckInPage, Route, Slug};
use crate::state::use_app_state;
use crate::ui::{LinkButton, Memo, Page, live};
use crate::words;

/// The address of a page of a check-in, or of a way of asking for help.
fn href(name: &str, page: CheckInPage) -> String {
    let screen = Slug::parse(name).map(|name| Route::CheckIn { name, page });
    screen.unwrap_or(Route::CheckIns).href()
}

/// A day as people read it.
fn day(i18n: Texts, day: NaiveDate) -> String {
    intl::date(tag(i18n), day)
}

/// All check-ins of the pairing chosen last.
#[component]
pub fn CheckInsScreen() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let pairing = Memo::new(move |_| state.my_pairing(None));
    let eyebrow = Signal::derive(move || {
        let programme = pairing.with(|known| known.as_ref().map(|one| one.programme_name.clone()));
        programme.map_or_else(String::new, |name| name.to_string())
    });
    view! {
        <Page title=words!(i18n, check_ins.title) eyebrow=eyebrow>
            <PairingChooser />
            {live(move || match pairing.get() {
                Some(pairing) if matches!(pairing.my_answer, Answer::Accepted(_)) => {
                    view! { <list::Overview pairing=pairing /> }.into_any()
                }
                Some(pairing) => view! { <NotBegun pairing=pairing /> }.into_any(),
                None => {
                    view! {
                        <div class="empty">
                            <p>{words!(i18n, check_ins.no_pairing)}</p>
                            <LinkButton href=Route::Open { packet: None }
                                .href()>{words!(i18n, menu.open)}</LinkButton>
                        </div>
                    }
                        .into_any()
                }
            })}
        </Page>
    }
}

/// Before the holder has said yes.
#[component]
fn NotBegun(pairing: MyPairing) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <div class="empty">
            <p>{words!(i18n, check_ins.not_begun)}</p>
            <LinkButton href=Route::Pairing(Some(pairing.id))
                .href()>{words!(i18n, menu.pairing)}</LinkButton>
        </div>
    }
}

/// One check-in, or one way of asking for help, of the pairing chosen last.
#[component]
pub fn CheckInScreen(name: Slug, page: CheckInPage) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let which = CheckIn::named(name.as_str());
    let wish = Wish::named(name.as_str());
    // What is shown hangs on which pairing it is, and not on what is answered in it.
    let pairing = Memo::new(move |_| {
        let known = state.my_pairing(None);
        known.filter(|pairing| matches!(pairing.my_answer, Answer::Accepted(_)))
    });
    live(move || {
        let Some(pairing) = pairing.get() else {
            return view! { <NotThere title=words!(i18n, check_ins.title) /> }.into_any();
        };
        match (which, wish, page) {
            (Some(which), _, CheckInPage::Beginning) => {
                view! { <beginning::Beginning pairing=pairing which=which /> }.into_any()
            }
            (Some(which), _, CheckInPage::Check) => {
                view! { <check::Check pairing=pairing which=which /> }.into_any()
            }
            (Some(which), _, CheckInPage::Question(number)) => {
                let place = usize::from(number) - 1;
                match which.questions().get(place) {
                    Some(question) => view! {
                        <answering::QuestionPage
                            pairing=pairing
                            which=which
                            question=*question
                            number=number
                        />
                    }
                    .into_any(),
                    None => {
                        view! { <beginning::Beginning pairing=pairing which=which /> }.into_any()
                    }
                }
            }
            (None, Some(wish), _) => view! { <help::Help pairing=pairing wish=wish /> }.into_any(),
            (None, None, _) => {
                view! { <NotThere title=words!(i18n, check_ins.missing_title) /> }.into_any()
            }
        }
    })
}

/// Nothing that could be answered is there.
#[component]
fn NotThere(#[prop(into)] title: Signal<String>) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Page title=title>
            <p>{words!(i18n, check_ins.missing)}</p>
            <div>
                <LinkButton href=Route::CheckIns
                    .href()>{words!(i18n, check_ins.all)}</LinkButton>
            </div>
        </Page>
    }
}
