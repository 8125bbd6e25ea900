//! A place to choose files or drop them.

use leptos::ev::DragEvent;
use leptos::prelude::*;

use super::Text;
use crate::browser::files::Handles;

/// Chosen or dropped files go to `on_files`.
#[component]
pub fn DropZone(
    /// The id of the file input.
    #[prop(into)]
    id: String,
    /// The label of the file input.
    #[prop(into)]
    label: Text,
    /// A hint under it.
    #[prop(into)]
    hint: Text,
    /// Which files the dialog offers first, as in the `accept` attribute.
    accept: &'static str,
    /// Whether several may be chosen.
    #[prop(default = false)]
    several: bool,
    /// What happens with them.
    #[prop(into)]
    on_files: Callback<Handles>,
) -> impl IntoView {
    let over = RwSignal::new(false);
    let hint_id = format!("{id}-hint");
    let drop = move |event: DragEvent| {
        event.prevent_default();
        over.set(false);
        let handles = Handles::from_drop(&event);
        if !handles.is_empty() {
            on_files.run(handles);
        }
    };
    view! {
        <div
            class="drop-zone"
            class=("drop-zone--over", move || over.get())
            on:dragover=move |event| {
                event.prevent_default();
                over.set(true);
            }
            on:dragleave=move |_| over.set(false)
            on:drop=drop
        >
            <label class="field__label" for=id.clone()>
                {label}
            </label>
            <p class="field__hint" id=hint_id.clone()>
                {hint}
            </p>
            <input
                type="file"
                id=id
                accept=accept
                multiple=several
                aria-describedby=hint_id
                on:change=move |event| {
                    let handles = Handles::from_input(&event);
                    if !handles.is_empty() {
                        on_files.run(handles);
                    }
                }
            />
        </div>
    }
}
