//! All answers in one list, what is still missing, and sending them.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::answered;
use super::asked::page_to_change;
use super::ground::{Ground, use_ground};
use super::sending::Sending;
use super::sent_line::SentLine;
use super::withdraw::Withdraw;
use super::words::fault_sentence;
use crate::domain::programme::MyProgramme;
use crate::domain::questionnaire::{Answers, Problem, Question, Travels};
use crate::features::shared::had::not_there;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::my_applications::application_of;
use crate::state::questionnaire::{Asked, Asking};
use crate::state::use_app_state;
use crate::ui::{Memo, Notice, NoticeKind, Page, live, text};
use crate::words;

/// The list.
#[component]
pub fn CheckScreen() -> impl IntoView {
    let i18n = use_i18n();
    let ground = use_ground();
    let eyebrow = text(move || {
        let programme = ground.programme.get();
        programme.map_or_else(String::new, |programme| programme.name.to_string())
    });
    view! {
        <Page title=words!(i18n, questionnaire.check_title) eyebrow=eyebrow>
            {live(move || match (ground.had.get(), ground.programme.get()) {
                (Some(Ok(asking)), Some(programme)) => {
                    view! { <Answered asking=asking programme=programme ground=ground /> }
                        .into_any()
                }
                (had, _) => not_there(&had),
            })}
            <p>
                <a href=Route::Questionnaire.href()>{words!(i18n, questionnaire.to_start)}</a>
            </p>
        </Page>
    }
}

/// The answers, and what can be done with them.
#[component]
fn Answered(asking: Arc<Asking>, programme: MyProgramme, ground: Ground) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let answers = untrack(|| ground.answers());
    let checked = untrack(|| application_of(state, &asking.questionnaire, &programme.id));
    let lists = by_section(&asking, &answers)
        .into_iter()
        .enumerate()
        .map(|(number, (title, rows))| {
            let id = format!("answers-{number}");
            let heading = id.clone();
            let rows: Vec<AnyView> = rows
                .into_iter()
                .map(|(question, asked)| row(ground, &answers, &question, &asked))
                .collect();
            view! {
                <section class="stack stack--tight" aria-labelledby=heading>
                    <h2 id=id>{title}</h2>
                    <dl class="answers">{rows}</dl>
                </section>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    let sending = match checked {
        Ok(_) => {
            let (asking, programme) = (Arc::clone(&asking), programme.clone());
            view! { <Sending asking=asking programme=programme /> }.into_any()
        }
        Err(problems) => {
            let asking = Arc::clone(&asking);
            view! { <Missing asking=asking problems=problems /> }.into_any()
        }
    };
    let was_sent = Memo::new(move |_| {
        ground
            .application()
            .is_some_and(|known| known.sent.is_some())
    });
    view! {
        <p>{words!(i18n, questionnaire.check_lead)}</p>
        {live(move || {
            ground.application().map(|application| view! { <SentLine application=application /> })
        })}
        {lists}
        {sending}
        {live(move || {
            let (asking, programme) = (Arc::clone(&asking), programme.clone());
            was_sent
                .get()
                .then(|| view! { <Withdraw asking=asking programme=programme ground=ground /> })
        })}
    }
}

/// The questions that are asked, under the headings of their sections.
fn by_section(asking: &Asking, answers: &Answers) -> Vec<(String, Vec<(Question, Asked)>)> {
    let mut sections: Vec<(String, Vec<(Question, Asked)>)> = Vec::new();
    for question in asking.questionnaire.asked(answers) {
        let Some(asked) = asking.words(&question.id) else {
            continue;
        };
        let entry = (question.clone(), asked.clone());
        match sections.last_mut() {
            Some((title, entries)) if *title == asked.section => entries.push(entry),
            _ => sections.push((asked.section.clone(), vec![entry])),
        }
    }
    sections
}

/// One answer, and the way to change it.
fn row(ground: Ground, answers: &Answers, question: &Question, asked: &Asked) -> AnyView {
    let i18n = use_i18n();
    let state = use_app_state();
    let given = answers.get(&question.id);
    let lines = untrack(|| answered::lines(i18n, (state, ground), question, asked, given));
    let waits = question.after.as_ref();
    let stays = waits.is_some_and(|consent| answers.get(consent).is_none());
    let note = match question.travels {
        _ if given.is_none() => None,
        _ if stays => Some(words!(i18n, questionnaire.stays_here)),
        Travels::InFile => Some(words!(i18n, questionnaire.in_file_alone)),
        Travels::Freely => None,
    };
    let short = asked.words.short.clone();
    let name = short.clone();
    let label = text(move || t_string!(i18n, questionnaire.change_name, name = name.clone()));
    let said: AnyView = if lines.is_empty() {
        view! { <span class="soft">{words!(i18n, questionnaire.not_answered)}</span> }.into_any()
    } else {
        let lines: Vec<AnyView> = lines
            .into_iter()
            .map(|line| view! { <p class="keep-lines">{line}</p> }.into_any())
            .collect();
        lines.into_any()
    };
    view! {
        <div class="answers__row">
            <dt>{short}</dt>
            <dd class="answers__said">
                {said} {note.map(|note| view! { <p class="small soft">{note}</p> })}
            </dd>
            <dd>
                <a
                    href=page_to_change(&question.id)
                    aria-label=move || label.get()
                >
                    {words!(i18n, questionnaire.change)}
                </a>
            </dd>
        </div>
    }
    .into_any()
}

/// What stands in the way of sending, each with the way to its question.
#[component]
fn Missing(asking: Arc<Asking>, problems: Vec<Problem>) -> impl IntoView {
    let i18n = use_i18n();
    let items: Vec<AnyView> = problems
        .into_iter()
        .filter_map(|Problem { question, fault }| {
            let asked = asking.words(&question)?.clone();
            let sentence = text(move || fault_sentence(i18n, fault, &asked));
            Some(
                view! {
                    <li>
                        <a href=page_to_change(&question)>{sentence}</a>
                    </li>
                }
                .into_any(),
            )
        })
        .collect();
    view! {
        <section class="stack stack--tight" aria-labelledby="before-sending">
            <h2 id="before-sending">{words!(i18n, questionnaire.before_sending)}</h2>
            <Notice kind=NoticeKind::Note>
                <ul>{items}</ul>
            </Notice>
        </section>
    }
}
