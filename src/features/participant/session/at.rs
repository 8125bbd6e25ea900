//! Whose session it is, as the parts of its page say it.

use crate::domain::id::{ItemId, PairingId};
use crate::domain::participant::Side;
use crate::domain::session::Session;
use crate::state::AppState;

/// Whose session it is.
#[derive(Clone, Debug)]
pub struct At {
    /// Which session.
    pub session: ItemId,
    /// Of which pairing.
    pub pairing: PairingId,
    /// On which side the holder of this device is.
    pub side: Side,
    /// The holder's name.
    pub me: String,
    /// The partner's; empty when the pairing is no longer here.
    pub partner: String,
}

impl At {
    /// The people of a session.
    pub fn of(state: AppState, session: &Session) -> Self {
        let pairing = state.my_pairing(Some(&session.pairing));
        let mut at = Self {
            session: (&session.id).into(),
            pairing: session.pairing.clone(),
            side: Side::Mentor,
            me: String::new(),
            partner: String::new(),
        };
        if let Some(pairing) = pairing {
            at.side = pairing.my_side;
            at.me = pairing.my_name.to_string();
            at.partner = pairing.partner.name.to_string();
        }
        at
    }

    /// The name of whoever is on a side.
    pub fn name_of(&self, side: Side) -> String {
        if side == self.side {
            self.me.clone()
        } else {
            self.partner.clone()
        }
    }
}
