//! A goal that was reached or let go.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::goal_form::heading_of;
use super::updates::Updates;
use super::{Shown, is_as_seen};
use crate::browser::{focus, intl};
use crate::domain::goal::{Goal, GoalState};
use crate::domain::id::ItemId;
use crate::domain::together::Edit;
use crate::features::shared::language::tag;
use crate::i18n::use_i18n;
use crate::ui::{Button, ButtonKind, Memo, live, text};
use crate::words;

/// The card.
#[component]
pub fn PastGoal(shown: Shown, id: ItemId) -> impl IntoView {
    let goal = Memo::new(move |_| shown.goal(&id));
    live(move || {
        goal.get()
            .map(|goal| view! { <Card shown=shown goal=goal /> })
    })
}

#[component]
fn Card(shown: Shown, goal: Goal) -> impl IntoView {
    let i18n = use_i18n();
    let state = goal.state;
    let class = match state {
        GoalState::Reached(_) => "tag tag--good",
        GoalState::Dropped(_) | GoalState::Open => "tag",
    };
    let standing = text(move || {
        let date = |day| intl::date(tag(i18n), day);
        match state {
            GoalState::Reached(day) => t_string!(i18n, goals.reached_on, date = date(day)),
            GoalState::Dropped(day) => t_string!(i18n, goals.dropped_on, date = date(day)),
            GoalState::Open => String::new(),
        }
    });
    let measure = goal.measure.as_ref().map(ToString::to_string);
    let kept = StoredValue::new(goal.clone());
    let reopen = move |_| {
        if untrack(|| shown.is_full()) {
            return shown.say(t_string!(i18n, goals.full).to_owned(), None);
        }
        let before = kept.get_value();
        let after = Goal {
            state: GoalState::Open,
            ..before.clone()
        };
        let heading = heading_of(&after);
        shown.make(
            after.edits(Some(&before)),
            move |document| is_as_seen(document, &before),
            None,
            move |_| {
                let heading = heading.clone();
                request_animation_frame(move || focus::move_to(&heading));
            },
        );
    };
    let remove = move |_| {
        let before = kept.get_value();
        let undo = vec![Edit::PutBack(before.id.clone())];
        shown.make(
            vec![Edit::Remove(before.id.clone())],
            move |document| is_as_seen(document, &before),
            Some((t_string!(i18n, goals.removed).to_owned(), Some(undo))),
            |_| request_animation_frame(focus::move_to_heading),
        );
    };
    view! {
        <article class="card goal" aria-labelledby=heading_of(&goal)>
            <h3 id=heading_of(&goal) tabindex="-1">{goal.what.to_string()}</h3>
            <p>
                <span class=class>{standing}</span>
            </p>
            {measure.map(|measure| view! { <p class="keep-lines">{measure}</p> })}
            <details class="goal__more">
                <summary>{words!(i18n, goals.more)}</summary>
                <div class="stack stack--loose">
                    <Updates shown=shown goal=goal.id.clone() can_add=false />
                    <div class="row no-print">
                        <Button kind=ButtonKind::Small on_click=reopen>
                            {words!(i18n, goals.reopen)}
                        </Button>
                        <Button kind=ButtonKind::Link on_click=remove>
                            {words!(i18n, goals.remove)}
                        </Button>
                    </div>
                </div>
            </details>
        </article>
    }
}
