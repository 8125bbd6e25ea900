//! The proposals: searching, sorting, choosing, approving many and taking approvals back.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::bench::{Bench, Chosen};
use super::criteria::in_hundredths;
use super::order::{Filter, ProposalIndex, ProposalKey};
use super::pair_wish::wish_name;
use super::rows::{Row, Standing};
use crate::domain::id::{PairingId, ParticipantId};
use crate::features::shared::count::count;
use crate::features::shared::directory::{standing_of, words_of};
use crate::features::shared::language::{Texts, tag};
use crate::features::shared::listing::{ChoiceBar, KeysHint, print_note, tally};
use crate::features::shared::prepared::{Prepared, Preparing};
use crate::i18n::use_i18n;
use crate::ui::{
    Button, ButtonKind, LongRows, LongTable, SelectField, SelectOption, Sorting, TextField, When,
    slash_moves_to, text,
};
use crate::words;

/// The id of the heading.
pub const PROPOSALS: &str = "proposals";
/// The id of the search field.
const SEARCH: &str = "search-proposals";

fn filter_name(i18n: Texts, filter: Filter) -> &'static str {
    match filter {
        Filter::All => t_string!(i18n, matching.filter_all),
        Filter::Open => t_string!(i18n, matching.filter_open),
        Filter::Approved => t_string!(i18n, matching.filter_approved),
        Filter::Over => t_string!(i18n, matching.filter_over),
    }
}

/// The proposals of the last run.
#[component]
pub fn Proposals() -> impl IntoView {
    let i18n = use_i18n();
    let bench = expect_context::<Bench>();
    let index = Prepared::new(move || {
        ProposalIndex::prepare(bench.rows.get(), bench.people.get(), tag(i18n))
    });
    view! {
        <When condition=index.is_ready() otherwise=Preparing>
            <Listed index=index.latest() />
        </When>
    }
}

#[component]
fn Listed(index: ReadSignal<Arc<ProposalIndex>>) -> impl IntoView {
    let i18n = use_i18n();
    let bench = expect_context::<Bench>();
    let typed = RwSignal::new(String::new());
    let words = words_of(typed);
    let filter = RwSignal::new(Filter::default().value().to_owned());
    let sorting = RwSignal::new(Sorting::default());
    let found = Memo::new_with_compare(
        move |_| {
            let filter = filter.with(|value| Filter::of_value(value));
            let words = words.get();
            let sorting = sorting.get();
            index.with(|index| Arc::new(index.chosen(&words, filter, sorting)))
        },
        |_, _| true,
    );
    let number = Memo::new(move |_| found.with(|found| found.len()));
    let rows = rows_of(bench, index, found);
    let selection = bench.ticked;
    let tally = Memo::new({
        let rows = rows.clone();
        move |_| tally(&rows, index.with(|index| index.len()), selection)
    });
    let (open, approved) = (
        Memo::new(move |_| selection.with(|ids| bench.chosen_open(ids)).len()),
        Memo::new(move |_| selection.with(|ids| bench.chosen_approved(ids)).len()),
    );
    let filters = Signal::derive(move || {
        let option = |filter: Filter| SelectOption {
            value: filter.value().to_owned(),
            label: filter_name(i18n, filter).to_owned(),
        };
        Filter::ALL.map(option).to_vec()
    });
    let column = |key, heading| Sorting::column(sorting, key, heading);
    let columns = vec![
        column(ProposalKey::Mentor, words!(i18n, role.mentor)),
        column(ProposalKey::Mentee, words!(i18n, role.mentee)),
        column(ProposalKey::Fit, words!(i18n, matching.fit)),
        column(ProposalKey::Standing, words!(i18n, matching.state)),
    ];
    view! {
        <section
            class="stack"
            aria-labelledby=PROPOSALS
            on:keydown=slash_moves_to(SEARCH)
        >
            <h2 id=PROPOSALS tabindex="-1">
                {words!(i18n, matching.proposals)}
            </h2>
            <div class="columns">
                <TextField id=SEARCH label=words!(i18n, matching.search) value=typed kind="search" />
                <SelectField
                    id="filter-proposals"
                    label=words!(i18n, matching.filter)
                    value=filter
                    options=filters
                />
            </div>
            <p role="status" class="small soft">
                {move || t_string!(i18n, matching.found, count = count(i18n, number.get()))}
            </p>
            <ChoiceBar tally=tally rows=rows.clone() selection=selection>
                <Button
                    kind=ButtonKind::Small
                    disabled=Signal::derive(move || open.get() == 0)
                    on_click=move |_| {
                        bench.approve(selection.with_untracked(|ids| bench.chosen_open(ids)));
                    }
                >
                    {move || {
                        t_string!(i18n, matching.approve_chosen, count = count(i18n, open.get()))
                    }}
                </Button>
                <Button
                    kind=ButtonKind::Small
                    disabled=Signal::derive(move || approved.get() == 0)
                    on_click=move |_| {
                        let chosen = selection.with_untracked(|ids| bench.chosen_approved(ids));
                        bench.take_back_many(chosen);
                    }
                >
                    {move || {
                        let number = count(i18n, approved.get());
                        t_string!(i18n, matching.take_back_chosen, count = number)
                    }}
                </Button>
            </ChoiceBar>
            <KeysHint chooses=true />
            <div hidden=move || number.get() == 0>
                <LongTable
                    id="proposals"
                    label=words!(i18n, matching.proposals)
                    columns=columns
                    rows=rows
                    selection=(selection, words!(i18n, list.choose_heading))
                    print_note=print_note()
                    go_to=bench.back_to
                />
            </div>
        </section>
    }
}

