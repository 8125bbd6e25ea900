//! A table of any length. Only the rows near what is seen are in the page; the table says how many there
//! are and which ones these are, the keyboard reaches all of them, and the page scrolls as ever.
//!
//! Every row is equally high (`--row`, which the stylesheet sets for each layout), so that the page's
//! length is known and nothing jumps: `docs/decisions/how-are-ten-thousand-rows-shown.md`.

mod column;
mod drawing;
mod focus;
mod keys;
mod place;
mod returning;
mod row;
mod rows;
mod selection;
mod slash;
mod sorting;
mod watching;
mod window;

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use super::{Text, live};
use column::heading;
use drawing::Drawing;
use returning::come_back;
use rows::Drawn;
use watching::listen;
use window::View;

pub use column::Column;
pub use place::Place;
pub use returning::Return;
pub use rows::LongRows;
pub use selection::Selection;
pub use slash::slash_moves_to;
pub use sorting::{RememberedKey, SortKey, Sorting};

/// How many rows are printed at most: some two hundred pages.
pub const MOST_PRINTED: usize = 2000;

/// The table.
#[component]
pub fn LongTable(
    /// Names the list among those of the page, and its layout in the stylesheet.
    id: &'static str,
    /// What the list is.
    #[prop(into)]
    label: Text,
    /// The headings.
    columns: Vec<Column>,
    /// The rows.
    rows: LongRows,
    /// Which of them are chosen, and what the heading of the check boxes says.
    #[prop(optional, into)]
    selection: Option<(Selection, Text)>,
    /// What is printed below when not every row is.
    #[prop(into)]
    print_note: Text,
    /// How one comes back to a row from another screen.
    #[prop(optional, into)]
    returning: Option<Return>,
    /// The id of a row to which the focus is to go; it is emptied then.
    #[prop(optional, into)]
    go_to: Option<RwSignal<Option<String>>>,
) -> impl IntoView {
    let order = rows.order;
    let chosen = selection.as_ref().map(|(selection, _)| *selection);
    let near = RwSignal::new((0, 0));
    let is_printing = RwSignal::new(false);
    // The row that has the focus stays in the page when it is scrolled away.
    let active = RwSignal::new(None::<usize>);
    let control = StoredValue::new(0_usize);
    let body = NodeRef::<html::Tbody>::new();
    let view_now = move || {
        let body = body.try_get_untracked().flatten()?;
        let place = body.get_bounding_client_rect();
        let rows = order.try_with_untracked(|order| order.len())?;
        Some(View {
            rows,
            row: place.height() / rows.max(1) as f64,
            above: -place.top(),
            height: window().inner_height().ok()?.as_f64()?,
        })
    };
    let measure = move || {
        if let Some(view) = view_now() {
            let now = window::near(view);
            if near.try_get_untracked() != Some((now.start, now.end)) {
                near.try_set((now.start, now.end));
            }
        }
    };
    listen(measure, is_printing);
    Effect::new(move || {
        order.track();
        // The table first gets its new length.
        request_animation_frame(measure);
    });
    let drawn = Memo::new({
        let rows = rows.clone();
        move |_| {
            let (first, end) = match is_printing.get() {
                true => (0, MOST_PRINTED),
                false => near.get(),
            };
            order.with(|order| {
                let last = order.len().saturating_sub(1);
                let kept = active.get().map(|row| row.min(last));
                let before = kept.filter(|row| *row < first);
                let after = kept.filter(|row| *row >= end);
                let indexes = before.into_iter().chain(first..end).chain(after);
                let draw = |index: usize| {
                    let number = *order.get(index)?;
                    Some(Drawn {
                        index,
                        number,
                        id: (rows.id)(number),
                        version: (rows.version)(number),
                    })
                };
                indexes.filter_map(draw).collect::<Vec<_>>()
            })
        }
    });
    let drawing = StoredValue::new_local(Drawing::default());
    Effect::new({
        let rows = rows.clone();
        let owner = Owner::current();
        move || {
            let (Some(body), Some(owner)) = (body.get(), &owner) else {
                return;
            };
            let wanted = drawn.get();
            owner.with(|| {
                drawing.update_value(|drawing| {
                    drawing.follow(&body, wanted, id, &rows, chosen);
                });
            });
        }
    });
    let move_to = move |index: usize, stays: bool| {
        active.try_set(Some(index));
        request_animation_frame(move || {
            let control = control.try_get_value().unwrap_or(0);
            focus::move_to(&row_id(id, index), control, stays);
        });
    };
    // A row that was drawn anew, or that is gone, leaves the focus to itself or to the one in its place.
    Effect::new(move || {
        drawn.track();
        request_animation_frame(move || {
            let kept = active.try_get_untracked().flatten();
            let last = order.try_with_untracked(|order| order.len().checked_sub(1));
            if let (Some(kept), Some(Some(last))) = (kept, last)
                && focus::is_lost()
            {
                move_to(kept.min(last), true);
            }
        });
    });
    if let Some(place) = returning.as_ref().and_then(|back| back.to.clone()) {
        come_back(&rows, place, control, active, move_to);
    }
    if let Some(wanted) = go_to {
        let rows = rows.clone();
        Effect::new(move || {
            let Some(id) = wanted.get() else { return };
            wanted.set(None);
            let order = order.get_untracked();
            let found = order.iter().position(|number| (rows.id)(*number) == id);
            // The filter may hide it; the list's beginning is nearest then.
            move_to(found.unwrap_or(0), false);
        });
    }
    let on_key = {
        let rows = rows.clone();
        move |event: KeyboardEvent| {
            let Some((index, place)) = focus::row_of(event.target()) else {
                return;
            };
            if event.alt_key() || event.ctrl_key() || event.meta_key() {
                return;
            }
            // Several presses may come before the focus has moved.
            let from = active.get_untracked().unwrap_or(index);
            if event.shift_key() {
                if event.key() == " "
                    && let Some(selection) = chosen
                {
                    event.prevent_default();
                    row::choose_up_to(&rows, selection, index, true);
                }
                return;
            }
            let Some(view) = view_now() else { return };
            let page = window::page(view);
            if let Some(to) = keys::target(&event.key(), from, view.rows, page) {
                event.prevent_default();
                control.set_value(place);
                move_to(to, false);
            }
        }
    };
    let on_focus_in = move |event: web_sys::FocusEvent| {
        if let Some((index, place)) = focus::row_of(event.target()) {
            control.set_value(place);
            if active.get_untracked() != Some(index) {
                active.set(Some(index));
            }
        }
    };
    let on_focus_out = move |event: web_sys::FocusEvent| {
        if event.related_target().is_some() {
            if focus::row_of(event.related_target()).is_none() {
                active.set(None);
            }
            return;
        }
        // What is drawn anew loses the focus to nothing, and it comes back to the row then. Whoever
        // presses on an empty part of the page has left the row, which is still there a moment later.
        request_animation_frame(move || {
            if focus::is_lost() && focus::is_in_page(event.target()) {
                active.try_set(None);
            }
        });
    };
    let on_click = {
        let rows = rows.clone();
        move |event: web_sys::MouseEvent| {
            let Some(returning) = &returning else { return };
            let at = focus::row_of(event.target());
            if let Some((index, place)) = at
                && focus::is_link(event.target())
                && let Some(number) = order.with_untracked(|order| order.get(index).copied())
            {
                let mut left = Place::new(id, index, (rows.id)(number), (returning.view)());
                left.control = place;
                left.scrolled = window().scroll_y().unwrap_or(0.0) as i32;
                left.keep();
            }
        }
    };
    let count = Memo::new(move |_| order.with(|order| order.len()));
    let headings = selection
        .as_ref()
        .map(|(_, heading)| view! { <th role="columnheader" class="long__tick"><span class="visually-hidden">{*heading}</span></th> });
    let more_than_printed = move || count.get() > MOST_PRINTED;
    view! {
        <div class=format!("long long--{id}") class=("long--ticks", chosen.is_some())>
            <table
                role="table"
                class="long__table"
                aria-label=move || label.get()
                aria-rowcount=move || (count.get() + 1).to_string()
            >
                <thead role="rowgroup" class="long__head">
                    <tr role="row" class="long__headings" aria-rowindex="1">
                        {headings}
                        {columns.into_iter().map(heading).collect_view()}
                    </tr>
                </thead>
                <tbody
                    role="rowgroup"
                    class="long__body"
                    node_ref=body
                    style:--rows=move || count.get().to_string()
                    on:keydown=on_key
                    on:focusin=on_focus_in
                    on:focusout=on_focus_out
                    on:click=on_click
                ></tbody>
            </table>
            {live(move || {
                more_than_printed().then(|| view! { <p class="print-only">{print_note}</p> })
            })}
        </div>
    }
}

/// The id of a row's element.
fn row_id(list: &str, index: usize) -> String {
    format!("{list}-row-{index}")
}
