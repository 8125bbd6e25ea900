//! What stands in one row of a long table: its check box, its cells.

use leptos::prelude::*;

use super::{Drawn, LongRows, Selection};

/// The check box and the cells.
#[component]
pub(super) fn RowCells(rows: LongRows, selection: Option<Selection>, row: Drawn) -> impl IntoView {
    let Drawn {
        index, number, id, ..
    } = row;
    let cells = (rows.cells)(number);
    let tick = selection.map(|selection| {
        let label = (rows.can_be_chosen)(number).then(|| (rows.tick)(number));
        let is_chosen = Memo::new({
            let id = id.clone();
            move |_| selection.has(&id)
        });
        let on_click = move |event: web_sys::MouseEvent| {
            let now = event_target_checked(&event);
            if event.shift_key() {
                choose_up_to(&rows, selection, index, now);
            } else {
                selection.set([id.clone()], now);
                selection.set_anchor(id.clone());
            }
        };
        let has_box = label.is_some();
        view! {
            <td role="cell" class="long__tick">
                {has_box
                    .then(|| {
                        view! {
                            <label class="long__box">
                                <span class="visually-hidden">{label}</span>
                                <input
                                    type="checkbox"
                                    prop:checked=move || is_chosen.get()
                                    on:click=on_click
                                />
                            </label>
                        }
                    })}
            </td>
        }
    });
    view! {
        {tick}
        {cells}
    }
}

/// Chooses every row from the one that was chosen last to this one, or lets them go.
pub(super) fn choose_up_to(rows: &LongRows, selection: Selection, index: usize, is_chosen: bool) {
    rows.order.with_untracked(|order| {
        let id = |number: &u32| (rows.id)(*number);
        let from = selection
            .anchor()
            .and_then(|anchor| order.iter().position(|number| id(number) == anchor))
            .unwrap_or(index);
        let span = from.min(index)..=from.max(index);
        let Some(numbers) = order.get(span) else {
            return;
        };
        let some = numbers
            .iter()
            .filter(|number| (rows.can_be_chosen)(**number));
        selection.set(some.map(id), is_chosen);
        if let Some(number) = order.get(index) {
            selection.set_anchor(id(number));
        }
    });
}
