//! What arrived by what taking it in would do: new, changed, taken back, left aside.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::sentences::{elsewhere, other_kind, source_name, unread};
use crate::domain::id::ParticipantId;
use crate::exchange::intake::{Changed, Listed, New, Plan, Source, Withdrawn};
use crate::features::shared::count::count as number;
use crate::features::shared::fields::role_name;
use crate::features::shared::groups::{Group, changed_lines, who};
use crate::i18n::use_i18n;
use crate::state::{AppState, use_app_state};
use crate::ui::{Text, text};
use crate::words;

/// A group of the plan, by one of its lists.
fn group<T: Clone + Send + Sync + 'static>(
    plan: &Arc<Plan>,
    list: fn(&Plan) -> &[T],
    title: impl Fn(usize) -> String + Send + Sync + 'static,
    open: bool,
    row: impl Fn(T) -> AnyView + Send + Sync + 'static,
) -> Option<AnyView> {
    let count = list(plan).len();
    let plan = Arc::clone(plan);
    let row = move |place: usize| {
        let one = list(&plan).get(place).cloned();
        one.map_or_else(|| ().into_any(), &row)
    };
    (count > 0).then(|| {
        let title = Signal::derive(move || title(count));
        view! { <Group title=title count=count row=row open=open /> }.into_any()
    })
}

/// Every group that has anything in it.
#[component]
pub fn Groups(plan: Arc<Plan>) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let counted = move |count| number(i18n, count);
    view! {
        {group(
            &plan,
            |plan| &plan.new,
            move |count| t_string!(i18n, import.group_new, count = counted(count)),
            false,
            |new| view! { <NewRow new=new /> }.into_any(),
        )}
        {group(
            &plan,
            |plan| &plan.changed,
            move |count| t_string!(i18n, import.group_changed, count = counted(count)),
            true,
            |changed| view! { <ChangedRow changed=changed /> }.into_any(),
        )}
        {group(
            &plan,
            |plan| &plan.withdrawn,
            move |count| t_string!(i18n, intake.group_withdrawn, count = counted(count)),
            true,
            move |withdrawn| withdrawn_row(state, withdrawn),
        )}
        {group(
            &plan,
            |plan| &plan.unchanged,
            move |count| t_string!(i18n, intake.group_unchanged, count = counted(count)),
            false,
            |listed| row(listed, None),
        )}
        {group(
            &plan,
            |plan| &plan.older,
            move |count| t_string!(i18n, intake.group_older, count = counted(count)),
            false,
            |listed| row(listed, None),
        )}
        {group(
            &plan,
            |plan| &plan.elsewhere,
            move |count| t_string!(i18n, intake.group_elsewhere, count = counted(count)),
            true,
            move |(listed, why)| row(listed, Some(text(move || elsewhere(i18n, &why)))),
        )}
        {group(
            &plan,
            |plan| &plan.unreadable,
            move |count| t_string!(i18n, intake.group_unreadable, count = counted(count)),
            true,
            move |(source, why)| aside(source, text(move || unread(i18n, &why))),
        )}
        {group(
            &plan,
            |plan| &plan.others,
            move |count| t_string!(i18n, intake.group_others, count = counted(count)),
            true,
            move |(source, kind)| aside(source, text(move || other_kind(i18n, kind))),
        )}
    }
}

/// Where it came from.
fn came_from(source: Source) -> AnyView {
    let i18n = use_i18n();
    view! {
        <span class="soft import__person">{text(move || source_name(i18n, &source))}</span>
    }
    .into_any()
}

/// A sentence on a line of its own.
fn remark(sentence: Text) -> AnyView {
    view! { <p class="soft small intake__remark">{sentence}</p> }.into_any()
}

fn general(is_general: bool) -> Option<AnyView> {
    let i18n = use_i18n();
    is_general.then(|| remark(words!(i18n, intake.is_general)))
}

#[component]
fn NewRow(new: New) -> impl IntoView {
    let i18n = use_i18n();
    let role = new.person.role;
    view! {
        <li>
            {who(&new.person)} <span class="soft">{text(move || role_name(i18n, role))}</span>
            {came_from(new.source)} {general(new.is_general)}
        </li>
    }
}

#[component]
fn ChangedRow(changed: Changed) -> impl IntoView {
    let i18n = use_i18n();
    let Changed {
        before,
        after,
        source,
        is_general,
        is_first,
    } = changed;
    let is_same = *before == after;
    view! {
        <li>
            {who(&before)} {came_from(source)}
            {is_first.then(|| remark(words!(i18n, intake.is_first)))} {general(is_general)}
            {if is_same {
                remark(words!(i18n, intake.same_answers))
            } else {
                changed_lines(before, after)
            }}
        </li>
    }
}

fn is_paired(state: AppState, person: &ParticipantId) -> bool {
    state.pairings.with_untracked(|pairings| {
        pairings
            .iter()
            .any(|known| known.pairing.mentor == *person || known.pairing.mentee == *person)
    })
}

fn withdrawn_row(state: AppState, withdrawn: Withdrawn) -> AnyView {
    let i18n = use_i18n();
    let removes = withdrawn.removes.as_ref();
    let paired = removes.is_some_and(|person| is_paired(state, person));
    let sentence = match (removes, withdrawn.was_here) {
        (Some(_), _) => words!(i18n, intake.is_removed),
        (None, true) => words!(i18n, intake.has_other),
        (None, false) => words!(i18n, intake.was_not_here),
    };
    view! {
        <li>
            <strong class="import__person">{withdrawn.listed.name.to_string()}</strong>
            {came_from(withdrawn.listed.source)} {remark(sentence)}
            {paired.then(|| remark(words!(i18n, import.gone_paired)))}
        </li>
    }
    .into_any()
}

fn row(listed: Listed, sentence: Option<Text>) -> AnyView {
    view! {
        <li>
            <strong class="import__person">{listed.name.to_string()}</strong>
            {came_from(listed.source)} {sentence.map(remark)}
        </li>
    }
    .into_any()
}

fn aside(source: Source, sentence: Text) -> AnyView {
    let i18n = use_i18n();
    view! {
        <li>
            <strong class="import__person">{text(move || source_name(i18n, &source))}</strong>
            {remark(sentence)}
        </li>
    }
    .into_any()
}
