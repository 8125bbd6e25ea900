//! Running text with what stands out in it.

use leptos::prelude::*;

use crate::state::guides::{Span, Stress, Text};

/// The words as they are shown.
pub fn words(text: &Text) -> Vec<AnyView> {
    text.0.iter().map(span).collect()
}

/// Paragraphs, one below the other.
pub fn paragraphs(texts: &[Text]) -> Vec<AnyView> {
    let paragraph = |text: &Text| view! { <p>{words(text)}</p> }.into_any();
    texts.iter().map(paragraph).collect()
}

fn span(span: &Span) -> AnyView {
    let text = span.text.clone();
    let stressed = match span.stress {
        None => text.into_any(),
        Some(Stress::Emphasis) => view! { <em>{text}</em> }.into_any(),
        Some(Stress::Strong) => view! { <strong>{text}</strong> }.into_any(),
    };
    match &span.link {
        None => stressed,
        Some(href) => view! { <a href=href.clone()>{stressed}</a> }.into_any(),
    }
}
