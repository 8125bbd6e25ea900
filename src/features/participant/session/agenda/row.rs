//! One point: what to do, how long, whether it is done, its timer, and everything that can be done to it.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::form::ChangePoint;
use super::{Ground, TITLE, number};
use crate::browser::focus;
use crate::domain::agenda::Point;
use crate::domain::id::ItemId;
use crate::features::shared::language::Texts;
use crate::i18n::use_i18n;
use crate::ui::{Button, ButtonKind, Checkbox, DragHandle, Memo, Meter, When, live, text};
use crate::words;

/// What the ids of a point's controls begin with.
pub(super) fn name_of(id: &ItemId) -> String {
    format!("point-{id}")
}

/// Where a point stands while another one is dragged over it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum DropLine {
    Above,
    Below,
}

/// A point.
#[component]
pub(super) fn Row(id: ItemId, ground: Ground) -> impl IntoView {
    let known = StoredValue::new(id.clone());
    let point = Memo::new(move |_| {
        let points = ground.points;
        known.with_value(|id| points.with(|all| all.iter().find(|one| one.id == *id).cloned()))
    });
    let place = Memo::new(move |_| {
        let ids = ground.ids;
        known.with_value(|id| ids.with(|all| all.iter().position(|one| one == id)))
    });
    let changing = RwSignal::new(false);
    let line = Memo::new(move |_| {
        let place = place.get()?;
        let (dragged, over) = ground.dragged.get()?;
        let from = ground
            .ids
            .with(|ids| ids.iter().position(|id| *id == dragged))?;
        match over == place && over != from {
            true if over < from => Some(DropLine::Above),
            true => Some(DropLine::Below),
            false => None,
        }
    });
    let is_dragged = Memo::new(move |_| {
        let dragged = ground.dragged;
        known.with_value(|id| {
            dragged.with(|dragged| dragged.as_ref().is_some_and(|(dragged, _)| dragged == id))
        })
    });
    let over = move |over: Option<usize>| {
        let id = known.get_value();
        ground.dragged.set(over.map(|over| (id, over)));
    };
    let drop = move |to: usize| {
        if let Some(from) = place.get_untracked().filter(|from| *from != to) {
            ground.actions.move_point(from, to, || ());
        }
    };
    view! {
        <li
            class="point"
            class=("point--done", move || point.with(|point| point.as_ref().is_some_and(|point| point.is_done)))
            class=("point--dragged", move || is_dragged.get())
            class=("point--above", move || line.get() == Some(DropLine::Above))
            class=("point--below", move || line.get() == Some(DropLine::Below))
        >
            <DragHandle on_over=over on_drop=drop />
            <div class="point__body">
                {live(move || {
                    if changing.get()
                        && let Some(point) = point.get_untracked()
                    {
                        let name = name_of(&point.id);
                        let close = Callback::new(move |()| {
                            changing.set(false);
                            let name = name.clone();
                            request_animation_frame(move || {
                                focus::move_to(&format!("{name}-change"));
                            });
                        });
                        view! { <ChangePoint point=point ground=ground on_close=close /> }
                            .into_any()
                    } else {
                        view! {
                            <Shown id=known point=point place=place ground=ground changing=changing />
                        }
                            .into_any()
                    }
                })}
            </div>
        </li>
    }
}

