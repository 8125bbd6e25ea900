//! The proof of a run as a file that anyone can check; `docs/formats/proof.md` says how.
//!
//! It is written row by row, so that the fits of millions of pairs are never held together.

use std::collections::HashMap;
use std::fmt;
use std::io::{self, Write};

use serde::Serialize;

use super::export::named;
use crate::domain::id::ParticipantId;
use crate::domain::matching::{Cohort, Fit, Outcome, Priced, Settings, Worth, fit_rows};

/// Why no proof was written.
#[derive(Debug)]
pub enum ProofError {
    /// The run was not for the best total, so nothing is proved.
    NothingProved,
    /// The writer failed.
    Write(io::Error),
}

impl fmt::Display for ProofError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NothingProved => formatter.write_str("only a run for the best total has a proof"),
            Self::Write(error) => error.fmt(formatter),
        }
    }
}

impl std::error::Error for ProofError {}

impl From<io::Error> for ProofError {
    fn from(error: io::Error) -> Self {
        Self::Write(error)
    }
}

/// What things are worth; as text, since readers of JSON lose numbers past 2⁵³.
#[derive(Serialize)]
struct WorthShape {
    fit: String,
    pair: String,
    kept: String,
    person: String,
}

impl From<Worth> for WorthShape {
    fn from(worth: Worth) -> Self {
        Self {
            fit: worth.fit.to_string(),
            pair: worth.pair.to_string(),
            kept: worth.kept.to_string(),
            person: worth.person.to_string(),
        }
    }
}

/// Somebody with a place, by address or name, and their price.
#[derive(Serialize)]
struct PersonShape<'a> {
    name: &'a str,
    places: u8,
    is_served: bool,
    price: String,
}

/// Writes the proof that nothing better than this outcome exists. The cohort and the settings are those of
/// the run.
///
/// # Errors
/// When the run was for something else than the best total, or the writer fails.
pub fn write_proof(
    cohort: &Cohort<'_>,
    settings: &Settings,
    outcome: &Outcome,
    out: &mut dyn Write,
) -> Result<(), ProofError> {
    let proof = outcome.proof.as_ref().ok_or(ProofError::NothingProved)?;
    let names: HashMap<&ParticipantId, &str> = cohort
        .people
        .iter()
        .map(|person| (&person.id, named(person)))
        .collect();
    out.write_all(b"{\"format\":\"turnabout-proof\",\"version\":1,\n\"worth\":")?;
    json(out, &WorthShape::from(proof.worth))?;
    for (key, people) in [("mentors", &proof.mentors), ("mentees", &proof.mentees)] {
        write!(out, ",\n\"{key}\":")?;
        lines(out, people, |out, person| {
            let name = names.get(&person.participant).copied().unwrap_or_default();
            json(out, &person_shape(person, name))
        })?;
    }
    for (key, pairs) in [
        ("pairs", chosen(outcome, &proof.mentors, &proof.mentees)),
        ("to_keep", proof.to_keep.clone()),
    ] {
        write!(out, ",\n\"{key}\":")?;
        lines(out, &pairs, |out, pair| json(out, pair))?;
    }
    out.write_all(b",\n\"fits\":[")?;
    let mut between = "\n";
    fit_rows(cohort, settings, |fits| {
        out.write_all(between.as_bytes())?;
        between = ",\n";
        out.write_all(fit_line(fits).as_bytes())
    })?;
    out.write_all(b"\n]}\n")?;
    Ok(())
}

fn person_shape<'a>(person: &Priced, name: &'a str) -> PersonShape<'a> {
    PersonShape {
        name,
        places: person.places,
        is_served: person.is_served,
        price: person.price.to_string(),
    }
}

/// The pairs that were chosen and not locked, by their people's places in the two lists, in order.
fn chosen(outcome: &Outcome, mentors: &[Priced], mentees: &[Priced]) -> Vec<(u32, u32)> {
    fn numbers(people: &[Priced]) -> HashMap<&ParticipantId, u32> {
        let ids = people.iter().map(|person| &person.participant);
        ids.zip(0..).collect()
    }
    let (mentors, mentees) = (numbers(mentors), numbers(mentees));
    let free = outcome.proposals.iter().filter(|pair| !pair.is_locked);
    let mut pairs: Vec<(u32, u32)> = free
        .filter_map(|pair| Some((*mentors.get(&pair.mentor)?, *mentees.get(&pair.mentee)?)))
        .collect();
    pairs.sort_unstable();
    pairs
}

/// `[6666,null,5000]`
fn fit_line(fits: &[Option<Fit>]) -> String {
    let mut line = String::with_capacity(fits.len() * 5 + 2);
    let mut before = '[';
    for fit in fits {
        line.push(before);
        before = ',';
        match fit {
            Some(fit) => line.push_str(&fit.ten_thousandths().to_string()),
            None => line.push_str("null"),
        }
    }
    line.push_str(if fits.is_empty() { "[]" } else { "]" });
    line
}

/// A list with a line for each of its items.
fn lines<T>(
    out: &mut dyn Write,
    items: &[T],
    mut write: impl FnMut(&mut dyn Write, &T) -> io::Result<()>,
) -> io::Result<()> {
    let mut between = "[\n";
    for item in items {
        out.write_all(between.as_bytes())?;
        between = ",\n";
        write(out, item)?;
    }
    out.write_all(if items.is_empty() { b"[]" } else { b"\n]" })
}

fn json(out: &mut dyn Write, value: &impl Serialize) -> io::Result<()> {
    Ok(serde_json::to_writer(out, value)?)
}
