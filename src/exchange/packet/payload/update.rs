//! The payload of an `update`: what one of a pair hands to the other, so that both know the same.

use serde::{Deserialize, Serialize};

use crate::domain::id::{ItemId, PairingId};
use crate::domain::pair::Update;
use crate::domain::text::PersonName;
use crate::domain::together::Part;
use crate::exchange::packet::PacketError;
use crate::exchange::packet::shape::invalid;
use crate::storage::record::RecordError;
use crate::storage::record::shape::together::{ItemShape, KnownShape, Writers};

use super::side::SideShape;

/// An update as JSON. Writers are named once and meant by their place; the items stand in the order of their
/// identifiers.
#[derive(Serialize, Deserialize)]
pub(in crate::exchange::packet) struct UpdatePayload {
    pairing: String,
    side: SideShape,
    name: String,
    writers: Writers,
    since: KnownShape,
    until: KnownShape,
    items: Vec<(String, ItemShape)>,
}

impl From<&Update> for UpdatePayload {
    fn from(update: &Update) -> Self {
        let mut writers = Writers::default();
        let part = &update.part;
        let since = writers.known_shape(&part.since);
        let until = writers.known_shape(&part.until);
        let mut items = Vec::with_capacity(part.items.len());
        for (id, item) in &part.items {
            items.push((id.to_string(), writers.item_shape(item)));
        }
        Self {
            pairing: update.pairing.to_string(),
            side: update.side.into(),
            name: update.name.to_string(),
            writers,
            since,
            until,
            items,
        }
    }
}

impl TryFrom<UpdatePayload> for Update {
    type Error = PacketError;

    fn try_from(payload: UpdatePayload) -> Result<Self, Self::Error> {
        if payload.items.len() > Self::MOST_ITEMS {
            return Err(invalid("payload.items"));
        }
        let writers = payload.writers;
        let mut items: Vec<(ItemId, _)> = Vec::with_capacity(payload.items.len());
        for (id, shape) in payload.items {
            let id = ItemId::parse(&id).map_err(|_| invalid("payload.items"))?;
            if items.last().is_some_and(|(before, _)| *before >= id) {
                return Err(invalid("payload.items"));
            }
            items.push((id, writers.item(shape).map_err(|why| of("items", &why))?));
        }
        Ok(Self {
            pairing: PairingId::parse(&payload.pairing).map_err(|_| invalid("payload.pairing"))?,
            side: payload.side.into(),
            name: PersonName::parse(&payload.name).map_err(|_| invalid("payload.name"))?,
            part: Part {
                since: writers
                    .known(&payload.since)
                    .map_err(|why| of("since", &why))?,
                until: writers
                    .known(&payload.until)
                    .map_err(|why| of("until", &why))?,
                items,
            },
        })
    }
}

/// The field, and what the shape says of it.
fn of(field: &str, why: &RecordError) -> PacketError {
    match why {
        RecordError::Damaged { why } => invalid(&format!("payload.{field}: {why}")),
        RecordError::Newer { .. } => PacketError::Newer,
    }
}
