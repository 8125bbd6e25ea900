//! The payload of a `programme`: what a programme says to everybody who takes part.
//!
//! It is read with the place of every field, since the site's own programme is written by hand.

use serde::Serialize;
use serde_json::value::RawValue;

use crate::domain::level::Levels;
use crate::domain::programme::{
    GroundRules, OwnQuestionnaire, PlannedLength, ProgrammeDetails, Rhythm, SessionCount,
    SessionPlan, Topics, Units,
};
use crate::domain::text::{EmailAddress, GroundRule, LevelName, PersonName, ShortText, TopicName};
use crate::exchange::packet::MOST_LEVELS;
use crate::exchange::packet::place::{Fault, Fields, Misplaced, Place};

use super::coordinator::CoordinatorShape;

/// The most languages in which a programme gives its texts.
const MOST_LANGUAGES: usize = 20;

/// A programme as JSON. What is not known is left out.
#[derive(Serialize)]
pub(in crate::exchange::packet) struct ProgrammePayload {
    #[serde(
        rename = "coordinator",
        skip_serializing_if = "CoordinatorShape::is_empty"
    )]
    coordinator: CoordinatorShape,
    #[serde(rename = "levels")]
    levels: Vec<String>,
    #[serde(rename = "units")]
    units: Vec<String>,
    #[serde(rename = "topics")]
    topics: Vec<String>,
    #[serde(rename = "sessions")]
    sessions: SessionsShape,
    #[serde(rename = "ground_rules")]
    ground_rules: Vec<String>,
    #[serde(rename = "questionnaire", skip_serializing_if = "Option::is_none")]
    questionnaire: Option<Box<RawValue>>,
}

/// The sessions as JSON.
#[derive(Serialize)]
struct SessionsShape {
    #[serde(rename = "count")]
    count: u8,
    #[serde(rename = "length_minutes")]
    length_minutes: u8,
    #[serde(rename = "rhythm")]
    rhythm: &'static str,
}

fn texts<T: ToString>(values: &[T]) -> Vec<String> {
    values.iter().map(ToString::to_string).collect()
}

const fn rhythm_word(rhythm: Rhythm) -> &'static str {
    match rhythm {
        Rhythm::Weekly => "weekly",
        Rhythm::EveryTwoWeeks => "every-two-weeks",
        Rhythm::Monthly => "monthly",
        Rhythm::EveryTwoMonths => "every-two-months",
        Rhythm::EveryThreeMonths => "every-three-months",
    }
}

impl From<&ProgrammeDetails> for ProgrammePayload {
    fn from(details: &ProgrammeDetails) -> Self {
        let levels = details.levels.as_slice();
        Self {
            coordinator: CoordinatorShape::of(
                details.coordinator.as_ref(),
                details.coordinator_email.as_ref(),
            ),
            levels: texts(&levels[..levels.len().min(MOST_LEVELS)]),
            units: texts(details.units.as_slice()),
            topics: texts(details.topics.as_slice()),
            sessions: SessionsShape {
                count: details.sessions.count.get(),
                length_minutes: details.sessions.length.minutes(),
                rhythm: rhythm_word(details.sessions.rhythm),
            },
            ground_rules: texts(details.ground_rules.as_slice()),
            questionnaire: details.questionnaire.as_ref().and_then(raw),
        }
    }
}

/// What a payload says, and its name in the reader's language where it gives one.
pub(in crate::exchange::packet) struct ReadProgramme {
    pub(in crate::exchange::packet) name: Option<ShortText>,
    pub(in crate::exchange::packet) details: ProgrammeDetails,
}

/// Reads a payload. Where it gives its texts in several languages, those of `language` are taken.
pub(in crate::exchange::packet) fn read(
    payload: &Place<'_>,
    language: &str,
) -> Result<ReadProgramme, Misplaced> {
    let fields = payload.fields()?;
    let mut details = ProgrammeDetails::default();
    if let Some(coordinator) = fields.known("coordinator")? {
        let fields = coordinator.fields()?;
        details.coordinator = known(&fields, "name", PersonName::parse)?;
        details.coordinator_email = known(&fields, "email", EmailAddress::parse)?;
    }
    if let Some(sessions) = fields.known("sessions")? {
        details.sessions = read_sessions(sessions)?;
    }
    let main = Lists::read(&fields)?;
    let mut name = None;
    let mut own = None;
    if let Some(texts) = fields.known("texts")? {
        let by_language = texts.fields()?;
        if by_language.all().len() > MOST_LANGUAGES {
            return Err(texts.wrong(Fault::Unfit));
        }
        for (tag, place) in by_language.all() {
            by_language.known(tag)?;
            let fields = place.fields()?;
            let named = known(&fields, "name", ShortText::parse)?;
            let lists = Lists::read(&fields)?;
            if !lists.translates(&main) {
                return Err(place.wrong(Fault::Unfit));
            }
            if tag == language {
                name = named;
                own = Some(lists);
            }
        }
    }
    let own = own.unwrap_or_default();
    let unfit = |_| payload.wrong(Fault::Unfit);
    details.levels = Levels::from_lowest(own.levels.or(main.levels).unwrap_or_default());
    details.units =
        Units::from_entries(own.units.or(main.units).unwrap_or_default()).map_err(unfit)?;
    details.topics =
        Topics::from_entries(own.topics.or(main.topics).unwrap_or_default()).map_err(unfit)?;
    let rules = own.ground_rules.or(main.ground_rules).unwrap_or_default();
    details.ground_rules = GroundRules::from_entries(rules).map_err(unfit)?;
    if let Some(place) = fields.known("questionnaire")? {
        details.questionnaire = Some(own_questionnaire(place)?);
    }
    Ok(ReadProgramme { name, details })
}

