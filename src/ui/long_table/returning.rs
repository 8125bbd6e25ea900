//! Coming back to the row from which a list was left.

use std::sync::Arc;

use leptos::prelude::*;

use super::{LongRows, Place};

/// What coming back to a list takes.
#[derive(Clone)]
pub struct Return {
    /// Where it was left.
    pub to: Option<Place>,
    /// What it shows now: what is searched for, how it is sorted and the like.
    pub view: Arc<dyn Fn() -> Vec<String> + Send + Sync>,
}

/// Goes back to the row from which the list was left, or to the one that has taken its place. The shell
/// brings every screen to its heading in the next frame, so this waits for the one after it.
pub(super) fn come_back(
    rows: &LongRows,
    place: Place,
    control: StoredValue<usize>,
    active: RwSignal<Option<usize>>,
    move_to: impl Fn(usize, bool) + Copy + 'static,
) {
    let order = rows.order.get_untracked();
    let Some(last) = order.len().checked_sub(1) else {
        return;
    };
    let known = order
        .iter()
        .position(|number| (rows.id)(*number) == place.id);
    let index = known.unwrap_or(place.row).min(last);
    control.set_value(place.control);
    active.set(Some(index));
    request_animation_frame(move || {
        request_animation_frame(move || {
            window().scroll_to_with_x_and_y(0.0, f64::from(place.scrolled));
            move_to(index, known.is_some());
        });
    });
}
