//! The people whom the run left without a partner, and why.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::bars::rule_name;
use super::bench::{Bench, Chosen};
use crate::browser::intl;
use crate::domain::matching::{Objective, RuleCount, Unmatched, UnmatchedReason};
use crate::domain::participant::Side;
use crate::features::shared::count::count;
use crate::features::shared::directory::{searched_of, standing_of, words_of};
use crate::features::shared::language::{Texts, tag};
use crate::features::shared::listing::print_note;
use crate::features::shared::roles::SideTag;
use crate::i18n::use_i18n;
use crate::state::use_app_state;
use crate::ui::{Column, LongRows, LongTable, TextField, When, slash_moves_to};
use crate::words;

/// The id of the heading.
pub const UNMATCHED: &str = "unmatched";
/// The id of the search field.
const SEARCH: &str = "search-unmatched";
/// How many rules are named at most.
const MOST_RULES: usize = 3;

/// Why somebody has no partner, as a sentence.
pub fn sentence(i18n: Texts, unmatched: &Unmatched, objective: Objective) -> String {
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
        UnmatchedReason::TakenByOthers { permitted } => match objective {
            Objective::Stable => t_string!(i18n, unmatched.taken_stable, count = *permitted),
            Objective::BestTotal | Objective::Fairest => {
                t_string!(i18n, unmatched.taken, count = *permitted)
            }
        },
    }
}

/// Those who wait, with what is searched of them.
struct WaitingIndex(Vec<(String, Unmatched)>);

impl WaitingIndex {
    fn found(&self, words: &[String]) -> Vec<u32> {
        let all = (0_u32..).zip(&self.0);
        let is_found = |text: &str| words.iter().all(|word| text.contains(word));
        let found = all.filter(|(_, (text, _))| is_found(text));
        found.map(|(number, _)| number).collect()
    }
}

/// The people who wait.
#[component]
pub fn Waiting() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let bench = expect_context::<Bench>();
    let typed = RwSignal::new(String::new());
    let words = words_of(typed);
    let index = Memo::new_with_compare(
        move |_| {
            let run = state.run().get();
            let unmatched = run.map(|run| run.unmatched.clone()).unwrap_or_default();
            bench.people.with(|people| {
                let searched = |one: Unmatched| {
                    let person = people.person(&one.participant);
                    (
                        person.map(|person| searched_of(person)).unwrap_or_default(),
                        one,
                    )
                };
                Arc::new(WaitingIndex(unmatched.into_iter().map(searched).collect()))
            })
        },
        |_, _| true,
    );
    let found = Memo::new_with_compare(
        move |_| Arc::new(index.with(|index| index.found(&words.get()))),
        |_, _| true,
    );
    let all = Memo::new(move |_| index.with(|index| index.0.len()));
    let number = Memo::new(move |_| found.with(|found| found.len()));
    let one = move |number: u32| {
        let one = move |index: &Arc<WaitingIndex>| Some(index.0.get(number as usize)?.1.clone());
        index.with_untracked(one)
    };
    let rows = LongRows {
        order: found.into(),
        id: Arc::new(move |number| {
            one(number).map_or_else(String::new, |one| {
                format!("{} {}", one.participant, one.side as u8)
            })
        }),
        version: Arc::new(|_| 0),
        cells: Arc::new(move |number| match one(number) {
            Some(one) => view! { <WaitingCells one=one /> }.into_any(),
            None => ().into_any(),
        }),
        can_be_chosen: Arc::new(|_| false),
        tick: Arc::new(|_| Signal::stored(String::new())),
    };
    let rows = StoredValue::new(rows);
    view! {
        <When condition=Signal::derive(move || all.get() > 0)>
            <section
                class="stack"
                aria-labelledby=UNMATCHED
                on:keydown=slash_moves_to(SEARCH)
            >
                <h2 id=UNMATCHED tabindex="-1">
                    {move || t_string!(i18n, matching.waiting, count = count(i18n, all.get()))}
                </h2>
                <p class="soft">{words!(i18n, unmatched.intro)}</p>
                <TextField
                    id=SEARCH
                    label=words!(i18n, unmatched.search)
                    value=typed
                    kind="search"
                    class="input--medium"
                />
                <p role="status" class="small soft">
                    {move || t_string!(i18n, unmatched.found, count = count(i18n, number.get()))}
                </p>
                <div hidden=move || number.get() == 0>
                    <LongTable
                        id="unmatched"
                        label=Signal::derive(move || {
                            t_string!(i18n, matching.waiting, count = count(i18n, all.get()))
                        })
                        columns=vec![
                            Column::plain(words!(i18n, people.name)),
                            Column::plain(words!(i18n, matching.reason)),
                        ]
                        rows=rows.get_value()
                        print_note=print_note()
                    />
                </div>
            </section>
        </When>
    }
}

/// Somebody who waits, and why.
#[component]
fn WaitingCells(one: Unmatched) -> impl IntoView {
    let i18n = use_i18n();
    let bench = expect_context::<Bench>();
    let person = bench
        .people
        .with_untracked(|people| people.person(&one.participant).cloned());
    let side = one.side;
    let chosen = StoredValue::new(Chosen::Left(one.participant.clone(), side));
    let is_chosen = Memo::new(move |_| {
        chosen.with_value(|own| bench.chosen.with(|chosen| chosen.as_ref() == Some(own)))
    });
    view! {
        <th role="rowheader" scope="row" class="unmatched__who">
            <button
                type="button"
                class="proposal__open"
                aria-current=move || is_chosen.get().then_some("true")
                on:click=move |_| bench.choose(chosen.get_value())
            >
                <span class="long__line">
                    {person.as_ref().map(|person| person.name.to_string())}
                </span>
            </button>
            <span class="unmatched__side">
                <SideTag side=side />
                <span class="small soft">
                    {person.as_ref().map(|person| standing_of(person))}
                </span>
            </span>
        </th>
        <td role="cell" class="unmatched__why">
            {move || sentence(i18n, &one, bench.objective())}
        </td>
    }
}
