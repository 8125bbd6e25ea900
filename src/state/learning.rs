//! How far the reader is with the guides, and what they wrote at the exercises.

use chrono::{DateTime, NaiveDate, Utc};
use leptos::prelude::*;

use super::{AppState, put_by};
use crate::domain::id::{ExerciseId, GuideId};
use crate::domain::learning::{ExerciseAnswer, Learner, ReadGuide};
use crate::domain::participant::{Role, Side};
use crate::storage::record::{Recorded, learner};
use crate::storage::store::{Seen, StorageError, Store, StoreName};

/// How often a change is made on top of what another tab has kept meanwhile. A record that cannot be read
/// is changed for ever, as this tab sees it.
const ATTEMPTS: usize = 3;

impl AppState {
    /// For which role the guides are read: as it was chosen here, or else as the pairings say.
    pub fn learner_role(self) -> Option<Role> {
        let chosen = self
            .learner
            .with(|known| known.as_ref().map(|known| known.role));
        chosen.or_else(|| {
            self.my_pairings.with(|list| {
                let has = |side: Side| list.iter().any(|pairing| pairing.my_side == side);
                match (has(Side::Mentor), has(Side::Mentee)) {
                    (true, true) => Some(Role::Both),
                    (true, false) => Some(Role::Mentor),
                    (false, true) => Some(Role::Mentee),
                    (false, false) => None,
                }
            })
        })
    }

    /// Keeps something about whoever reads the guides.
    ///
    /// # Errors
    /// When it was not kept.
    pub async fn save_learner(self, change: impl Fn(&mut Learner)) -> Result<(), StorageError> {
        for _ in 0..ATTEMPTS {
            let known = self.learner.get_untracked();
            let seen = known.as_ref().map_or_else(
                || Seen::nothing(StoreName::Learner, learner::KEY),
                Recorded::seen,
            );
            let mut learner = known.unwrap_or_else(|| Learner {
                role: self.learner_role().unwrap_or(Role::Both),
                name: None,
                shares_progress: false,
            });
            change(&mut learner);
            match self.commit_if(vec![seen], vec![learner.put()]).await {
                // Another tab has kept something else of it: the same change on top of that.
                Err(StorageError::ChangedElsewhere) => {
                    let found = self.kept_now::<Learner>(learner::KEY).await?;
                    self.learner.try_set(found);
                }
                Err(error) => return Err(error),
                Ok(()) => {
                    self.learner.try_set(Some(learner));
                    return Ok(());
                }
            }
        }
        Err(StorageError::ChangedElsewhere)
    }

    /// How far the reader is with a guide.
    pub fn read_guide(self, guide: &GuideId) -> Option<ReadGuide> {
        self.read_guides
            .with(|list| list.iter().find(|known| known.guide == *guide).cloned())
    }

    /// Notes that a guide was opened.
    ///
    /// # Errors
    /// When it was not kept.
    pub async fn note_opened(
        self,
        guide: &GuideId,
        now: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        self.save_read_guide(guide, now, |known| known.opened = now)
            .await
    }

    /// Keeps which answer was picked at a question of a guide; both are counted from 0.
    ///
    /// # Errors
    /// When it was not kept.
    pub async fn pick_answer(
        self,
        guide: &GuideId,
        now: DateTime<Utc>,
        question: usize,
        answer: u8,
    ) -> Result<(), StorageError> {
        self.save_read_guide(guide, now, |known| {
            if known.picked.len() <= question {
                known.picked.resize(question + 1, None);
            }
            known.picked[question] = Some(answer);
        })
        .await
    }

    /// Marks a guide as done, or as not done after all.
    ///
    /// # Errors
    /// When it was not kept.
    pub async fn mark_done(
        self,
        guide: &GuideId,
        now: DateTime<Utc>,
        done_on: Option<NaiveDate>,
    ) -> Result<(), StorageError> {
        self.save_read_guide(guide, now, |known| known.done_on = done_on)
            .await
    }

    async fn save_read_guide(
        self,
        guide: &GuideId,
        now: DateTime<Utc>,
        change: impl Fn(&mut ReadGuide),
    ) -> Result<(), StorageError> {
        for _ in 0..ATTEMPTS {
            let known = self
                .read_guides
                .with_untracked(|list| list.iter().find(|known| known.guide == *guide).cloned());
            let seen = known.as_ref().map_or_else(
                || Seen::nothing(StoreName::Guides, guide.as_str()),
                Recorded::seen,
            );
            let mut reading = known.unwrap_or_else(|| ReadGuide {
                guide: guide.clone(),
                opened: now,
                picked: Vec::new(),
                done_on: None,
            });
            change(&mut reading);
            match self.commit_if(vec![seen], vec![reading.put()]).await {
                Err(StorageError::ChangedElsewhere) => {
                    let found = self.kept_now::<ReadGuide>(guide.as_str()).await?;
                    self.read_guides.try_update(|list| match found {
                        Some(found) => put_by(list, found, |known| known.guide.clone()),
                        None => list.retain(|known| known.guide != *guide),
                    });
                }
                Err(error) => return Err(error),
                Ok(()) => {
                    self.read_guides
                        .try_update(|list| put_by(list, reading, |known| known.guide.clone()));
                    return Ok(());
                }
            }
        }
        Err(StorageError::ChangedElsewhere)
    }

    /// What was written at an exercise.
    pub fn exercise(self, exercise: &ExerciseId) -> Option<ExerciseAnswer> {
        self.exercises.with(|list| {
            list.iter()
                .find(|known| known.exercise == *exercise)
                .cloned()
        })
    }

    /// Keeps what was written at an exercise, in place of what was seen there.
    ///
    /// # Errors
    /// When it was not kept, for instance because another tab has changed it.
    pub async fn save_exercise(
        self,
        answer: ExerciseAnswer,
        seen: Option<&ExerciseAnswer>,
    ) -> Result<(), StorageError> {
        let seen = seen.map_or_else(
            || Seen::nothing(StoreName::Exercises, answer.exercise.as_str()),
            Recorded::seen,
        );
        self.commit_if(vec![seen], vec![answer.put()]).await?;
        self.exercises
            .try_update(|list| put_by(list, answer, |known| known.exercise.clone()));
        Ok(())
    }

    /// What is kept at an exercise now, whatever this tab shows.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn exercise_kept(
        self,
        exercise: &ExerciseId,
    ) -> Result<Option<ExerciseAnswer>, StorageError> {
        self.kept_now(exercise.as_str()).await
    }

    /// A record as it is kept now, whatever this tab shows.
    pub(super) async fn kept_now<Value: Recorded>(
        self,
        key: &str,
    ) -> Result<Option<Value>, StorageError> {
        let record = self.keeper.get_value().read(Value::STORE, key).await?;
        Ok(record.and_then(|record| Value::decode(&record).ok()))
    }
}
