//! Whether the app works offline here, and the offer to install it.

use leptos::prelude::*;

use crate::browser::release::{self, Install, Offline};
use crate::i18n::*;
use crate::ui::{Button, ButtonKind, live, text};
use crate::words;

/// One quiet sentence: whether this browser has the whole app.
#[component]
pub fn OfflineState() -> impl IntoView {
    let i18n = use_i18n();
    let offline = RwSignal::new(release::offline());
    release::on_change(move || {
        let _ = offline.try_set(release::offline());
    });
    view! {
        <p role="status">
            {text(move || match offline.get() {
                Offline::Preparing => t_string!(i18n, release.offline_preparing),
                Offline::Ready => t_string!(i18n, release.offline_ready),
                Offline::Unavailable => t_string!(i18n, release.offline_unavailable),
            })}
        </p>
    }
}

/// A button that installs the app, where the browser offers it, and what came of it.
#[component]
pub fn InstallOffer() -> impl IntoView {
    let i18n = use_i18n();
    let install = RwSignal::new(release::install());
    release::on_change(move || {
        let _ = install.try_set(release::install());
    });
    view! {
        <div role="status">
            {live(move || match install.get() {
                Install::NotOffered => ().into_any(),
                Install::Offered => {
                    view! {
                        <Button kind=ButtonKind::Quiet on_click=|_| release::ask_to_install()>
                            {words!(i18n, release.install)}
                        </Button>
                    }
                        .into_any()
                }
                Install::Declined => {
                    view! { <p>{words!(i18n, release.install_declined)}</p> }.into_any()
                }
                Install::Done => view! { <p>{words!(i18n, release.installed)}</p> }.into_any(),
            })}
        </div>
    }
}
