//! What would change if pairs were proposed now: in people, in fit, and who would get whom.

use std::cmp::Ordering;
use std::sync::Arc;

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::bench::Bench;
use super::changes::ChangeList;
use super::criteria::in_hundredths;
use super::proposing::{PROPOSE, sentence};
use super::trial::Tried;
use crate::browser::{focus, intl};
use crate::domain::matching::{Fit, Trial};
use crate::features::shared::count::count;
use crate::features::shared::language::{Texts, tag};
use crate::i18n::use_i18n;
use crate::state::matching::Freshness;
use crate::ui::{Button, ButtonKind, Checkbox, Progress, When, live};
use crate::words;

/// The id of the heading.
pub const TITLE: &str = "would-change";

/// What would change, with the ways to take it or to go back. It is there while the proposals rest on something that
/// has changed.
#[component]
pub fn WouldChange() -> impl IntoView {
    let i18n = use_i18n();
    let bench = expect_context::<Bench>();
    let trying = bench.trying;
    let by_settings =
        Signal::derive(move || trying.freshness.get() == Some(Freshness::SettingsChanged));
    view! {
        <When condition=trying.is_stale>
            <section class="card" aria-labelledby=TITLE>
                <h2 id=TITLE tabindex="-1">
                    {words!(i18n, trial.title)}
                </h2>
                <p class="soft">
                    {move || match by_settings.get() {
                        true => t_string!(i18n, matching.stale_settings),
                        false => t_string!(i18n, matching.stale_people),
                    }}
                </p>
                <Outcome />
                <Actions by_settings=by_settings />
                <Checkbox
                    checked=Signal::derive(move || trying.keeps_first())
                    on_change=move |is_first| trying.keep_first(is_first)
                    label=words!(i18n, trial.keep)
                    hint=words!(i18n, trial.keep_hint)
                />
                <WhoChanges />
            </section>
        </When>
    }
}

/// Taking what would be proposed, or going back to what the proposals rest on.
#[component]
fn Actions(
    /// Whether the settings or the wishes are what has changed.
    by_settings: Signal<bool>,
) -> impl IntoView {
    let i18n = use_i18n();
    let bench = expect_context::<Bench>();
    let is_running = bench.running.is_running();
    let go_back = move |_| {
        bench.go_back();
        focus::move_to_heading();
    };
    view! {
        <div class="row">
            <Button
                id=PROPOSE
                disabled=is_running
                on_click=move |_| bench.proposing.propose(bench)
            >
                {words!(i18n, trial.take)}
            </Button>
            <When condition=by_settings>
                <Button kind=ButtonKind::Quiet on_click=go_back>
                    {words!(i18n, trial.go_back)}
                </Button>
            </When>
        </div>
    }
}

/// What was found, or how far it has come.
#[component]
fn Outcome() -> impl IntoView {
    let i18n = use_i18n();
    let trying = expect_context::<Bench>().trying;
    view! {
        <When condition=trying.running.is_running()>
            <Progress
                label=words!(i18n, trial.running)
                share=trying.running.share()
                cancel=words!(i18n, app.cancel)
                on_cancel=move |()| trying.running.cancel()
            />
        </When>
        <div role="status" class="stack stack--tight">
            {live(move || match trying.tried.get() {
                Tried::NotNeeded | Tried::Soon => ().into_any(),
                Tried::Found(trial) => view! { <Figured trial=trial /> }.into_any(),
                Tried::Stopped => {
                    view! {
                        <p>{words!(i18n, trial.stopped)}</p>
                        <div>
                            <Button kind=ButtonKind::Small on_click=move |_| trying.begin()>
                                {words!(i18n, trial.again)}
                            </Button>
                        </div>
                    }
                        .into_any()
                }
                Tried::Failed(error) => view! { <p>{sentence(i18n, error)}</p> }.into_any(),
            })}
        </div>
    }
}

/// Whose partners would change.
#[component]
fn WhoChanges() -> impl IntoView {
    let i18n = use_i18n();
    let trying = expect_context::<Bench>().trying;
    let changes = Memo::new_with_compare(
        move |_| {
            trying.tried.with(|tried| match tried {
                Tried::Found(trial) => Arc::new(trial.changed.clone()),
                _ => Arc::default(),
            })
        },
        |_, _| true,
    );
    view! {
        <ChangeList
            id="changes"
            changes=changes
            before=words!(i18n, trial.now)
            after=words!(i18n, trial.then)
        />
    }
}

/// The sentences.
#[component]
fn Figured(trial: Arc<Trial>) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <ul class="plain-list">
            {sentences(i18n, &trial)
                .into_iter()
                .map(|(sentence, is_main)| {
                    view! { <li class:strong=is_main>{sentence}</li> }
                })
                .collect_view()}
        </ul>
    }
}

/// What would change, the most important first.
fn sentences(i18n: Texts, trial: &Trial) -> Vec<(String, bool)> {
    let (before, after) = (&trial.before, &trial.after);
    let mut sentences = vec![(changed(i18n, trial.people_changed()), true)];
    sentences.extend(served(i18n, before.served, after.served).map(|sentence| (sentence, true)));
    if trial.changed.is_empty() {
        return sentences;
    }
    let mut add = |sentence: String| sentences.push((sentence, false));
    add(total(i18n, before.total, after.total));
    if let (Some(before), Some(after)) = (before.lowest, after.lowest) {
        add(lowest(i18n, before, after));
    }
    if !trial.no_longer_permitted.is_empty() {
        let number = count(i18n, trial.no_longer_permitted.len());
        add(t_string!(i18n, trial.barred, count = number));
    }
    sentences
}

/// A total as it is shown: in hundredths of a best pair, rounded half up.
pub const fn in_whole(total: u64) -> u64 {
    (total + 50) / 100
}

/// How the total would change, in hundredths of a best pair.
fn total(i18n: Texts, before: u64, after: u64) -> String {
    let number = |total: u64| intl::number(tag(i18n), total);
    let (before, after) = (in_whole(before), in_whole(after));
    let by = number(before.abs_diff(after));
    let (from, to) = (number(before), number(after));
    match before.cmp(&after) {
        Ordering::Less => t_string!(i18n, trial.total_rises, by = by, from = from, to = to),
        Ordering::Greater => t_string!(i18n, trial.total_falls, by = by, from = from, to = to),
        Ordering::Equal => t_string!(i18n, trial.total_stays, at = to),
    }
}

/// The lowest fit as it is, and as it would be.
pub fn lowest(i18n: Texts, before: Fit, after: Fit) -> String {
    let shown = |fit: Fit| in_hundredths(fit.ten_thousandths());
    t_string!(
        i18n,
        trial.lowest,
        before = shown(before),
        after = shown(after)
    )
}

/// How many people would get another partner.
pub fn changed(i18n: Texts, people: usize) -> String {
    match people {
        0 => t_string!(i18n, trial.nothing).to_owned(),
        people => t_string!(i18n, trial.changed, count = count(i18n, people)),
    }
}

/// How many people more or fewer would have a partner.
pub fn served(i18n: Texts, before: usize, after: usize) -> Option<String> {
    let number = count(i18n, before.abs_diff(after));
    match before.cmp(&after) {
        Ordering::Less => Some(t_string!(i18n, trial.served_more, count = number)),
        Ordering::Greater => Some(t_string!(i18n, trial.served_fewer, count = number)),
        Ordering::Equal => None,
    }
}
