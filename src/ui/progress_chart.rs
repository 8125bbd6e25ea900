//! How far something has come over time, drawn as a line. A table beside it says the same in numbers, so the
//! drawing is one picture with one name.

mod axis;

use leptos::prelude::*;

use super::Text;
use axis::{Axis, EDGE, HEIGHT, WIDTH};

pub use axis::ChartPoint;

/// A line over time from 0 to 100 per cent, with a dashed line at the day that is aimed at.
#[component]
pub fn ProgressChart(
    /// The points, in the order of their days.
    points: Vec<ChartPoint>,
    /// The day that is aimed at.
    #[prop(optional_no_strip)]
    due: Option<i32>,
    /// What it shows, for those who do not see it.
    #[prop(into)]
    label: Text,
    /// The first day and the last day of the axis, in words.
    ends: (Text, Text),
    /// What the dashed line says.
    #[prop(optional_no_strip, into)]
    due_label: Option<Text>,
) -> impl IntoView {
    let axis = Axis::of(&points, due);
    let line = axis.line(&points);
    let dots = points.iter().map(|point| {
        let (x, y) = axis.place(*point);
        view! { <circle class="chart__point" cx=x.to_string() cy=y.to_string() r="4" /> }
    });
    let due_line = due.map(|day| {
        let x = axis.x(day).to_string();
        view! {
            <line
                class="chart__due"
                x1=x.clone()
                x2=x
                y1=EDGE.to_string()
                y2=(HEIGHT - EDGE).to_string()
            />
        }
    });
    let grid = [0, 50, 100].map(|percent| {
        let y = Axis::y(percent).to_string();
        view! {
            <line
                class="chart__grid"
                x1=EDGE.to_string()
                x2=(WIDTH - EDGE).to_string()
                y1=y.clone()
                y2=y
            />
        }
    });
    let (first, last) = ends;
    view! {
        <figure class="chart">
            <div class="chart__frame">
                <div class="chart__scale" aria-hidden="true">
                    <span>"100 %"</span>
                    <span>"50 %"</span>
                    <span>"0 %"</span>
                </div>
                <svg
                    class="chart__drawing"
                    role="img"
                    aria-label=move || label.get()
                    viewBox=format!("0 0 {WIDTH} {HEIGHT}")
                >
                    {grid.into_iter().collect_view()}
                    {due_line}
                    <path class="chart__line" d=line />
                    {dots.collect_view()}
                </svg>
                <div class="chart__days" aria-hidden="true">
                    <span>{first}</span>
                    <span>{last}</span>
                </div>
            </div>
            {due_label
                .map(|words| view! { <figcaption class="small soft">{words}</figcaption> })}
        </figure>
    }
}
