//! One session that is proposed: when it is, what speaks against that, moving it and leaving it out.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::proposal::{Proposal, Row};
use crate::browser::{focus, intl};
use crate::domain::iso;
use crate::features::participant::session::concerns::{Concerns, Ground, Resolved};
use crate::features::participant::session::typed;
use crate::features::shared::times;
use crate::i18n::use_i18n;
use crate::ui::{Button, ButtonKind, Memo, TextField, When, live, text};
use crate::words;

/// A session of the list.
#[component]
pub fn ProposedSession(row: Row, proposal: Proposal, ground: Memo<Ground>) -> impl IntoView {
    let i18n = use_i18n();
    let length = proposal.length;
    let zone = proposal.zone.clone();
    let proposal = StoredValue::new(proposal);
    let resolved: Memo<Option<Resolved>> = Memo::new(move |_| row.resolved(&zone));
    let concerns = Memo::new(move |_| {
        if row.left_out.get() {
            return None;
        }
        let resolved = resolved.get()?;
        let others = proposal.with_value(|proposal| proposal.other_days(row.number));
        let found = ground.with(|ground| ground.concerns(&resolved, length, None, &others));
        Some((resolved.start, found))
    });
    let number = row.number.to_string();
    let named = text(move || t_string!(i18n, series.numbered, number = number.clone()));
    let when = live(move || {
        let start = resolved.get().map(|resolved| resolved.start);
        match start {
            None => view! { <p>{words!(i18n, series.not_read)}</p> }.into_any(),
            Some(start) => {
                let own = times::own_at(i18n, &start, length).map(|own| {
                    let zone = intl::own_zone().to_string().replace('_', " ");
                    let agreed = start.zone.to_string().replace('_', " ");
                    view! {
                        <p class="soft small">{t_string!(i18n, sessions.zone_note, zone = agreed)}</p>
                        <p>{own} " (" {zone} ")"</p>
                    }
                });
                view! {
                    <p class="strong">{times::agreed_at(i18n, &start, length)}</p>
                    {own}
                }
                .into_any()
            }
        }
    });
    let date_error = Signal::derive(move || {
        let is_read = row.date.with(|text| typed::day(text).is_some());
        (!is_read).then(|| t_string!(i18n, plan.error_date).to_owned())
    });
    let time_error = Signal::derive(move || {
        let is_read = row.time.with(|text| iso::time(text.trim()).is_some());
        (!is_read).then(|| t_string!(i18n, plan.error_time).to_owned())
    });
    let toggle_moving = move |_| {
        row.moving.update(|moving| *moving = !*moving);
        if row.moving.get_untracked() {
            request_animation_frame(move || focus::move_to(&row.date_id()));
        }
    };
    let is_left_out = Signal::derive(move || row.left_out.get());
    let fields = move || {
        view! {
            <div class="row row--top">
                <TextField
                    id=row.date_id()
                    label=words!(i18n, plan.date)
                    value=row.date
                    error=date_error
                    kind="date"
                    class="input--medium"
                />
                <TextField
                    id=format!("series-time-{}", row.number)
                    label=words!(i18n, plan.time)
                    value=row.time
                    error=time_error
                    kind="time"
                    class="input--short"
                />
            </div>
        }
    };
    view! {
        <li class="card" class=("card--out", is_left_out)>
            <div class="row row--apart row--top">
                <div class="stack stack--tight">
                    <h3 class="eyebrow">{named}</h3>
                    {when}
                </div>
                <When condition=is_left_out>
                    <span class="tag">{words!(i18n, series.left_out)}</span>
                </When>
            </div>
            <Concerns found=concerns />
            <When condition=Signal::derive(move || row.moving.get() && !row.left_out.get())>
                {fields()}
            </When>
            <div class="row">
                <When condition=Signal::derive(move || !row.left_out.get())>
                    <Button kind=ButtonKind::Small on_click=toggle_moving>
                        {text(move || {
                            if row.moving.get() {
                                t_string!(i18n, series.done_moving)
                            } else {
                                t_string!(i18n, series.move_it)
                            }
                        })}
                        <span class="visually-hidden">" " {named}</span>
                    </Button>
                </When>
                <Button
                    kind=ButtonKind::Link
                    on_click=move |_| row.left_out.update(|out| *out = !*out)
                >
                    {text(move || {
                        if row.left_out.get() {
                            t_string!(i18n, series.take_in)
                        } else {
                            t_string!(i18n, series.leave_out)
                        }
                    })}
                    <span class="visually-hidden">" " {named}</span>
                </Button>
            </div>
        </li>
    }
}
