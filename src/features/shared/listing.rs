//! What long lists have in common: choosing rows, acting on them, and how one gets about by keyboard.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::count::count;
use crate::i18n::use_i18n;
use crate::ui::{Button, ButtonKind, LongRows, MOST_PRINTED, Selection, Text, When, text};
use crate::words;

/// How many rows are chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Those that are in the list, whether a filter shows them or not.
    pub chosen: usize,
    /// Those of them that are not shown.
    pub hidden: usize,
}

/// Counts what is chosen among `all` rows. Rows that have left the list do not count.
pub fn tally(rows: &LongRows, all: usize, selection: Selection) -> Tally {
    if selection.with(|ids| ids.is_empty()) {
        return Tally::default();
    }
    let is_chosen = |number: u32| {
        let id = (rows.id)(number);
        (rows.can_be_chosen)(number) && selection.with(|ids| ids.contains(&id))
    };
    let among = |numbers: &mut dyn Iterator<Item = u32>| numbers.filter(|n| is_chosen(*n)).count();
    let chosen = among(&mut (0..).take(all));
    let shown = rows.order.with(|order| among(&mut order.iter().copied()));
    Tally {
        chosen,
        hidden: chosen.saturating_sub(shown),
    }
}

/// Chooses every row that is shown, and no other.
pub fn choose_shown(rows: &LongRows, selection: Selection) {
    let shown = rows.order.get_untracked();
    let shown = shown.iter().copied();
    let shown = shown.filter(|number| (rows.can_be_chosen)(*number));
    selection.replace(shown.map(|number| (rows.id)(number)).collect());
}

/// How many are chosen, and what is done with them.
#[component]
pub fn ChoiceBar(
    /// How many.
    tally: Memo<Tally>,
    /// The rows that can be chosen.
    rows: LongRows,
    /// Those that are.
    selection: Selection,
    /// The buttons that do something with them.
    children: Children,
) -> impl IntoView {
    let i18n = use_i18n();
    let said = text(move || {
        let Tally { chosen, hidden } = tally.get();
        let chosen_text = match chosen {
            0 => t_string!(i18n, list.none_chosen).to_owned(),
            _ => t_string!(i18n, list.chosen, count = count(i18n, chosen)),
        };
        match hidden {
            0 => chosen_text,
            _ => {
                let hidden = t_string!(i18n, list.hidden, count = count(i18n, hidden));
                format!("{chosen_text} {hidden}")
            }
        }
    });
    view! {
        <div class="choice-bar" role="group" aria-label=move || t_string!(i18n, list.choosing)>
            <p role="status" class="small choice-bar__count">
                {said}
            </p>
            <div class="row">
                <Button kind=ButtonKind::Link on_click=move |_| choose_shown(&rows, selection)>
                    {words!(i18n, list.choose_found)}
                </Button>
                <Button kind=ButtonKind::Link on_click=move |_| selection.clear()>
                    {words!(i18n, list.choose_none)}
                </Button>
            </div>
            <div class="row">{children()}</div>
        </div>
    }
}

/// How one gets about in the list by keyboard.
#[component]
pub fn KeysHint(
    /// Whether rows can be chosen.
    chooses: bool,
) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <details class="small soft no-print">
            <summary>{words!(i18n, list.keys)}</summary>
            <ul>
                <li>{words!(i18n, list.keys_search)}</li>
                <li>{words!(i18n, list.keys_rows)}</li>
                <When condition=Signal::derive(move || chooses)>
                    <li>{words!(i18n, list.keys_choose)}</li>
                </When>
                <li>{words!(i18n, list.keys_find)}</li>
            </ul>
        </details>
    }
}

/// What is printed below a list of which not every row is.
pub fn print_note() -> Text {
    let i18n = use_i18n();
    text(move || t_string!(i18n, list.printed, count = count(i18n, MOST_PRINTED)))
}
