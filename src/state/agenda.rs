//! The agendas of sessions: their points, and what is done to them.

use leptos::prelude::*;

use super::AppState;
use super::topics::ReadyPoint;
use crate::browser::ids;
use crate::domain::agenda::{
    Point, PointMinutes, at_end, carried_id, in_order, left_over, moved, ready_id,
};
use crate::domain::id::{ItemId, PairingId};
use crate::domain::session::Session;
use crate::domain::text::ShortText;
use crate::domain::together::{Document, Edit, Edits, Value};
use crate::storage::store::StorageError;

/// What is to be said about a point beyond what it says itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Both wrote something else into it at once, and one of the versions is shown.
    pub is_contested: bool,
    /// One removed it while the other changed it, so it was kept.
    pub is_kept_over_removal: bool,
}

impl AppState {
    /// The points of a session, in their order.
    pub fn points_of(self, session: &Session) -> Vec<Point> {
        self.with_document(&session.pairing, |document| {
            in_order(points(document).filter(|point| point.session == session.id))
        })
    }

    /// What earlier sessions of the same pairing have left to do.
    pub fn left_over(self, session: &Session) -> Vec<Point> {
        let sessions = self.sessions_of(&session.pairing);
        self.with_document(&session.pairing, |document| {
            left_over(session, &sessions, &points(document).collect::<Vec<_>>())
        })
    }

    /// Whether another session goes on with a point.
    pub fn is_carried_over(self, pairing: &PairingId, id: &ItemId) -> bool {
        self.with_document(pairing, |document| {
            points(document).any(|point| point.carried.as_ref() == Some(id))
        })
    }

    /// What is to be said about a point beyond what it says itself.
    pub fn standing_of(self, pairing: &PairingId, id: &ItemId) -> Standing {
        self.with_document(pairing, |document| {
            let item = document.item(id).filter(|item| !item.is_gone());
            item.map_or_else(Standing::default, |item| Standing {
                // Two timers are no conflict, and neither are two places: the agenda shows one order.
                is_contested: item
                    .contested()
                    .any(|(field, _)| matches!(field, "what" | "minutes" | "done")),
                is_kept_over_removal: item.is_kept_over_removal(),
            })
        })
    }

    /// The ready agendas that were taken into sessions of a pairing.
    pub fn agendas_taken(self, pairing: &PairingId) -> Vec<String> {
        self.with_document(pairing, |document| {
            let sessions = document.of_kind(Session::KIND);
            let taken = sessions.filter_map(|(_, item)| item.text(AGENDA));
            taken.map(str::to_owned).collect()
        })
    }

    /// Adds a point behind all others. Which one it became.
    ///
    /// # Errors
    /// When it was not kept.
    pub async fn add_point(
        self,
        session: &Session,
        what: ShortText,
        minutes: PointMinutes,
    ) -> Result<ItemId, StorageError> {
        let id = ids::item().map_err(|error| StorageError::Failed(error.to_string()))?;
        let point = Point {
            id: id.clone(),
            session: session.id.clone(),
            order: at_end(&untrack(|| self.points_of(session))),
            what,
            minutes,
            is_done: false,
            spent: 0,
            carried: None,
        };
        self.edit(&session.pairing, point.edits(None), |_| true)
            .await?;
        Ok(id)
    }

    /// Takes the points of a ready agenda, such as `ai-tools/2`, behind all others. Which were not there yet.
    ///
    /// # Errors
    /// When nothing was kept.
    pub async fn take_ready(
        self,
        session: &Session,
        agenda: &str,
        ready: &[ReadyPoint],
    ) -> Result<Vec<ItemId>, StorageError> {
        let mut there = untrack(|| self.points_of(session));
        let (mut taken, mut edits) = (Vec::new(), Vec::new());
        for (place, ready) in (1..).zip(ready) {
            let what = ShortText::parse(&ready.what);
            let minutes = PointMinutes::from_minutes(ready.minutes);
            let id = ready_id(&session.id, agenda, place).or_else(|| ids::item().ok());
            let (Ok(what), Some(minutes), Some(id)) = (what, minutes, id) else {
                continue;
            };
            if there.iter().any(|point| point.id == id) {
                continue;
            }
            let point = Point {
                id,
                session: session.id.clone(),
                order: at_end(&there),
                what,
                minutes,
                is_done: false,
                spent: 0,
                carried: None,
            };
            edits.extend(self.anew(&point));
            taken.push(point.id.clone());
            there.push(point);
        }
        if taken.is_empty() {
            return Ok(taken);
        }
        let id = ItemId::from(&session.id);
        edits.extend(
            Edits::of(&id, Session::KIND)
                .field(AGENDA, None, Value::text(Some(agenda)))
                .done(),
        );
        self.edit(&session.pairing, edits, |document| is_here(document, &id))
            .await?;
        Ok(taken)
    }

    /// Goes on with points of earlier sessions, behind all others. Which points they became.
    ///
    /// # Errors
    /// When nothing was kept.
    pub async fn carry_over(
        self,
        session: &Session,
        left: &[Point],
    ) -> Result<Vec<ItemId>, StorageError> {
        let mut there = untrack(|| self.points_of(session));
        let (mut taken, mut edits) = (Vec::new(), Vec::new());
        for left in left {
            let Some(id) = carried_id(&left.id).or_else(|| ids::item().ok()) else {
                continue;
            };
            let point = Point {
                id,
                session: session.id.clone(),
                order: at_end(&there),
                is_done: false,
                spent: 0,
                carried: Some(left.id.clone()),
                ..left.clone()
            };
            edits.extend(self.anew(&point));
            taken.push(point.id.clone());
            there.push(point);
        }
        self.edit(&session.pairing, edits, |_| true).await?;
        Ok(taken)
    }

