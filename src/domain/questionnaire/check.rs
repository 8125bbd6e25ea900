//! From answers as they were typed to an application, or to what is wrong with them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Months, NaiveDate};

use super::answers::{Answers, Given, GivenTopic};
use super::{Kind, Place, Question, Questionnaire};
use crate::domain::application::{Application, Extra};
use crate::domain::id::{ApplicationId, GuideId, QuestionId};
use crate::domain::participant::{
    Capacity, MeetingWay, PersonReference, Profile, Role, WorkingStyle,
};
use crate::domain::text::{EmailAddress, LevelName, LongText, PersonName, ShortText, TopicName};
use crate::domain::topic::{Priority, Skill, TaughtTopic, WantedTopic};
use crate::domain::zone::ZoneName;

/// What is wrong with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fault {
    /// It is required and not there.
    Missing,
    /// It cannot be right, or is none of what can be chosen.
    Invalid,
    /// A text has more characters.
    TooLong {
        /// The most.
        most: usize,
    },
    /// There are more.
    TooMany {
        /// The most.
        most: usize,
    },
}

/// An answer that cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Which question.
    pub question: QuestionId,
    /// What is wrong.
    pub fault: Fault,
}

/// The identifiers of the roles.
pub const ROLE_WORDS: [(&str, Role); 3] = [
    ("mentor", Role::Mentor),
    ("mentee", Role::Mentee),
    ("both", Role::Both),
];
/// The identifiers of how well somebody can teach.
pub const SKILL_WORDS: [(&str, Skill); 3] = [
    ("a-little", Skill::ALittle),
    ("well", Skill::Well),
    ("very-well", Skill::VeryWell),
];
/// The identifiers of how much somebody wants to learn.
pub const PRIORITY_WORDS: [(&str, Priority); 3] = [
    ("low", Priority::Low),
    ("medium", Priority::Medium),
    ("high", Priority::High),
];
/// The identifiers of the ways of meeting.
pub const MEETING_WORDS: [(&str, MeetingWay); 3] = [
    ("in-person", MeetingWay::InPerson),
    ("remote", MeetingWay::Remote),
    ("either", MeetingWay::Either),
];
/// The identifiers of the working styles.
pub const STYLE_WORDS: [(&str, WorkingStyle); 3] = [
    ("planned", WorkingStyle::Planned),
    ("exploring", WorkingStyle::Exploring),
    ("either", WorkingStyle::Either),
];

fn known<T: Copy>(words: &[(&str, T)], text: &str) -> Option<T> {
    let found = words.iter().find(|(word, _)| *word == text);
    found.map(|(_, value)| *value)
}

pub(super) fn role(text: &str) -> Option<Role> {
    known(&ROLE_WORDS, text)
}

pub(super) fn style(text: &str) -> Option<WorkingStyle> {
    known(&STYLE_WORDS, text)
}

/// What the application says besides the answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sending {
    /// Which application.
    pub id: ApplicationId,
    /// Its number.
    pub number: u32,
    /// The guides that are done; they go along where the person agreed.
    pub guides: BTreeSet<GuideId>,
}

/// What has been read of the answers.
#[derive(Default)]
struct Reading {
    role: Option<Role>,
    name: Option<PersonName>,
    email: Option<EmailAddress>,
    capacity: Option<Capacity>,
    profile: Profile,
    extra: BTreeMap<QuestionId, Extra>,
    tells_guides: bool,
    agreed: Option<(NaiveDate, NaiveDate)>,
}

impl Questionnaire {
    /// What is wrong with the answer to one question; a question without an answer has nothing wrong unless
    /// it is required.
    #[must_use]
    pub fn fault(&self, question: &Question, answers: &Answers) -> Option<Fault> {
        take(question, answers, &mut Reading::default()).err()
    }

