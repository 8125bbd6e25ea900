//! The reader's language: which one, and how `Intl` names it.

use leptos_i18n::I18nContext;

use crate::browser::intl::LanguageTag;
use crate::i18n::*;

/// The texts of the interface, in the reader's language.
pub type Texts = I18nContext<Locale>;

/// The language to begin with: the one chosen on this device, or else the first that the browser asks for
/// and the app speaks, or else English.
pub fn language_of(chosen: Option<String>, preferred: Vec<String>) -> Locale {
    chosen
        .into_iter()
        .chain(preferred)
        .find_map(|tag| match tag.split('-').next() {
            Some("en") => Some(Locale::en),
            Some("sv") => Some(Locale::sv),
            _ => None,
        })
        .unwrap_or(Locale::en)
}

/// The language as `Intl` and the page's `lang` attribute name it.
pub const fn tag_of(locale: Locale) -> LanguageTag {
    match locale {
        Locale::en => LanguageTag("en-GB"),
        Locale::sv => LanguageTag("sv-SE"),
    }
}

/// The reader's language as `Intl` names it; it follows the language.
pub fn tag(i18n: Texts) -> LanguageTag {
    tag_of(i18n.get_locale())
}

/// The language as the page's `lang` attribute names it.
pub const fn page_language(locale: Locale) -> &'static str {
    match locale {
        Locale::en => "en",
        Locale::sv => "sv",
    }
}

/// A fixed text of the interface as a [`Signal`]: `words!(i18n, home.title)`.
#[macro_export]
macro_rules! words {
    ($i18n:ident, $($rest:tt)*) => {
        leptos::prelude::Signal::derive(move || leptos_i18n::t_string!($i18n, $($rest)*).to_string())
    };
}