    /// Keeps the words and minutes of a point in the place of those that were seen, or of whatever is there by now.
    ///
    /// # Errors
    /// When it was not kept, for instance because another tab has changed what was seen.
    pub async fn save_point(
        self,
        pairing: &PairingId,
        point: &Point,
        seen: &Point,
        overwrites: bool,
    ) -> Result<(), StorageError> {
        let mut edits = point.edits(Some(seen));
        if overwrites {
            edits.push(Edit::PutBack(point.id.clone()));
        }
        self.edit(pairing, edits, |document| {
            overwrites || says_the_same(document, seen)
        })
        .await
    }

    /// Ticks a point, or takes the tick away, and keeps how long its timer ran.
    ///
    /// # Errors
    /// When it was not kept.
    pub async fn tick_point(
        self,
        pairing: &PairingId,
        seen: &Point,
        is_done: bool,
        spent: u32,
    ) -> Result<(), StorageError> {
        let point = Point {
            is_done,
            spent,
            ..seen.clone()
        };
        self.edit(pairing, point.edits(Some(seen)), |document| {
            is_here(document, &seen.id)
        })
        .await
    }

    /// Keeps how long the timer of a point ran, if that is news.
    ///
    /// # Errors
    /// When it was not kept.
    pub async fn note_spent(self, id: &ItemId, spent: u32) -> Result<(), StorageError> {
        let found = untrack(|| self.shared_item(id)).filter(|(_, item)| !item.is_gone());
        let point = found.and_then(|(pairing, item)| Some((pairing, Point::of_item(id, &item)?)));
        match point {
            Some((pairing, seen)) if seen.spent < spent => {
                let point = Point {
                    spent,
                    ..seen.clone()
                };
                let edits = point.edits(Some(&seen));
                let kept = self.edit(&pairing, edits, |document| is_here(document, id));
                match kept.await {
                    // A point that was removed meanwhile is not brought back by its timer.
                    Err(StorageError::ChangedElsewhere) => Ok(()),
                    outcome => outcome,
                }
            }
            _ => Ok(()),
        }
    }

    /// Moves the point at a place to another place.
    ///
    /// # Errors
    /// When nothing was kept, for instance because another tab has moved them.
    pub async fn move_point(
        self,
        session: &Session,
        from: usize,
        to: usize,
    ) -> Result<(), StorageError> {
        let seen = untrack(|| self.points_of(session));
        let mut edits = Vec::new();
        for (id, order) in moved(&seen, from, to) {
            let value = Value::Number(order);
            edits.extend(
                Edits::of(&id, Point::KIND)
                    .field("order", None, value)
                    .done(),
            );
        }
        let written: Vec<ItemId> = edits.iter().map(|edit| edit.item().clone()).collect();
        self.edit(&session.pairing, edits, |document| {
            written.iter().all(|id| {
                let before = seen.iter().find(|point| point.id == *id);
                let now = found(document, id);
                before.map(|point| point.order) == now.map(|point| point.order)
            })
        })
        .await
    }

    /// Removes points.
    ///
    /// # Errors
    /// When nothing was removed.
    pub async fn remove_points(
        self,
        pairing: &PairingId,
        ids: Vec<ItemId>,
    ) -> Result<(), StorageError> {
        let edits = ids.into_iter().map(Edit::Remove).collect();
        self.edit(pairing, edits, |_| true).await
    }

    /// Puts a point back that was removed.
    ///
    /// # Errors
    /// When it was not put back.
    pub async fn put_point_back(self, pairing: &PairingId, id: ItemId) -> Result<(), StorageError> {
        self.edit(pairing, vec![Edit::PutBack(id)], |_| true).await
    }

    /// The edits that make a point, also where one with its id was made and removed before.
    fn anew(self, point: &Point) -> Vec<Edit> {
        let mut edits = point.edits(None);
        if let Some((_, item)) = untrack(|| self.shared_item(&point.id)) {
            let old = |field: &str, value: Value| {
                let before = item.field(field).and_then(|register| register.value());
                Edits::of(&point.id, Point::KIND)
                    .field(field, before.cloned(), value)
                    .done()
            };
            // What it was when it was removed does not come back with it.
            edits.extend(old("done", Value::Flag(false)));
            edits.extend(old("spent", Value::Number(0)));
            edits.push(Edit::PutBack(point.id.clone()));
        }
        edits
    }
}

/// The field of a session that names the ready agenda it was taken from.
const AGENDA: &str = "agenda";

fn points(document: &Document) -> impl Iterator<Item = Point> {
    let items = document.of_kind(Point::KIND);
    items.filter_map(|(id, item)| Point::of_item(id, item))
}

/// A point as it is kept; none where it is gone.
fn found(document: &Document, id: &ItemId) -> Option<Point> {
    let item = document.item(id).filter(|item| !item.is_gone())?;
    Point::of_item(id, item)
}

/// Whether something is there. What is written to something that is gone would bring it back.
fn is_here(document: &Document, id: &ItemId) -> bool {
    document.item(id).is_some_and(|item| !item.is_gone())
}

/// Whether a point is kept with the words and minutes that were seen.
fn says_the_same(document: &Document, seen: &Point) -> bool {
    let now = found(document, &seen.id);
    now.is_some_and(|now| now.what == seen.what && now.minutes == seen.minutes)
}
