//! `docs/matching.md` says what would help: each worked run in it is built and made.

use turnabout::domain::level::Levels;
use turnabout::domain::matching::{Help, Objective, Settings, Unmatched, Weights, WhoseTime};
use turnabout::domain::participant::{Capacity, Role};

use super::super::cohort::{OwnedCohort, id, lenient, level, person};
use super::super::documented::{DOCUMENT, number, set, set_rule, set_weight};
use super::run;

/// One block: people, settings, and what would help whom.
struct WorkedHelp {
    cohort: OwnedCohort,
    settings: Settings,
    expected: Vec<(String, String)>,
}

fn parse(block: &str) -> WorkedHelp {
    let mut cohort = OwnedCohort {
        levels: Levels::from_lowest(["AA", "AO", "EO", "HEO", "SEO", "Grade 7"].map(level)),
        ..OwnedCohort::of(Vec::new())
    };
    let mut settings = Settings {
        weights: Weights::NONE,
        objective: Objective::BestTotal,
        ..lenient()
    };
    let mut expected = Vec::new();
    for line in block.lines() {
        let (name, value) = line.split_once(": ").unwrap();
        match name.split_once(' ').unwrap() {
            ("mentor", answer) => answered(&mut cohort, Role::Mentor, answer, value),
            ("mentee", answer) => answered(&mut cohort, Role::Mentee, answer, value),
            ("rule", rule) => set_rule(&mut settings.rules, rule, value),
            ("weight", criterion) => set_weight(&mut settings.weights, criterion, value),
            ("paired", "before") => {
                let (mentor, mentee) = value.split_once(", ").unwrap();
                cohort.paired_before.insert((id(mentor), id(mentee)));
            }
            ("=>", who) => expected.push((who.to_owned(), value.to_owned())),
            _ => panic!("{line}"),
        }
    }
    WorkedHelp {
        cohort,
        settings,
        expected,
    }
}

/// An answer of somebody, who joins with the first one.
fn answered(cohort: &mut OwnedCohort, role: Role, name_and_answer: &str, value: &str) {
    let (name, answer) = name_and_answer.split_once(' ').unwrap();
    if !cohort.people.iter().any(|known| known.id == id(name)) {
        cohort.people.push(person(name, role));
    }
    let mut people = cohort.people.iter_mut();
    let who = people.find(|known| known.id == id(name)).unwrap();
    match answer {
        "places" => who.capacity = Capacity::new(number(value)).unwrap(),
        _ => set(who, answer, value),
    }
}

/// A help as the document writes it.
fn words(help: Option<&Help>) -> String {
    match help {
        None => "nothing".to_owned(),
        Some(Help::MoreTime {
            with,
            minutes,
            whose,
            ..
        }) => {
            let whose = match whose {
                WhoseTime::Own => "own",
                WhoseTime::Both => "both",
            };
            format!("{minutes} more minutes with {with}, {whose}")
        }
        Some(Help::PairedBeforeAllowed) => "paired before allowed".to_owned(),
        Some(Help::SameUnitAllowed) => "same unit allowed".to_owned(),
        Some(Help::LowerLevelGap { to }) => format!("level gap of {to}"),
        Some(Help::Language { language, speakers }) => {
            format!("language {language}, with {speakers}")
        }
        Some(Help::OneMorePlace { of }) => format!("one more place for {of}"),
        Some(Help::OneMorePerson(newcomer)) => {
            let mut words = "one more person".to_owned();
            let mut say = |what: &str, value: Option<String>| {
                if let Some(value) = value {
                    words += &format!(", {what} {value}");
                }
            };
            say("topic", newcomer.topic.as_ref().map(ToString::to_string));
            say("level", newcomer.level.as_ref().map(ToString::to_string));
            let languages: Vec<&str> = newcomer.languages.iter().map(|l| l.as_str()).collect();
            say(
                "languages",
                (!languages.is_empty()).then(|| languages.join(" ")),
            );
            let unit = newcomer.other_unit_than.as_ref();
            say("unit not", unit.map(ToString::to_string));
            words
        }
    }
}

#[test]
fn every_worked_help_comes_out_as_documented() {
    let blocks = DOCUMENT.split("```worked-help\n").skip(1);
    let mut kinds = Vec::new();
    for (number, block) in blocks.enumerate() {
        let block = block.split("```").next().unwrap();
        let worked = parse(block);

        let outcome = run(&worked.cohort, &worked.settings);

        let said = |left: &Unmatched| (left.participant.to_string(), words(left.help.as_ref()));
        let mut found: Vec<_> = outcome.unmatched.iter().map(said).collect();
        let mut expected = worked.expected;
        found.sort();
        expected.sort();
        assert_eq!(found, expected, "worked help {number}");
        let helps = outcome
            .unmatched
            .iter()
            .filter_map(|left| left.help.as_ref());
        kinds.extend(helps.map(std::mem::discriminant));
    }
    kinds.sort_by_key(|kind| format!("{kind:?}"));
    kinds.dedup();
    assert_eq!(kinds.len(), 7, "every kind of change has a worked run");
}
