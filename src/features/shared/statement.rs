//! How a plain statement is laid out: parts with headings, paragraphs, lists.

use leptos::prelude::*;

use crate::ui::Text;

/// One part of a statement under its heading.
#[component]
pub fn Part(
    /// The heading's id.
    id: &'static str,
    /// The heading.
    #[prop(into)]
    title: Text,
    /// What stands under it.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="stack" aria-labelledby=id>
            <h2 id=id>{title}</h2>
            {children()}
        </section>
    }
}

/// Texts, one below the other as points of a list.
pub fn points(texts: impl IntoIterator<Item = Text>) -> AnyView {
    let items = texts.into_iter().map(|text| view! { <li>{text}</li> });
    view! { <ul class="text-list">{items.collect_view()}</ul> }.into_any()
}

/// Names with what there is to say about each.
pub fn facts(pairs: impl IntoIterator<Item = (Text, Text)>) -> AnyView {
    let items = pairs.into_iter().map(|(name, text)| {
        view! {
            <div>
                <dt>{name}</dt>
                <dd>{text}</dd>
            </div>
        }
    });
    view! { <dl class="facts">{items.collect_view()}</dl> }.into_any()
}

/// Links to other pages, one below the other.
pub fn links(pages: impl IntoIterator<Item = (String, Text)>) -> AnyView {
    let items = pages.into_iter().map(|(href, text)| {
        view! {
            <li>
                <a href=href>{text}</a>
            </li>
        }
    });
    view! { <ul class="plain-list">{items.collect_view()}</ul> }.into_any()
}
