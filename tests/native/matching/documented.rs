//! `docs/matching.md` says what the engine does: each worked pair in it is built and judged.

use turnabout::domain::availability::WeekGrid;
use turnabout::domain::level::Levels;
use turnabout::domain::matching::{
    Assessment, Criterion, Format, Points, Rule, Rules, Settings, Verdict, Weights, assess,
};
use turnabout::domain::pairing::SharedReason;
use turnabout::domain::participant::{MeetingWay, Participant, WorkingStyle};
use turnabout::domain::text::{EmailAddress, PersonName};
use turnabout::domain::topic::{Priority, Skill};

use super::cohort::{
    OwnedCohort, lenient, level, mentee, mentor, reference, short, taught, wanted, zone,
};

pub const DOCUMENT: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/matching.md"));

/// One block: two people, settings, and what is to come of them.
struct WorkedPair {
    mentor: Participant,
    mentee: Participant,
    settings: Settings,
    expected: Vec<(String, String)>,
}

fn worked_pairs() -> Vec<WorkedPair> {
    let blocks = DOCUMENT.split("```worked-pair\n").skip(1);
    blocks
        .map(|block| parse(block.split("```").next().unwrap()))
        .collect()
}

fn parse(block: &str) -> WorkedPair {
    let mut pair = WorkedPair {
        mentor: mentor("mentor"),
        mentee: mentee("mentee"),
        settings: Settings {
            weights: Weights::NONE,
            ..lenient()
        },
        expected: Vec::new(),
    };
    for line in block.lines() {
        let (name, value) = line.split_once(": ").unwrap();
        match name.split_once(' ').unwrap() {
            ("mentor", answer) => set(&mut pair.mentor, answer, value),
            ("mentee", answer) => set(&mut pair.mentee, answer, value),
            ("rule", rule) => set_rule(&mut pair.settings.rules, rule, value),
            ("programme", "format") => pair.settings.format = format(value),
            ("weight", criterion) => set_weight(&mut pair.settings.weights, criterion, value),
            ("=>", result) => pair.expected.push((result.to_owned(), value.to_owned())),
            _ => panic!("{line}"),
        }
    }
    pair
}

fn format(value: &str) -> Format {
    match value {
        "one-way" => Format::OneWay,
        "reciprocal" => Format::Reciprocal,
        _ => panic!("{value}"),
    }
}

pub fn number<T: std::str::FromStr>(text: &str) -> T {
    text.parse().ok().unwrap()
}

/// `Topic (how much), Topic (how much)`.
fn rated(list: &str) -> impl Iterator<Item = (&str, &str)> {
    let items = list.split(", ");
    items.map(|item| item.strip_suffix(')').unwrap().split_once(" (").unwrap())
}

pub fn set(person: &mut Participant, answer: &str, value: &str) {
    let profile = &mut person.profile;
    match answer {
        "name" => person.name = PersonName::parse(value).unwrap(),
        "email" => person.email = Some(EmailAddress::parse(value).unwrap()),
        "level" => profile.level = Some(level(value)),
        "manager" => profile.line_manager = Some(reference(value)),
        "unit" => profile.unit = Some(short(value)),
        "location" => profile.location = Some(short(value)),
        "profession" => profile.profession = Some(short(value)),
        "languages" => profile.languages = value.split(", ").map(short).collect(),
        "zone" => profile.time_zone = Some(zone(value)),
        "free" => profile.free_time = Some(grid(value)),
        "teaches" => {
            let skill = |text| match text {
                "a little" => Skill::ALittle,
                "well" => Skill::Well,
                "very well" => Skill::VeryWell,
                _ => panic!("{text}"),
            };
            profile.teaches = rated(value).map(|(t, s)| taught(t, skill(s))).collect();
        }
        "wants" => {
            let priority = |text| match text {
                "low" => Priority::Low,
                "medium" => Priority::Medium,
                "high" => Priority::High,
                _ => panic!("{text}"),
            };
            profile.wants = rated(value).map(|(t, p)| wanted(t, priority(p))).collect();
        }
        "meeting" => {
            profile.meeting = Some(match value {
                "in person" => MeetingWay::InPerson,
                "remote" => MeetingWay::Remote,
                "either" => MeetingWay::Either,
                _ => panic!("{value}"),
            });
        }
        "style" => {
            profile.working_style = Some(match value {
                "planned" => WorkingStyle::Planned,
                "exploring" => WorkingStyle::Exploring,
                "either" => WorkingStyle::Either,
                _ => panic!("{value}"),
            });
        }
        _ => panic!("{answer}"),
    }
}

