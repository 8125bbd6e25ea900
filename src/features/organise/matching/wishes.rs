//! The pairs that the coordinator keeps together or apart.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::bench::{Bench, Chosen};
use super::pair_wish::wish_name;
use super::rows::Pair;
use crate::browser::focus;
use crate::features::shared::count::count;
use crate::features::shared::show_more::{ShowMore, item_id};
use crate::i18n::use_i18n;
use crate::state::matching::Wish;
use crate::state::use_app_state;
use crate::ui::{Button, ButtonKind, When};
use crate::words;

/// The list's name in the ids of its items, and the id of its summary.
const LIST: &str = "wishes";
/// So many are shown at first, and more at each press.
const STEP: usize = 20;

/// The pairs that the coordinator keeps together or apart; nothing where there are none.
#[component]
pub fn WishList() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let all = Memo::new(move |_| -> Vec<(Pair, Wish)> {
        state.wishes().with(|wishes| {
            let wishes = wishes.iter().flat_map(|wishes| wishes.all());
            wishes.map(|(pair, wish)| (pair.clone(), wish)).collect()
        })
    });
    let number = Memo::new(move |_| all.with(Vec::len));
    let shown = RwSignal::new(STEP);
    let some = move || {
        all.with(|all| {
            all.iter()
                .take(shown.get())
                .cloned()
                .enumerate()
                .collect::<Vec<_>>()
        })
    };
    view! {
        <When condition=Signal::derive(move || number.get() > 0)>
            <details class="disclosure">
                <summary id=LIST>
                    {move || t_string!(i18n, wish.title, count = count(i18n, number.get()))}
                </summary>
                <ul class="plain-list">
                    <For
                        each=some
                        key=|(_, one)| format!("{one:?}")
                        children=|(place, (pair, wish))| {
                            view! { <OneWish place=place pair=pair wish=wish /> }
                        }
                    />
                </ul>
                <ShowMore list=LIST shown=shown all=number step=STEP />
            </details>
        </When>
    }
}

#[component]
fn OneWish(place: usize, pair: Pair, wish: Wish) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let bench = expect_context::<Bench>();
    let pair = StoredValue::new(pair);
    let name = Memo::new(move |_| pair.with_value(|pair| bench.pair_name(pair)));
    // A pair that is to be together and is not among the proposals that were made so cannot be.
    let is_impossible = Memo::new(move |_| {
        pair.with_value(|pair| {
            wish == Wish::Together
                && bench.wish_in_run(pair) == Some(wish)
                && state.run().with(|run| {
                    let proposals = run.iter().flat_map(|run| &run.proposals);
                    let mut of_both =
                        proposals.filter(|one| one.mentor == pair.0 && one.mentee == pair.1);
                    of_both.next().is_none()
                })
        })
    });
    let take_back = move |_| {
        bench.wish(pair.get_value(), None);
        focus::move_to(LIST);
    };
    view! {
        <li id=item_id(LIST, place) tabindex="-1" class="wish">
            <span>
                <button
                    type="button"
                    class="button button--link"
                    on:click=move |_| bench.choose(Chosen::Pair(pair.get_value()))
                >
                    {move || name.get()}
                </button>
                " "
                <span class="tag">
                    {move || wish_name(i18n, wish)}
                </span>
            </span>
            <Button
                kind=ButtonKind::Small
                label=Signal::derive(move || t_string!(i18n, wish.take_back_of, pair = name.get()))
                on_click=take_back
            >
                {words!(i18n, wish.take_back)}
            </Button>
            <When condition=Signal::derive(move || is_impossible.get())>
                <p class="small wish__note">{words!(i18n, wish.impossible)}</p>
            </When>
        </li>
    }
}
