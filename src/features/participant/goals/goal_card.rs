//! One goal that the two work on.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::actions::Actions;
use super::goal_form::{GoalForm, heading_of};
use super::steps::Steps;
use super::updates::Updates;
use super::{Shown, is_as_seen};
use crate::browser::{clock, focus, intl};
use crate::domain::goal::{Goal, GoalState, Progress};
use crate::domain::id::ItemId;
use crate::domain::together::{Edit, Value};
use crate::features::shared::language::tag;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::ui::{Button, ButtonKind, LinkButton, Memo, Meter, Notice, live, text};
use crate::words;

/// The card.
#[component]
pub fn GoalCard(
    shown: Shown,
    id: ItemId,
    /// Whether it is the only one; then everything of it is open.
    is_alone: bool,
) -> impl IntoView {
    let i18n = use_i18n();
    let heading = format!("goal-{id}");
    let is_open = is_alone
        || shown
            .newest
            .with_untracked(|newest| newest.as_ref() == Some(&id));
    let known = id.clone();
    let goal = Memo::new(move |_| shown.goal(&known));
    let is_editing = RwSignal::new(false);
    let head = live(move || {
        // While it is written, nothing takes the form's place.
        if is_editing.get() {
            goal.get_untracked().map(|goal| {
                view! {
                    <h2 id=heading_of(&goal) tabindex="-1">
                        {words!(i18n, goals.edit_title)}
                    </h2>
                    <GoalForm
                        shown=shown
                        goal=Some(goal)
                        on_done=move |()| {
                            is_editing.try_set(false);
                        }
                    />
                }
                .into_any()
            })
        } else {
            goal.get()
                .map(|goal| view! { <Head shown=shown goal=goal /> }.into_any())
        }
    });
    let field = format!("{heading}-what");
    let edit = move |_| {
        is_editing.set(true);
        let field = field.clone();
        request_animation_frame(move || focus::move_to(&field));
    };
    let close = move |state: fn(chrono::NaiveDate) -> GoalState, said: &str| {
        let Some(before) = goal.get_untracked() else {
            return;
        };
        let after = Goal {
            state: state(clock::today()),
            ..before.clone()
        };
        let undo = before.edits(Some(&after));
        let edits = after.edits(Some(&before));
        shown.make(
            edits,
            move |document| is_as_seen(document, &before),
            Some((said.to_owned(), Some(undo))),
            |_| request_animation_frame(focus::move_to_heading),
        );
    };
    let remove = {
        let id = id.clone();
        move |_| {
            let id = id.clone();
            let undo = vec![Edit::PutBack(id.clone())];
            let Some(before) = goal.get_untracked() else {
                return;
            };
            shown.make(
                vec![Edit::Remove(id)],
                move |document| is_as_seen(document, &before),
                Some((t_string!(i18n, goals.removed).to_owned(), Some(undo))),
                |_| request_animation_frame(focus::move_to_heading),
            );
        }
    };
    view! {
        <section class="card goal" aria-labelledby=heading>
            {head}
            <details class="goal__more" open=is_open>
                <summary>{words!(i18n, goals.more)}</summary>
                <div class="stack stack--loose">
                    <Steps shown=shown goal=id.clone() />
                    <Updates shown=shown goal=id.clone() can_add=true />
                    <Actions shown=shown goal=id />
                    <div class="row no-print">
                        <Button
                            kind=ButtonKind::Small
                            on_click=move |_| {
                                close(GoalState::Reached, t_string!(i18n, goals.reached_toast));
                            }
                        >
                            {words!(i18n, goals.reach)}
                        </Button>
                        <Button
                            kind=ButtonKind::Small
                            on_click=move |_| {
                                close(GoalState::Dropped, t_string!(i18n, goals.dropped_toast));
                            }
                        >
                            {words!(i18n, goals.drop)}
                        </Button>
                        <Button kind=ButtonKind::Link on_click=edit>
                            {words!(i18n, goals.edit)}
                        </Button>
                        <Button kind=ButtonKind::Link on_click=remove>
                            {words!(i18n, goals.remove)}
                        </Button>
                    </div>
                </div>
            </details>
        </section>
    }
}

/// What it says, and how far it has come.
#[component]
fn Head(shown: Shown, goal: Goal) -> impl IntoView {
    let i18n = use_i18n();
    let id = goal.id.clone();
    let latest = Memo::new(move |_| {
        shown
            .look(|document| Progress::of_goal(document, &id))
            .pop()
    });
    let contested = contested(shown, &goal.id);
    let by = goal.by.map(|by| {
        let is_over = by < clock::today();
        let sentence = text(move || {
            let date = intl::date(tag(i18n), by);
            if is_over {
                t_string!(i18n, goals.overdue, date = date)
            } else {
                t_string!(i18n, goals.due, date = date)
            }
        });
        view! { <p class="soft">{sentence}</p> }
    });
    let measure = goal.measure.as_ref().map(|measure| {
        view! {
            <p class="keep-lines">
                <span class="soft">{words!(i18n, goals.know_by)} ": "</span>
                {measure.to_string()}
            </p>
        }
    });
    let far = live(move || {
        let latest = latest.get()?;
        let share = latest.percent.get();
        let sentence = text(move || {
            let date = intl::date(tag(i18n), latest.on);
            t_string!(i18n, goals.percent_now, percent = share, date = date)
        });
        Some(view! {
            <div class="stack stack--tight">
                <p class="number">{sentence}</p>
                <Meter share=share />
            </div>
        })
    });
    view! {
        <h2 id=heading_of(&goal) tabindex="-1">{goal.what.to_string()}</h2>
        {measure}
        {by}
        {contested}
        {far}
    }
}

/// What else the goal says where both changed it apart, with the way to where one chooses.
fn contested(shown: Shown, id: &ItemId) -> Option<AnyView> {
    let i18n = shown.i18n;
    let others: Vec<String> = shown.look(|document| {
        let Some(item) = document.item(id) else {
            return Vec::new();
        };
        let mut others = Vec::new();
        for (name, field) in item.contested() {
            if !["what", "measure", "by"].contains(&name) {
                continue;
            }
            for value in field.values() {
                if let Value::Text(words) = value
                    && field.value() != Some(value)
                {
                    others.push(words.clone());
                }
            }
        }
        others
    });
    if others.is_empty() {
        return None;
    }
    let also = others.into_iter().map(move |words| {
        let sentence = text(move || t_string!(i18n, goals.contested_also, words = words.clone()));
        view! { <p>{sentence}</p> }
    });
    let view = view! {
        <Notice>
            <p>{words!(i18n, goals.contested)}</p>
            {also.collect_view()}
            <div>
                <LinkButton kind=ButtonKind::Small href=Route::Update.href()>
                    {words!(i18n, update.title)}
                </LinkButton>
            </div>
        </Notice>
    };
    Some(view.into_any())
}
