//! What somebody's application says besides what matching uses: read only, as they wrote it.

use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use crate::browser::{clock, intl};
use crate::domain::application::Extra;
use crate::domain::id::{ParticipantId, QuestionId};
use crate::features::shared::language::{Texts, page_language, tag};
use crate::i18n::use_i18n;
use crate::state::questionnaire::{Asking, asking};
use crate::state::use_app_state;
use crate::ui::{Notice, NoticeKind, live};
use crate::words;

/// A term, and what stands beside it: a line each.
type Line = (String, Vec<String>);

/// The questionnaire in the reader's language, once it is fetched; without it questions go by their names.
fn words_of_questions(i18n: Texts, is_needed: Memo<bool>) -> Signal<Option<Arc<Asking>>> {
    let state = use_app_state();
    let found = RwSignal::new(None);
    Effect::new(move || {
        if !is_needed.get() {
            return;
        }
        let language = page_language(i18n.get_locale());
        let own = state
            .programme()
            .and_then(|programme| programme.questionnaire);
        spawn_local(async move {
            let asking = asking(own.as_ref(), language).await.ok();
            found.try_set(asking);
        });
    });
    found.into()
}

/// The region; there is none for somebody who sent no application.
#[component]
pub fn FromQuestionnaire(person: ParticipantId) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let application = Memo::new(move |_| state.application_of(&person));
    let has_answers = Memo::new(move |_| {
        application.with(|known| {
            let known = known.as_ref();
            known.is_some_and(|(_, application)| !application.extra.is_empty())
        })
    });
    let asking = words_of_questions(i18n, has_answers);
    live(move || {
        let (received, application) = application.get()?;
        let day = |day: NaiveDate| vec![intl::date(tag(i18n), day)];
        let asking = asking.get();
        let mut lines: Vec<Line> = vec![
            (
                t_string!(i18n, intake.received_on).to_owned(),
                day(received.received_on),
            ),
            (
                t_string!(i18n, intake.agreed_on).to_owned(),
                day(application.agreed_on),
            ),
            (
                t_string!(i18n, intake.keep_until).to_owned(),
                day(application.keep_until),
            ),
        ];
        if let Some(guides) = &application.guides {
            let number = intl::number(tag(i18n), guides.len() as u64);
            lines.push((t_string!(i18n, intake.guides).to_owned(), vec![number]));
        }
        for (question, extra) in &application.extra {
            lines.push(line_of(i18n, asking.as_deref(), question, extra));
        }
        let lines = lines.into_iter().map(|(term, values)| {
            view! {
                <div>
                    <dt>{term}</dt>
                    <dd>
                        {values
                            .into_iter()
                            .map(|value| view! { <p class="person__answer">{value}</p> })
                            .collect_view()}
                    </dd>
                </div>
            }
        });
        let lines = lines.collect_view();
        let is_over = application.keep_until < clock::today();
        let name = application.name.to_string();
        let until = intl::date(tag(i18n), application.keep_until);
        Some(view! {
            <section class="card" aria-labelledby="person-questionnaire">
                <h2 id="person-questionnaire">{words!(i18n, intake.from_questionnaire)}</h2>
                {is_over
                    .then(|| {
                        view! {
                            <Notice kind=NoticeKind::Danger>
                                {t_string!(i18n, intake.is_over, name = name, until = until)}
                            </Notice>
                        }
                    })}
                <dl class="facts">{lines}</dl>
            </section>
        })
    })
}

/// A question and its answer, in the words of the questionnaire where they are at hand.
fn line_of(i18n: Texts, asking: Option<&Asking>, question: &QuestionId, extra: &Extra) -> Line {
    let asked = asking.and_then(|asking| asking.words(question));
    let term = asked.map_or_else(|| question.to_string(), |asked| asked.words.short.clone());
    let label = |id: &String| {
        let option = asked.and_then(|asked| asked.option(id));
        option.map_or_else(|| id.clone(), |option| option.label.clone())
    };
    let values = match extra {
        Extra::Text(text) => text.as_str().lines().map(str::to_owned).collect(),
        Extra::Chosen(chosen) => chosen.iter().map(label).collect(),
        Extra::Steps(steps) => steps
            .iter()
            .map(|(statement, step)| {
                let points = asked.map(|asked| asked.words.points.as_slice());
                let place = usize::from(*step).saturating_sub(1);
                let word = points.and_then(|points| points.get(place));
                let step = match word {
                    Some(word) => format!("{step} ({word})"),
                    None => step.to_string(),
                };
                t_string!(
                    i18n,
                    intake.of_statement,
                    statement = label(statement),
                    step = step
                )
            })
            .collect(),
        Extra::Agreed(on) => {
            let on = intl::date(tag(i18n), *on);
            vec![t_string!(i18n, intake.agreed, day = on)]
        }
        Extra::Examples(examples) => examples
            .iter()
            .map(|(topic, example)| {
                let (topic, example) = (topic.to_string(), example.to_string());
                t_string!(i18n, intake.of_statement, statement = topic, step = example)
            })
            .collect(),
    };
    (term, values)
}
