//! When in the week somebody has time: a grid of half hours that is marked by mouse, touch and keyboard.
//!
//! It is one grid with one tab stop. One listener hears for all 336 cells, and what changes is set on the
//! cells themselves ([`grid`]).

mod grid;
mod half_hours;
mod moving;
mod words;

use std::ops::Range;

use leptos::ev::{FocusEvent, KeyboardEvent, MouseEvent, PointerEvent};
use leptos::html;
use leptos::prelude::*;

use super::memo::Memo;

use super::button::{Button, ButtonKind};
use super::frame::Frame;
use super::{Text, live, text};
use grid::{Places, place_of};
use half_hours::{A_DAY, DAYS, HalfHour, WEEKDAYS};
use moving::Place;

pub use words::WeekWords;

/// How many half hours "Earlier" and "Later" add.
const STEP: usize = 4;

const MORNINGS: Range<usize> = 16..24;
const LUNCHES: Range<usize> = 23..26;
const AFTERNOONS: Range<usize> = 26..34;

/// What a mouse that is held down paints.
#[derive(Clone)]
struct Drag {
    start: HalfHour,
    on: bool,
    before: Vec<bool>,
}

/// A week in which times are marked.
#[component]
pub fn WeekTimes(
    /// The grid's id, to which the error summary leads.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    legend: Text,
    /// What is marked: 336 half hours, Monday 00:00 first. An empty list is a week in which nothing is.
    value: RwSignal<Vec<bool>>,
    /// Its words.
    words: WeekWords,
    /// A hint under the question.
    #[prop(optional, into)]
    hint: Option<Text>,
    /// What is wrong with the answer.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let frame = Frame::new(id.clone(), hint, error);
    let at_first = value.get_untracked();
    let shown = RwSignal::new(half_hours::shown(&at_first, None));
    let stop = Place::of(HalfHour {
        day: 0,
        time: shown.with_untracked(|shown| shown.start.max(MORNINGS.start)),
    });
    let active = StoredValue::new(stop);
    let grid = NodeRef::<html::Table>::new();
    let places = StoredValue::new_local(None::<Places>);
    Effect::new(move || {
        let drawn = grid.get();
        places.set_value(drawn.and_then(|grid| Places::of(&grid)));
    });
    Effect::new({
        let at_first = at_first.clone();
        move |before: Option<Vec<bool>>| {
            let before = before.unwrap_or_else(|| at_first.clone());
            let now = value.get();
            places.with_value(|places| {
                if let Some(places) = places {
                    places.show_marks(&before, &now);
                }
            });
            // What is marked elsewhere, such as in another tab, is not hidden.
            let wanted = half_hours::shown(&now, Some(shown.get_untracked()));
            if shown.with_untracked(|shown| *shown != wanted) {
                shown.set(wanted);
            }
            now
        }
    });
    let show = move |time: usize| {
        let wanted = shown.with_untracked(|shown| half_hours::widened(shown, time));
        let is_new = shown.with_untracked(|shown| *shown != wanted);
        if is_new {
            shown.set(wanted);
        }
        is_new
    };
    let move_tab_stop = move |to: Place| {
        let from = active.get_value();
        if from != to {
            active.set_value(to);
            places.with_value(|places| {
                if let Some(places) = places {
                    places.move_tab_stop(from, to);
                }
            });
        }
    };
    let focus_active = move || {
        places.try_with_value(|places| {
            if let (Some(places), Some(active)) = (places, active.try_get_value()) {
                places.focus(active);
            }
        });
    };
    let go = move |to: Place| {
        move_tab_stop(to);
        if to.half_hour().is_some_and(|to| show(to.time)) {
            // The row is drawn first.
            request_animation_frame(focus_active);
        } else {
            focus_active();
        }
    };
    let set = move |at: HalfHour, on: bool| {
        value.update(|marks| half_hours::mark_between(marks, at, at, on));
    };
    let is_marked =
        move |at: HalfHour| value.with_untracked(|marks| half_hours::is_marked(marks, at));

    let drag = StoredValue::new(None::<Drag>);
    // The press that began a drag is heard as a click in the end, and has done its work by then.
    let was_by_mouse = StoredValue::new(false);
    let press = move |event: PointerEvent| {
        let at = place_of(event.target()).and_then(Place::half_hour);
        let by_mouse = event.pointer_type() == "mouse" && event.button() == 0;
        was_by_mouse.set_value(false);
        if let (true, Some(start)) = (by_mouse, at) {
            was_by_mouse.set_value(true);
            let on = !is_marked(start);
            drag.set_value(Some(Drag {
                start,
                on,
                before: value.get_untracked(),
            }));
            set(start, on);
        }
    };
    let pass = move |event: PointerEvent| {
        let Some(Drag { start, on, before }) = drag.get_value() else {
            return;
        };
        if event.buttons() & 1 == 0 {
            // It was let go outside of the grid.
            drag.set_value(None);
        } else if let Some(at) = place_of(event.target()).and_then(Place::half_hour) {
            let mut marks = before;
            half_hours::mark_between(&mut marks, start, at, on);
            value.set(marks);
        }
    };
    let release = move |_: PointerEvent| drag.set_value(None);
    let click = move |event: MouseEvent| {
        let by_mouse = was_by_mouse.get_value();
        was_by_mouse.set_value(false);
        let Some(place) = place_of(event.target()) else {
            return;
        };
        match (place.half_hour(), place) {
            (Some(_), _) if by_mouse => {}
            (Some(at), _) => set(at, !is_marked(at)),
            (None, Place { row: 0, column }) => {
                let day = column.saturating_sub(1);
                let times = shown.get_untracked();
                value.update(|marks| half_hours::turn(marks, day..day + 1, times));
            }
            (None, Place { row, .. }) => {
                let time = row - 1;
                value.update(|marks| half_hours::turn(marks, WEEKDAYS, time..time + 1));
            }
        }
    };
    let key = move |event: KeyboardEvent| {
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        // Several presses may come before the focus has moved.
        let from = active.get_value();
        let key = event.key();
        if let Some(to) = shown.with_untracked(|shown| moving::target(&key, from, shown)) {
            event.prevent_default();
            match (from.half_hour(), to.half_hour()) {
                (Some(from), Some(along)) if event.shift_key() => {
                    set(along, is_marked(from));
                    go(to);
                }
                _ if event.shift_key() => {}
                _ => go(to),
            }
        } else if let (" " | "Enter", Some(at)) = (key.as_str(), from.half_hour()) {
            event.prevent_default();
            set(at, !is_marked(at));
        }
    };
    let focus_in = move |event: FocusEvent| match place_of(event.target()) {
        Some(place) => move_tab_stop(place),
        // The error summary leads to the grid itself. A listener cannot call itself, so this waits.
        None => request_animation_frame(focus_active),
    };

    let rows = (0..A_DAY)
        .map(|time| {
            let is_hidden = move || shown.with(|shown| !shown.contains(&time));
            view! {
                <tr role="row" hidden=is_hidden>
                    {grid::row(&id, time, &at_first, stop, words)}
                </tr>
            }
        })
        .collect_view();
    let keys = format!("{id}-keys");
    let controls = view! {
        <div class="week">
            <Presets value=value words=words />
            <More shown=shown words=words is_earlier=true />
            <table
                role="grid"
                class="week__grid"
                id=id.clone()
                tabindex="-1"
                aria-label=move || legend.get()
                aria-describedby=keys.clone()
                aria-multiselectable="true"
                node_ref=grid
                on:pointerdown=press
                on:pointerover=pass
                on:pointerup=release
                on:click=click
                on:keydown=key
                on:focusin=focus_in
            >
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader">
                            <span class="visually-hidden">{words.time}</span>
                        </th>
                        {grid::names_of_days(&id, words)}
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
            <More shown=shown words=words is_earlier=false />
            <p class="week__keys small soft no-print" id=keys>
                {words.keys}
            </p>
            <Summary value=value words=words />
        </div>
    };
    frame.around_group(legend, controls.into_any())
}

