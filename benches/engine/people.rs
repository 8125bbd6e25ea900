//! A programme's people with questionnaires of a realistic shape: few different answers, many ties, some
//! answers missing.

use std::error::Error;
use std::fmt;

use turnabout::domain::availability::WeekGrid;
use turnabout::domain::id::ParticipantId;
use turnabout::domain::participant::{Capacity, Participant, PersonReference, Profile, Role, Side};
use turnabout::domain::text::{
    EmailAddress, LevelName, LongText, PersonName, ShortText, TextError, TopicName,
};
use turnabout::domain::topic::{TaughtTopic, WantedTopic};
use turnabout::domain::zone::ZoneName;
use uuid::Uuid;

use super::answers::*;
use super::chance::Chance;

/// How many people there are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Size {
    pub mentors: u32,
    pub mentees: u32,
    /// How many partners each mentor takes on.
    pub capacity: Capacity,
}

impl Size {
    /// Reads what [`Self`] is written as.
    pub fn parse(text: &str) -> Option<Self> {
        let mut numbers = text.split('x').map(str::parse::<u32>);
        let mut next = || numbers.next()?.ok();
        let (mentors, mentees, capacity) = (next()?, next()?, u8::try_from(next()?).ok()?);
        let capacity = Capacity::new(capacity)?;
        Some(Self {
            mentors,
            mentees,
            capacity,
        })
    }
}

impl fmt::Display for Size {
    /// Mentors, mentees and the mentors' capacity: `1000x3000x3`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (mentors, mentees, capacity) = (self.mentors, self.mentees, self.capacity.get());
        write!(formatter, "{mentors}x{mentees}x{capacity}")
    }
}

/// Everybody, in the order of identifiers, in which a browser reads them.
pub fn people(size: Size) -> Result<Vec<Participant>, Box<dyn Error>> {
    let mut chance = Chance::new(7);
    let mentors = (0..size.mentors).map(|number| person(&mut chance, Side::Mentor, number, size));
    let mut people: Vec<Participant> = mentors.collect::<Result<_, _>>()?;
    for number in 0..size.mentees {
        people.push(person(&mut chance, Side::Mentee, number, size)?);
    }
    people.sort_by(|one, other| one.id.cmp(&other.id));
    Ok(people)
}

fn address(side: Side, number: u32) -> String {
    format!("{}.{number}@example.org", side.as_str())
}

fn person(
    chance: &mut Chance,
    side: Side,
    number: u32,
    size: Size,
) -> Result<Participant, Box<dyn Error>> {
    let id = Uuid::from_u64_pair(chance.number(), chance.number()).to_string();
    let first = FIRST_NAMES[chance.below(FIRST_NAMES.len() as u32) as usize];
    let last = SURNAMES[chance.below(SURNAMES.len() as u32) as usize];
    let name = PersonName::parse(&format!("{first} {last} {number}"))?;
    let (role, capacity) = match side {
        Side::Mentor => (Role::Mentor, size.capacity),
        Side::Mentee => (Role::Mentee, Capacity::ONE),
    };
    Ok(Participant {
        id: ParticipantId::parse(&id)?,
        name,
        email: Some(EmailAddress::parse(&address(side, number))?),
        role,
        offers_both: chance.holds(6),
        capacity,
        profile: profile(chance, side, size)?,
    })
}

fn profile(chance: &mut Chance, side: Side, size: Size) -> Result<Profile, TextError> {
    let levels = match side {
        Side::Mentor => LEVELS_OF_MENTORS,
        Side::Mentee => LEVELS_OF_MENTEES,
    };
    let place = chance.one_of(PLACES).filter(|_| chance.holds(92));
    let zone = place.map_or(STOCKHOLM, |(_, zone)| zone);
    let level = chance.one_of(levels).filter(|_| chance.holds(99));
    let unit = chance.one_of(UNITS).filter(|_| chance.holds(98));
    let profession = chance.one_of(PROFESSIONS).filter(|_| chance.holds(88));
    let short = |text: &str| ShortText::parse(text);
    let title = level
        .zip(unit)
        .map(|(level, unit)| short(&format!("{level}, {unit}")));
    Ok(Profile {
        level: level.map(LevelName::parse).transpose()?,
        unit: unit.map(short).transpose()?,
        job_title: title.transpose()?,
        profession: profession.map(short).transpose()?,
        location: place.map(|(place, _)| short(place)).transpose()?,
        time_zone: ZoneName::parse(zone).filter(|_| chance.holds(95)),
        languages: languages(chance, zone)?,
        line_manager: line_manager(chance, side, size)?,
        teaches: teaches(chance, side)?,
        wants: wants(chance, side)?,
        free_time: free_time(chance, side),
        meeting: chance.one_of(MEETING_WAYS).filter(|_| chance.holds(90)),
        working_style: chance.one_of(WORKING_STYLES).filter(|_| chance.holds(82)),
        avoid: avoid(chance, side, size)?,
        about: about(chance)?,
    })
}

