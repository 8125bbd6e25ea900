//! What was agreed in sessions and serves a goal.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::Shown;
use crate::browser::intl;
use crate::domain::goal::LinkedAction;
use crate::domain::id::ItemId;
use crate::features::shared::language::tag;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::ui::{Memo, live, text};
use crate::words;

/// The actions, with the way to their sessions.
#[component]
pub fn Actions(shown: Shown, goal: ItemId) -> impl IntoView {
    let i18n = use_i18n();
    let heading = format!("actions-{goal}");
    let labelled_by = heading.clone();
    let actions = Memo::new(move |_| shown.look(|document| LinkedAction::of_goal(document, &goal)));
    view! {
        <div class="stack stack--tight" role="group" aria-labelledby=labelled_by>
            <h3 id=heading>{words!(i18n, goals.actions)}</h3>
            {live(move || {
                let actions = actions.get();
                if actions.is_empty() {
                    return view! { <p class="soft">{words!(i18n, goals.actions_none)}</p> }
                        .into_any();
                }
                let rows = actions.into_iter().map(|action| view! { <Row action=action /> });
                view! { <ul class="text-list">{rows.collect_view()}</ul> }.into_any()
            })}
        </div>
    }
}

#[component]
fn Row(action: LinkedAction) -> impl IntoView {
    let i18n = use_i18n();
    let done = action.done.map(|day| {
        let sentence =
            text(move || t_string!(i18n, goals.action_done, date = intl::date(tag(i18n), day)));
        view! { <span class="soft">" · " {sentence}</span> }
    });
    let what = action.what.clone();
    let see = words!(i18n, goals.action_session);
    let session = action.session.map(|session| {
        let href = Route::AfterSession(session).href();
        view! {
            " "
            <a href=href aria-label=move || format!("{}: {what}", see.get())>
                {see}
            </a>
        }
    });
    view! {
        <li>
            <span>{action.what}</span>
            {done}
            {session}
        </li>
    }
}
