//! Each hard rule, on one pair.

use turnabout::domain::availability::WeekGrid;
use turnabout::domain::matching::{Bar, Rule, Settings, Verdict, assess};
use turnabout::domain::participant::{Participant, Role};
use turnabout::domain::text::PersonName;

use super::cohort::{
    OwnedCohort, id, lenient, level, mentee, mentor, person, reference, short, zone,
};

/// What the rules say of the pair `asa` (mentor) and `bo` (mentee) among these people.
fn judge(people: Vec<Participant>, settings: &Settings) -> Verdict {
    judge_in(&OwnedCohort::of(people), settings)
}

fn judge_in(cohort: &OwnedCohort, settings: &Settings) -> Verdict {
    assess(&cohort.borrowed(), settings, &id("asa"), &id("bo")).unwrap()
}

fn bars(verdict: &Verdict) -> &[Bar] {
    match verdict {
        Verdict::Permitted(_) => &[],
        Verdict::Barred(bars) => bars,
    }
}

#[test]
fn two_people_who_answered_nothing_are_permitted_and_what_is_unknown_is_named() {
    let verdict = judge(vec![mentor("asa"), mentee("bo")], &Settings::default());

    let Verdict::Permitted(assessment) = verdict else {
        panic!("barred");
    };
    assert_eq!(
        assessment.unknown_rules,
        [
            Rule::LevelGap,
            Rule::ReportingLine,
            Rule::SameUnit,
            Rule::Language,
            Rule::Time
        ]
    );
    assert_eq!(assessment.fit.ten_thousandths(), 5_000);
    assert!(assessment.shared_reasons.is_empty());
}

#[test]
fn the_mentee_stands_high_enough_above_the_mentor() {
    let gap_of = |low: &str, high: &str| {
        let (mut asa, mut bo) = (mentor("asa"), mentee("bo"));
        asa.profile.level = Some(level(low));
        bo.profile.level = Some(level(high));
        let mut settings = lenient();
        settings.rules.minimum_level_gap = 2;
        bars(&judge(vec![asa, bo], &settings)).to_vec()
    };

    assert_eq!(gap_of("junior", "Senior"), []);
    assert_eq!(
        gap_of("Junior", "Middle"),
        [Bar::LevelGap { gap: 1, needed: 2 }]
    );
    assert_eq!(
        gap_of("Top", "Junior"),
        [Bar::LevelGap { gap: -3, needed: 2 }]
    );
    assert_eq!(gap_of("Top", "Unheard of"), []);
}

#[test]
fn a_reporting_line_bars_at_any_distance_and_by_address_or_name() {
    let mut people = vec![mentor("asa"), mentee("bo"), mentee("cia"), mentee("dan")];
    people[0].profile.line_manager = Some(reference("CIA@example.org"));
    people[2].profile.line_manager = Some(reference(" dan "));
    people[3].profile.line_manager = Some(reference("bo"));

    assert_eq!(
        bars(&judge(people.clone(), &lenient())),
        [Bar::ReportingLine]
    );

    people[3].profile.line_manager = None;
    assert_eq!(bars(&judge(people, &lenient())), []);
}

#[test]
fn a_circle_of_managers_ends() {
    let mut people = vec![mentor("asa"), mentee("cia"), mentee("bo")];
    people[0].profile.line_manager = Some(reference("cia"));
    people[1].profile.line_manager = Some(reference("asa"));

    assert_eq!(bars(&judge(people, &lenient())), []);
}

#[test]
fn a_line_is_not_followed_past_a_name_that_several_bear() {
    let mut people = vec![mentor("asa"), mentee("bo"), mentee("cia"), mentee("dan")];
    people[0].profile.line_manager = Some(reference("Kim"));
    people[2].name = PersonName::parse("Kim").unwrap();
    people[3].name = PersonName::parse("Kim").unwrap();
    people[2].profile.line_manager = Some(reference("bo"));

    assert_eq!(bars(&judge(people, &lenient())), []);
}

#[test]
fn the_same_unit_bars_unless_allowed() {
    let (mut asa, mut bo) = (mentor("asa"), mentee("bo"));
    asa.profile.unit = Some(short("Customer  Care"));
    bo.profile.unit = Some(short("customer care"));
    let mut settings = lenient();

    assert_eq!(bars(&judge(vec![asa.clone(), bo.clone()], &settings)), []);
    settings.rules.same_unit_allowed = false;
    assert_eq!(bars(&judge(vec![asa, bo], &settings)), [Bar::SameUnit]);
}

#[test]
fn a_language_in_common_is_needed() {
    let (mut asa, mut bo) = (mentor("asa"), mentee("bo"));
    asa.profile.languages = vec![short("Swedish"), short("Finnish")];
    bo.profile.languages = vec![short("English")];

    let verdict = judge(vec![asa.clone(), bo.clone()], &lenient());
    assert_eq!(bars(&verdict), [Bar::NoCommonLanguage]);

    bo.profile.languages.push(short(" finnish"));
    assert_eq!(bars(&judge(vec![asa, bo], &lenient())), []);
}

#[test]
fn time_is_compared_across_zones() {
    let (mut asa, mut bo) = (mentor("asa"), mentee("bo"));
    // Monday 15:00 to 16:00 in Stockholm is Monday 09:00 to 10:00 in New York.
    asa.profile.free_time = Some(WeekGrid::from_half_hours([30, 31]));
    asa.profile.time_zone = Some(zone("Europe/Stockholm"));
    bo.profile.free_time = Some(WeekGrid::from_half_hours([18, 19]));
    bo.profile.time_zone = Some(zone("America/New_York"));
    let mut settings = lenient();
    settings.rules.minutes_needed = 60;

    assert_eq!(bars(&judge(vec![asa.clone(), bo.clone()], &settings)), []);

    settings.rules.minutes_needed = 90;
    let too_little = Bar::TooLittleTime {
        shared: 60,
        needed: 90,
    };
    assert_eq!(
        bars(&judge(vec![asa.clone(), bo.clone()], &settings)),
        [too_little]
    );

    bo.profile.time_zone = None;
    assert_eq!(bars(&judge(vec![asa, bo], &settings)), []);
}

#[test]
fn one_who_asked_to_avoid_the_other_bars_the_pair() {
    let (mut asa, bo) = (mentor("asa"), mentee("bo"));
    asa.profile.avoid = vec![reference("Bo@Example.org")];

    assert_eq!(bars(&judge(vec![asa, bo], &lenient())), [Bar::Avoid]);
}

#[test]
fn what_happened_between_two_people_bars_whichever_side_each_took() {
    let people = vec![person("asa", Role::Both), person("bo", Role::Both)];
    let pair = (id("bo"), id("asa"));
    let mut settings = lenient();
    settings.rules.paired_before_allowed = false;

    let mut cohort = OwnedCohort::of(people);
    cohort.refusals.insert(pair.clone());
    cohort.paired_before.insert(pair.clone());
    cohort.standing.insert(pair.clone());
    cohort.forbidden.insert(pair);

    assert_eq!(
        bars(&judge_in(&cohort, &settings)),
        [
            Bar::Refused,
            Bar::PairedBefore,
            Bar::Standing,
            Bar::Forbidden
        ]
    );
    settings.rules.paired_before_allowed = true;
    assert_eq!(
        bars(&judge_in(&cohort, &settings)),
        [Bar::Refused, Bar::Standing, Bar::Forbidden]
    );
}
