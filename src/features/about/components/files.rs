//! Files that come in, and sliders.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::sample::{Case, Family, Shown};
use crate::i18n::use_i18n;
use crate::ui::{DropZone, Weight, text};
use crate::words;

/// Drop zones and weights.
#[component]
pub fn FilesAndWeights() -> impl IntoView {
    let i18n = use_i18n();
    let came = RwSignal::new(false);
    let file_came = words!(i18n, components.file_came);
    let value = RwSignal::new(5_u8);
    let in_words = text(move || t_string!(i18n, components.weight_words, value = value.get()));
    view! {
        <Family id="family-files" title=words!(i18n, components.files)>
            <Shown name="DropZone" when=words!(i18n, components.when_drop_zone)>
                <Case state=words!(i18n, components.normal)>
                    <DropZone
                        id="drop-one"
                        label=words!(i18n, components.choose_file)
                        hint=words!(i18n, components.file_hint)
                        accept=".turnabout"
                        on_files=move |_| came.set(true)
                    />
                </Case>
                <Case state=words!(i18n, components.several)>
                    <DropZone
                        id="drop-several"
                        label=words!(i18n, components.choose_files)
                        hint=words!(i18n, components.file_hint)
                        accept=".csv"
                        several=true
                        on_files=move |_| came.set(true)
                    />
                </Case>
                <p role="status">
                    {text(move || if came.get() { file_came.get() } else { String::new() })}
                </p>
            </Shown>
            <Shown name="Weight" when=words!(i18n, components.when_weight)>
                <Weight
                    id="weight-learning"
                    label=words!(i18n, components.weight_learning)
                    value=value
                    most=10
                    value_text=in_words
                    on_input=move |now| value.set(now)
                    on_change=|()| {}
                />
            </Shown>
        </Family>
    }
}
