//! How far something has come, and shares drawn as bars.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::sample::{Case, Family, Shown};
use crate::i18n::use_i18n;
use crate::ui::{ChartPoint, Meter, Progress, ProgressChart, text};
use crate::words;

/// Progress bars and meters.
#[component]
pub fn ProgressAndMeters() -> impl IntoView {
    let i18n = use_i18n();
    let was_cancelled = RwSignal::new(false);
    let cancelled = words!(i18n, components.cancelled);
    let working = words!(i18n, components.working);
    let cancel = words!(i18n, app.cancel);
    view! {
        <Family id="family-progress" title=words!(i18n, components.progress)>
            <Shown name="Progress" when=words!(i18n, components.when_progress)>
                <Case state=words!(i18n, components.known)>
                    <Progress
                        label=working
                        share=Signal::derive(|| Some(0.4))
                        cancel=cancel
                        on_cancel=move |()| was_cancelled.set(true)
                    />
                </Case>
                <Case state=words!(i18n, components.unknown)>
                    <Progress
                        label=working
                        share=Signal::derive(|| None)
                        cancel=cancel
                        on_cancel=move |()| was_cancelled.set(true)
                    />
                </Case>
                <p role="status">
                    {text(move || {
                        if was_cancelled.get() { cancelled.get() } else { String::new() }
                    })}
                </p>
            </Shown>
            <Meters />
            <Charts />
        </Family>
    }
}

#[component]
fn Meters() -> impl IntoView {
    let i18n = use_i18n();
    let fit = move |share: u8| text(move || t_string!(i18n, components.fit, share = share));
    view! {
        <Shown name="Meter" when=words!(i18n, components.when_meter)>
            <Case state=fit(0)>
                <Meter share=0 />
            </Case>
            <Case state=fit(35)>
                <Meter share=35 />
            </Case>
            <Case state=fit(100)>
                <Meter share=100 />
            </Case>
            <Case state=words!(i18n, components.fit_unknown)>
                <Meter share=50 unknown=true />
            </Case>
        </Shown>
    }
}

#[component]
fn Charts() -> impl IntoView {
    let i18n = use_i18n();
    let points = |all: &[(i32, u8)]| {
        let each = |&(day, percent): &(i32, u8)| ChartPoint { day, percent };
        all.iter().map(each).collect::<Vec<_>>()
    };
    let ends = move || {
        (
            words!(i18n, components.chart_first),
            words!(i18n, components.chart_last),
        )
    };
    view! {
        <Shown name="ProgressChart" when=words!(i18n, components.when_progress_chart)>
            <Case state=words!(i18n, components.chart_several)>
                <ProgressChart
                    points=points(&[(0, 0), (20, 25), (35, 20), (80, 60), (120, 90)])
                    due=Some(140)
                    label=words!(i18n, components.chart_label)
                    ends=ends()
                    due_label=Some(words!(i18n, components.chart_due))
                />
            </Case>
            <Case state=words!(i18n, components.chart_one)>
                <ProgressChart
                    points=points(&[(0, 40)])
                    due=None
                    label=words!(i18n, components.chart_label)
                    ends=ends()
                    due_label=None
                />
            </Case>
        </Shown>
    }
}
