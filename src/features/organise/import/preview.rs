//! The first rows of a file, as they stand in it; what is left out is not shown either.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::work::{Drafted, Work};
use crate::exchange::sheet::Column;
use crate::i18n::use_i18n;
use crate::words;

/// A table that scrolls within its own region.
#[component]
pub fn FirstRows(work: Work, sheet: Drafted) -> impl IntoView {
    let i18n = use_i18n();
    let number = sheet.number;
    let preview = sheet.preview;
    let name = preview.name.clone();
    let label = move || t_string!(i18n, import.first_rows, name = name.clone());
    let caption = label.clone();
    let hidden = Memo::new(move |_| {
        let keeps_free_text = work.free_text.get();
        work.sheets.with(|sheets| {
            let columns = sheets.iter().find(|sheet| sheet.number == number);
            columns.map_or_else(Vec::new, |sheet| {
                sheet
                    .columns
                    .iter()
                    .map(|column| match column {
                        Column::Background => true,
                        Column::About => !keeps_free_text,
                        _ => false,
                    })
                    .collect::<Vec<bool>>()
            })
        })
    });
    let cell = move |index: usize, text: String| {
        view! {
            <td>
                {move || {
                    if hidden.with(|hidden| hidden.get(index) == Some(&true)) {
                        view! { <span class="soft">{words!(i18n, import.left_out)}</span> }.into_any()
                    } else {
                        text.clone().into_any()
                    }
                }}
            </td>
        }
    };
    view! {
        <div class="table-frame" role="region" tabindex="0" aria-label=label>
            <table class="table import__rows">
                <caption>{caption}</caption>
                <thead>
                    <tr>
                        {preview
                            .headers
                            .iter()
                            .map(|header| view! { <th scope="col">{header.trim().to_owned()}</th> })
                            .collect_view()}
                    </tr>
                </thead>
                <tbody>
                    {preview
                        .first_rows
                        .iter()
                        .map(|row| {
                            view! {
                                <tr>
                                    {row
                                        .iter()
                                        .enumerate()
                                        .map(|(index, text)| cell(index, text.clone()))
                                        .collect_view()}
                                </tr>
                            }
                        })
                        .collect_view()}
                </tbody>
            </table>
        </div>
    }
}
