//! Language, theme, and what stands in for reminders.

mod notices;

use leptos::prelude::*;

use crate::browser::device;
use crate::features::shared::language::page_language;
use crate::features::shared::release_state::{InstallOffer, OfflineState};
use crate::features::shared::statement::{Part, links};
use crate::features::shared::theme::{Theme, use_theme};
use crate::i18n::*;
use crate::routes::Route;
use crate::ui::{ChoiceOption, Memo, Page, Radios, Text};
use crate::words;

use notices::Notices;

/// What is chosen for this browser. Every choice takes effect at once and is kept.
#[component]
pub fn SettingsScreen() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Page title=words!(i18n, settings.title)>
            <p>{words!(i18n, settings.lead)}</p>
            <LanguageChoice />
            <ThemeChoice />
            <Part id="settings-offline" title=words!(i18n, release.title)>
                <OfflineState />
                <InstallOffer />
            </Part>
            <Part id="settings-reminders" title=words!(i18n, settings.reminders)>
                <p>{words!(i18n, settings.reminders_none)}</p>
                <p>{words!(i18n, settings.reminders_calendar)}</p>
                {links([(Route::Sessions.href(), words!(i18n, settings.go_sessions))])}
                <Notices />
            </Part>
            <Part id="settings-more" title=words!(i18n, settings.more)>
                {links([
                    (Route::Data.href(), words!(i18n, settings.more_data)),
                    (Route::About.href(), words!(i18n, menu.about)),
                    (Route::Privacy.href(), words!(i18n, privacy.title)),
                    (Route::Accessibility.href(), words!(i18n, accessibility.title)),
                ])}
            </Part>
        </Page>
    }
}

/// Each language stands under its own name, so that whoever needs it finds it.
#[component]
fn LanguageChoice() -> impl IntoView {
    let i18n = use_i18n();
    let value = chooser(
        move || page_language(i18n.get_locale()).to_owned(),
        move |chosen| {
            let language = match chosen {
                "sv" => Locale::sv,
                _ => Locale::en,
            };
            device::keep_language(page_language(language));
            i18n.set_locale(language);
        },
    );
    view! {
        <Radios
            id="settings-language"
            legend=words!(i18n, settings.language)
            value=value
            options=vec![
                option("en", words!(i18n, settings.language_en), None),
                option("sv", words!(i18n, settings.language_sv), None),
            ]
            in_own_languages=true
        />
    }
}

/// Only here can one go back to following the system: the bar's button turns between light and dark.
#[component]
fn ThemeChoice() -> impl IntoView {
    let i18n = use_i18n();
    let theme = use_theme();
    let value = chooser(
        move || theme.get().name().to_owned(),
        move |chosen| theme.choose(Theme::of(chosen)),
    );
    let as_device = words!(i18n, settings.theme_system);
    let hint = words!(i18n, settings.theme_system_hint);
    view! {
        <Radios
            id="settings-theme"
            legend=words!(i18n, settings.theme)
            value=value
            options=vec![
                option(Theme::System.name(), as_device, Some(hint)),
                option(Theme::Light.name(), words!(i18n, settings.theme_light), None),
                option(Theme::Dark.name(), words!(i18n, settings.theme_dark), None),
            ]
        />
    }
}

fn option(value: &'static str, label: Text, hint: Option<Text>) -> ChoiceOption {
    ChoiceOption {
        value: value.into(),
        label,
        hint,
    }
}

/// The value of radio buttons for something that the bar can change as well.
fn chooser(
    current: impl Fn() -> String + Send + Sync + 'static,
    choose: impl Fn(&str) + Send + Sync + 'static,
) -> RwSignal<String> {
    let current = Memo::new(move |_| current());
    let value = RwSignal::new(current.get_untracked());
    Effect::new(move || {
        let now = current.get();
        if value.with_untracked(|value| *value != now) {
            value.set(now);
        }
    });
    Effect::new(move || {
        let chosen = value.get();
        if current.with_untracked(|current| *current != chosen) {
            choose(&chosen);
        }
    });
    value
}
