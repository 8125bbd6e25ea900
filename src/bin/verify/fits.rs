//! The fits, one after the other: a row for each mentor, and in it a fit or null for each mentee.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, SeqAccess, Visitor};

use super::balance::Balance;
use super::flaw::Flaw;

/// Adds every pair to the balance. A flaw that is found on the way is left here, and ends the reading.
pub struct Rows<'a> {
    pub balance: &'a mut Balance,
    pub flaw: &'a mut Option<Flaw>,
}

impl<'de> DeserializeSeed<'de> for Rows<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Rows<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a row of fits for each mentor")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> Result<(), A::Error> {
        let wrong_number = || A::Error::custom("there is not one row of fits for each mentor");
        for mentor in 0..self.balance.claim.mentors.len() {
            let row = Row {
                rows: Rows {
                    balance: self.balance,
                    flaw: self.flaw,
                },
                mentor,
            };
            rows.next_element_seed(row)?.ok_or_else(wrong_number)?;
        }
        let more = rows.next_element::<IgnoredAny>()?;
        more.map_or(Ok(()), |_| Err(wrong_number()))
    }
}

/// The fits of a mentor.
struct Row<'a> {
    rows: Rows<'a>,
    mentor: usize,
}

impl<'de> DeserializeSeed<'de> for Row<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Row<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a fit, or null, for each mentee")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut fits: A) -> Result<(), A::Error> {
        let Rows { balance, flaw } = self.rows;
        let wrong_number = || {
            let row = self.mentor;
            A::Error::custom(format!(
                "row {row} has not one fit, or null, for each mentee"
            ))
        };
        for mentee in 0..balance.claim.mentees.len() {
            let fit = fits.next_element::<Option<u64>>()?;
            let added = balance.add((self.mentor, mentee), fit.ok_or_else(wrong_number)?);
            added.map_err(|found| stop(flaw, found))?;
        }
        let more = fits.next_element::<IgnoredAny>()?;
        more.map_or(Ok(()), |_| Err(wrong_number()))
    }
}

/// Keeps a flaw, and gives an error that ends the reading.
pub fn stop<E: Error>(kept: &mut Option<Flaw>, found: Flaw) -> E {
    *kept = Some(found);
    E::custom("the proof does not hold")
}
