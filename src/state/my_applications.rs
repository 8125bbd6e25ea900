//! What the holder of this device answers in a questionnaire, and what was handed over of it.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::{AppState, put_by};
use crate::browser::{ids, persistence};
use crate::domain::id::{ProgrammeId, QuestionId};
use crate::domain::questionnaire::{Answers, Given, MyApplication, Sent};
use crate::storage::record::Recorded;
use crate::storage::store::{Seen, StorageError, Store, StoreName};

/// How often a change is made on top of what another tab has kept meanwhile. A record that cannot be read
/// is changed for ever, as this tab sees it.
const ATTEMPTS: usize = 3;

impl AppState {
    /// The application to a programme; none before the first answer.
    pub fn my_application(self, programme: &ProgrammeId) -> Option<MyApplication> {
        self.my_applications.with(|list| {
            list.iter()
                .find(|known| known.programme == *programme)
                .cloned()
        })
    }

    /// Keeps the answer to one question in the place of the one that was seen there. What another tab
    /// has answered elsewhere stays.
    ///
    /// # Errors
    /// When it was not kept, for instance because another tab has answered the same question.
    pub async fn answer_question(
        self,
        programme: &ProgrammeId,
        question: &QuestionId,
        given: Option<Given>,
        before: Option<&Given>,
    ) -> Result<(), StorageError> {
        self.change_application(programme, |known| {
            if known.answers.get(question) != before {
                return Err(StorageError::ChangedElsewhere);
            }
            known.answers.set(question.clone(), given.clone());
            Ok(())
        })
        .await?;
        persistence::ask_quietly();
        Ok(())
    }

    /// Notes that these answers, or a withdrawal when there are none, were handed over under a number.
    ///
    /// # Errors
    /// When it was not kept.
    pub async fn note_sent(
        self,
        programme: &ProgrammeId,
        number: u32,
        on: NaiveDate,
        answers: Option<Answers>,
    ) -> Result<(), StorageError> {
        self.change_application(programme, |known| {
            known.sent = Some(Sent {
                number: number.max(known.sent.as_ref().map_or(0, |sent| sent.number)),
                on,
                answers: answers.clone(),
            });
            Ok(())
        })
        .await
    }

    /// The answer that is kept to a question now, whatever this tab shows.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn answer_kept(
        self,
        programme: &ProgrammeId,
        question: &QuestionId,
    ) -> Result<Option<Given>, StorageError> {
        let known = self.application_kept(programme).await?;
        Ok(known.and_then(|known| known.answers.get(question).cloned()))
    }

    async fn application_kept(
        self,
        programme: &ProgrammeId,
    ) -> Result<Option<MyApplication>, StorageError> {
        let keeper = self.keeper.get_value();
        let record = keeper
            .read(StoreName::MyApplications, programme.as_str())
            .await?;
        Ok(record.and_then(|record| MyApplication::decode(&record).ok()))
    }

    async fn change_application(
        self,
        programme: &ProgrammeId,
        change: impl Fn(&mut MyApplication) -> Result<(), StorageError>,
    ) -> Result<(), StorageError> {
        for _ in 0..ATTEMPTS {
            let known = self.my_applications.with_untracked(|list| {
                list.iter()
                    .find(|known| known.programme == *programme)
                    .cloned()
            });
            let seen = known.as_ref().map_or_else(
                || Seen::nothing(StoreName::MyApplications, programme.as_str()),
                Recorded::seen,
            );
            let mut application = match known {
                Some(known) => known,
                None => {
                    let id = ids::application()
                        .map_err(|_| StorageError::Failed("no identifier".to_owned()))?;
                    MyApplication::new(programme.clone(), id)
                }
            };
            change(&mut application)?;
            match self.commit_if(vec![seen], vec![application.put()]).await {
                Err(StorageError::ChangedElsewhere) => {
                    let found = self.application_kept(programme).await?;
                    self.my_applications.try_update(|list| match found {
                        Some(found) => put_by(list, found, |known| known.programme.clone()),
                        None => list.retain(|known| known.programme != *programme),
                    });
                }
                Err(error) => return Err(error),
                Ok(()) => {
                    self.my_applications.try_update(|list| {
                        put_by(list, application, |known| known.programme.clone());
                    });
                    return Ok(());
                }
            }
        }
        Err(StorageError::ChangedElsewhere)
    }
}
