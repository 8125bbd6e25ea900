//! The files: what is in each, what its columns hold, whose it is.

use leptos::prelude::*;
use leptos_i18n::{t, t_string};

use super::columns::Columns;
use super::preview::FirstRows;
use super::problems::error_of;
use super::validate::{role_column, side_field};
use super::work::{Drafted, Work};
use crate::exchange::job::sheets::SheetSideShape;
use crate::i18n::use_i18n;
use crate::ui::{Button, ButtonKind, ChoiceOption, Notice, Radios};
use crate::words;

/// All files that were chosen.
#[component]
pub fn Sheets(work: Work) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <section class="stack" aria-labelledby="import-sheets">
            <h2 id="import-sheets" tabindex="-1">
                {words!(i18n, import.sheets_title)}
            </h2>
            <For each=move || work.sheets.get() key=|sheet| sheet.number let:sheet>
                <SheetCard work=work sheet=sheet />
            </For>
        </section>
    }
}

#[component]
fn SheetCard(work: Work, sheet: Drafted) -> impl IntoView {
    let i18n = use_i18n();
    let number = sheet.number;
    let title_id = format!("import-sheet-{number}");
    let labelled_by = title_id.clone();
    let name = sheet.preview.name.clone();
    let rows = sheet.preview.rows;
    let remove_label = {
        let name = name.clone();
        Signal::derive(move || t_string!(i18n, import.remove_file_label, name = name.clone()))
    };
    view! {
        <section class="card" aria-labelledby=labelled_by>
            <div class="row row--apart">
                <div>
                    <h3 id=title_id class="import__name">
                        {name}
                    </h3>
                    <p class="soft">{t!(i18n, import.sheet_rows, count = move || rows)}</p>
                </div>
                <Button
                    kind=ButtonKind::Small
                    label=remove_label
                    on_click=move |_| work.remove(number)
                >
                    {words!(i18n, import.remove_file)}
                </Button>
            </div>
            {sheet
                .preview
                .remembered
                .is_some()
                .then(|| {
                    view! {
                        <Notice>
                            <p>{words!(i18n, import.remembered)}</p>
                            <div>
                                <Button
                                    kind=ButtonKind::Small
                                    on_click=move |_| work.forget_remembered(number)
                                >
                                    {words!(i18n, import.remembered_forget)}
                                </Button>
                            </div>
                        </Notice>
                    }
                })}
            <FirstRows work=work sheet=sheet.clone() />
            <Columns work=work sheet=sheet.clone() />
            <Side work=work sheet=sheet />
        </section>
    }
}

/// Whom the file holds: a column says it, or the coordinator does.
#[component]
fn Side(work: Work, sheet: Drafted) -> impl IntoView {
    let i18n = use_i18n();
    let number = sheet.number;
    let chosen = RwSignal::new(
        sheet
            .side
            .map(|side| SheetSideShape::from(side).word().to_owned())
            .unwrap_or_default(),
    );
    Effect::new(move |before: Option<String>| {
        let word = chosen.get();
        if before.is_some_and(|before| before != word) {
            let side = SheetSideShape::from_word(&word).map(Into::into);
            work.change(number, |sheet| sheet.side = side);
        }
        word
    });
    let headers = sheet.preview.headers.clone();
    let says_role = Memo::new(move |_| {
        work.sheets.with(|sheets| {
            let sheet = sheets.iter().find(|sheet| sheet.number == number)?;
            headers.get(role_column(sheet)?).cloned()
        })
    });
    view! {
        {move || match says_role.get() {
            Some(header) => {
                view! {
                    <p>{t_string!(i18n, import.side_column, header = header.trim().to_owned())}</p>
                }
                    .into_any()
            }
            None => {
                view! {
                    <Radios
                        id=side_field(number)
                        legend=words!(i18n, import.side)
                        hint=words!(i18n, import.side_hint)
                        value=chosen
                        error=error_of(work, side_field(number))
                        options=vec![
                            ChoiceOption {
                                value: "mentor".into(),
                                label: words!(i18n, import.side_mentors),
                                hint: None,
                            },
                            ChoiceOption {
                                value: "mentee".into(),
                                label: words!(i18n, import.side_mentees),
                                hint: None,
                            },
                        ]
                    />
                }
                    .into_any()
            }
        }}
    }
}
