//! The payload of an `application`: what somebody answered in the questionnaire.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::domain::application::{Application, Extra};
use crate::domain::availability::WeekGrid;
use crate::domain::id::{ApplicationId, GuideId, QuestionId};
use crate::domain::participant::{Capacity, PersonReference, Profile, Role};
use crate::domain::questionnaire::{
    MEETING_WORDS, MOST_OPTIONS, MOST_POINTS, MOST_QUESTIONS, PRIORITY_WORDS, ROLE_WORDS,
    SKILL_WORDS, STYLE_WORDS,
};
use crate::domain::text::{EmailAddress, LevelName, LongText, PersonName, ShortText, TopicName};
use crate::domain::topic::{TaughtTopic, WantedTopic};
use crate::domain::zone::ZoneName;
use crate::exchange::packet::shape::invalid;
use crate::exchange::packet::{MOST_GUIDES, PacketError, date};

/// An application as JSON. What was not answered is left out, so that most fit a link and a QR code.
#[derive(Serialize, Deserialize)]
pub(in crate::exchange::packet) struct ApplicationPayload {
    application: String,
    number: u32,
    name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    role: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    capacity: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    level: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    unit: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    job_title: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    profession: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    location: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    time_zone: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    languages: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    line_manager: Option<String>,
    /// Each a topic and how well.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    teaches: Vec<(String, String)>,
    /// Each a topic and how much.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    wants: Vec<(String, String)>,
    /// Spans of half hours from Monday 00:00, the end left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    free_time: Option<Vec<(usize, usize)>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    meeting: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    working_style: Option<String>,
    /// Missing where it is not told, which is something else than nobody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    avoid: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    answers: BTreeMap<String, ExtraShape>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    guides: Option<BTreeSet<String>>,
    agreed: String,
    keep_until: String,
}

/// An answer that matching does not use.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum ExtraShape {
    Text(String),
    Chosen(BTreeSet<String>),
    Steps(BTreeMap<String, u8>),
    Agreed(String),
    /// Each a topic and an example.
    Examples(Vec<(String, String)>),
}

