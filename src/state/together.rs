//! What the two of a pair keep together: reading it, and the one way in which it is changed.

use leptos::prelude::*;

use super::AppState;
use crate::browser::ids;
use crate::domain::id::{ItemId, PairingId};
use crate::domain::pair::{Tie, Together};
use crate::domain::session::Session;
use crate::domain::together::{Document, Edit, Item};
use crate::storage::record::Recorded;
use crate::storage::record::shared_item::{self, SharedItem};
use crate::storage::store::{Change, Seen, StorageError, Store, StoreName, StoredRecord};

/// How often a change is made anew when another tab changed something else of the same pair meanwhile.
pub(super) const ATTEMPTS: usize = 4;

/// How many items are read one by one; more are found among all that are kept.
const ONE_BY_ONE: usize = 50;

impl AppState {
    /// Looks at what the two of a pairing keep together; at an empty document before anything was written.
    pub fn with_document<T>(self, pairing: &PairingId, look: impl FnOnce(&Document) -> T) -> T {
        self.together.with(|all| match find(all, pairing) {
            Some(together) => look(&together.document),
            None => look(&Document::default()),
        })
    }

    /// How far this device and the partner's know each other's writes; none before anything was written.
    pub fn tie(self, pairing: &PairingId) -> Option<Tie> {
        self.together.with(|all| find(all, pairing)?.tie.clone())
    }

    /// An item, of whichever pairing; also one that is gone.
    pub fn shared_item(self, id: &ItemId) -> Option<(PairingId, Item)> {
        self.together.with(|all| {
            all.iter().find_map(|together| {
                let item = together.document.item(id)?;
                Some((together.pairing.clone(), item.clone()))
            })
        })
    }

    /// Changes what the two of a pairing keep together, in one transaction. `is_still` is asked whether the items
    /// that are to be changed are as they were seen; it is given a document that holds these alone, as they are
    /// kept at that moment.
    ///
    /// # Errors
    /// [`StorageError::ChangedElsewhere`] when they are not, or another reason; nothing was changed.
    pub async fn edit(
        self,
        pairing: &PairingId,
        edits: Vec<Edit>,
        is_still: impl Fn(&Document) -> bool,
    ) -> Result<(), StorageError> {
        self.edit_with(pairing, edits, is_still, Vec::new()).await
    }

    /// The same, with changes of other records in the same transaction.
    ///
    /// # Errors
    /// As for [`Self::edit`].
    pub async fn edit_with(
        self,
        pairing: &PairingId,
        edits: Vec<Edit>,
        is_still: impl Fn(&Document) -> bool,
        also: Vec<(Seen, Change)>,
    ) -> Result<(), StorageError> {
        if edits.is_empty() && also.is_empty() {
            return Ok(());
        }
        let (mut also_seen, mut also_changes): (Vec<_>, Vec<_>) = also.into_iter().unzip();
        for attempt in 1..=ATTEMPTS {
            let mut kept = self.kept_of(pairing, edits.iter().map(Edit::item)).await?;
            if !is_still(&kept.document) {
                return Err(StorageError::ChangedElsewhere);
            }
            let Some(writer) = kept.tie.writers.last().cloned() else {
                return Err(StorageError::Failed("this device has no name".to_owned()));
            };
            for edit in &edits {
                kept.document.make(&writer, edit);
            }
            kept.tie.known = kept.document.known().clone();
            // What else is seen is looked at once: a second attempt is made only where that held.
            let seen = std::mem::take(&mut also_seen);
            let changes = std::mem::take(&mut also_changes);
            let last = attempt == ATTEMPTS || !seen.is_empty();
            match self.commit_kept(kept, seen, changes).await {
                Err(StorageError::ChangedElsewhere) if !last => {}
                outcome => return outcome,
            }
        }
        Err(StorageError::ChangedElsewhere)
    }

