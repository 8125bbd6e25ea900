//! Buttons, and links that look like buttons.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// How much a button stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing to do next.
    #[default]
    Primary,
    /// Another thing that can be done.
    Quiet,
    /// Something that cannot be taken back.
    Danger,
    /// A small quiet button, within a list.
    Small,
    /// Looks like a link, but does something here.
    Link,
}

impl ButtonKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Primary => "button",
            Self::Quiet => "button button--quiet",
            Self::Danger => "button button--danger",
            Self::Small => "button button--quiet button--small",
            Self::Link => "button button--link",
        }
    }
}

/// A button.
#[component]
pub fn Button(
    /// How much it stands out.
    #[prop(optional)]
    kind: ButtonKind,
    /// What it does.
    #[prop(into)]
    on_click: Callback<MouseEvent>,
    /// Whether it cannot be pressed now. It stays reachable, so that nobody loses their place.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Its name for a screen reader, where the visible words do not suffice.
    #[prop(optional, into)]
    label: Option<Signal<String>>,
    /// Its id.
    #[prop(optional, into)]
    id: Option<String>,
    /// What stands on it.
    children: Children,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class=kind.class()
            id=id
            aria-disabled=move || disabled.get().then_some("true")
            aria-label=move || label.map(|label| label.get())
            on:click=move |event| {
                if !disabled.get_untracked() {
                    on_click.run(event);
                }
            }
        >
            {children()}
        </button>
    }
}

/// A link that looks like a button.
#[component]
pub fn LinkButton(
    /// How much it stands out.
    #[prop(optional)]
    kind: ButtonKind,
    /// Where it leads.
    #[prop(into)]
    href: Signal<String>,
    /// What stands on it.
    children: Children,
) -> impl IntoView {
    view! {
        <a class=kind.class() href=move || href.get()>
            {children()}
        </a>
    }
}
