//! What somebody wrote at an exercise.

use serde::{Deserialize, Serialize};

use super::json::{Version, check_key, from_stored, to_stored};
use super::{RecordError, Recorded, read};
use crate::domain::id::ExerciseId;
use crate::domain::learning::ExerciseAnswer;
use crate::storage::store::{StoreName, StoredRecord};

/// Version 1 of an answer to an exercise.
#[derive(Serialize, Deserialize)]
struct ExerciseAnswerRecord {
    v: Version<1>,
    exercise: String,
    fields: Vec<String>,
}

impl Recorded for ExerciseAnswer {
    const STORE: StoreName = StoreName::Exercises;

    fn key(&self) -> &str {
        self.exercise.as_str()
    }

    fn encode(&self) -> StoredRecord {
        let shape = ExerciseAnswerRecord {
            v: Version,
            exercise: self.exercise.to_string(),
            fields: self.fields().to_vec(),
        };
        to_stored(self.key(), &shape)
    }

    fn decode(record: &StoredRecord) -> Result<Self, RecordError> {
        let shape: ExerciseAnswerRecord = from_stored(record, 1)?;
        check_key(record, &shape.exercise)?;
        let exercise = read::text("exercise", &shape.exercise, ExerciseId::parse)?;
        Self::new(exercise, shape.fields).map_err(|error| RecordError::damaged("fields", error))
    }
}
