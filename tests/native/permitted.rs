//! The file of permitted pairs: all of them, or each person's best where there are too many.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use turnabout::domain::id::ParticipantId;
use turnabout::domain::level::Levels;
use turnabout::domain::matching::{
    Cohort, Keep, Pairs, Progress, Rules, Settings, permitted_pairs,
};
use turnabout::domain::participant::{Capacity, Participant, Profile, Role};
use turnabout::domain::text::{EmailAddress, PersonName, ShortText, TopicName};
use turnabout::domain::topic::{Priority, Skill, TaughtTopic, WantedTopic};
use turnabout::exchange::job::permitted::{Bounds, permitted_csv};

fn person(name: &str, role: Role, topics: &[&str]) -> Participant {
    let topic = |name: &&str| TopicName::parse(name).unwrap();
    Participant {
        id: ParticipantId::parse(name).unwrap(),
        name: PersonName::parse(name).unwrap(),
        email: EmailAddress::parse(&format!("{name}@example.org")).ok(),
        role,
        offers_both: false,
        capacity: Capacity::ONE,
        profile: Profile {
            languages: vec![ShortText::parse("English").unwrap()],
            teaches: topics
                .iter()
                .map(|name| TaughtTopic {
                    topic: topic(name),
                    skill: Skill::VeryWell,
                })
                .collect(),
            wants: topics
                .iter()
                .map(|name| WantedTopic {
                    topic: topic(name),
                    priority: Priority::High,
                })
                .collect(),
            ..Profile::default()
        },
    }
}

/// Four mentors and three mentees, who fit better the more of their topics agree.
fn people() -> Vec<Participant> {
    vec![
        person("anna", Role::Mentor, &["a", "b", "c"]),
        person("bo", Role::Mentor, &["a"]),
        person("cem", Role::Mentor, &["b"]),
        person("dina", Role::Mentor, &["x"]),
        person("kim", Role::Mentee, &["a", "b"]),
        person("lea", Role::Mentee, &["b"]),
        person("max", Role::Mentee, &["c", "x"]),
    ]
}

fn settings() -> Settings {
    Settings {
        rules: Rules {
            minimum_level_gap: 0,
            same_unit_allowed: true,
            paired_before_allowed: true,
            minutes_needed: 0,
        },
        ..Settings::default()
    }
}

/// Does something with a cohort of these people.
fn with_cohort<T>(people: &[Participant], then: impl FnOnce(&Cohort<'_>) -> T) -> T {
    let (levels, zones, none) = (Levels::default(), BTreeMap::new(), Pairs::new());
    then(&Cohort {
        people,
        levels: &levels,
        zone_offsets: &zones,
        refusals: &none,
        paired_before: &none,
        standing: &none,
        forbidden: &none,
        locked: &none,
        kept: &none,
        keep: Keep::default(),
    })
}

/// The file's rows without its header.
fn rows(people: &[Participant], bounds: Bounds) -> Vec<String> {
    let csv = with_cohort(people, |cohort| {
        permitted_csv(cohort, &settings(), bounds, &mut |_: Progress| {
            ControlFlow::Continue(())
        })
    });
    let text = String::from_utf8(csv).unwrap();
    let mut lines = text.lines().map(str::to_owned);
    assert_eq!(lines.next().unwrap(), "\u{feff}mentor,mentee,fit");
    lines.collect()
}

/// Every permitted pair as the engine visits it.
fn every_pair(people: &[Participant]) -> Vec<(String, String, u16)> {
    with_cohort(people, |cohort| {
        let mut pairs = Vec::new();
        permitted_pairs(cohort, &settings(), &mut |pair| {
            pairs.push((
                format!("{}@example.org", pair.mentor),
                format!("{}@example.org", pair.mentee),
                pair.fit.ten_thousandths(),
            ));
        });
        pairs
    })
}

fn line((mentor, mentee, fit): &(String, String, u16)) -> String {
    format!("{mentor},{mentee},{fit}")
}

#[test]
fn all_pairs_are_written_up_to_the_bound() {
    let people = people();
    let pairs = every_pair(&people);
    let bounds = Bounds {
        most_pairs: pairs.len(),
        best_of_each: 1,
    };

    assert_eq!(pairs.len(), 12);
    assert_eq!(
        rows(&people, bounds),
        pairs.iter().map(line).collect::<Vec<_>>()
    );
}

#[test]
fn above_the_bound_each_person_keeps_the_best() {
    let people = people();
    let pairs = every_pair(&people);
    for best_of_each in 1..4 {
        let bounds = Bounds {
            most_pairs: pairs.len() - 1,
            best_of_each,
        };
        let best = |side: fn(&(String, String, u16)) -> &String, who: &str| {
            let mut own: Vec<(usize, &(String, String, u16))> = pairs
                .iter()
                .enumerate()
                .filter(|(_, pair)| side(pair) == who)
                .collect();
            own.sort_by_key(|(place, pair)| (std::cmp::Reverse(pair.2), *place));
            own.truncate(best_of_each);
            own.into_iter()
                .map(|(place, _)| place)
                .collect::<Vec<usize>>()
        };
        let mut expected = BTreeSet::new();
        for pair in &pairs {
            expected.extend(best(|pair| &pair.0, &pair.0));
            expected.extend(best(|pair| &pair.1, &pair.1));
        }
        let expected: Vec<String> = expected.iter().map(|place| line(&pairs[*place])).collect();

        assert_eq!(rows(&people, bounds), expected);
    }
}

#[test]
fn the_order_of_rows_changes_nothing() {
    let bounds = Bounds {
        most_pairs: 3,
        best_of_each: 2,
    };
    let mut reversed = people();
    reversed.reverse();

    assert_eq!(rows(&people(), bounds), rows(&reversed, bounds));
}

#[test]
fn somebody_without_an_address_is_named() {
    let mut people = people();
    people[0].email = None;

    let rows = rows(&people, Bounds::OF_FILE);

    assert!(rows.iter().any(|row| row.starts_with("anna,")));
}
