//! A programme: who runs it, its levels, and how it pairs people.

use super::id::ProgrammeId;
use super::level::Levels;
use super::matching::Settings;
use super::text::{EmailAddress, PersonName, ShortText};

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
    /// How people are paired.
    pub matching: Settings,
}
