//! What the rows of a table are.

use std::sync::Arc;

use leptos::prelude::*;

use crate::ui::Text;

/// What the rows are. They go by numbers that the screen gives them, and by ids that stay the same when
/// the list changes.
#[derive(Clone)]
pub struct LongRows {
    /// The numbers of the rows that are listed, in order.
    pub order: Signal<Arc<Vec<u32>>>,
    /// The id of a row, unique in the list.
    pub id: Arc<dyn Fn(u32) -> String + Send + Sync>,
    /// Something that changes when a row must be drawn anew.
    pub version: Arc<dyn Fn(u32) -> u64 + Send + Sync>,
    /// The cells of a row.
    pub cells: Arc<dyn Fn(u32) -> AnyView + Send + Sync>,
    /// Whether a row can be chosen.
    pub can_be_chosen: Arc<dyn Fn(u32) -> bool + Send + Sync>,
    /// The label of a row's check box.
    pub tick: Arc<dyn Fn(u32) -> Text + Send + Sync>,
}

/// A row that is drawn.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) struct Drawn {
    pub(super) index: usize,
    pub(super) number: u32,
    pub(super) id: String,
    pub(super) version: u64,
}
