//! Bringing the two devices of a pair up to date: what is handed to the partner, and taking in what the partner
//! handed over.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::AppState;
use super::opening::Opening;
use super::together::ATTEMPTS;
use crate::browser::clock;
use crate::domain::id::{PairingId, ProgrammeId};
use crate::domain::pair::{Tie, Update};
use crate::domain::pairing::MyPairing;
use crate::domain::together::{Document, ItemNews, Part, news, undecided};
use crate::exchange::packet::{Packet, PacketContent, PacketProgramme};
use crate::storage::store::StorageError;

/// What taking in an update would do here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UpdatePreview {
    /// Of which pairing.
    pub pairing: MyPairing,
    /// What is new then; nothing where it only says what the partner has.
    pub news: Vec<ItemNews>,
    /// Whether something is missing then that it builds on.
    pub lacks: bool,
}

impl AppState {
    /// What there is to hand to the partner: what is new since the partner was last heard, or everything.
    pub fn to_hand_over(self, pairing: &PairingId, everything: bool) -> Part {
        let Some(tie) = self.tie(pairing) else {
            return Part::default();
        };
        self.with_document(pairing, |document| tie.to_hand_over(document, everything))
    }

    /// The packet that hands it over.
    pub fn update_packet(self, pairing: &MyPairing, everything: bool) -> Packet {
        Packet {
            programme: PacketProgramme {
                id: pairing.programme.clone(),
                name: pairing.programme_name.clone(),
            },
            created: clock::today(),
            content: PacketContent::Update(Box::new(Update {
                pairing: pairing.id.clone(),
                side: pairing.my_side,
                name: pairing.my_name.clone(),
                part: self.to_hand_over(&pairing.id, everything),
            })),
        }
    }

    /// Keeps that an update was handed over.
    ///
    /// # Errors
    /// When that was not kept; what was handed over is as good all the same.
    pub async fn note_given(self, pairing: &PairingId, on: NaiveDate) -> Result<(), StorageError> {
        for _ in 0..ATTEMPTS {
            let mut kept = self.kept_of(pairing, std::iter::empty()).await?;
            kept.tie.given_on = Some(on);
            match self.commit_kept(kept, Vec::new(), Vec::new()).await {
                Err(StorageError::ChangedElsewhere) => {}
                outcome => return outcome,
            }
        }
        Err(StorageError::ChangedElsewhere)
    }

    /// How many things of a pairing wait for one of the two to choose.
    pub fn undecided(self, pairing: &PairingId) -> usize {
        self.with_document(pairing, |document| undecided(document).count())
    }

    /// What taking in this update would do here and now. It changes nothing.
    pub(super) fn opening_of_update(self, programme: &ProgrammeId, update: &Update) -> Opening {
        let known = self.my_pairings.with_untracked(|pairings| {
            let known = pairings.iter().find(|known| known.id == update.pairing);
            known.cloned()
        });
        let Some(pairing) = known.filter(|known| known.programme == *programme) else {
            return Opening::UnknownUpdate;
        };
        if pairing.my_side == update.side {
            return Opening::OwnUpdate;
        }
        let tie = untrack(|| self.tie(&pairing.id));
        if tie.as_ref().is_some_and(|tie| update.claims_too_much(tie)) {
            return Opening::ForgedUpdate;
        }
        let known = tie.as_ref().map(|tie| tie.known.clone());
        let before = untrack(|| {
            self.with_document(&pairing.id, |document| {
                let items = update.part.items.iter();
                let here =
                    items.filter_map(|(id, _)| Some((id.clone(), document.item(id)?.clone())));
                Document::from_parts(here, known.unwrap_or_default())
            })
        });
        let mut after = before.clone();
        let mut tie_after = tie.clone().unwrap_or_else(|| Tie {
            pairing: pairing.id.clone(),
            writers: Vec::new(),
            known: before.known().clone(),
            partner: before.known().clone(),
            given_on: None,
            taken_on: None,
            lacks: false,
        });
        let different = tie_after.take_in(&mut after, &update.part);
        if different.is_empty() && tie.as_ref() == Some(&tie_after) {
            return Opening::UpdateIsHere(pairing.id);
        }
        Opening::TakeUpdate(Box::new(UpdatePreview {
            news: news(&before, &after),
            lacks: tie_after.lacks,
            pairing,
        }))
    }

    /// Takes in an update as it was shown, in one transaction: what is kept by now has to come to the same.
    ///
    /// # Errors
    /// [`StorageError::ChangedElsewhere`] when it would do something else by now, or another reason; nothing was
    /// changed.
    pub(super) async fn take_in_update(
        self,
        update: &Update,
        shown: &UpdatePreview,
    ) -> Result<(), StorageError> {
        let mut outcome = Err(StorageError::ChangedElsewhere);
        for _ in 0..ATTEMPTS {
            let items = update.part.items.iter().map(|(id, _)| id);
            let mut kept = self.kept_of(&update.pairing, items).await?;
            if update.claims_too_much(&kept.tie) {
                return Err(StorageError::ChangedElsewhere);
            }
            let before = kept.document.clone();
            let different = kept.tie.take_in(&mut kept.document, &update.part);
            if news(&before, &kept.document) != shown.news {
                return Err(StorageError::ChangedElsewhere);
            }
            kept.tie.taken_on = Some(clock::today());
            // What is as it was is not written again.
            let items = different
                .into_iter()
                .filter_map(|id| kept.document.item(&id).cloned().map(|item| (id, item)));
            kept.document = Document::from_parts(items.collect::<Vec<_>>(), kept.tie.known.clone());
            outcome = self.commit_kept(kept, Vec::new(), Vec::new()).await;
            if outcome != Err(StorageError::ChangedElsewhere) {
                break;
            }
        }
        outcome
    }
}
