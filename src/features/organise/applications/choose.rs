//! Choosing files, dropping them, or pasting what came by mail.

use leptos::prelude::*;

use super::work::{FILES, TEXT, Work};
use crate::browser::files::Handles;
use crate::i18n::use_i18n;
use crate::ui::{Button, ButtonKind, DropZone, Notice, NoticeKind, TextArea, live};
use crate::words;

/// What is wrong with a field.
fn error_of(work: Work, field: &'static str) -> Signal<Option<String>> {
    Signal::derive(move || {
        work.problems.with(|problems| {
            let problem = problems.iter().find(|problem| problem.field == field);
            problem.map(|problem| problem.message.clone())
        })
    })
}

/// The first step.
#[component]
pub fn Choose(work: Work) -> impl IntoView {
    let i18n = use_i18n();
    let file_error = error_of(work, FILES);
    view! {
        <div class="stack">
            {live(move || {
                file_error
                    .get()
                    .map(|error| view! { <Notice kind=NoticeKind::Danger>{error}</Notice> })
            })}
            <DropZone
                id=FILES
                label=words!(i18n, import.file)
                hint=words!(i18n, intake.file_hint)
                accept=".turnabout,.json,.txt,.eml,application/json,text/plain"
                several=true
                on_files=move |handles: Handles| work.take_files(handles)
            />
            <TextArea
                id=TEXT
                label=words!(i18n, intake.paste)
                hint=words!(i18n, intake.paste_hint)
                value=work.pasted
                error=error_of(work, TEXT)
            />
            <div>
                <Button kind=ButtonKind::Quiet on_click=move |_| work.take_text()>
                    {words!(i18n, import.paste_button)}
                </Button>
            </div>
        </div>
    }
}
