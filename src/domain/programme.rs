//! A programme: who runs it, what it offers, how often people meet, and how it pairs people.

mod lists;
mod own_questionnaire;
mod renaming;
mod session_plan;

use super::id::ProgrammeId;
use super::level::Levels;
use super::matching::Settings;
use super::text::{EmailAddress, PersonName, ShortText};

pub use lists::{GroundRules, TooMany, Topics, Units};
pub use own_questionnaire::OwnQuestionnaire;
pub use renaming::Renaming;
pub use session_plan::{PlannedLength, Rhythm, SessionCount, SessionPlan};

/// The identifier of the general programme, which ships with the app and which nobody coordinates.
pub const GENERAL_PROGRAMME: &str = "general";
/// The identifier of the sample's programme, the same everywhere, so that its packets are known.
pub const SAMPLE_PROGRAMME: &str = "turnabout-sample";

/// Whether a programme was made while the sample was shown.
#[must_use]
pub fn is_of_sample(programme: &ProgrammeId) -> bool {
    programme.as_str().starts_with(SAMPLE_PROGRAMME)
}

/// A programme as its coordinator holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    /// Which programme.
    pub id: ProgrammeId,
    /// What it is called.
    pub name: ShortText,
    /// Who coordinates it, as participants read it.
    pub coordinator: Option<PersonName>,
    /// Where participants send their answers.
    pub coordinator_email: Option<EmailAddress>,
    /// Levels, lowest first.
    pub levels: Levels,
    /// The units that take part, such as departments.
    pub units: Units,
    /// What can be taught and learned.
    pub topics: Topics,
    /// How often and how long people meet.
    pub sessions: SessionPlan,
    /// What everybody holds to.
    pub ground_rules: GroundRules,
    /// What it asks of people, where it is not what the app asks anyway.
    pub questionnaire: Option<OwnQuestionnaire>,
    /// How people are paired.
    pub matching: Settings,
}

/// What a programme says to everybody who takes part: neither its people nor how it pairs them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProgrammeDetails {
    /// Who coordinates it.
    pub coordinator: Option<PersonName>,
    /// Where answers go.
    pub coordinator_email: Option<EmailAddress>,
    /// Levels, lowest first.
    pub levels: Levels,
    /// The units that take part.
    pub units: Units,
    /// What can be taught and learned.
    pub topics: Topics,
    /// How often and how long people meet.
    pub sessions: SessionPlan,
    /// What everybody holds to.
    pub ground_rules: GroundRules,
    /// What it asks of people, where it is not what the app asks anyway.
    pub questionnaire: Option<OwnQuestionnaire>,
}

/// A programme as somebody who takes part in it holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MyProgramme {
    /// Which programme.
    pub id: ProgrammeId,
    /// What it is called.
    pub name: ShortText,
    /// What it says.
    pub details: ProgrammeDetails,
    /// The day on which the coordinator wrote it so.
    pub made_on: chrono::NaiveDate,
}

/// The name of a programme, where to send what is for its coordinator, and how often people meet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgrammeCard {
    /// Which programme.
    pub id: ProgrammeId,
    /// What it is called.
    pub name: ShortText,
    /// Who coordinates it.
    pub coordinator: Option<PersonName>,
    /// Where answers go.
    pub coordinator_email: Option<EmailAddress>,
    /// How often and how long people meet, where that was read; a site's own file is read without it.
    pub sessions: SessionPlan,
}

impl MyProgramme {
    /// Its name, its coordinator and its sessions.
    #[must_use]
    pub fn card(&self) -> ProgrammeCard {
        ProgrammeCard {
            id: self.id.clone(),
            name: self.name.clone(),
            coordinator: self.details.coordinator.clone(),
            coordinator_email: self.details.coordinator_email.clone(),
            sessions: self.details.sessions,
        }
    }
}

impl Programme {
    /// A programme under a name, with the usual sessions and settings and nothing else.
    #[must_use]
    pub fn named(id: ProgrammeId, name: ShortText) -> Self {
        Self {
            id,
            name,
            coordinator: None,
            coordinator_email: None,
            levels: Levels::default(),
            units: Units::default(),
            topics: Topics::default(),
            sessions: SessionPlan::default(),
            ground_rules: GroundRules::default(),
            questionnaire: None,
            matching: Settings::default(),
        }
    }

    /// What it says to everybody who takes part.
    #[must_use]
    pub fn details(&self) -> ProgrammeDetails {
        ProgrammeDetails {
            coordinator: self.coordinator.clone(),
            coordinator_email: self.coordinator_email.clone(),
            levels: self.levels.clone(),
            units: self.units.clone(),
            topics: self.topics.clone(),
            sessions: self.sessions,
            ground_rules: self.ground_rules.clone(),
            questionnaire: self.questionnaire.clone(),
        }
    }

    /// Another programme with the same settings, without anybody in it.
    #[must_use]
    pub fn duplicated(&self, id: ProgrammeId, name: ShortText) -> Self {
        Self {
            id,
            name,
            ..self.clone()
        }
    }
}
