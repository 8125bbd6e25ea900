//! One question on a page of its own. What is typed is kept as it is typed.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::asked::standing;
use super::control::{Control, TimesAlong, beforehand};
use super::ground::{Ground, use_ground};
use super::words::{Filled, fault_sentence, heading};
use crate::browser::location;
use crate::domain::id::QuestionId;
use crate::domain::questionnaire::{Answers, Fault, Given, Question};
use crate::features::shared::had::not_there;
use crate::features::shared::typing::{Typing, keep_as_typed};
use crate::features::shared::unsaved::ChangedElsewhere;
use crate::i18n::use_i18n;
use crate::routes::{Route, Slug};
use crate::state::questionnaire::{Asked, Asking};
use crate::state::use_app_state;
use crate::ui::{ErrorSummary, FieldProblem, LinkButton, Memo, Page, SaveStatus, live};
use crate::words;

/// What a page of the questionnaire holds, whatever language it is shown in.
#[derive(Clone, Copy)]
struct Answering {
    ground: Ground,
    /// The answer as it stands there.
    given: RwSignal<Option<Given>>,
    /// What was wrong with it when the reader wanted to go on.
    fault: RwSignal<Option<Fault>>,
}

/// Where keeping the answer stands.
#[derive(Clone, Copy)]
struct Keeping {
    typing: Typing,
    /// Puts what stands here in the place of what another tab has answered.
    overwrite: Callback<()>,
}

impl Answering {
    /// The answers with the one that stands here.
    fn answers(self, question: &QuestionId) -> Answers {
        let mut answers = self.ground.answers();
        answers.set(question.clone(), self.given.get());
        answers
    }
}

/// The page of a question.
#[component]
pub fn StepScreen(step: Slug, from_check: bool) -> impl IntoView {
    let i18n = use_i18n();
    let ground = use_ground();
    provide_context(TimesAlong::new());
    let id = QuestionId::parse(step.as_str()).ok();
    let known = id
        .as_ref()
        .and_then(|id| untrack(|| ground.answers().get(id).cloned()));
    let answering = Answering {
        ground,
        given: RwSignal::new(known.clone()),
        fault: RwSignal::new(None),
    };
    let keeping = id
        .clone()
        .map(|id| keep_answer(answering, id, known.clone()));
    // What is chosen beforehand is set once the question is known.
    let is_blank = StoredValue::new(known.is_none());
    let is_unnamed = id.is_none();
    live(move || {
        let parts = (
            ground.had.get(),
            ground.programme.get(),
            id.clone(),
            keeping,
        );
        let (Some(Ok(asking)), Some(programme), Some(id), Some(keeping)) = parts else {
            return view! {
                <Page title=words!(
                    i18n, questionnaire.title
                )>{not_there(&ground.had.get())} {is_unnamed.then(|| view! { <NotAsked /> })}</Page>
            }
            .into_any();
        };
        let words = asking.words(&id).cloned();
        let question = asking.questionnaire.question(&id).cloned();
        let (Some(asked), Some(question)) = (words, question) else {
            return view! {
                <Page title=words!(i18n, questionnaire.title)>
                    <NotAsked />
                </Page>
            }
            .into_any();
        };
        if is_blank.get_value() {
            is_blank.set_value(false);
            if let Some(chosen) = untrack(|| beforehand(&question)) {
                answering.given.set(Some(chosen));
            }
        }
        let answers = untrack(|| answering.answers(&id));
        let asked = Filled::of(i18n, &question, &programme, &answers).fill(&asked);
        view! {
            <Question
                from_check=from_check
                asking=asking
                question=question
                asked=asked
                answering=answering
                keeping=keeping
            />
        }
        .into_any()
    })
}

/// Says that a question is not asked.
#[component]
fn NotAsked() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <p>{words!(i18n, questionnaire.not_asked)}</p>
        <div>
            <LinkButton href=Route::Questionnaire
                .href()>{words!(i18n, questionnaire.to_start)}</LinkButton>
        </div>
    }
}

/// Keeps the answer as it is typed, and shows here what another tab answers unless something else stands
/// here already.
fn keep_answer(answering: Answering, id: QuestionId, known: Option<Given>) -> Keeping {
    let state = use_app_state();
    let Answering { ground, given, .. } = answering;
    let programme = untrack(move || ground.programme_id());
    // What this tab last knew to be kept. It outlives the screen, since what was typed last is kept after
    // that is left.
    let seen = Rc::new(RefCell::new(known.clone()));
    Effect::new({
        let (id, seen) = (id.clone(), Rc::clone(&seen));
        move || {
            let latest = ground.answers().get(&id).cloned();
            let before = seen.borrow().clone();
            if latest != before && given.get_untracked() == before {
                given.set(latest.clone());
                seen.replace(latest);
            }
        }
    });
    let value = Memo::new(move |_| given.get().filter(|given| !given.is_blank()));
    let shown = StoredValue::new_local(Rc::clone(&seen));
    let (own_programme, own_id) = (programme.clone(), id.clone());
    let typing = keep_as_typed(
        value,
        known,
        Rc::new(move |now: Option<Given>| {
            let (programme, id, seen) = (own_programme.clone(), own_id.clone(), Rc::clone(&seen));
            Box::pin(async move {
                let Some(programme) = programme else {
                    return Ok(());
                };
                let before = seen.borrow().clone();
                state
                    .answer_question(&programme, &id, now.clone(), before.as_ref())
                    .await?;
                seen.replace(now);
                Ok(())
            })
        }),
    );
    let overwrite = Callback::new(move |()| {
        let (programme, id) = (programme.clone(), id.clone());
        spawn_local(async move {
            let Some(programme) = programme else { return };
            if let Ok(kept) = state.answer_kept(&programme, &id).await
                && let Some(seen) = shown.try_get_value()
            {
                seen.replace(kept);
                typing.again.run(());
            }
        });
    });
    Keeping { typing, overwrite }
}

