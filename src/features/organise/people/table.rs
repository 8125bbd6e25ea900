//! The table, whose headings sort it, and the button that shows more of it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::order::{PeopleIndex, SortKey, Sorting};
use super::row::{PersonRow, link_id};
use crate::browser::focus;
use crate::i18n::use_i18n;
use crate::ui::When;
use crate::ui::{Button, ButtonKind, Text};
use crate::words;

/// The people that were chosen, as many as are shown.
#[component]
pub fn PeopleTable(
    index: Memo<Arc<PeopleIndex>>,
    chosen: Memo<Arc<Vec<u32>>>,
    sorting: RwSignal<Sorting>,
    shown: RwSignal<usize>,
    step: usize,
) -> impl IntoView {
    let i18n = use_i18n();
    let rows = move || {
        let index = index.get();
        let count = shown.get();
        chosen.with(|chosen| {
            let numbers = chosen.iter().take(count);
            numbers
                .filter_map(|number| index.person(*number))
                .collect::<Vec<_>>()
        })
    };
    let total = Memo::new(move |_| chosen.with(|chosen| chosen.len()));
    let show_more = move |_| {
        let before = shown.get_untracked();
        shown.set(before + step);
        let first_new = chosen.with_untracked(|chosen| {
            let number = chosen.get(before)?;
            index.with_untracked(|index| index.person(*number))
        });
        if let Some(person) = first_new {
            request_animation_frame(move || focus::move_to(&link_id(&person.id)));
        }
    };
    let caption = move || {
        let table = t_string!(i18n, people.table);
        let hint = t_string!(i18n, people.sort_hint);
        format!("{table}. {hint}")
    };
    view! {
        <table class="table table--stacks people">
            <caption class="visually-hidden">{caption}</caption>
            <thead>
                <tr>
                    <Heading sorting=sorting key=SortKey::Name text=words!(i18n, people.name) />
                    <Heading sorting=sorting key=SortKey::Role text=words!(i18n, people.role) />
                    <Heading sorting=sorting key=SortKey::Level text=words!(i18n, people.level) />
                    <Heading sorting=sorting key=SortKey::Unit text=words!(i18n, people.unit) />
                    <th scope="col">{words!(i18n, people.topics)}</th>
                </tr>
            </thead>
            <tbody>
                <For
                    each=rows
                    key=|person| (person.id.clone(), Arc::as_ptr(person) as usize)
                    let:person
                >
                    <PersonRow person=person />
                </For>
            </tbody>
        </table>
        <When condition=Signal::derive(move || { shown.get() < total.get() })>
            <div class="row">
                <Button kind=ButtonKind::Quiet on_click=show_more>
                    {words!(i18n, app.show_more)}
                </Button>
                <span class="soft">
                    {move || {
                        t_string!(i18n, people.shown, shown = shown.get(), total = total.get())
                    }}
                </span>
            </div>
        </When>
    }
}

/// A heading that sorts the list.
#[component]
fn Heading(sorting: RwSignal<Sorting>, key: SortKey, text: Text) -> impl IntoView {
    view! {
        <th scope="col" aria-sort=move || sorting.get().aria(key)>
            <button
                type="button"
                class="table__sort"
                on:click=move |_| sorting.update(|sorting| *sorting = sorting.pressed(key))
            >
                {move || text.get()}
            </button>
        </th>
    }
}
