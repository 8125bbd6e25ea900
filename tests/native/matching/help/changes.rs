//! Makes the change that a help names.

use turnabout::domain::availability::{HALF_HOURS_A_WEEK, WeekGrid};
use turnabout::domain::id::ParticipantId;
use turnabout::domain::matching::{Help, Newcomer, Settings, Unmatched, WhoseTime};
use turnabout::domain::participant::{Capacity, Participant, Profile, Role, Side};
use turnabout::domain::text::ShortText;
use turnabout::domain::topic::{Priority, Skill, TaughtTopic, WantedTopic};

use super::super::cohort::{OwnedCohort, id, person, short};

/// The cohort and the settings once this person's help has been given.
pub fn made(
    cohort: &OwnedCohort,
    settings: &Settings,
    unmatched: &Unmatched,
    help: &Help,
) -> (OwnedCohort, Settings) {
    let (mut cohort, mut settings) = (cohort.clone(), settings.clone());
    let who = &unmatched.participant;
    match help {
        Help::MoreTime { with, whose, .. } => {
            share_time(
                &mut cohort,
                who,
                with,
                *whose,
                settings.rules.minutes_needed,
            );
        }
        Help::PairedBeforeAllowed => settings.rules.paired_before_allowed = true,
        Help::SameUnitAllowed => settings.rules.same_unit_allowed = true,
        Help::LowerLevelGap { to } => settings.rules.minimum_level_gap = *to,
        Help::Language { language, .. } => speak(&mut cohort, who, language),
        Help::OneMorePlace { of } => give_place(&mut cohort, of),
        Help::OneMorePerson(newcomer) => join(&mut cohort, who, unmatched.side, newcomer),
    }
    (cohort, settings)
}

fn profile<'a>(cohort: &'a mut OwnedCohort, who: &ParticipantId) -> &'a mut Profile {
    let person = cohort.people.iter_mut().find(|p| &p.id == who);
    &mut person.unwrap().profile
}

pub fn speak(cohort: &mut OwnedCohort, who: &ParticipantId, language: &ShortText) {
    profile(cohort, who).languages.push(language.clone());
}

pub fn give_place(cohort: &mut OwnedCohort, of: &ParticipantId) {
    let person = cohort.people.iter_mut().find(|p| &p.id == of).unwrap();
    person.capacity = Capacity::new(person.capacity.get() + 1).unwrap();
}

/// Marks as free what the other has marked, until the two share enough; and if both are to, then also for
/// the other what the person has marked, and at last what neither has.
pub fn share_time(
    cohort: &mut OwnedCohort,
    who: &ParticipantId,
    with: &ParticipantId,
    whose: WhoseTime,
    needed: u16,
) {
    let half_hours = usize::from(needed).div_ceil(30);
    let zone = |id| cohort.person(id).profile.time_zone.clone().unwrap();
    let is_same_zone = zone(who) == zone(with);
    let ahead = |id| {
        if is_same_zone {
            0
        } else {
            cohort.zone_offsets[&zone(id)]
        }
    };
    let offsets = (ahead(who), ahead(with));
    let grid = |id: &ParticipantId, ahead: i32| {
        let local = cohort.person(id).profile.free_time.clone().unwrap();
        local.shifted_to_utc(ahead).half_hours().collect::<Vec<_>>()
    };
    let (mut mine, mut theirs) = (grid(who, offsets.0), grid(with, offsets.1));
    let shared = |mine: &[usize], theirs: &[usize]| {
        mine.iter()
            .filter(|half_hour| theirs.contains(half_hour))
            .count()
    };
    for half_hour in theirs.clone() {
        if shared(&mine, &theirs) < half_hours && !mine.contains(&half_hour) {
            mine.push(half_hour);
        }
    }
    if whose == WhoseTime::Both {
        assert!(shared(&mine, &theirs) < half_hours);
        for half_hour in mine.clone().into_iter().chain(0..HALF_HOURS_A_WEEK) {
            if shared(&mine, &theirs) < half_hours && !theirs.contains(&half_hour) {
                theirs.push(half_hour);
                if !mine.contains(&half_hour) {
                    mine.push(half_hour);
                }
            }
        }
    }
    assert_eq!(shared(&mine, &theirs), half_hours);
    for (id, half_hours, ahead) in [(who, mine, offsets.0), (with, theirs, offsets.1)] {
        let local =
            WeekGrid::from_half_hours(half_hours).shifted_to_utc(-ahead.div_euclid(30) * 30);
        profile(cohort, id).free_time = Some(local);
    }
}

/// Lets somebody join on the other side who is free when the person is.
pub fn join(cohort: &mut OwnedCohort, who: &ParticipantId, side: Side, newcomer: &Newcomer) {
    let known = cohort.person(who).profile.clone();
    let topic = newcomer.topic.iter();
    let (role, teaches, wants) = match side {
        Side::Mentee => {
            let skill = Skill::Well;
            let taught = topic.cloned().map(|topic| TaughtTopic { topic, skill });
            (Role::Mentor, taught.collect(), Vec::new())
        }
        Side::Mentor => {
            let priority = Priority::Low;
            let wanted = topic.cloned().map(|topic| WantedTopic { topic, priority });
            (Role::Mentee, Vec::new(), wanted.collect())
        }
    };
    cohort.people.push(Participant {
        id: id("newcomer"),
        profile: Profile {
            level: newcomer.level.clone(),
            unit: Some(short("A unit of its own")),
            time_zone: known.time_zone,
            free_time: known.free_time,
            languages: newcomer.languages.first().cloned().into_iter().collect(),
            teaches,
            wants,
            ..Profile::default()
        },
        ..person("newcomer", role)
    });
}