/// The question, its control, and the way on.
#[component]
fn Question(
    /// Whether the way on and back leads to the list of all answers.
    from_check: bool,
    asking: Arc<Asking>,
    question: Question,
    asked: Asked,
    answering: Answering,
    keeping: Keeping,
) -> impl IntoView {
    let i18n = use_i18n();
    let Answering {
        ground,
        given,
        fault,
    } = answering;
    let Keeping { typing, overwrite } = keeping;
    let id = question.id.clone();
    let field = format!("q-{id}");
    let place = Memo::new({
        let (asking, id) = (Arc::clone(&asking), id.clone());
        move |_| standing(&asking.questionnaire, &answering.answers(&id), &id)
    });
    let title = {
        let (asking, words) = (Arc::clone(&asking), asked.words.clone());
        Signal::derive(move || {
            let role = asking.questionnaire.role(&ground.answers());
            heading(&words, role).to_owned()
        })
    };
    let eyebrow = {
        let section = asked.section.clone();
        Signal::derive(move || match place.get() {
            Some(place) => t_string!(
                i18n,
                questionnaire.place,
                section = section.clone(),
                number = place.number,
                all = place.all
            ),
            None => section.clone(),
        })
    };
    let sentence = {
        let asked = asked.clone();
        Signal::derive(move || fault.get().map(|fault| fault_sentence(i18n, fault, &asked)))
    };
    let problems = {
        let field = field.clone();
        Signal::derive(move || {
            let problem = sentence.get().map(|message| FieldProblem {
                field: field.clone(),
                message,
            });
            problem.into_iter().collect::<Vec<_>>()
        })
    };
    let error_prefix = Signal::derive(move || {
        sentence
            .with(Option::is_some)
            .then(|| t_string!(i18n, app.error_prefix).to_owned())
    });
    let go_on = {
        let (asking, question) = (Arc::clone(&asking), question.clone());
        move || {
            let answers = untrack(|| answering.answers(&question.id));
            let found = asking.questionnaire.fault(&question, &answers);
            // Also when the same is wrong again, the list of it gets the focus again.
            fault.set(found);
            if found.is_some() {
                return;
            }
            let to_check = Route::QuestionnaireCheck.href();
            let next = if from_check {
                to_check
            } else {
                place.get_untracked().map_or(to_check, |place| place.next)
            };
            location::go(&next);
        }
    };
    let back = move || {
        if from_check {
            Route::QuestionnaireCheck.href()
        } else {
            place
                .get()
                .map_or_else(|| Route::Questionnaire.href(), |place| place.back)
        }
    };
    let hint = asked.words.hint.clone();
    let why = asked.words.why.clone();
    let label = asked.words.label.as_ref().unwrap_or(&asked.words.short);
    let label = label.clone();
    let is_optional = !question.required;
    view! {
        <Page title=title eyebrow=eyebrow error_prefix=error_prefix>
            <ErrorSummary heading=words!(i18n, app.error_summary) problems=problems />
            <form
                class="stack question"
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    go_on();
                }
            >
                <Control
                    id=field
                    label=label
                    hint=hint
                    question=question
                    asked=asked
                    given=given
                    ground=ground
                    error=sentence
                />
                <ChangedElsewhere is_so=typing.changed_elsewhere on_overwrite=overwrite />
                <aside class="question__why" aria-label=words!(i18n, questionnaire.what_for)>
                    <p>{why}</p>
                    {is_optional.then(|| view! { <p>{words!(i18n, questionnaire.optional)}</p> })}
                </aside>
                <div class="row">
                    <button type="submit" class="button">
                        {words!(i18n, questionnaire.go_on)}
                    </button>
                    <a class="button button--quiet" href=back>
                        {words!(i18n, questionnaire.back)}
                    </a>
                    <SaveStatus
                        state=typing.status
                        saving=words!(i18n, app.saving)
                        saved=words!(i18n, app.saved)
                    />
                </div>
                {(!from_check)
                    .then(|| {
                        view! {
                            <p class="small">
                                <a href=Route::QuestionnaireCheck.href()>
                                    {words!(i18n, questionnaire.to_check)}
                                </a>
                            </p>
                        }
                    })}
            </form>
        </Page>
    }
}