/// Nearly everybody speaks English; some in Sweden only Swedish.
fn languages(chance: &mut Chance, zone: &str) -> Result<Vec<ShortText>, TextError> {
    let mut spoken = Vec::new();
    if chance.holds(3) {
        return Ok(spoken);
    }
    let speaks_swedish = zone == STOCKHOLM && chance.holds(85);
    if speaks_swedish {
        spoken.push(ShortText::parse("Swedish")?);
    }
    if !speaks_swedish || chance.holds(95) {
        spoken.push(ShortText::parse("English")?);
    }
    if chance.holds(15)
        && let Some(further) = chance.one_of(FURTHER_LANGUAGES)
    {
        spoken.push(ShortText::parse(further)?);
    }
    Ok(spoken)
}

/// Six in ten mentors name a line manager, most often one of the mentees.
fn line_manager(
    chance: &mut Chance,
    side: Side,
    size: Size,
) -> Result<Option<PersonReference>, TextError> {
    if side == Side::Mentee || !chance.holds(60) {
        return Ok(None);
    }
    let number = chance.below(size.mentees + size.mentees / 4);
    let named = ShortText::parse(&address(Side::Mentee, number))?;
    Ok(Some(PersonReference::new(named)))
}

/// One in fifty would rather not meet somebody.
fn avoid(chance: &mut Chance, side: Side, size: Size) -> Result<Vec<PersonReference>, TextError> {
    if !chance.holds(2) {
        return Ok(Vec::new());
    }
    let others = match side {
        Side::Mentor => size.mentees,
        Side::Mentee => size.mentors,
    };
    let named = address(side.other(), chance.below(others));
    Ok(vec![PersonReference::new(ShortText::parse(&named)?)])
}

fn topics(chance: &mut Chance, shares: &[(&'static str, u32)]) -> Vec<&'static str> {
    let count = chance.one_of(TOPICS).filter(|_| chance.holds(98));
    chance.some_of(shares, count.unwrap_or(0))
}

fn teaches(chance: &mut Chance, side: Side) -> Result<Vec<TaughtTopic>, TextError> {
    if side == Side::Mentee {
        return Ok(Vec::new());
    }
    let topics = topics(chance, TAUGHT).into_iter();
    let taught = topics.map(|topic| {
        let skill = chance.one_of(SKILLS).unwrap_or_default();
        TopicName::parse(topic).map(|topic| TaughtTopic { topic, skill })
    });
    taught.collect()
}

fn wants(chance: &mut Chance, side: Side) -> Result<Vec<WantedTopic>, TextError> {
    if side == Side::Mentor {
        return Ok(Vec::new());
    }
    let topics = topics(chance, WANTED).into_iter();
    let wanted = topics.map(|topic| {
        let priority = chance.one_of(PRIORITIES).unwrap_or_default();
        TopicName::parse(topic).map(|topic| WantedTopic { topic, priority })
    });
    wanted.collect()
}

/// Blocks of two hours from Monday to Friday: most often one in the morning and one in the afternoon, and
/// fewer for those who lead.
fn free_time(chance: &mut Chance, side: Side) -> Option<WeekGrid> {
    if chance.holds(15) {
        return None;
    }
    let of_hundred = match side {
        Side::Mentor => 75,
        Side::Mentee => 45,
    };
    let mut free = Vec::new();
    for day in 0..5 {
        for first_hour in [8, 13] {
            if chance.holds(of_hundred) {
                let hour = first_hour + chance.below(3) as usize;
                let from = day * 48 + hour * 2;
                free.extend(from..from + 4);
            }
        }
    }
    Some(WeekGrid::from_half_hours(free))
}

/// Four in ten write something about themselves.
fn about(chance: &mut Chance) -> Result<Option<LongText>, TextError> {
    if !chance.holds(40) {
        return Ok(None);
    }
    let words = "I have been here for a few years and like to learn how others see what we do. ";
    let text = words.repeat(1 + chance.below(4) as usize);
    LongText::parse(&text).map(Some)
}
