//! A list that is edited by keyboard alone: add, rename, move up and down, remove.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos_i18n::t_string;

use super::entries::{Entries, EntryError};
use super::list_kind::ListKind;
use crate::browser::focus;
use crate::features::shared::language::Texts;
use crate::i18n::use_i18n;
use crate::ui::{Button, ButtonKind, TextField, live, text};
use crate::words;

fn refusal(i18n: Texts, entries: Entries, error: EntryError) -> String {
    match error {
        EntryError::Text(error) => entries.kind.refusal(i18n, error),
        EntryError::Known => t_string!(i18n, programme.entry_known).to_owned(),
        EntryError::Full => {
            t_string!(i18n, programme.error_full, most = entries.kind.most())
        }
    }
}

/// A list with its heading, its entries and a field for another. `children` offers ready entries.
#[component]
pub fn ListEditor(
    entries: Entries,
    /// What the form found wrong with what stands in the field.
    problem: Signal<Option<String>>,
    children: Children,
) -> impl IntoView {
    let i18n = use_i18n();
    let kind = entries.kind;
    let refused = RwSignal::new(None::<String>);
    let said = RwSignal::new(String::new());
    let error = Signal::derive(move || refused.get().or_else(|| problem.get()));
    let add = move || {
        match entries.add(&entries.pending.get_untracked()) {
            Ok(name) => {
                refused.set(None);
                entries.pending.set(String::new());
                said.set(t_string!(i18n, programme.level_added, level = name));
            }
            Err(error) => refused.set(Some(refusal(i18n, entries, error))),
        }
        focus::move_to(kind.new_field());
    };
    // Enter adds the entry; it would save the form otherwise, without what stands in the field.
    let on_enter = move |event: KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            add();
        }
    };
    view! {
        <section class="stack" aria-labelledby=kind.heading_id()>
            <h2 id=kind.heading_id() tabindex="-1">
                {text(move || kind.heading(i18n))}
            </h2>
            <p class="soft">{text(move || kind.purpose(i18n))}</p>
            {live(move || {
                entries
                    .list
                    .with(Vec::is_empty)
                    .then(|| view! { <p>{text(move || kind.while_empty(i18n))}</p> })
            })}
            {live(move || {
                let all = entries.list.get();
                let count = all.len();
                let renamed = entries.renaming.get();
                (count > 0)
                    .then(|| {
                        view! {
                            <ol class=list_class(entries)>
                                {all
                                    .into_iter()
                                    .enumerate()
                                    .map(|(place, entry)| {
                                        if renamed == Some(place) {
                                            view! {
                                                <RenamedEntry
                                                    entries=entries
                                                    place=place
                                                    name=entry.name
                                                    said=said
                                                />
                                            }
                                                .into_any()
                                        } else {
                                            view! {
                                                <OneEntry
                                                    entries=entries
                                                    place=place
                                                    count=count
                                                    name=entry.name
                                                    said=said
                                                />
                                            }
                                                .into_any()
                                        }
                                    })
                                    .collect_view()}
                            </ol>
                        }
                    })
            })}
            <p class="visually-hidden" role="status">
                {text(move || said.get())}
            </p>
            {children()}
            <div on:keydown=on_enter>
                <TextField
                    id=kind.new_field()
                    label=text(move || kind.new_label(i18n))
                    value=entries.pending
                    hint=text(move || kind.new_hint(i18n))
                    error=error
                    class="input--medium"
                />
            </div>
            <div>
                <Button kind=ButtonKind::Quiet on_click=move |_| add()>
                    {text(move || kind.add_label(i18n))}
                </Button>
            </div>
        </section>
    }
}

/// Sentences have a line of their own; names stand beside their buttons.
const fn list_class(entries: Entries) -> &'static str {
    match entries.kind {
        ListKind::GroundRules => "levels levels--long",
        ListKind::Levels | ListKind::Units | ListKind::Topics => "levels",
    }
}

/// The id of a control of an entry.
pub fn control_id(entries: Entries, button: &str, place: usize) -> String {
    format!("{}-{button}-{place}", entries.kind.word())
}

