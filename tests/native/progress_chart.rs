//! Where days and shares lie in the drawing of progress.

#[path = "../../src/ui/progress_chart/axis.rs"]
mod axis;

use axis::{Axis, ChartPoint};

fn point(day: i32, percent: u8) -> ChartPoint {
    ChartPoint { day, percent }
}

#[test]
fn days_lie_as_far_apart_as_they_are() {
    let points = [point(100, 0), point(110, 50), point(140, 100)];
    let axis = Axis::of(&points, None);
    assert_eq!(axis.line(&points), "M8 112L84 60L312 8");
}

#[test]
fn the_day_that_is_aimed_at_belongs_to_the_axis() {
    let axis = Axis::of(&[point(10, 0)], Some(20));
    assert_eq!((axis.x(10), axis.x(20)), (8, 312));
    let axis = Axis::of(&[point(10, 0)], Some(0));
    assert_eq!((axis.x(0), axis.x(10)), (8, 312));
}

#[test]
fn a_single_day_lies_in_the_middle() {
    let axis = Axis::of(&[point(7, 30)], None);
    assert_eq!(axis.x(7), 160);
}
