//! What was fetched, what is on its way, and what could not be had.

use leptos::prelude::*;

use crate::browser::location;
use crate::i18n::use_i18n;
use crate::state::guides::GuideError;
use crate::ui::{Button, ButtonKind, Notice, NoticeKind};
use crate::words;

/// What came of fetching something; `None` while it is on its way.
pub type Had<T> = Option<Result<T, GuideError>>;

/// What stands there while it is on its way, and when it cannot be had.
pub fn not_there<T>(had: &Had<T>) -> AnyView {
    match had {
        None => view! { <Fetching /> }.into_any(),
        Some(Err(error)) => view! { <NotHad error=*error /> }.into_any(),
        Some(Ok(_)) => ().into_any(),
    }
}

#[component]
fn Fetching() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <p class="soft" role="status">
            {words!(i18n, guides.fetching)}
        </p>
    }
}

#[component]
fn NotHad(error: GuideError) -> impl IntoView {
    let i18n = use_i18n();
    let sentence = match error {
        GuideError::NotHad => words!(i18n, guides.not_had),
        GuideError::NotRead => words!(i18n, guides.not_read),
    };
    view! {
        <Notice kind=NoticeKind::Danger>
            <p>{sentence}</p>
            <Button kind=ButtonKind::Small on_click=|_| location::reload()>
                {words!(i18n, guides.again)}
            </Button>
        </Notice>
    }
}
