//! The beginning of the questionnaire, and where it stands.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::asked::{go_on_with, page_of};
use super::ground::{Ground, use_ground};
use super::sent_line::SentLine;
use crate::domain::programme::GENERAL_PROGRAMME;
use crate::features::shared::had::not_there;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::questionnaire::Asking;
use crate::state::use_app_state;
use crate::ui::{ButtonKind, LinkButton, Meter, Notice, Page, When, live, text};
use crate::words;

/// The beginning.
#[component]
pub fn StartScreen() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let ground = use_ground();
    let several = Signal::derive(move || state.my_programmes_whole.with(|all| all.len() > 1));
    let eyebrow = text(move || {
        let programme = ground.programme.get();
        programme.map_or_else(String::new, |programme| programme.name.to_string())
    });
    view! {
        <Page title=words!(i18n, questionnaire.title) eyebrow=eyebrow>
            <p class="lead">{words!(i18n, questionnaire.lead)}</p>
            <When condition=several>
                <p>
                    <a href=Route::Home.href()>{words!(i18n, questionnaire.other_programme)}</a>
                </p>
            </When>
            {live(move || {
                let is_general = ground
                    .programme
                    .with(|programme| {
                        let programme = programme.as_ref();
                        programme.is_some_and(|one| one.id.as_str() == GENERAL_PROGRAMME)
                    });
                is_general
                    .then(|| {
                        view! {
                            <Notice>
                                <p>{words!(i18n, questionnaire.general)}</p>
                            </Notice>
                        }
                    })
            })}
            {live(move || match ground.had.get() {
                Some(Ok(asking)) => view! { <Standing asking=asking ground=ground /> }.into_any(),
                other => not_there(&other),
            })}
            <section class="stack stack--tight" aria-labelledby="questionnaire-private">
                <h2 id="questionnaire-private">{words!(i18n, questionnaire.private_heading)}</h2>
                <ul>
                    <li>{words!(i18n, questionnaire.private_here)}</li>
                    <li>{words!(i18n, questionnaire.private_optional)}</li>
                    <li>{words!(i18n, questionnaire.private_shown)}</li>
                    <li>{words!(i18n, questionnaire.private_change)}</li>
                </ul>
            </section>
        </Page>
    }
}

/// How far one is, and the way on.
#[component]
fn Standing(asking: Arc<Asking>, ground: Ground) -> impl IntoView {
    let i18n = use_i18n();
    live(move || {
        let answers = ground.answers();
        let questionnaire = &asking.questionnaire;
        let asked = questionnaire.asked(&answers);
        let done = asked
            .iter()
            .filter(|question| answers.get(&question.id).is_some())
            .count();
        let (all, begun) = (asked.len(), done > 0);
        let next = go_on_with(questionnaire, &answers);
        let name = next.and_then(|question| asking.words(&question.id));
        let name = name.map(|asked| asked.words.short.clone());
        let href = next.map_or_else(
            || Route::QuestionnaireCheck.href(),
            |question| page_of(&question.id),
        );
        let said = text(move || {
            if begun {
                t_string!(i18n, questionnaire.answered, done = done, all = all)
            } else {
                t_string!(i18n, questionnaire.how_many, all = all)
            }
        });
        let label = text(move || match (&name, begun) {
            (_, false) => t_string!(i18n, questionnaire.begin).to_owned(),
            (Some(name), true) => t_string!(i18n, questionnaire.go_on_with, name = name.clone()),
            (None, true) => t_string!(i18n, questionnaire.to_check).to_owned(),
        });
        let application = ground.application();
        let share = u8::try_from(done * 100 / all.max(1)).unwrap_or(100);
        view! {
            <section class="card card--next" aria-labelledby="questionnaire-standing">
                <h2 id="questionnaire-standing">{said}</h2>
                {begun.then(|| view! { <Meter share=share /> })}
                {application.map(|application| view! { <SentLine application=application /> })}
                <div class="row">
                    <LinkButton href=href>{label}</LinkButton>
                    {(begun && next.is_some())
                        .then(|| {
                            view! {
                                <LinkButton
                                    kind=ButtonKind::Quiet
                                    href=Route::QuestionnaireCheck.href()
                                >
                                    {words!(i18n, questionnaire.to_check)}
                                </LinkButton>
                            }
                        })}
                </div>
            </section>
        }
    })
}
