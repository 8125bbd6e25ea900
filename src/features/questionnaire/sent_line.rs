//! What became of the application, in a line.

use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::browser::intl;
use crate::domain::questionnaire::MyApplication;
use crate::features::shared::language::tag;
use crate::i18n::use_i18n;
use crate::ui::text;

/// When it was handed over, and whether something has changed since.
#[component]
pub fn SentLine(application: MyApplication) -> impl IntoView {
    let i18n = use_i18n();
    let is_sent = application.is_sent();
    let is_withdrawn = application.is_withdrawn();
    application.sent.map(|sent| {
        let said = text(move || {
            let day = intl::date(tag(i18n), sent.on);
            if is_withdrawn {
                t_string!(i18n, questionnaire.withdrawn_on, day = day)
            } else if is_sent {
                t_string!(i18n, questionnaire.sent_on, day = day)
            } else {
                t_string!(i18n, questionnaire.changed_since, day = day)
            }
        });
        view! { <p>{said}</p> }
    })
}
