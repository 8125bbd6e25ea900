//! The table of people, whose headings sort it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::order::{PeopleIndex, PersonKey};
use super::row::PersonCells;
use crate::features::shared::listing::print_note;
use crate::i18n::use_i18n;
use crate::ui::{Column, LongRows, LongTable, Return, Selection, Sorting};
use crate::words;

/// The list's name, under which its place is remembered.
pub const LIST: &str = "people";

/// The people as rows.
pub fn rows_of(index: ReadSignal<Arc<PeopleIndex>>, chosen: Memo<Arc<Vec<u32>>>) -> LongRows {
    let i18n = use_i18n();
    let person = move |number| index.with_untracked(|index| index.person(number));
    LongRows {
        order: chosen.into(),
        id: Arc::new(move |number| {
            person(number)
                .map(|person| person.id.to_string())
                .unwrap_or_default()
        }),
        // A person who was changed is another allocation.
        version: Arc::new(move |number| {
            person(number).map_or(0, |person| Arc::as_ptr(&person) as usize as u64)
        }),
        cells: Arc::new(move |number| match person(number) {
            Some(person) => view! { <PersonCells person=person /> }.into_any(),
            None => ().into_any(),
        }),
        can_be_chosen: Arc::new(|_| true),
        tick: Arc::new(move |number| {
            let name = person(number).map(|person| person.name.to_string());
            let name = name.unwrap_or_default();
            Signal::derive(move || t_string!(i18n, list.tick, name = name.clone()))
        }),
    }
}

/// The people that were found.
#[component]
pub fn PeopleTable(
    rows: LongRows,
    sorting: RwSignal<Sorting<PersonKey>>,
    selection: Selection,
    returning: Return,
) -> impl IntoView {
    let i18n = use_i18n();
    let column = |key, heading| Sorting::column(sorting, key, heading);
    let columns = vec![
        column(PersonKey::Name, words!(i18n, people.name)),
        column(PersonKey::Role, words!(i18n, people.role)),
        column(PersonKey::Level, words!(i18n, people.level)),
        column(PersonKey::Unit, words!(i18n, people.unit)),
        Column::plain(words!(i18n, people.topics)),
    ];
    let label = move || {
        let table = t_string!(i18n, people.table);
        let hint = t_string!(i18n, people.sort_hint);
        format!("{table}. {hint}")
    };
    view! {
        <LongTable
            id=LIST
            label=Signal::derive(label)
            columns=columns
            rows=rows
            selection=(selection, words!(i18n, list.choose_heading))
            print_note=print_note()
            returning=returning
        />
    }
}
