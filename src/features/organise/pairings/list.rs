//! The list of pairings, searched and filtered.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::filter::Filter;
use crate::browser::intl;
use crate::domain::pairing::Pairing;
use crate::domain::participant::Side;
use crate::features::shared::answers::{StateTag, answer_text, state_name};
use crate::features::shared::directory::{Directory, directory, words_of};
use crate::features::shared::language::{Texts, tag};
use crate::i18n::use_i18n;
use crate::routes::{OrganiseRoute, Route};
use crate::state::use_app_state;
use crate::ui::When;
use crate::ui::{Button, ButtonKind, SelectField, SelectOption, TextField};
use crate::words;

/// How many pairings are shown at once.
const STEP: usize = 100;

fn filter_name(i18n: Texts, filter: Filter) -> &'static str {
    match filter {
        Filter::All => t_string!(i18n, pairings.filter_all),
        Filter::NotHandedOut => t_string!(i18n, pairings.filter_not_handed_out),
        Filter::State(state) => state_name(i18n, state),
    }
}

/// The pairings with a filter and a search field.
#[component]
pub fn PairingList() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let people = directory(state);
    let typed = RwSignal::new(String::new());
    let words = words_of(typed);
    let chosen = RwSignal::new(Filter::default().value().to_owned());
    let shown = RwSignal::new(STEP);
    let options = Signal::derive(move || {
        Filter::ALL
            .map(|filter| SelectOption {
                value: filter.value().to_owned(),
                label: filter_name(i18n, filter).to_owned(),
            })
            .to_vec()
    });
    let found = Memo::new(move |_| {
        let words = words.get();
        let filter = chosen.with(|value| Filter::of_value(value));
        people.with(|people| {
            state.pairings.with(|list| {
                list.iter()
                    .map(|known| &known.pairing)
                    .filter(|pairing| filter.takes(pairing))
                    .filter(|pairing| {
                        words.is_empty()
                            || people.is_found(&pairing.mentor, &words)
                            || people.is_found(&pairing.mentee, &words)
                    })
                    .cloned()
                    .collect::<Vec<Pairing>>()
            })
        })
    });
    let count = Memo::new(move |_| found.with(Vec::len));
    let has_more = move || count.get() > shown.get();
    let visible =
        move || found.with(|found| found.iter().take(shown.get()).cloned().collect::<Vec<_>>());
    view! {
        <section class="stack" aria-labelledby="pairing-list">
            <h2 id="pairing-list" tabindex="-1">
                {words!(i18n, pairings.list)}
            </h2>
            <div class="columns">
                <SelectField
                    id="pairing-state"
                    label=words!(i18n, pairings.filter)
                    value=chosen
                    options=options
                />
                <TextField
                    id="pairing-search"
                    label=words!(i18n, matching.search)
                    value=typed
                    kind="search"
                    class="input--medium"
                />
            </div>
            <p role="status" class="small soft">
                {move || t_string!(i18n, pairings.found, count = count.get())}
            </p>
            <When condition=Signal::derive(move || count.get() != 0)>
                <table class="table table--stacks">
                    <thead>
                        <tr>
                            <th scope="col">{words!(i18n, pairings.column_pair)}</th>
                            <th scope="col">{words!(i18n, pairings.column_state)}</th>
                            <th scope="col">{words!(i18n, role.mentor)}</th>
                            <th scope="col">{words!(i18n, role.mentee)}</th>
                            <th scope="col">{words!(i18n, pairings.column_handed_out)}</th>
                        </tr>
                    </thead>
                    <tbody>
                        {move || {
                            people
                                .with(|people| {
                                    visible()
                                        .into_iter()
                                        .map(|pairing| row(i18n, people, pairing))
                                        .collect_view()
                                })
                        }}
                    </tbody>
                </table>
            </When>
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

fn row(i18n: Texts, people: &Directory, pairing: Pairing) -> impl IntoView + use<> {
    let name = |id| match people.name(id) {
        name if name.is_empty() => t_string!(i18n, pairings.somebody_gone).to_owned(),
        name => name,
    };
    let mentor = name(&pairing.mentor);
    let mentee = name(&pairing.mentee);
    let href = Route::Organise(OrganiseRoute::Pairing(pairing.id.clone())).href();
    let answer = |side: Side| {
        let answer = pairing.answer_of(side);
        move || answer_text(i18n, answer)
    };
    let (of_mentor, of_mentee) = (answer(Side::Mentor), answer(Side::Mentee));
    let state = pairing.state();
    let handed_out = pairing.handed_out_on;
    view! {
        <tr>
            <th scope="row">
                <a href=href>
                    {mentor} <span aria-hidden="true">" ⇄ "</span>
                    <span class="visually-hidden">{words!(i18n, pairings.and)} " "</span> {mentee}
                </a>
            </th>
            <td>
                <StateTag state=state />
            </td>
            <td data-heading=move || t_string!(i18n, role.mentor)>{of_mentor}</td>
            <td data-heading=move || t_string!(i18n, role.mentee)>{of_mentee}</td>
            <td data-heading=move || {
                t_string!(i18n, pairings.column_handed_out)
            }>
                {move || match handed_out {
                    Some(on) => intl::date(tag(i18n), on),
                    None => t_string!(i18n, pairings.not_handed_out).to_owned(),
                }}
            </td>
        </tr>
    }
}
