//! The agreement of a pair as it stands, and who has signed it.

use super::AppState;
use crate::domain::agreement::{Agreement, Signature, Signed};
use crate::domain::id::ItemId;
use crate::domain::pairing::MyPairing;
use crate::domain::participant::Side;
use crate::domain::together::Item;
use crate::exchange::digest::digest;

/// The agreement of a pair as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreementNow {
    /// What they agreed on.
    pub agreement: Agreement,
    /// The digest of its text; none while a part says nothing yet, or two things.
    pub digest: Option<String>,
    /// Where the signature of the holder of this device stands.
    pub mine: Signed,
    /// Where the partner's stands.
    pub partners: Signed,
}

impl AgreementNow {
    /// Whether both have signed the text as it stands.
    #[must_use]
    pub const fn is_signed_by_both(&self) -> bool {
        self.mine.holds() && self.partners.holds()
    }

    /// Whether a change of its words would void a signature.
    #[must_use]
    pub const fn is_signed_at_all(&self) -> bool {
        self.mine.holds() || self.partners.holds()
    }

    /// Whether a signature was given to a text that has been changed since.
    #[must_use]
    pub const fn was_signed(&self) -> bool {
        matches!(self.mine, Signed::AnotherText(_))
            || matches!(self.partners, Signed::AnotherText(_))
    }
}

impl AppState {
    /// What the two of a pairing have agreed on; none before anything was.
    pub fn agreement(self, pairing: &MyPairing) -> Option<AgreementNow> {
        // A signature counts when the one wrote it whose it is: the holder's on this device, the partner's not.
        let tie = self.tie(&pairing.id);
        let is_mine = |stamp: &_| tie.as_ref().is_some_and(|tie| tie.is_mine(stamp));
        let is_partners = |stamp: &_| !is_mine(stamp);
        self.with_document(&pairing.id, |document| {
            let item = document.item(&ItemId::agreement())?;
            let agreement = Agreement::of_item(&pairing.id, item)?;
            if agreement.is_empty() || item.is_gone() {
                return None;
            }
            let pieces = agreement.signed_text();
            let pieces: Vec<&[u8]> = pieces.iter().map(|piece| piece.as_bytes()).collect();
            let digest = agreement.can_be_signed().then(|| digest(&pieces));
            let signature = |side, is_theirs: &dyn Fn(&_) -> bool| {
                let item = document.item(&ItemId::signature_of(side));
                let signature = item.and_then(|item| Signature::of_item(item, is_theirs));
                Signed::under(signature, digest.as_deref())
            };
            let mine = signature(pairing.my_side, &is_mine);
            let partners = signature(pairing.my_side.other(), &is_partners);
            Some(AgreementNow {
                agreement,
                digest,
                mine,
                partners,
            })
        })
    }

    /// The item in which a pairing's agreement is kept.
    pub fn agreement_item(self, pairing: &MyPairing) -> Option<Item> {
        self.with_document(&pairing.id, |document| {
            document.item(&ItemId::agreement()).cloned()
        })
    }

    /// The item in which the signature of a side is kept.
    pub fn signature_item(self, pairing: &MyPairing, side: Side) -> Option<Item> {
        self.with_document(&pairing.id, |document| {
            document.item(&ItemId::signature_of(side)).cloned()
        })
    }
}
