//! Which of the programs shows a screen. `boot.js` starts them by the same rule.

use super::Route;

/// The programs whose screens routes name. Each is a wasm of its own; crossing over reloads the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Program {
    /// Home, the pairing, and whatever no other program has.
    Participant,
    /// The session tracker.
    Sessions,
    /// Everything below `#/organise`.
    Organise,
    /// The guides and the certificate.
    Guides,
    /// The questions of the pairing questionnaire.
    Questionnaire,
    /// Its beginning, all answers, and sending them.
    Application,
    /// What arrives on this device.
    Open,
    /// What is kept on this device.
    Device,
    /// Settings and plain statements.
    About,
    /// The page of every component.
    Components,
}

impl Program {
    /// The program that shows a screen.
    #[must_use]
    pub const fn of(route: &Route) -> Self {
        match route {
            Route::Organise(_) => Self::Organise,
            Route::Guides | Route::Guide(_) | Route::Certificate => Self::Guides,
            Route::QuestionnaireStep { .. } => Self::Questionnaire,
            Route::Questionnaire | Route::QuestionnaireCheck => Self::Application,
            Route::Sessions | Route::NewSession | Route::Session(_) => Self::Sessions,
            Route::Open { .. } => Self::Open,
            Route::Data => Self::Device,
            Route::Components => Self::Components,
            Route::Settings | Route::About | Route::Privacy | Route::Accessibility => Self::About,
            Route::Home
            | Route::Pairing(_)
            | Route::Agreement(_)
            | Route::Goals
            | Route::CheckIns
            | Route::CheckIn(_)
            | Route::NotFound(_) => Self::Participant,
        }
    }
}
