//! One question of a check-in on a page of its own. What is given is kept at once.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::{href, phrases};
use crate::browser::location;
use crate::domain::check_in::{CheckIn, Given, Kind, MOST_WORDS, Question, STEPS};
use crate::domain::id::{ChoiceId, QuestionId};
use crate::domain::pairing::MyPairing;
use crate::features::shared::typing::{Typing, keep_as_typed};
use crate::features::shared::unsaved::ChangedElsewhere;
use crate::i18n::use_i18n;
use crate::routes::CheckInPage;
use crate::state::{StorageError, use_app_state};
use crate::ui::{
    Checkbox, ChoiceOption, ErrorSummary, FieldProblem, Memo, Page, Radios, SaveStatus, TextArea,
    text,
};
use crate::words;

/// The value of the button that says nothing on purpose. No choice has this name.
const RATHER_NOT: &str = "-";
/// The field that the list of errors leads to.
const FIELD: &str = "check-in-answer";

/// What stands on the page, as a value of the buttons and as own words.
fn shown(given: Option<&Given>) -> (String, String) {
    match given {
        None => Default::default(),
        Some(Given::Step(step)) => (step.to_string(), String::new()),
        Some(Given::Chosen(choice)) => (choice.to_string(), String::new()),
        Some(Given::Words(text)) => (String::new(), text.clone()),
        Some(Given::RatherNot) => (RATHER_NOT.to_owned(), String::new()),
    }
}

/// The answer that stands on the page.
fn given(kind: Kind, pressed: &str, typed: &str) -> Option<Given> {
    if pressed == RATHER_NOT {
        return Some(Given::RatherNot);
    }
    match kind {
        Kind::Scale => Given::step(pressed.parse().ok()?),
        Kind::Choice(_) => Some(Given::Chosen(ChoiceId::parse(pressed).ok()?)),
        Kind::Words if typed.trim().is_empty() => None,
        Kind::Words => Given::words(typed),
    }
}

/// The page of a question.
#[component]
pub fn QuestionPage(
    pairing: MyPairing,
    which: CheckIn,
    question: Question,
    /// Its place, counted from 1.
    number: u8,
) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let id = pairing.id.clone();
    let known = untrack(|| {
        let one = state.check_in(&id, which)?;
        one.answers.get(question.id).cloned()
    });
    let (was_pressed, was_typed) = shown(known.as_ref());
    let pressed = RwSignal::new(was_pressed);
    let typed = RwSignal::new(was_typed);
    let value = Memo::new(move |_| {
        pressed.with(|pressed| typed.with(|typed| given(question.kind, pressed, typed)))
    });
    let (typing, overwrite) = keep(pairing, which, question, value, known);
    let is_missing = RwSignal::new(false);
    let sentence = Signal::derive(move || {
        (is_missing.get() && value.with(Option::is_none))
            .then(|| t_string!(i18n, check_ins.missing_answer).to_owned())
    });
    let problems = Signal::derive(move || {
        let problem = sentence.get().map(|message| FieldProblem {
            field: FIELD.to_owned(),
            message,
        });
        problem.into_iter().collect::<Vec<_>>()
    });
    let error_prefix = Signal::derive(move || {
        let is_wrong = sentence.with(Option::is_some);
        is_wrong.then(|| t_string!(i18n, app.error_prefix).to_owned())
    });
    let all = which.questions().len();
    let name = which.as_str();
    let (next, back) = {
        let next = if usize::from(number) == all {
            CheckInPage::Check
        } else {
            CheckInPage::Question(number + 1)
        };
        let back = match number {
            1 => CheckInPage::Beginning,
            later => CheckInPage::Question(later - 1),
        };
        (href(name, next), href(name, back))
    };
    let go_on = move || {
        if question.kind != Kind::Words && value.with_untracked(Option::is_none) {
            // Also when it is missing again, the list of errors gets the focus again.
            is_missing.set(true);
            return;
        }
        location::go(&next);
    };
    let title = text(move || phrases::question(i18n, question.id));
    let eyebrow = text(move || {
        let section = phrases::name(i18n, which);
        t_string!(
            i18n,
            questionnaire.place,
            section = section,
            number = number,
            all = all
        )
    });
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
                <Control question=question pressed=pressed typed=typed error=sentence />
                <ChangedElsewhere is_so=typing.changed_elsewhere on_overwrite=overwrite />
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
            </form>
        </Page>
    }
}

