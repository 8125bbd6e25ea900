//! A list of levels, lowest first, that can be put in another order.

use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::browser::focus;
use crate::domain::text::LevelName;
use crate::i18n::use_i18n;
use crate::ui::{Button, ButtonKind, text};
use crate::words;

/// The levels with buttons that move them. It stands once on a page, since its buttons have ids.
#[component]
pub fn LevelList(
    /// The levels, lowest first, each once.
    levels: RwSignal<Vec<LevelName>>,
    /// What a screen reader should hear about the list.
    said: RwSignal<String>,
) -> impl IntoView {
    view! {
        <ol class="levels">
            {move || {
                let all = levels.get();
                let count = all.len();
                all.into_iter()
                    .enumerate()
                    .map(|(place, level)| {
                        view! {
                            <Level
                                levels=levels
                                place=place
                                count=count
                                level=level
                                said=said
                            />
                        }
                    })
                    .collect_view()
            }}
        </ol>
        <p class="visually-hidden" role="status">
            {move || said.get()}
        </p>
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
            </span>
        </li>
    }
}
