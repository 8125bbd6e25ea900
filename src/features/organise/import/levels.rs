//! The order of levels: proposed from the sheets, put right by the coordinator.

use leptos::prelude::*;

use super::work::Work;
use crate::features::shared::level_list::LevelList;
use crate::i18n::use_i18n;
use crate::ui::When;
use crate::words;

/// The list, lowest first.
#[component]
pub fn LevelOrder(work: Work) -> impl IntoView {
    let i18n = use_i18n();
    let said = RwSignal::new(String::new());
    let is_empty = Memo::new(move |_| work.levels.with(Vec::is_empty));
    view! {
        <section class="card" aria-labelledby="import-found">
            <h2 id="import-found" tabindex="-1">
                {words!(i18n, import.levels_title)}
            </h2>
            <When condition=Signal::derive(move || !is_empty.get())
                otherwise=move || view! { <p>{words!(i18n, import.levels_none)}</p> }
            >
                <p>{words!(i18n, import.levels_hint)}</p>
                <LevelList levels=work.levels said=said />
            </When>
        </section>
    }
}
