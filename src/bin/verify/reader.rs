//! Reads a proof from front to back. Its keys come in one order, so that the fits, which may be many millions,
//! come last and are never held together.

use std::fmt;
use std::io::Read;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};

use super::balance::Balance;
use super::claim::{Claim, Person, Worth};
use super::fits::{Rows, stop};
use super::flaw::Flaw;

/// Why a file proves nothing.
pub enum Fault {
    /// It is no proof at all.
    Unreadable(String),
    /// It is one, and does not hold.
    DoesNotHold(Flaw),
}

/// Reads a proof and checks it.
pub fn check(file: impl Read) -> Result<Balance, Fault> {
    let mut flaw = None;
    let mut json = serde_json::Deserializer::from_reader(file);
    let read = Proof { flaw: &mut flaw }.deserialize(&mut json);
    let read = read.and_then(|balance| json.end().map(|()| balance));
    match (flaw, read) {
        (Some(flaw), _) => Err(Fault::DoesNotHold(flaw)),
        (None, Ok(balance)) => balance.check().map_err(Fault::DoesNotHold),
        (None, Err(error)) => Err(Fault::Unreadable(error.to_string())),
    }
}

/// A number that is written as text.
#[derive(Deserialize)]
#[serde(try_from = "String")]
struct Number(i128);

impl TryFrom<String> for Number {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let number = text.parse().map(Self);
        number.map_err(|_| format!("“{text}” is no whole number of at most 128 bits"))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WorthText {
    fit: Number,
    pair: Number,
    kept: Number,
    person: Number,
}

impl From<WorthText> for Worth {
    fn from(text: WorthText) -> Self {
        Self {
            fit: text.fit.0,
            pair: text.pair.0,
            kept: text.kept.0,
            person: text.person.0,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PersonText {
    name: String,
    places: u64,
    is_served: bool,
    price: Number,
}

impl From<PersonText> for Person {
    fn from(text: PersonText) -> Self {
        Self {
            name: text.name,
            places: text.places,
            is_served: text.is_served,
            price: text.price.0,
        }
    }
}

/// The whole file. A flaw that is found on the way is left here, and ends the reading.
struct Proof<'a> {
    flaw: &'a mut Option<Flaw>,
}

impl<'de> DeserializeSeed<'de> for Proof<'_> {
    type Value = Balance;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Balance, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Proof<'_> {
    type Value = Balance;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a proof")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Balance, A::Error> {
        let format: String = value(&mut map, "format")?;
        if format != "turnabout-proof" {
            return Err(A::Error::custom("its format is not “turnabout-proof”"));
        }
        let version: u64 = value(&mut map, "version")?;
        if version != 1 {
            return Err(A::Error::custom(format!(
                "it has version {version}, and this program knows version 1"
            )));
        }
        let worth: WorthText = value(&mut map, "worth")?;
        let mentors: Vec<PersonText> = value(&mut map, "mentors")?;
        let mentees: Vec<PersonText> = value(&mut map, "mentees")?;
        let claim = Claim {
            worth: worth.into(),
            mentors: mentors.into_iter().map(Into::into).collect(),
            mentees: mentees.into_iter().map(Into::into).collect(),
            pairs: value(&mut map, "pairs")?,
            to_keep: value(&mut map, "to_keep")?,
        };
        let balance = claim.checked().and_then(Balance::begin);
        let mut balance = balance.map_err(|found| stop(self.flaw, found))?;
        expect_key(&mut map, "fits")?;
        map.next_value_seed(Rows {
            balance: &mut balance,
            flaw: self.flaw,
        })?;
        match map.next_key::<String>()? {
            None => Ok(balance),
            Some(key) => Err(A::Error::custom(format!("“{key}” stands behind the fits"))),
        }
    }
}

/// The value of the key that has to come next.
fn value<'de, A: MapAccess<'de>, T: Deserialize<'de>>(
    map: &mut A,
    key: &str,
) -> Result<T, A::Error> {
    expect_key(map, key)?;
    map.next_value()
}

fn expect_key<'de, A: MapAccess<'de>>(map: &mut A, key: &str) -> Result<(), A::Error> {
    match map.next_key::<String>()? {
        Some(found) if found == key => Ok(()),
        Some(found) => Err(A::Error::custom(format!(
            "“{found}” stands where “{key}” is wanted"
        ))),
        None => Err(A::Error::custom(format!("“{key}” is missing"))),
    }
}
