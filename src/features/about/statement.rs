//! What Turnabout is, who stands behind it, and what it cannot do.

use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::browser::page;
use crate::features::shared::contact::Coordinators;
use crate::features::shared::statement::{Part, facts, links, points};
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::ui::{Page, text};
use crate::words;

/// What Turnabout is, who stands behind it, and what it cannot do.
#[component]
pub fn AboutScreen() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Page title=words!(i18n, about.title)>
            <p class="lead">{words!(i18n, about.lead)}</p>
            <Part id="about-sent" title=words!(i18n, about.sent_title)>
                <p>{words!(i18n, about.sent_app)}</p>
                <p>{words!(i18n, about.sent_words)}</p>
                <p>
                    <a href=Route::Privacy.href()>{words!(i18n, about.sent_more)}</a>
                </p>
            </Part>
            <Part id="about-who" title=words!(i18n, about.who_title)>
                <p>{words!(i18n, about.who_organisation)}</p>
                <Coordinators />
                <p>{words!(i18n, about.who_makers)}</p>
            </Part>
            <Part id="about-limits" title=words!(i18n, about.limits_title)>
                <p>{words!(i18n, about.limits_lead)}</p>
                {points([
                    words!(i18n, about.limit_mail),
                    words!(i18n, about.limit_partner),
                    words!(i18n, about.limit_one_place),
                    words!(i18n, about.limit_evicted),
                    words!(i18n, about.limit_safari),
                    words!(i18n, about.limit_apps),
                    words!(i18n, about.limit_profile),
                    words!(i18n, about.limit_sealed),
                    words!(i18n, about.limit_law),
                ])}
            </Part>
            <Release />
            <Part id="about-more" title=words!(i18n, about.more_title)>
                {links([
                    (Route::Privacy.href(), words!(i18n, privacy.title)),
                    (Route::Accessibility.href(), words!(i18n, accessibility.title)),
                    (Route::Data.href(), words!(i18n, menu.data)),
                    (Route::Settings.href(), words!(i18n, menu.settings)),
                    (Route::Components.href(), words!(i18n, about.more_components)),
                ])}
            </Part>
        </Page>
    }
}

/// What somebody who reports a fault is asked for.
#[component]
fn Release() -> impl IntoView {
    let i18n = use_i18n();
    let build = page::build();
    let build_or_none = text(move || {
        build
            .clone()
            .unwrap_or_else(|| t_string!(i18n, about.build_unnamed).to_owned())
    });
    view! {
        <Part id="about-release" title=words!(i18n, about.release_title)>
            {facts([
                (words!(i18n, about.version), text(|| env!("CARGO_PKG_VERSION"))),
                (words!(i18n, about.build), build_or_none),
                (words!(i18n, about.licence), words!(i18n, about.licence_text)),
            ])}
        </Part>
    }
}
