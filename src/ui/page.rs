//! The frame of every screen: its title, in the tab and as the heading.

use leptos::prelude::*;

use super::Text;
use crate::browser::page;

/// One screen. Its heading gets the focus when one comes from another screen.
#[component]
pub fn Page(
    /// The heading, and the tab's title.
    #[prop(into)]
    title: Text,
    /// What stands above the heading.
    #[prop(optional, into)]
    eyebrow: Option<Text>,
    /// Whether the page uses the whole width.
    #[prop(default = false)]
    wide: bool,
    /// Whether the form on it has errors; then "Error:" stands before the tab's title.
    #[prop(optional, into)]
    error_prefix: Option<Signal<Option<String>>>,
    /// What stands beside the heading.
    #[prop(optional, into)]
    beside: Option<ViewFn>,
    /// What stands on it.
    children: Children,
) -> impl IntoView {
    Effect::new(move || {
        let prefix = error_prefix
            .and_then(|prefix| prefix.get())
            .map(|prefix| format!("{prefix} "))
            .unwrap_or_default();
        page::set_title(&format!("{prefix}{} · Turnabout", title.get()));
    });
    view! {
        <main id="main" class="page" class=("page--wide", wide) tabindex="-1">
            <div class="row row--apart row--top">
                <div class="stack stack--tight">
                    {eyebrow
                        .map(|eyebrow| view! { <p class="eyebrow">{eyebrow}</p> })}
                    <h1>{title}</h1>
                </div>
                {beside.map(|beside| beside.run())}
            </div>
            {children()}
        </main>
    }
}
