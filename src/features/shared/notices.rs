//! Which notifications somebody wants in this browser. There are none unless they say so.

use crate::browser::device;

/// What is shown while the app is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Nothing.
    Nothing,
    /// That something is due, without a name: others may see the screen.
    WithoutNames,
    /// The same, with the partner's name.
    WithNames,
}

const WITHOUT: &str = "on";
const WITH: &str = "names";

/// What is wanted in this browser.
pub fn wanted() -> Wanted {
    match device::notifications_wanted().as_deref() {
        Some(WITHOUT) => Wanted::WithoutNames,
        Some(WITH) => Wanted::WithNames,
        _ => Wanted::Nothing,
    }
}

/// Keeps what is wanted.
pub fn want(wanted: Wanted) {
    device::want_notifications(match wanted {
        Wanted::Nothing => None,
        Wanted::WithoutNames => Some(WITHOUT),
        Wanted::WithNames => Some(WITH),
    });
}
