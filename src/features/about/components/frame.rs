//! The page itself, parts that come and go, the mark.

use leptos::prelude::*;

use super::sample::{Case, Family, Shown};
use crate::i18n::use_i18n;
use crate::ui::{Checkbox, Mark, When};
use crate::words;

/// The page and its parts.
#[component]
pub fn FrameParts() -> impl IntoView {
    let i18n = use_i18n();
    let is_there = RwSignal::new(true);
    view! {
        <Family id="family-frame" title=words!(i18n, components.frame)>
            // The page's own example is the screen around all of this.
            <Shown name="Page" when=words!(i18n, components.when_page) />
            <Shown name="When" when=words!(i18n, components.when_when)>
                <Checkbox
                    checked=is_there
                    on_change=move |on| is_there.set(on)
                    label=words!(i18n, components.show_part)
                />
                <When
                    condition=Signal::derive(move || is_there.get())
                    otherwise=move || view! { <p>{words!(i18n, components.part_gone)}</p> }
                >
                    <p>{words!(i18n, components.part)}</p>
                </When>
            </Shown>
            <Shown name="Mark" when=words!(i18n, components.when_mark)>
                <Case state=words!(i18n, components.normal)>
                    <Mark />
                </Case>
            </Shown>
        </Family>
    }
}
