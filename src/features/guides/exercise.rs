//! Something to write down for oneself, kept as one types.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::words::paragraphs;
use crate::domain::id::ExerciseId;
use crate::domain::learning::{ExerciseAnswer, MOST_IN_FIELD};
use crate::features::shared::typing::keep_as_typed;
use crate::features::shared::unsaved::ChangedElsewhere;
use crate::i18n::use_i18n;
use crate::state::guides::{Answering, Exercise};
use crate::state::use_app_state;
use crate::ui::{ChoiceOption, Memo, Radios, SaveStatus, TextArea};
use crate::words;

/// The steps of a scale, as they are kept.
const STEPS: [&str; 5] = ["1", "2", "3", "4", "5"];

/// One exercise; `number` counts those of the guide from 0.
#[component]
pub fn ExerciseCard(id: ExerciseId, exercise: Exercise, number: usize) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let known = state.exercises.with_untracked(|list| {
        let known = list.iter().find(|known| known.exercise == id);
        known.cloned()
    });
    let count = exercise.fields.len();
    let before = in_fields(known.as_ref(), count);
    let fields: Vec<RwSignal<String>> = before.iter().cloned().map(RwSignal::new).collect();
    let value = Memo::new({
        let fields = fields.clone();
        move |_| fields.iter().map(RwSignal::get).collect::<Vec<String>>()
    });
    // What this tab last knew to be kept: the next may take the place of that alone.
    // It outlives the screen, since what was typed last is kept after that is left.
    let seen = Rc::new(RefCell::new(known));
    // What another tab writes shows here, unless something else stands here already.
    Effect::new({
        let (id, fields, seen) = (id.clone(), fields.clone(), Rc::clone(&seen));
        move || {
            let Some(latest) = state.exercise(&id) else {
                return;
            };
            let of = |answer: Option<&ExerciseAnswer>| in_fields(answer, count);
            let before = of(seen.borrow().as_ref());
            if value.get_untracked() == before && Some(&latest) != seen.borrow().as_ref() {
                for (field, text) in fields.iter().zip(of(Some(&latest))) {
                    field.set(text);
                }
                seen.replace(Some(latest));
            }
        }
    });
    let typing = keep_as_typed(
        value,
        before,
        Rc::new({
            let (id, seen) = (id.clone(), Rc::clone(&seen));
            move |fields: Vec<String>| {
                let (id, seen) = (id.clone(), Rc::clone(&seen));
                Box::pin(async move {
                    let Ok(answer) = ExerciseAnswer::new(id, shortened(fields)) else {
                        return Ok(());
                    };
                    let before = seen.borrow().clone();
                    if before.as_ref() == Some(&answer) {
                        // Another tab has kept just this.
                        return Ok(());
                    }
                    state.save_exercise(answer.clone(), before.as_ref()).await?;
                    seen.replace(Some(answer));
                    Ok(())
                })
            }
        }),
    );
    let overwrite = {
        let id = id.clone();
        let seen = StoredValue::new_local(seen);
        move |()| {
            let id = id.clone();
            spawn_local(async move {
                if let Ok(kept) = state.exercise_kept(&id).await
                    && let Some(seen) = seen.try_get_value()
                {
                    seen.replace(kept);
                    typing.again.run(());
                }
            });
        }
    };
    let controls = fields.into_iter().zip(&exercise.fields).enumerate();
    let controls = controls.map(|(place, (value, label))| {
        let label = Signal::stored(label.clone());
        let field_id = format!("{id}-{place}");
        match exercise.how {
            Answering::Words => {
                view! { <TextArea id=field_id label=label value=value rows=3 most=MOST_IN_FIELD /> }
                    .into_any()
            }
            Answering::Scale => view! { <Steps id=field_id label=label value=value /> }.into_any(),
        }
    });
    let controls: Vec<AnyView> = controls.collect();
    view! {
        <section
            class="exercise"
            aria-label=move || format!("{} {}", t_string!(i18n, guides.exercise), number + 1)
        >
            <p class="eyebrow" aria-hidden="true">
                {words!(i18n, guides.exercise)}
            </p>
            {paragraphs(&exercise.intro)}
            {controls}
            <ChangedElsewhere is_so=typing.changed_elsewhere on_overwrite=overwrite />
            <SaveStatus
                state=typing.status
                saving=words!(i18n, app.saving)
                saved=words!(i18n, app.saved)
            />
        </section>
    }
}

/// What stands in so many fields.
fn in_fields(answer: Option<&ExerciseAnswer>, count: usize) -> Vec<String> {
    let mut fields = answer.map_or_else(Vec::new, |answer| answer.fields().to_vec());
    fields.resize(count, String::new());
    fields
}

/// Five steps from never to always.
#[component]
fn Steps(id: String, label: Signal<String>, value: RwSignal<String>) -> impl IntoView {
    let i18n = use_i18n();
    let labels = [
        words!(i18n, guides.never),
        words!(i18n, guides.seldom),
        words!(i18n, guides.sometimes),
        words!(i18n, guides.often),
        words!(i18n, guides.always),
    ];
    let options = STEPS
        .into_iter()
        .zip(labels)
        .map(|(value, label)| ChoiceOption {
            value: value.into(),
            label,
            hint: None,
        });
    view! {
        <div class="scale">
            <Radios id=id legend=label value=value options=options.collect() />
        </div>
    }
}

/// No field is longer than an exercise takes; the control itself takes no more either.
fn shortened(fields: Vec<String>) -> Vec<String> {
    let short = |field: String| field.chars().take(MOST_IN_FIELD).collect();
    fields.into_iter().map(short).collect()
}