fn word<T: Copy + PartialEq>(words: &[(&'static str, T)], value: T) -> String {
    let found = words.iter().find(|(_, known)| *known == value);
    found.map_or_else(String::new, |(word, _)| (*word).to_owned())
}

fn value<T: Copy>(words: &[(&'static str, T)], text: &str, field: &str) -> Result<T, PacketError> {
    let found = words.iter().find(|(word, _)| *word == text);
    found
        .map(|(_, value)| *value)
        .ok_or_else(|| invalid(&format!("payload.{field}")))
}

fn texts<T: ToString>(values: &[T]) -> Vec<String> {
    values.iter().map(ToString::to_string).collect()
}

fn text<T: ToString>(value: Option<&T>) -> Option<String> {
    value.map(ToString::to_string)
}

impl From<&Application> for ApplicationPayload {
    fn from(application: &Application) -> Self {
        let profile = &application.profile;
        let people = |people: &[PersonReference]| {
            let names = people.iter().map(|person| person.as_str().to_owned());
            names.collect::<Vec<_>>()
        };
        let answers = application.extra.iter();
        Self {
            application: application.id.to_string(),
            number: application.number,
            name: application.name.to_string(),
            email: text(application.email.as_ref()),
            role: word(&ROLE_WORDS, application.role),
            capacity: application.capacity.map(Capacity::get),
            level: text(profile.level.as_ref()),
            unit: text(profile.unit.as_ref()),
            job_title: text(profile.job_title.as_ref()),
            profession: text(profile.profession.as_ref()),
            location: text(profile.location.as_ref()),
            time_zone: text(profile.time_zone.as_ref()),
            languages: texts(&profile.languages),
            line_manager: profile
                .line_manager
                .as_ref()
                .map(|person| person.as_str().to_owned()),
            teaches: profile
                .teaches
                .iter()
                .map(|known| (known.topic.to_string(), word(&SKILL_WORDS, known.skill)))
                .collect(),
            wants: profile
                .wants
                .iter()
                .map(|known| {
                    let priority = word(&PRIORITY_WORDS, known.priority);
                    (known.topic.to_string(), priority)
                })
                .collect(),
            free_time: profile.free_time.as_ref().map(WeekGrid::spans),
            meeting: profile.meeting.map(|way| word(&MEETING_WORDS, way)),
            working_style: profile.working_style.map(|style| word(&STYLE_WORDS, style)),
            avoid: application.tells_avoid.then(|| people(&profile.avoid)),
            answers: answers
                .map(|(question, extra)| (question.to_string(), extra.into()))
                .collect(),
            guides: application
                .guides
                .as_ref()
                .map(|guides| guides.iter().map(ToString::to_string).collect()),
            agreed: date::write(application.agreed_on),
            keep_until: date::write(application.keep_until),
        }
    }
}

impl From<&Extra> for ExtraShape {
    fn from(extra: &Extra) -> Self {
        match extra {
            Extra::Text(text) => Self::Text(text.to_string()),
            Extra::Chosen(chosen) => Self::Chosen(chosen.clone()),
            Extra::Steps(steps) => Self::Steps(steps.clone()),
            Extra::Agreed(day) => Self::Agreed(date::write(*day)),
            Extra::Examples(examples) => Self::Examples(
                examples
                    .iter()
                    .map(|(topic, example)| (topic.to_string(), example.to_string()))
                    .collect(),
            ),
        }
    }
}

/// Reads a text of the payload, and names its field where it does not fit.
fn read<T, E>(
    field: &str,
    text: &str,
    parse: impl FnOnce(&str) -> Result<T, E>,
) -> Result<T, PacketError> {
    parse(text).map_err(|_| invalid(&format!("payload.{field}")))
}

fn optional<T, E>(
    field: &str,
    text: Option<&String>,
    parse: impl FnOnce(&str) -> Result<T, E>,
) -> Result<Option<T>, PacketError> {
    text.map(|text| read(field, text, parse)).transpose()
}

/// Reads a list of at most [`MOST_OPTIONS`].
fn list<S, T>(
    field: &str,
    entries: &[S],
    parse: impl Fn(&S) -> Result<T, PacketError>,
) -> Result<Vec<T>, PacketError> {
    if entries.len() > MOST_OPTIONS {
        return Err(invalid(&format!("payload.{field}")));
    }
    entries.iter().map(parse).collect()
}

fn day(field: &str, text: &str) -> Result<chrono::NaiveDate, PacketError> {
    date::parse(text).ok_or_else(|| invalid(&format!("payload.{field}")))
}

impl TryFrom<ApplicationPayload> for Application {
    type Error = PacketError;

    fn try_from(payload: ApplicationPayload) -> Result<Self, Self::Error> {
        let profile = profile(&payload)?;
        let answers = payload.answers;
        if answers.len() > MOST_QUESTIONS {
            return Err(invalid("payload.answers"));
        }
        let extra = answers.into_iter().map(|(question, shape)| {
            let field = format!("answers.{question}");
            let id = read("answers", &question, QuestionId::parse)?;
            Ok((id, extra(&field, shape)?))
        });
        let guides = payload.guides.map(|guides| {
            if guides.len() > MOST_GUIDES {
                return Err(invalid("payload.guides"));
            }
            let ids = guides.iter().map(|id| read("guides", id, GuideId::parse));
            ids.collect::<Result<_, _>>()
        });
        let role: Role = value(&ROLE_WORDS, &payload.role, "role")?;
        let capacity = payload
            .capacity
            .map(|partners| Capacity::new(partners).ok_or_else(|| invalid("payload.capacity")));
        Ok(Self {
            id: read("application", &payload.application, ApplicationId::parse)?,
            number: payload.number,
            name: read("name", &payload.name, PersonName::parse)?,
            email: optional("email", payload.email.as_ref(), EmailAddress::parse)?,
            role,
            capacity: capacity.transpose()?,
            profile,
            tells_avoid: payload.avoid.is_some(),
            extra: extra.collect::<Result<_, _>>()?,
            guides: guides.transpose()?,
            agreed_on: day("agreed", &payload.agreed)?,
            keep_until: day("keep_until", &payload.keep_until)?,
        })
    }
}

fn profile(payload: &ApplicationPayload) -> Result<Profile, PacketError> {
    let short = |field, text: &Option<String>| optional(field, text.as_ref(), ShortText::parse);
    let person = |field: &'static str| {
        move |text: &String| Ok(PersonReference::new(read(field, text, ShortText::parse)?))
    };
    let topic = |field, text: &str| read(field, text, TopicName::parse);
    let spans = payload
        .free_time
        .as_ref()
        .map(|spans| WeekGrid::from_spans(spans).ok_or_else(|| invalid("payload.free_time")));
    let zone = |text: &str| ZoneName::parse(text).ok_or(());
    let way = payload.meeting.as_ref();
    let style = payload.working_style.as_ref();
    Ok(Profile {
        level: optional("level", payload.level.as_ref(), LevelName::parse)?,
        unit: short("unit", &payload.unit)?,
        job_title: short("job_title", &payload.job_title)?,
        profession: short("profession", &payload.profession)?,
        location: short("location", &payload.location)?,
        time_zone: optional("time_zone", payload.time_zone.as_ref(), zone)?,
        languages: list("languages", &payload.languages, |text| {
            read("languages", text, ShortText::parse)
        })?,
        line_manager: payload
            .line_manager
            .as_ref()
            .map(person("line_manager"))
            .transpose()?,
        teaches: list("teaches", &payload.teaches, |(name, skill)| {
            Ok(TaughtTopic {
                topic: topic("teaches", name)?,
                skill: value(&SKILL_WORDS, skill, "teaches")?,
            })
        })?,
        wants: list("wants", &payload.wants, |(name, priority)| {
            Ok(WantedTopic {
                topic: topic("wants", name)?,
                priority: value(&PRIORITY_WORDS, priority, "wants")?,
            })
        })?,
        free_time: spans.transpose()?,
        meeting: way
            .map(|way| value(&MEETING_WORDS, way, "meeting"))
            .transpose()?,
        working_style: style
            .map(|style| value(&STYLE_WORDS, style, "working_style"))
            .transpose()?,
        avoid: list(
            "avoid",
            payload.avoid.as_deref().unwrap_or_default(),
            person("avoid"),
        )?,
        about: None,
    })
}

fn extra(field: &str, shape: ExtraShape) -> Result<Extra, PacketError> {
    let long = |text: &str| read(field, text, LongText::parse);
    let known = |id: &String| read(field, id, QuestionId::parse).map(|_| ());
    let few = |count: usize| {
        if (1..=MOST_OPTIONS).contains(&count) {
            Ok(())
        } else {
            Err(invalid(&format!("payload.{field}")))
        }
    };
    Ok(match shape {
        ExtraShape::Text(text) => Extra::Text(long(&text)?),
        ExtraShape::Chosen(chosen) => {
            few(chosen.len())?;
            chosen.iter().try_for_each(known)?;
            Extra::Chosen(chosen)
        }
        ExtraShape::Steps(steps) => {
            few(steps.len())?;
            steps.keys().try_for_each(known)?;
            if !steps.values().all(|step| (1..=MOST_POINTS).contains(step)) {
                return Err(invalid(&format!("payload.{field}")));
            }
            Extra::Steps(steps)
        }
        ExtraShape::Agreed(text) => Extra::Agreed(day(field, &text)?),
        ExtraShape::Examples(examples) => {
            few(examples.len())?;
            let examples = examples.iter().map(|(topic, example)| {
                Ok((read(field, topic, TopicName::parse)?, long(example)?))
            });
            Extra::Examples(examples.collect::<Result<_, PacketError>>()?)
        }
    })
}
