//! Notices, and whether what was typed is saved.

use leptos::prelude::*;

use super::sample::{Case, Family, Shown};
use crate::i18n::use_i18n;
use crate::ui::{Notice, NoticeKind, SaveState, SaveStatus};
use crate::words;

/// Notices of every kind and every state of saving.
#[component]
pub fn Messages() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Family id="family-messages" title=words!(i18n, components.messages)>
            <Shown name="Notice" when=words!(i18n, components.when_notice)>
                <Case state=words!(i18n, components.note)>
                    <Notice>
                        <p>{words!(i18n, components.notice_text)}</p>
                    </Notice>
                </Case>
                <Case state=words!(i18n, components.good)>
                    <Notice kind=NoticeKind::Good>
                        <p>{words!(i18n, components.notice_good)}</p>
                    </Notice>
                </Case>
                <Case state=words!(i18n, components.bad)>
                    <Notice kind=NoticeKind::Danger>
                        <p>{words!(i18n, components.notice_bad)}</p>
                    </Notice>
                </Case>
                <Case state=words!(i18n, components.long)>
                    <Notice>
                        <p>{words!(i18n, components.dialog_long_text)}</p>
                        <p>{words!(i18n, components.long_word)}</p>
                    </Notice>
                </Case>
            </Shown>
            <SaveStates />
        </Family>
    }
}

#[component]
fn SaveStates() -> impl IntoView {
    let i18n = use_i18n();
    let saving = words!(i18n, app.saving);
    let saved = words!(i18n, app.saved);
    let problem = words!(i18n, components.notice_bad);
    let problem = Signal::derive(move || SaveState::Problem(problem.get()));
    let fixed = |state: SaveState| Signal::derive(move || state.clone());
    view! {
        <Shown name="SaveStatus" when=words!(i18n, components.when_save_status)>
            <Case state=words!(i18n, components.untouched)>
                <SaveStatus state=fixed(SaveState::Untouched) saving=saving saved=saved />
            </Case>
            <Case state=words!(i18n, components.busy)>
                <SaveStatus state=fixed(SaveState::Saving) saving=saving saved=saved />
            </Case>
            <Case state=words!(i18n, components.good)>
                <SaveStatus state=fixed(SaveState::Saved) saving=saving saved=saved />
            </Case>
            <Case state=words!(i18n, components.bad)>
                <SaveStatus state=problem saving=saving saved=saved />
            </Case>
        </Shown>
    }
}