    /// The application that these answers make. What is not asked does not go along, nor does what waits for
    /// a consent that is not given.
    ///
    /// # Errors
    /// What is wrong, in the order of the questions.
    pub fn application(
        &self,
        answers: &Answers,
        sending: Sending,
    ) -> Result<Application, Vec<Problem>> {
        let mut reading = Reading::default();
        let mut problems = Vec::new();
        for question in self.asked(answers) {
            let agreed = question.after.as_ref();
            let goes_along = agreed.is_none_or(|consent| answers.get(consent).is_some());
            let mut aside = Reading::default();
            let into = if goes_along { &mut reading } else { &mut aside };
            if let Err(fault) = take(question, answers, into) {
                problems.push(Problem {
                    question: question.id.clone(),
                    fault,
                });
            }
        }
        if let (true, Some(name), Some(role), Some((agreed_on, keep_until))) = (
            problems.is_empty(),
            reading.name,
            reading.role,
            reading.agreed,
        ) {
            return Ok(Application {
                id: sending.id,
                number: sending.number,
                name,
                email: reading.email,
                role,
                capacity: reading.capacity,
                profile: reading.profile,
                tells_avoid: true,
                extra: reading.extra,
                guides: reading.tells_guides.then_some(sending.guides),
                agreed_on,
                keep_until,
            });
        }
        Err(problems)
    }
}

/// Reads the answer to one question into its place.
fn take(question: &Question, answers: &Answers, into: &mut Reading) -> Result<(), Fault> {
    let Some(given) = answers.get(&question.id) else {
        return if question.required {
            Err(Fault::Missing)
        } else {
            Ok(())
        };
    };
    match (&question.kind, given) {
        (Kind::Text { most } | Kind::LongText { most }, Given::Words(text)) => {
            let text = bounded(text, *most)?;
            let short = || ShortText::parse(text).map_err(|_| Fault::Invalid);
            match question.place {
                Place::Name => {
                    into.name = Some(PersonName::parse(text).map_err(|_| Fault::Invalid)?);
                }
                Place::Unit => into.profile.unit = Some(short()?),
                Place::JobTitle => into.profile.job_title = Some(short()?),
                Place::Profession => into.profile.profession = Some(short()?),
                Place::Location => into.profile.location = Some(short()?),
                _ => {
                    let text = LongText::parse(text).map_err(|_| Fault::Invalid)?;
                    into.extra.insert(question.id.clone(), Extra::Text(text));
                }
            }
        }
        (Kind::Email, Given::Words(text)) => {
            let text = bounded(text, EmailAddress::MOST)?;
            into.email = Some(EmailAddress::parse(text).map_err(|_| Fault::Invalid)?);
        }
        (Kind::Choice { options }, Given::Words(chosen)) => {
            if !options.contains(chosen) {
                return Err(Fault::Invalid);
            }
            match question.place {
                Place::Role => into.role = role(chosen),
                Place::Capacity => into.capacity = chosen.parse().ok().and_then(Capacity::new),
                Place::WorkingStyle => into.profile.working_style = style(chosen),
                _ => {
                    let chosen = set(std::slice::from_ref(chosen));
                    into.extra
                        .insert(question.id.clone(), Extra::Chosen(chosen));
                }
            }
        }
        (Kind::Choices { options, most }, Given::Many(chosen)) => {
            let chosen = set(chosen);
            if !chosen.iter().all(|one| options.contains(one)) {
                return Err(Fault::Invalid);
            }
            no_more(chosen.len(), *most)?;
            into.extra
                .insert(question.id.clone(), Extra::Chosen(chosen));
        }
        (Kind::Level, Given::Words(text)) => {
            let text = bounded(text, LevelName::MOST)?;
            into.profile.level = Some(LevelName::parse(text).map_err(|_| Fault::Invalid)?);
        }
        (Kind::Unit, Given::Words(text)) => {
            let text = bounded(text, ShortText::MOST)?;
            into.profile.unit = Some(ShortText::parse(text).map_err(|_| Fault::Invalid)?);
        }
        (Kind::Zone, Given::Words(text)) => {
            into.profile.time_zone = Some(ZoneName::parse(text).ok_or(Fault::Invalid)?);
        }
        (Kind::Languages { most }, Given::Many(texts)) => {
            into.profile.languages = several(texts, *most)?;
        }
        (Kind::People { most }, Given::Many(texts)) => {
            let people = several(texts, *most)?;
            let mut people = people.into_iter().map(PersonReference::new);
            if question.place == Place::LineManager {
                into.profile.line_manager = people.next();
            } else {
                into.profile.avoid = people.collect();
            }
        }
        (Kind::TopicsToTeach { most }, Given::Topics(topics)) => {
            let mut examples = Vec::new();
            for (topic, given) in each_topic(topics, *most)? {
                let skill = step(&SKILL_WORDS, &given.step)?;
                if !given.example.trim().is_empty() {
                    let example = bounded(&given.example, ShortText::MOST)?;
                    let example = LongText::parse(example).map_err(|_| Fault::Invalid)?;
                    examples.push((topic.clone(), example));
                }
                into.profile.teaches.push(TaughtTopic { topic, skill });
            }
            if !examples.is_empty() {
                into.extra
                    .insert(question.id.clone(), Extra::Examples(examples));
            }
        }
        (Kind::TopicsToLearn { most }, Given::Topics(topics)) => {
            for (topic, given) in each_topic(topics, *most)? {
                let priority = step(&PRIORITY_WORDS, &given.step)?;
                into.profile.wants.push(WantedTopic { topic, priority });
            }
        }
        (Kind::Grid, Given::Times(grid)) => into.profile.free_time = Some(grid.clone()),
        (Kind::Meeting, Given::Words(text)) => {
            into.profile.meeting = Some(known(&MEETING_WORDS, text).ok_or(Fault::Invalid)?);
        }
        (Kind::Scale { statements, points }, Given::Steps(steps)) => {
            let fits = |(id, step): (&String, &u8)| {
                statements.contains(id) && (1..=*points).contains(step)
            };
            if !steps.iter().all(fits) {
                return Err(Fault::Invalid);
            }
            into.extra
                .insert(question.id.clone(), Extra::Steps(steps.clone()));
        }
        (Kind::Consent, Given::Agreed(day)) => match question.place {
            Place::Guides => into.tells_guides = true,
            Place::Use { keep_months } => {
                let until = keep_until(*day, keep_months).ok_or(Fault::Invalid)?;
                into.agreed = Some((*day, until));
            }
            _ => {
                into.extra.insert(question.id.clone(), Extra::Agreed(*day));
            }
        },
        // The programme asks otherwise than when this was answered.
        _ => return Err(Fault::Invalid),
    }
    Ok(())
}

