//! The headings of a table.

use leptos::prelude::*;

use crate::ui::Text;

/// A heading.
#[derive(Clone)]
pub struct Column {
    /// What it says.
    pub heading: Text,
    /// How a press on it sorts the list, if it does.
    pub(super) sort: Option<ColumnSort>,
}

/// How a press on a heading sorts the list.
#[derive(Clone, Copy)]
pub(super) struct ColumnSort {
    /// `ascending`, `descending` or `none`.
    pub(super) now: Signal<&'static str>,
    /// Sorts by it, or the other way round.
    pub(super) press: Callback<()>,
}

impl Column {
    /// A heading by which nothing is sorted.
    pub const fn plain(heading: Text) -> Self {
        Self {
            heading,
            sort: None,
        }
    }
}

pub(super) fn heading(column: Column) -> impl IntoView {
    let Column { heading, sort } = column;
    match sort {
        Some(ColumnSort { now, press }) => view! {
            <th role="columnheader" scope="col" aria-sort=move || now.get()>
                <button type="button" class="table__sort" on:click=move |_| press.run(())>
                    {heading}
                </button>
            </th>
        }
        .into_any(),
        None => view! { <th role="columnheader" scope="col">{heading}</th> }.into_any(),
    }
}
