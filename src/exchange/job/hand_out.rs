//! The packets of many pairings in one archive, as the worker writes them.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::cohort::read_people;
use super::{NotUnderstood, WorkerProgress};
use crate::domain::id::ParticipantId;
use crate::domain::iso;
use crate::domain::participant::{Participant, Side};
use crate::domain::programme::Programme;
use crate::exchange::archive::zip;
use crate::exchange::packet::{Packet, file_name, to_file};
use crate::storage::record::Recorded;
use crate::storage::record::pairing::PairingOfProgramme;
use crate::storage::store::StoredRecord;

/// Write the packets of pairings, two each, into one archive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOut {
    /// The programme's key.
    pub programme_key: String,
    /// The programme's record.
    pub programme: String,
    /// The day on which they are made, such as `2026-05-04`.
    pub today: String,
}

impl HandOut {
    /// The archive. Of a pairing of which one of the two is not among the people nothing is written.
    pub(super) fn answer(
        &self,
        people: &[u8],
        pairings: &[u8],
        tell: &mut dyn FnMut(WorkerProgress),
    ) -> Result<Vec<u8>, NotUnderstood> {
        let not_understood = |error: &dyn std::fmt::Display| NotUnderstood(error.to_string());
        let programme = Programme::decode(&StoredRecord {
            key: self.programme_key.clone(),
            json: self.programme.clone(),
        });
        let programme = programme.map_err(|error| not_understood(&error))?;
        let today = iso::day(&self.today).ok_or_else(|| NotUnderstood("no day".to_owned()))?;
        let people = read_people(people)?;
        let people: HashMap<&ParticipantId, &Participant> =
            people.iter().map(|person| (&person.id, person)).collect();
        let pairings = super::cohort::records(pairings)?;
        let mut files = Vec::with_capacity(2 * pairings.len());
        for (place, record) in pairings.iter().enumerate() {
            let known = PairingOfProgramme::decode(record);
            let pairing = known.map_err(|error| not_understood(&error))?.pairing;
            if let (Some(mentor), Some(mentee)) =
                (people.get(&pairing.mentor), people.get(&pairing.mentee))
            {
                files.extend([Side::Mentor, Side::Mentee].map(|side| {
                    let packet =
                        Packet::of_pairing(side, &programme, &pairing, mentor, mentee, today);
                    (file_name(&packet), to_file(&packet))
                }));
            }
            tell(WorkerProgress {
                phase: 1,
                thousandths: u16::try_from(place * 1000 / pairings.len()).unwrap_or(1000),
            });
        }
        zip(&files).map_err(|error| not_understood(&error))
    }
}
