//! How far somebody is with the guides, and what they wrote at the exercises.

use chrono::{DateTime, NaiveDate, Utc};

use super::id::{ExerciseId, GuideId};
use super::participant::Role;
use super::text::PersonName;

/// The most questions of a guide whose answers are kept.
pub const MOST_QUESTIONS: usize = 20;
/// The most fields of an exercise.
pub const MOST_FIELDS: usize = 5;
/// The most characters in a field of an exercise.
pub const MOST_IN_FIELD: usize = 2_000;

/// Who reads the guides on this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Learner {
    /// For which role the guides are read.
    pub role: Role,
    /// The name for the certificate.
    pub name: Option<PersonName>,
    /// Whether the coordinator may be told, with the application, how far one is.
    pub shares_progress: bool,
}

/// How far somebody is with one guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadGuide {
    /// Which guide.
    pub guide: GuideId,
    /// When it was opened last.
    pub opened: DateTime<Utc>,
    /// The answer picked last at each question, from 0, in their order; none where none was picked yet.
    pub picked: Vec<Option<u8>>,
    /// When it was marked as done.
    pub done_on: Option<NaiveDate>,
}

/// What somebody wrote at an exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExerciseAnswer {
    /// Which exercise.
    pub exercise: ExerciseId,
    fields: Vec<String>,
}

/// Why an answer to an exercise was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExerciseError {
    /// More fields than an exercise has.
    TooManyFields,
    /// A field with more than [`MOST_IN_FIELD`] characters.
    TooLong,
}

impl std::fmt::Display for ExerciseError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::TooManyFields => write!(formatter, "more than {MOST_FIELDS} fields"),
            Self::TooLong => write!(
                formatter,
                "a field is longer than {MOST_IN_FIELD} characters"
            ),
        }
    }
}

impl std::error::Error for ExerciseError {}

impl ExerciseAnswer {
    /// What stands in the fields, in their order. A field may be empty.
    ///
    /// # Errors
    /// When there are too many or one is too long.
    pub fn new(exercise: ExerciseId, fields: Vec<String>) -> Result<Self, ExerciseError> {
        if fields.len() > MOST_FIELDS {
            return Err(ExerciseError::TooManyFields);
        }
        if fields
            .iter()
            .any(|field| field.chars().count() > MOST_IN_FIELD)
        {
            return Err(ExerciseError::TooLong);
        }
        Ok(Self { exercise, fields })
    }

    /// What stands in the fields.
    #[must_use]
    pub fn fields(&self) -> &[String] {
        &self.fields
    }
}

/// How far somebody is with the guides of a role.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// How many are done.
    pub done: usize,
    /// How many there are.
    pub all: usize,
    /// When the last of them was done, once all are.
    pub finished_on: Option<NaiveDate>,
}

impl Progress {
    /// How far somebody is with these guides.
    #[must_use]
    pub fn of(guides: &[GuideId], read: &[ReadGuide]) -> Self {
        let days: Vec<NaiveDate> = guides
            .iter()
            .filter_map(|guide| find(read, guide)?.done_on)
            .collect();
        let is_finished = !guides.is_empty() && days.len() == guides.len();
        Self {
            done: days.len(),
            all: guides.len(),
            finished_on: days.into_iter().max().filter(|_| is_finished),
        }
    }
}

/// With which of these guides to go on: the one that was opened last and is not done, or else the first
/// that is not done.
#[must_use]
pub fn go_on_with<'a>(guides: &'a [GuideId], read: &[ReadGuide]) -> Option<&'a GuideId> {
    let open = |guide: &&GuideId| find(read, guide).is_none_or(|known| known.done_on.is_none());
    let begun = guides.iter().filter(open).filter_map(|guide| {
        let known = find(read, guide)?;
        Some((known.opened, guide))
    });
    let last = begun.max_by_key(|(opened, _)| *opened);
    last.map(|(_, guide)| guide)
        .or_else(|| guides.iter().find(open))
}

fn find<'a>(read: &'a [ReadGuide], guide: &GuideId) -> Option<&'a ReadGuide> {
    read.iter().find(|known| known.guide == *guide)
}
