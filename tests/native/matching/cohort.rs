//! Cohorts for tests: people who own their answers, and a generator of arbitrary ones.

use std::collections::{BTreeMap, BTreeSet};

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};
use turnabout::domain::availability::WeekGrid;
use turnabout::domain::id::ParticipantId;
use turnabout::domain::level::Levels;
use turnabout::domain::matching::{
    Cohort, Criterion, Format, Keep, Objective, Rules, Settings, Weights,
};
use turnabout::domain::participant::{
    Capacity, MeetingWay, Participant, PersonReference, Profile, Role, WorkingStyle,
};
use turnabout::domain::text::{EmailAddress, LevelName, PersonName, ShortText, TopicName};
use turnabout::domain::topic::{Priority, Skill, TaughtTopic, WantedTopic};
use turnabout::domain::zone::ZoneName;

pub type Pairs = BTreeSet<(ParticipantId, ParticipantId)>;

/// A cohort that owns its people.
#[derive(Clone, Debug, Default)]
pub struct OwnedCohort {
    pub people: Vec<Participant>,
    pub levels: Levels,
    pub zone_offsets: BTreeMap<ZoneName, i32>,
    pub refusals: Pairs,
    pub paired_before: Pairs,
    pub standing: Pairs,
    pub forbidden: Pairs,
    pub locked: Pairs,
    pub kept: Pairs,
    pub keep: Keep,
}

impl OwnedCohort {
    pub fn of(people: Vec<Participant>) -> Self {
        Self {
            people,
            levels: levels(),
            zone_offsets: zone_offsets(),
            ..Self::default()
        }
    }

    pub fn borrowed(&self) -> Cohort<'_> {
        Cohort {
            people: &self.people,
            levels: &self.levels,
            zone_offsets: &self.zone_offsets,
            refusals: &self.refusals,
            paired_before: &self.paired_before,
            standing: &self.standing,
            forbidden: &self.forbidden,
            locked: &self.locked,
            kept: &self.kept,
            keep: self.keep,
        }
    }

    pub fn person(&self, id: &ParticipantId) -> &Participant {
        self.people.iter().find(|p| &p.id == id).unwrap()
    }

    /// The same people in another order of rows, with other identifiers.
    pub fn shuffled(&self, seed: u64) -> Self {
        let mut rows: Vec<usize> = (0..self.people.len()).collect();
        rows.sort_by_key(|row| {
            let mixed = seed ^ (*row as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
            mixed.wrapping_mul(0xBF58_476D_1CE4_E5B9).rotate_left(29)
        });
        let mut renamed = BTreeMap::new();
        let people = rows.iter().enumerate().map(|(place, row)| {
            let mut person = self.people[*row].clone();
            let new = id(&format!("renamed-{place}"));
            renamed.insert(person.id.clone(), new.clone());
            person.id = new;
            person
        });
        let people = people.collect();
        let rename = |pairs: &Pairs| {
            let renamed = |id: &ParticipantId| renamed[id].clone();
            pairs
                .iter()
                .map(|(a, b)| (renamed(a), renamed(b)))
                .collect()
        };
        Self {
            people,
            refusals: rename(&self.refusals),
            paired_before: rename(&self.paired_before),
            standing: rename(&self.standing),
            forbidden: rename(&self.forbidden),
            locked: rename(&self.locked),
            kept: rename(&self.kept),
            keep: self.keep,
            levels: self.levels.clone(),
            zone_offsets: self.zone_offsets.clone(),
        }
    }
}

pub fn id(text: &str) -> ParticipantId {
    ParticipantId::parse(text).unwrap()
}

pub fn short(text: &str) -> ShortText {
    ShortText::parse(text).unwrap()
}

pub fn level(text: &str) -> LevelName {
    LevelName::parse(text).unwrap()
}

pub fn zone(text: &str) -> ZoneName {
    ZoneName::parse(text).unwrap()
}

pub fn reference(text: &str) -> PersonReference {
    PersonReference::new(short(text))
}

pub fn taught(topic: &str, skill: Skill) -> TaughtTopic {
    let topic = TopicName::parse(topic).unwrap();
    TaughtTopic { topic, skill }
}

pub fn wanted(topic: &str, priority: Priority) -> WantedTopic {
    let topic = TopicName::parse(topic).unwrap();
    WantedTopic { topic, priority }
}

