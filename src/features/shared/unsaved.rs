//! Forms that hold words which are not saved, and what happens when another tab was quicker.

use leptos::prelude::*;

use crate::browser::unsaved::Unsaved;
use crate::browser::{focus, location};
use crate::i18n::use_i18n;
use crate::ui::{Button, ButtonKind, Notice, NoticeKind, live};
use crate::words;

/// While `differs` holds, what stands in a form is not saved: leaving asks first, and what other tabs
/// change waits.
pub fn hold_unsaved(differs: Signal<bool>) {
    let mark = StoredValue::new_local(None::<Unsaved>);
    Effect::new(move || {
        let differs = differs.get();
        mark.try_update_value(|mark| {
            if !differs {
                *mark = None;
            } else if mark.is_none() {
                *mark = Some(Unsaved::mark());
            }
        });
    });
}

/// Says that another tab was quicker, and lets the writer choose. Nothing that was typed is lost before
/// that.
#[component]
pub fn ChangedElsewhere(
    /// Whether it is so.
    is_so: RwSignal<bool>,
    /// Saves what was typed in place of what is kept.
    #[prop(into)]
    on_overwrite: Callback<()>,
) -> impl IntoView {
    let i18n = use_i18n();
    Effect::new(move || {
        if is_so.get() {
            request_animation_frame(|| focus::move_to("changed-elsewhere"));
        }
    });
    live(move || {
        is_so.get().then(|| {
            view! {
                <Notice kind=NoticeKind::Danger>
                    <div class="stack" id="changed-elsewhere" tabindex="-1">
                        <p>{words!(i18n, changed.text)}</p>
                        <div class="row">
                            <a href=location::full_address() target="_blank" rel="noopener">
                                {words!(i18n, changed.look)}
                            </a>
                            <Button
                                kind=ButtonKind::Small
                                on_click=move |_| {
                                    is_so.set(false);
                                    on_overwrite.run(());
                                }
                            >
                                {words!(i18n, changed.overwrite)}
                            </Button>
                            <Button kind=ButtonKind::Link on_click=move |_| location::reload()>
                                {words!(i18n, changed.give_up)}
                            </Button>
                        </div>
                    </div>
                </Notice>
            }
        })
    })
}
