//! JSON that knows where it stands: every value has its path and its line, so that whoever wrote a file
//! by hand is told where to look.
//!
//! It is read from the outside in, one level at a time and never deeper than it is described, so that
//! nesting costs nothing.

use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeOwned, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// What is wrong at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is no JSON: a comma, a quotation mark or a bracket is missing or too many.
    Broken,
    /// A field that must be there is not.
    Missing,
    /// It stands twice.
    Twice,
    /// It has another type than it should, or is outside its bounds.
    Unfit,
    /// Nothing of this name is known here.
    Unknown,
}

/// Where something is wrong, and what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misplaced {
    /// The field's path, such as `payload.levels[2]`; empty where the JSON is broken.
    pub field: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong.
    pub fault: Fault,
}

impl fmt::Display for Misplaced {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { field, line, .. } = self;
        let fault = match self.fault {
            Fault::Broken => "the JSON is broken",
            Fault::Missing => "it is missing",
            Fault::Twice => "it stands twice",
            Fault::Unfit => "it is of another type or outside its bounds",
            Fault::Unknown => "nothing of this name is known here",
        };
        write!(formatter, "line {line}, {field}: {fault}")
    }
}

impl std::error::Error for Misplaced {}

/// A value of a JSON text, and where it stands.
#[derive(Clone, Debug)]
pub(in crate::exchange) struct Place<'a> {
    whole: &'a str,
    raw: &'a str,
    path: String,
}

impl<'a> Place<'a> {
    /// The text as a whole.
    pub(in crate::exchange) fn of(whole: &'a str) -> Result<Self, Misplaced> {
        match serde_json::from_str::<&RawValue>(whole) {
            Ok(raw) => Ok(Self {
                whole,
                raw: raw.get(),
                path: String::new(),
            }),
            Err(error) => Err(Misplaced {
                field: String::new(),
                line: error.line(),
                fault: Fault::Broken,
            }),
        }
    }

    /// What is wrong here.
    pub(in crate::exchange) fn wrong(&self, fault: Fault) -> Misplaced {
        // What is here was borrowed from the whole, so the distance is how far in it stands.
        let before = (self.raw.as_ptr() as usize).saturating_sub(self.whole.as_ptr() as usize);
        let above = self.whole.bytes().take(before).filter(|b| *b == b'\n');
        Misplaced {
            field: self.path.clone(),
            line: above.count() + 1,
            fault,
        }
    }

    /// The JSON that stands here.
    pub(in crate::exchange) const fn json(&self) -> &'a str {
        self.raw
    }

    fn within(&self, raw: &'a RawValue, path: String) -> Self {
        Self {
            whole: self.whole,
            raw: raw.get(),
            path,
        }
    }

    /// The text that stands here.
    pub(in crate::exchange) fn text(&self) -> Result<String, Misplaced> {
        serde_json::from_str(self.raw).map_err(|_| self.wrong(Fault::Unfit))
    }

    /// The text that stands here, as a value of the programme.
    pub(in crate::exchange) fn parse<T, E>(
        &self,
        parse: impl FnOnce(&str) -> Result<T, E>,
    ) -> Result<T, Misplaced> {
        parse(&self.text()?).map_err(|_| self.wrong(Fault::Unfit))
    }

    /// The whole number that stands here, where `take` takes it.
    pub(in crate::exchange) fn number<T>(
        &self,
        take: impl FnOnce(u64) -> Option<T>,
    ) -> Result<T, Misplaced> {
        let number = serde_json::from_str(self.raw).ok();
        number
            .and_then(take)
            .ok_or_else(|| self.wrong(Fault::Unfit))
    }

    /// The small value that stands here, such as one of a few words.
    pub(in crate::exchange) fn value<T: DeserializeOwned>(&self) -> Result<T, Misplaced> {
        serde_json::from_str(self.raw).map_err(|_| self.wrong(Fault::Unfit))
    }

    /// The entries of the list that stands here, at most `most`.
    pub(in crate::exchange) fn entries(&self, most: usize) -> Result<Vec<Self>, Misplaced> {
        let raw: Vec<&'a RawValue> =
            serde_json::from_str(self.raw).map_err(|_| self.wrong(Fault::Unfit))?;
        if raw.len() > most {
            return Err(self.wrong(Fault::Unfit));
        }
        let entries = raw.into_iter().enumerate();
        Ok(entries
            .map(|(place, raw)| self.within(raw, format!("{}[{place}]", self.path)))
            .collect())
    }

    /// The fields of the object that stands here.
    pub(in crate::exchange) fn fields(&self) -> Result<Fields<'a>, Misplaced> {
        let Members(members) =
            serde_json::from_str(self.raw).map_err(|_| self.wrong(Fault::Unfit))?;
        let members = members.into_iter().map(|(name, raw)| {
            let path = match self.path.as_str() {
                "" => name.clone(),
                path => format!("{path}.{name}"),
            };
            (name, self.within(raw, path))
        });
        Ok(Fields {
            members: members.collect(),
            object: self.clone(),
        })
    }
}

/// The fields of an object.
#[derive(Debug)]
pub(in crate::exchange) struct Fields<'a> {
    object: Place<'a>,
    members: Vec<(String, Place<'a>)>,
}

impl<'a> Fields<'a> {
    /// A field that may be missing or `null`.
    pub(in crate::exchange) fn known(&self, name: &str) -> Result<Option<&Place<'a>>, Misplaced> {
        let mut found = self.members.iter().filter(|(known, _)| known == name);
        let first = found.next();
        if let Some((_, second)) = found.next() {
            return Err(second.wrong(Fault::Twice));
        }
        Ok(first
            .map(|(_, place)| place)
            .filter(|place| place.raw != "null"))
    }

    /// A field that must be there.
    pub(in crate::exchange) fn needed(&self, name: &str) -> Result<&Place<'a>, Misplaced> {
        self.known(name)?.ok_or_else(|| {
            let Misplaced { field, line, .. } = self.object.wrong(Fault::Missing);
            let field = match field.as_str() {
                "" => name.to_owned(),
                path => format!("{path}.{name}"),
            };
            Misplaced {
                field,
                line,
                fault: Fault::Missing,
            }
        })
    }

    /// That there are no other fields than these.
    pub(in crate::exchange) fn only(&self, names: &[&str]) -> Result<(), Misplaced> {
        let mut members = self.members.iter();
        match members.find(|(name, _)| !names.contains(&name.as_str())) {
            Some((_, place)) => Err(place.wrong(Fault::Unknown)),
            None => Ok(()),
        }
    }

    /// Every field with its name.
    pub(in crate::exchange) fn all(&self) -> &[(String, Place<'a>)] {
        &self.members
    }
}

/// The members of an object in their order, also those that stand twice.
struct Members<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Members<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Collect;

        impl<'de> Visitor<'de> for Collect {
            type Value = Vec<(String, &'de RawValue)>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(members)
            }
        }

        deserializer.deserialize_map(Collect).map(Members)
    }
}
