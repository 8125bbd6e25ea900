//! The theme: the bar's button and the settings choose the same one.

use leptos::prelude::*;

use crate::browser::{device, page};

/// How the app looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// As the device is set.
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// Reads a name; whatever is no theme's follows the system.
    pub fn of(name: &str) -> Self {
        match name {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::System,
        }
    }

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// The theme that was chosen on this device.
#[derive(Clone, Copy)]
pub struct ChosenTheme(RwSignal<Theme>);

impl ChosenTheme {
    /// The choice as it is kept.
    pub fn of_this_device() -> Self {
        Self(RwSignal::new(Theme::of(
            &device::theme().unwrap_or_default(),
        )))
    }

    /// The choice; it follows.
    pub fn get(self) -> Theme {
        self.0.get()
    }

    /// Whether the page is dark.
    pub fn is_dark(self) -> bool {
        match self.0.get() {
            Theme::System => page::system_is_dark(),
            Theme::Light => false,
            Theme::Dark => true,
        }
    }

    /// Follows a theme from now on, and keeps the choice.
    pub fn choose(self, theme: Theme) {
        let named = (theme != Theme::System).then_some(theme.name());
        device::keep_theme(named);
        page::set_theme(named);
        self.0.set(theme);
    }
}

/// The theme of this app.
pub fn use_theme() -> ChosenTheme {
    expect_context()
}
