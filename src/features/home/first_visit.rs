//! The first visit: three ways in.

use leptos::prelude::*;

use super::guides_card::GuidesCard;
use super::my_programme::MyProgrammeCard;
use super::questionnaire_card::QuestionnaireCard;
use crate::browser::{device, location};
use crate::i18n::use_i18n;
use crate::routes::{OrganiseRoute, Route};
use crate::ui::{Button, ButtonKind, Page};
use crate::words;

/// What Turnabout is, and three ways in.
#[component]
pub fn FirstVisit() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Page title=words!(i18n, home.hero)>
            <div class="stack">
                <p class="lead">{words!(i18n, home.lead)}</p>
                <p class="soft">{words!(i18n, home.private)}</p>
            </div>
            <MyProgrammeCard />
            <section class="stack" aria-labelledby="ways-in">
                <h2 id="ways-in">{words!(i18n, home.start)}</h2>
                <a class="card card--next" href=Route::Open { packet: None }.href()>
                    <h3>{words!(i18n, home.taking_part)}</h3>
                    <p class="soft">{words!(i18n, home.taking_part_text)}</p>
                </a>
                <a
                    class="card card--next card--mentee"
                    href=Route::Organise(OrganiseRoute::Overview).href()
                >
                    <h3>{words!(i18n, home.running)}</h3>
                    <p class="soft">{words!(i18n, home.running_text)}</p>
                </a>
                <QuestionnaireCard />
                <GuidesCard />
                <SampleCard />
            </section>
        </Page>
    }
}

/// Turns to the sample data: a database of its own, which the coordinator's program fills.
#[component]
fn SampleCard() -> impl IntoView {
    let i18n = use_i18n();
    let look = move |_| {
        device::look_at_sample(true);
        location::replace(&Route::Organise(OrganiseRoute::Overview).href());
        location::reload();
    };
    view! {
        <div class="card">
            <h3>{words!(i18n, home.sample)}</h3>
            <p class="soft">{words!(i18n, home.sample_text)}</p>
            <div>
                <Button kind=ButtonKind::Quiet on_click=look>
                    {words!(i18n, home.sample_look)}
                </Button>
            </div>
        </div>
    }
}
