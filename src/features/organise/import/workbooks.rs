//! Workbooks that hold several sheets: which of them to read.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::work::{OpenWorkbook, Work};
use crate::i18n::use_i18n;
use crate::ui::{Button, ButtonKind, Checkbox};
use crate::words;

/// The question for every workbook that is open.
#[component]
pub fn Workbooks(work: Work) -> impl IntoView {
    view! {
        <For each=move || work.workbooks.get() key=|workbook| workbook.number let:workbook>
            <OneWorkbook work=work workbook=workbook />
        </For>
    }
}

#[component]
fn OneWorkbook(work: Work, workbook: OpenWorkbook) -> impl IntoView {
    let i18n = use_i18n();
    let OpenWorkbook {
        number,
        name,
        sheets,
    } = workbook;
    let count = sheets.len();
    let ticked = RwSignal::new(vec![false; count]);
    let boxes = sheets.iter().enumerate().map(|(place, sheet)| {
        let sheet = sheet.name.clone();
        view! {
            <Checkbox
                checked=Signal::derive(move || ticked.with(|ticked| ticked[place]))
                on_change=move |is_ticked| ticked.update(|ticked| ticked[place] = is_ticked)
                label=Signal::derive(move || sheet.clone())
            />
        }
    });
    let boxes = boxes.collect_view();
    let read = move |_| {
        let chosen = ticked.get_untracked();
        let places = chosen.iter().enumerate();
        let places = places
            .filter(|(_, ticked)| **ticked)
            .map(|(place, _)| place);
        work.read_sheets(number, &places.collect::<Vec<_>>());
    };
    view! {
        <div class="card stack">
            <fieldset class="choices" id=format!("import-workbook-{number}") tabindex="-1">
                <legend class="choices__legend">
                    {move || t_string!(i18n, import.workbook_which, name = name.clone())}
                </legend>
                <p class="field__hint">{words!(i18n, import.workbook_hint)}</p>
                {boxes}
            </fieldset>
            <div class="row">
                <Button on_click=read>{words!(i18n, import.workbook_read)}</Button>
                <Button kind=ButtonKind::Quiet on_click=move |_| work.close_workbook(number)>
                    {words!(i18n, app.cancel)}
                </Button>
            </div>
        </div>
    }
}
