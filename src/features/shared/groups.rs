//! People in groups that can be opened, as previews show them, and what is compared of two of them.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_i18n::{t, t_string};

use super::fields::{field_name, field_value};
use crate::domain::participant::Participant;
use crate::exchange::reimport::{Field, changes};
use crate::i18n::use_i18n;
use crate::ui::{Button, ButtonKind, Text, live, text};
use crate::words;

/// What two entries are compared by at a glance.
const COMPARED: [Field; 6] = [
    Field::Name,
    Field::Email,
    Field::Role,
    Field::Level,
    Field::Unit,
    Field::JobTitle,
];

/// How many people of a group are shown at first, and how many more each time.
pub const SHOWN: usize = 50;

/// A group that can be opened, with its first people.
#[component]
pub fn Group(
    /// What the group is called, with its number.
    #[prop(into)]
    title: Text,
    /// How many are in it.
    count: usize,
    /// The view of the one at a place.
    row: impl Fn(usize) -> AnyView + Send + Sync + 'static,
    /// What is said before the list.
    #[prop(optional)]
    intro: Option<AnyView>,
    /// Whether it stands open from the start.
    #[prop(optional)]
    open: bool,
) -> impl IntoView {
    view! {
        <details class="import__group" open=open>
            <summary>{title}</summary>
            {intro}
            <FirstOf count=count row=row />
        </details>
    }
}

/// The first of a list, and a button for more of it: thousands of rows at once would stop the page.
#[component]
pub fn FirstOf(
    /// How many there are.
    count: usize,
    /// The view of the one at a place, a list item.
    row: impl Fn(usize) -> AnyView + Send + Sync + 'static,
) -> impl IntoView {
    let i18n = use_i18n();
    let shown = RwSignal::new(SHOWN.min(count));
    let row = StoredValue::new(row);
    view! {
        <ul class="import__people">
            <For each=move || 0..shown.get() key=|place| *place let:place>
                {row.with_value(|row| row(place))}
            </For>
        </ul>
        {live(move || {
            (shown.get() < count)
                .then(|| {
                    view! {
                        <p class="row">
                            <span class="soft">
                                {t!(
                                    i18n, import.shown, shown = move || shown.get(), count = move || count
                                )}
                            </span>
                            <Button
                                kind=ButtonKind::Small
                                on_click=move |_| {
                                    shown.update(|shown| *shown = (*shown + SHOWN).min(count));
                                }
                            >
                                {words!(i18n, import.show_more)}
                            </Button>
                        </p>
                    }
                })
        })}
    }
}

/// A person's name and address.
pub fn who(person: &Participant) -> AnyView {
    let name = person.name.to_string();
    let email = person.email.as_ref().map(ToString::to_string);
    view! {
        <strong class="import__person">{name}</strong>
        {email.map(|email| view! { <span class="soft import__person">{email}</span> })}
    }
    .into_any()
}

/// Every answer that would change, as it is and as it would be.
pub fn changed_lines(before: Arc<Participant>, after: Participant) -> AnyView {
    let i18n = use_i18n();
    let after = Arc::new(after);
    let lines = changes(&before, &after).into_iter().map(|field| {
        let (before, after) = (Arc::clone(&before), Arc::clone(&after));
        view! {
            <div>
                <dt>{text(move || field_name(i18n, field))}</dt>
                <dd>
                    {move || {
                        t_string!(
                            i18n,
                            import.from_to,
                            before = field_value(i18n, field, &before),
                            after = field_value(i18n, field, &after)
                        )
                    }}
                </dd>
            </div>
        }
    });
    let lines = lines.collect_view();
    view! { <dl class="import__changes">{lines}</dl> }.into_any()
}

/// One of two who are compared.
#[component]
pub fn Side(place: Signal<String>, person: Participant) -> impl IntoView {
    let i18n = use_i18n();
    let lines = COMPARED.map(|field| {
        let person = person.clone();
        view! {
            <div>
                <dt>{text(move || field_name(i18n, field))}</dt>
                <dd>{move || field_value(i18n, field, &person)}</dd>
            </div>
        }
    });
    view! {
        <div>
            <p class="soft">{place}</p>
            <dl class="import__changes">{lines.into_iter().collect_view()}</dl>
        </div>
    }
}
