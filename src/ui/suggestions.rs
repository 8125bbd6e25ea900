//! What a field offers while one types: the browser's own list, which shows and filters by itself.

use leptos::prelude::*;

use super::live::live;

/// The list's id, for the field's `list=`.
pub(super) fn list_id(field: &str) -> String {
    format!("{field}-suggestions")
}

/// The list.
pub(super) fn list(id: String, suggestions: Signal<Vec<String>>) -> AnyView {
    let options = live(move || {
        let suggestions = suggestions.get().into_iter();
        suggestions
            .map(|text| view! { <option value=text></option> })
            .collect_view()
    });
    view! { <datalist id=id>{options}</datalist> }.into_any()
}
