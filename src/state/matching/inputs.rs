//! What a run rests on: the people, what has happened between them, and the settings.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::timer::Pace;
use crate::browser::{clock, zones};
use crate::domain::matching::{Keep, Pairs};
use crate::domain::pairing::{Answer, Pairing, PairingState};
use crate::domain::participant::Participant;
use crate::domain::programme::Programme;
use crate::domain::zone::ZoneName;
use crate::exchange::digest::Digester;
use crate::exchange::job::cohort::{CohortShape, people_as_bytes};
use crate::state::AppState;
use crate::storage::record::Recorded;
use crate::storage::record::basis::Basis;
use crate::storage::record::participant::PersonOfProgramme;
use crate::storage::record::programme::for_matching;

/// The pairs that are proposed at present, and what it is worth to propose them again.
#[derive(Clone, Debug, Default)]
pub struct Present {
    /// The pairs, the mentor first.
    pub pairs: Pairs,
    /// What it is worth.
    pub keep: Keep,
}

/// What travels to the worker.
pub struct Inputs {
    /// Everything but the people.
    pub cohort: CohortShape,
    /// The people.
    pub people: Vec<u8>,
    /// The digest of the people and of what a run rests on of the programme.
    pub digest: String,
}

impl AppState {
    /// Everything that a run of this programme rests on now.
    pub(in crate::state) async fn matching_inputs(
        self,
        programme: &Programme,
        present: Present,
    ) -> Inputs {
        let basis = self.basis_now(programme, present);
        self.inputs_of(programme, &basis).await
    }

    /// What a run of this programme rests on now besides the people and the settings.
    pub(super) fn basis_now(self, programme: &Programme, present: Present) -> Basis {
        let people = self.people().get_untracked();
        let wishes = self.wishes_now(&programme.id);
        Basis {
            zone_offsets: offsets(people.iter().map(|person| &**person)),
            refusals: self.pairs_where(is_declined),
            paired_before: Pairs::new(),
            standing: self.standing_pairs(),
            forbidden: wishes.apart,
            locked: wishes.together,
            kept: present.pairs,
            keep: present.keep,
        }
    }

    /// What a run of this programme rests on with the people of now and this besides.
    pub(in crate::state) async fn inputs_of(self, programme: &Programme, basis: &Basis) -> Inputs {
        let people = self.people().get_untracked();
        let people = people_in_bytes(programme, &people).await;
        let record = for_matching(programme);
        Inputs {
            digest: digest_in_slices(&[record.json.as_bytes(), &people]).await,
            cohort: CohortShape {
                programme_key: record.key,
                programme: record.json,
                basis: basis.into(),
            },
            people,
        }
    }

    /// The pairings that stand now.
    pub(super) fn standing_pairs(self) -> Pairs {
        self.pairs_where(|pairing| pairing.state() != PairingState::Declined)
    }

    fn pairs_where(self, wanted: impl Fn(&Pairing) -> bool) -> Pairs {
        self.pairings.with_untracked(|pairings| {
            let pairings = pairings.iter().map(|known| &known.pairing);
            let pairings = pairings.filter(|pairing| wanted(pairing));
            pairings
                .map(|pairing| (pairing.mentor.clone(), pairing.mentee.clone()))
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

/// So many bytes are digested before it is looked whether the slice has taken long enough.
const PART: usize = 1 << 16;

async fn digest_in_slices(pieces: &[&[u8]]) -> String {
    let mut digester = Digester::default();
    let mut pace = Pace::begin();
    for piece in pieces {
        digester.begin(piece.len());
        for part in piece.chunks(PART) {
            digester.part(part);
            pace.rest().await;
        }
    }
    digester.finish()
}

/// Whether one of the two has said no.
pub(super) fn is_declined(pairing: &Pairing) -> bool {
    matches!(pairing.mentor_answer, Answer::Declined(_))
        || matches!(pairing.mentee_answer, Answer::Declined(_))
}

/// Minutes ahead of UTC for every zone that somebody named. The programme has no first week yet, so the
/// week of the run stands in for it.
pub(super) fn offsets<'a>(
    people: impl Iterator<Item = &'a Participant>,
) -> BTreeMap<ZoneName, i32> {
    let now = clock::now();
    let mut offsets = BTreeMap::new();
    for zone in people.filter_map(|person| person.profile.time_zone.as_ref()) {
        if !offsets.contains_key(zone)
            && let Some(offset) = zones::offset_at(zone, now)
        {
            offsets.insert(zone.clone(), offset);
        }
    }
    offsets
}
