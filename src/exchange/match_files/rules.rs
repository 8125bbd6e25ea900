//! `RULES.json`: rules, weights, objective, format, and what the coordinator wishes. `docs/formats/rules.md` says
//! what may stand in it.

mod json;

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use self::json::{entries, not_known, number, object, refused, text};
use super::Refusal;
use crate::domain::matching::{Criterion, Keep, Settings, Weights};
use crate::domain::participant::Capacity;
use crate::domain::zone::ZoneName;
use crate::storage::record::RecordError;
use crate::storage::record::basis::KeepShape;
use crate::storage::record::shape::settings::{FormatShape, ObjectiveShape, SettingsShape};

/// The most levels that a mentee can be asked to stand above the mentor, as in the app.
const MOST_LEVELS: i64 = 10;
/// The most minutes a week that two can be asked to share, as in the app.
const MOST_MINUTES: i64 = 600;
/// The most minutes that a zone can be ahead of UTC, or behind.
const MOST_OFFSET: i64 = 14 * 60;

const KEYS: [&str; 10] = [
    "rules",
    "weights",
    "objective",
    "format",
    "zone_offsets",
    "capacities",
    "locked",
    "forbidden",
    "keep",
    "keeping",
];

/// Two people, each by address or name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedPair {
    /// The junior one.
    pub mentor: String,
    /// The senior one.
    pub mentee: String,
}

/// What stands in the file. Every part that is left out is as in a new programme of the app.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RulesFile {
    /// Rules, weights, objective and format.
    pub settings: Settings,
    /// Minutes ahead of UTC; other zones take what holds at the time of the run.
    pub zone_offsets: BTreeMap<ZoneName, i32>,
    /// How many partners somebody takes, by address or name.
    pub capacities: Vec<(String, Capacity)>,
    /// Pairs that are wanted, whatever the rules say.
    pub locked: Vec<NamedPair>,
    /// Pairs that are not wanted.
    pub forbidden: Vec<NamedPair>,
    /// Pairs of an earlier run, of which as many as possible are to be chosen again.
    pub keep: Vec<NamedPair>,
    /// How much that counts.
    pub keeping: Keep,
}

impl RulesFile {
    /// Reads the file's text.
    ///
    /// # Errors
    /// When it is no JSON, has a key that is not known, or a value out of its bounds; the sentence says
    /// where.
    pub fn read(text: &str) -> Result<Self, Refusal> {
        let text = text.trim_start_matches('\u{feff}');
        let file: Value = serde_json::from_str(text)
            .or_else(|error| refused(&format!("That is no JSON: {error}. Mend it there.")))?;
        let file = object(&file, "The file")?;
        let format = file.get("format").map(read_format).transpose()?;
        let mut rules = Self {
            settings: Settings::usual(format.unwrap_or_default().into()),
            ..Self::default()
        };
        let usual = serde_json::to_value(SettingsShape::from(&rules.settings));
        let mut usual = usual.or_else(|error| refused(&error.to_string()))?;
        let mut weights = rules.settings.weights;
        for (key, part) in file {
            match key.as_str() {
                "rules" => set(&mut usual, key, part)?,
                "weights" => weights = read_weights(weights, part)?,
                "objective" => usual[key] = objective(part)?,
                "format" => {}
                "zone_offsets" => rules.zone_offsets = zone_offsets(part)?,
                "capacities" => rules.capacities = capacities(part)?,
                "locked" => rules.locked = pairs(part, key)?,
                "forbidden" => rules.forbidden = pairs(part, key)?,
                "keep" => rules.keep = pairs(part, key)?,
                "keeping" => rules.keeping = keeping(part)?,
                _ => return not_known(key, KEYS),
            }
        }
        let shape: SettingsShape =
            serde_json::from_value(usual).or_else(|error| refused(&error.to_string()))?;
        rules.settings = shape
            .try_into()
            .or_else(|error: RecordError| refused(&error.to_string()))?;
        rules.settings.weights = weights;
        Ok(rules)
    }
}