/// The buttons that mark several times at once, beside what is marked already.
#[component]
fn Presets(value: RwSignal<Vec<bool>>, words: WeekWords) -> impl IntoView {
    let presets = [
        (words.mornings, MORNINGS),
        (words.lunches, LUNCHES),
        (words.afternoons, AFTERNOONS),
    ];
    let presets = presets.map(|(name, times)| {
        let add = move |_| {
            value.update(|marks| half_hours::mark(marks, WEEKDAYS, times.clone(), true));
        };
        view! {
            <Button kind=ButtonKind::Small on_click=add>
                {name}
            </Button>
        }
    });
    let clear = move |_| value.update(|marks| half_hours::mark(marks, 0..DAYS, 0..A_DAY, false));
    view! {
        <div class="row no-print" role="group" aria-label=move || words.at_once.get()>
            {presets.into_iter().collect_view()}
            <Button kind=ButtonKind::Small on_click=clear>
                {words.clear}
            </Button>
        </div>
    }
}

/// The button that shows more of the day.
#[component]
fn More(shown: RwSignal<Range<usize>>, words: WeekWords, is_earlier: bool) -> impl IntoView {
    let (name, bound) = if is_earlier {
        (words.earlier, 0)
    } else {
        (words.later, A_DAY)
    };
    let is_all =
        Signal::derive(move || shown.with(|shown| shown.start == bound || shown.end == bound));
    let widen = move |_| {
        shown.update(|shown| {
            if is_earlier {
                shown.start = shown.start.saturating_sub(STEP);
            } else {
                shown.end = (shown.end + STEP).min(A_DAY);
            }
        });
    };
    view! {
        <div class="no-print">
            <Button kind=ButtonKind::Link disabled=is_all on_click=widen>
                {name}
            </Button>
        </div>
    }
}

/// What is marked, in words, and how much it is. Only the sum is announced.
#[component]
fn Summary(value: RwSignal<Vec<bool>>, words: WeekWords) -> impl IntoView {
    let marked = Memo::new(move |_| {
        value.with(|marks| {
            let days = (0..DAYS).map(|day| (day, half_hours::spans(marks, day)));
            days.filter(|(_, spans)| !spans.is_empty())
                .collect::<Vec<_>>()
        })
    });
    let lines = live(move || {
        let line = |(day, spans): (usize, Vec<Range<usize>>)| {
            let times = spans.iter().map(half_hours::span).collect::<Vec<_>>();
            view! {
                <li>
                    {words.day(day)} " " <span class="number">{times.join(", ")}</span>
                </li>
            }
        };
        let lines = marked.get().into_iter().map(line).collect_view();
        (!lines.is_empty()).then(|| view! { <ul class="plain-list week__marked">{lines}</ul> })
    });
    let total = text(move || {
        let half_hours: usize = marked.with(|days| {
            days.iter()
                .flat_map(|(_, spans)| spans)
                .map(Range::len)
                .sum()
        });
        match half_hours {
            0 => words.nothing.get(),
            _ => format!("{}: {}", words.total.get(), half_hours::hours(half_hours)),
        }
    });
    view! {
        {lines}
        <p class="strong" role="status">
            {total}
        </p>
    }
}
