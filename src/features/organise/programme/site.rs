//! What the site itself says of its programme, for whoever put it there.

use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::features::shared::site::{BrokenSiteFile, use_site_programme};
use crate::i18n::use_i18n;
use crate::state::site_programme::SiteProgramme;
use crate::ui::{Notice, live, text};

/// Says that the site's file is broken, or which programme it names; nothing for the general one.
#[component]
pub fn SiteProgrammeNotice() -> impl IntoView {
    let i18n = use_i18n();
    let site = use_site_programme();
    live(move || match site.get() {
        SiteProgramme::General => ().into_any(),
        SiteProgramme::Broken(error) => view! { <BrokenSiteFile error=error /> }.into_any(),
        SiteProgramme::Own(programme) => {
            let name = programme.name.to_string();
            view! {
                <Notice>
                    <p>
                        {text(move || t_string!(i18n, programme.site_is, name = name.clone()))}
                    </p>
                </Notice>
            }
            .into_any()
        }
    })
}
