//! The participant's menu, and a link of any menu.

use leptos::prelude::*;

use crate::i18n::*;
use crate::routes::Route;
use crate::state::use_app_state;
use crate::ui::When;
use crate::words;

/// One link of a menu; it says which one the reader is on.
#[component]
pub fn MenuLink(
    route: ReadSignal<Route>,
    to: Route,
    is_here: fn(&Route) -> bool,
    children: Children,
) -> impl IntoView {
    view! {
        <a
            class="menu__link"
            href=to.href()
            aria-current=move || route.with(is_here).then_some("page")
        >
            {children()}
        </a>
    }
}

/// The menu of whoever takes part; there is none before a pairing has come.
#[component]
fn ParticipantMenu(route: ReadSignal<Route>) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    view! {
        <When condition=Signal::derive(move || state.takes_part())>
            <nav class="menu" aria-label=move || t_string!(i18n, app.menu_label)>
                <MenuLink route=route to=Route::Home is_here=|r| matches!(r, Route::Home)>
                    {words!(i18n, menu.home)}
                </MenuLink>
                <MenuLink
                    route=route
                    to=Route::Pairing(None)
                    is_here=|r| matches!(r, Route::Pairing(_))
                >
                    {words!(i18n, menu.pairing)}
                </MenuLink>
                <MenuLink
                    route=route
                    to=Route::Sessions
                    is_here=|r| matches!(r, Route::Sessions | Route::Session(_) | Route::Agendas(_) | Route::MoveSession(_) | Route::AfterSession(_) | Route::NewSession | Route::Series)
                >
                    {words!(i18n, menu.sessions)}
                </MenuLink>
                <MenuLink route=route to=Route::Goals is_here=|r| matches!(r, Route::Goals)>
                    {words!(i18n, menu.goals)}
                </MenuLink>
                <MenuLink
                    route=route
                    to=Route::Guides
                    is_here=|r| matches!(r, Route::Guides | Route::Guide(_) | Route::Certificate)
                >
                    {words!(i18n, menu.guides)}
                </MenuLink>
            </nav>
        </When>
    }
}

/// What stands around a participant's screen: the menu above it.
pub fn below_menu(route: ReadSignal<Route>, screen: AnyView) -> AnyView {
    view! {
        <ParticipantMenu route=route />
        {screen}
    }
    .into_any()
}
