//! How a family, a component and one of its states are shown.

use leptos::prelude::*;

use crate::ui::Text;

/// Components that belong together.
#[component]
pub fn Family(
    /// The heading's id, to which the contents lead.
    id: &'static str,
    /// The heading.
    #[prop(into)]
    title: Text,
    /// The components.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="stack stack--loose sample-family" aria-labelledby=id>
            <h2 id=id tabindex="-1">
                {title}
            </h2>
            {children()}
        </section>
    }
}

/// One component: its name in the code and when to use it.
#[component]
pub fn Shown(
    /// Its name in the code.
    name: &'static str,
    /// When to use it, in one sentence.
    #[prop(into)]
    when: Text,
    /// Its states; none where the screen itself is the example.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <article class="sample">
            <h3>
                <code translate="no">{name}</code>
            </h3>
            <p class="soft">{when}</p>
            {children.map(|children| children())}
        </article>
    }
}

/// One state of a component.
#[component]
pub fn Case(
    /// Which state it is.
    #[prop(into)]
    state: Text,
    /// The component in it.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="sample__case">
            <h4 class="sample__state">{state}</h4>
            {children()}
        </div>
    }
}
