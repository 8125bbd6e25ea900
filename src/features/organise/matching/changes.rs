//! Who would get another partner.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::bench::Bench;
use super::criteria::in_hundredths;
use crate::browser::intl;
use crate::domain::matching::{Fit, Partner, PartnerChange};
use crate::features::shared::count::count;
use crate::features::shared::language::tag;
use crate::features::shared::listing::print_note;
use crate::i18n::use_i18n;
use crate::ui::{Column, LongRows, LongTable, Text, When};
use crate::words;

/// A list of mentors whose partners change, behind a disclosure.
#[component]
pub fn ChangeList(
    /// Names the list among those of the page.
    id: &'static str,
    /// The changes.
    changes: Memo<Arc<Vec<PartnerChange>>>,
    /// The heading of whom they have before.
    #[prop(into)]
    before: Text,
    /// The heading of whom they have after.
    #[prop(into)]
    after: Text,
) -> impl IntoView {
    let i18n = use_i18n();
    let number = Memo::new(move |_| changes.with(|changes| changes.len()));
    let order = Memo::new_with_compare(
        move |_| {
            let all = 0..u32::try_from(changes.with(|changes| changes.len())).unwrap_or(0);
            Arc::new(all.collect::<Vec<u32>>())
        },
        |_, _| true,
    );
    let one = move |number: u32| -> Option<PartnerChange> {
        changes.with_untracked(|changes| changes.get(number as usize).cloned())
    };
    let headings = StoredValue::new((before, after));
    let rows = LongRows {
        order: order.into(),
        id: Arc::new(move |number| {
            one(number).map_or_else(String::new, |change| change.mentor.to_string())
        }),
        version: Arc::new(move |number| one(number).map_or(0, |change| version_of(&change))),
        cells: Arc::new(move |number| match one(number) {
            Some(change) => {
                let headings = headings.get_value();
                view! { <ChangeCells change=change headings=headings /> }.into_any()
            }
            None => ().into_any(),
        }),
        can_be_chosen: Arc::new(|_| false),
        tick: Arc::new(|_| Signal::stored(String::new())),
    };
    let rows = StoredValue::new(rows);
    view! {
        <When condition=Signal::derive(move || number.get() > 0)>
            <details class="disclosure">
                <summary>
                    {move || t_string!(i18n, trial.who, count = count(i18n, number.get()))}
                </summary>
                <LongTable
                    id=id
                    label=words!(i18n, trial.who_label)
                    columns={
                        let (before, after) = headings.get_value();
                        vec![
                            Column::plain(words!(i18n, role.mentor)),
                            Column::plain(before),
                            Column::plain(after),
                        ]
                    }
                    rows=rows.get_value()
                    print_note=print_note()
                />
            </details>
        </When>
    }
}

/// What tells a drawn row of somebody from a later one.
fn version_of(change: &PartnerChange) -> u64 {
    let mut hasher = DefaultHasher::new();
    for side in [&change.before, &change.after] {
        side.len().hash(&mut hasher);
        for partner in side {
            let fit = partner.fit.map(Fit::ten_thousandths);
            (partner.mentee.as_str(), fit).hash(&mut hasher);
        }
    }
    hasher.finish()
}

#[component]
fn ChangeCells(change: PartnerChange, headings: (Text, Text)) -> impl IntoView {
    let i18n = use_i18n();
    let bench = expect_context::<Bench>();
    let partners = move |partners: Vec<Partner>| {
        move || {
            let named = partners.iter().map(|partner| {
                let name = bench.people.with(|people| people.name(&partner.mentee));
                match partner.fit {
                    Some(fit) => {
                        let fit = in_hundredths(fit.ten_thousandths());
                        t_string!(i18n, trial.with_fit, name = name, fit = fit)
                    }
                    None => t_string!(i18n, trial.gone, name = name),
                }
            });
            match partners.is_empty() {
                true => t_string!(i18n, trial.nobody).to_owned(),
                false => intl::list(tag(i18n), named),
            }
        }
    };
    let (before, after) = headings;
    let name = bench
        .people
        .with_untracked(|people| people.name(&change.mentor));
    view! {
        <th role="rowheader" scope="row">
            <span class="long__line strong">{name}</span>
        </th>
        <td role="cell" class="change__partners" data-heading=move || before.get()>
            {partners(change.before)}
        </td>
        <td role="cell" class="change__partners" data-heading=move || after.get()>
            {partners(change.after)}
        </td>
    }
}
