//! Long lists that are shown in steps.

use leptos::prelude::*;

use crate::browser::focus;
use crate::i18n::use_i18n;
use crate::ui::{Button, ButtonKind, live};
use crate::words;

/// The id of an item, to which the focus goes when it is the first that a step brings.
pub fn item_id(list: &str, place: usize) -> String {
    format!("{list}-{place}")
}

/// A button that shows the next step of a list, as long as there is more.
#[component]
pub fn ShowMore(
    /// The list's name in the ids of its items.
    list: &'static str,
    /// How many are shown.
    shown: RwSignal<usize>,
    /// How many there are.
    #[prop(into)]
    all: Signal<usize>,
    /// How many a step brings.
    step: usize,
) -> impl IntoView {
    let i18n = use_i18n();
    let on_click = move |_| {
        let first = shown.get_untracked();
        shown.set(first + step);
        request_animation_frame(move || focus::move_to(&item_id(list, first)));
    };
    live(move || {
        (all.get() > shown.get()).then(|| {
            view! {
                <div class="no-print">
                    <Button kind=ButtonKind::Quiet on_click=on_click>
                        {words!(i18n, tracker.show_more)}
                    </Button>
                </div>
            }
        })
    })
}
