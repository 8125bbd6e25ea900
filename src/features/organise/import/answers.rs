//! Who is junior, and what becomes of offers to take both roles and of free text.

use leptos::prelude::*;

use super::problems::{ErrorsOf, error_of};
use super::work::Work;
use crate::exchange::sheet::Column;
use crate::i18n::use_i18n;
use crate::ui::When;
use crate::ui::{Button, Checkbox, ChoiceOption, Radios};
use crate::words;

/// The questions that no sheet answers.
#[component]
pub fn Answers(work: Work) -> impl IntoView {
    let i18n = use_i18n();
    let has = move |wanted: Column| {
        Memo::new(move |_| {
            work.sheets
                .with(|sheets| sheets.iter().any(|sheet| sheet.columns.contains(&wanted)))
        })
    };
    let (has_offers, has_free_text) = (has(Column::OffersBoth), has(Column::About));
    view! {
        <section class="card stack stack--loose" aria-labelledby="import-answers">
            <h2 id="import-answers">{words!(i18n, import.answers_title)}</h2>
            <Radios
                id="import-junior"
                legend=words!(i18n, import.junior)
                hint=words!(i18n, import.junior_hint)
                value=work.junior
                error=error_of(work, "import-junior".to_owned())
                options=vec![
                    ChoiceOption {
                        value: "mentors".into(),
                        label: words!(i18n, import.junior_mentors),
                        hint: Some(words!(i18n, import.junior_mentors_hint)),
                    },
                    ChoiceOption {
                        value: "mentees".into(),
                        label: words!(i18n, import.junior_mentees),
                        hint: Some(words!(i18n, import.junior_mentees_hint)),
                    },
                ]
            />
            <When condition=Signal::derive(move || has_offers.get())>
                <Radios
                    id="import-both"
                    legend=words!(i18n, import.both)
                    value=work.both
                    options=vec![
                        ChoiceOption {
                            value: "mark".into(),
                            label: words!(i18n, import.both_mark),
                            hint: Some(words!(i18n, import.both_mark_hint)),
                        },
                        ChoiceOption {
                            value: "take-both".into(),
                            label: words!(i18n, import.both_take),
                            hint: Some(words!(i18n, import.both_take_hint)),
                        },
                    ]
                />
            </When>
            <When condition=Signal::derive(move || has_free_text.get())>
                <Checkbox
                    checked=work.free_text
                    on_change=move |ticked| work.free_text.set(ticked)
                    label=words!(i18n, import.free_text)
                    hint=words!(i18n, import.free_text_hint)
                />
            </When>
            <ErrorsOf work=work field="import-see" />
            <div>
                <Button
                    id="import-see"
                    disabled=Signal::derive(move || work.busy.get().is_some())
                    on_click=move |_| work.see()
                >
                    {words!(i18n, import.see)}
                </Button>
            </div>
        </section>
    }
}
