//! The program of coordinators: everything below `#/organise`.

use leptos::prelude::*;

use super::menu::MenuLink;
use super::part::Part;
use crate::features::organise;
use crate::features::shared::coming;
use crate::i18n::*;
use crate::routes::{OrganiseRoute, Program, Route};
use crate::state::loading::load_for_coordinator;
use crate::state::{Space, use_app_state};
use crate::words;

/// The coordinator's screens.
pub const ORGANISE: Part = Part {
    program: Program::Organise,
    load: || Box::pin(load_for_coordinator()),
    screen: |route| match route {
        Route::Organise(screen) => view! { <Prepared screen=screen /> }.into_any(),
        _ => view! { <coming::NotFound /> }.into_any(),
    },
    frame: |route, screen| {
        view! {
            <div class="bench">
                <organise::programme::ProgrammeChooser />
                <OrganiseMenu route=route />
                {screen}
            </div>
        }
        .into_any()
    },
};

/// The screen, once the sample is there where it is the sample that is looked at.
#[component]
fn Prepared(screen: OrganiseRoute) -> impl IntoView {
    let state = use_app_state();
    let is_missing =
        Memo::new(move |_| state.space == Space::Sample && state.programmes().with(Vec::is_empty));
    move || {
        // Turning to another programme makes the screen anew.
        state.turned().track();
        if is_missing.get() {
            view! { <organise::sample::PrepareSample /> }.into_any()
        } else {
            organise_screen(screen.clone())
        }
    }
}

fn organise_screen(screen: OrganiseRoute) -> AnyView {
    match screen {
        OrganiseRoute::Overview => view! { <organise::overview::Overview /> }.into_any(),
        OrganiseRoute::Programme => view! { <organise::programme::ProgrammeScreen /> }.into_any(),
        OrganiseRoute::NewProgramme => {
            view! { <organise::programme::NewProgrammeScreen /> }.into_any()
        }
        OrganiseRoute::People => view! { <organise::people::PeopleScreen /> }.into_any(),
        OrganiseRoute::ImportPeople => view! { <organise::import::ImportScreen /> }.into_any(),
        OrganiseRoute::NewPerson => view! { <organise::person::PersonScreen id=None /> }.into_any(),
        OrganiseRoute::Person(id) => {
            view! { <organise::person::PersonScreen id=Some(id) /> }.into_any()
        }
        OrganiseRoute::Matching => view! { <organise::matching::MatchingScreen /> }.into_any(),
        OrganiseRoute::Pairings => view! { <organise::pairings::PairingsScreen /> }.into_any(),
        OrganiseRoute::Pairing(id) => {
            view! { <organise::pairing::PairingDetailScreen id=id /> }.into_any()
        }
        OrganiseRoute::Applications { packet } => {
            view! { <organise::applications::ApplicationsScreen from_link=packet /> }.into_any()
        }
        OrganiseRoute::Readiness
        | OrganiseRoute::Progress
        | OrganiseRoute::Events
        | OrganiseRoute::Report => view! { <coming::Coming /> }.into_any(),
    }
}

#[component]
fn OrganiseMenu(route: ReadSignal<Route>) -> impl IntoView {
    use OrganiseRoute as Screen;
    let i18n = use_i18n();
    view! {
        <nav class="menu bench__menu" aria-label=move || t_string!(i18n, app.organise_menu_label)>
            <MenuLink
                route=route
                to=Route::Organise(Screen::Overview)
                is_here=|r| matches!(r, Route::Organise(Screen::Overview))
            >
                {words!(i18n, menu.overview)}
            </MenuLink>
            <MenuLink
                route=route
                to=Route::Organise(Screen::Programme)
                is_here=|r| {
                    matches!(r, Route::Organise(Screen::Programme | Screen::NewProgramme))
                }
            >
                {words!(i18n, menu.programme)}
            </MenuLink>
            <MenuLink
                route=route
                to=Route::Organise(Screen::People)
                is_here=|r| {
                    matches!(
                        r,
                        Route::Organise(
                            Screen::People
                            | Screen::ImportPeople
                            | Screen::Applications { .. }
                            | Screen::NewPerson
                            | Screen::Person(_)
                        )
                    )
                }
            >
                {words!(i18n, menu.people)}
            </MenuLink>
            <MenuLink
                route=route
                to=Route::Organise(Screen::Matching)
                is_here=|r| matches!(r, Route::Organise(Screen::Matching))
            >
                {words!(i18n, menu.matching)}
            </MenuLink>
            <MenuLink
                route=route
                to=Route::Organise(Screen::Pairings)
                is_here=|r| {
                    matches!(r, Route::Organise(Screen::Pairings | Screen::Pairing(_)))
                }
            >
                {words!(i18n, menu.pairings)}
            </MenuLink>
        </nav>
    }
}
