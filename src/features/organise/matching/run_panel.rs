//! The settings and the run: proposing, its progress, and whether it is still fresh.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::bench::Bench;
use super::settings_form::{SettingsDraft, SettingsForm};
use crate::browser::focus;
use crate::features::shared::sentences::storage_error;
use crate::i18n::use_i18n;
use crate::state::matching::{Freshness, RunError};
use crate::state::use_app_state;
use crate::ui::When;
use crate::ui::{Button, Notice, NoticeKind, Progress};
use crate::words;

/// The id of the button that proposes.
const PROPOSE: &str = "propose";

/// The settings and the run.
#[component]
pub fn RunPanel() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let bench = expect_context::<Bench>();
    let draft = SettingsDraft::new(state);
    let problem = RwSignal::new(None::<String>);
    let said = RwSignal::new(String::new());
    let freshness = RwSignal::new(None::<Freshness>);
    // The digest is computed in slices, so a later check may end before an earlier one; the last counts.
    let check = StoredValue::new(0_u32);
    Effect::new(move || {
        state.programmes().track();
        state.people().track();
        state.run().track();
        check.update_value(|count| *count = count.wrapping_add(1));
        let this = check.get_value();
        spawn_local(async move {
            let found = state.run_freshness().await;
            if check.try_get_value() == Some(this) {
                let _ = freshness.try_set(found);
            }
        });
    });
    let is_running = Memo::new(move |_| bench.running.progress.with(Option::is_some));
    // Whoever has left the screen is not called back to it.
    let is_here = StoredValue::new(());
    on_cleanup(move || bench.running.cancel());
    let done = move |result: Result<(), RunError>| {
        if is_here.try_get_value().is_none() {
            return;
        }
        match result {
            Ok(()) => {
                let _ = problem.try_set(None);
                let _ = bench.chosen.try_set(None);
                bench.ticked.clear();
                focus::move_to_heading();
                return;
            }
            Err(RunError::Cancelled) => {
                let _ = problem.try_set(None);
                let _ = said.try_set(t_string!(i18n, matching.cancelled).to_owned());
            }
            Err(RunError::NoProgramme) => {
                let _ = problem.try_set(Some(t_string!(i18n, matching.no_programme).to_owned()));
            }
            Err(RunError::Broken(reason)) => {
                let sentence = t_string!(i18n, matching.error_broken, reason = reason);
                let _ = problem.try_set(Some(sentence));
            }
            Err(RunError::Storage(error)) => {
                let _ = problem.try_set(Some(storage_error(i18n, &error)));
            }
        }
        focus::move_to(PROPOSE);
    };
    let propose = move |_| {
        if is_running.get_untracked() {
            return;
        }
        said.set(String::new());
        if !draft.is_sound(i18n) {
            problem.set(Some(t_string!(i18n, matching.error_settings).to_owned()));
            return;
        }
        problem.set(None);
        spawn_local(async move {
            match draft.save(state).await {
                Ok(()) => state.run_matching(bench.running, done),
                Err(error) => {
                    let _ = problem.try_set(Some(storage_error(i18n, &error)));
                }
            }
        });
    };
    let has_run = Memo::new(move |_| state.run().with(Option::is_some));
    let phase = Signal::derive(
        move || match bench.running.progress.get().map(|p| p.phase) {
            Some(2) => t_string!(i18n, matching.phase_choosing).to_owned(),
            Some(3) => t_string!(i18n, matching.phase_explaining).to_owned(),
            _ => t_string!(i18n, matching.phase_scoring).to_owned(),
        },
    );
    let share = Signal::derive(move || {
        bench
            .running
            .progress
            .get()
            .map(|p| f64::from(p.thousandths) / 1000.0)
    });
    let on_cancel = move |()| {
        bench.running.cancel();
        focus::move_to(PROPOSE);
    };
    view! {
        <section class="stack" aria-label=move || t_string!(i18n, matching.run_label)>
            <When condition=Signal::derive(move || !has_run.get())>
                <p class="lead">{words!(i18n, matching.intro)}</p>
            </When>
            <details class="disclosure" open=move || !has_run.get()>
                <summary>{words!(i18n, matching.settings)}</summary>
                <SettingsForm draft=draft />
            </details>
            {move || {
                match freshness.get() {
                    None | Some(Freshness::Fresh) => None,
                    Some(stale) => {
                        Some(
                            view! {
                                <Notice>
                                    <p>
                                        {move || match stale {
                                            Freshness::SettingsChanged => {
                                                t_string!(i18n, matching.stale_settings)
                                            }
                                            _ => t_string!(i18n, matching.stale_people),
                                        }}
                                    </p>
                                </Notice>
                            },
                        )
                    }
                }
            }}
            <div class="row">
                <Button id=PROPOSE disabled=is_running on_click=propose>
                    {move || {
                        if has_run.get() {
                            t_string!(i18n, matching.propose_again)
                        } else {
                            t_string!(i18n, matching.propose)
                        }
                    }}
                </Button>
            </div>
            <When condition=Signal::derive(move || is_running.get())>
                <Progress
                    label=phase
                    share=share
                    cancel=words!(i18n, app.cancel)
                    on_cancel=on_cancel
                />
            </When>
            <p role="status">{move || said.get()}</p>
            {move || {
                problem
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
