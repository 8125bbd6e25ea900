//! Which pairings are listed.

use crate::domain::pairing::{Pairing, PairingState};

/// Which pairings are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    /// Every one.
    #[default]
    All,
    /// Those in one state.
    State(PairingState),
    /// Those that wait and were never handed out.
    NotHandedOut,
}

impl Filter {
    /// Every filter, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::All,
        Self::NotHandedOut,
        Self::State(PairingState::Waiting),
        Self::State(PairingState::Accepted),
        Self::State(PairingState::Declined),
    ];

    /// The filter as the value of an option.
    pub const fn value(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::NotHandedOut => "not-handed-out",
            Self::State(PairingState::Waiting) => "waiting",
            Self::State(PairingState::Accepted) => "accepted",
            Self::State(PairingState::Declined) => "declined",
        }
    }

    /// The filter of an option's value.
    pub fn of_value(value: &str) -> Self {
        let mut all = Self::ALL.into_iter();
        all.find(|filter| filter.value() == value)
            .unwrap_or_default()
    }

    /// Whether a pairing is listed.
    pub fn takes(self, pairing: &Pairing) -> bool {
        match self {
            Self::All => true,
            Self::State(state) => pairing.state() == state,
            Self::NotHandedOut => {
                pairing.state() == PairingState::Waiting && pairing.handed_out_on.is_none()
            }
        }
    }
}
