//! My data: what is kept here and where, keeping it for certain, backup, restore, erase.

mod back_up;
mod confirm;
mod erase;
mod held;
mod keeping;
mod kept;
mod newer;
mod restore;
mod safari;
mod sentences;
mod set_aside;

use leptos::prelude::*;

use crate::browser::location;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::{KeepingTrouble, Space, use_app_state};
use crate::ui::{Button, ButtonKind, LinkButton, Notice, NoticeKind, Page, Text, live};
use crate::words;

use held::Held;

/// My data.
#[component]
pub fn DataScreen() -> impl IntoView {
    let i18n = use_i18n();
    about_data(words!(i18n, data.title), || {
        let i18n = use_i18n();
        let state = use_app_state();
        let held = Held::look(state);
        view! {
            <p>{words!(i18n, data.intro)}</p>
            <Beside />
            <kept::Kept held=held />
            <keeping::Keeping />
            <safari::OnSafari />
            <back_up::BackUp held=held />
            <set_aside::SetAsideRecords held=held />
            <section class="stack" aria-labelledby="restore-title">
                <h2 id="restore-title">{words!(i18n, data.restore_heading)}</h2>
                <p>{words!(i18n, data.restore_text)}</p>
                <div>
                    <LinkButton kind=ButtonKind::Quiet href=Route::Restore.href()>
                        {words!(i18n, data.restore_heading)}
                    </LinkButton>
                </div>
            </section>
            <erase::Erase />
        }
        .into_any()
    })
}

/// Restoring a backup.
#[component]
pub fn RestoreScreen() -> impl IntoView {
    let i18n = use_i18n();
    about_data(words!(i18n, data.restore_heading), || {
        let i18n = use_i18n();
        let state = use_app_state();
        let held = Held::look(state);
        view! {
            <a href=Route::Data.href()>{words!(i18n, menu.data)}</a>
            <Beside />
            <restore::Restore held=held />
        }
        .into_any()
    })
}

/// A page about what is kept here, as far as that can be seen.
fn about_data(title: Text, page: fn() -> AnyView) -> AnyView {
    let i18n = use_i18n();
    let state = use_app_state();
    live(move || match state.trouble.get() {
        Some(KeepingTrouble::NewerData) => view! { <newer::NewerData /> }.into_any(),
        // The banner says what to do; nothing of what is kept can be seen from here.
        Some(KeepingTrouble::Blocked) => view! {
            <Page title=title>
                <p>{words!(i18n, data.blocked)}</p>
                <div>
                    <Button on_click=move |_| location::reload()>{words!(i18n, app.reload)}</Button>
                </div>
            </Page>
        }
        .into_any(),
        _ => view! { <Page title=title>{page()}</Page> }.into_any(),
    })
}

/// What has to be known beside: that it is the sample, or that nothing is kept.
#[component]
fn Beside() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let in_memory = untrack(|| state.trouble.get()) == Some(KeepingTrouble::NothingIsKept);
    view! {
        {(state.space == Space::Sample)
            .then(|| view! { <Notice>{words!(i18n, data.sample)}</Notice> })}
        {in_memory
            .then(|| {
                view! { <Notice kind=NoticeKind::Danger>{words!(i18n, data.in_memory)}</Notice> }
            })}
    }
}
