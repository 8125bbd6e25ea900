//! In which order points stand, and how one is moved by writing as little as possible: two people may move
//! different points at once, and both moves stay.

use super::Point;
use crate::domain::id::ItemId;
use crate::domain::order::arranged;

/// How far numbers lie apart where nobody has moved anything, so that there is room between them.
pub const GAP: i64 = 1000;

/// The points in their order. Where two have the same number, which two people can bring about, their ids decide,
/// the same on every device.
#[must_use]
pub fn in_order(points: impl IntoIterator<Item = Point>) -> Vec<Point> {
    let mut points: Vec<Point> = points.into_iter().collect();
    points.sort_unstable_by(|one, other| one.id.cmp(&other.id));
    arranged(points, |point| point.order)
}

/// The number for a point behind all others.
#[must_use]
pub fn at_end(points: &[Point]) -> i64 {
    let highest = points.iter().map(|point| point.order).max();
    highest.map_or(GAP, |order| order.saturating_add(GAP))
}

/// The numbers to write so that the point at `from` comes to stand at `to` among points that are in order. As a
/// rule it is one; where there is no room between two numbers, all are given anew.
#[must_use]
pub fn moved(points: &[Point], from: usize, to: usize) -> Vec<(ItemId, i64)> {
    let Some(point) = points.get(from) else {
        return Vec::new();
    };
    let to = to.min(points.len() - 1);
    if from == to {
        return Vec::new();
    }
    let others = || {
        let places = points.iter().enumerate();
        places
            .filter(|(place, _)| *place != from)
            .map(|(_, point)| point)
    };
    let before = to.checked_sub(1).and_then(|place| others().nth(place));
    let after = others().nth(to);
    if let Some(order) = between(before, after) {
        return vec![(point.id.clone(), order)];
    }
    let anew = others().take(to).chain([point]).chain(others().skip(to));
    let numbered = (1..)
        .map(|number: i64| number.saturating_mul(GAP))
        .zip(anew);
    numbered
        .filter(|(order, point)| *order != point.order)
        .map(|(order, point)| (point.id.clone(), order))
        .collect()
}

/// A number between those of two neighbours; none where there is no room.
fn between(before: Option<&Point>, after: Option<&Point>) -> Option<i64> {
    match (
        before.map(|point| point.order),
        after.map(|point| point.order),
    ) {
        (None, None) => Some(GAP),
        (None, Some(after)) => after.checked_sub(GAP),
        (Some(before), None) => before.checked_add(GAP),
        (Some(before), Some(after)) => {
            let middle = before + after.checked_sub(before)? / 2;
            (before < middle && middle < after).then_some(middle)
        }
    }
}
