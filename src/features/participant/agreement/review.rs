//! Reading the agreement again when its day has come, and saying when the next time is.

use chrono::{Days, NaiveDate};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::Shown;
use crate::browser::{clock, intl};
use crate::domain::agreement::{Agreement, Before, Part};
use crate::domain::iso;
use crate::features::shared::language::tag;
use crate::features::shared::sentences::storage_error;
use crate::features::shared::unsaved::hold_unsaved;
use crate::i18n::use_i18n;
use crate::state::agreement::AgreementNow;
use crate::state::use_app_state;
use crate::ui::{TextField, text};
use crate::words;

/// How far ahead the next review is suggested.
const DAYS_AHEAD: u64 = 60;

/// When it is read again; nothing where no day is set.
#[component]
pub fn Review(shown: Shown, now: AgreementNow) -> impl IntoView {
    let i18n = use_i18n();
    let agreement = now.agreement;
    let Some(day) = agreement.review_on else {
        return ().into_any();
    };
    let is_due = agreement.is_due(clock::today());
    let last = agreement.reviewed_on.map(|last| {
        let sentence = text(move || {
            t_string!(
                i18n,
                agreement.review_last,
                date = intl::date(tag(i18n), last)
            )
        });
        view! { <p class="small soft">{sentence}</p> }
    });
    if is_due {
        return view! { <Due shown=shown day=day /> }.into_any();
    }
    let planned = text(move || {
        t_string!(
            i18n,
            agreement.review_planned,
            date = intl::date(tag(i18n), day)
        )
    });
    view! {
        <section class="stack stack--tight no-print" aria-labelledby="review-title">
            <h2 id="review-title" class="visually-hidden">{words!(i18n, agreement.review)}</h2>
            <p>{planned}</p>
            {last}
        </section>
    }
    .into_any()
}

/// It is time.
#[component]
fn Due(shown: Shown, day: NaiveDate) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let suggested = clock::today().checked_add_days(Days::new(DAYS_AHEAD));
    let suggested = suggested.map(iso::day_text).unwrap_or_default();
    let next = RwSignal::new(suggested.clone());
    hold_unsaved(Signal::derive(move || next.get() != suggested));
    let error = RwSignal::new(None::<String>);
    let text_due = text(move || {
        t_string!(
            i18n,
            agreement.review_due_text,
            date = intl::date(tag(i18n), day)
        )
    });
    let note = move || {
        let today = clock::today();
        let to = iso::day(next.get_untracked().trim());
        let far = today.checked_add_days(Days::new(3660)).unwrap_or(today);
        let Some(to) = to.filter(|to| *to > today && *to <= far) else {
            error.set(Some(t_string!(i18n, agreement.review_error).to_owned()));
            return;
        };
        error.set(None);
        spawn_local(async move {
            let pairing = shown.pairing.get_value();
            let seen = untrack(|| state.agreement_item(&pairing));
            let before = Before::Seen(seen.as_ref());
            let mut edits = Agreement::reviewing_on(before, Some(to));
            edits.extend(Agreement::reviewed(before, pairing.my_side, today));
            let outcome = state
                .edit(&pairing.id, edits, |document| {
                    Agreement::is_as_seen(document, seen.as_ref(), Part::Review)
                })
                .await;
            shown.say(match outcome {
                Ok(()) => {
                    t_string!(
                        i18n,
                        agreement.review_noted,
                        date = intl::date(tag(i18n), to)
                    )
                }
                Err(error) => storage_error(i18n, &error),
            });
        });
    };
    view! {
        <section class="card card--next no-print" aria-labelledby="review-title">
            <h2 id="review-title">{words!(i18n, agreement.review_due)}</h2>
            <p>{text_due}</p>
            <form
                class="stack"
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    note();
                }
            >
                <TextField
                    id="review-next"
                    label=words!(i18n, agreement.review_next)
                    value=next
                    error=Signal::derive(move || error.get())
                    kind="date"
                    class="input--medium"
                />
                <div>
                    <button type="submit" class="button">
                        {words!(i18n, agreement.review_done)}
                    </button>
                </div>
            </form>
        </section>
    }
}
