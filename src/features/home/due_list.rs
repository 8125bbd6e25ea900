//! What is due today, within a week and later, over all pairings.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::notify::notify;
use crate::browser::{clock, intl, location, timer};
use crate::domain::check_in::Wish;
use crate::domain::due::{Due, Soon, Thing, due_in};
use crate::domain::id::PairingId;
use crate::domain::order::arranged;
use crate::domain::pairing::{Answer, MyPairing};
use crate::domain::session::Session;
use crate::exchange::packet::mailto_link;
use crate::features::shared::check_ins::check_in_name;
use crate::features::shared::language::{Texts, tag};
use crate::features::shared::times;
use crate::i18n::use_i18n;
use crate::routes::{CheckInPage, Route, Slug};
use crate::state::{AppState, use_app_state};
use crate::ui::{Memo, live, text};
use crate::words;

/// How often the clock is looked at, in milliseconds.
const MINUTE: u32 = 60_000;
/// The most things of one group; how many more there are is said.
const MOST: usize = 8;

/// What is due in all pairings, earliest first.
fn all_due(state: AppState) -> Vec<Due> {
    let (now, today) = (clock::now(), clock::today());
    let pairings = state.my_pairings.get();
    let due = pairings.iter().flat_map(|pairing| {
        let check_in = state.check_in_due(pairing, today);
        let help = state.help_of(&pairing.id);
        let is_ended = help
            .iter()
            .any(|one| one.wish == Wish::End && one.sent_on.is_some());
        state.with_document(&pairing.id, |document| {
            due_in(pairing, document, check_in, is_ended, now, clock::day_of)
        })
    });
    arranged(due.collect(), |due: &Due| match &due.thing {
        // Within a day the sessions stand in their order.
        Thing::Log(session) | Thing::Meet(session) => session.start.moment.timestamp(),
        _ => due
            .on
            .and_time(chrono::NaiveTime::MIN)
            .and_utc()
            .timestamp(),
    })
}

/// What is due; nothing before a pairing has begun.
#[component]
pub fn DueList() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let minutes = RwSignal::new(0_u32);
    let due = Memo::new(move |_| {
        minutes.track();
        (all_due(state), clock::today())
    });
    spawn_local(async move {
        // It ends with the screen.
        while minutes.try_update(|minutes| *minutes += 1).is_some() {
            timer::pause(MINUTE).await;
        }
    });
    Effect::new(move || due.with(|(due, today)| notify(i18n, state, due, *today)));
    let has_begun = Memo::new(move |_| {
        let begun = |one: &MyPairing| matches!(one.my_answer, Answer::Accepted(_));
        state.my_pairings.with(|all| all.iter().any(begun))
    });
    live(move || {
        if !has_begun.get() {
            return ().into_any();
        }
        let (due, today) = due.get();
        if due.is_empty() {
            return view! {
                <section class="stack" aria-labelledby="due-title">
                    <h2 id="due-title">{words!(i18n, due.title)}</h2>
                    <p class="soft">{words!(i18n, due.nothing)}</p>
                </section>
            }
            .into_any();
        }
        let group = |soon: Soon, heading: Signal<String>| {
            let of_group = due.iter().filter(move |due| due.soon(today) == soon);
            let all: Vec<Due> = of_group.cloned().collect();
            let more = all.len().saturating_sub(MOST);
            (!all.is_empty()).then(|| {
                let rows = all.into_iter().take(MOST);
                let rows = rows.map(|due| view! { <Row due=due today=today /> });
                view! {
                    <h3>{heading}</h3>
                    <ul class="plain-list stack">{rows.collect_view()}</ul>
                    {(more > 0)
                        .then(|| {
                            view! {
                                <p class="small soft">
                                    {text(move || t_string!(i18n, due.more, count = more))}
                                </p>
                            }
                        })}
                }
            })
        };
        view! {
            <section class="stack" aria-labelledby="due-title">
                <h2 id="due-title">{words!(i18n, due.title)}</h2>
                {group(Soon::Today, words!(i18n, due.today))}
                {group(Soon::ThisWeek, words!(i18n, due.this_week))}
                {group(Soon::Later, words!(i18n, due.later))}
            </section>
        }
        .into_any()
    })
}