/// A point that is not being changed.
#[component]
fn Shown(
    id: StoredValue<ItemId>,
    point: Memo<Option<Point>>,
    place: Memo<Option<usize>>,
    ground: Ground,
    changing: RwSignal<bool>,
) -> impl IntoView {
    let i18n = use_i18n();
    let of_point = move |look: fn(&Point) -> String| {
        text(move || point.with(|point| point.as_ref().map(look).unwrap_or_default()))
    };
    let is_done =
        Signal::derive(move || point.with(|point| point.as_ref().is_some_and(|one| one.is_done)));
    // The box follows what is kept, and goes back to it where ticking failed.
    let is_ticked = RwSignal::new(is_done.get_untracked());
    Effect::new(move || is_ticked.set(is_done.get()));
    let tick = move |is_done: bool| {
        is_ticked.set(is_done);
        let Some(seen) = point.get_untracked() else {
            return;
        };
        let timer = ground.timer;
        // Whoever ticks a point has ended it.
        let ends_timer = is_done && untrack(|| timer.is_running(&seen.id));
        let spent = match ends_timer {
            true => untrack(|| timer.spent(&seen)),
            false => seen.spent,
        };
        let pairing = ground.actions.pairing();
        spawn_local(async move {
            let state = ground.actions.state;
            match state.tick_point(&pairing, &seen, is_done, spent).await {
                Ok(()) if ends_timer => timer.end(),
                Ok(()) => {}
                Err(error) => {
                    is_ticked.try_set(!is_done);
                    ground.actions.tell_error(&error);
                }
            }
        });
    };
    let standing = Memo::new(move |_| {
        let pairing = ground.actions.pairing();
        id.with_value(|id| ground.actions.state.standing_of(&pairing, id))
    });
    let is_carried_over = Memo::new(move |_| {
        let pairing = ground.actions.pairing();
        id.with_value(|id| ground.actions.state.is_carried_over(&pairing, id))
    });
    let minutes = text(move || {
        let minutes = point.with(|point| point.as_ref().map_or(0, |point| point.minutes.minutes()));
        t_string!(i18n, agenda.of_minutes, minutes = number(i18n, minutes))
    });
    view! {
        <Checkbox
            checked=is_ticked
            on_change=tick
            label=of_point(|point| point.what.to_string())
        />
        <div class="point__below">
            <p class="row point__facts">
                <span class="strong">{minutes}</span>
                <When condition=ground.is_now.into()>
                    <Time point=point ground=ground />
                </When>
                {live(move || {
                    let tag = point.with(|point| {
                        point.as_ref().is_some_and(|point| point.carried.is_some())
                    });
                    tag.then(|| view! { <span class="tag">{words!(i18n, agenda.carried)}</span> })
                })}
                {live(move || {
                    is_carried_over
                        .get()
                        .then(|| view! { <span class="tag">{words!(i18n, agenda.goes_on)}</span> })
                })}
            </p>
            // Where both wrote something else at once, choosing between the versions belongs here.
            {live(move || {
                standing
                    .get()
                    .is_contested
                    .then(|| view! { <p class="small soft">{words!(i18n, agenda.contested)}</p> })
            })}
            {live(move || {
                standing
                    .get()
                    .is_kept_over_removal
                    .then(|| view! { <p class="small soft">{words!(i18n, agenda.kept)}</p> })
            })}
            <When condition=ground.is_now.into()>
                <Clock point=point ground=ground />
            </When>
            <Tools id=id place=place point=point ground=ground changing=changing />
        </div>
    }
}

/// How much of the time is left, in words. They change once a minute, so nothing is drawn in between.
#[component]
fn Time(point: Memo<Option<Point>>, ground: Ground) -> impl IntoView {
    let i18n = use_i18n();
    let left = Memo::new(move |_| point.with(|point| TimeLeft::of(point.as_ref()?, ground)));
    live(move || {
        let left = left.get()?;
        Some(view! { <span class="point__time">{left.sentence(i18n)}</span> })
    })
}

/// How far the time of the point is while its timer runs, and that it is over, without a hurry.
#[component]
fn Clock(point: Memo<Option<Point>>, ground: Ground) -> impl IntoView {
    let i18n = use_i18n();
    let timer = ground.timer;
    let share = Memo::new(move |_| {
        point.with(|point| {
            let point = point.as_ref()?;
            let all = 60 * u32::from(point.minutes.minutes());
            let is_running = timer.is_running(&point.id);
            is_running.then(|| u8::try_from(100 * timer.spent(point).min(all) / all).unwrap_or(100))
        })
    });
    live(move || {
        let share = share.get()?;
        let over = (share == 100)
            .then(|| view! { <p class="point__over">{words!(i18n, agenda.over)}</p> });
        Some(view! {
            <Meter share=share />
            {over}
        })
    })
}

/// How much of a point's time is left, as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TimeLeft {
    /// Minutes, the one that has begun included.
    Minutes(u32),
    LastMinute,
    /// Minutes beyond it.
    Over(u32),
    /// It is done, and took so many minutes.
    Took(u32),
}

impl TimeLeft {
    /// What is to be said; nothing before the timer has run.
    fn of(point: &Point, ground: Ground) -> Option<Self> {
        let is_running = ground.timer.is_running(&point.id);
        let spent = ground.timer.spent(point);
        if !is_running && spent == 0 {
            return None;
        }
        let all = 60 * u32::from(point.minutes.minutes());
        Some(if point.is_done && !is_running {
            Self::Took(spent.div_ceil(60))
        } else if spent >= all {
            Self::Over((spent - all) / 60)
        } else if all - spent < 60 {
            Self::LastMinute
        } else {
            Self::Minutes((all - spent).div_ceil(60))
        })
    }

    fn sentence(self, i18n: Texts) -> String {
        match self {
            Self::Minutes(left) => {
                t_string!(i18n, agenda.minutes_left, minutes = number(i18n, left))
            }
            Self::LastMinute => t_string!(i18n, agenda.last_minute).to_owned(),
            Self::Over(0) => t_string!(i18n, agenda.just_over).to_owned(),
            Self::Over(minutes) => {
                t_string!(i18n, agenda.minutes_over, minutes = number(i18n, minutes))
            }
            Self::Took(minutes) => {
                t_string!(i18n, agenda.took, minutes = number(i18n, minutes))
            }
        }
    }
}

