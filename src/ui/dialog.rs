//! A dialog over the page, by the browser's own `dialog`: it keeps the focus and closes on Escape.

use leptos::html;
use leptos::prelude::*;

use super::when::When;

use super::Text;

/// A dialog that is open while `open` says so.
#[component]
pub fn Dialog(
    /// Whether it is open. Escape sets it to `false`.
    open: RwSignal<bool>,
    /// Its heading.
    #[prop(into)]
    title: Text,
    /// What stands in it; it is made anew whenever the dialog opens.
    children: ChildrenFn,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let children = StoredValue::new(children);
    Effect::new(move || {
        let Some(dialog) = dialog.get() else { return };
        if open.get() {
            if !dialog.open() {
                let _ = dialog.show_modal();
            }
        } else if dialog.open() {
            dialog.close();
        }
    });
    view! {
        <dialog class="dialog" node_ref=dialog aria-label=move || title.get() on:close=move |_| open.set(false)>
            <div class="dialog__body">
                <h2>{title}</h2>
                <When condition=Signal::derive(move || open.get())>{children.with_value(|children| children())}</When>
            </div>
        </dialog>
    }
}
