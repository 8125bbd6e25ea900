//! Preparing the sample, the first time that somebody looks around.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use crate::browser::location;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::sample::SampleTexts;
use crate::state::use_app_state;
use crate::ui::When;
use crate::ui::{Button, Notice, NoticeKind, Page};
use crate::words;

/// Fills the sample's database, then goes Home, where both of its sides can be seen.
#[component]
pub fn PrepareSample() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let has_failed = RwSignal::new(false);
    let prepare = move || {
        let texts = SampleTexts {
            language: i18n.get_locale_untracked().to_string(),
            programme: t_string!(i18n, sample.programme).to_owned(),
            topic: t_string!(i18n, sample.topic).to_owned(),
            covered: t_string!(i18n, sample.covered).to_owned(),
            place: t_string!(i18n, sample.place).to_owned(),
        };
        let _ = has_failed.try_set(false);
        spawn_local(async move {
            match state.fill_sample(texts).await {
                Ok(()) => location::go(&Route::Home.href()),
                Err(_) => {
                    let _ = has_failed.try_set(true);
                }
            }
        });
    };
    untrack(prepare);
    view! {
        <Page title=words!(i18n, home.sample)>
            <p role="status">
                {move || {
                    if has_failed.get() { "" } else { t_string!(i18n, home.sample_preparing) }
                }}
            </p>
            <When condition=Signal::derive(move || has_failed.get())>
                <Notice kind=NoticeKind::Danger>
                    <p>{words!(i18n, home.sample_failed)}</p>
                    <div>
                        <Button on_click=move |_| prepare()>{words!(i18n, home.sample_again)}</Button>
                    </div>
                </Notice>
            </When>
        </Page>
    }
}
