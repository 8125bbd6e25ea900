//! The settings, the wishes and the run.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::bench::Bench;
use super::proposing::PROPOSE;
use super::settings_form::SettingsForm;
use super::wishes::WishList;
use crate::browser::focus;
use crate::i18n::use_i18n;
use crate::state::use_app_state;
use crate::ui::{Button, ButtonKind, Notice, NoticeKind, Progress, When, live};
use crate::words;

/// The settings, the wishes and the run.
#[component]
pub fn RunPanel() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let bench = expect_context::<Bench>();
    on_cleanup(move || bench.running.cancel());
    let has_run = Memo::new(move |_| state.run().with(Option::is_some));
    let is_running = bench.running.is_running();
    view! {
        <section class="stack" aria-label=move || t_string!(i18n, matching.run_label)>
            <When condition=Signal::derive(move || !has_run.get())>
                <p class="lead">{words!(i18n, matching.intro)}</p>
            </When>
            <details class="disclosure" open=move || !has_run.get()>
                <summary>{words!(i18n, matching.settings)}</summary>
                <SettingsForm draft=bench.draft />
            </details>
            <WishList />
            <When condition=Signal::derive(move || !bench.trying.is_stale.get())>
                <div class="row">
                    {live(move || {
                        let (kind, words) = match has_run.get() {
                            true => (ButtonKind::Quiet, words!(i18n, matching.propose_again)),
                            false => (ButtonKind::Primary, words!(i18n, matching.propose)),
                        };
                        view! {
                            <Button
                                id=PROPOSE
                                kind=kind
                                disabled=is_running
                                on_click=move |_| bench.proposing.propose(bench)
                            >
                                {words}
                            </Button>
                        }
                    })}
                </div>
            </When>
            <OnItsWay />
            <p role="status">{move || bench.proposing.said.get()}</p>
            {move || {
                bench
                    .proposing
                    .problem
                    .get()
                    .map(|problem| {
                        view! {
                            <Notice kind=NoticeKind::Danger>
                                <p>{problem}</p>
                            </Notice>
                        }
                    })
            }}
        </section>
    }
}

/// How far the run has come.
#[component]
fn OnItsWay() -> impl IntoView {
    let i18n = use_i18n();
    let running = expect_context::<Bench>().running;
    let phase = Signal::derive(move || match running.progress.get().map(|p| p.phase) {
        Some(2) => t_string!(i18n, matching.phase_choosing).to_owned(),
        Some(3) => t_string!(i18n, matching.phase_explaining).to_owned(),
        _ => t_string!(i18n, matching.phase_scoring).to_owned(),
    });
    let on_cancel = move |()| {
        running.cancel();
        focus::move_to(PROPOSE);
    };
    view! {
        <When condition=running.is_running()>
            <Progress label=phase share=running.share() cancel=words!(i18n, app.cancel) on_cancel=on_cancel />
        </When>
    }
}
