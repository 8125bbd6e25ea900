//! The accessibility statement: what was tested and how, what was not, what does not work, whom to tell.

use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::features::shared::contact::Coordinators;
use crate::features::shared::statement::{Part, links, points};
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::ui::{Page, text};
use crate::words;

/// The accessibility statement.
#[component]
pub fn AccessibilityScreen() -> impl IntoView {
    let i18n = use_i18n();
    let version = text(move || {
        t_string!(
            i18n,
            accessibility.version,
            version = env!("CARGO_PKG_VERSION")
        )
    });
    view! {
        <Page title=words!(i18n, accessibility.title)>
            <p class="lead">{words!(i18n, accessibility.lead)}</p>
            <p class="soft">{version}</p>
            <Part id="accessibility-tested" title=words!(i18n, accessibility.tested_title)>
                <p>{words!(i18n, accessibility.tested_lead)}</p>
                {points([
                    words!(i18n, accessibility.tested_axe),
                    words!(i18n, accessibility.tested_keyboard),
                    words!(i18n, accessibility.tested_narrow),
                    words!(i18n, accessibility.tested_focus),
                ])}
                <p>{words!(i18n, accessibility.tested_part)}</p>
            </Part>
            <Part id="accessibility-untested" title=words!(i18n, accessibility.untested_title)>
                {points([
                    words!(i18n, accessibility.untested_readers),
                    words!(i18n, accessibility.untested_input),
                    words!(i18n, accessibility.untested_contrast),
                    words!(i18n, accessibility.untested_text),
                    words!(i18n, accessibility.untested_browsers),
                    words!(i18n, accessibility.untested_coordinator),
                    words!(i18n, accessibility.untested_people),
                ])}
            </Part>
            <Part id="accessibility-known" title=words!(i18n, accessibility.known_title)>
                {points([
                    words!(i18n, accessibility.known_language),
                    words!(i18n, accessibility.known_lists),
                    words!(i18n, accessibility.known_zones),
                    words!(i18n, accessibility.known_print),
                ])}
            </Part>
            <Part id="accessibility-report" title=words!(i18n, accessibility.report_title)>
                <p>{words!(i18n, accessibility.report_text)}</p>
                <Coordinators />
                <p>{words!(i18n, accessibility.report_project)}</p>
                {links([(Route::About.href(), words!(i18n, menu.about))])}
            </Part>
        </Page>
    }
}
