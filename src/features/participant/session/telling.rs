//! What is told of what was done, with a way to take it back.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::Toasts;
use crate::domain::id::{ItemId, PairingId};
use crate::features::shared::language::Texts;
use crate::features::shared::sentences::storage_error;
use crate::state::{AppState, StorageError};
use crate::ui::ToastMessage;

/// Tells what was done to the points of an agenda.
#[derive(Clone, Copy)]
pub(super) struct Telling {
    pub(super) i18n: Texts,
    pub(super) state: AppState,
    pub(super) toast: Toasts,
}

impl Telling {
    /// Says why something was not kept.
    pub(super) fn tell_error(self, error: &StorageError) {
        self.tell(storage_error(self.i18n, error), None);
    }

    /// Says something, and offers to take it back.
    pub(super) fn tell(self, text: String, undo: Option<Callback<()>>) {
        let label = t_string!(self.i18n, app.undo).to_owned();
        let undo = undo.map(|undo| (label, undo));
        self.toast.try_set(Some(ToastMessage { text, undo }));
    }

    /// Takes away points that were just added.
    pub(super) fn takes_away(self, pairing: PairingId, ids: Vec<ItemId>) -> Callback<()> {
        Callback::new(move |()| {
            let (pairing, ids) = (pairing.clone(), ids.clone());
            spawn_local(async move {
                if let Err(error) = self.state.remove_points(&pairing, ids).await {
                    self.tell_error(&error);
                }
            });
        })
    }
}
