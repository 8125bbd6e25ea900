//! What the two take upon themselves: agreed in this session, or still open from before.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::Toasts;
use super::action_form::ActionForm;
use super::at::At;
use crate::browser::{clock, focus, intl};
use crate::domain::action::{Action, Owner};
use crate::domain::id::ItemId;
use crate::features::shared::language::{Texts, tag};
use crate::features::shared::sentences::storage_error;
use crate::features::shared::show_more::{ShowMore, item_id};
use crate::i18n::use_i18n;
use crate::state::{AppState, use_app_state};
use crate::ui::{Button, ButtonKind, Checkbox, Memo, ToastMessage, When};
use crate::ui::{live, text};
use crate::words;

/// How many of those that are open from before are shown at first, and how many a step brings.
const STEP: usize = 20;
/// What their list is called.
const BEFORE: &str = "before";

/// The actions of a session, and those that are open from before.
#[component]
pub fn Actions(at: At, toast: Toasts) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let adding = RwSignal::new(false);
    let at = StoredValue::new(at);
    let is_of_this =
        move |action: &Action| at.with_value(|at| action.session.as_ref() == Some(&at.session));
    // In the order in which they were made, so that nothing moves under somebody's finger when one is ticked.
    let all = Memo::new(move |_| at.with_value(|at| state.actions_as_made(&at.pairing)));
    let here = Memo::new(move |_| {
        all.with(|all| {
            let here = all.iter().filter(|action| is_of_this(action));
            here.map(|action| action.id.clone()).collect::<Vec<_>>()
        })
    });
    // Those that are done now stay until the page is left.
    let before = Memo::new(move |shown: Option<&Vec<ItemId>>| {
        all.with(|all| {
            let mut ids: Vec<ItemId> = Vec::new();
            for action in all.iter().filter(|action| !is_of_this(action)) {
                let was_shown = || shown.is_some_and(|shown| shown.contains(&action.id));
                if action.done.is_none() || was_shown() {
                    ids.push(action.id.clone());
                }
            }
            ids
        })
    });
    // There may be hundreds, so they are drawn once somebody wants to see them, some at a time.
    let is_open = RwSignal::new(false);
    let drawn = RwSignal::new(STEP);
    let close = move |()| {
        adding.set(false);
        request_animation_frame(|| focus::move_to("add-action"));
    };
    let rows = move |list: &'static str, ids: Vec<ItemId>| {
        let ids = ids.into_iter().enumerate();
        let rows = ids.map(|(place, id)| {
            view! { <Row id=id name=item_id(list, place) at=at toast=toast /> }
        });
        view! { <ul class="plain-list">{rows.collect_view()}</ul> }
    };
    view! {
        <section class="stack" aria-labelledby="actions-title">
            <h2 id="actions-title" tabindex="-1">
                {words!(i18n, actions.title)}
            </h2>
            {live(move || {
                let ids = here.get();
                if ids.is_empty() {
                    view! { <p class="soft">{words!(i18n, actions.none)}</p> }.into_any()
                } else {
                    rows("here", ids).into_any()
                }
            })}
            <When
                condition=Signal::derive(move || adding.get())
                otherwise=move || {
                    view! {
                        <div>
                            <Button
                                kind=ButtonKind::Quiet
                                id="add-action"
                                on_click=move |_| {
                                    adding.set(true);
                                    request_animation_frame(|| focus::move_to("action-what"));
                                }
                            >
                                {words!(i18n, actions.add)}
                            </Button>
                        </div>
                    }
                }
            >
                <ActionForm at=at.get_value() action=None on_close=close />
            </When>
            <When condition=Signal::derive(move || before.with(|ids| !ids.is_empty()))>
                <details>
                    <summary on:click=move |_| is_open.set(true)>
                        {words!(i18n, actions.from_before)}
                    </summary>
                    {live(move || {
                        let most = if is_open.get() { drawn.get() } else { 0 };
                        rows(BEFORE, before.with(|ids| ids.iter().take(most).cloned().collect()))
                    })}
                    <ShowMore
                        list=BEFORE
                        shown=drawn
                        all=Signal::derive(move || before.with(Vec::len))
                        step=STEP
                    />
                </details>
            </When>
        </section>
    }
}

