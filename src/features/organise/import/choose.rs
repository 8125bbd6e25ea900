//! Choosing files, dropping them, or pasting a sheet.

use leptos::prelude::*;

use super::problems::{ErrorsOf, error_of};
use super::work::Work;
use crate::browser::files::Handles;
use crate::i18n::use_i18n;
use crate::ui::{Button, ButtonKind, DropZone, TextArea};
use crate::words;

/// The first step.
#[component]
pub fn Choose(work: Work) -> impl IntoView {
    let i18n = use_i18n();
    let pasted = RwSignal::new(String::new());
    let take_text = move |_| work.take_text(pasted.get_untracked());
    view! {
        <div class="stack">
            <ErrorsOf work=work field="import-file" />
            <DropZone
                id="import-file"
                label=words!(i18n, import.file)
                hint=words!(i18n, import.file_hint)
                accept=".csv,.tsv,.txt,.xlsx,text/csv,text/tab-separated-values,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                several=true
                on_files=move |handles: Handles| work.take_files(handles)
            />
            <details class="import__paste">
                <summary>{words!(i18n, import.paste_open)}</summary>
                <div class="stack">
                    <TextArea
                        id="import-text"
                        label=words!(i18n, import.paste)
                        hint=words!(i18n, import.paste_hint)
                        value=pasted
                        error=error_of(work, "import-text".to_owned())
                    />
                    <div>
                        <Button kind=ButtonKind::Quiet on_click=take_text>
                            {words!(i18n, import.paste_button)}
                        </Button>
                    </div>
                </div>
            </details>
        </div>
    }
}
