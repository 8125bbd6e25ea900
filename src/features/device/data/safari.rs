//! What Safari does to sites that are not visited, and how to keep it from that.

use leptos::prelude::*;

use crate::browser::kind::Apple;
use crate::browser::own_kind;
use crate::i18n::use_i18n;
use crate::ui::Notice;
use crate::words;

/// The way to the home screen or the Dock; nothing in other browsers.
#[component]
pub fn OnSafari() -> impl IntoView {
    let i18n = use_i18n();
    own_kind::safari().map(|apple| {
        let add = match apple {
            Apple::HandHeld => words!(i18n, data.safari_phone_share),
            Apple::Mac => words!(i18n, data.safari_mac_dock),
        };
        view! {
            <section aria-labelledby="safari-title">
                <Notice>
                    <h2 id="safari-title">{words!(i18n, data.safari_heading)}</h2>
                    <p>{words!(i18n, data.safari_text)}</p>
                    <ol class="stack stack--tight">
                        <li>{words!(i18n, data.safari_backup_first)}</li>
                        <li>{add}</li>
                        <li>{words!(i18n, data.safari_restore_there)}</li>
                    </ol>
                    <p>{words!(i18n, data.safari_until_then)}</p>
                </Notice>
            </section>
        }
    })
}
