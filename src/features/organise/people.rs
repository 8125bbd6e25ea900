//! The people of the programme: search, sort, add, take out as a file.

mod counts;
mod order;
mod row;
mod table;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::browser::download;
use crate::domain::participant::Participant;
use crate::exchange::export::people_csv;
use crate::features::shared::language::tag;
use crate::i18n::use_i18n;
use crate::routes::{OrganiseRoute, Route};
use crate::state::use_app_state;
use crate::ui::When;
use crate::ui::{
    Button, ButtonKind, LinkButton, Page, SelectField, SelectOption, TextField, Toast, ToastMessage,
};
use crate::words;
use counts::{Counts, counted, found};
use order::{Filter, PeopleIndex, Sorting};

/// How many rows are shown at first, and how many more with each press.
const STEP: usize = 100;

/// Everybody who applied.
#[component]
pub fn PeopleScreen() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let is_empty = Memo::new(move |_| state.people.with(Vec::is_empty));
    view! {
        <Page title=words!(i18n, people.title) wide=true>
            <When condition=Signal::derive(move || !is_empty.get()) otherwise=Empty>
                <People />
            </When>
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

#[component]
fn People() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let search = RwSignal::new(String::new());
    let role = RwSignal::new(String::new());
    let sorting = RwSignal::new(Sorting::default());
    let shown = RwSignal::new(STEP);
    let toast = RwSignal::new(None::<ToastMessage>);
    // Both are made anew only when what they rest on changes, so comparing them would be for nothing.
    let index = Memo::new_with_compare(
        move |_| {
            let levels = state.programme().map(|programme| programme.levels);
            let levels = levels.unwrap_or_default();
            state
                .people
                .with(|people| Arc::new(PeopleIndex::new(people, &levels, tag(i18n))))
        },
        |_, _| true,
    );
    let chosen = Memo::new(move |_| {
        let filter = Filter::new(&search.get(), &role.get());
        index.with(|index| Arc::new(index.chosen(&filter, sorting.get())))
    });
    Effect::new(move |_| {
        search.track();
        role.track();
        sorting.track();
        shown.set(STEP);
    });
    let counts = Memo::new(move |_| state.people.with(|people| Counts::of(people)));
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
        let people: Vec<Participant> = state
            .people
            .with_untracked(|people| people.iter().map(|p| Participant::clone(p)).collect());
        let taken = download::save("turnabout-people.csv", "text/csv", &people_csv(&people));
        let text = if taken {
            t_string!(i18n, people.exported)
        } else {
            t_string!(i18n, app.save_failed)
        };
        toast.set(Some(ToastMessage {
            text: text.to_owned(),
            undo: None,
        }));
    };
    view! {
        <div class="row">
            <LinkButton href=Route::Organise(OrganiseRoute::ImportPeople)
                .href()>{words!(i18n, people.import_sheet)}</LinkButton>
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
        <div class="columns">
            <TextField
                id="people-search"
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
        <table::PeopleTable index=index chosen=chosen sorting=sorting shown=shown step=STEP />
        <Toast message=toast close=words!(i18n, app.close) />
    }
}
