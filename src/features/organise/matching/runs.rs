//! The runs of the programme: laid side by side, made again, gone back to.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::bench::Bench;
use super::compare::Compared;
use super::proposing::sentence;
use crate::browser::{focus, intl};
use crate::features::shared::language::{Texts, tag};
use crate::features::shared::sentences::storage_error;
use crate::i18n::use_i18n;
use crate::state::matching::{EarlierRun, Repeated, Running};
use crate::state::use_app_state;
use crate::ui::{Button, ButtonKind, Progress, SelectField, SelectOption, When, live};
use crate::words;

/// The id of the heading.
pub const RUNS: &str = "runs";

/// "Run 3, 23 November 2026"
pub fn run_name(i18n: Texts, run: &EarlierRun) -> String {
    let day = intl::date(tag(i18n), run.day);
    t_string!(i18n, runs.name, number = run.number, day = day)
}

/// The runs of the programme; there is nothing to compare until there are two.
#[component]
pub fn Runs() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let runs = RwSignal::new(Vec::<Arc<EarlierRun>>::new());
    let problem = RwSignal::new(None::<String>);
    // They are read when somebody wants to see them: each holds every pair that it gave.
    let is_open = RwSignal::new(false);
    Effect::new(move || {
        let Some(last) = state.run().get().filter(|_| is_open.get()) else {
            return;
        };
        spawn_local(async move {
            match state.earlier_runs().await {
                Ok(earlier) => {
                    let last = Arc::new(EarlierRun::from(&*last));
                    let all = [last].into_iter().chain(earlier.into_iter().map(Arc::new));
                    let _ = runs.try_set(all.collect());
                }
                Err(error) => {
                    let _ = problem.try_set(Some(storage_error(i18n, &error)));
                }
            }
        });
    });
    view! {
        <section class="stack" aria-labelledby=RUNS>
            <h2 id=RUNS tabindex="-1">
                {words!(i18n, runs.title)}
            </h2>
            <p class="soft">{words!(i18n, runs.intro)}</p>
            {live(move || problem.get().map(|problem| view! { <p>{problem}</p> }))}
            <When
                condition=Signal::derive(move || is_open.get())
                otherwise=ViewFn::from(move || {
                    let open = move |_| {
                        is_open.set(true);
                        focus::move_to(RUNS);
                    };
                    view! {
                        <div>
                            <Button kind=ButtonKind::Quiet on_click=open>
                                {words!(i18n, runs.open)}
                            </Button>
                        </div>
                    }
                })
            >
                <SideBySide runs=runs />
            </When>
        </section>
    }
}

/// Two of them side by side.
#[component]
fn SideBySide(runs: RwSignal<Vec<Arc<EarlierRun>>>) -> impl IntoView {
    let i18n = use_i18n();
    let (one, other) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    // The last two, until others are chosen.
    Effect::new(move || {
        runs.with(|runs| {
            let number = |place: usize| runs.get(place).map(|run| run.number.to_string());
            one.set(number(1).or_else(|| number(0)).unwrap_or_default());
            other.set(number(0).unwrap_or_default());
        });
    });
    let options = Signal::derive(move || {
        let option = |run: &Arc<EarlierRun>| SelectOption {
            value: run.number.to_string(),
            label: run_name(i18n, run),
        };
        runs.with(|runs| runs.iter().map(option).collect::<Vec<_>>())
    });
    let chosen = move |value: RwSignal<String>| {
        Memo::new_with_compare(
            move |_| {
                let number = value.get();
                let is_it = |run: &&Arc<EarlierRun>| run.number.to_string() == number;
                runs.with(|runs| runs.iter().find(is_it).cloned())
            },
            |_, _| true,
        )
    };
    let (left, right) = (chosen(one), chosen(other));
    let has_two = Signal::derive(move || runs.with(|runs| runs.len() > 1));
    view! {
        <When condition=has_two>
            <div class="columns">
                <SelectField id="run-one" label=words!(i18n, runs.one) value=one options=options />
                <SelectField
                    id="run-other"
                    label=words!(i18n, runs.other)
                    value=other
                    options=options
                />
            </div>
            {live(move || {
                let (left, right) = (left.get()?, right.get()?);
                Some(view! { <Compared one=left other=right /> })
            })}
        </When>
        <When condition=Signal::derive(move || runs.with(|runs| runs.len() == 1))>
            <p>{words!(i18n, runs.only_one)}</p>
        </When>
        <When condition=Signal::derive(move || left.with(Option::is_some))>
            <Again runs=runs run=left />
        </When>
    }
}

/// Making a run again, and going back to its settings.
#[component]
fn Again(
    runs: RwSignal<Vec<Arc<EarlierRun>>>,
    run: Memo<Option<Arc<EarlierRun>>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let bench = expect_context::<Bench>();
    let running = Running::default();
    on_cleanup(move || running.cancel());
    let said = RwSignal::new(String::new());
    Effect::new(move || {
        run.track();
        said.set(String::new());
    });
    let is_running = running.is_running();
    let repeat = move |_| {
        let Some(run) = run.get_untracked() else {
            return;
        };
        said.set(String::new());
        spawn_local(async move {
            let sentence = match state.repeat_run(running, &run).await {
                Ok(Repeated::Same) => t_string!(i18n, runs.same).to_owned(),
                Ok(Repeated::Different) => t_string!(i18n, runs.different).to_owned(),
                Ok(Repeated::NotAsItWas) => t_string!(i18n, runs.not_as_it_was).to_owned(),
                Err(error) => sentence(i18n, error),
            };
            let _ = said.try_set(sentence);
        });
    };
    let number = Signal::derive(move || run.with(|run| run.as_ref().map_or(0, |run| run.number)));
    let is_earlier = Signal::derive(move || {
        let last = runs.with(|runs| runs.first().map(|run| run.number));
        last != Some(number.get())
    });
    let use_settings = move |_| {
        if let Some(run) = run.get_untracked() {
            bench.use_settings_of(&run);
        }
    };
    view! {
        <div class="row">
            <Button kind=ButtonKind::Quiet disabled=is_running on_click=repeat>
                {move || t_string!(i18n, runs.repeat, number = number.get())}
            </Button>
            <When condition=is_earlier>
                <Button kind=ButtonKind::Quiet on_click=use_settings>
                    {move || t_string!(i18n, runs.use_settings, number = number.get())}
                </Button>
            </When>
        </div>
        <When condition=is_running>
            <Progress
                label=words!(i18n, runs.repeating)
                share=running.share()
                cancel=words!(i18n, app.cancel)
                on_cancel=move |()| running.cancel()
            />
        </When>
        <p role="status">{move || said.get()}</p>
    }
}
