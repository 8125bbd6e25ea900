//! What people must know when the browser has lost what was kept here.
//!
//! Two small notes lie outside the database: that something is kept in it, and that it was lost and nobody
//! has read so yet. They are of the real data only.

use leptos::prelude::*;

use crate::browser::device;
use crate::storage::loss::Found;
use crate::storage::name::Space;

/// Whether a loss is to be told; none where the sample is shown.
#[derive(Clone, Copy)]
pub struct Loss(Option<RwSignal<bool>>);

impl Loss {
    pub(super) fn of(space: Space) -> Self {
        Self((space == Space::Real).then(|| RwSignal::new(device::is_lost())))
    }

    /// Notes how the database was found. What is noted is told until somebody has read it, whichever page
    /// of the app they open.
    pub(super) fn note(self, found: Found) {
        if let Some(is_told) = self.0
            && found.is_loss(device::is_kept())
        {
            device::note_lost();
            is_told.try_set(true);
        }
    }

    /// Notes that something is kept.
    pub(super) fn note_kept(self) {
        if self.0.is_some() {
            device::note_kept();
        }
    }

    /// Whether it is to be told that what was kept here is gone.
    pub fn is_told(self) -> bool {
        self.0.is_some_and(|is_told| is_told.get())
    }

    /// Says no more of it.
    pub fn put_away(self) {
        device::forget_loss();
        if let Some(is_told) = self.0 {
            is_told.try_set(false);
        }
    }
}