    /// The tie of a pairing and some of its items, as they are kept now.
    pub(super) async fn kept_of(
        self,
        pairing: &PairingId,
        items: impl Iterator<Item = &ItemId>,
    ) -> Result<Kept, StorageError> {
        let keeper = self.keeper.get_value();
        let record = keeper.read(StoreName::Ties, pairing.as_str()).await?;
        let mut seen = vec![as_read(StoreName::Ties, pairing.as_str(), record.clone())];
        let tie = record.and_then(|record| Tie::decode(&record).ok());
        let tie = match tie {
            Some(tie) => tie,
            None => Tie::new(pairing.clone(), ids::writer().map_err(no_name)?),
        };
        let mut wanted: Vec<&ItemId> = items.collect();
        wanted.sort_unstable();
        wanted.dedup();
        let all = if wanted.len() > ONE_BY_ONE {
            Some(keeper.read_all(StoreName::Together).await?)
        } else {
            None
        };
        let mut found = Vec::new();
        for id in wanted {
            let key = shared_item::key(pairing, id);
            let record = match &all {
                None => keeper.read(StoreName::Together, &key).await?,
                Some(all) => {
                    let place = all.binary_search_by(|one| one.key.as_str().cmp(&key));
                    place.ok().map(|place| all[place].clone())
                }
            };
            let item = record.as_ref().and_then(|one| SharedItem::decode(one).ok());
            seen.push(as_read(StoreName::Together, &key, record));
            found.extend(item.map(|one| (one.id, one.item)));
        }
        let document = Document::from_parts(found, tie.known.clone());
        Ok(Kept {
            tie,
            document,
            seen,
        })
    }

    /// Keeps what was made of a part of what two people keep together, and shows it.
    pub(super) async fn commit_kept(
        self,
        kept: Kept,
        also_seen: Vec<Seen>,
        also: Vec<Change>,
    ) -> Result<(), StorageError> {
        let pairing = kept.tie.pairing.clone();
        let items: Vec<SharedItem> = kept
            .document
            .items()
            .iter()
            .map(|(id, item)| SharedItem::new(pairing.clone(), id.clone(), item.clone()))
            .collect();
        let mut changes: Vec<Change> = items.iter().map(Recorded::put).collect();
        changes.push(kept.tie.put());
        changes.extend(also);
        let mut seen = kept.seen;
        seen.extend(also_seen);
        self.commit_if(seen, changes).await?;
        self.together.try_update(|all| {
            for item in items {
                put_item(all, item);
            }
            put_tie(all, kept.tie);
        });
        Ok(())
    }

    /// Takes over the sessions that older releases kept, so that the two of a pair keep them together from now on.
    /// What a pair keeps already stays as it is.
    pub(super) async fn take_over_sessions(
        self,
        sessions: Vec<Session>,
    ) -> Result<(), StorageError> {
        for session in sessions {
            let id = ItemId::from(&session.id);
            let edits = match self.shared_item(&id) {
                Some(_) => Vec::new(),
                None => session.edits(None),
            };
            let also = vec![(session.seen(), session.delete())];
            match self
                .edit_with(&session.pairing, edits, |_| true, also)
                .await
            {
                // Another tab has taken it over.
                Ok(()) | Err(StorageError::ChangedElsewhere) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }
}

/// A part of what two people keep together, as it is kept, and what was seen of it.
pub(super) struct Kept {
    pub(super) tie: Tie,
    pub(super) document: Document,
    seen: Vec<Seen>,
}

fn no_name(error: impl ToString) -> StorageError {
    StorageError::Failed(error.to_string())
}

fn as_read(store: StoreName, key: &str, record: Option<StoredRecord>) -> Seen {
    Seen::by(store, key, move |found| found == record.as_ref())
}

fn find<'a>(all: &'a [Together], pairing: &PairingId) -> Option<&'a Together> {
    all.iter().find(|together| together.pairing == *pairing)
}

fn of<'a>(all: &'a mut Vec<Together>, pairing: &PairingId) -> &'a mut Together {
    let place = all.iter().position(|together| together.pairing == *pairing);
    let place = place.unwrap_or_else(|| {
        all.push(Together {
            tie: None,
            pairing: pairing.clone(),
            document: Document::default(),
        });
        all.len() - 1
    });
    &mut all[place]
}

/// Puts an item where it belongs.
pub(super) fn put_item(all: &mut Vec<Together>, item: SharedItem) {
    of(all, &item.pairing).document.put(item.id, item.item);
}

/// Drops an item that is kept no longer, by its key.
pub(super) fn drop_item(all: &mut Vec<Together>, key: &str) {
    if let Some((pairing, id)) = shared_item::named(key) {
        of(all, &pairing).document.forget(&id);
    }
}

/// Puts a tie where it belongs.
pub(super) fn put_tie(all: &mut Vec<Together>, tie: Tie) {
    let together = of(all, &tie.pairing);
    together.document.know(&tie.known);
    together.tie = Some(tie);
}

/// Everything that is kept together here.
pub(super) fn together(items: Vec<SharedItem>, ties: Vec<Tie>) -> Vec<Together> {
    let mut all = Vec::new();
    for item in items {
        put_item(&mut all, item);
    }
    for tie in ties {
        put_tie(&mut all, tie);
    }
    all
}
