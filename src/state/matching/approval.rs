//! From proposals to pairings: approving one, many or all, pairing two by hand, taking it back.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::KeptRun;
use crate::browser::timer::Pace;
use crate::browser::{clock, ids};
use crate::domain::id::{PairingId, ParticipantId};
use crate::domain::matching::Fit;
use crate::domain::pairing::{Answer, Origin, Pairing, SharedReason};
use crate::domain::programme::Programme;
use crate::state::AppState;
use crate::state::pairings::{put_all, puts};
use crate::state::programmes::is_there;
use crate::storage::record::Recorded;
use crate::storage::record::pairing::PairingOfProgramme;
use crate::storage::record::run::{Decision, RunProposal};
use crate::storage::store::{Change, Seen, StorageError, StoreName};

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
        let Some(run) = self.run().get_untracked() else {
            return Ok(Approval { pairings: vec![] });
        };
        let seen = self.run_seen();
        let mut run = KeptRun::clone(&run);
        let wanted: BTreeSet<&(ParticipantId, ParticipantId)> = wanted.iter().collect();
        let mut made = Vec::new();
        let mut pace = Pace::begin();
        for proposal in &mut run.proposals {
            pace.rest().await;
            let pair = (proposal.mentor.clone(), proposal.mentee.clone());
            let is_wanted = proposal.decision == Decision::Undecided && wanted.contains(&pair);
            if is_wanted && let Ok(id) = ids::pairing() {
                proposal.decision = Decision::Approved;
                made.push(of_proposal(programme, id, proposal));
            }
        }
        self.keep(run, seen, made).await
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

    /// Takes pairings back: they are removed, and their proposals are undecided again, in one
    /// transaction. Gives the removed pairings back so that this can be undone too.
    ///
    /// # Errors
    /// When nothing was taken back, for instance because another tab has changed one of them.
    pub async fn take_back(
        self,
        pairings: &[PairingId],
    ) -> Result<Vec<PairingOfProgramme>, StorageError> {
        let ids: BTreeSet<&PairingId> = pairings.iter().collect();
        let removed: Vec<PairingOfProgramme> = self.pairings.with_untracked(|list| {
            list.iter()
                .filter(|known| ids.contains(&known.pairing.id))
                .cloned()
                .collect()
        });
        let run = self.decided(&removed, Decision::Undecided);
        let changes = removed
            .iter()
            .map(|known| Change::Delete(StoreName::Pairings, known.pairing.id.to_string()))
            .chain(run.as_ref().map(Recorded::put))
            .collect();
        let mut seen = self.run_seen();
        seen.extend(removed.iter().map(Recorded::seen));
        self.commit_if(seen, changes).await?;
        if let Some(run) = run {
            self.run().try_set(Some(Arc::new(run)));
        }
        self.pairings
            .try_update(|list| list.retain(|known| !ids.contains(&known.pairing.id)));
        Ok(removed)
    }

    /// Puts back what [`Self::take_back`] took, if nothing has come in its place and its programme is still
    /// there.
    ///
    /// # Errors
    /// When nothing was put back, for instance because another tab has put one of them back already.
    pub async fn put_back(self, pairings: Vec<PairingOfProgramme>) -> Result<(), StorageError> {
        let run = self.decided(&pairings, Decision::Approved);
        let mut seen = self.run_seen();
        seen.extend(pairings.first().map(|known| is_there(&known.programme)));
        seen.extend(pairings.iter().map(|known| {
            let id = known.pairing.id.as_str();
            Seen::nothing(StoreName::Pairings, id)
        }));
        let mut changes = puts(&pairings).await;
        changes.extend(run.as_ref().map(Recorded::put));
        self.commit_if(seen, changes).await?;
        if let Some(run) = run {
            self.run().try_set(Some(Arc::new(run)));
        }
        self.pairings.try_update(|list| put_all(list, pairings));
        Ok(())
    }

    /// That the run is kept as it is shown.
    pub(super) fn run_seen(self) -> Vec<Seen> {
        let run = self.run().get_untracked();
        run.iter().map(|run| run.seen()).collect()
    }

    /// The last run with the proposals of these pairings decided so; `None` when there is no run.
    fn decided(self, pairings: &[PairingOfProgramme], decision: Decision) -> Option<KeptRun> {
        let pairs: BTreeSet<(&ParticipantId, &ParticipantId)> = pairings
            .iter()
            .map(|known| (&known.pairing.mentor, &known.pairing.mentee))
            .collect();
        let mut run = KeptRun::clone(&*self.run().get_untracked()?);
        for proposal in &mut run.proposals {
            if pairs.contains(&(&proposal.mentor, &proposal.mentee)) {
                proposal.decision = decision;
            }
        }
        Some(run)
    }

    async fn keep(
        self,
        run: KeptRun,
        seen: Vec<Seen>,
        made: Vec<PairingOfProgramme>,
    ) -> Result<Approval, StorageError> {
        let mut changes = puts(&made).await;
        changes.push(run.put());
        self.commit_if(seen, changes).await?;
        let approval = Approval {
            pairings: made.iter().map(|known| known.pairing.id.clone()).collect(),
        };
        self.run().try_set(Some(Arc::new(run)));
        self.pairings.try_update(|list| put_all(list, made));
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
