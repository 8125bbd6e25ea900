//! The sample sheets: what the site shows to whoever tries it, read as any sheet is.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use turnabout::domain::id::ParticipantId;
use turnabout::domain::level::Levels;
use turnabout::domain::matching::{Cohort, Keep, Pairs, Settings, propose};
use turnabout::domain::participant::Role;
use turnabout::exchange::sheet::{
    Column, Import, Junior, Mapping, Reading, open, people, propose_levels,
};

const LANGUAGES: [&str; 2] = ["en", "sv"];

fn sample(language: &str) -> (Mapping, Import) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/public/sample");
    let bytes = std::fs::read(format!("{folder}/{language}.csv")).unwrap();
    let (sheet, mapping) = open(&bytes, &format!("{language}.csv")).unwrap();
    let reading = Reading::new(mapping.clone(), Junior::SheetMentors);
    let mut ids = (1..).map(|number| ParticipantId::parse(&format!("p{number}")).unwrap());
    let import = people(&[(sheet, reading)], &mut || ids.next().unwrap());
    (mapping, import)
}

fn levels(import: &Import) -> Vec<String> {
    let levels = propose_levels(&import.people);
    levels.iter().map(ToString::to_string).collect()
}

#[test]
fn thirty_mentors_and_thirty_mentees_come_in_without_problems() {
    for language in LANGUAGES {
        let (_, import) = sample(language);

        let of = |role| import.people.iter().filter(|p| p.role == role).count();
        assert_eq!((of(Role::Mentor), of(Role::Mentee)), (30, 30), "{language}");
        assert_eq!(import.people.len(), 60);
        assert_eq!(import.problems, [], "{language}");
        assert_eq!(import.on_both_sides, []);
    }
}

#[test]
fn every_column_is_recognised() {
    for language in LANGUAGES {
        let (mapping, _) = sample(language);

        assert_eq!(mapping.columns.len(), 16);
        let unused = mapping.columns.iter();
        let unused = unused.filter(|c| c.column == Column::Ignore).count();
        assert_eq!(unused, 0, "{language}: {:?}", mapping.columns);
    }
}

#[test]
fn levels_are_proposed_from_the_lowest_to_the_highest() {
    assert_eq!(
        levels(&sample("en").1),
        [
            "Trainee",
            "Junior",
            "Specialist",
            "Manager",
            "Director",
            "Executive"
        ]
    );
    assert_eq!(
        levels(&sample("sv").1),
        [
            "Trainee",
            "Junior",
            "Specialist",
            "Chef",
            "Direktör",
            "Ledningsgrupp"
        ]
    );
}

#[test]
fn most_of_the_sample_can_be_paired() {
    for language in LANGUAGES {
        let (_, import) = sample(language);
        let levels = Levels::from_lowest(propose_levels(&import.people));
        let none = Pairs::new();
        let cohort = Cohort {
            people: &import.people,
            levels: &levels,
            zone_offsets: &BTreeMap::new(),
            refusals: &none,
            paired_before: &none,
            standing: &none,
            forbidden: &none,
            locked: &none,
            kept: &none,
            keep: Keep::default(),
        };

        let outcome = propose(&cohort, &Settings::default(), &mut |_| {
            ControlFlow::Continue(())
        });

        let pairs = outcome.unwrap().proposals.len();
        assert!(pairs >= 25, "{language}: {pairs}");
    }
}

#[test]
fn everybody_says_that_they_are_invented() {
    for language in LANGUAGES {
        for person in sample(language).1.people {
            assert!(person.name.as_str().ends_with(" Sample"), "{}", person.name);
            let address = person.email.unwrap();
            assert!(address.as_str().ends_with("@sample.example"), "{address}");
        }
    }
}
