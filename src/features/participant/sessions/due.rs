//! What is due: sessions that are over and not logged, and what should be done by today.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::actions::{ActionRow, RowContext};
use crate::browser::clock;
use crate::domain::overview::Overview;
use crate::domain::pairing::MyPairing;
use crate::domain::session::Session;
use crate::features::shared::show_more::{ShowMore, item_id};
use crate::features::shared::times;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::ui::{ButtonKind, LinkButton, Memo, ToastMessage, When, live};
use crate::words;

/// How many of each are shown at first, and how many a step brings.
const STEP: usize = 5;

/// What is due, or that nothing is.
#[component]
pub fn Due(
    pairing: StoredValue<MyPairing>,
    overview: Memo<Overview>,
    toast: RwSignal<Option<ToastMessage>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let to_log = Memo::new(move |_| {
        let now = clock::now();
        overview.with(|overview| overview.planned(true, now).cloned().collect::<Vec<_>>())
    });
    let actions = Memo::new(move |_| {
        let today = clock::today();
        overview.with(|overview| {
            let open = overview.actions.iter();
            open.filter(|action| action.is_due(today))
                .cloned()
                .collect::<Vec<_>>()
        })
    });
    let sessions_shown = RwSignal::new(STEP);
    let actions_shown = RwSignal::new(STEP);
    let cards = live(move || {
        let sessions = to_log.get().into_iter().enumerate();
        let cards = sessions
            .take(sessions_shown.get())
            .map(|(place, session)| view! { <ToLog session=session place=place /> }.into_any());
        cards.collect::<Vec<AnyView>>()
    });
    let context = RowContext {
        pairing,
        toast,
        heading: "due",
    };
    let rows = live(move || {
        let due = actions.get().into_iter().enumerate();
        let rows = due.take(actions_shown.get()).map(|(place, action)| {
            view! { <ActionRow action=action context=context list="due-actions" place=place /> }
                .into_any()
        });
        rows.collect::<Vec<AnyView>>()
    });
    let nothing = Signal::derive(move || to_log.with(Vec::is_empty) && actions.with(Vec::is_empty));
    view! {
        <section class="stack" aria-labelledby="due">
            <h2 id="due" tabindex="-1">{words!(i18n, tracker.due)}</h2>
            <When condition=nothing>
                <p class="soft">{words!(i18n, tracker.nothing_due)}</p>
            </When>
            <ul class="plain-list">{cards}</ul>
            <ShowMore
                list="to-log"
                shown=sessions_shown
                all=Signal::derive(move || to_log.with(Vec::len))
                step=STEP
            />
            <ul class="plain-list">{rows}</ul>
            <ShowMore
                list="due-actions"
                shown=actions_shown
                all=Signal::derive(move || actions.with(Vec::len))
                step=STEP
            />
        </section>
    }
}

/// A session that is over and waits to be logged.
#[component]
fn ToLog(session: Session, place: usize) -> impl IntoView {
    let i18n = use_i18n();
    let href = Route::AfterSession(session.id.clone()).href();
    let session = StoredValue::new(session);
    let day = move || session.with_value(|session| times::day(i18n, session));
    view! {
        <li>
            <article class="card card--next" id=item_id("to-log", place) tabindex="-1">
                <h3>{move || t_string!(i18n, tracker.how_was_it, day = day())}</h3>
                <div>
                    <LinkButton kind=ButtonKind::Quiet href=href>
                        {words!(i18n, tracker.log_it)}
                        <span class="visually-hidden">" " {day}</span>
                    </LinkButton>
                </div>
            </article>
        </li>
    }
}
