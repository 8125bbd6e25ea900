//! The people by what an import would do to them: new, changed, gone, unchanged.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::work::Work;
use crate::domain::id::ParticipantId;
use crate::domain::participant::Participant;
use crate::features::shared::fields::role_name;
use crate::features::shared::groups::{Group, changed_lines, who};
use crate::i18n::use_i18n;
use crate::state::sheets::ImportPreview;
use crate::state::use_app_state;
use crate::ui::{Button, ButtonKind, text};
use crate::words;

/// All four groups.
#[component]
pub fn Groups(work: Work, found: Arc<ImportPreview>) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let (new, changed) = (found.new.len(), found.changed.len());
    let (gone, unchanged) = (found.gone.len(), found.unchanged.len());
    let new_row = {
        let found = Arc::clone(&found);
        move |place: usize| {
            let Some(person) = found.new.get(place) else {
                return ().into_any();
            };
            let role = person.role;
            view! {
                <li>{who(person)} <span class="soft">{text(move || role_name(i18n, role))}</span></li>
            }
            .into_any()
        }
    };
    let changed_row = {
        let found = Arc::clone(&found);
        move |place: usize| {
            let Some(after) = found.changed.get(place).cloned() else {
                return ().into_any();
            };
            let before = state.people().with_untracked(|people| {
                // They are kept in the order of their keys.
                let place = people.binary_search_by(|person| person.id.cmp(&after.id));
                place.ok().map(|place| Arc::clone(&people[place]))
            });
            before.map_or_else(
                || ().into_any(),
                |before| view! { <Changed before=before after=after /> }.into_any(),
            )
        }
    };
    let gone_row = {
        let found = Arc::clone(&found);
        move |place: usize| {
            found.gone.get(place).map_or_else(
                || ().into_any(),
                |id| view! { <Gone work=work id=id.clone() /> }.into_any(),
            )
        }
    };
    let unchanged_row = {
        let found = Arc::clone(&found);
        move |place: usize| {
            let person = found.unchanged.get(place).and_then(|id| state.person(id));
            person.map_or_else(
                || ().into_any(),
                |person| view! { <li>{who(&person)}</li> }.into_any(),
            )
        }
    };
    let gone_ids = found.gone.clone();
    let gone_intro = view! {
        <p>{words!(i18n, import.gone_text)}</p>
        <p class="row">
            <Button
                kind=ButtonKind::Small
                on_click=move |_| work.removed.set(gone_ids.iter().cloned().collect())
            >
                {words!(i18n, import.gone_all)}
            </Button>
            <Button kind=ButtonKind::Small on_click=move |_| work.removed.update(|ids| ids.clear())>
                {words!(i18n, import.gone_none)}
            </Button>
            <span class="soft" role="status">
                {move || {
                    t_string!(
                        i18n, import.gone_ticked, count = work.removed.with(|removed| removed.len())
                    )
                }}
            </span>
        </p>
    }
    .into_any();
    view! {
        {(new > 0)
            .then(|| {
                let title = Signal::derive(move || t_string!(i18n, import.group_new, count = new));
                view! { <Group title=title count=new row=new_row /> }
            })}
        {(changed > 0)
            .then(|| {
                let title = Signal::derive(move || {
                    t_string!(i18n, import.group_changed, count = changed)
                });
                view! { <Group title=title count=changed row=changed_row open=true /> }
            })}
        {(gone > 0)
            .then(|| {
                let title = Signal::derive(move || t_string!(i18n, import.group_gone, count = gone));
                view! { <Group title=title count=gone row=gone_row intro=gone_intro open=true /> }
            })}
        {(unchanged > 0)
            .then(|| {
                let title = Signal::derive(move || {
                    t_string!(i18n, import.group_unchanged, count = unchanged)
                });
                view! { <Group title=title count=unchanged row=unchanged_row /> }
            })}
    }
}

/// Somebody who would change, and every answer that would.
#[component]
fn Changed(before: Arc<Participant>, after: Participant) -> impl IntoView {
    view! {
        <li>
            {who(&before)}
            {changed_lines(before, after)}
        </li>
    }
}

/// Somebody who is in no sheet: kept, unless the box is ticked.
#[component]
fn Gone(work: Work, id: ParticipantId) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let Some(person) = state.person(&id) else {
        return ().into_any();
    };
    let is_paired = state.pairings.with_untracked(|pairings| {
        pairings
            .iter()
            .any(|known| known.pairing.mentor == id || known.pairing.mentee == id)
    });
    let name = person.name.to_string();
    let ticked = {
        let id = id.clone();
        move || work.removed.with(|removed| removed.contains(&id))
    };
    let tick = move |event: leptos::ev::Event| {
        let goes = event_target_checked(&event);
        work.removed.update(|removed| {
            if goes {
                removed.insert(id.clone());
            } else {
                removed.remove(&id);
            }
        });
    };
    view! {
        <li>
            <label class="choice">
                <input type="checkbox" prop:checked=ticked on:change=tick />
                <span>
                    {move || t_string!(i18n, import.gone_remove, name = name.clone())}
                    {is_paired
                        .then(|| {
                            view! {
                                <span class="choice__hint">{words!(i18n, import.gone_paired)}</span>
                            }
                        })}
                </span>
            </label>
        </li>
    }
    .into_any()
}