/// The proposals as rows. Those from which nothing can come any more cannot be chosen.
fn rows_of(
    bench: Bench,
    index: ReadSignal<Arc<ProposalIndex>>,
    found: Memo<Arc<Vec<u32>>>,
) -> LongRows {
    let i18n = use_i18n();
    let row = move |number| index.with_untracked(|index| index.row(number).cloned());
    LongRows {
        order: found.into(),
        id: Arc::new(move |number| row(number).map(|row| row.id()).unwrap_or_default()),
        version: Arc::new(move |number| {
            row(number).map_or(0, |row| {
                let fit = u64::from(row.fit.ten_thousandths());
                8 * fit + u64::from(row.standing.rank())
            })
        }),
        cells: Arc::new(move |number| match row(number) {
            Some(row) => view! { <ProposalCells row=row /> }.into_any(),
            None => ().into_any(),
        }),
        can_be_chosen: Arc::new(move |number| {
            index.with_untracked(|index| {
                let standing = index.row(number).map(|row| &row.standing);
                matches!(standing, Some(Standing::Open | Standing::Approved(_)))
            })
        }),
        tick: Arc::new(move |number| {
            let pair = row(number).map(|row| row.pair());
            Signal::derive(move || {
                let name = pair.as_ref().map(|pair| bench.pair_name(pair));
                t_string!(i18n, list.tick, name = name.unwrap_or_default())
            })
        }),
    }
}

/// What has become of a proposal; nothing while it can be approved.
fn standing_name(i18n: Texts, standing: &Standing) -> Option<&'static str> {
    match standing {
        // What is wanted of the two is said beside.
        Standing::Open | Standing::Apart => None,
        Standing::Approved(_) => Some(t_string!(i18n, matching.approved)),
        Standing::Declined => Some(t_string!(i18n, matching.declined)),
        Standing::NoPlace => Some(t_string!(i18n, matching.no_place)),
        Standing::Gone => Some(t_string!(i18n, matching.gone)),
    }
}

/// One proposal: a button over the whole row shows why.
#[component]
fn ProposalCells(row: Row) -> impl IntoView {
    let i18n = use_i18n();
    let bench = expect_context::<Bench>();
    let pair = StoredValue::new(row.pair());
    let is_chosen = Memo::new(move |_| pair.with_value(|pair| bench.has_chosen(pair)));
    let is_affected = Memo::new(move |_| {
        pair.with_value(|pair| bench.affected.with(|affected| affected.contains(pair)))
    });
    let mentee = row.mentee.clone();
    let with = text(move || {
        let mentee = bench.people.with(|people| people.name(&mentee));
        t_string!(i18n, matching.with, mentee = mentee)
    });
    let fit = in_hundredths(row.fit.ten_thousandths());
    let standing = row.standing.clone();
    view! {
        <th role="rowheader" scope="row" class="proposal__mentor">
            <button
                type="button"
                class="proposal__open"
                aria-current=move || is_chosen.get().then_some("true")
                on:click=move |_| bench.choose(Chosen::Pair(pair.get_value()))
            >
                <Person id=row.mentor.clone() />
                <span class="visually-hidden">{with}</span>
            </button>
        </th>
        <td role="cell" class="proposal__mentee">
            <Person id=row.mentee.clone() />
        </td>
        <td role="cell" class="proposal__fit">{fit}</td>
        <td role="cell" class="proposal__state">
            {move || {
                let standing = standing_name(i18n, &standing);
                let wish = pair.with_value(|pair| bench.wish_of(pair)).map(|wish| wish_name(i18n, wish));
                let would_change = is_affected.get().then(|| t_string!(i18n, trial.would_change));
                standing
                    .or(wish)
                    .or(would_change)
                    .map(|name| view! { <span class="tag">{name}</span> })
            }}
        </td>
    }
}

/// A person's name, with level and unit below.
#[component]
fn Person(id: ParticipantId) -> impl IntoView {
    let bench = expect_context::<Bench>();
    let person = bench
        .people
        .with_untracked(|people| people.person(&id).cloned());
    view! {
        <span class="long__line strong">
            {person.as_ref().map(|person| person.name.to_string())}
        </span>
        <span class="long__line small soft">
            {person.as_ref().map(|person| standing_of(person))}
        </span>
    }
}

/// The pairing that an approved proposal has become.
pub const fn pairing_of(row: &Row) -> Option<&PairingId> {
    match &row.standing {
        Standing::Approved(id) => Some(id),
        _ => None,
    }
}
