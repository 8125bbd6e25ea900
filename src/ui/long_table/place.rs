//! From which row somebody left a list, so that coming back leads there and not to its beginning.

use std::cell::RefCell;

/// Where somebody left a list, and what it showed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The list.
    list: &'static str,
    /// How many rows came before.
    pub(super) row: usize,
    /// The row's id.
    pub(super) id: String,
    /// Which control of the row was pressed.
    pub(super) control: usize,
    /// How far the page was scrolled, in CSS pixels.
    pub(super) scrolled: i32,
    /// What was searched for, how the list was sorted and the like, as the screen put it.
    pub view: Vec<String>,
}

thread_local! {
    /// The last place. It belongs to the page and not to what is kept: a reload begins anew.
    static LAST: RefCell<Option<Place>> = const { RefCell::new(None) };
}

impl Place {
    pub(super) fn new(list: &'static str, row: usize, id: String, view: Vec<String>) -> Self {
        Self {
            list,
            row,
            id,
            control: 0,
            scrolled: 0,
            view,
        }
    }

    /// Where a list was left, if it was the last. It is told once.
    pub fn take(list: &'static str) -> Option<Self> {
        LAST.with_borrow_mut(|last| last.take_if(|place| place.list == list))
    }

    pub(super) fn keep(self) {
        LAST.with_borrow_mut(|last| *last = Some(self));
    }
}