/// Somebody who has answered nothing; the address is made from the name.
pub fn person(name: &str, role: Role) -> Participant {
    Participant {
        id: id(name),
        name: PersonName::parse(name).unwrap(),
        email: Some(EmailAddress::parse(&format!("{name}@example.org")).unwrap()),
        role,
        offers_both: false,
        capacity: Capacity::ONE,
        profile: Profile::default(),
    }
}

pub fn mentor(name: &str) -> Participant {
    person(name, Role::Mentor)
}

pub fn mentee(name: &str) -> Participant {
    person(name, Role::Mentee)
}

pub fn levels() -> Levels {
    Levels::from_lowest(["Junior", "Middle", "Senior", "Top"].map(level))
}

pub fn zone_offsets() -> BTreeMap<ZoneName, i32> {
    BTreeMap::from([
        (zone("Europe/Stockholm"), 60),
        (zone("Europe/London"), 0),
        (zone("America/New_York"), -300),
        (zone("Asia/Kathmandu"), 345),
    ])
}

/// Settings in which no rule can bar a pair because of answers, and every criterion counts.
pub fn lenient() -> Settings {
    Settings {
        rules: Rules {
            minimum_level_gap: 0,
            same_unit_allowed: true,
            paired_before_allowed: true,
            minutes_needed: 0,
        },
        weights: Weights::default(),
        objective: Objective::BestTotal,
        format: Format::OneWay,
    }
}

pub fn any_settings() -> impl Strategy<Value = Settings> {
    let rules = (
        0..3_u8,
        any::<bool>(),
        any::<bool>(),
        select(vec![0_u16, 30, 60, 90]),
    );
    (rules, any_weights(), any_format()).prop_map(
        |((gap, same_unit, before, minutes), weights, format)| Settings {
            rules: Rules {
                minimum_level_gap: gap,
                same_unit_allowed: same_unit,
                paired_before_allowed: before,
                minutes_needed: minutes,
            },
            weights,
            objective: Objective::BestTotal,
            format,
        },
    )
}

pub fn any_format() -> impl Strategy<Value = Format> {
    select(vec![Format::OneWay, Format::Reciprocal])
}

pub fn any_weights() -> impl Strategy<Value = Weights> {
    let weights = vec(0..=Weights::MOST, Criterion::ALL.len());
    weights.prop_map(|weights| {
        let weights = Criterion::ALL.into_iter().zip(weights);
        weights.fold(Weights::NONE, |all, (criterion, weight)| {
            all.with(criterion, weight)
        })
    })
}

