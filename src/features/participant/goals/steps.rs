//! The small steps towards a goal: adding, ticking, moving by buttons, removing.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::Shown;
use crate::browser::{clock, focus, ids, intl};
use crate::domain::goal::{Step, between};
use crate::domain::id::ItemId;
use crate::domain::text::ShortText;
use crate::domain::together::{Document, Edit};
use crate::features::shared::language::tag;
use crate::features::shared::unsaved::hold_unsaved;
use crate::i18n::use_i18n;
use crate::ui::{Button, ButtonKind, Checkbox, Memo, TextField, When, text};
use crate::words;

/// The steps of a goal.
#[component]
pub fn Steps(shown: Shown, goal: ItemId) -> impl IntoView {
    let i18n = use_i18n();
    let heading = format!("steps-{goal}");
    let labelled_by = heading.clone();
    let of = goal.clone();
    let steps = Memo::new(move |_| shown.look(|document| Step::of_goal(document, &of)));
    let ids = Memo::new(move |_| {
        steps.with(|steps| steps.iter().map(|step| step.id.clone()).collect::<Vec<_>>())
    });
    let count = text(move || {
        let (done, all) = steps.with(|steps| {
            let done = steps.iter().filter(|step| step.done.is_some()).count();
            (done, steps.len())
        });
        let number = |number: usize| intl::number(tag(i18n), number as u64);
        t_string!(
            i18n,
            goals.steps_done,
            done = number(done),
            all = number(all)
        )
    });
    let is_empty = Signal::derive(move || ids.with(Vec::is_empty));
    let one = move |id: ItemId| view! { <OneStep shown=shown id=id steps=steps ids=ids /> };
    view! {
        <div class="stack stack--tight" role="group" aria-labelledby=labelled_by>
            <h3 id=heading tabindex="-1">{words!(i18n, goals.steps)}</h3>
            <When
                condition=is_empty
                otherwise=move || view! { <p class="small soft">{count}</p> }
            >
                <p class="soft">{words!(i18n, goals.steps_none)}</p>
            </When>
            <ul class="plain-list">
                <For each=move || ids.get() key=Clone::clone children=one />
            </ul>
            <NewStep shown=shown goal=goal steps=steps />
        </div>
    }
}

/// Whether a step stands in a document as it was seen.
fn is_as_seen(document: &Document, seen: &Step) -> bool {
    let item = document.item(&seen.id).filter(|item| !item.is_gone());
    item.and_then(|item| Step::of_item(&seen.id, item)).as_ref() == Some(seen)
}

