//! The levels of seniority, lowest first: moving, adding and removing them.

use std::collections::BTreeMap;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::browser::{focus, intl};
use crate::domain::level::Levels;
use crate::domain::text::{LevelName, TextError};
use crate::features::shared::language::tag;
use crate::i18n::use_i18n;
use crate::state::{AppState, use_app_state};
use crate::ui::text;
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

/// The list of levels.
#[component]
pub fn LevelList(levels: RwSignal<Vec<LevelName>>) -> impl IntoView {
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
            <ol class="levels">
                {move || {
                    let all = levels.get();
                    let count = all.len();
                    all.into_iter()
                        .enumerate()
                        .map(|(place, level)| {
                            view! {
                                <Level levels=levels place=place count=count level=level said=said />
                            }
                        })
                        .collect_view()
                }}
            </ol>
            <p class="visually-hidden" role="status">
                {move || said.get()}
            </p>
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

/// One level with its buttons. The list is drawn anew on every change, so the focus is put back.
#[component]
fn Level(
    levels: RwSignal<Vec<LevelName>>,
    place: usize,
    count: usize,
    level: LevelName,
    said: RwSignal<String>,
) -> impl IntoView {
    let i18n = use_i18n();
    let name = StoredValue::new(level.to_string());
    let swap = move |with: usize, button: &'static str| {
        levels.update(|levels| levels.swap(place, with));
        said.set(t_string!(
            i18n,
            programme.level_moved,
            level = name.get_value(),
            place = with + 1,
            all = count
        ));
        request_animation_frame(move || focus::move_to(&format!("level-{button}-{with}")));
    };
    let up = move |_| swap(place.saturating_sub(1), "up");
    let down = move |_| swap((place + 1).min(count - 1), "down");
    let remove = move |_| {
        levels.update(|levels| {
            levels.remove(place);
        });
        said.set(t_string!(
            i18n,
            programme.level_removed,
            level = name.get_value()
        ));
        request_animation_frame(|| focus::move_to("levels-title"));
    };
    view! {
        <li class="levels__level">
            <span class="levels__name">{level.to_string()}</span>
            <span class="row">
                <Button
                    kind=ButtonKind::Small
                    id=format!("level-up-{place}")
                    disabled={place == 0}
                    label=text(move || {
                        t_string!(i18n, programme.level_up, level = name.get_value())
                    })
                    on_click=up
                >
                    {words!(i18n, programme.up)}
                </Button>
                <Button
                    kind=ButtonKind::Small
                    id=format!("level-down-{place}")
                    disabled={place + 1 == count}
                    label=text(move || {
                        t_string!(i18n, programme.level_down, level = name.get_value())
                    })
                    on_click=down
                >
                    {words!(i18n, programme.down)}
                </Button>
                <Button
                    kind=ButtonKind::Small
                    label=text(move || {
                        t_string!(i18n, programme.level_remove, level = name.get_value())
                    })
                    on_click=remove
                >
                    {words!(i18n, app.remove)}
                </Button>
            </span>
        </li>
    }
}
