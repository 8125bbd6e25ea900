//! Getting ready for many people. A browser runs the code of a program slowly at first, and makes the parts
//! faster that are used much. So people who are made up are matched here while the coordinator still reads the
//! screen, and nobody waits for it.

use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};

use super::NotUnderstood;
use super::cohort::{CohortShape, people_as_bytes};
use super::matching::MatchPeople;
use crate::domain::availability::WeekGrid;
use crate::domain::id::{ParticipantId, ProgrammeId};
use crate::domain::level::Levels;
use crate::domain::participant::{
    Capacity, MeetingWay, Participant, PersonReference, Profile, Role, WorkingStyle,
};
use crate::domain::programme::Programme;
use crate::domain::text::{
    EmailAddress, LevelName, LongText, PersonName, ShortText, TextError, TopicName,
};
use crate::domain::topic::{Priority, Skill, TaughtTopic, WantedTopic};
use crate::domain::zone::ZoneName;
use crate::storage::record::Recorded;
use crate::storage::record::basis::Basis;
use crate::storage::record::participant::PersonOfProgramme;
use crate::storage::record::programme::for_matching;

/// So many mentors and as many mentees are made up.
const A_SIDE: u32 = 300;
/// So often they are matched: enough that the browser has made the engine fast, by measurement.
const ROUNDS: u32 = 3;

const ZONES: [(&str, i32); 2] = [("Europe/London", 0), ("Europe/Stockholm", 60)];
const LEVELS: [&str; 6] = ["1", "2", "3", "4", "5", "6"];
const LANGUAGES: [&str; 3] = ["English", "Swedish", "German"];
/// How many different units, topics and so on there are.
const KINDS: u32 = 12;

/// Match people who are made up, and forget them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GetReady {}

impl GetReady {
    /// The last run, which is of use to nobody.
    pub(super) fn answer(self) -> Result<String, NotUnderstood> {
        let (question, people) = made_up()?;
        let mut run = String::new();
        for _ in 0..ROUNDS {
            run = question.answer(&people, &mut |_| ControlFlow::Continue(()))?;
        }
        Ok(run)
    }
}

/// A question about people who are made up.
fn made_up() -> Result<(MatchPeople, Vec<u8>), NotUnderstood> {
    let id = ProgrammeId::parse("made-up")?;
    let levels = LEVELS.into_iter().map(LevelName::parse);
    let levels: Vec<LevelName> = levels.collect::<Result<_, _>>()?;
    let programme = Programme {
        levels: Levels::from_lowest(levels),
        ..Programme::named(id.clone(), ShortText::parse("made up")?)
    };
    let mut people = Vec::new();
    for number in 0..2 * A_SIDE {
        let person = PersonOfProgramme {
            programme: id.clone(),
            participant: person(number)?,
        };
        people.extend(people_as_bytes([&person.encode()]));
    }
    let offset = |(zone, ahead)| Some((ZoneName::parse(zone)?, ahead));
    let basis = Basis {
        zone_offsets: ZONES.into_iter().filter_map(offset).collect(),
        ..Basis::default()
    };
    let record = for_matching(&programme);
    let question = MatchPeople {
        cohort: CohortShape {
            programme_key: record.key,
            programme: record.json,
            basis: (&basis).into(),
        },
        number: 1,
        today: "2000-01-01".to_owned(),
        inputs: String::new(),
    };
    Ok((question, people))
}

fn person(number: u32) -> Result<Participant, NotUnderstood> {
    let name = format!("{number:08}");
    Ok(Participant {
        id: ParticipantId::parse(&name)?,
        name: PersonName::parse(&name)?,
        email: Some(EmailAddress::parse(&address(number))?),
        role: if number < A_SIDE {
            Role::Mentor
        } else {
            Role::Mentee
        },
        offers_both: false,
        capacity: Capacity::ONE,
        profile: profile(number)?,
    })
}

fn address(number: u32) -> String {
    format!("{number}@example.org")
}

