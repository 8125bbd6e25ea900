//! Laws that hold for every sheet.

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use turnabout::domain::availability::WeekGrid;
use turnabout::domain::id::ParticipantId;
use turnabout::domain::participant::{
    Capacity, MeetingWay, Participant, PersonReference, Profile, Role, WorkingStyle,
};
use turnabout::domain::text::{
    EmailAddress, LevelName, LongText, PersonName, ShortText, TopicName,
};
use turnabout::domain::topic::{Priority, Skill, TaughtTopic, WantedTopic};
use turnabout::domain::zone::ZoneName;
use turnabout::exchange::export::{ExportScope, people_csv, people_csv_with};
use turnabout::exchange::sheet::{
    FreeText, Import, Junior, Reading, as_written, harmless, list_text, means_nothing, open,
    people, propose_levels, read, recognise, split_list,
};

use super::support::ids;

/// Texts that are hard on a sheet: separators, quotes, formula signs, brackets.
const HARD: &str = "[a-zA-Zåé0-9 ,;|\"'=+@\\-()\\[\\]\n_]{1,20}";

fn short_text() -> impl Strategy<Value = ShortText> {
    HARD.prop_filter_map("says something", |text| {
        ShortText::parse(&text)
            .ok()
            .filter(|t| !means_nothing(t.as_str()))
    })
}

fn distinct<T>(items: Vec<T>, key: impl Fn(&T) -> String) -> Vec<T> {
    let mut seen = BTreeSet::new();
    items
        .into_iter()
        .filter(|item| seen.insert(key(item)))
        .collect()
}

fn any_taught() -> impl Strategy<Value = Vec<TaughtTopic>> {
    let skill = prop_oneof![
        Just(Skill::ALittle),
        Just(Skill::Well),
        Just(Skill::VeryWell)
    ];
    let topic = HARD.prop_filter_map("a topic", |text| TopicName::parse(&text).ok());
    vec(
        (topic, skill).prop_map(|(topic, skill)| TaughtTopic { topic, skill }),
        0..4,
    )
    .prop_map(|topics| distinct(topics, |t| t.topic.normalised()))
}

fn any_wanted() -> impl Strategy<Value = Vec<WantedTopic>> {
    let priority = prop_oneof![
        Just(Priority::Low),
        Just(Priority::Medium),
        Just(Priority::High)
    ];
    let topic = HARD.prop_filter_map("a topic", |text| TopicName::parse(&text).ok());
    vec(
        (topic, priority).prop_map(|(topic, priority)| WantedTopic { topic, priority }),
        0..4,
    )
    .prop_map(|topics| distinct(topics, |t| t.topic.normalised()))
}

fn any_short_answers() -> impl Strategy<Value = Profile> {
    let level = HARD.prop_filter_map("a level", |text| {
        LevelName::parse(&text)
            .ok()
            .filter(|level| !means_nothing(level.as_str()))
    });
    let zone = prop_oneof![
        Just("Europe/Stockholm"),
        Just("America/New_York"),
        Just("Etc/GMT+1")
    ];
    let texts = (
        option::of(short_text()),
        option::of(short_text()),
        option::of(short_text()),
    );
    let place = (
        option::of(short_text()),
        option::of(zone),
        vec(short_text(), 0..4),
    );
    (option::of(level), texts, place).prop_map(|(level, texts, place)| Profile {
        level,
        unit: texts.0,
        job_title: texts.1,
        profession: texts.2,
        location: place.0,
        time_zone: place.1.and_then(ZoneName::parse),
        languages: distinct(place.2, ShortText::normalised),
        ..Profile::default()
    })
}

fn any_profile() -> impl Strategy<Value = Profile> {
    let meeting = prop_oneof![
        Just(MeetingWay::InPerson),
        Just(MeetingWay::Remote),
        Just(MeetingWay::Either)
    ];
    let style = prop_oneof![
        Just(WorkingStyle::Planned),
        Just(WorkingStyle::Exploring),
        Just(WorkingStyle::Either)
    ];
    let week = vec(0_usize..336, 0..12).prop_map(WeekGrid::from_half_hours);
    let about =
        "[a-z,;\"'=\n ]{1,40}".prop_filter_map("a text", |text| LongText::parse(&text).ok());
    let manager = short_text().prop_filter("no yes or no", |t| !matches!(t.as_str(), "1" | "0"));
    let private = (
        option::of(manager),
        vec(short_text(), 0..3),
        option::of(about),
    );
    let ways = (option::of(week), option::of(meeting), option::of(style));
    (
        any_short_answers(),
        any_taught(),
        any_wanted(),
        ways,
        private,
    )
        .prop_map(|(short, teaches, wants, ways, private)| Profile {
            teaches,
            wants,
            free_time: ways.0,
            meeting: ways.1,
            working_style: ways.2,
            line_manager: private.0.map(PersonReference::new),
            avoid: distinct(private.1, ShortText::normalised)
                .into_iter()
                .map(PersonReference::new)
                .collect(),
            about: private.2,
            ..short
        })
}

