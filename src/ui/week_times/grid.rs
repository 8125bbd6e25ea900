//! The cells in the page. They are drawn once; what changes is set on the cell itself, so that neither
//! dragging nor moving the focus draws anything anew.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlElement, NodeList};

use super::half_hours::{A_DAY, DAYS, HalfHour, is_marked, span};
use super::moving::Place;
use super::{Text, WeekWords, text};

/// Where a cell or a name says which place it is.
const PLACE: &str = "data-place";

/// The place in which an event happened.
pub(super) fn place_of(target: Option<EventTarget>) -> Option<Place> {
    let element: Element = target?.dyn_into().ok()?;
    let place = element.closest(&format!("[{PLACE}]")).ok().flatten()?;
    let number = place.get_attribute(PLACE)?.parse().ok()?;
    Some(Place::numbered(number))
}

/// Every place of a grid that is drawn.
pub(super) struct Places(NodeList);

impl Places {
    pub(super) fn of(grid: &Element) -> Option<Self> {
        let places = grid.query_selector_all(&format!("[{PLACE}]")).ok()?;
        Some(Self(places))
    }

    fn get(&self, place: Place) -> Option<HtmlElement> {
        // The corner, which comes first, is no place.
        let index = place.number().checked_sub(1)?;
        self.0.get(u32::try_from(index).ok()?)?.dyn_into().ok()
    }

    /// Shows what is marked where it differs from before.
    pub(super) fn show_marks(&self, before: &[bool], now: &[bool]) {
        for day in 0..DAYS {
            for time in 0..A_DAY {
                let at = HalfHour { day, time };
                let is_now = is_marked(now, at);
                if is_now != is_marked(before, at)
                    && let Some(cell) = self.get(Place::of(at))
                {
                    let _ = cell.set_attribute("aria-selected", said(is_now));
                }
            }
        }
    }

    /// Makes another place the one that Tab comes to.
    pub(super) fn move_tab_stop(&self, from: Place, to: Place) {
        for (place, index) in [(from, -1), (to, 0)] {
            if let Some(element) = self.get(place) {
                element.set_tab_index(index);
            }
        }
    }

    pub(super) fn focus(&self, place: Place) {
        if let Some(element) = self.get(place) {
            let _ = element.focus();
        }
    }
}

const fn said(is_marked: bool) -> &'static str {
    if is_marked { "true" } else { "false" }
}

const fn tab_index(is_stop: bool) -> &'static str {
    if is_stop { "0" } else { "-1" }
}

/// The names of the days, each a button for the whole day.
pub(super) fn names_of_days(id: &str, words: WeekWords) -> AnyView {
    let name = |day: usize| {
        let (long, short): (Text, Text) = (words.day(day), words.short_day(day));
        let button = text(move || format!("{}, {}", long.get(), words.whole_day.get()));
        let place = Place {
            row: 0,
            column: day + 1,
        };
        view! {
            <th
                role="columnheader"
                scope="col"
                id=day_id(id, day)
                aria-label=move || long.get()
            >
                <button
                    type="button"
                    class="week__name"
                    tabindex="-1"
                    data-place=place.number().to_string()
                    aria-label=move || button.get()
                >
                    // The short name is for narrow windows and for the eyes alone: it is drawn by the style, so
                    // that it is no text beside the button's own name.
                    <span
                        class="week__short"
                        aria-hidden="true"
                        data-short=move || short.get()
                    ></span>
                    <span class="week__long">{long}</span>
                </button>
            </th>
        }
    };
    (0..DAYS).map(name).collect_view().into_any()
}

/// A time: its name, a button for it on every weekday, and its cells.
pub(super) fn row(
    id: &str,
    time: usize,
    marks: &[bool],
    stop: Place,
    words: WeekWords,
) -> impl IntoView + use<> {
    let name = span(&(time..time + 1));
    let begins: String = name.chars().take(5).collect();
    let place = Place {
        row: time + 1,
        column: 0,
    };
    let button = {
        let name = name.clone();
        text(move || format!("{name}, {}", words.every_weekday.get()))
    };
    let cell = |day: usize| {
        let at = HalfHour { day, time };
        let place = Place::of(at);
        view! {
            <td
                role="gridcell"
                tabindex=tab_index(place == stop)
                data-place=place.number().to_string()
                aria-selected=said(is_marked(marks, at))
                aria-labelledby=format!("{} {}", day_id(id, day), time_id(id, time))
            ></td>
        }
    };
    let cells = (0..DAYS).map(cell).collect_view();
    view! {
        <th role="rowheader" scope="row" id=time_id(id, time) aria-label=name>
            <button
                type="button"
                class="week__name"
                tabindex="-1"
                data-place=place.number().to_string()
                aria-label=move || button.get()
            >
                {begins}
            </button>
        </th>
        {cells}
    }
}

fn day_id(id: &str, day: usize) -> String {
    format!("{id}-day-{day}")
}

fn time_id(id: &str, time: usize) -> String {
    format!("{id}-time-{time}")
}
