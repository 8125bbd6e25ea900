//! A pairing as a row of the list.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::order::PairingIndex;
use crate::browser::intl;
use crate::domain::pairing::Pairing;
use crate::domain::participant::Side;
use crate::features::shared::answers::{StateTag, answer_text};
use crate::features::shared::directory::Directory;
use crate::features::shared::language::{Texts, tag};
use crate::i18n::use_i18n;
use crate::routes::{OrganiseRoute, Route};
use crate::ui::LongRows;
use crate::words;

/// The pairings as rows.
pub fn rows_of(
    index: ReadSignal<Arc<PairingIndex>>,
    found: Memo<Arc<Vec<u32>>>,
    people: Memo<Directory>,
) -> LongRows {
    let i18n = use_i18n();
    let pairing = move |number| index.with_untracked(|index| index.pairing(number).cloned());
    LongRows {
        order: found.into(),
        id: Arc::new(move |number| {
            index.with_untracked(|index| {
                let pairing = index.pairing(number);
                pairing.map_or_else(String::new, |pairing| pairing.id.to_string())
            })
        }),
        // Every answer and every handing out draws the row anew.
        version: Arc::new(move |number| pairing(number).map_or(0, |pairing| version_of(&pairing))),
        cells: Arc::new(move |number| match pairing(number) {
            Some(pairing) => {
                people.with_untracked(|people| cells(i18n, people, pairing).into_any())
            }
            None => ().into_any(),
        }),
        can_be_chosen: Arc::new(|_| true),
        tick: Arc::new(move |number| {
            let name = pairing(number).map(|pairing| {
                people.with_untracked(|people| names(i18n, people, &pairing).join(" ⇄ "))
            });
            let name = name.unwrap_or_default();
            Signal::derive(move || t_string!(i18n, list.tick, name = name.clone()))
        }),
    }
}

fn version_of(pairing: &Pairing) -> u64 {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    let answers = (pairing.mentor_answer, pairing.mentee_answer);
    format!("{answers:?}").hash(&mut hasher);
    pairing.handed_out_on.hash(&mut hasher);
    hasher.finish()
}

fn names(i18n: Texts, people: &Directory, pairing: &Pairing) -> [String; 2] {
    [&pairing.mentor, &pairing.mentee].map(|id| match people.name(id) {
        name if name.is_empty() => t_string!(i18n, pairings.somebody_gone).to_owned(),
        name => name,
    })
}

fn cells(i18n: Texts, people: &Directory, pairing: Pairing) -> impl IntoView + use<> {
    let [mentor, mentee] = names(i18n, people, &pairing);
    let href = Route::Organise(OrganiseRoute::Pairing(pairing.id.clone())).href();
    let answer = |side: Side| {
        let answer = pairing.answer_of(side);
        move || answer_text(i18n, answer)
    };
    let (of_mentor, of_mentee) = (answer(Side::Mentor), answer(Side::Mentee));
    let state = pairing.state();
    let handed_out = pairing.handed_out_on;
    view! {
        <th role="rowheader" scope="row" class="pairings__pair">
            <a href=href>
                <span class="long__line">{mentor}</span>
                <span class="visually-hidden">" " {words!(i18n, pairings.and)} " "</span>
                <span class="long__line">
                    <span aria-hidden="true">"⇄ "</span>
                    {mentee}
                </span>
            </a>
        </th>
        <td role="cell">
            <StateTag state=state />
        </td>
        <td role="cell" data-heading=move || t_string!(i18n, role.mentor)>
            {of_mentor}
        </td>
        <td role="cell" data-heading=move || t_string!(i18n, role.mentee)>
            {of_mentee}
        </td>
        <td
            role="cell"
            data-heading=move || {
                t_string!(i18n, pairings.column_handed_out)
            }
        >
            {move || match handed_out {
                Some(on) => intl::date(tag(i18n), on),
                None => t_string!(i18n, pairings.not_handed_out).to_owned(),
            }}
        </td>
    }
}
