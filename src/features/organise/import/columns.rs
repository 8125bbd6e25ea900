//! What each column of a file holds: as it was recognised, or as the coordinator says.

use leptos::prelude::*;
use leptos_i18n::{t, t_string};

use super::problems::{ErrorsOf, error_of};
use super::sentences::column_name;
use super::validate::column_field;
use super::work::{Drafted, Work};
use crate::exchange::job::sheets::ColumnShape;
use crate::exchange::sheet::{Column, How};
use crate::i18n::use_i18n;
use crate::words;

/// A line for every header, each with a select.
#[component]
pub fn Columns(work: Work, sheet: Drafted) -> impl IntoView {
    let i18n = use_i18n();
    let preview = sheet.preview;
    let number = sheet.number;
    let unrecognised = preview
        .columns
        .iter()
        .filter(|(_, how)| *how == How::Unrecognised)
        .count();
    let rows = preview.headers.iter().zip(&preview.columns).enumerate();
    let rows: Vec<Header> = rows
        .map(|(index, (text, (column, how)))| Header {
            number,
            index,
            text: text.trim().to_owned(),
            column: *column,
            how: *how,
            remembered: preview
                .remembered
                .as_ref()
                .and_then(|remembered| remembered.columns.get(index).copied()),
        })
        .collect();
    view! {
        <div class="stack">
            <h4>{words!(i18n, import.columns_title)}</h4>
                {(unrecognised > 0)
                    .then(|| {
                        view! {
                            <p>
                                {t!(
                                    i18n, import.columns_unrecognised, count = move || unrecognised
                                )}
                            </p>
                        }
                    })}
                <table class="table table--stacks">
                    <thead>
                        <tr>
                            <th scope="col">{words!(i18n, import.column_header)}</th>
                            <th scope="col">{words!(i18n, import.column_holds)}</th>
                            <th scope="col">{words!(i18n, import.column_how)}</th>
                        </tr>
                    </thead>
                    <tbody>
                        {rows
                            .into_iter()
                            .map(|header| view! { <ColumnRow work=work header=header /> })
                            .collect_view()}
                    </tbody>
                </table>
        </div>
    }
}

/// A header, and what it was recognised as.
#[derive(Clone)]
struct Header {
    number: usize,
    index: usize,
    text: String,
    column: Column,
    how: How,
    remembered: Option<Column>,
}

#[component]
fn ColumnRow(work: Work, header: Header) -> impl IntoView {
    let i18n = use_i18n();
    let Header {
        number,
        index,
        text,
        column: guessed,
        how,
        remembered,
    } = header;
    let field = column_field(number, index);
    let error_id = format!("{field}-error");
    let error = error_of(work, field.clone());
    let shown = {
        let text = text.clone();
        move || match text.as_str() {
            "" => t_string!(i18n, import.no_header).to_owned(),
            text => text.to_owned(),
        }
    };
    let label = {
        let shown = shown.clone();
        move || t_string!(i18n, import.column_label, header = shown())
    };
    let now = Memo::new(move |_| {
        work.sheets.with(|sheets| {
            let sheet = sheets.iter().find(|sheet| sheet.number == number);
            sheet
                .and_then(|sheet| sheet.columns.get(index).copied())
                .unwrap_or(remembered.unwrap_or(guessed))
        })
    });
    let how_sentence = move || match (now.get(), how) {
        (now, _) if now != guessed && remembered == Some(now) => {
            t_string!(i18n, import.how_remembered)
        }
        (now, _) if now != guessed => t_string!(i18n, import.how_changed),
        (Column::Background, _) => t_string!(i18n, import.how_background),
        (_, How::ByAlias) => t_string!(i18n, import.how_alias),
        (_, How::ByValues) => t_string!(i18n, import.how_values),
        (_, How::Unrecognised) => t_string!(i18n, import.how_unrecognised),
    };
    let choose = move |event: leptos::ev::Event| {
        if let Some(shape) = ColumnShape::from_word(&event_target_value(&event)) {
            work.change(number, |sheet| {
                if let Some(column) = sheet.columns.get_mut(index) {
                    *column = shape.into();
                }
            });
        }
    };
    view! {
        <tr>
            <th scope="row" class="import__header">
                {shown}
            </th>
            <td class="import__holds">
                <ErrorsOf work=work field=field.clone() />
                <select
                    class="input input--small"
                    id=field
                    aria-label=label
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    aria-describedby=error_id
                    on:change=choose
                >
                    {ColumnShape::ALL
                        .iter()
                        .map(|shape| {
                            let column = Column::from(*shape);
                            view! {
                                <option
                                    value=shape.word()
                                    selected=move || now.get() == column
                                >
                                    {move || column_name(i18n, column)}
                                </option>
                            }
                        })
                        .collect_view()}
                </select>
            </td>
            <td class="soft">{how_sentence}</td>
        </tr>
    }
}