/// Takes rules into the usual ones, whose keys are the ones that are known.
fn set(usual: &mut Value, part: &str, said: &Value) -> Result<(), Refusal> {
    for (key, value) in object(said, part)? {
        let at = format!("{part}.{key}");
        let known = object(&usual[part], part)?;
        match known.get(key) {
            None => return not_known(&at, known.keys().map(String::as_str)),
            Some(Value::Bool(_)) if !value.is_boolean() => {
                return refused(&format!("{at} has to be true or false."));
            }
            Some(Value::Bool(_)) => {}
            Some(_) => {
                number(value, &at, 0, most(key))?;
            }
        }
        usual[part][key] = value.clone();
    }
    Ok(())
}

fn most(key: &str) -> i64 {
    match key {
        "minimum_level_gap" => MOST_LEVELS,
        _ => MOST_MINUTES,
    }
}

/// Takes weights into the usual ones.
fn read_weights(mut weights: Weights, said: &Value) -> Result<Weights, Refusal> {
    for (key, value) in object(said, "weights")? {
        let at = format!("weights.{key}");
        let Some(criterion) = Criterion::with_key(key) else {
            return not_known(&at, Criterion::ALL.map(Criterion::key));
        };
        let weight = number(value, &at, 0, i64::from(Weights::MOST))?;
        weights = weights.with(criterion, weight as u8);
    }
    Ok(weights)
}

fn objective(said: &Value) -> Result<Value, Refusal> {
    match ObjectiveShape::deserialize(said) {
        Ok(_) => Ok(said.clone()),
        Err(_) => refused("objective has to be “best-total”, “fairest” or “stable”."),
    }
}

fn keeping(said: &Value) -> Result<Keep, Refusal> {
    match KeepShape::deserialize(said) {
        Ok(shape) => Ok(shape.into()),
        Err(_) => refused("keeping has to be “first” or “where-equal”."),
    }
}

fn read_format(said: &Value) -> Result<FormatShape, Refusal> {
    let format = FormatShape::deserialize(said);
    format.or_else(|_| refused("format has to be “one-way” or “reciprocal”."))
}

fn zone_offsets(said: &Value) -> Result<BTreeMap<ZoneName, i32>, Refusal> {
    let offsets = object(said, "zone_offsets")?.iter().map(|(name, value)| {
        let at = format!("zone_offsets.{name}");
        let offset = number(value, &at, -MOST_OFFSET, MOST_OFFSET)?;
        match ZoneName::parse(name) {
            Some(zone) => Ok((zone, offset as i32)),
            None => refused(&format!(
                "{at}: “{name}” is no time zone. Write it like Europe/Stockholm."
            )),
        }
    });
    offsets.collect()
}

fn capacities(said: &Value) -> Result<Vec<(String, Capacity)>, Refusal> {
    let capacities = object(said, "capacities")?.iter().map(|(who, value)| {
        let at = format!("capacities.{who}");
        let most = i64::from(Capacity::MOST);
        let places = number(value, &at, 1, most)?;
        let capacity = u8::try_from(places).ok().and_then(Capacity::new);
        Ok((who.clone(), capacity.unwrap_or_default()))
    });
    capacities.collect()
}

fn pairs(said: &Value, part: &str) -> Result<Vec<NamedPair>, Refusal> {
    let pairs = entries(said, part)?.iter().zip(1..).map(|(pair, place)| {
        let at = format!("{part}, pair {place}");
        let pair = object(pair, &at)?;
        if let Some(key) = pair
            .keys()
            .find(|key| !["mentor", "mentee"].contains(&key.as_str()))
        {
            return not_known(&format!("{at}: {key}"), ["mentor", "mentee"]);
        }
        let who = |side: &str| text(pair.get(side), &format!("{at}: {side}"));
        Ok(NamedPair {
            mentor: who("mentor")?,
            mentee: who("mentee")?,
        })
    });
    pairs.collect()
}
