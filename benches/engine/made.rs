//! What is made for one size: what the worker is asked, and the finished matrix for other solvers.

use std::collections::HashMap;
use std::error::Error;
use std::fs;
use std::path::Path;

use turnabout::domain::id::ProgrammeId;
use turnabout::domain::level::Levels;
use turnabout::domain::matching::{Settings, permitted_pairs};
use turnabout::domain::participant::Participant;
use turnabout::domain::programme::{GroundRules, Programme, SessionPlan, Topics, Units};
use turnabout::domain::text::{LevelName, ShortText};
use turnabout::domain::zone::ZoneName;
use turnabout::exchange::digest::digest;
use turnabout::exchange::job::Question;
use turnabout::exchange::job::cohort::{CohortShape, OwnedCohort, people_as_bytes};
use turnabout::exchange::job::matching::MatchPeople;
use turnabout::storage::record::Recorded;
use turnabout::storage::record::basis::Basis;
use turnabout::storage::record::participant::PersonOfProgramme;
use turnabout::storage::record::programme::for_matching;

use super::answers::{LEVELS, ZONES};
use super::people::{Size, people};

/// Stands in the matrix where a pair is barred.
const BARRED: i16 = -1;

/// What the worker is handed: the question, and the people.
pub struct Asked {
    pub question: String,
    pub people: Vec<u8>,
}

/// The matrix in numbers.
pub struct Matrix {
    pub permitted: u64,
    /// How many different fits there are.
    pub distinct: usize,
}

/// Makes everything of one size and writes it into a folder: `people` and `question.json`, which the
/// worker is handed; `programme`, as the app keeps it; and `fits.i16`, the fits in ten-thousandths, a row
/// for each mentor, little end first.
pub fn make(size: Size, folder: &Path) -> Result<(Asked, Matrix), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    let programme = programme()?;
    let people = people(size)?;
    let in_bytes = |participant: &Participant| {
        let person = PersonOfProgramme {
            programme: programme.id.clone(),
            participant: participant.clone(),
        };
        people_as_bytes([&person.encode()])
    };
    let bytes: Vec<u8> = people.iter().flat_map(in_bytes).collect();
    let record = for_matching(&programme);
    let offset = |(zone, ahead)| Some((ZoneName::parse(zone)?, ahead));
    let basis = Basis {
        zone_offsets: ZONES.into_iter().filter_map(offset).collect(),
        ..Basis::default()
    };
    let cohort = CohortShape {
        programme_key: record.key,
        programme: record.json,
        basis: (&basis).into(),
    };
    let owned = OwnedCohort::read(&cohort, &bytes).map_err(|problem| problem.0)?;
    let (matrix, fits) = matrix(&owned);
    let inputs = digest(&[cohort.programme.as_bytes(), &bytes]);
    let question = serde_json::to_string(&Question::Match(MatchPeople {
        cohort,
        number: 1,
        today: "2026-03-02".to_owned(),
        inputs,
    }))?;
    fs::write(folder.join("people"), &bytes)?;
    fs::write(folder.join("question.json"), &question)?;
    fs::write(
        folder.join("programme"),
        people_as_bytes([&programme.encode()]),
    )?;
    fs::write(folder.join("fits.i16"), &fits)?;
    let people = bytes;
    Ok((Asked { question, people }, matrix))
}

fn programme() -> Result<Programme, Box<dyn Error>> {
    let levels = LEVELS.into_iter().map(LevelName::parse);
    let levels: Vec<LevelName> = levels.collect::<Result<_, _>>()?;
    Ok(Programme {
        id: ProgrammeId::parse("measured")?,
        name: ShortText::parse("Measured")?,
        coordinator: None,
        coordinator_email: None,
        levels: Levels::from_lowest(levels),
        units: Units::default(),
        topics: Topics::default(),
        sessions: SessionPlan::default(),
        ground_rules: GroundRules::default(),
        questionnaire: None,
        matching: Settings::default(),
    })
}

/// Every fit, in the order of the people.
fn matrix(cohort: &OwnedCohort) -> (Matrix, Vec<u8>) {
    let people = || cohort.people.iter();
    let mentors = people().filter(|person| person.role.mentors());
    let rows: HashMap<_, usize> = mentors.map(|person| &person.id).zip(0..).collect();
    let mentees = people().filter(|person| person.role.learns());
    let columns: HashMap<_, usize> = mentees.map(|person| &person.id).zip(0..).collect();
    let mut fits = BARRED.to_le_bytes().repeat(rows.len() * columns.len());
    let mut permitted = 0;
    let mut is_there = vec![false; usize::from(u16::MAX) + 1];
    permitted_pairs(&cohort.as_cohort(), cohort.settings(), &mut |pair| {
        let fit = pair.fit.ten_thousandths();
        let at = rows[pair.mentor] * columns.len() + columns[pair.mentee];
        fits[at * 2..][..2].copy_from_slice(&fit.to_le_bytes());
        is_there[usize::from(fit)] = true;
        permitted += 1;
    });
    let distinct = is_there.iter().filter(|there| **there).count();
    let matrix = Matrix {
        permitted,
        distinct,
    };
    (matrix, fits)
}