/// Until when answers may be kept that may be used from this day on.
#[must_use]
pub fn keep_until(agreed_on: NaiveDate, keep_months: u32) -> Option<NaiveDate> {
    agreed_on.checked_add_months(Months::new(keep_months))
}

fn bounded(text: &str, most: usize) -> Result<&str, Fault> {
    let text = text.trim();
    if text.chars().count() > most {
        return Err(Fault::TooLong { most });
    }
    Ok(text)
}

const fn no_more(count: usize, most: usize) -> Result<(), Fault> {
    if count > most {
        return Err(Fault::TooMany { most });
    }
    Ok(())
}

/// Texts, without the empty ones and those that stand there already.
fn several(texts: &[String], most: usize) -> Result<Vec<ShortText>, Fault> {
    let mut kept: Vec<ShortText> = Vec::new();
    for text in texts.iter().filter(|text| !text.trim().is_empty()) {
        let text = bounded(text, ShortText::MOST)?;
        let text = ShortText::parse(text).map_err(|_| Fault::Invalid)?;
        if kept
            .iter()
            .all(|known| known.normalised() != text.normalised())
        {
            kept.push(text);
        }
    }
    no_more(kept.len(), most)?;
    Ok(kept)
}

/// Topics, without the empty ones and those that stand there already.
fn each_topic(topics: &[GivenTopic], most: usize) -> Result<Vec<(TopicName, &GivenTopic)>, Fault> {
    let mut kept: Vec<(TopicName, &GivenTopic)> = Vec::new();
    for given in topics.iter().filter(|given| !given.topic.trim().is_empty()) {
        let topic = bounded(&given.topic, TopicName::MOST)?;
        let topic = TopicName::parse(topic).map_err(|_| Fault::Invalid)?;
        if kept
            .iter()
            .all(|(known, _)| known.normalised() != topic.normalised())
        {
            kept.push((topic, given));
        }
    }
    no_more(kept.len(), most)?;
    Ok(kept)
}

/// A step by its identifier, or the usual one where none was chosen.
fn step<T: Copy + Default>(words: &[(&str, T)], text: &str) -> Result<T, Fault> {
    if text.is_empty() {
        return Ok(T::default());
    }
    known(words, text).ok_or(Fault::Invalid)
}

/// Each once. They are few, and inserting them compiles to less than collecting them, which sorts.
fn set(texts: &[String]) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for text in texts {
        all.insert(text.clone());
    }
    all
}
