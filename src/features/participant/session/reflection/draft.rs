//! Writing a reflection: it is kept on this device as it is typed.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::{Place, Share, questions};
use crate::domain::reflection::{Answers, MOST_IN_ANSWER, MyReflection, QUESTIONS, Standing};
use crate::features::shared::sentences::storage_error;
use crate::features::shared::typing::{keep_as_typed, settled};
use crate::features::shared::unsaved::ChangedElsewhere;
use crate::i18n::use_i18n;
use crate::state::use_app_state;
use crate::ui::{Button, ButtonKind, Memo, SaveStatus, TextArea};
use crate::words;

/// The questions, and what is to become of the answers.
#[component]
pub(super) fn Draft(place: Place) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let at = place.at.get_value();
    let known = untrack(|| place.mine(state));
    let before = texts(known.as_ref());
    let fields = before.clone().map(RwSignal::new);
    let value = Memo::new(move |_| fields.map(|field| field.get()));
    // What this tab last knew to be kept: the next may take the place of that alone. It outlives the screen, since
    // what was typed last is kept after that is left.
    let seen = Rc::new(RefCell::new(known));
    Effect::new({
        let seen = Rc::clone(&seen);
        move || {
            let latest = place.mine(state);
            let was = texts(seen.borrow().as_ref());
            if *seen.borrow() != latest && value.get_untracked() == was {
                for (field, text) in fields.into_iter().zip(texts(latest.as_ref())) {
                    field.set(text);
                }
                seen.replace(latest);
            }
        }
    });
    let of = at.clone();
    let typing = keep_as_typed(
        value,
        before,
        Rc::new({
            let seen = Rc::clone(&seen);
            move |typed: [String; QUESTIONS]| {
                let (at, seen) = (of.clone(), Rc::clone(&seen));
                Box::pin(async move {
                    let short = |text: String| text.chars().take(MOST_IN_ANSWER).collect();
                    let Some(answers) = Answers::new(typed.map(short)) else {
                        return Ok(());
                    };
                    let before = seen.borrow().clone();
                    if texts(before.as_ref()) == *answers.texts() {
                        return Ok(());
                    }
                    let reflection = MyReflection {
                        session: at.session,
                        pairing: at.pairing,
                        side: at.side,
                        answers,
                        standing: Standing::Draft,
                    };
                    let kept = reflection.clone();
                    state.save_reflection(kept, before.as_ref()).await?;
                    let is_there = reflection.answers != Answers::default();
                    seen.replace(is_there.then_some(reflection));
                    Ok(())
                })
            }
        }),
    );
    let overwrite = {
        let seen = StoredValue::new_local(seen);
        move |()| {
            spawn_local(async move {
                let session = place.at.with_value(|at| at.session.clone());
                if let Ok(kept) = state.reflection_kept(&session).await
                    && let Some(seen) = seen.try_get_value()
                {
                    seen.replace(kept);
                    typing.again.run(());
                }
            });
        }
    };
    let keep = move |_| {
        spawn_local(async move {
            // What was typed last is on its way to the disk.
            settled().await;
            let mine = untrack(|| place.mine(state));
            let Some(mine) = mine.filter(|mine| !mine.answers.is_empty()) else {
                return place.settle(Err(t_string!(i18n, reflection.error_empty).to_owned()));
            };
            let kept = MyReflection {
                standing: Standing::Kept,
                ..mine.clone()
            };
            let outcome = state.save_reflection(kept, Some(&mine)).await;
            place.settle(outcome.map_err(|error| storage_error(i18n, &error)));
        });
    };
    let questions = questions(i18n, at.side, &at.partner).into_iter();
    let controls = questions.zip(fields).enumerate();
    let controls = controls.map(|(number, (question, field))| {
        view! {
            <TextArea
                id=format!("reflection-{number}")
                label=question
                value=field
                rows=3
                most=MOST_IN_ANSWER
            />
        }
    });
    let controls = controls.collect_view();
    let partner = StoredValue::new(at.partner);
    view! {
        {controls}
        <ChangedElsewhere is_so=typing.changed_elsewhere on_overwrite=overwrite />
        <SaveStatus
            state=typing.status
            saving=words!(i18n, app.saving)
            saved=words!(i18n, notes.private_saved)
        />
        <p>
            {Signal::derive(move || {
                t_string!(i18n, reflection.choices, partner = partner.get_value())
            })}
        </p>
        <div class="row">
            <Button kind=ButtonKind::Quiet on_click=keep>
                {words!(i18n, reflection.keep)}
            </Button>
            <Share place=place />
        </div>
    }
}

/// What was answered, question by question.
fn texts(reflection: Option<&MyReflection>) -> [String; QUESTIONS] {
    reflection.map_or_else(Default::default, |known| known.answers.texts().clone())
}
