//! What is done to points, each with a sentence about what came of it.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::super::Toasts;
use super::super::telling::Telling;
use crate::domain::agenda::Point;
use crate::domain::id::{ItemId, PairingId};
use crate::domain::session::Session;
use crate::features::shared::language::Texts;
use crate::state::{AppState, StorageError};
use crate::ui::Memo;

/// What can be done to the points of a session.
#[derive(Clone, Copy)]
pub(super) struct Actions {
    pub(super) state: AppState,
    session: Memo<Session>,
    telling: Telling,
}

impl Actions {
    pub(super) const fn new(
        i18n: Texts,
        state: AppState,
        session: Memo<Session>,
        toast: Toasts,
    ) -> Self {
        Self {
            state,
            session,
            telling: Telling { i18n, state, toast },
        }
    }

    /// The pairing whose session it is.
    pub(super) fn pairing(self) -> PairingId {
        self.session
            .with_untracked(|session| session.pairing.clone())
    }

    /// Says why something was not kept.
    pub(super) fn tell_error(self, error: &StorageError) {
        self.telling.tell_error(error);
    }

    /// Moves a point; `then` is called once it has its new place.
    pub(super) fn move_point(self, from: usize, to: usize, then: impl FnOnce() + 'static) {
        let Some(session) = self.session.try_get_untracked() else {
            return;
        };
        spawn_local(async move {
            match self.state.move_point(&session, from, to).await {
                Ok(()) => then(),
                Err(error) => self.tell_error(&error),
            }
        });
    }

    /// Removes a point, and offers to put it back.
    pub(super) fn remove(self, id: ItemId, then: impl FnOnce() + 'static) {
        let pairing = self.pairing();
        spawn_local(async move {
            match self.state.remove_points(&pairing, vec![id.clone()]).await {
                Ok(()) => {
                    let undo = Callback::new(move |()| {
                        let (pairing, id) = (pairing.clone(), id.clone());
                        spawn_local(async move {
                            if let Err(error) = self.state.put_point_back(&pairing, id).await {
                                self.tell_error(&error);
                            }
                        });
                    });
                    let text = t_string!(self.telling.i18n, agenda.removed).to_owned();
                    self.telling.tell(text, Some(undo));
                    then();
                }
                Err(error) => self.tell_error(&error),
            }
        });
    }

    /// Goes on with points of earlier sessions.
    pub(super) fn carry_over(self, left: Vec<Point>, then: impl FnOnce() + 'static) {
        let session = self.session.get_untracked();
        spawn_local(async move {
            match self.state.carry_over(&session, &left).await {
                Ok(taken) => {
                    let text = t_string!(self.telling.i18n, agenda.carried_over).to_owned();
                    let undo = self.telling.takes_away(session.pairing, taken);
                    self.telling.tell(text, Some(undo));
                    then();
                }
                Err(error) => self.tell_error(&error),
            }
        });
    }
}
