//! Which rows of a long list lie near the part of the page that is seen. Arithmetic alone.

use std::ops::Range;

/// How many rows are kept ready on either side of what is seen, so that Tab and a turn of the wheel find them.
const READY: usize = 8;
/// The rows change in steps of this many, so that not every pixel of scrolling draws something.
const STEP: usize = 4;
/// The most rows at once, however small they are and however large the window.
pub const MOST: usize = 160;

/// What is known of a list and the window. Lengths are in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// How many rows the list has.
    pub rows: usize,
    /// How high one row is; all are equally high.
    pub row: f64,
    /// How far the list's beginning lies above the window's upper edge; negative while it lies below it.
    pub above: f64,
    /// How high the window is.
    pub height: f64,
}

/// The rows that must be drawn. While nothing can be measured these are the first ones.
pub fn near(view: View) -> Range<usize> {
    let View { rows, row, .. } = view;
    if !row.is_finite() || row <= 0.0 || !view.above.is_finite() || !view.height.is_finite() {
        return 0..rows.min(4 * READY);
    }
    // A cast from floating point stops at the bounds of the type, so nothing can run over.
    let first_seen = ((view.above / row).floor().max(0.0) as usize).min(rows);
    let end_seen = (((view.above + view.height) / row).ceil().max(0.0) as usize).min(rows);
    let first = first_seen.saturating_sub(READY) / STEP * STEP;
    let end = end_seen.saturating_add(READY).div_ceil(STEP) * STEP;
    first..end.min(rows).min(first + MOST).max(first)
}

/// How many rows a press on Page Down passes.
pub fn page(view: View) -> usize {
    if view.row.is_finite() && view.row > 0.0 {
        ((view.height / view.row).floor() as usize)
            .saturating_sub(1)
            .clamp(1, MOST)
    } else {
        READY
    }
}
