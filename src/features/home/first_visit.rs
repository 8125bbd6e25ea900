//! The first visit: three ways in.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::{t, t_string};

use crate::browser::{device, location};
use crate::i18n::use_i18n;
use crate::routes::{OrganiseRoute, Route};
use crate::state::sample::SampleTexts;
use crate::state::{Space, use_app_state};
use crate::ui::{Button, ButtonKind, Page};
use crate::words;

/// What Turnabout is, and three ways in.
#[component]
pub fn FirstVisit() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Page title=words!(i18n, home.hero)>
            <div class="stack">
                <p class="lead">{t!(i18n, home.lead)}</p>
                <p class="soft">{t!(i18n, home.private)}</p>
            </div>
            <section class="stack" aria-labelledby="ways-in">
                <h2 id="ways-in">{t!(i18n, home.start)}</h2>
                <a class="card card--next" href=Route::Open { packet: None }.href()>
                    <h3>{t!(i18n, home.taking_part)}</h3>
                    <p class="soft">{t!(i18n, home.taking_part_text)}</p>
                </a>
                <a
                    class="card card--next card--mentee"
                    href=Route::Organise(OrganiseRoute::Overview).href()
                >
                    <h3>{t!(i18n, home.running)}</h3>
                    <p class="soft">{t!(i18n, home.running_text)}</p>
                </a>
                <SampleCard />
            </section>
        </Page>
    }
}

/// Turns to the sample data. It is prepared after the page was loaded again, in a database of its own.
#[component]
fn SampleCard() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let problem = RwSignal::new(false);
    let preparing = RwSignal::new(state.space == Space::Sample);
    // In the sample's own database there is nothing yet: fill it.
    if state.space == Space::Sample {
        let texts = SampleTexts {
            language: i18n.get_locale_untracked().to_string(),
            programme: t_string!(i18n, sample.programme).to_owned(),
            topic: t_string!(i18n, sample.topic).to_owned(),
            covered: t_string!(i18n, sample.covered).to_owned(),
            place: t_string!(i18n, sample.place).to_owned(),
        };
        spawn_local(async move {
            let filled = state.fill_sample(texts).await;
            let _ = problem.try_set(filled.is_err());
            let _ = preparing.try_set(false);
        });
    }
    let look = move |_| {
        device::look_at_sample(true);
        location::reload();
    };
    view! {
        <div class="card">
            <h3>{t!(i18n, home.sample)}</h3>
            <p class="soft">{t!(i18n, home.sample_text)}</p>
            <div class="row">
                <Button kind=ButtonKind::Quiet disabled=preparing on_click=look>
                    {t!(i18n, home.sample)}
                </Button>
                <span role="status">
                    {move || {
                        if problem.get() {
                            t_string!(i18n, home.sample_failed)
                        } else if preparing.get() {
                            t_string!(i18n, home.sample_preparing)
                        } else {
                            ""
                        }
                    }}
                </span>
            </div>
        </div>
    }
}
