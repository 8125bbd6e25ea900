//! Putting rows into the table and taking them out again.
//!
//! The framework's keyed lists take a row out and put it back in when enough rows come before it, and
//! what is taken out loses the focus. Here a row that stays is not touched.

use std::any::Any;

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::focus::INDEX;
use super::row::RowCells;
use super::{Drawn, LongRows, Selection, row_id};

/// A row that is in the page.
struct InPage {
    row: Drawn,
    element: HtmlElement,
    /// Its cells go when this is dropped.
    cells: Box<dyn Any>,
}

/// The rows that are in the page, in order.
#[derive(Default)]
pub(super) struct Drawing(Vec<InPage>);

impl Drawing {
    /// Takes out the rows that are not wanted, and puts in those that are missing. Call it with the
    /// table's owner, so that the rows find what the screen provides and outlive the effect that draws.
    pub(super) fn follow(
        &mut self,
        body: &Element,
        wanted: Vec<Drawn>,
        list: &'static str,
        rows: &LongRows,
        selection: Option<Selection>,
    ) {
        let before = std::mem::take(&mut self.0);
        let mut before = before.into_iter().peekable();
        for row in wanted {
            // Both are in the order of their numbers.
            while let Some(past) = before.next_if(|known| known.row.index < row.index) {
                past.take_out();
            }
            if let Some(known) = before.next_if(|known| known.row == row) {
                self.0.push(known);
                continue;
            }
            if let Some(stale) = before.next_if(|known| known.row.index == row.index) {
                stale.take_out();
            }
            let next = before.peek().map(|known| &known.element);
            self.0
                .extend(put_in(body, next, row, list, rows, selection));
        }
        before.for_each(InPage::take_out);
    }
}

impl InPage {
    fn take_out(self) {
        drop(self.cells);
        self.element.remove();
    }
}

fn put_in(
    body: &Element,
    next: Option<&HtmlElement>,
    row: Drawn,
    list: &'static str,
    rows: &LongRows,
    selection: Option<Selection>,
) -> Option<InPage> {
    let element = web_sys::window()?.document()?.create_element("tr").ok()?;
    let element: HtmlElement = element.dyn_into().ok()?;
    let index = row.index.to_string();
    let attributes = [
        ("role", "row"),
        ("class", "long__row"),
        ("id", &row_id(list, row.index)),
        (INDEX, &index),
        ("aria-rowindex", &(row.index + 2).to_string()),
    ];
    for (name, value) in attributes {
        element.set_attribute(name, value).ok()?;
    }
    element.style().set_property("--index", &index).ok()?;
    let cells = mount_to(element.clone(), {
        let (rows, row) = (rows.clone(), row.clone());
        move || view! { <RowCells rows=rows selection=selection row=row /> }.into_any()
    });
    body.insert_before(&element, next.map(AsRef::as_ref)).ok()?;
    Some(InPage {
        row,
        element,
        cells: Box::new(cells),
    })
}
