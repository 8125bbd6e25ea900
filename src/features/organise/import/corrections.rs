//! What the coordinator corrected by hand where the sheets say something else.

use leptos::prelude::*;
use leptos_i18n::{t, t_string};

use super::work::Work;
use crate::exchange::reimport::Contested;
use crate::features::shared::fields::{field_name, field_value, or_nothing};
use crate::features::shared::groups::FirstOf;
use crate::i18n::use_i18n;
use crate::state::use_app_state;
use crate::ui::{ChoiceOption, Radios};
use crate::words;

/// The corrections, and the question what becomes of them.
#[component]
pub fn HandCorrections(work: Work) -> impl IntoView {
    let i18n = use_i18n();
    let contested = Memo::new(move |_| {
        work.found.with(|found| {
            let found = found.as_ref();
            found.map_or_else(
                || (Vec::new(), 0),
                |found| (found.contested.clone(), found.contested_in_all),
            )
        })
    });
    move || {
        let (contested, in_all) = contested.get();
        if contested.is_empty() {
            return ().into_any();
        }
        let count = contested.len();
        let more = in_all.saturating_sub(count);
        let row = move |place: usize| {
            view! { <OneCorrection contested=contested[place].clone() /> }.into_any()
        };
        view! {
            <section class="card stack" aria-labelledby="import-corrections">
                <h2 id="import-corrections">{words!(i18n, import.hand_title)}</h2>
                <p>{words!(i18n, import.hand_text)}</p>
                <FirstOf count=count row=row />
                {(more > 0)
                    .then(|| view! { <p>{t!(i18n, import.problems_more, count = move || more)}</p> })}
                <Radios
                    id="import-hand"
                    legend=words!(i18n, import.hand_question)
                    value=work.corrections
                    options=vec![
                        ChoiceOption {
                            value: "keep".into(),
                            label: words!(i18n, import.hand_keep),
                            hint: None,
                        },
                        ChoiceOption {
                            value: "overwrite".into(),
                            label: words!(i18n, import.hand_overwrite),
                            hint: None,
                        },
                    ]
                />
            </section>
        }
        .into_any()
    }
}

#[component]
fn OneCorrection(contested: Contested) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let Contested {
        person,
        field,
        sheet,
    } = contested;
    state.person(&person).map(|person| {
        view! {
            <li>
                {move || {
                    t_string!(
                        i18n,
                        import.hand_row,
                        name = person.name.to_string(),
                        field = field_name(i18n, field),
                        mine = field_value(i18n, field, &person),
                        sheet = or_nothing(i18n, sheet.clone())
                    )
                }}
            </li>
        }
    })
}
