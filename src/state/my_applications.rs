//! What the holder of this device answers in a questionnaire, and what was handed over of it.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::{AppState, put_by};
use crate::browser::{ids, persistence};
use crate::domain::application::{Application, Withdrawal};
use crate::domain::id::{ProgrammeId, QuestionId};
use crate::domain::programme::MyProgramme;
use crate::domain::questionnaire::{
    Answers, Given, MyApplication, Place, Problem, Questionnaire, Sending, Sent,
};
use crate::domain::text::PersonName;
use crate::exchange::packet::{Packet, PacketContent, PacketProgramme};
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

/// The application that the answers to a programme's questionnaire make now, with the number that it would
/// have if it were handed over.
///
/// # Errors
/// What is wrong with the answers, in the order of the questions.
pub fn application_of(
    state: AppState,
    questionnaire: &Questionnaire,
    programme: &ProgrammeId,
) -> Result<Application, Vec<Problem>> {
    let known = state.my_application(programme);
    let answers = known
        .as_ref()
        .map_or_else(Answers::default, |known| known.answers.clone());
    let done = state.read_guides.with(|list| {
        let done = list.iter().filter(|known| known.done_on.is_some());
        done.map(|known| known.guide.clone()).collect()
    });
    let sending = Sending {
        number: known
            .as_ref()
            .map_or(1, |known| known.number_for(Some(&known.answers))),
        // Before the first answer there is nothing that could be sent under it.
        id: known
            .map_or_else(ids::application, |known| Ok(known.id))
            .map_err(|_| Vec::new())?,
        guides: done,
    };
    questionnaire.application(&answers, sending)
}

fn packet(programme: &MyProgramme, content: PacketContent, today: NaiveDate) -> Packet {
    Packet {
        programme: PacketProgramme {
            id: programme.id.clone(),
            name: programme.name.clone(),
        },
        created: today,
        content,
    }
}

/// The packet that carries an application.
pub fn application_packet(
    programme: &MyProgramme,
    application: Application,
    today: NaiveDate,
) -> Packet {
    packet(
        programme,
        PacketContent::Application(Box::new(application)),
        today,
    )
}

/// The packet that takes an application back.
pub fn withdrawal_packet(
    programme: &MyProgramme,
    questionnaire: &Questionnaire,
    known: &MyApplication,
    today: NaiveDate,
) -> Option<Packet> {
    let mut questions = questionnaire.questions().iter();
    let named = questions.find(|question| question.place == Place::Name)?;
    let name = PersonName::parse(known.answers.words(&named.id)?).ok()?;
    let withdrawal = Withdrawal {
        application: known.id.clone(),
        number: known.number_for(None),
        name,
    };
    Some(packet(
        programme,
        PacketContent::Withdrawal(withdrawal),
        today,
    ))
}
