//! The sample: a programme of invented people, in a database of its own.

use chrono::{Days, NaiveDate, NaiveTime};
use leptos::prelude::*;

use super::AppState;
use super::loading::stores_with_data;
use super::matching::Running;
use super::sheets::{FileChoices, ImportChoices};
use crate::browser::files::ChosenFile;
use crate::browser::{clock, fetch, ids, intl, zones};
use crate::domain::id::{PairingId, ProgrammeId};
use crate::domain::level::Levels;
use crate::domain::pairing::{Answer, MyPairing, PartnerCard, SharedReason};
use crate::domain::participant::{Participant, Side};
use crate::domain::programme::{Programme, SAMPLE_PROGRAMME};
use crate::domain::session::{Session, SessionLength, SessionStart, SessionState};
use crate::domain::text::{EmailAddress, LongText, PersonName, ShortText, TopicName};
use crate::exchange::reimport::Corrections;
use crate::exchange::sheet::{BothAnswer, FreeText, Junior};
use crate::storage::name::Space;
use crate::storage::record::Recorded;
use crate::storage::store::{Change, StorageError};

/// Who coordinates the sample programme.
const COORDINATOR: &str = "Robin Sample";
const COORDINATOR_ADDRESS: &str = "robin@sample.example";
/// The pairing that can be looked at as a participant.
const MENTOR: &str = "Asha Sample";
const MENTEE: &str = "Ingrid Sample";

/// The sample could not be prepared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SampleError;

impl<Error: std::error::Error> From<Error> for SampleError {
    fn from(_: Error) -> Self {
        Self
    }
}

/// The words of the sample, in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SampleTexts {
    /// The language, which names the sheet with the people.
    pub language: String,
    /// What the programme is called.
    pub programme: String,
    /// A topic that the two have in common.
    pub topic: String,
    /// What was covered in the first session.
    pub covered: String,
    /// Where they meet.
    pub place: String,
}

impl AppState {
    /// Fills the sample's database. It does nothing to real data.
    ///
    /// # Errors
    /// When the sample could not be fetched or kept.
    pub async fn fill_sample(self, texts: SampleTexts) -> Result<(), SampleError> {
        if self.space != Space::Sample {
            return Err(SampleError);
        }
        let name = format!("sample/{}.csv", texts.language);
        let bytes = fetch::bytes(&name).await.ok_or(SampleError)?;
        let files = [ChosenFile { name, bytes }];
        let running = Running::default();
        let recognised = self
            .recognise_files(&files, running)
            .await
            .map_err(|_| SampleError)?;
        let choices = ImportChoices {
            files: recognised
                .into_iter()
                .map(|sheet| {
                    let sheet = sheet.map_err(|_| SampleError)?;
                    let columns = sheet.columns.iter().map(|(column, _)| *column).collect();
                    Ok(FileChoices {
                        columns,
                        side: None,
                        headers: sheet.headers_checksum,
                    })
                })
                .collect::<Result<_, SampleError>>()?,
            junior: Junior::SheetMentors,
            free_text: FreeText::LeaveOut,
            both_answer: BothAnswer::Mark,
            decisions: Vec::new(),
            corrections: Corrections::Keep,
            levels: Vec::new(),
        };
        let preview = self
            .import_preview(&files, &choices, running)
            .await
            .map_err(|_| SampleError)?;
        let id = ProgrammeId::parse(SAMPLE_PROGRAMME)?;
        let programme = Programme {
            coordinator: Some(PersonName::parse(COORDINATOR)?),
            coordinator_email: Some(EmailAddress::parse(COORDINATOR_ADDRESS)?),
            levels: Levels::from_lowest(preview.levels),
            ..Programme::named(id, ShortText::parse(&texts.programme)?)
        };
        let mut people = preview.new;
        for person in &mut people {
            person.id = ids::participant()?;
        }
        let pairing = pairing(&programme, &people, &texts)?;
        let sessions = sessions(&pairing.id, &texts)?;
        self.commit(vec![pairing.put()]).await?;
        let edits = sessions.iter().flat_map(|session| session.edits(None));
        self.edit(&pairing.id, edits.collect(), |_| true).await?;
        self.save_people(programme, people).await?;
        self.my_pairings.try_set(vec![pairing]);
        Ok(())
    }

    /// Removes everything of the sample. It does nothing to real data.
    ///
    /// # Errors
    /// When it was not removed; it is left behind in its own database then.
    pub async fn remove_sample(self) -> Result<(), StorageError> {
        if self.space != Space::Sample {
            return Ok(());
        }
        self.commit(stores_with_data().map(Change::Clear).collect())
            .await
    }
}

/// A pairing as its mentor holds it.
fn pairing(
    programme: &Programme,
    people: &[Participant],
    texts: &SampleTexts,
) -> Result<MyPairing, SampleError> {
    let partner = people
        .iter()
        .find(|person| person.name.as_str() == MENTEE)
        .ok_or(SampleError)?;
    let today = clock::today();
    Ok(MyPairing {
        id: PairingId::parse("turnabout-sample-pairing")?,
        programme: programme.id.clone(),
        programme_name: programme.name.clone(),
        coordinator: programme.coordinator.clone(),
        coordinator_email: programme.coordinator_email.clone(),
        my_side: Side::Mentor,
        my_name: PersonName::parse(MENTOR)?,
        partner: PartnerCard {
            name: partner.name.clone(),
            email: partner.email.clone(),
            level: partner.profile.level.clone(),
            unit: partner.profile.unit.clone(),
            job_title: None,
        },
        reasons: vec![
            SharedReason::Learning(vec![TopicName::parse(&texts.topic)?]),
            SharedReason::Time {
                minutes_a_week: 240,
            },
            SharedReason::DifferentUnits,
        ],
        made_on: days_from(today, -40),
        my_answer: Answer::Accepted(days_from(today, -38)),
    })
}

/// One session that was held and one that is planned.
fn sessions(pairing: &PairingId, texts: &SampleTexts) -> Result<Vec<Session>, SampleError> {
    let today = clock::today();
    let session = |days: i64, state: SessionState| {
        let zone = intl::own_zone();
        let day = days_from(today, days);
        let nine = NaiveTime::from_hms_opt(9, 0, 0).ok_or(SampleError)?;
        let rules =
            zones::rules(&zone, days_from(day, -3), days_from(day, 3)).ok_or(SampleError)?;
        let local = day.and_time(nine);
        Ok(Session {
            id: ids::session()?,
            pairing: pairing.clone(),
            start: SessionStart {
                local,
                moment: rules.to_utc(local),
                zone,
            },
            length: SessionLength::DEFAULT,
            place: Some(ShortText::parse(&texts.place)?),
            state,
            revision: 0,
        })
    };
    let held = SessionState::Held {
        logged_on: days_from(today, -24),
        covered: Some(LongText::parse(&texts.covered)?),
    };
    let mut sessions: Vec<Session> = [session(-24, held), session(6, SessionState::Planned)]
        .into_iter()
        .collect::<Result<_, SampleError>>()?;
    sessions.sort_by(|left, right| left.id.cmp(&right.id));
    Ok(sessions)
}

fn days_from(day: NaiveDate, days: i64) -> NaiveDate {
    let distance = Days::new(days.unsigned_abs());
    let moved = if days < 0 {
        day.checked_sub_days(distance)
    } else {
        day.checked_add_days(distance)
    };
    moved.unwrap_or(day)
}
