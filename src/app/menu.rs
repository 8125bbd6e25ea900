//! A link of a menu.

use leptos::prelude::*;

use crate::routes::Route;

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
