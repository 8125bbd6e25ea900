//! The choices of this device.

use crate::domain::id::{PairingId, ProgrammeId};

/// How the app looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// As the device is set.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// What somebody chose on this device. `None` means that nothing was chosen yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preferences {
    /// The language's tag, such as `sv`.
    pub language: Option<String>,
    /// How the app looks.
    pub theme: Theme,
    /// The programme that the coordinator looked at last.
    pub programme: Option<ProgrammeId>,
    /// The pairing that the participant looked at last.
    pub pairing: Option<PairingId>,
    /// The programme of which the participant was reminded last.
    pub my_programme: Option<ProgrammeId>,
}
