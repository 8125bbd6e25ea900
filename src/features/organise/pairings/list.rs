//! The list of pairings: searched, filtered, sorted, and acted on.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::exports::save_pairings;
use super::filter::Filter;
use super::hand_out_all::HandingOut;
use super::order::{PairingIndex, PairingKey};
use super::rows::rows_of;
use crate::domain::id::PairingId;
use crate::domain::pairing::Pairing;
use crate::features::shared::answers::state_name;
use crate::features::shared::count::count;
use crate::features::shared::directory::{Directory, directory, words_of};
use crate::features::shared::language::{Texts, tag};
use crate::features::shared::listing::{ChoiceBar, KeysHint, print_note, tally};
use crate::features::shared::prepared::{Prepared, Preparing};
use crate::i18n::use_i18n;
use crate::state::use_app_state;
use crate::ui::{
    Button, ButtonKind, Column, LongTable, Place, Return, SelectField, SelectOption, Selection,
    Sorting, TextField, When, slash_moves_to,
};
use crate::words;

/// The list's name, under which its place is remembered.
const LIST: &str = "pairings";
/// The id of the search field.
const SEARCH: &str = "pairing-search";

fn filter_name(i18n: Texts, filter: Filter) -> &'static str {
    match filter {
        Filter::All => t_string!(i18n, pairings.filter_all),
        Filter::NotHandedOut => t_string!(i18n, pairings.filter_not_handed_out),
        Filter::State(state) => state_name(i18n, state),
    }
}

/// The pairings with a filter and a search field.
#[component]
pub fn PairingList(handing_out: HandingOut) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let people = directory(state);
    let index =
        Prepared::new(move || PairingIndex::prepare(state.pairings.get(), people.get(), tag(i18n)));
    view! {
        <When condition=index.is_ready() otherwise=Preparing>
            <Listed index=index.latest() people=people handing_out=handing_out />
        </When>
    }
}

#[component]
fn Listed(
    index: ReadSignal<Arc<PairingIndex>>,
    people: Memo<Directory>,
    handing_out: HandingOut,
) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let place = Place::take(LIST);
    let left: [String; 3] = place
        .as_ref()
        .and_then(|place| place.view.clone().try_into().ok())
        .unwrap_or_default();
    let [typed, filter, order] = left;
    let typed = RwSignal::new(typed);
    let words = words_of(typed);
    let filter = RwSignal::new(Filter::of_value(&filter).value().to_owned());
    let sorting = RwSignal::new(Sorting::of_text(&order));
    let selection = Selection::default();
    let said = RwSignal::new(String::new());
    let options = Signal::derive(move || {
        let option = |filter: Filter| SelectOption {
            value: filter.value().to_owned(),
            label: filter_name(i18n, filter).to_owned(),
        };
        Filter::ALL.map(option).to_vec()
    });
    let found = Memo::new_with_compare(
        move |_| {
            let filter = filter.with(|value| Filter::of_value(value));
            let (words, sorting) = (words.get(), sorting.get());
            index.with(|index| Arc::new(index.chosen(&words, filter, sorting)))
        },
        |_, _| true,
    );
    let number = Memo::new(move |_| found.with(|found| found.len()));
    let rows = rows_of(index, found, people);
    let tally = Memo::new({
        let rows = rows.clone();
        move |_| tally(&rows, index.with(|index| index.len()), selection)
    });
    let chosen = move || -> Vec<Pairing> {
        selection.with_untracked(|ids| {
            index.with_untracked(|index| {
                let all = (0..).map_while(|number| index.pairing(number));
                let chosen = all.filter(|pairing| ids.contains(pairing.id.as_str()));
                chosen.cloned().collect()
            })
        })
    };
    let export = move |_| {
        let pairings = chosen();
        spawn_local(async move {
            let sentence = if save_pairings(i18n, state, pairings).await {
                t_string!(i18n, hand.saved_file)
            } else {
                t_string!(i18n, handing.save_failed)
            };
            said.try_set(sentence.to_owned());
        });
    };
    let hand_out = move |_| {
        let ids: BTreeSet<PairingId> = chosen().into_iter().map(|pairing| pairing.id).collect();
        handing_out.begin(ids);
    };
    let is_none = Signal::derive(move || tally.get().chosen == 0);
    let returning = Return {
        to: place,
        view: Arc::new(move || {
            let order = sorting.get_untracked().to_text();
            vec![typed.get_untracked(), filter.get_untracked(), order]
        }),
    };
    view! {
        <section
            class="stack"
            aria-labelledby="pairing-list"
            on:keydown=slash_moves_to(SEARCH)
        >
            <h2 id="pairing-list" tabindex="-1">
                {words!(i18n, pairings.list)}
            </h2>
            <div class="columns">
                <SelectField
                    id="pairing-state"
                    label=words!(i18n, pairings.filter)
                    value=filter
                    options=options
                />
                <TextField
                    id=SEARCH
                    label=words!(i18n, matching.search)
                    value=typed
                    kind="search"
                    class="input--medium"
                />
            </div>
            <p role="status" class="small soft">
                {move || t_string!(i18n, pairings.found, count = count(i18n, number.get()))}
            </p>
            <ChoiceBar tally=tally rows=rows.clone() selection=selection>
                <Button kind=ButtonKind::Small disabled=is_none on_click=hand_out>
                    {move || match tally.get().chosen {
                        0 => t_string!(i18n, handing.chosen_none).to_owned(),
                        some => t_string!(i18n, handing.chosen, count = count(i18n, some)),
                    }}
                </Button>
                <Button kind=ButtonKind::Small disabled=is_none on_click=export>
                    {move || match tally.get().chosen {
                        0 => t_string!(i18n, handing.export_none).to_owned(),
                        some => t_string!(i18n, handing.export_chosen, count = count(i18n, some)),
                    }}
                </Button>
            </ChoiceBar>
            <p role="status" class="small">
                {move || said.get()}
            </p>
            <KeysHint chooses=true />
            <div hidden=move || number.get() == 0>
                <LongTable
                    id=LIST
                    label=words!(i18n, pairings.list)
                    columns=columns(sorting)
                    rows=rows
                    selection=(selection, words!(i18n, list.choose_heading))
                    print_note=print_note()
                    returning=returning
                />
            </div>
        </section>
    }
}

fn columns(sorting: RwSignal<Sorting<PairingKey>>) -> Vec<Column> {
    let i18n = use_i18n();
    let sorts = |key, heading| Sorting::column(sorting, key, heading);
    vec![
        sorts(PairingKey::Names, words!(i18n, pairings.column_pair)),
        sorts(PairingKey::State, words!(i18n, pairings.column_state)),
        Column::plain(words!(i18n, role.mentor)),
        Column::plain(words!(i18n, role.mentee)),
        sorts(
            PairingKey::HandedOut,
            words!(i18n, pairings.column_handed_out),
        ),
    ]
}
