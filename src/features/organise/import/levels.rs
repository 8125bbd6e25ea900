//! The order of levels: proposed from the sheets, put right by the coordinator.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::work::Work;
use crate::browser::focus;
use crate::domain::text::LevelName;
use crate::i18n::use_i18n;
use crate::ui::When;
use crate::ui::{Button, ButtonKind};
use crate::words;

/// Which way a level goes in the list, whose first level is the lowest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Up,
    Down,
}

impl Way {
    fn button(self, number: usize) -> String {
        match self {
            Self::Up => format!("import-level-up-{number}"),
            Self::Down => format!("import-level-down-{number}"),
        }
    }

    const fn from(self, place: usize) -> Option<usize> {
        match self {
            Self::Up => place.checked_sub(1),
            Self::Down => Some(place + 1),
        }
    }
}

/// The list, lowest first.
#[component]
pub fn LevelOrder(work: Work) -> impl IntoView {
    let i18n = use_i18n();
    let said = RwSignal::new(String::new());
    let go = move |number: usize, way: Way| {
        let moved = work.levels.try_update(|levels| {
            let place = levels.iter().position(|(own, _)| *own == number)?;
            let target = way.from(place).filter(|target| *target < levels.len())?;
            levels.swap(place, target);
            Some((levels[target].1.to_string(), target + 1, levels.len()))
        });
        if let Some((level, place, count)) = moved.flatten() {
            said.set(t_string!(
                i18n,
                import.level_moved,
                level = level,
                place = place,
                count = count
            ));
            // The line was taken out and put in elsewhere, and the focus went with it.
            request_animation_frame(move || focus::move_to(&way.button(number)));
        }
    };
    let is_empty = Memo::new(move |_| work.levels.with(Vec::is_empty));
    view! {
        <section class="card" aria-labelledby="import-found">
            <h2 id="import-found" tabindex="-1">
                {words!(i18n, import.levels_title)}
            </h2>
            <When condition=Signal::derive(move || !is_empty.get())
                otherwise=move || view! { <p>{words!(i18n, import.levels_none)}</p> }
            >
                <p>{words!(i18n, import.levels_hint)}</p>
                <ol class="level-order">
                    <For
                        each=move || work.levels.get()
                        key=|(number, _)| *number
                        let:((number, level))
                    >
                        <Level work=work number=number level=level go=go />
                    </For>
                </ol>
                <p class="visually-hidden" role="status">
                    {move || said.get()}
                </p>
            </When>
        </section>
    }
}

#[component]
fn Level(
    work: Work,
    number: usize,
    level: LevelName,
    go: impl Fn(usize, Way) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let i18n = use_i18n();
    let name = level.to_string();
    let (up_name, down_name) = (name.clone(), name.clone());
    let is_at_end = move |way: Way| {
        Signal::derive(move || {
            work.levels.with(|levels| {
                let place = levels.iter().position(|(own, _)| *own == number);
                place
                    .and_then(|place| way.from(place))
                    .is_none_or(|target| target >= levels.len())
            })
        })
    };
    view! {
        <li class="level-order__level">
            <span class="level-order__name">{name}</span>
            <span class="row">
                <Button
                    kind=ButtonKind::Small
                    id=Way::Up.button(number)
                    disabled=is_at_end(Way::Up)
                    label=Signal::derive(move || {
                        t_string!(i18n, import.level_up_label, level = up_name.clone())
                    })
                    on_click=move |_| go(number, Way::Up)
                >
                    {words!(i18n, import.level_up)}
                </Button>
                <Button
                    kind=ButtonKind::Small
                    id=Way::Down.button(number)
                    disabled=is_at_end(Way::Down)
                    label=Signal::derive(move || {
                        t_string!(i18n, import.level_down_label, level = down_name.clone())
                    })
                    on_click=move |_| go(number, Way::Down)
                >
                    {words!(i18n, import.level_down)}
                </Button>
            </span>
        </li>
    }
}
