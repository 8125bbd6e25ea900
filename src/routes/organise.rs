//! The coordinator's screens.

use crate::domain::id::{PairingId, ParticipantId};

use super::path::{Path, encoded, id, segment};

/// A coordinator's screen, below `#/organise`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OrganiseRoute {
    /// The state of the programme and what needs attention today.
    Overview,
    /// Is reverse mentoring right for us, and are we ready?
    Readiness,
    /// Objectives, format, timeline, topics, levels, rules, texts, questionnaire.
    Programme,
    /// Write down another programme.
    NewProgramme,
    /// Applications and sign-up sheets.
    People,
    /// Take in a sign-up sheet.
    ImportPeople,
    /// Take in applications.
    Applications {
        /// What a link carried behind `p=`, decoded; none when there was no such part.
        packet: Option<String>,
    },
    /// Write down one person by hand.
    NewPerson,
    /// One person.
    Person(ParticipantId),
    /// Weights, rules, proposals, reasons, approval.
    Matching,
    /// Every pairing and its state.
    Pairings,
    /// One pairing.
    Pairing(PairingId),
    /// Check-ins, survey results, pairs that need help.
    Progress,
    /// Tables and rotations for an event.
    Events,
    /// The sponsor's page.
    Report,
}

/// Words that stand where a person's id could.
const PEOPLE_WORDS: &[&str] = &["import", "applications", "new"];

impl OrganiseRoute {
    /// Reads the segments behind `organise` in a path.
    pub(super) fn read(segments: &[&str], path: &Path<'_>) -> Option<Self> {
        Some(match segments {
            [] => Self::Overview,
            ["readiness"] => Self::Readiness,
            ["programme"] => Self::Programme,
            ["programme", "new"] => Self::NewProgramme,
            ["people"] => Self::People,
            ["people", "import"] => Self::ImportPeople,
            ["people", "applications"] => Self::Applications {
                packet: path.query("p"),
            },
            ["people", "new"] => Self::NewPerson,
            ["people", person] => Self::Person(id(person, ParticipantId::parse)?),
            ["matching"] => Self::Matching,
            ["pairings"] => Self::Pairings,
            ["pairings", pairing] => Self::Pairing(id(pairing, PairingId::parse)?),
            ["progress"] => Self::Progress,
            ["events"] => Self::Events,
            ["report"] => Self::Report,
            _ => return None,
        })
    }

    /// What stands behind `#/organise`.
    pub(super) fn path(&self) -> String {
        match self {
            Self::Overview => String::new(),
            Self::Readiness => "/readiness".to_owned(),
            Self::Programme => "/programme".to_owned(),
            Self::NewProgramme => "/programme/new".to_owned(),
            Self::People => "/people".to_owned(),
            Self::ImportPeople => "/people/import".to_owned(),
            Self::Applications { packet: None } => "/people/applications".to_owned(),
            Self::Applications { packet: Some(data) } => {
                format!("/people/applications?p={}", encoded(data))
            }
            Self::NewPerson => "/people/new".to_owned(),
            Self::Person(person) => format!("/people/{}", segment(person.as_str(), PEOPLE_WORDS)),
            Self::Matching => "/matching".to_owned(),
            Self::Pairings => "/pairings".to_owned(),
            Self::Pairing(pairing) => format!("/pairings/{pairing}"),
            Self::Progress => "/progress".to_owned(),
            Self::Events => "/events".to_owned(),
            Self::Report => "/report".to_owned(),
        }
    }
}
