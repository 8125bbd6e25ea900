//! The records that stay of applications.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Plan;
use crate::domain::application::{ReceivedApplication, ReceivedContent};
use crate::domain::id::{ApplicationId, ParticipantId, ProgrammeId};
use crate::exchange::packet::{Packet, to_json};

/// Whom an application is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Somebody who is here.
    Here(ParticipantId),
    /// Somebody new, by the identifier that stands for the application.
    New(ParticipantId),
}

/// A record that is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Which application.
    pub id: ApplicationId,
    /// The higher number is the newer.
    pub number: u32,
    /// Whom it is about and what it says; none when it is taken back.
    pub content: Option<(Subject, Packet)>,
    /// The record in whose place it comes.
    pub before: Option<ReceivedApplication>,
}

impl Plan {
    /// The records as they are written on this day. `ids` gives new people their identifiers by those that
    /// stand for their applications.
    #[must_use]
    pub fn records(
        &self,
        programme: &ProgrammeId,
        today: NaiveDate,
        ids: &BTreeMap<ParticipantId, ParticipantId>,
    ) -> Vec<ReceivedApplication> {
        let records = self.kept.iter().map(|kept| ReceivedApplication {
            id: kept.id.clone(),
            programme: programme.clone(),
            number: kept.number,
            received_on: today,
            content: kept.content.as_ref().map(|(subject, packet)| {
                let person = match subject {
                    Subject::Here(person) => person,
                    Subject::New(stand_in) => ids.get(stand_in).unwrap_or(stand_in),
                };
                ReceivedContent {
                    person: person.clone(),
                    packet: to_json(packet),
                }
            }),
        });
        records.collect()
    }
}