/// Mentors stand on the lower levels and teach, mentees on the higher ones and want to learn. Some answers are
/// missing, as they are in real life.
fn profile(person: u32) -> Result<Profile, TextError> {
    let is_mentor = person < A_SIDE;
    let pick = |question: u32, of: u32| choice(person, question, of);
    let is_given = |question: u32| pick(question, 10) > 0;
    let kind = |question: u32| {
        let kind = is_given(30 + question).then(|| format!("Kind {}", pick(question, KINDS)));
        kind.map(|kind| ShortText::parse(&kind)).transpose()
    };
    let other = |question: u32, share: u32| {
        let number = pick(question, A_SIDE) + if is_mentor { A_SIDE } else { 0 };
        let other = (pick(30 + question, share) == 0).then(|| ShortText::parse(&address(number)));
        other
            .map(|other| other.map(PersonReference::new))
            .transpose()
    };
    let half = LEVELS.len() / 2;
    let level = pick(0, half as u32) as usize + if is_mentor { 0 } else { half };
    let topics = (0..1 + pick(1, 4)).map(|place| {
        TopicName::parse(&format!("Topic {}", (pick(2, KINDS) + place * 5) % KINDS))
            .map(|topic| (topic, pick(3 + place, 3)))
    });
    let topics: Vec<(TopicName, u32)> = topics.collect::<Result<_, _>>()?;
    let taught = |(topic, skill)| TaughtTopic {
        topic,
        skill: [Skill::ALittle, Skill::Well, Skill::VeryWell][skill as usize],
    };
    let wanted = |(topic, priority)| WantedTopic {
        topic,
        priority: [Priority::Low, Priority::Medium, Priority::High][priority as usize],
    };
    let (teaches, wants) = match is_mentor {
        true => (topics.into_iter().map(taught).collect(), Vec::new()),
        false => (Vec::new(), topics.into_iter().map(wanted).collect()),
    };
    let free = (0..5).filter(|day| pick(10 + day, 3) > 0).flat_map(|day| {
        let from = (day * 48 + 16 + pick(15 + day, 6)) as usize;
        from..from + 6
    });
    let ways = [MeetingWay::InPerson, MeetingWay::Remote, MeetingWay::Either];
    let styles = [WorkingStyle::Planned, WorkingStyle::Exploring];
    let about = "Somebody who is made up, with a few words about what they do and like to do.";
    Ok(Profile {
        level: Some(LevelName::parse(LEVELS[level])?),
        unit: kind(20)?,
        job_title: kind(21)?,
        profession: kind(22)?,
        location: kind(23)?,
        time_zone: ZoneName::parse(ZONES[pick(24, ZONES.len() as u32) as usize].0),
        languages: vec![
            ShortText::parse(LANGUAGES[0])?,
            ShortText::parse(LANGUAGES[1 + pick(25, 2) as usize])?,
        ],
        line_manager: if is_mentor { other(28, 2)? } else { None },
        teaches,
        wants,
        free_time: is_given(26).then(|| WeekGrid::from_half_hours(free)),
        meeting: is_given(27).then_some(ways[pick(26, 3) as usize]),
        working_style: is_given(28).then_some(styles[pick(27, 2) as usize]),
        avoid: other(29, 50)?.into_iter().collect(),
        about: Some(LongText::parse(about)?),
    })
}

/// What somebody answers to a question, as a number below `of`: mixed well, and always the same. The factors are
/// those of D. Knuth's multiplicative hashing (*The Art of Computer Programming*, volume 3, 6.4) and of MurmurHash3.
const fn choice(person: u32, question: u32, of: u32) -> u32 {
    let mixed = person
        .wrapping_mul(2_654_435_761)
        .wrapping_add(question.wrapping_mul(0x85EB_CA6B));
    let mixed = (mixed ^ (mixed >> 15)).wrapping_mul(0xC2B2_AE35);
    (mixed >> 12) % of
}
