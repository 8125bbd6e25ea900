//! Two real sign-up sheets, read with the sides turned over: the sheet of mentees holds the juniors, who
//! mentor here, and the sheet of mentors the seniors, who learn.

use std::ops::ControlFlow;

use turnabout::domain::level::Levels;
use turnabout::domain::matching::{Settings, propose};
use turnabout::domain::participant::{Participant, Profile, Role};
use turnabout::domain::text::{EmailAddress, PersonName};

use super::cohort::{OwnedCohort, level, person, short};
use super::oracle::best_by_pathfinding;

const LEVELS: [&str; 11] = [
    "AA", "AO", "EO", "HEO", "SEO", "Grade 7", "Grade 6", "SCS1", "SCS2", "SCS3", "SCS4",
];

fn read(sheet: &str, role: Role) -> Vec<Participant> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/sign-ups");
    let mut reader = csv::Reader::from_path(format!("{folder}/{sheet}")).unwrap();
    let rows = reader.records().enumerate().map(|(index, row)| {
        let row = row.unwrap();
        Participant {
            name: PersonName::parse(&format!("{} {}", &row[0], &row[1])).unwrap(),
            email: Some(EmailAddress::parse(&row[2]).unwrap()),
            offers_both: &row[3] == "yes",
            profile: Profile {
                job_title: Some(short(&row[4])),
                level: Some(level(&row[5])),
                unit: Some(short(&row[6])),
                profession: Some(short(&row[7])),
                ..Profile::default()
            },
            ..person(&format!("{role:?}-{index}"), role)
        }
    });
    rows.collect()
}

fn civil_service() -> OwnedCohort {
    let mut people = read("civil-service-mentees.csv", Role::Mentor);
    people.extend(read("civil-service-mentors.csv", Role::Mentee));
    OwnedCohort {
        levels: Levels::from_lowest(LEVELS.map(level)),
        ..OwnedCohort::of(people)
    }
}

#[test]
fn count_and_total_equal_an_independent_solver() {
    let cohort = civil_service();
    for (gap, same_unit_allowed) in [(1, false), (1, true), (2, false), (3, false), (0, true)] {
        let mut settings = Settings::default();
        settings.rules.minimum_level_gap = gap;
        settings.rules.same_unit_allowed = same_unit_allowed;

        let outcome = propose(&cohort.borrowed(), &settings, &mut |_| {
            ControlFlow::Continue(())
        });

        let outcome = outcome.unwrap();
        let found = (outcome.proposals.len(), outcome.total);
        println!("gap {gap}, same unit {same_unit_allowed}: {found:?}");
        assert_eq!(found, best_by_pathfinding(&cohort, &settings));
        assert_eq!(outcome.considered, 2_500);
    }
}