/// One action: ticking it off, changing it, taking it away.
#[component]
fn Row(id: ItemId, name: String, at: StoredValue<At>, toast: Toasts) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let editing = RwSignal::new(false);
    let edit_id = StoredValue::new(format!("edit-{id}"));
    let action = {
        let id = id.clone();
        Memo::new(move |_| at.with_value(|at| state.action(&at.pairing, &id)))
    };
    let say = move |text: String| {
        let _ = toast.try_set(Some(ToastMessage { text, undo: None }));
    };
    // What the box shows: what is kept, and while that is on its way what was pressed.
    let ticked = RwSignal::new(false);
    let is_done =
        Memo::new(move |_| action.with(|one| one.as_ref().is_some_and(|one| one.done.is_some())));
    Effect::new(move || ticked.set(is_done.get()));
    let tick = move |to: bool| {
        ticked.set(to);
        let Some(seen) = action.get_untracked() else {
            return;
        };
        spawn_local(async move {
            let changed = Action {
                done: to.then(clock::today),
                ..seen.clone()
            };
            if let Err(error) = state.save_action(changed, Some(&seen)).await {
                let _ = ticked.try_set(!to);
                say(storage_error(i18n, &error));
            }
        });
    };
    let remove = move |_| {
        let Some(seen) = action.get_untracked() else {
            return;
        };
        spawn_local(async move {
            if let Err(error) = state.remove_action(&seen).await {
                return say(storage_error(i18n, &error));
            }
            focus::move_to("actions-title");
            let undo = Callback::new(move |()| {
                let seen = seen.clone();
                spawn_local(async move {
                    if let Err(error) = state.put_action_back(&seen).await {
                        say(storage_error(i18n, &error));
                    }
                });
            });
            let label = t_string!(i18n, app.undo).to_owned();
            let _ = toast.try_set(Some(ToastMessage {
                text: t_string!(i18n, actions.removed).to_owned(),
                undo: Some((label, undo)),
            }));
        });
    };
    let close = move |()| {
        editing.set(false);
        request_animation_frame(move || edit_id.with_value(|id| focus::move_to(id)));
    };
    let what = move || {
        action.with(|action| {
            let what = action.as_ref().map(|action| action.what.to_string());
            what.unwrap_or_default()
        })
    };
    // The checkbox and its text stay in place while what they say changes, so that the focus does too.
    view! {
        <li class="action" id=name tabindex="-1">
            <When
                condition=Signal::derive(move || editing.get())
                otherwise=move || {
                    view! {
                        <Checkbox
                            checked=ticked
                            on_change=tick
                            label=text(what)
                            hint=text(move || {
                                action.with(|one| {
                                    let said = one.as_ref().map(|one| said(i18n, at, one));
                                    said.unwrap_or_default()
                                })
                            })
                        />
                        {goal_of(state, at, action)}
                        <div class="row">
                            <Button
                                kind=ButtonKind::Small
                                id=edit_id.get_value()
                                label=text(move || t_string!(i18n, actions.edit_one, what = what()))
                                on_click=move |_| {
                                    editing.set(true);
                                    let field = id_of_field(action.get_untracked().as_ref());
                                    request_animation_frame(move || focus::move_to(&field));
                                }
                            >
                                {words!(i18n, actions.edit)}
                            </Button>
                            <Button
                                kind=ButtonKind::Link
                                label=text(move || t_string!(i18n, actions.remove_one, what = what()))
                                on_click=remove
                            >
                                {words!(i18n, app.remove)}
                            </Button>
                        </div>
                    }
                }
            >
                <ActionForm at=at.get_value() action=action.get_untracked() on_close=close />
            </When>
        </li>
    }
}

/// The field in which an action says what is to be done.
pub fn id_of_field(action: Option<&Action>) -> String {
    action.map_or_else(
        || "action-what".to_owned(),
        |action| format!("action-what-{}", action.id),
    )
}

/// Who does it, by when, and when it was done.
fn said(i18n: Texts, at: StoredValue<At>, action: &Action) -> String {
    let who = at.with_value(|at| owner(i18n, at, action.owner));
    let day = |day| intl::date(tag(i18n), day);
    match (action.done, action.by) {
        (Some(done), _) => t_string!(i18n, actions.said_done, who = who, day = day(done)),
        (None, Some(by)) if action.is_late(clock::today()) => {
            t_string!(i18n, actions.said_late, who = who, day = day(by))
        }
        (None, Some(by)) => t_string!(i18n, actions.said_by, who = who, day = day(by)),
        (None, None) => who,
    }
}

/// An owner by name.
pub fn owner(i18n: Texts, at: &At, owner: Owner) -> String {
    match owner {
        Owner::One(side) if side == at.side => {
            t_string!(i18n, actions.owner_me, name = at.me.clone())
        }
        Owner::One(side) => at.name_of(side),
        Owner::Both => t_string!(i18n, actions.owner_both).to_owned(),
    }
}

/// The goal that an action serves.
fn goal_of(state: AppState, at: StoredValue<At>, action: Memo<Option<Action>>) -> AnyView {
    let i18n = use_i18n();
    live(move || {
        let goal = action.with(|action| action.as_ref()?.goal.clone())?;
        let what = at.with_value(|at| {
            state.with_document(&at.pairing, |document| {
                let item = document.item(&goal).filter(|item| !item.is_gone())?;
                item.text("what").map(str::to_owned)
            })
        })?;
        Some(view! { <p class="soft small">{t_string!(i18n, actions.for_goal, goal = what)}</p> })
    })
}