/// Questions of its own, as they stand: whether they can be asked is found out where they are asked.
fn own_questionnaire(place: &Place<'_>) -> Result<OwnQuestionnaire, Misplaced> {
    let text = compact(place.json());
    OwnQuestionnaire::from_text(&text)
        .filter(|_| text.starts_with('{'))
        .ok_or_else(|| place.wrong(Fault::Unfit))
}

/// JSON without the white space between its parts, so that an indented file says the same as a packet.
fn compact(json: &str) -> String {
    let (mut in_text, mut is_escaped) = (false, false);
    json.chars()
        .filter(|c| {
            if in_text {
                in_text = is_escaped || *c != '"';
                is_escaped = !is_escaped && *c == '\\';
                return true;
            }
            in_text = *c == '"';
            !c.is_ascii_whitespace()
        })
        .collect()
}

/// Questions of its own as JSON.
fn raw(own: &OwnQuestionnaire) -> Option<Box<RawValue>> {
    RawValue::from_string(own.as_str().to_owned()).ok()
}

fn known<T, E>(
    fields: &Fields<'_>,
    name: &str,
    parse: impl FnOnce(&str) -> Result<T, E>,
) -> Result<Option<T>, Misplaced> {
    fields
        .known(name)?
        .map(|place| place.parse(parse))
        .transpose()
}

/// The lists of a programme, or of its texts in one language.
#[derive(Default)]
struct Lists {
    levels: Option<Vec<LevelName>>,
    units: Option<Vec<ShortText>>,
    topics: Option<Vec<TopicName>>,
    ground_rules: Option<Vec<GroundRule>>,
}

impl Lists {
    fn read(fields: &Fields<'_>) -> Result<Self, Misplaced> {
        Ok(Self {
            levels: list(
                fields,
                "levels",
                MOST_LEVELS,
                LevelName::parse,
                LevelName::normalised,
            )?,
            units: list(
                fields,
                "units",
                Units::MOST,
                ShortText::parse,
                ShortText::normalised,
            )?,
            topics: list(
                fields,
                "topics",
                Topics::MOST,
                TopicName::parse,
                TopicName::normalised,
            )?,
            ground_rules: list(
                fields,
                "ground_rules",
                GroundRules::MOST,
                GroundRule::parse,
                GroundRule::normalised,
            )?,
        })
    }

    /// Whether these lists have an entry for each of the others', where they are given at all. Ground
    /// rules may be other ones in another language.
    fn translates(&self, main: &Self) -> bool {
        fn fits<T>(own: Option<&Vec<T>>, main: Option<&Vec<T>>) -> bool {
            own.is_none_or(|own| own.len() == main.map_or(0, Vec::len))
        }
        fits(self.levels.as_ref(), main.levels.as_ref())
            && fits(self.units.as_ref(), main.units.as_ref())
            && fits(self.topics.as_ref(), main.topics.as_ref())
    }
}

/// A list of texts, each once.
fn list<T, E>(
    fields: &Fields<'_>,
    name: &str,
    most: usize,
    parse: impl Fn(&str) -> Result<T, E>,
    normalised: impl Fn(&T) -> String,
) -> Result<Option<Vec<T>>, Misplaced> {
    let Some(place) = fields.known(name)? else {
        return Ok(None);
    };
    let mut seen = std::collections::BTreeSet::new();
    let mut values = Vec::new();
    for entry in place.entries(most)? {
        let value = entry.parse(&parse)?;
        if !seen.insert(normalised(&value)) {
            return Err(entry.wrong(Fault::Twice));
        }
        values.push(value);
    }
    Ok(Some(values))
}

fn read_sessions(place: &Place<'_>) -> Result<SessionPlan, Misplaced> {
    let fields = place.fields()?;
    let mut sessions = SessionPlan::default();
    if let Some(count) = fields.known("count")? {
        sessions.count = count.number(|count| SessionCount::new(u8::try_from(count).ok()?))?;
    }
    if let Some(length) = fields.known("length_minutes")? {
        sessions.length =
            length.number(|minutes| PlannedLength::from_minutes(u8::try_from(minutes).ok()?))?;
    }
    if let Some(rhythm) = fields.known("rhythm")? {
        sessions.rhythm = rhythm.parse(|word| {
            let mut all = Rhythm::ALL.into_iter();
            all.find(|rhythm| rhythm_word(*rhythm) == word).ok_or(())
        })?;
    }
    Ok(sessions)
}
