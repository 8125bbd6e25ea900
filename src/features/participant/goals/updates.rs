//! How it goes with a goal: short notes with a share, drawn over time, and the same in a table.

use chrono::Datelike;
use leptos::prelude::*;
use leptos_i18n::t_string;

use super::Shown;
use crate::browser::{clock, focus, ids, intl};
use crate::domain::goal::{Percent, Progress, last_of_each_day};
use crate::domain::id::ItemId;
use crate::domain::iso;
use crate::domain::text::ProgressNote;
use crate::domain::together::Edit;
use crate::features::shared::language::{Texts, tag};
use crate::features::shared::unsaved::hold_unsaved;
use crate::i18n::use_i18n;
use crate::ui::{
    Button, ButtonKind, ChartPoint, ErrorSummary, FieldProblem, Memo, ProgressChart, TextArea,
    TextField, live, text,
};
use crate::words;

/// The notes on a goal.
#[component]
pub fn Updates(shown: Shown, goal: ItemId, can_add: bool) -> impl IntoView {
    let i18n = use_i18n();
    let heading = format!("progress-{goal}");
    let labelled_by = heading.clone();
    let of = goal.clone();
    let updates = Memo::new(move |_| shown.look(|document| Progress::of_goal(document, &of)));
    let of = goal.clone();
    let due = Memo::new(move |_| shown.goal(&of).and_then(|goal| goal.by));
    let is_noting = RwSignal::new(false);
    let goal = StoredValue::new(goal);
    view! {
        <div class="stack stack--tight" role="group" aria-labelledby=labelled_by>
            <h3 id=heading tabindex="-1">{words!(i18n, goals.progress)}</h3>
            {live(move || {
                let updates = updates.get();
                if updates.is_empty() {
                    view! { <p class="soft">{words!(i18n, goals.progress_none)}</p> }.into_any()
                } else {
                    view! {
                        <Drawing updates=updates.clone() due=due.get() />
                        <UpdateTable shown=shown updates=updates can_remove=can_add />
                    }
                    .into_any()
                }
            })}
            {can_add
                .then(|| {
                    live(move || {
                        if is_noting.get() {
                            view! {
                                <UpdateForm
                                    shown=shown
                                    goal=goal.get_value()
                                    is_noting=is_noting
                                />
                            }
                            .into_any()
                        } else {
                            let note = move |_| {
                                is_noting.set(true);
                                let field = goal.with_value(|goal| format!("percent-{goal}"));
                                request_animation_frame(move || focus::move_to(&field));
                            };
                            view! {
                                <div class="no-print">
                                    <Button kind=ButtonKind::Small on_click=note>
                                        {words!(i18n, goals.progress_add)}
                                    </Button>
                                </div>
                            }
                            .into_any()
                        }
                    })
                })}
        </div>
    }
}

/// The drawing: where it stood at the end of each day, and the day that is aimed at.
#[component]
fn Drawing(updates: Vec<Progress>, due: Option<chrono::NaiveDate>) -> impl IntoView {
    let i18n = use_i18n();
    let days = last_of_each_day(&updates);
    let points = days.iter().map(|(day, percent)| ChartPoint {
        day: day.num_days_from_ce(),
        percent: percent.get(),
    });
    let points: Vec<ChartPoint> = points.collect();
    let (Some((first_day, _)), Some((last_day, percent))) = (days.first(), days.last()) else {
        return ().into_any();
    };
    let (first_day, last_day, percent) = (*first_day, *last_day, percent.get());
    let date = move |day| text(move || intl::date(tag(i18n), day));
    let left = due.map_or(first_day, |due| due.min(first_day));
    let right = due.map_or(last_day, |due| due.max(last_day));
    let label = text(move || {
        t_string!(
            i18n,
            goals.chart,
            first = intl::date(tag(i18n), first_day),
            last = intl::date(tag(i18n), last_day),
            percent = percent
        )
    });
    let due_label = due.map(|due| {
        text(move || t_string!(i18n, goals.chart_due, date = intl::date(tag(i18n), due)))
    });
    view! {
        <ProgressChart
            points=points
            due=due.map(|due| due.num_days_from_ce())
            label=label
            ends=(date(left), date(right))
            due_label=due_label
        />
    }
    .into_any()
}