/// People of different names and, where they have one, different addresses.
fn any_people() -> impl Strategy<Value = Vec<Participant>> {
    let role = prop_oneof![Just(Role::Mentor), Just(Role::Mentee), Just(Role::Both)];
    let name = HARD.prop_filter_map("a name", |text| PersonName::parse(&text).ok());
    let one = (
        name,
        any::<bool>(),
        role,
        any::<bool>(),
        1_u8..=20,
        any_profile(),
    );
    vec(one, 1..8).prop_map(|people| {
        let numbered = people.into_iter().enumerate();
        numbered
            .map(
                |(number, (name, has_email, role, offers_both, capacity, profile))| Participant {
                    id: ParticipantId::parse(&format!("person-{}", number + 1)).unwrap(),
                    name: PersonName::parse(&format!("{name} {number}")).unwrap(),
                    email: has_email
                        .then(|| EmailAddress::parse(&format!("-p{number}@b.se")).unwrap()),
                    role,
                    offers_both,
                    capacity: Capacity::new(capacity).unwrap(),
                    profile,
                },
            )
            .collect()
    })
}

fn import(bytes: &[u8]) -> Import {
    let (sheet, mapping) = open(bytes, "people.csv").unwrap();
    let mut reading = Reading::new(mapping, Junior::SheetMentors);
    reading.free_text = FreeText::Keep;
    people(&[(sheet, reading)], &mut ids())
}

fn without_private_answers(mut person: Participant) -> Participant {
    person.profile.line_manager = None;
    person.profile.avoid = Vec::new();
    person.profile.about = None;
    person
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn people_go_out_and_come_back_the_same(cohort in any_people()) {
        let import = import(&people_csv_with(&cohort, ExportScope::Complete));

        prop_assert_eq!(import.problems, vec![]);
        prop_assert_eq!(import.people, cohort);
    }

    #[test]
    fn the_default_file_brings_back_all_but_the_private_answers(cohort in any_people()) {
        let import = import(&people_csv(&cohort));

        let expected: Vec<_> = cohort.into_iter().map(without_private_answers).collect();
        prop_assert_eq!(import.people, expected);
    }

    #[test]
    fn row_order_changes_neither_the_people_nor_the_levels(
        cohort in any_people(),
        seed in any::<prop::sample::Index>(),
    ) {
        let mut turned = cohort.clone();
        turned.rotate_left(seed.index(cohort.len()));
        turned.reverse();
        let (first, second) = (import(&people_csv(&cohort)), import(&people_csv(&turned)));

        let sorted = |import: &Import| {
            let mut people = import.people.clone();
            people.sort_by_key(Participant::sort_key);
            people.into_iter().map(|p| (p.name, p.email, p.role, p.profile)).collect::<Vec<_>>()
        };
        prop_assert_eq!(sorted(&first), sorted(&second));
        prop_assert_eq!(propose_levels(&first.people), propose_levels(&second.people));
    }
}

proptest! {
    #[test]
    fn a_cell_goes_out_and_comes_back_the_same(value in any::<String>()) {
        let cell = harmless(&value);

        prop_assert_eq!(as_written(&cell), value);
        prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']));
    }

    #[test]
    fn a_cell_of_formula_signs_goes_out_and_comes_back_the_same(value in "['=+@\t\r\\-a]{0,6}") {
        let cell = harmless(&value);

        prop_assert_eq!(as_written(&cell), value);
    }

    #[test]
    fn a_list_goes_out_and_comes_back_the_same(items in vec("[a-z,;|\"() ]{1,12}", 0..5)) {
        let items: Vec<String> = items
            .into_iter()
            .map(|item| item.trim().to_owned())
            .filter(|item| !item.is_empty())
            .collect();

        prop_assert_eq!(split_list(&list_text(items.iter().map(String::as_str))), items);
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in vec(any::<u8>(), 0..400), name in any::<String>()) {
        if let Ok(sheet) = read(&bytes) {
            let reading = Reading::new(recognise(&sheet, &name), Junior::SheetMentors);
            let import = people(&[(sheet, reading)], &mut ids());
            drop(propose_levels(&import.people));
        }
    }

    #[test]
    fn no_text_makes_the_reader_panic(
        text in "(Name|Role|Email|Level|Topics|Rank|Free time|[a-zé\\[\\]0-9]{0,3}|[,;\t\"\r\n']{1,2}){0,60}",
    ) {
        if let Ok(sheet) = read(text.as_bytes()) {
            let reading = Reading::new(recognise(&sheet, "mentors.csv"), Junior::SheetMentees);
            let import = people(&[(sheet.clone(), reading)], &mut ids());
            drop(propose_levels(&import.people));
            let last = sheet.rows.iter().map(|row| row.line).max().unwrap_or_default();
            prop_assert!(last <= text.matches(['\r', '\n']).count() as u64 + 1);
        }
    }
}
