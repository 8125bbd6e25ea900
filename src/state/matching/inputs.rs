//! What a run rests on: the people, what has happened between them, and the settings.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::timer::Pace;
use crate::browser::{clock, zones};
use crate::domain::pairing::{Answer, Pairing, PairingState};
use crate::domain::participant::Participant;
use crate::domain::programme::Programme;
use crate::exchange::job::cohort::{CohortShape, KeepShape, PairsShape, people_as_bytes};
use crate::state::AppState;
use crate::storage::record::Recorded;
use crate::storage::record::participant::PersonOfProgramme;
use crate::storage::record::programme::for_matching;

/// What travels to the worker.
pub struct Inputs {
    /// Everything but the people.
    pub cohort: CohortShape,
    /// The people.
    pub people: Vec<u8>,
}

impl AppState {
    /// Everything that a run of this programme rests on now.
    pub(in crate::state) async fn matching_inputs(self, programme: &Programme) -> Inputs {
        let people = self.people().get_untracked();
        let bytes = people_in_bytes(programme, &people).await;
        let record = for_matching(programme);
        let cohort = CohortShape {
            programme_key: record.key,
            programme: record.json,
            zone_offsets: offsets(people.iter().map(|person| &**person)),
            refusals: self.pairs_where(is_declined),
            paired_before: Vec::new(),
            standing: self.pairs_where(|pairing| pairing.state() != PairingState::Declined),
            forbidden: Vec::new(),
            locked: Vec::new(),
            kept: Vec::new(),
            keep: KeepShape::default(),
        };
        Inputs {
            cohort,
            people: bytes,
        }
    }

    fn pairs_where(self, wanted: impl Fn(&Pairing) -> bool) -> PairsShape {
        self.pairings.with_untracked(|pairings| {
            pairings
                .iter()
                .filter(|known| wanted(&known.pairing))
                .map(|known| {
                    (
                        known.pairing.mentor.to_string(),
                        known.pairing.mentee.to_string(),
                    )
                })
                .collect()
        })
    }
}

/// People as they travel to the worker, made in slices.
pub(in crate::state) async fn people_in_bytes(
    programme: &Programme,
    people: &[Arc<Participant>],
) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut pace = Pace::begin();
    for person in people {
        let record = PersonOfProgramme {
            programme: programme.id.clone(),
            participant: Participant::clone(person),
        };
        bytes.extend(people_as_bytes([&record.encode()]));
        pace.rest().await;
    }
    bytes
}

/// Whether one of the two has said no.
pub(super) fn is_declined(pairing: &Pairing) -> bool {
    matches!(pairing.mentor_answer, Answer::Declined(_))
        || matches!(pairing.mentee_answer, Answer::Declined(_))
}

/// Minutes ahead of UTC for every zone that somebody named. The programme has no first week yet, so the
/// week of the run stands in for it.
pub(super) fn offsets<'a>(people: impl Iterator<Item = &'a Participant>) -> BTreeMap<String, i32> {
    let now = clock::now();
    let mut offsets = BTreeMap::new();
    for zone in people.filter_map(|person| person.profile.time_zone.as_ref()) {
        if !offsets.contains_key(zone.as_str())
            && let Some(offset) = zones::offset_at(zone, now)
        {
            offsets.insert(zone.to_string(), offset);
        }
    }
    offsets
}
