//! What the holder of this device looked back on after sessions, and promising it to the partner.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::{AppState, put_by};
use crate::browser::ids;
use crate::domain::id::{ItemId, PairingId};
use crate::domain::participant::Side;
use crate::domain::reflection::{self, Answers, Mine, MyReflection, Salt, Standing, Theirs, name};
use crate::domain::together::{Document, Edit};
use crate::exchange::digest::digest;
use crate::storage::record::Recorded;
use crate::storage::store::{Change, Seen, StorageError, Store, StoreName};

/// How often a change is made anew when another tab changed something else of the same pair meanwhile.
const ATTEMPTS: usize = 4;

impl AppState {
    /// What the holder of this device looked back on after a session.
    pub fn reflection(self, session: &ItemId) -> Option<MyReflection> {
        self.reflections
            .with(|list| list.iter().find(|known| known.session == *session).cloned())
    }

    /// How the own promise stands in what the two keep together.
    pub fn my_promise(self, pairing: &PairingId, session: &ItemId, side: Side) -> Mine {
        self.with_document(pairing, |document| {
            reflection::mine(document, session, side)
        })
    }

    /// What is known of the partner's reflection; `side` is the own one.
    pub fn their_reflection(self, pairing: &PairingId, session: &ItemId, side: Side) -> Theirs {
        self.with_document(pairing, |document| {
            reflection::theirs(document, session, side, digest)
        })
    }

    /// Keeps a reflection that is not shared, in place of what was seen; without answers a draft is removed.
    ///
    /// # Errors
    /// When it was not kept, for instance because another tab has changed it.
    pub async fn save_reflection(
        self,
        reflection: MyReflection,
        seen: Option<&MyReflection>,
    ) -> Result<(), StorageError> {
        // What was promised is locked, until the promise is taken back.
        let is_shared = |one: &MyReflection| matches!(one.standing, Standing::Shared { .. });
        let is_locked = seen.is_some_and(is_shared) && {
            let (pairing, session) = (&reflection.pairing, &reflection.session);
            untrack(|| self.my_promise(pairing, session, reflection.side)) != Mine::None
        };
        if is_shared(&reflection) || is_locked {
            return Err(StorageError::ChangedElsewhere);
        }
        let change = if reflection.answers == Answers::default() {
            reflection.delete()
        } else {
            reflection.put()
        };
        let as_seen = as_seen(&reflection.session, seen);
        self.commit_if(vec![as_seen], vec![change]).await?;
        self.show_reflection(reflection);
        Ok(())
    }

    /// What is kept of a reflection now, whatever this tab shows.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn reflection_kept(
        self,
        session: &ItemId,
    ) -> Result<Option<MyReflection>, StorageError> {
        self.kept_now(session.as_str()).await
    }

    /// Shares a reflection: it is locked here, and promised to the partner. Whether it was: not where one is
    /// promised already, or where the partner's words are here.
    ///
    /// # Errors
    /// When it was not kept, for instance because another tab has changed it.
    pub async fn share_reflection(
        self,
        seen: &MyReflection,
        today: NaiveDate,
    ) -> Result<bool, StorageError> {
        let Some(salt) = ids::random_digits().as_deref().and_then(Salt::parse) else {
            let why = "this browser gives no random numbers";
            return Err(StorageError::Failed(why.to_owned()));
        };
        let shared = MyReflection {
            standing: Standing::Shared { on: today, salt },
            ..seen.clone()
        };
        let is_shared = self
            .with_both(seen, Some(&shared), |document| {
                reflection::sharing(document, &shared, digest)
            })
            .await?;
        if is_shared {
            self.reveal_reflections(&seen.pairing).await?;
        }
        Ok(is_shared)
    }

    /// Takes the own promise back; the answers stay on this device. Whether it was: not once the partner's is here.
    ///
    /// # Errors
    /// When it was not kept, for instance because another tab has changed it.
    pub async fn withdraw_reflection(self, seen: &MyReflection) -> Result<bool, StorageError> {
        let kept = MyReflection {
            standing: Standing::Kept,
            ..seen.clone()
        };
        self.with_both(seen, Some(&kept), |document| {
            reflection::withdrawal(document, &seen.session, seen.side)
        })
        .await
    }

    /// Takes back a promise that this device does not have the words of.
    ///
    /// # Errors
    /// When it was not kept.
    pub async fn withdraw_promise(
        self,
        pairing: &PairingId,
        session: &ItemId,
        side: Side,
    ) -> Result<bool, StorageError> {
        let of = MyReflection {
            session: session.clone(),
            pairing: pairing.clone(),
            side,
            answers: Answers::default(),
            standing: Standing::Kept,
        };
        self.with_both(&of, None, |document| {
            reflection::withdrawal(document, session, side)
        })
        .await
    }

    /// Adds the words of every reflection of a pairing that was shared and whose time has come: the partner's promise
    /// is here. It reads what is kept now, so any program may call it, after it took in an update for instance.
    ///
    /// # Errors
    /// When it was not kept. It is then due the next time.
    pub async fn reveal_reflections(self, pairing: &PairingId) -> Result<(), StorageError> {
        let keeper = self.keeper.get_value();
        for record in keeper.read_all(StoreName::Reflections).await? {
            let Ok(known) = MyReflection::decode(&record) else {
                continue;
            };
            if known.pairing != *pairing {
                continue;
            }
            self.with_both(&known, None, |document| {
                Some(reflection::due(document, &known, digest))
            })
            .await?;
        }
        Ok(())
    }

    /// Makes edits that rest on both reflections as they are kept now, and with them keeps `after` in place of `seen`.
    /// Whether `edits` gave any answer.
    async fn with_both(
        self,
        seen: &MyReflection,
        after: Option<&MyReflection>,
        edits: impl Fn(&Document) -> Option<Vec<Edit>>,
    ) -> Result<bool, StorageError> {
        let both = [Side::Mentor, Side::Mentee].map(|side| name(&seen.session, side));
        for attempt in 1..=ATTEMPTS {
            let mut kept = self.kept_of(&seen.pairing, both.iter().flatten()).await?;
            let Some(edits) = edits(&kept.document) else {
                return Ok(false);
            };
            if edits.is_empty() && after.is_none() {
                return Ok(true);
            }
            let Some(writer) = kept.tie.writers.last().cloned() else {
                return Err(StorageError::Failed("this device has no name".to_owned()));
            };
            for edit in &edits {
                kept.document.make(&writer, edit);
            }
            kept.tie.known = kept.document.known().clone();
            let (also_seen, also): (Vec<Seen>, Vec<Change>) = after
                .map(|after| (seen.seen(), after.put()))
                .into_iter()
                .unzip();
            match self.commit_kept(kept, also_seen, also).await {
                Err(StorageError::ChangedElsewhere) if attempt < ATTEMPTS => {}
                Err(error) => return Err(error),
                Ok(()) => {
                    if let Some(after) = after {
                        self.show_reflection(after.clone());
                    }
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    fn show_reflection(self, reflection: MyReflection) {
        self.reflections.try_update(|list| {
            if reflection.answers == Answers::default() {
                list.retain(|known| known.session != reflection.session);
            } else {
                put_by(list, reflection, |known| known.session.clone());
            }
        });
    }
}

fn as_seen(session: &ItemId, seen: Option<&MyReflection>) -> Seen {
    seen.map_or_else(
        || Seen::nothing(StoreName::Reflections, session.as_str()),
        Recorded::seen,
    )
}