fn move_to_control(entries: Entries, button: &'static str, place: usize) {
    request_animation_frame(move || focus::move_to(&control_id(entries, button, place)));
}

/// One entry with its buttons. The list is drawn anew on every change, so the focus is put back.
#[component]
fn OneEntry(
    entries: Entries,
    place: usize,
    count: usize,
    name: String,
    said: RwSignal<String>,
) -> impl IntoView {
    let i18n = use_i18n();
    let shown = name.clone();
    let name = StoredValue::new(name);
    let swap = move |with: usize, button: &'static str| {
        entries.renaming.set(None);
        entries.swap(place, with);
        said.set(t_string!(
            i18n,
            programme.level_moved,
            level = name.get_value(),
            place = with + 1,
            all = count
        ));
        move_to_control(entries, button, with);
    };
    let rename = move |_| {
        entries.renaming.set(Some(place));
        move_to_control(entries, "name", place);
    };
    let remove = move |_| {
        let said_then = t_string!(i18n, programme.level_removed, level = name.get_value());
        entries.renaming.set(None);
        entries.remove(place);
        said.set(said_then);
        let heading = entries.kind.heading_id();
        request_animation_frame(move || focus::move_to(heading));
    };
    view! {
        <li class="levels__level">
            <span class="levels__name">{shown}</span>
            <span class="row">
                <Button
                    kind=ButtonKind::Small
                    id=control_id(entries, "up", place)
                    disabled={place == 0}
                    label=text(move || {
                        t_string!(i18n, programme.level_up, level = name.get_value())
                    })
                    on_click=move |_| swap(place.saturating_sub(1), "up")
                >
                    {words!(i18n, programme.up)}
                </Button>
                <Button
                    kind=ButtonKind::Small
                    id=control_id(entries, "down", place)
                    disabled={place + 1 == count}
                    label=text(move || {
                        t_string!(i18n, programme.level_down, level = name.get_value())
                    })
                    on_click=move |_| swap((place + 1).min(count - 1), "down")
                >
                    {words!(i18n, programme.down)}
                </Button>
                <Button
                    kind=ButtonKind::Small
                    id=control_id(entries, "rename", place)
                    label=text(move || {
                        t_string!(i18n, programme.entry_rename, entry = name.get_value())
                    })
                    on_click=rename
                >
                    {words!(i18n, programme.rename)}
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

/// An entry that gets a new name: Enter takes it, Escape leaves the old one.
#[component]
fn RenamedEntry(
    entries: Entries,
    place: usize,
    name: String,
    said: RwSignal<String>,
) -> impl IntoView {
    let i18n = use_i18n();
    let old = StoredValue::new(name.clone());
    let typed = RwSignal::new(name);
    let error = RwSignal::new(None::<String>);
    let id = control_id(entries, "name", place);
    let leave = move || {
        entries.renaming.set(None);
        move_to_control(entries, "rename", place);
    };
    let take = move || match entries.rename(place, &typed.get_untracked()) {
        Ok(name) => {
            said.set(t_string!(i18n, programme.entry_renamed, entry = name));
            leave();
        }
        Err(problem) => error.set(Some(refusal(i18n, entries, problem))),
    };
    let on_key = move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" => {
            event.prevent_default();
            take();
        }
        "Escape" => leave(),
        _ => {}
    };
    view! {
        <li class="levels__level">
            <div class="levels__rename" on:keydown=on_key>
                <TextField
                    id=id
                    label=text(move || {
                        t_string!(i18n, programme.entry_new_name, entry = old.get_value())
                    })
                    value=typed
                    error=error
                    class="input--medium"
                />
            </div>
            <span class="row">
                <Button kind=ButtonKind::Small on_click=move |_| take()>
                    {words!(i18n, programme.rename_take)}
                </Button>
                <Button kind=ButtonKind::Small on_click=move |_| leave()>
                    {words!(i18n, app.cancel)}
                </Button>
            </span>
        </li>
    }
}
