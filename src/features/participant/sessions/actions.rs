//! What the two have taken upon themselves and not done yet; a tick says that it is done.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use crate::browser::{clock, focus, intl};
use crate::domain::overview::{OpenAction, Overview};
use crate::domain::pairing::MyPairing;
use crate::features::shared::language::tag;
use crate::features::shared::sentences::storage_error;
use crate::features::shared::show_more::{ShowMore, item_id};
use crate::i18n::use_i18n;
use crate::state::use_app_state;
use crate::ui::{Checkbox, Memo, ToastMessage, When, live, text};
use crate::words;

/// How many are shown at first, and how many a step brings.
const STEP: usize = 10;

/// Where an action is shown.
#[derive(Clone, Copy)]
pub struct RowContext {
    /// Of which pairing.
    pub pairing: StoredValue<MyPairing>,
    /// Says what was done, and takes it back.
    pub toast: RwSignal<Option<ToastMessage>>,
    /// The id of the heading above the list, to which the focus goes when the row leaves it.
    pub heading: &'static str,
}

/// What is open and not due yet. What is due stands further up.
#[component]
pub fn OpenActions(
    pairing: StoredValue<MyPairing>,
    overview: Memo<Overview>,
    toast: RwSignal<Option<ToastMessage>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let open = Memo::new(move |_| {
        let today = clock::today();
        overview.with(|overview| {
            let open = overview.actions.iter();
            open.filter(|action| !action.is_due(today))
                .cloned()
                .collect::<Vec<_>>()
        })
    });
    let shown = RwSignal::new(STEP);
    let context = RowContext {
        pairing,
        toast,
        heading: "open-actions",
    };
    let rows = live(move || {
        let open = open.get().into_iter().enumerate();
        let rows = open.take(shown.get()).map(|(place, action)| {
            view! { <ActionRow action=action context=context list="actions" place=place /> }
                .into_any()
        });
        rows.collect::<Vec<AnyView>>()
    });
    let has_none = Signal::derive(move || overview.with(|all| all.actions.is_empty()));
    view! {
        <section class="stack" aria-labelledby="open-actions">
            <h2 id="open-actions" tabindex="-1">
                {words!(i18n, tracker.actions)}
            </h2>
            <When condition=has_none>
                <p class="soft">{words!(i18n, tracker.no_actions)}</p>
            </When>
            <When condition=Signal::derive(move || !has_none.get() && open.with(Vec::is_empty))>
                <p class="soft">{words!(i18n, tracker.all_due)}</p>
            </When>
            <ul class="plain-list">{rows}</ul>
            <ShowMore
                list="actions"
                shown=shown
                all=Signal::derive(move || open.with(Vec::len))
                step=STEP
            />
        </section>
    }
}

/// An action with its box.
#[component]
pub fn ActionRow(
    action: OpenAction,
    context: RowContext,
    list: &'static str,
    place: usize,
) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let ticked = RwSignal::new(false);
    let what = action.what.clone();
    let kept = StoredValue::new(action);
    let say = move |text: String, undo: Option<(String, Callback<()>)>| {
        let _ = context.toast.try_set(Some(ToastMessage { text, undo }));
    };
    let open_again = move |action: OpenAction, pairing, day| {
        spawn_local(async move {
            let edits = action.opened_again(day);
            let is_still = |document: &_| action.was_done_on(day, document);
            if let Err(error) = state.edit(&pairing, edits, is_still).await {
                say(storage_error(i18n, &error), None);
            }
        });
    };
    let on_change = move |on: bool| {
        if !on || ticked.get_untracked() {
            return;
        }
        ticked.set(true);
        // The row leaves the list, and with it what had the focus.
        let action = kept.get_value();
        let pairing = context.pairing.with_value(|pairing| pairing.id.clone());
        spawn_local(async move {
            let day = clock::today();
            let edits = action.done_on(day);
            let is_still = |document: &_| action.is_still(document);
            match state.edit(&pairing, edits, is_still).await {
                Ok(()) => {
                    focus::move_to(context.heading);
                    let done = t_string!(i18n, tracker.action_done, what = action.what.clone());
                    let undo = Callback::new(move |()| {
                        open_again(action.clone(), pairing.clone(), day);
                    });
                    say(done, Some((t_string!(i18n, app.undo).to_owned(), undo)));
                }
                Err(error) => {
                    ticked.try_set(false);
                    say(storage_error(i18n, &error), None);
                }
            }
        });
    };
    let owner_and_day = text(move || {
        let (owner, by) = kept.with_value(|action| (action.owner, action.by));
        let owner = context.pairing.with_value(|pairing| match owner {
            None => t_string!(i18n, tracker.both).to_owned(),
            Some(side) if side == pairing.my_side => t_string!(i18n, tracker.you).to_owned(),
            Some(_) => pairing.partner.name.to_string(),
        });
        match by {
            None => owner,
            Some(by) => {
                let day = intl::date(tag(i18n), by);
                t_string!(i18n, tracker.owner_by, owner = owner, day = day)
            }
        }
    });
    view! {
        <li id=item_id(list, place) tabindex="-1">
            <Checkbox
                checked=ticked
                on_change=on_change
                label=Signal::stored(what)
                hint=owner_and_day
                disabled=ticked
            />
        </li>
    }
}