/// Every note.
#[component]
fn UpdateTable(shown: Shown, updates: Vec<Progress>, can_remove: bool) -> impl IntoView {
    let i18n = use_i18n();
    let rows = updates.into_iter().rev().map(|update| {
        view! { <Row shown=shown update=update can_remove=can_remove /> }
    });
    view! {
        <details class="disclosure">
            <summary>{words!(i18n, goals.table)}</summary>
            <div class="table-frame">
                <table class="table table--stacks">
                    <thead>
                        <tr>
                            <th scope="col">{words!(i18n, goals.table_day)}</th>
                            <th scope="col" class="number">
                                {words!(i18n, goals.table_percent)}
                            </th>
                            <th scope="col">{words!(i18n, goals.table_who)}</th>
                            <th scope="col">{words!(i18n, goals.table_note)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        </details>
    }
}

#[component]
fn Row(shown: Shown, update: Progress, can_remove: bool) -> impl IntoView {
    let i18n = use_i18n();
    let (my_side, partner) = shown
        .pairing
        .with_value(|pairing| (pairing.my_side, pairing.partner.name.to_string()));
    let side = update.side;
    let who = text(move || match side {
        Some(side) if side == my_side => t_string!(i18n, goals.by_me).to_owned(),
        Some(_) => partner.clone(),
        None => String::new(),
    });
    let on = update.on;
    let date = text(move || intl::date(tag(i18n), on));
    let note = update.note.as_ref().map(ToString::to_string);
    let percent = format!("{} %", update.percent.get());
    let remove = move |_| {
        let seen = update.clone();
        let undo = vec![Edit::PutBack(seen.id.clone())];
        let heading = format!("progress-{}", seen.goal);
        shown.make(
            vec![Edit::Remove(seen.id.clone())],
            move |document| {
                let item = document.item(&seen.id).filter(|item| !item.is_gone());
                item.and_then(|item| Progress::of_item(&seen.id, item))
                    .as_ref()
                    == Some(&seen)
            },
            Some((
                t_string!(i18n, goals.progress_removed).to_owned(),
                Some(undo),
            )),
            move |_| {
                let heading = heading.clone();
                request_animation_frame(move || focus::move_to(&heading));
            },
        );
    };
    view! {
        <tr>
            <th scope="row">{date}</th>
            <td class="number" data-heading=words!(i18n, goals.table_percent)>
                {percent}
            </td>
            <td data-heading=words!(i18n, goals.table_who)>{who}</td>
            <td data-heading=words!(i18n, goals.table_note)>
                <span class="keep-lines">{note}</span>
                {can_remove
                    .then(|| {
                        view! {
                            <div class="no-print">
                                <Button
                                    kind=ButtonKind::Link
                                    label=text(move || {
                                        t_string!(
                                            i18n, goals.progress_remove, date = date.get()
                                        )
                                    })
                                    on_click=remove
                                >
                                    {words!(i18n, app.remove)}
                                </Button>
                            </div>
                        }
                    })}
            </td>
        </tr>
    }
}

/// What was typed.
#[derive(Clone, Copy)]
struct Typed {
    percent: RwSignal<String>,
    on: RwSignal<String>,
    note: RwSignal<String>,
}

/// The ids of the form's fields.
struct Fields {
    percent: String,
    on: String,
    note: String,
}

impl Typed {
    fn all(self) -> [String; 3] {
        [self.percent, self.on, self.note].map(|text| text.get())
    }

    fn read(
        self,
        i18n: Texts,
        fields: &Fields,
    ) -> Result<(Percent, chrono::NaiveDate, Option<ProgressNote>), Vec<FieldProblem>> {
        let mut problems = Vec::new();
        let mut wrong = |field: &str, message: &str| {
            problems.push(FieldProblem {
                field: field.to_owned(),
                message: message.to_owned(),
            });
        };
        let percent = self.percent.get_untracked().trim().parse().ok();
        let percent = percent.and_then(Percent::new);
        if percent.is_none() {
            wrong(&fields.percent, t_string!(i18n, goals.error_percent));
        }
        let on = iso::day(self.on.get_untracked().trim());
        let on = on.filter(|day| (2000..=2100).contains(&day.year()));
        if on.is_none() {
            wrong(&fields.on, t_string!(i18n, plan.error_date_far));
        }
        let note = self.note.get_untracked();
        let note = match note.trim() {
            "" => None,
            text => {
                let read = ProgressNote::parse(text).ok();
                if read.is_none() {
                    wrong(&fields.note, t_string!(i18n, goals.error_note));
                }
                read
            }
        };
        match (percent, on) {
            (Some(percent), Some(on)) if problems.is_empty() => Ok((percent, on, note)),
            _ => Err(problems),
        }
    }
}

/// A form for another note.
#[component]
fn UpdateForm(shown: Shown, goal: ItemId, is_noting: RwSignal<bool>) -> impl IntoView {
    let i18n = use_i18n();
    let typed = Typed {
        percent: RwSignal::new(String::new()),
        on: RwSignal::new(iso::day_text(clock::today())),
        note: RwSignal::new(String::new()),
    };
    let before = untrack(|| typed.all());
    let is_saved = RwSignal::new(false);
    hold_unsaved(Signal::derive(move || {
        typed.all() != before && !is_saved.get()
    }));
    let fields = StoredValue::new(Fields {
        percent: format!("percent-{goal}"),
        on: format!("on-{goal}"),
        note: format!("note-{goal}"),
    });
    let field =
        move |pick: fn(&Fields) -> &String| fields.with_value(|fields| pick(fields).clone());
    let problems = RwSignal::new(Vec::<FieldProblem>::new());
    let error_of = move |pick: fn(&Fields) -> &String| {
        Signal::derive(move || {
            problems.with(|problems| {
                fields.with_value(|fields| {
                    let mut problems = problems.iter();
                    let found = problems.find(|problem| problem.field == *pick(fields));
                    found.map(|problem| problem.message.clone())
                })
            })
        })
    };
    let heading = format!("progress-{goal}");
    let back = StoredValue::new(heading);
    let leave = move || {
        is_noting.try_set(false);
        if let Some(heading) = back.try_get_value() {
            request_animation_frame(move || focus::move_to(&heading));
        }
    };
    let save = move || {
        let read = fields.with_value(|fields| typed.read(i18n, fields));
        let (percent, on, note) = match read {
            Ok(read) => read,
            Err(found) => return problems.set(found),
        };
        problems.set(Vec::new());
        let Ok(id) = ids::item() else { return };
        let update = Progress {
            id,
            goal: goal.clone(),
            on,
            percent,
            note,
            side: Some(shown.pairing.with_value(|pairing| pairing.my_side)),
        };
        let said = t_string!(i18n, goals.progress_saved).to_owned();
        shown.make(
            update.edits(None),
            |_| true,
            Some((said, None)),
            move |is_made| {
                if is_made {
                    is_saved.try_set(true);
                    leave();
                }
            },
        );
    };
    view! {
        <ErrorSummary heading=words!(i18n, app.error_summary) problems=problems />
        <form
            class="stack"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                save();
            }
        >
            <TextField
                id=field(|fields| &fields.percent)
                label=words!(i18n, goals.percent)
                hint=words!(i18n, goals.percent_hint)
                value=typed.percent
                error=error_of(|fields| &fields.percent)
                kind="number"
                class="input--short"
            />
            <TextArea
                id=field(|fields| &fields.note)
                label=words!(i18n, goals.note)
                hint=words!(i18n, goals.note_hint)
                value=typed.note
                error=error_of(|fields| &fields.note)
                rows=3
            />
            <TextField
                id=field(|fields| &fields.on)
                label=words!(i18n, goals.on)
                value=typed.on
                error=error_of(|fields| &fields.on)
                kind="date"
                class="input--medium"
            />
            <div class="row">
                <button type="submit" class="button">
                    {words!(i18n, goals.progress_save)}
                </button>
                <Button kind=ButtonKind::Link on_click=move |_| leave()>
                    {words!(i18n, app.cancel)}
                </Button>
            </div>
        </form>
    }
}
