//! Everything that has happened, month by month, the latest first.

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::browser::intl;
use crate::domain::overview::{Happened, Happening, Overview};
use crate::domain::pairing::MyPairing;
use crate::domain::session::{Session, SessionState};
use crate::features::shared::language::tag;
use crate::features::shared::show_more::{ShowMore, item_id};
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::ui::{Memo, When, live, text};
use crate::words;

/// How many are shown at first, and how many a step brings.
const STEP: usize = 20;

/// What has happened, under the months in which it did.
#[component]
pub fn Timeline(pairing: StoredValue<MyPairing>, overview: Memo<Overview>) -> impl IntoView {
    let i18n = use_i18n();
    let all = Memo::new(move |_| overview.with(|overview| overview.timeline.clone()));
    let shown = RwSignal::new(STEP);
    let months = live(move || {
        all.with(|all| {
            let shown = all.iter().take(shown.get()).enumerate();
            let mut months: Vec<(NaiveDate, Vec<AnyView>)> = Vec::new();
            for (place, happening) in shown {
                let happening = happening.clone();
                let day = happening.on;
                let row =
                    view! { <Row pairing=pairing happening=happening place=place /> }.into_any();
                let same =
                    |known: &NaiveDate| (known.year(), known.month()) == (day.year(), day.month());
                match months.last_mut() {
                    Some((known, rows)) if same(known) => rows.push(row),
                    _ => months.push((day, vec![row])),
                }
            }
            let views = months.into_iter().map(|(day, rows)| {
                view! {
                    <section class="stack stack--tight">
                        <h3>{text(move || intl::month(tag(i18n), day))}</h3>
                        <ol class="plain-list timeline">{rows}</ol>
                    </section>
                }
                .into_any()
            });
            views.collect::<Vec<AnyView>>()
        })
    });
    view! {
        <section class="stack" aria-labelledby="timeline">
            <h2 id="timeline">{words!(i18n, tracker.timeline)}</h2>
            <When condition=Signal::derive(move || all.with(Vec::is_empty))>
                <p class="soft">{words!(i18n, tracker.timeline_none)}</p>
            </When>
            {months}
            <ShowMore
                list="timeline"
                shown=shown
                all=Signal::derive(move || all.with(Vec::len))
                step=STEP
            />
        </section>
    }
}

/// Something that has happened: its day, and what it was.
#[component]
fn Row(pairing: StoredValue<MyPairing>, happening: Happening, place: usize) -> impl IntoView {
    let i18n = use_i18n();
    let on = happening.on;
    let day = text(move || intl::date(tag(i18n), on));
    let what = match happening.what {
        Happened::Session(session) => view! { <Logged session=session day=day /> }.into_any(),
        Happened::Learned {
            what,
            side,
            session,
        } => {
            let learned = text(move || {
                pairing.with_value(|pairing| {
                    if side == pairing.my_side {
                        t_string!(i18n, tracker.learned_you).to_owned()
                    } else {
                        let name = pairing.partner.name.to_string();
                        t_string!(i18n, tracker.learned_partner, name = name)
                    }
                })
            });
            let what = text(move || match &what {
                Some(what) => what.clone(),
                None => t_string!(i18n, tracker.learned_no_words).to_owned(),
            });
            let what = match session {
                Some(session) => {
                    let href = Route::Session(session).href();
                    view! { <a href=href>{what}</a> }.into_any()
                }
                None => view! { <span>{what}</span> }.into_any(),
            };
            view! {
                <p class="small soft">{day} " · " {learned}</p>
                <p class="timeline__text">{what}</p>
            }
            .into_any()
        }
        Happened::Reached { what } => view! {
            <p class="small soft">{day} " · " {words!(i18n, tracker.goal_reached)}</p>
            <p class="timeline__text">
                <a href=Route::Goals.href()>{what}</a>
            </p>
        }
        .into_any(),
    };
    view! {
        <li id=item_id("timeline", place) tabindex="-1">
            {what}
        </li>
    }
}

/// A session that was logged.
#[component]
fn Logged(session: Session, day: Signal<String>) -> impl IntoView {
    let i18n = use_i18n();
    let href = Route::Session(session.id.clone()).href();
    let (is_held, covered) = match &session.state {
        SessionState::Held { covered, .. } => (true, covered.as_ref().map(ToString::to_string)),
        _ => (false, None),
    };
    let state = text(move || match session.state {
        SessionState::Planned => t_string!(i18n, sessions.state_planned),
        SessionState::Held { .. } => t_string!(i18n, sessions.state_held),
        SessionState::Cancelled { .. } => t_string!(i18n, sessions.state_cancelled),
        SessionState::Missed { .. } => t_string!(i18n, sessions.state_missed),
    });
    view! {
        <div class="row">
            <a href=href class="strong">
                {day}
            </a>
            <span class="tag" class=("tag--good", is_held)>
                {state}
            </span>
        </div>
        {covered.map(|covered| view! { <p class="timeline__text keep-lines">{covered}</p> })}
    }
}
