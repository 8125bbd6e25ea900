//! The proposals: searching, ticking, approving many.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::bench::Bench;
use super::criteria::in_hundredths;
use super::rows::{Row, Standing};
use crate::domain::id::ParticipantId;
use crate::features::shared::directory::{standing_of, words_of};
use crate::features::shared::language::Texts;
use crate::i18n::use_i18n;
use crate::ui::When;
use crate::ui::text;
use crate::ui::{Button, ButtonKind, TextField};
use crate::words;

/// How many proposals are shown at once.
const STEP: usize = 100;

/// The proposals of the last run.
#[component]
pub fn Proposals() -> impl IntoView {
    let i18n = use_i18n();
    let bench = expect_context::<Bench>();
    let typed = RwSignal::new(String::new());
    let words = words_of(typed);
    let shown = RwSignal::new(STEP);
    let found = Memo::new(move |_| {
        let words = words.get();
        bench.people.with(|people| {
            bench.rows.with(|rows| {
                rows.iter()
                    .filter(|row| {
                        people.is_found(&row.mentor, &words) || people.is_found(&row.mentee, &words)
                    })
                    .cloned()
                    .collect::<Vec<Row>>()
            })
        })
    });
    let count = Memo::new(move |_| found.with(Vec::len));
    let visible = Memo::new(move |_| {
        found.with(|found| found.iter().take(shown.get()).cloned().collect::<Vec<_>>())
    });
    let ticked = Memo::new(move |_| {
        let _ = bench.rows.with(Vec::len);
        bench.ticked.track();
        bench.ticked_open().len()
    });
    let has_more = move || count.get() > shown.get();
    let tick_all = move |_| {
        let open = found.with_untracked(|found| {
            let open = found.iter().filter(|row| row.is_open());
            open.map(Row::pair).collect()
        });
        bench.ticked.set(open);
    };
    view! {
        <section class="stack" aria-labelledby="proposals">
            <h2 id="proposals" tabindex="-1">
                {words!(i18n, matching.proposals)}
            </h2>
            <TextField
                id="search-proposals"
                label=words!(i18n, matching.search)
                value=typed
                kind="search"
                class="input--medium"
            />
            <p role="status" class="small soft">
                {move || t_string!(i18n, matching.found, count = count.get())}
            </p>
            <div class="row">
                <Button
                    kind=ButtonKind::Small
                    disabled=Signal::derive(move || ticked.get() == 0)
                    on_click=move |_| bench.approve(bench.ticked_open())
                >
                    {move || t_string!(i18n, matching.approve_chosen, count = ticked.get())}
                </Button>
                <Button kind=ButtonKind::Link on_click=tick_all>
                    {words!(i18n, matching.choose_all)}
                </Button>
                <Button
                    kind=ButtonKind::Link
                    on_click=move |_| bench.ticked.update(|ticked| ticked.clear())
                >
                    {words!(i18n, matching.choose_none)}
                </Button>
            </div>
            <ul class="pairs">
                <For each=move || visible.get() key=Row::drawing_key let:row>
                    <Proposal row=row />
                </For>
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
    }
}

fn standing_name(i18n: Texts, standing: &Standing) -> Option<&'static str> {
    match standing {
        Standing::Open => None,
        Standing::Approved(_) => Some(t_string!(i18n, matching.approved)),
        Standing::Declined => Some(t_string!(i18n, matching.declined)),
        Standing::NoPlace => Some(t_string!(i18n, matching.no_place)),
        Standing::Gone => Some(t_string!(i18n, matching.gone)),
    }
}

/// One proposal: a box to tick, and a button that shows why.
#[component]
fn Proposal(row: Row) -> impl IntoView {
    let i18n = use_i18n();
    let bench = expect_context::<Bench>();
    let pair = StoredValue::new(row.pair());
    let is_chosen = Memo::new(move |_| {
        pair.with_value(|pair| bench.chosen.with(|chosen| chosen.as_ref() == Some(pair)))
    });
    let is_ticked = Memo::new(move |_| {
        pair.with_value(|pair| bench.ticked.with(|ticked| ticked.contains(pair)))
    });
    let is_open = row.is_open();
    let names = text(move || {
        bench.people.with(|people| {
            let (mentor, mentee) = pair.get_value();
            t_string!(
                i18n,
                matching.pair_of,
                mentor = people.name(&mentor),
                mentee = people.name(&mentee)
            )
        })
    });
    let standing = row.standing.clone();
    view! {
        <li class="pair" class=("pair--chosen", move || is_chosen.get())>
            <label class="pair__tick">
                <span class="visually-hidden">
                    {move || t_string!(i18n, matching.tick, pair = names.get())}
                </span>
                <input
                    type="checkbox"
                    disabled=!is_open
                    prop:checked=move || is_ticked.get()
                    on:change=move |event| {
                        let pair = pair.get_value();
                        let is_ticked = event_target_checked(&event);
                        bench
                            .ticked
                            .update(|ticked| {
                                if is_ticked { ticked.insert(pair) } else { ticked.remove(&pair) };
                            });
                    }
                />
            </label>
            <button
                type="button"
                class="pair__open"
                id=pair_id(&row)
                aria-current=move || is_chosen.get().then_some("true")
                on:click=move |_| bench.choose(pair.get_value())
            >
                <Person id=row.mentor.clone() class="pair__mentor" />
                <span class="pair__arrows" aria-hidden="true">
                    "⇄"
                </span>
                <Person id=row.mentee.clone() class="pair__mentee" />
                <span class="pair__fit">
                    <span class="visually-hidden">{words!(i18n, matching.fit)} " "</span>
                    {in_hundredths(row.fit.ten_thousandths())}
                </span>
                {move || {
                    standing_name(i18n, &standing)
                        .map(|name| view! { <span class="tag pair__state">{name}</span> })
                }}
            </button>
        </li>
    }
}

/// The id of a proposal's button, to which the focus comes back.
pub fn pair_id(row: &Row) -> String {
    format!("pair-{}-{}", row.mentor, row.mentee)
}

/// A person's name, with level and unit below.
#[component]
fn Person(id: ParticipantId, class: &'static str) -> impl IntoView {
    let bench = expect_context::<Bench>();
    let person = bench
        .people
        .with_untracked(|people| people.person(&id).cloned());
    view! {
        <span class=class>
            <span class="pair__name">
                {person.as_ref().map(|person| person.name.to_string())}
            </span>
            <span class="small soft">{person.as_ref().map(|person| standing_of(person))}</span>
        </span>
    }
}
