//! What a programme lists stands once; sessions stay within their bounds; new names reach people.

use proptest::prelude::*;

use turnabout::domain::programme::{
    GroundRules, PlannedLength, Programme, Renaming, SessionCount, SessionPlan, TooMany, Units,
};
use turnabout::domain::text::{GroundRule, LevelName, ShortText, TopicName};
use turnabout::domain::topic::{Priority, Skill, TaughtTopic, WantedTopic};

use crate::generators::{any_participant, any_programme, any_programme_id, any_short_text};

fn unit(text: &str) -> ShortText {
    ShortText::parse(text).unwrap()
}

fn level(text: &str) -> LevelName {
    LevelName::parse(text).unwrap()
}

fn topic(text: &str) -> TopicName {
    TopicName::parse(text).unwrap()
}

#[test]
fn an_entry_that_stands_twice_keeps_its_first_place() {
    let units = Units::from_entries(["Finance", "IT", " finance "].map(unit)).unwrap();

    assert_eq!(units.as_slice(), ["Finance", "IT"].map(unit));
}

#[test]
fn a_list_past_its_bound_is_refused() {
    let rules = |count: usize| {
        GroundRules::from_entries((0..count).map(|n| GroundRule::parse(&n.to_string()).unwrap()))
    };

    assert!(rules(GroundRules::MOST).is_ok());
    let most = GroundRules::MOST;
    assert_eq!(rules(most + 1), Err(TooMany { most }));
}

#[test]
fn sessions_stay_within_their_bounds() {
    let usual = SessionPlan::default();

    assert_eq!((usual.count.get(), usual.length.minutes()), (6, 60));
    assert_eq!(SessionCount::new(0), None);
    assert!(SessionCount::new(1).is_some() && SessionCount::new(60).is_some());
    assert_eq!(SessionCount::new(61), None);
    assert_eq!(PlannedLength::from_minutes(14), None);
    assert!(PlannedLength::from_minutes(15).is_some());
    assert!(PlannedLength::from_minutes(240).is_some());
    assert_eq!(PlannedLength::from_minutes(241), None);
}

proptest! {
    #[test]
    fn a_duplicate_has_the_settings_under_another_id_and_name(
        programme in any_programme(),
        id in any_programme_id(),
        name in any_short_text(),
    ) {
        let copy = programme.duplicated(id.clone(), name.clone());

        prop_assert_eq!(&copy.id, &id);
        prop_assert_eq!(&copy.name, &name);
        let back: Programme = copy.duplicated(programme.id.clone(), programme.name.clone());
        prop_assert_eq!(back, programme);
    }

    #[test]
    fn whoever_has_none_of_the_names_stays_as_they_are(person in any_participant()) {
        let mut renaming = Renaming::default();
        renaming.level(&level("a level that nobody has"), level("another"));
        renaming.unit(&unit("a unit that nobody has"), unit("another"));
        renaming.topic(&topic("a topic that nobody has"), topic("another"));

        prop_assert_eq!(renaming.of(&person), None);
    }

    #[test]
    fn two_names_can_be_swapped_and_swapped_back(mut person in any_participant()) {
        let (one, other) = (level("One"), level("Other"));
        person.profile.level = Some(one.clone());
        let mut renaming = Renaming::default();
        renaming.level(&one, other.clone());
        renaming.level(&other, one);

        let swapped = renaming.of(&person).unwrap();

        prop_assert_eq!(&swapped.profile.level, &Some(other));
        prop_assert_eq!(renaming.of(&swapped), Some(person));
    }

    #[test]
    fn a_new_name_reaches_everything_that_bears_the_old_one(mut person in any_participant()) {
        person.profile.unit = Some(unit("front office"));
        person.profile.teaches = vec![
            TaughtTopic { topic: topic("AI"), skill: Skill::VeryWell },
            TaughtTopic { topic: topic("Generative AI"), skill: Skill::ALittle },
        ];
        person.profile.wants = vec![WantedTopic { topic: topic("ai"), priority: Priority::High }];
        let mut renaming = Renaming::default();
        renaming.unit(&unit("Front Office"), unit("Service"));
        renaming.topic(&topic("AI"), topic("Generative AI"));

        let profile = renaming.of(&person).unwrap().profile;

        prop_assert_eq!(profile.unit, Some(unit("Service")));
        // Both now bear the same name: the one that stood first is kept.
        prop_assert_eq!(
            profile.teaches,
            vec![TaughtTopic { topic: topic("Generative AI"), skill: Skill::VeryWell }]
        );
        prop_assert_eq!(&profile.wants[0].topic, &topic("Generative AI"));
    }
}

#[test]
fn a_name_that_stays_is_no_new_name() {
    let mut renaming = Renaming::default();
    renaming.level(&level("Director"), level("Director"));

    assert!(renaming.is_empty());
}
