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
use crate::state::{KeepingTrouble, Space, use_app_state};
use crate::ui::{Button, Notice, NoticeKind, Page, live};
use crate::words;

use held::Held;

/// My data.
#[component]
pub fn DataScreen() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    live(move || match state.trouble.get() {
        Some(KeepingTrouble::NewerData) => view! { <newer::NewerData /> }.into_any(),
        // The banner says what to do; nothing of what is kept can be seen from here.
        Some(KeepingTrouble::Blocked) => view! {
            <Page title=words!(i18n, data.title)>
                <p>{words!(i18n, data.blocked)}</p>
                <div>
                    <Button on_click=move |_| location::reload()>{words!(i18n, app.reload)}</Button>
                </div>
            </Page>
        }
        .into_any(),
        trouble => {
            let held = Held::look(state);
            let in_memory = trouble == Some(KeepingTrouble::NothingIsKept);
            view! {
                <Page title=words!(i18n, data.title)>
                    <p>{words!(i18n, data.intro)}</p>
                    {(state.space == Space::Sample)
                        .then(|| view! { <Notice>{words!(i18n, data.sample)}</Notice> })}
                    {in_memory
                        .then(|| {
                            view! {
                                <Notice kind=NoticeKind::Danger>{words!(i18n, data.in_memory)}</Notice>
                            }
                        })}
                    <kept::Kept held=held />
                    <keeping::Keeping />
                    <safari::OnSafari />
                    <back_up::BackUp held=held />
                    <set_aside::SetAsideRecords held=held />
                    <restore::Restore held=held />
                    <erase::Erase />
                </Page>
            }
                .into_any()
        }
    })
}
