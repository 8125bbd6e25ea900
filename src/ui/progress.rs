//! How far something has come that takes a while, with a way to stop it.

use leptos::prelude::*;

use super::{Button, ButtonKind, Text};

/// A progress bar with its words and a cancel button.
#[component]
pub fn Progress(
    /// What is happening.
    #[prop(into)]
    label: Text,
    /// How far it has come, 0 to 1; `None` while that is not known.
    #[prop(into)]
    share: Signal<Option<f64>>,
    /// "Cancel"
    #[prop(into)]
    cancel: Text,
    /// What happens when it is cancelled.
    #[prop(into)]
    on_cancel: Callback<()>,
) -> impl IntoView {
    view! {
        <div class="progress" role="status">
            <p>{label}</p>
            <progress
                aria-label=move || label.get()
                max="1"
                value=move || share.get().map(|share| share.to_string())
            ></progress>
            <div>
                <Button kind=ButtonKind::Small on_click=move |_| on_cancel.run(())>
                    {cancel}
                </Button>
            </div>
        </div>
    }
}
