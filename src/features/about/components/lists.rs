//! Lists of any length.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::sample::{Case, Family, Shown};
use crate::i18n::use_i18n;
use crate::ui::{Column, DragHandle, LongRows, LongTable, Selection, text};
use crate::words;

/// How many rows the sample has.
const ROWS: u32 = 60;

/// A table of which only the rows near what is seen are drawn.
#[component]
pub fn Lists() -> impl IntoView {
    let i18n = use_i18n();
    let name =
        move |number: u32| text(move || t_string!(i18n, components.list_row, number = number + 1));
    let rows = LongRows {
        order: Signal::stored(Arc::new((0..ROWS).collect())),
        id: Arc::new(|number| number.to_string()),
        version: Arc::new(|_| 0),
        cells: Arc::new(move |number| {
            view! {
                <th role="rowheader" scope="row">
                    {name(number)}
                </th>
            }
            .into_any()
        }),
        can_be_chosen: Arc::new(|number| number % 10 != 9),
        tick: Arc::new(name),
    };
    let columns = vec![Column::plain(words!(i18n, components.list_heading))];
    view! {
        <Family id="family-lists" title=words!(i18n, components.lists)>
            <Shown name="LongTable" when=words!(i18n, components.when_long_table)>
                <Case state=words!(i18n, components.ticked)>
                    <LongTable
                        id="sample"
                        label=words!(i18n, components.lists)
                        columns=columns
                        rows=rows
                        selection=(Selection::default(), words!(i18n, components.list_choose))
                        print_note=words!(i18n, components.list_print)
                    />
                </Case>
            </Shown>
            <InOrder />
        </Family>
    }
}

/// A list that is put in order by dragging.
#[component]
fn InOrder() -> impl IntoView {
    let i18n = use_i18n();
    let numbers = RwSignal::new(vec![1_u32, 2, 3]);
    let item = move |number: u32| {
        let drop = move |to: usize| {
            numbers.update(|numbers| {
                numbers.retain(|other| *other != number);
                numbers.insert(to.min(numbers.len()), number);
            });
        };
        view! {
            <li class="row">
                <DragHandle on_over=|_| () on_drop=drop />
                <span>{text(move || t_string!(i18n, components.list_row, number = number))}</span>
            </li>
        }
    };
    view! {
        <Shown name="DragHandle" when=words!(i18n, components.when_drag_handle)>
            <ol class="plain-list" data-ordered="">
                <For each=move || numbers.get() key=|number| *number children=item />
            </ol>
        </Shown>
    }
}
