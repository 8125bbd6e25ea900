//! Values of a JSON file, each with where it stands.

use serde_json::{Map, Value};

use crate::exchange::match_files::Refusal;

pub fn refused<T>(sentences: &str) -> Result<T, Refusal> {
    Err(Refusal::CannotBeDone(sentences.to_owned()))
}

/// Refuses a key, and names those that are known.
pub fn not_known<'a, T>(key: &str, known: impl IntoIterator<Item = &'a str>) -> Result<T, Refusal> {
    let known: Vec<&str> = known.into_iter().collect();
    refused(&format!(
        "{key} is not known. Known are {}.",
        known.join(", ")
    ))
}

pub fn object<'a>(value: &'a Value, at: &str) -> Result<&'a Map<String, Value>, Refusal> {
    let object = value.as_object();
    object.map_or_else(
        || refused(&format!("{at} has to be an object: {{ … }}.")),
        Ok,
    )
}

pub fn entries<'a>(value: &'a Value, at: &str) -> Result<&'a Vec<Value>, Refusal> {
    let list = value.as_array();
    list.map_or_else(|| refused(&format!("{at} has to be a list: [ … ].")), Ok)
}

pub fn text(value: Option<&Value>, at: &str) -> Result<String, Refusal> {
    match value.and_then(Value::as_str).map(str::trim) {
        Some(text) if !text.is_empty() => Ok(text.to_owned()),
        _ => refused(&format!("{at} has to be an address or a name.")),
    }
}

pub fn number(value: &Value, at: &str, least: i64, most: i64) -> Result<i64, Refusal> {
    let number = value.as_i64();
    match number.filter(|number| (least..=most).contains(number)) {
        Some(number) => Ok(number),
        None => refused(&format!(
            "{at} has to be a whole number from {least} to {most}."
        )),
    }
}
