//! The people whom the run left without a partner, and why.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::bars::rule_name;
use super::bench::Bench;
use crate::browser::intl;
use crate::domain::matching::{RuleCount, Unmatched, UnmatchedReason};
use crate::domain::participant::Side;
use crate::features::shared::directory::standing_of;
use crate::features::shared::language::{Texts, tag};
use crate::features::shared::roles::SideTag;
use crate::i18n::use_i18n;
use crate::state::use_app_state;
use crate::ui::When;
use crate::ui::{Button, ButtonKind};
use crate::words;

/// How many people are shown at once.
const STEP: usize = 100;
/// How many rules are named at most.
const MOST_RULES: usize = 3;

/// Why somebody has no partner, as a sentence.
fn sentence(i18n: Texts, unmatched: &Unmatched) -> String {
    match &unmatched.reason {
        UnmatchedReason::NobodyOnTheOtherSide => match unmatched.side {
            Side::Mentor => t_string!(i18n, unmatched.nobody_mentee).to_owned(),
            Side::Mentee => t_string!(i18n, unmatched.nobody_mentor).to_owned(),
        },
        UnmatchedReason::EveryPairBarred { rules } => {
            let rules = rules.iter().take(MOST_RULES);
            let named = rules.map(|RuleCount { rule, pairs }| {
                t_string!(
                    i18n,
                    unmatched.rule_count,
                    rule = rule_name(i18n, *rule),
                    count = *pairs
                )
            });
            t_string!(i18n, unmatched.barred, rules = intl::list(tag(i18n), named))
        }
        UnmatchedReason::NotEnoughOnTheOtherSide { permitted } => match unmatched.side {
            Side::Mentor => t_string!(i18n, unmatched.too_few_mentees, count = *permitted),
            Side::Mentee => t_string!(i18n, unmatched.too_few_mentors, count = *permitted),
        },
        UnmatchedReason::TakenByOthers { permitted } => {
            t_string!(i18n, unmatched.taken, count = *permitted)
        }
    }
}

/// The people who wait.
#[component]
pub fn Waiting() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let bench = expect_context::<Bench>();
    let shown = RwSignal::new(STEP);
    let all = Memo::new(move |_| {
        let run = state.run.get();
        run.map(|run| run.unmatched.clone()).unwrap_or_default()
    });
    let count = Memo::new(move |_| all.with(Vec::len));
    let has_any = move || count.get() > 0;
    let has_more = move || count.get() > shown.get();
    view! {
        <When condition=Signal::derive(has_any)>
            <section class="stack" aria-labelledby="unmatched">
                <h2 id="unmatched">{move || t_string!(i18n, matching.waiting, count = count.get())}</h2>
                <p class="soft">{words!(i18n, unmatched.intro)}</p>
                <ul class="plain-list">
                    {move || {
                        let visible = all
                            .with(|all| all.iter().take(shown.get()).cloned().collect::<Vec<_>>());
                        visible
                            .into_iter()
                            .map(|one| {
                                let person = bench
                                    .people
                                    .with(|people| people.person(&one.participant).cloned());
                                view! {
                                    <li class="unmatched">
                                        <span class="row">
                                            <span class="strong">
                                                {person
                                                    .as_ref()
                                                    .map(|person| person.name.to_string())}
                                            </span>
                                            <SideTag side=one.side />
                                            <span class="small soft">
                                                {person.as_ref().map(|person| standing_of(person))}
                                            </span>
                                        </span>
                                        <p>{move || sentence(i18n, &one)}</p>
                                    </li>
                                }
                            })
                            .collect_view()
                    }}
                </ul>
                <When condition=Signal::derive(has_more)>
                    <div>
                        <Button
                            kind=ButtonKind::Quiet
                            on_click=move |_| shown.update(|shown| *shown += STEP)
                        >
                            {words!(i18n, app.show_more)}
                        </Button>
                    </div>
                </When>
            </section>
        </When>
    }
}