fn any_short(words: &[&'static str]) -> impl Strategy<Value = Option<ShortText>> + use<> {
    option::of(select(words.to_vec()).prop_map(short))
}

fn any_grid() -> impl Strategy<Value = Option<WeekGrid>> {
    let half_hours = vec(select((16..40).collect::<Vec<usize>>()), 0..8);
    option::of(half_hours.prop_map(WeekGrid::from_half_hours))
}

fn any_zone() -> impl Strategy<Value = Option<ZoneName>> {
    let mut zones: Vec<ZoneName> = zone_offsets().into_keys().collect();
    zones.push(zone("Mars/Olympus"));
    option::weighted(0.8, select(zones))
}

/// A profile from few words, so that people have much in common. References name people of
/// [`any_cohort`] by address, by a name, or nobody.
pub fn any_profile() -> impl Strategy<Value = Profile> {
    let topics = [
        "AI tools",
        "ai  TOOLS",
        "Social media",
        "Accessibility",
        "Data",
    ];
    let skills = vec![Skill::ALittle, Skill::Well, Skill::VeryWell];
    let priorities = vec![Priority::Low, Priority::Medium, Priority::High];
    let teaches = vec((select(topics.to_vec()), select(skills)), 0..4);
    let wants = vec((select(topics.to_vec()), select(priorities)), 0..4);
    let languages = subsequence(vec!["Swedish", "English", "Finnish"], 0..=3);
    let reference_words = vec![
        "p0@example.org",
        "P1@example.org",
        "p2",
        "p5@example.org",
        "none",
    ];
    let manager = option::weighted(0.3, select(reference_words.clone()));
    let avoid = vec(select(reference_words), 0..2);
    let level_names = vec!["Junior", "Middle", "senior", "Top", "Unheard of"];
    (
        (
            option::weighted(0.8, select(level_names)),
            any_short(&["Sales", "Law", "Care"]),
            any_short(&["Umeå", "Lund"]),
            any_short(&["Lawyer", "Nurse"]),
        ),
        (any_zone(), any_grid(), languages, teaches, wants),
        (manager, avoid),
        option::of(select(vec![
            MeetingWay::InPerson,
            MeetingWay::Remote,
            MeetingWay::Either,
        ])),
        option::of(select(vec![
            WorkingStyle::Planned,
            WorkingStyle::Exploring,
            WorkingStyle::Either,
        ])),
    )
        .prop_map(|(place, answers, people, meeting, working_style)| {
            let (level_name, unit, location, profession) = place;
            let (time_zone, free_time, languages, teaches, wants) = answers;
            Profile {
                level: level_name.map(level),
                unit,
                location,
                profession,
                time_zone,
                free_time,
                languages: languages.into_iter().map(short).collect(),
                teaches: teaches.into_iter().map(|(t, s)| taught(t, s)).collect(),
                wants: wants.into_iter().map(|(t, p)| wanted(t, p)).collect(),
                line_manager: people.0.map(reference),
                avoid: people.1.into_iter().map(reference).collect(),
                meeting,
                working_style,
                ..Profile::default()
            }
        })
}

/// A cohort of at most so many people, each with an address of their own, with refusals, earlier and
/// standing pairings and forbidden pairs among them.
pub fn any_cohort_of(most: usize, most_capacity: u8) -> impl Strategy<Value = OwnedCohort> {
    let roles = vec![
        Role::Mentor,
        Role::Mentor,
        Role::Mentee,
        Role::Mentee,
        Role::Both,
    ];
    let one = (select(roles), 1..=most_capacity, any_profile());
    let people = vec(one, 0..=most).prop_map(|people| {
        let people = people.into_iter().enumerate();
        let people = people.map(|(index, (role, capacity, profile))| Participant {
            capacity: Capacity::new(capacity).unwrap(),
            profile,
            ..person(&format!("p{index}"), role)
        });
        people.collect::<Vec<_>>()
    });
    let pairs = || vec((any::<Index>(), any::<Index>()), 0..3);
    (people, pairs(), pairs(), pairs(), pairs()).prop_map(
        |(people, refusals, paired_before, standing, forbidden)| {
            let ids: Vec<ParticipantId> = people.iter().map(|p| p.id.clone()).collect();
            let chosen = |pairs: Vec<(Index, Index)>| -> Pairs {
                if ids.is_empty() {
                    return Pairs::new();
                }
                let pairs = pairs.into_iter();
                let pairs = pairs.map(|(a, b)| (a.get(&ids).clone(), b.get(&ids).clone()));
                pairs.filter(|(a, b)| a != b).collect()
            };
            OwnedCohort {
                refusals: chosen(refusals),
                paired_before: chosen(paired_before),
                standing: chosen(standing),
                forbidden: chosen(forbidden),
                ..OwnedCohort::of(people)
            }
        },
    )
}

/// A cohort of at most 24 people with up to 3 places each.
pub fn any_cohort() -> impl Strategy<Value = OwnedCohort> {
    any_cohort_of(24, 3)
}

/// A cohort of which some pairs are locked and some are to be kept.
pub fn any_cohort_with_wishes(
    most: usize,
    most_capacity: u8,
) -> impl Strategy<Value = OwnedCohort> {
    let pairs = || vec((any::<Index>(), any::<Index>()), 0..4);
    let cohort = any_cohort_of(most, most_capacity);
    let keep = select(vec![Keep::First, Keep::WhereEqual]);
    (cohort, pairs(), pairs(), keep).prop_map(|(cohort, locked, kept, keep)| {
        let people = &cohort.people;
        let chosen = |pairs: Vec<(Index, Index)>| -> Pairs {
            if people.is_empty() {
                return Pairs::new();
            }
            let pairs = pairs.iter().map(|(a, b)| (a.get(people), b.get(people)));
            pairs.map(|(a, b)| (a.id.clone(), b.id.clone())).collect()
        };
        let (locked, kept) = (chosen(locked), chosen(kept));
        OwnedCohort {
            locked,
            kept,
            keep,
            ..cohort
        }
    })
}
