//! Which of the programs shows a screen. `boot.js` starts them by the same rule.

use super::Route;

/// The programs whose screens routes name. Each is a wasm of its own; crossing over reloads the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Program {
    /// Home, and whatever no other program has.
    Participant,
    /// The pairing.
    Pairing,
    /// Its agreement.
    Agreement,
    /// All sessions, and planning them.
    Sessions,
    /// One session: its agenda, notes and what was learned.
    Session,
    /// Ready agendas for it.
    Agendas,
    /// How it went, what is to be done, and looking back.
    AfterSession,
    /// What a pair wants to reach.
    Goals,
    /// Handing the partner what is new.
    Update,
    /// Check-ins, and asking for help.
    CheckIns,
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
    /// Restoring a backup.
    Restore,
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
            Route::Pairing(_) => Self::Pairing,
            Route::Agreement(_) => Self::Agreement,
            Route::Sessions | Route::NewSession | Route::Series | Route::MoveSession(_) => {
                Self::Sessions
            }
            Route::Session(_) => Self::Session,
            Route::Agendas(_) => Self::Agendas,
            Route::AfterSession(_) => Self::AfterSession,
            Route::Goals => Self::Goals,
            Route::Update => Self::Update,
            Route::CheckIns | Route::CheckIn { .. } => Self::CheckIns,
            Route::Open { .. } => Self::Open,
            Route::Data => Self::Device,
            Route::Restore => Self::Restore,
            Route::Components => Self::Components,
            Route::Settings | Route::About | Route::Privacy | Route::Accessibility => Self::About,
            Route::Home | Route::NotFound(_) => Self::Participant,
        }
    }
}
