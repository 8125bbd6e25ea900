//! Finding one of ten thousand people by name: a search field, and the first matches to choose from.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::bench::Bench;
use crate::domain::id::ParticipantId;
use crate::domain::participant::Side;
use crate::features::shared::count::count as in_words;
use crate::features::shared::directory::{standing_of, words_of};
use crate::i18n::use_i18n;
use crate::ui::When;
use crate::ui::{Text, TextField};
use crate::words;

/// How many matches are offered.
const MOST: usize = 20;

/// Chooses somebody with a place left on a side.
#[component]
pub fn PersonPicker(
    side: Side,
    /// "Mentor" or "Mentee".
    #[prop(into)]
    legend: Text,
    /// The label of the search field.
    #[prop(into)]
    label: Text,
    /// Who is chosen.
    chosen: RwSignal<Option<ParticipantId>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let bench = expect_context::<Bench>();
    let name = match side {
        Side::Mentor => "by-hand-mentor",
        Side::Mentee => "by-hand-mentee",
    };
    let typed = RwSignal::new(String::new());
    let words = words_of(typed);
    let found = Memo::new(move |_| {
        let words = words.get();
        let places = bench.places.get();
        bench.people.with(|people| {
            bench.by_name.with(|all| {
                let mut count = 0_usize;
                let mut first = Vec::new();
                for (searched, person) in all.iter() {
                    let is_found = words.iter().all(|word| searched.contains(word));
                    if is_found && places.left(people, side, &person.id) > 0 {
                        count += 1;
                        if first.len() < MOST {
                            let standing = standing_of(person);
                            first.push((person.id.clone(), person.name.to_string(), standing));
                        }
                    }
                }
                (count, first)
            })
        })
    });
    view! {
        <fieldset class="stack">
            <legend class="choices__legend">{move || legend.get()}</legend>
            <TextField
                id=format!("{name}-search")
                label=label
                value=typed
                kind="search"
                class="input--medium"
            />
            <p role="status" class="small soft">
                {move || match found.with(|found| found.0) {
                    0 => t_string!(i18n, matching.nobody_found).to_owned(),
                    count if count > MOST => {
                        t_string!(i18n, matching.first_of, shown = MOST, all = in_words(i18n, count))
                    }
                    count => t_string!(i18n, matching.people_found, count = in_words(i18n, count)),
                }}
            </p>
            <div class="picker" role="group" aria-label=move || legend.get()>
                {move || {
                    found
                        .get()
                        .1
                        .into_iter()
                        .map(|(id, person, standing)| {
                            let own = id.clone();
                            view! {
                                <label class="choice">
                                    <input
                                        type="radio"
                                        name=name
                                        prop:checked=move || {
                                            chosen.with(|chosen| chosen.as_ref() == Some(&own))
                                        }
                                        on:change=move |_| chosen.set(Some(id.clone()))
                                    />
                                    <span>
                                        {person} <span class="choice__hint">{standing}</span>
                                    </span>
                                </label>
                            }
                        })
                        .collect_view()
                }}
            </div>
            <When condition=Signal::derive(move || chosen.with(Option::is_some))>
                <p class="small">
                    {words!(i18n, matching.chosen)} " "
                    <strong>
                        {move || {
                            chosen
                                .get()
                                .map(|id| bench.people.with(|people| people.name(&id)))
                        }}
                    </strong>
                </p>
            </When>
        </fieldset>
    }
}
