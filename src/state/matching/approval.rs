//! From proposals to pairings: approving one, many or all, pairing two by hand, taking it back.

use leptos::prelude::*;

use super::KeptRun;
use crate::browser::{clock, ids};
use crate::domain::id::{PairingId, ParticipantId};
use crate::domain::matching::Fit;
use crate::domain::pairing::{Answer, Origin, Pairing, SharedReason};
use crate::domain::programme::Programme;
use crate::state::{AppState, put_by};
use crate::storage::record::Recorded;
use crate::storage::record::pairing::PairingOfProgramme;
use crate::storage::record::run::{Decision, RunProposal};
use crate::storage::store::StorageError;

/// What an approval did, so that it can be undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approval {
    /// The pairings that were made.
    pub pairings: Vec<PairingId>,
}

impl AppState {
    /// Makes proposals official: each becomes a pairing, all in one transaction.
    ///
    /// # Errors
    /// When none was kept.
    pub async fn approve(
        self,
        programme: &Programme,
        wanted: &[(ParticipantId, ParticipantId)],
    ) -> Result<Approval, StorageError> {
        let Some(run) = self.run.get_untracked() else {
            return Ok(Approval { pairings: vec![] });
        };
        let mut run = KeptRun::clone(&run);
        let mut made = Vec::new();
        for proposal in &mut run.proposals {
            let pair = (proposal.mentor.clone(), proposal.mentee.clone());
            let is_wanted = proposal.decision == Decision::Undecided && wanted.contains(&pair);
            if is_wanted && let Ok(id) = ids::pairing() {
                proposal.decision = Decision::Approved;
                made.push(of_proposal(programme, id, proposal));
            }
        }
        self.keep(run, made).await
    }

    /// Puts two people together by hand.
    ///
    /// # Errors
    /// When it was not kept.
    pub async fn pair_by_hand(
        self,
        programme: &Programme,
        mentor: ParticipantId,
        mentee: ParticipantId,
        fit: Option<Fit>,
        mut reasons: Vec<SharedReason>,
    ) -> Result<Approval, StorageError> {
        reasons.push(SharedReason::ChosenByCoordinator);
        let Ok(id) = ids::pairing() else {
            return Ok(Approval { pairings: vec![] });
        };
        let pairing = PairingOfProgramme {
            programme: programme.id.clone(),
            pairing: Pairing {
                id,
                mentor,
                mentee,
                approved_on: clock::today(),
                origin: Origin::ByHand(fit),
                reasons,
                mentor_answer: Answer::Waiting,
                mentee_answer: Answer::Waiting,
                handed_out_on: None,
            },
        };
        let pairings = vec![pairing.pairing.id.clone()];
        self.save_pairing(pairing).await?;
        Ok(Approval { pairings })
    }

    /// Takes pairings back: they are removed, and their proposals are undecided again.
    ///
    /// # Errors
    /// When nothing was taken back.
    pub async fn take_back(self, pairings: &[PairingId]) -> Result<(), StorageError> {
        let pairs: Vec<(ParticipantId, ParticipantId)> = self.pairings.with_untracked(|list| {
            list.iter()
                .filter(|known| pairings.contains(&known.pairing.id))
                .map(|known| (known.pairing.mentor.clone(), known.pairing.mentee.clone()))
                .collect()
        });
        if let Some(run) = self.run.get_untracked() {
            let mut run = KeptRun::clone(&run);
            for proposal in &mut run.proposals {
                if pairs.contains(&(proposal.mentor.clone(), proposal.mentee.clone())) {
                    proposal.decision = Decision::Undecided;
                }
            }
            self.save_run(run).await?;
        }
        self.remove_pairings(pairings).await?;
        Ok(())
    }

    async fn keep(
        self,
        run: KeptRun,
        made: Vec<PairingOfProgramme>,
    ) -> Result<Approval, StorageError> {
        let changes = made.iter().map(Recorded::put).chain([run.put()]).collect();
        self.commit(changes).await?;
        let approval = Approval {
            pairings: made.iter().map(|known| known.pairing.id.clone()).collect(),
        };
        self.run.try_set(Some(std::sync::Arc::new(run)));
        self.pairings.try_update(|list| {
            for pairing in made {
                put_by(list, pairing, |known| known.pairing.id.clone());
            }
        });
        Ok(approval)
    }
}

fn of_proposal(programme: &Programme, id: PairingId, proposal: &RunProposal) -> PairingOfProgramme {
    PairingOfProgramme {
        programme: programme.id.clone(),
        pairing: Pairing {
            id,
            mentor: proposal.mentor.clone(),
            mentee: proposal.mentee.clone(),
            approved_on: clock::today(),
            origin: Origin::Proposed(proposal.fit),
            reasons: proposal.reasons.clone(),
            mentor_answer: Answer::Waiting,
            mentee_answer: Answer::Waiting,
            handed_out_on: None,
        },
    }
}
