//! The levels of the programme: which there are, and in what order.

use std::collections::BTreeMap;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::browser::{focus, intl};
use crate::domain::level::Levels;
use crate::domain::text::{LevelName, TextError};
use crate::features::shared::language::tag;
use crate::features::shared::level_list::LevelList;
use crate::i18n::use_i18n;
use crate::state::{AppState, use_app_state};
use crate::ui::{Button, ButtonKind, Notice, TextField};
use crate::words;

/// The levels that people have and the list has not, each once, as first written.
fn missing(state: AppState, levels: &[LevelName]) -> Vec<LevelName> {
    let known = Levels::from_lowest(levels.iter().cloned());
    let mut found: BTreeMap<String, LevelName> = BTreeMap::new();
    state.people.with(|people| {
        let levels = people.iter().filter_map(|who| who.profile.level.as_ref());
        for level in levels.filter(|level| known.rank(level).is_none()) {
            found
                .entry(level.normalised())
                .or_insert_with(|| level.clone());
        }
    });
    found.into_values().collect()
}

/// The list of levels, with a field for another.
#[component]
pub fn ProgrammeLevels(levels: RwSignal<Vec<LevelName>>) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let typed = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let said = RwSignal::new(String::new());
    let outside = Memo::new(move |_| levels.with(|levels| missing(state, levels)));
    let add = move || match LevelName::parse(&typed.get_untracked()) {
        Ok(level) => {
            let before = levels.get_untracked().len();
            let name = level.to_string();
            levels.update(|levels| {
                let all = levels.drain(..).chain([level]);
                *levels = Levels::from_lowest(all).as_slice().to_vec();
            });
            if levels.get_untracked().len() == before {
                error.set(Some(t_string!(i18n, programme.level_known).to_owned()));
            } else {
                error.set(None);
                typed.set(String::new());
                said.set(t_string!(i18n, programme.level_added, level = name));
            }
            focus::move_to("new-level");
        }
        Err(problem) => {
            let sentence = match problem {
                TextError::TooLong { .. } => t_string!(i18n, programme.error_level_long),
                _ => t_string!(i18n, programme.error_level),
            };
            error.set(Some(sentence.to_owned()));
            focus::move_to("new-level");
        }
    };
    // Enter adds the level; it would save the form otherwise, without what stands in the field.
    let on_enter = move |event: KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            add();
        }
    };
    let remove = move |level: LevelName| {
        levels.update(|levels| levels.retain(|known| *known != level));
        said.set(t_string!(
            i18n,
            programme.level_removed,
            level = level.to_string()
        ));
        request_animation_frame(|| focus::move_to("levels-title"));
    };
    let add_missing = move |_| {
        levels.update(|levels| levels.extend(outside.get_untracked()));
        request_animation_frame(|| focus::move_to("levels-title"));
    };
    view! {
        <section class="stack" aria-labelledby="levels-title">
            <h2 id="levels-title" tabindex="-1">
                {words!(i18n, programme.levels)}
            </h2>
            <p class="soft">{words!(i18n, programme.levels_text)}</p>
            {move || {
                levels
                    .with(Vec::is_empty)
                    .then(|| view! { <p>{words!(i18n, programme.levels_none)}</p> })
            }}
            <LevelList levels=levels said=said on_remove=remove />
            {move || {
                let outside = outside.get();
                (!outside.is_empty())
                    .then(|| {
                        let names = outside.iter().map(ToString::to_string).collect::<Vec<_>>();
                        view! {
                            <Notice>
                                <p>
                                    {move || {
                                        t_string!(
                                            i18n, programme.levels_outside, levels = intl::list(tag(i18n), &names)
                                        )
                                    }}
                                </p>
                                <div>
                                    <Button kind=ButtonKind::Small on_click=add_missing>
                                        {words!(i18n, programme.add_outside)}
                                    </Button>
                                </div>
                            </Notice>
                        }
                    })
            }}
            <div on:keydown=on_enter>
            <TextField
                id="new-level"
                label=words!(i18n, programme.new_level)
                value=typed
                hint=words!(i18n, programme.new_level_hint)
                error=error
                class="input--medium"
            />
            </div>
            <div>
                <Button kind=ButtonKind::Quiet on_click=move |_| add()>
                    {words!(i18n, programme.add_level)}
                </Button>
            </div>
        </section>
    }
}
