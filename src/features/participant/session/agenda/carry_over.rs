//! What earlier sessions have left to do, to go on with in this one.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::{Ground, TITLE, number};
use crate::browser::focus;
use crate::domain::agenda::Point;
use crate::domain::session::Session;
use crate::features::shared::times;
use crate::i18n::use_i18n;
use crate::ui::{Button, ButtonKind, Memo, live, text};
use crate::words;

/// How many are shown before one asks for more.
const SHOWN: usize = 5;

/// The points that are left, each with a button that takes it over.
#[component]
pub(super) fn CarryOver(ground: Ground) -> impl IntoView {
    let i18n = use_i18n();
    let state = ground.actions.state;
    let left = Memo::new(move |_| ground.session.with(|session| state.left_over(session)));
    let shows_all = RwSignal::new(false);
    let take = move |left: Vec<Point>| {
        ground.actions.carry_over(left, || {
            // The button that was pressed goes with what it took over.
            request_animation_frame(|| focus::move_to(TITLE));
        });
    };
    live(move || {
        let all = left.get();
        if all.is_empty() {
            return None;
        }
        let count = all.len();
        let shown = if shows_all.get() { count } else { SHOWN };
        let row = |left: Point| {
            let session = state.session(&left.session);
            let minutes = left.minutes.minutes();
            let what = left.what.to_string();
            let facts = text(move || {
                let minutes = t_string!(i18n, agenda.of_minutes, minutes = number(i18n, minutes));
                let day = session
                    .as_ref()
                    .map(|session: &Session| times::day(i18n, session));
                day.map_or_else(|| minutes.clone(), |day| format!("{minutes} · {day}"))
            });
            let label = {
                let what = what.clone();
                text(move || t_string!(i18n, agenda.carry_label, what = what.clone()))
            };
            view! {
                <li class="stack stack--tight">
                    <p>{what}</p>
                    <p class="small soft">{facts}</p>
                    <div class="no-print">
                        <Button
                            kind=ButtonKind::Small
                            label=label
                            on_click=move |_| take(vec![left.clone()])
                        >
                            {words!(i18n, agenda.carry)}
                        </Button>
                    </div>
                </li>
            }
            .into_any()
        };
        let rows: Vec<AnyView> = all.iter().take(shown).cloned().map(row).collect();
        Some(view! {
            <section class="card no-print" aria-labelledby="left-over-title">
                <h3 id="left-over-title">{words!(i18n, agenda.left_over)}</h3>
                <p class="soft">{words!(i18n, agenda.left_over_lead)}</p>
                <ul class="plain-list left-over" role="list">
                    {rows}
                </ul>
                {(count > 1)
                    .then(|| {
                        view! {
                            <div class="row">
                                <Button
                                    kind=ButtonKind::Quiet
                                    on_click=move |_| take(left.get_untracked())
                                >
                                    {words!(i18n, agenda.carry_all)}
                                </Button>
                                {(count > shown)
                                    .then(|| {
                                        view! {
                                            <Button
                                                kind=ButtonKind::Link
                                                on_click=move |_| shows_all.set(true)
                                            >
                                                {words!(i18n, agenda.show_all)}
                                            </Button>
                                        }
                                    })}
                            </div>
                        }
                    })}
            </section>
        })
    })
}
