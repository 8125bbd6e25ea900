//! What was fetched, what is on its way, and what could not be had.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::location;
use crate::features::shared::language::page_language;
use crate::i18n::use_i18n;
use crate::state::guides::GuideError;
use crate::ui::{Button, ButtonKind, Notice, NoticeKind};
use crate::words;

/// What came of fetching something; `None` while it is on its way.
pub type Had<T> = Option<Result<T, GuideError>>;

/// What is fetched in the reader's language; it follows the language. Call it within the screen.
pub fn had_in_language<T, Fetching>(fetch: fn(&'static str) -> Fetching) -> RwSignal<Had<T>>
where
    T: Send + Sync + 'static,
    Fetching: Future<Output = Result<T, GuideError>> + 'static,
{
    let i18n = use_i18n();
    let had = RwSignal::new(None);
    Effect::new(move || {
        let language = page_language(i18n.get_locale());
        spawn_local(async move {
            let fetched = fetch(language).await;
            // The language may have changed again meanwhile.
            if page_language(i18n.get_locale_untracked()) == language {
                had.try_set(Some(fetched));
            }
        });
    });
    had
}

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
            {words!(i18n, had.fetching)}
        </p>
    }
}

#[component]
fn NotHad(error: GuideError) -> impl IntoView {
    let i18n = use_i18n();
    let sentence = match error {
        GuideError::NotHad => words!(i18n, had.not_had),
        GuideError::NotRead => words!(i18n, had.not_read),
        GuideError::NoSuch => words!(i18n, had.no_such),
        GuideError::NotAsked => words!(i18n, had.not_asked),
    };
    view! {
        <Notice kind=NoticeKind::Danger>
            <p>{sentence}</p>
            <Button kind=ButtonKind::Small on_click=|_| location::reload()>
                {words!(i18n, had.again)}
            </Button>
        </Notice>
    }
}