/// Which way a button moves a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Up,
    Down,
}

impl Way {
    const fn name(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
        }
    }
}

/// What can be done to a point.
#[component]
fn Tools(
    id: StoredValue<ItemId>,
    place: Memo<Option<usize>>,
    point: Memo<Option<Point>>,
    ground: Ground,
    changing: RwSignal<bool>,
) -> impl IntoView {
    let i18n = use_i18n();
    let name = StoredValue::new(id.with_value(name_of));
    let at = move || number(i18n, place.get().map_or(0, |place| place + 1));
    let go = move |way: Way| {
        let Some(from) = place.get_untracked() else {
            return;
        };
        let to = match way {
            Way::Up => from.saturating_sub(1),
            Way::Down => from + 1,
        };
        ground.actions.move_point(from, to, move || {
            let all = ground.ids.try_with_untracked(Vec::len).unwrap_or(0);
            let (to, all) = (number(i18n, to + 1), number(i18n, all));
            let said = t_string!(i18n, agenda.said_moved, number = to, all = all);
            ground.said.try_set(said);
            // Some browsers take the focus from what is moved.
            let button = name.try_with_value(|name| format!("{name}-{}", way.name()));
            request_animation_frame(move || {
                if let Some(button) = button {
                    focus::move_to(&button);
                }
            });
        });
    };
    let is_first = Signal::derive(move || place.get() == Some(0));
    let is_last = Signal::derive(move || {
        place.get().map(|place| place + 1) == Some(ground.ids.with(Vec::len))
    });
    let remove = move |_| {
        ground.timer.pause_for(id.get_value(), move |id| {
            // The button that was pressed goes with its point.
            ground.actions.remove(id, || {
                request_animation_frame(|| focus::move_to(TITLE));
            });
        });
    };
    let id_of = move |end: &str| name.with_value(|name| format!("{name}-{end}"));
    view! {
        <div class="row point__tools no-print">
            <When condition=ground.is_now.into()>
                <TimerButton id=id place=place point=point ground=ground />
            </When>
            <Button
                kind=ButtonKind::Small
                id=id_of("up")
                label=text(move || t_string!(i18n, agenda.move_up, number = at()))
                disabled=is_first
                on_click=move |_| go(Way::Up)
            >
                "↑"
            </Button>
            <Button
                kind=ButtonKind::Small
                id=id_of("down")
                label=text(move || t_string!(i18n, agenda.move_down, number = at()))
                disabled=is_last
                on_click=move |_| go(Way::Down)
            >
                "↓"
            </Button>
            <Button
                kind=ButtonKind::Link
                id=id_of("change")
                label=text(move || t_string!(i18n, agenda.change_point, number = at()))
                on_click=move |_| {
                    changing.set(true);
                    let field = id_of("what");
                    request_animation_frame(move || focus::move_to(&field));
                }
            >
                {words!(i18n, agenda.change)}
            </Button>
            <Button
                kind=ButtonKind::Link
                label=text(move || t_string!(i18n, agenda.remove_point, number = at()))
                on_click=remove
            >
                {words!(i18n, app.remove)}
            </Button>
        </div>
    }
}

/// Starts and pauses the timer. What is done needs none.
#[component]
fn TimerButton(
    id: StoredValue<ItemId>,
    place: Memo<Option<usize>>,
    point: Memo<Option<Point>>,
    ground: Ground,
) -> impl IntoView {
    let i18n = use_i18n();
    let timer = ground.timer;
    let runs = Memo::new(move |_| id.with_value(|id| timer.is_running(id)));
    let is_done = move || point.with(|point| point.as_ref().is_some_and(|one| one.is_done));
    let at = move || number(i18n, place.get().map_or(0, |place| place + 1));
    let is_offered = Memo::new(move |_| runs.get() || !is_done());
    let press = move |_| {
        if runs.get_untracked() {
            timer.pause();
        } else {
            timer.start(id.get_value());
        }
    };
    live(move || {
        is_offered.get().then(|| {
            view! {
                <Button
                    kind=ButtonKind::Small
                    label=text(move || match runs.get() {
                        true => t_string!(i18n, agenda.pause_timer, number = at()),
                        false => t_string!(i18n, agenda.start_timer, number = at()),
                    })
                    on_click=press
                >
                    {text(move || match runs.get() {
                        true => t_string!(i18n, agenda.pause),
                        false => t_string!(i18n, agenda.start),
                    })}
                </Button>
            }
        })
    })
}
