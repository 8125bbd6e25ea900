//! Somebody's own application to a programme: one record for each programme.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::json::{Version, check_key, from_stored, to_stored};
use super::shape::time::{DayShape, FreeTimeShape};
use super::{RecordError, Recorded, read};
use crate::domain::availability::{OwnTimes, WeekGrid};
use crate::domain::id::{ApplicationId, ProgrammeId, QuestionId};
use crate::domain::questionnaire::{Answers, Given, GivenTopic, MyApplication, Sent};
use crate::domain::zone::ZoneName;
use crate::storage::store::{StoreName, StoredRecord};

/// Version 1 of an application.
#[derive(Serialize, Deserialize)]
struct MyApplicationRecord {
    v: Version<1>,
    programme: String,
    id: String,
    answers: AnswersShape,
    sent: Option<SentShape>,
}

/// The answers so far, by question.
type AnswersShape = BTreeMap<String, GivenShape>;

/// What was sent last.
#[derive(Serialize, Deserialize)]
struct SentShape {
    number: u32,
    on: DayShape,
    answers: Option<AnswersShape>,
}

/// An answer as it was typed.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum GivenShape {
    Words(String),
    Many(Vec<String>),
    /// Each a topic, a step and an example.
    Topics(Vec<(String, String, String)>),
    Times(FreeTimeShape),
    Steps(BTreeMap<String, u8>),
    Agreed(DayShape),
}

impl Recorded for MyApplication {
    const STORE: StoreName = StoreName::MyApplications;

    fn key(&self) -> &str {
        self.programme.as_str()
    }

    fn encode(&self) -> StoredRecord {
        let shape = MyApplicationRecord {
            v: Version,
            programme: self.programme.to_string(),
            id: self.id.to_string(),
            answers: shape_of(&self.answers),
            sent: self.sent.as_ref().map(|sent| SentShape {
                number: sent.number,
                on: sent.on.into(),
                answers: sent.answers.as_ref().map(shape_of),
            }),
        };
        to_stored(self.key(), &shape)
    }

    fn decode(record: &StoredRecord) -> Result<Self, RecordError> {
        let shape: MyApplicationRecord = from_stored(record, 1)?;
        check_key(record, &shape.programme)?;
        let sent = shape.sent.map(|sent| {
            Ok(Sent {
                number: sent.number,
                on: sent.on.try_into()?,
                answers: sent.answers.map(answers).transpose()?,
            })
        });
        Ok(Self {
            programme: read::text("programme", &shape.programme, ProgrammeId::parse)?,
            id: read::text("id", &shape.id, ApplicationId::parse)?,
            answers: answers(shape.answers)?,
            sent: sent.transpose()?,
        })
    }
}

fn shape_of(answers: &Answers) -> AnswersShape {
    let mut shapes = AnswersShape::new();
    for (question, given) in answers.iter() {
        let shape = match given {
            Given::Words(text) => GivenShape::Words(text.clone()),
            Given::Many(texts) => GivenShape::Many(texts.clone()),
            Given::Topics(topics) => {
                let topics = topics.iter().cloned();
                let parts = topics.map(|known| (known.topic, known.step, known.example));
                GivenShape::Topics(parts.collect())
            }
            Given::Times(grid) => GivenShape::Times(grid.into()),
            Given::Steps(steps) => GivenShape::Steps(steps.clone()),
            Given::Agreed(day) => GivenShape::Agreed((*day).into()),
        };
        shapes.insert(question.to_string(), shape);
    }
    shapes
}

fn answers(shape: AnswersShape) -> Result<Answers, RecordError> {
    let given = shape.into_iter().map(|(question, shape)| {
        let given = match shape {
            GivenShape::Words(text) => Given::Words(text),
            GivenShape::Many(texts) => Given::Many(texts),
            GivenShape::Topics(topics) => {
                let topics = topics.into_iter();
                let parts = topics.map(|(topic, step, example)| GivenTopic {
                    topic,
                    step,
                    example,
                });
                Given::Topics(parts.collect())
            }
            GivenShape::Times(spans) => Given::Times(spans.try_into()?),
            GivenShape::Steps(steps) => Given::Steps(steps),
            GivenShape::Agreed(day) => Given::Agreed(day.try_into()?),
        };
        Ok((read::text("answers", &question, QuestionId::parse)?, given))
    });
    given.collect()
}

/// The question about the zone in the questionnaire that the app has. A programme's own may call it anything.
const ZONE: &str = "time-zone";

/// When somebody is free, for screens that need no more of their answers.
#[must_use]
pub fn times_of(record: &StoredRecord) -> Option<OwnTimes> {
    #[derive(Deserialize)]
    struct Whole {
        programme: String,
        answers: AnswersShape,
    }
    let whole: Whole = serde_json::from_str(&record.json).ok()?;
    let zone = match whole.answers.get(ZONE) {
        Some(GivenShape::Words(zone)) => ZoneName::parse(zone),
        _ => None,
    };
    let grid = whole.answers.into_values().find_map(|given| match given {
        GivenShape::Times(grid) => WeekGrid::try_from(grid).ok(),
        _ => None,
    });
    Some(OwnTimes {
        programme: ProgrammeId::parse(&whole.programme).ok()?,
        free: grid.filter(|grid| !grid.is_empty())?,
        zone,
    })
}
