//! The programme that the site belongs to, and what is wrong with its file.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::language::{Texts, page_language};
use crate::exchange::packet::{Fault, SiteProgrammeError};
use crate::i18n::use_i18n;
use crate::state::site_programme::{SiteFile, SiteProgramme};
use crate::state::{Space, use_app_state};
use crate::ui::{Notice, NoticeKind, text};

/// The site's file, once it is fetched. The sample belongs to no site.
pub fn use_site_file() -> RwSignal<SiteFile> {
    let state = use_app_state();
    let file = RwSignal::new(SiteFile::Missing);
    if state.space == Space::Real {
        spawn_local(async move {
            let found = SiteFile::fetch().await;
            file.try_set(found);
        });
    }
    file
}

/// The site's programme in the reader's language.
pub fn use_site_programme() -> Signal<SiteProgramme> {
    let i18n = use_i18n();
    let file = use_site_file();
    Signal::derive(move || file.with(|file| file.checked(page_language(i18n.get_locale()))))
}

/// Says what is wrong with the site's file and where. The general programme stands in meanwhile.
#[component]
pub fn BrokenSiteFile(error: SiteProgrammeError) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Notice kind=NoticeKind::Danger>
            <p>{text(move || sentence(i18n, &error))}</p>
        </Notice>
    }
}

fn sentence(i18n: Texts, error: &SiteProgrammeError) -> String {
    let what = match error {
        SiteProgrammeError::TooLarge => t_string!(i18n, site.too_large).to_owned(),
        SiteProgrammeError::NotText => t_string!(i18n, site.not_text).to_owned(),
        SiteProgrammeError::Newer => t_string!(i18n, site.newer).to_owned(),
        SiteProgrammeError::Wrong(misplaced) => {
            let (line, field) = (misplaced.line, misplaced.field.clone());
            match misplaced.fault {
                Fault::Broken => t_string!(i18n, site.broken, line = line),
                Fault::Missing => t_string!(i18n, site.missing, line = line, field = field),
                Fault::Twice => t_string!(i18n, site.twice, line = line, field = field),
                Fault::Unfit | Fault::Unknown => {
                    t_string!(i18n, site.unfit, line = line, field = field)
                }
            }
        }
    };
    t_string!(i18n, site.broken_file, what = what)
}
