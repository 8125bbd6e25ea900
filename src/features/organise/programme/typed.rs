//! What was typed about the programme, and what is wrong with it.

use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::domain::level::Levels;
use crate::domain::programme::Programme;
use crate::domain::text::{EmailAddress, LevelName, PersonName, ShortText, TextError};
use crate::features::shared::language::Texts;
use crate::ui::FieldProblem;

/// What was typed, field by field.
#[derive(Clone, Copy)]
pub struct Typed {
    pub name: RwSignal<String>,
    pub coordinator: RwSignal<String>,
    pub email: RwSignal<String>,
    /// Lowest first.
    pub levels: RwSignal<Vec<LevelName>>,
}

/// Everything that was typed at one moment.
pub type Snapshot = (String, String, String, Vec<LevelName>);

/// What was typed, when it is sound.
pub struct Sound {
    pub name: ShortText,
    pub coordinator: Option<PersonName>,
    pub coordinator_email: Option<EmailAddress>,
    pub levels: Levels,
}

impl Typed {
    pub fn from_programme(programme: Option<&Programme>) -> Self {
        let text = |text: Option<String>| RwSignal::new(text.unwrap_or_default());
        let levels = programme.map(|p| p.levels.as_slice().to_vec());
        Self {
            name: text(programme.map(|p| p.name.to_string())),
            coordinator: text(
                programme.and_then(|p| p.coordinator.as_ref().map(ToString::to_string)),
            ),
            email: text(
                programme.and_then(|p| p.coordinator_email.as_ref().map(ToString::to_string)),
            ),
            levels: RwSignal::new(levels.unwrap_or_default()),
        }
    }

    /// What stands there now; it follows the typing.
    pub fn now(self) -> Snapshot {
        (
            self.name.get(),
            self.coordinator.get(),
            self.email.get(),
            self.levels.get(),
        )
    }

    /// What stands there now.
    pub fn now_untracked(self) -> Snapshot {
        untrack(move || self.now())
    }

    /// What was typed as values, or what is wrong with it.
    pub fn read(self, i18n: Texts) -> Result<Sound, Vec<FieldProblem>> {
        let mut problems = Vec::new();
        let mut wrong = |field: &str, message: &str| {
            problems.push(FieldProblem {
                field: field.to_owned(),
                message: message.to_owned(),
            });
        };
        let (name, coordinator, email, levels) = self.now_untracked();
        let name = match ShortText::parse(&name) {
            Ok(name) => Some(name),
            Err(TextError::TooLong { .. }) => {
                wrong("programme-name", t_string!(i18n, programme.error_name_long));
                None
            }
            Err(_) => {
                wrong("programme-name", t_string!(i18n, programme.error_name));
                None
            }
        };
        let coordinator = match PersonName::parse(&coordinator) {
            Ok(coordinator) => Some(coordinator),
            Err(TextError::Empty) => None,
            Err(_) => {
                wrong(
                    "programme-coordinator",
                    t_string!(i18n, programme.error_coordinator),
                );
                None
            }
        };
        let coordinator_email = match EmailAddress::parse(&email) {
            Ok(email) => Some(email),
            Err(TextError::Empty) => None,
            Err(_) => {
                wrong("programme-email", t_string!(i18n, programme.error_email));
                None
            }
        };
        match name {
            Some(name) if problems.is_empty() => Ok(Sound {
                name,
                coordinator,
                coordinator_email,
                levels: Levels::from_lowest(levels),
            }),
            _ => Err(problems),
        }
    }
}