/// What a question is answered with. Each can be passed.
#[component]
fn Control(
    question: Question,
    pressed: RwSignal<String>,
    typed: RwSignal<String>,
    error: Signal<Option<String>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let option = |value: String, label: Signal<String>| ChoiceOption {
        value: value.into(),
        label,
        hint: None,
    };
    let mut options: Vec<ChoiceOption> = match question.kind {
        Kind::Scale => (1..=STEPS)
            .map(|step| option(step.to_string(), text(move || phrases::step(i18n, step))))
            .collect(),
        Kind::Choice(of) => of
            .iter()
            .map(|id| option((*id).to_owned(), text(move || phrases::choice(i18n, id))))
            .collect(),
        Kind::Words => {
            return view! {
                <TextArea
                    id=FIELD
                    label=words!(i18n, check_ins.your_answer)
                    hint=text(move || {
                        t_string!(i18n, check_ins.words_hint, most = MOST_WORDS)
                    })
                    value=typed
                    most=MOST_WORDS
                    rows=4
                />
                <Checkbox
                    checked=Signal::derive(move || pressed.with(|pressed| pressed == RATHER_NOT))
                    on_change=move |on: bool| {
                        pressed.set(if on { RATHER_NOT.to_owned() } else { String::new() });
                    }
                    label=words!(i18n, check_ins.rather_not)
                />
            }
            .into_any();
        }
    };
    options.push(option(
        RATHER_NOT.to_owned(),
        words!(i18n, check_ins.rather_not),
    ));
    view! {
        <Radios
            id=FIELD
            legend=words!(i18n, check_ins.your_answer)
            value=pressed
            options=options
            error=error
        />
    }
    .into_any()
}

/// Keeps the answer as it is given. Beside how that stands, what puts it in the place of what another tab has
/// answered.
fn keep(
    pairing: MyPairing,
    which: CheckIn,
    question: Question,
    value: Memo<Option<Given>>,
    known: Option<Given>,
) -> (Typing, Callback<()>) {
    let state = use_app_state();
    let pairing = pairing.id;
    let id = QuestionId::parse(question.id).ok();
    // What this tab last knew to be kept. It outlives the screen, since what was typed last is kept after
    // that is left.
    let seen = Rc::new(RefCell::new(known.clone()));
    let shown = StoredValue::new_local(Rc::clone(&seen));
    let (own_pairing, own_id) = (pairing.clone(), id.clone());
    let typing = keep_as_typed(
        value,
        known,
        Rc::new(move |now: Option<Given>| {
            let (pairing, id, seen) = (own_pairing.clone(), own_id.clone(), Rc::clone(&seen));
            Box::pin(async move {
                let Some(id) = id else {
                    return Err(StorageError::Failed("a question without a name".to_owned()));
                };
                let before = seen.borrow().clone();
                state
                    .answer_in_check_in(&pairing, which, &id, now.clone(), before.as_ref())
                    .await?;
                seen.replace(now);
                Ok(())
            })
        }),
    );
    let overwrite = Callback::new(move |()| {
        let (pairing, id) = (pairing.clone(), id.clone());
        spawn_local(async move {
            let Some(id) = id else { return };
            if let Ok(kept) = state.check_in_answer_kept(&pairing, which, &id).await
                && let Some(seen) = shown.try_get_value()
            {
                seen.replace(kept);
                typing.again.run(());
            }
        });
    });
    (typing, overwrite)
}
