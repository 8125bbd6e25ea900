//! The people of the programme: search, sort, add, take out as a file.

mod actions;
mod counts;
mod order;
mod row;
mod table;

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use crate::features::shared::language::tag;
use crate::features::shared::listing::{ChoiceBar, KeysHint, tally};
use crate::features::shared::prepared::{Prepared, Preparing};
use crate::i18n::use_i18n;
use crate::routes::{OrganiseRoute, Route};
use crate::state::use_app_state;
use crate::ui::{
    Button, ButtonKind, LinkButton, Page, Place, Return, SelectField, SelectOption, Selection,
    Sorting, TextField, Toast, ToastMessage, When, slash_moves_to,
};
use crate::words;
use counts::{Counts, counted, found};
use order::{Filter, PeopleIndex};

/// The id of the search field.
const SEARCH: &str = "people-search";

/// Everybody who applied.
#[component]
pub fn PeopleScreen() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let is_empty = Memo::new(move |_| state.people().with(Vec::is_empty));
    // It stays when the last person is removed, so that this can be undone.
    let toast = RwSignal::new(None::<ToastMessage>);
    view! {
        <Page title=words!(i18n, people.title) wide=true>
            <When condition=Signal::derive(move || !is_empty.get()) otherwise=Empty>
                <People toast=toast />
            </When>
            <Toast message=toast close=words!(i18n, app.close) />
        </Page>
    }
}

/// What stands there before anybody has signed up.
#[component]
fn Empty() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <div class="empty">
            <p class="lead">{words!(i18n, people.empty)}</p>
            <p>{words!(i18n, people.empty_text)}</p>
            <div class="row">
                <LinkButton href=Route::Organise(OrganiseRoute::ImportPeople)
                    .href()>{words!(i18n, people.import_sheet)}</LinkButton>
                <TakeIn />
                <LinkButton
                    kind=ButtonKind::Quiet
                    href=Route::Organise(OrganiseRoute::NewPerson).href()
                >
                    {words!(i18n, people.add)}
                </LinkButton>
            </div>
        </div>
    }
}

/// The way to the screen of applications.
#[component]
fn TakeIn() -> impl IntoView {
    let i18n = use_i18n();
    let applications = OrganiseRoute::Applications { packet: None };
    view! {
        <LinkButton kind=ButtonKind::Quiet href=Route::Organise(applications).href()>
            {words!(i18n, intake.title)}
        </LinkButton>
    }
}

/// What the list showed when it was left: the search, the role, the order.
const VIEW: usize = 3;

#[component]
fn People(toast: RwSignal<Option<ToastMessage>>) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let index = Prepared::new(move || {
        let levels = state.programme().map(|programme| programme.levels);
        let levels = levels.unwrap_or_default();
        PeopleIndex::prepare(state.people().get(), levels, tag(i18n))
    });
    view! {
        <When condition=index.is_ready() otherwise=Preparing>
            <Listed index=index.latest() toast=toast />
        </When>
    }
}

#[component]
fn Listed(
    index: ReadSignal<Arc<PeopleIndex>>,
    toast: RwSignal<Option<ToastMessage>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let place = Place::take(table::LIST);
    let left: [String; VIEW] = place
        .as_ref()
        .and_then(|place| place.view.clone().try_into().ok())
        .unwrap_or_default();
    let [search, role, order] = left;
    let search = RwSignal::new(search);
    let role = RwSignal::new(role);
    let sorting = RwSignal::new(Sorting::of_text(&order));
    let selection = Selection::default();
    // It is made anew only when what it rests on changes, so comparing would be for nothing.
    let chosen = Memo::new_with_compare(
        move |_| {
            let filter = Filter::new(&search.get(), &role.get());
            index.with(|index| Arc::new(index.chosen(&filter, sorting.get())))
        },
        |_, _| true,
    );
    let rows = table::rows_of(index, chosen);
    let tally = Memo::new({
        let rows = rows.clone();
        move |_| tally(&rows, index.with(|index| index.len()), selection)
    });
    let counts = Memo::new(move |_| state.people().with(|people| Counts::of(people)));
    let count_line = move || {
        let counts = counts.get();
        let number = chosen.with(|chosen| chosen.len());
        if number == counts.people {
            counted(i18n, counts)
        } else {
            found(i18n, number, counts.people)
        }
    };
    let roles = Signal::derive(move || {
        let option = |value: &str, label: &str| SelectOption {
            value: value.to_owned(),
            label: label.to_owned(),
        };
        vec![
            option("", t_string!(i18n, people.role_all)),
            option("mentors", t_string!(i18n, people.role_mentors)),
            option("mentees", t_string!(i18n, people.role_mentees)),
            option("marked", t_string!(i18n, people.role_marked)),
        ]
    });
    let export = move |_| {
        let people = state.people().get_untracked();
        spawn_local(async move {
            let text = if actions::save(people).await {
                t_string!(i18n, people.exported)
            } else {
                t_string!(i18n, app.save_failed)
            };
            toast.try_set(Some(ToastMessage {
                text: text.to_owned(),
                undo: None,
            }));
        });
    };
    let returning = Return {
        to: place,
        view: Arc::new(move || {
            let order = sorting.get_untracked().to_text();
            vec![search.get_untracked(), role.get_untracked(), order]
        }),
    };
    let has_any = Memo::new(move |_| chosen.with(|chosen| !chosen.is_empty()));
    view! {
        <div class="row">
            <LinkButton href=Route::Organise(OrganiseRoute::ImportPeople)
                .href()>{words!(i18n, people.import_sheet)}</LinkButton>
            <TakeIn />
            <LinkButton
                kind=ButtonKind::Quiet
                href=Route::Organise(OrganiseRoute::NewPerson).href()
            >
                {words!(i18n, people.add)}
            </LinkButton>
            <Button kind=ButtonKind::Quiet on_click=export>
                {words!(i18n, people.export)}
            </Button>
        </div>
        <section
            class="stack"
            aria-label=move || t_string!(i18n, people.table)
            on:keydown=slash_moves_to(SEARCH)
        >
            <div class="columns">
                <TextField
                    id=SEARCH
                    label=words!(i18n, people.search)
                    hint=words!(i18n, people.search_hint)
                    value=search
                    kind="search"
                />
                <SelectField
                    id="people-role"
                    label=words!(i18n, people.role_filter)
                    value=role
                    options=roles
                    class="input--medium people__filter"
                />
            </div>
            <p class="lead" role="status">
                {count_line}
            </p>
            <ChoiceBar tally=tally rows=rows.clone() selection=selection>
                <actions::Actions index=index selection=selection tally=tally toast=toast />
            </ChoiceBar>
            <KeysHint chooses=true />
            <div hidden=move || !has_any.get()>
                <table::PeopleTable
                    rows=rows
                    sorting=sorting
                    selection=selection
                    returning=returning
                />
            </div>
        </section>
    }
}