/// One thing as a link that does it.
#[component]
fn Row(due: Due, today: chrono::NaiveDate) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let Due {
        on, pairing, thing, ..
    } = due;
    let known = state.my_pairing(Some(&pairing));
    let partner = known
        .as_ref()
        .map_or_else(String::new, |one| one.partner.name.to_string());
    let href = address(&pairing, &thing);
    let needs_choice = matches!(
        thing,
        Thing::CheckIn(_) | Thing::Goal { .. } | Thing::Choose { .. }
    );
    let draft = match &thing {
        Thing::Meet(session) => {
            known.map(|one| view! { <Draft pairing=one session=session.clone() /> })
        }
        _ => None,
    };
    let kept = StoredValue::new((thing, partner));
    let said = text(move || kept.with_value(|(thing, partner)| named(i18n, thing, partner)));
    let when = text(move || {
        kept.with_value(|(thing, _)| match thing {
            Thing::Log(session) | Thing::Meet(session) => times::agreed(i18n, session),
            _ if on < today => {
                t_string!(i18n, due.since, day = intl::date(tag(i18n), on))
            }
            _ => intl::date(tag(i18n), on),
        })
    });
    let goal = href.clone();
    let choose = move |event: leptos::ev::MouseEvent| {
        // These screens show the pairing chosen last, so that it is chosen before.
        let is_chosen = state.my_pairing(None).is_some_and(|one| one.id == pairing);
        let is_plain = !(event.ctrl_key() || event.meta_key() || event.shift_key());
        if needs_choice && is_plain && !is_chosen {
            event.prevent_default();
            let (pairing, goal) = (pairing.clone(), goal.clone());
            spawn_local(async move {
                // Should it not be kept, the screen has a chooser.
                let _ = state.choose_pairing(pairing).await;
                location::go(&goal);
            });
        }
    };
    view! {
        <li class="stack stack--tight">
            <div>
                <a href=href on:click=choose>
                    {said}
                </a>
            </div>
            <div class="row small soft">
                <span>{when}</span>
                {draft}
            </div>
        </li>
    }
}

/// The screen that does a thing.
fn address(pairing: &PairingId, thing: &Thing) -> String {
    match thing {
        Thing::Log(session) => Route::AfterSession(session.id.clone()),
        Thing::Meet(session) => Route::Session(session.id.clone()),
        Thing::Action {
            session: Some(session),
            ..
        } => Route::AfterSession(session.clone()),
        Thing::Action { session: None, .. } => Route::Sessions,
        Thing::Choose { .. } => Route::Update,
        Thing::Review => Route::Agreement(Some(pairing.clone())),
        Thing::CheckIn(which) => match Slug::parse(which.as_str()) {
            Some(name) => Route::CheckIn {
                name,
                page: CheckInPage::Beginning,
            },
            None => Route::CheckIns,
        },
        Thing::Goal { .. } => Route::Goals,
    }
    .href()
}

/// A thing in words.
fn named(i18n: Texts, thing: &Thing, partner: &str) -> String {
    let partner = partner.to_owned();
    match thing {
        Thing::Log(_) => t_string!(i18n, due.log, partner = partner),
        Thing::Meet(_) => t_string!(i18n, due.meet, partner = partner),
        Thing::Action { what, .. } => t_string!(i18n, due.action, what = what.clone()),
        Thing::Choose { count } => {
            t_string!(i18n, due.choose, partner = partner, count = *count)
        }
        Thing::Review => t_string!(i18n, due.review, partner = partner),
        Thing::CheckIn(which) => {
            t_string!(i18n, due.check_in, name = check_in_name(i18n, *which))
        }
        Thing::Goal { what } => t_string!(i18n, due.goal, what = what.clone()),
    }
}

/// A prepared mail to the partner about a session to come; nothing where the address is not known.
#[component]
fn Draft(pairing: MyPairing, session: Session) -> impl IntoView {
    let i18n = use_i18n();
    let to = pairing.partner.email?;
    let partner = pairing.partner.name.to_string();
    let me = pairing.my_name.to_string();
    let label = {
        let partner = partner.clone();
        text(move || t_string!(i18n, due.write, partner = partner.clone()))
    };
    let href = move || {
        let subject = t_string!(i18n, due.mail_subject, day = times::day(i18n, &session));
        let body = t_string!(
            i18n,
            due.mail_body,
            partner = partner.clone(),
            when = times::agreed(i18n, &session),
            place = session
                .place
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            name = me.clone()
        );
        mailto_link(&to, &subject, &body)
    };
    Some(view! {
        <a href=href>
            {label}
        </a>
    })
}
