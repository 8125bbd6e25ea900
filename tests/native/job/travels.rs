//! Cohorts of tests as they travel to the worker.

use turnabout::domain::id::ProgrammeId;
use turnabout::domain::matching::Settings;
use turnabout::domain::programme::{Programme, ProgrammeDetails};
use turnabout::domain::text::ShortText;
use turnabout::exchange::job::cohort::{CohortShape, people_as_bytes};
use turnabout::exchange::job::{Answer, NotUnderstood, Question, answer};
use turnabout::storage::record::Recorded;
use turnabout::storage::record::basis::Basis;
use turnabout::storage::record::participant::PersonOfProgramme;
use turnabout::storage::record::programme::for_matching;

use crate::matching::cohort::{OwnedCohort, Pairs};

/// Pairs as they travel.
pub fn pairs(pairs: &Pairs) -> Vec<(String, String)> {
    let pairs = pairs.iter();
    pairs
        .map(|(mentor, mentee)| (mentor.to_string(), mentee.to_string()))
        .collect()
}

/// A cohort and its settings as they travel, and the people's bytes.
pub fn travelling(cohort: &OwnedCohort, settings: &Settings) -> (CohortShape, Vec<u8>) {
    let details = ProgrammeDetails::default();
    let programme = Programme {
        id: ProgrammeId::parse("programme").unwrap(),
        name: ShortText::parse("Programme").unwrap(),
        coordinator: details.coordinator,
        coordinator_email: details.coordinator_email,
        levels: cohort.levels.clone(),
        units: details.units,
        topics: details.topics,
        sessions: details.sessions,
        ground_rules: details.ground_rules,
        questionnaire: details.questionnaire,
        matching: settings.clone(),
    };
    let people = cohort.people.iter().map(|person| {
        let person = PersonOfProgramme {
            programme: programme.id.clone(),
            participant: person.clone(),
        };
        person.encode()
    });
    let people: Vec<_> = people.collect();
    let record = for_matching(&programme);
    let basis = Basis {
        zone_offsets: cohort.zone_offsets.clone(),
        refusals: cohort.refusals.clone(),
        paired_before: cohort.paired_before.clone(),
        standing: cohort.standing.clone(),
        forbidden: cohort.forbidden.clone(),
        locked: cohort.locked.clone(),
        kept: cohort.kept.clone(),
        keep: cohort.keep,
    };
    let shape = CohortShape {
        programme_key: record.key,
        programme: record.json,
        basis: (&basis).into(),
    };
    (shape, people_as_bytes(&people))
}

/// What the worker answers, and how often it tells how far it is.
pub fn asked(question: &Question, people: Vec<u8>) -> (Result<Answer, NotUnderstood>, usize) {
    let question = serde_json::to_string(question).unwrap();
    let mut told = 0;
    let answer = answer(&question, &[people], &mut |_| told += 1);
    (answer, told)
}