#[component]
fn OneStep(
    shown: Shown,
    id: ItemId,
    steps: Memo<Vec<Step>>,
    ids: Memo<Vec<ItemId>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let known = StoredValue::new(id.clone());
    let step = Memo::new(move |_| {
        known.with_value(|id| steps.with(|steps| steps.iter().find(|step| step.id == *id).cloned()))
    });
    let place =
        move || known.with_value(|id| ids.with(|ids| ids.iter().position(|known| known == id)));
    let what = text(move || {
        step.with(|step| {
            step.as_ref()
                .map(|step| step.what.to_string())
                .unwrap_or_default()
        })
    });
    // What the box says while it is being kept; should that fail, it says again what is kept.
    let ticked = RwSignal::new(None::<bool>);
    let is_done = Signal::derive(move || {
        let is_kept = step.with(|step| step.as_ref().is_some_and(|step| step.done.is_some()));
        ticked.get().unwrap_or(is_kept)
    });
    let tick = move |on: bool| {
        let Some(before) = step.get_untracked() else {
            return;
        };
        ticked.set(Some(on));
        let after = Step {
            done: on.then(clock::today),
            ..before.clone()
        };
        shown.make(
            after.edits(Some(&before)),
            move |document| is_as_seen(document, &before),
            None,
            move |_| {
                ticked.try_set(None);
            },
        );
    };
    let button = |name: &str| format!("{name}-{id}");
    let (up_id, down_id) = (button("up"), button("down"));
    let move_to = move |to: usize, button: String| {
        let moving = steps.with_untracked(|steps| {
            known.with_value(|id| (Step::moved(steps, id, to), steps.clone()))
        });
        let (edits, seen) = moving;
        if edits.is_empty() {
            return;
        }
        let number = intl::number(tag(i18n), to as u64 + 1);
        let said = t_string!(i18n, goals.step_moved, place = number);
        shown.make(
            edits,
            move |document| {
                let touched = seen.iter().filter(|step| document.item(&step.id).is_some());
                let mut touched = touched;
                touched.all(|step| is_as_seen(document, step))
            },
            Some((said, None)),
            // What is moved in the page loses the focus.
            move |_| {
                let button = button.clone();
                request_animation_frame(move || focus::move_to(&button));
            },
        );
    };
    let up = {
        let id = up_id.clone();
        move |_| {
            if let Some(place) = untrack(place).and_then(|place| place.checked_sub(1)) {
                move_to(place, id.clone());
            }
        }
    };
    let down = {
        let id = down_id.clone();
        move |_| {
            if let Some(place) = untrack(place) {
                move_to(place + 1, id.clone());
            }
        }
    };
    let is_first = Signal::derive(move || place() == Some(0));
    let is_last =
        Signal::derive(move || place().map(|place| place + 1) == Some(ids.with(Vec::len)));
    let goes_to = move || step.with_untracked(|step| step.as_ref().map(|step| step.goal.clone()));
    let remove = move |_| {
        let Some(before) = step.get_untracked() else {
            return;
        };
        let heading = goes_to().map(|goal| format!("steps-{goal}"));
        let undo = vec![Edit::PutBack(before.id.clone())];
        shown.make(
            vec![Edit::Remove(before.id.clone())],
            move |document| is_as_seen(document, &before),
            Some((t_string!(i18n, goals.step_removed).to_owned(), Some(undo))),
            move |_| {
                if let Some(heading) = heading.clone() {
                    request_animation_frame(move || focus::move_to(&heading));
                }
            },
        );
    };
    let named = move |make: fn(crate::features::shared::language::Texts, String) -> String| {
        text(move || make(i18n, what.get()))
    };
    view! {
        <li class="goal__step">
            <Checkbox checked=is_done on_change=tick label=what />
            <div class="goal__tools no-print">
                <Button
                    kind=ButtonKind::Small
                    id=up_id
                    disabled=is_first
                    label=named(|i18n, what| t_string!(i18n, goals.step_up, what = what))
                    on_click=up
                >
                    <span aria-hidden="true">"↑"</span>
                </Button>
                <Button
                    kind=ButtonKind::Small
                    id=down_id
                    disabled=is_last
                    label=named(|i18n, what| t_string!(i18n, goals.step_down, what = what))
                    on_click=down
                >
                    <span aria-hidden="true">"↓"</span>
                </Button>
                <Button
                    kind=ButtonKind::Small
                    label=named(|i18n, what| t_string!(i18n, goals.step_remove, what = what))
                    on_click=remove
                >
                    <span aria-hidden="true">"×"</span>
                </Button>
            </div>
        </li>
    }
}

/// A field for another step.
#[component]
fn NewStep(shown: Shown, goal: ItemId, steps: Memo<Vec<Step>>) -> impl IntoView {
    let i18n = use_i18n();
    let field = format!("new-step-{goal}");
    let typed = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    hold_unsaved(Signal::derive(move || {
        typed.with(|typed| !typed.trim().is_empty())
    }));
    let to_field = field.clone();
    let add = move || {
        let text = typed.get_untracked();
        let Ok(what) = ShortText::parse(&text) else {
            error.set(Some(t_string!(i18n, goals.step_error).to_owned()));
            return focus::move_to(&to_field);
        };
        if steps.with_untracked(Vec::len) >= Step::MOST {
            return error.set(Some(t_string!(i18n, goals.step_most).to_owned()));
        }
        let Ok(id) = ids::item() else { return };
        let last = steps.with_untracked(|steps| steps.last().map(|step| step.order));
        let step = Step {
            id,
            goal: goal.clone(),
            what,
            order: between(last, None).unwrap_or(i64::MAX),
            done: None,
        };
        error.set(None);
        shown.make(
            step.edits(None),
            |_| true,
            None,
            move |is_made| {
                // What was typed meanwhile stays.
                if is_made && typed.try_get_untracked().as_ref() == Some(&text) {
                    typed.try_set(String::new());
                }
            },
        );
    };
    view! {
        <form
            class="goal__new no-print"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                add();
            }
        >
            <TextField
                id=field
                label=words!(i18n, goals.step_new)
                value=typed
                error=Signal::derive(move || error.get())
            />
            <button type="submit" class="button button--quiet button--small">
                {words!(i18n, goals.step_add)}
            </button>
        </form>
    }
}
