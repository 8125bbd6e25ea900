//! Entries that need not be typed: what people named, and what the general programme has.

use std::collections::BTreeMap;

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::entries::Entries;
use super::list_kind::ListKind;
use crate::browser::{focus, intl};
use crate::domain::text::normalised;
use crate::exchange::packet::general_programme;
use crate::features::shared::language::{page_language, tag};
use crate::i18n::use_i18n;
use crate::state::{AppState, use_app_state};
use crate::ui::{Button, ButtonKind, Notice, When, live};
use crate::words;

/// What people named and the list has not, each once, as first written.
fn missing(state: AppState, entries: Entries) -> Vec<String> {
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let mut add = |name: String| {
        found.entry(normalised(&name)).or_insert(name);
    };
    state.people().with(|people| {
        for profile in people.iter().map(|person| &person.profile) {
            match entries.kind {
                ListKind::Levels => profile.level.iter().for_each(|one| add(one.to_string())),
                ListKind::Units => profile.unit.iter().for_each(|one| add(one.to_string())),
                ListKind::Topics => {
                    let taught = profile.teaches.iter().map(|one| &one.topic);
                    let wanted = profile.wants.iter().map(|one| &one.topic);
                    taught.chain(wanted).for_each(|one| add(one.to_string()));
                }
                ListKind::GroundRules => {}
            }
        }
    });
    for name in entries.names() {
        found.remove(&normalised(&name));
    }
    found.into_values().collect()
}

/// Offers what people named and the list has not.
#[component]
pub fn NamedByPeople(entries: Entries) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let outside = Memo::new(move |_| missing(state, entries));
    let add = move |_| {
        entries.add_all(outside.get_untracked());
        let heading = entries.kind.heading_id();
        request_animation_frame(move || focus::move_to(heading));
    };
    let sentence = move |names: &[String]| {
        let names = intl::list(tag(i18n), names);
        match entries.kind {
            ListKind::Levels => t_string!(i18n, programme.levels_outside, levels = names),
            ListKind::Units | ListKind::Topics | ListKind::GroundRules => {
                t_string!(i18n, programme.named_outside, names = names)
            }
        }
    };
    let button = move || match entries.kind {
        ListKind::Levels => t_string!(i18n, programme.add_outside),
        ListKind::Units => t_string!(i18n, programme.use_named_units),
        ListKind::Topics | ListKind::GroundRules => t_string!(i18n, programme.use_named_topics),
    };
    live(move || {
        let outside = outside.get();
        (!outside.is_empty()).then(|| {
            view! {
                <Notice>
                    <p>{move || sentence(&outside)}</p>
                    <div>
                        <Button kind=ButtonKind::Small on_click=add>
                            {button}
                        </Button>
                    </div>
                </Notice>
            }
        })
    })
}

/// Offers what the general programme lists. Nobody has to take it.
#[component]
pub fn GeneralEntries(entries: Entries) -> impl IntoView {
    let i18n = use_i18n();
    let offered = Memo::new(move |_| {
        let general = general_programme(page_language(i18n.get_locale()));
        let details = general.map(|general| general.details).unwrap_or_default();
        let all: Vec<String> = match entries.kind {
            ListKind::Topics => strings(details.topics.as_slice()),
            ListKind::GroundRules => strings(details.ground_rules.as_slice()),
            ListKind::Levels | ListKind::Units => Vec::new(),
        };
        all
    });
    let is_offered =
        Memo::new(move |_| offered.with(|all| all.iter().any(|one| !entries.has(one))));
    let add = move |_| {
        entries.add_all(offered.get_untracked());
        let heading = entries.kind.heading_id();
        request_animation_frame(move || focus::move_to(heading));
    };
    view! {
        <When condition=Signal::derive(move || is_offered.get())>
            <div>
                <Button kind=ButtonKind::Quiet on_click=add>
                    {move || match entries.kind {
                        ListKind::GroundRules => t_string!(i18n, programme.add_usual_rules),
                        _ => t_string!(i18n, programme.add_usual_topics),
                    }}
                </Button>
                <p class="small soft">{words!(i18n, programme.usual_text)}</p>
            </div>
        </When>
    }
}

fn strings<T: ToString>(values: &[T]) -> Vec<String> {
    values.iter().map(ToString::to_string).collect()
}