/// `Mon 09:00-10:30`.
fn grid(text: &str) -> WeekGrid {
    let half_hour = |clock: &str| {
        let (hour, minute) = clock.split_once(':').unwrap();
        number::<usize>(hour) * 2 + number::<usize>(minute) / 30
    };
    let (from, to) = text.strip_prefix("Mon ").unwrap().split_once('-').unwrap();
    WeekGrid::from_half_hours(half_hour(from)..half_hour(to))
}

pub fn set_rule(rules: &mut Rules, rule: &str, value: &str) {
    match (rule, value) {
        ("minimum level gap", gap) => rules.minimum_level_gap = number(gap),
        ("minutes needed", minutes) => rules.minutes_needed = number(minutes),
        ("same unit", "barred") => rules.same_unit_allowed = false,
        ("paired before", "barred") => rules.paired_before_allowed = false,
        _ => panic!("{rule}: {value}"),
    }
}

pub fn set_weight(weights: &mut Weights, named: &str, value: &str) {
    let mut all = Criterion::ALL.into_iter();
    let criterion = all.find(|criterion| words(criterion) == named).unwrap();
    *weights = weights.with(criterion, number(value));
}

/// `LevelGap` as the document writes it: `level gap`.
fn words(debug: impl std::fmt::Debug) -> String {
    let mut words = String::new();
    for letter in format!("{debug:?}").chars() {
        if letter.is_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.extend(letter.to_lowercase());
    }
    words
}

fn reason(reason: &SharedReason) -> String {
    let debug = format!("{reason:?}");
    let name: String = debug.chars().take_while(|c| c.is_alphabetic()).collect();
    let mut words = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.extend(letter.to_lowercase());
    }
    words
}

fn found(verdict: &Verdict, asked: &str) -> String {
    let listed = |words: Vec<String>| words.join(", ");
    match (verdict, asked) {
        (Verdict::Barred(bars), "barred") => {
            listed(bars.iter().map(|bar| words(bar.rule())).collect())
        }
        (Verdict::Permitted(a), "fit") => a.fit.ten_thousandths().to_string(),
        (Verdict::Permitted(a), "unknown rules") => {
            listed(a.unknown_rules.iter().map(words).collect())
        }
        (Verdict::Permitted(a), "shared reasons") => {
            listed(a.shared_reasons.iter().map(reason).collect())
        }
        (Verdict::Permitted(a), criterion) => points(a, criterion),
        (verdict, asked) => panic!("{asked}: {verdict:?}"),
    }
}

fn points(assessment: &Assessment, criterion: &str) -> String {
    let mut all = assessment.points.iter();
    let named = all
        .find(|points| words(points.criterion) == criterion)
        .unwrap();
    match named.points {
        Points::Known(points) => points.to_string(),
        Points::Unknown => "unknown".to_owned(),
    }
}

#[test]
fn every_worked_pair_comes_out_as_documented() {
    for (number, pair) in worked_pairs().into_iter().enumerate() {
        let (mentor, mentee) = (pair.mentor.id.clone(), pair.mentee.id.clone());
        let cohort = OwnedCohort {
            levels: Levels::from_lowest(["AA", "AO", "EO", "HEO", "SEO", "Grade 7"].map(level)),
            ..OwnedCohort::of(vec![pair.mentor, pair.mentee])
        };

        let verdict = assess(&cohort.borrowed(), &pair.settings, &mentor, &mentee).unwrap();

        for (asked, expected) in pair.expected {
            assert_eq!(
                found(&verdict, &asked),
                expected,
                "worked pair {number}: {asked}"
            );
        }
    }
}

#[test]
fn every_criterion_has_a_worked_pair_and_every_rule_a_row() {
    for criterion in Criterion::ALL {
        let line = format!("=> {}: ", words(criterion));
        assert!(DOCUMENT.contains(&line), "{line}");
    }
    for rule in Rule::ALL {
        let row = format!("\n| {} |", words(rule)).to_lowercase();
        assert!(DOCUMENT.to_lowercase().contains(&row), "{row}");
    }
}
