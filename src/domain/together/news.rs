//! What is new: what changed between two states of what two people keep together, thing by thing.

use super::document::Document;
use super::item::{Item, Value};
use super::register::Register;
use crate::domain::id::ItemId;
use crate::domain::reflection;

/// What became of a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is new.
    Added,
    /// It says something else.
    Changed,
    /// It is gone.
    Removed,
    /// It was gone, and is back.
    Returned,
}

/// What is new of a thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemNews {
    /// Which thing.
    pub id: ItemId,
    /// What it is, such as `session`.
    pub kind: String,
    /// What became of it.
    pub change: Change,
    /// The fields that say something else than before, in the order of their names; none of a thing that is new.
    pub fields: Vec<String>,
    /// The fields that were written on both sides at once, and were not contested just so before.
    pub contested: Vec<String>,
    /// Whether it was removed by one and changed by the other, and is kept; and was not so before.
    pub is_kept_over_removal: bool,
}

/// What is new in `after`, in the order of the items' identifiers. What only the bookkeeping notices, such as the
/// same text written once more, is no news.
#[must_use]
pub fn news(before: &Document, after: &Document) -> Vec<ItemNews> {
    let items = after.items().iter();
    let items = items.filter_map(|(id, item)| of_item(id, before.item(id), item));
    items.collect()
}

/// What waits for somebody to choose: the things with fields to choose between, and those that are kept over a
/// removal.
pub fn undecided(document: &Document) -> impl Iterator<Item = (&ItemId, &Item)> {
    let items = document.items().iter().filter(|(_, item)| {
        !item.is_gone() && (item.is_kept_over_removal() || to_choose(item).next().is_some())
    });
    items.map(|(id, item)| (id, item))
}

/// The fields of a thing in which several values stand side by side, between which people choose.
pub fn to_choose(item: &Item) -> impl Iterator<Item = &str> {
    let names = item.contested().map(|(name, _)| name);
    names.filter(|name| is_chosen(&item.kind, name))
}

/// Whether people choose between the versions of a field. Two timers are no conflict; and what one promised or
/// signed on two devices is not chosen, but promised or signed anew on the screen that tells of it.
fn is_chosen(kind: &str, field: &str) -> bool {
    field != "spent" && kind != reflection::KIND && kind != "signature" && !keeps_books(field)
}

/// Whether a field only accompanies others, so that it is no news beside them: the day on which each side last
/// changed the agreement.
fn keeps_books(field: &str) -> bool {
    field.starts_with("changed-")
}

fn of_item(id: &ItemId, before: Option<&Item>, after: &Item) -> Option<ItemNews> {
    let was_here = before.filter(|item| !item.is_gone());
    let change = match (before, was_here, after.is_gone()) {
        (None, _, true) | (Some(_), None, true) => return None,
        (None, _, false) => Change::Added,
        (Some(_), None, false) => Change::Returned,
        (Some(_), Some(_), true) => Change::Removed,
        (Some(_), Some(_), false) => Change::Changed,
    };
    let mut news = ItemNews {
        id: id.clone(),
        kind: after.kind.clone(),
        change,
        fields: Vec::new(),
        contested: Vec::new(),
        is_kept_over_removal: after.is_kept_over_removal()
            && !was_here.is_some_and(Item::is_kept_over_removal),
    };
    if change != Change::Removed {
        for (name, register) in after.fields() {
            let said = said(before.and_then(|item| item.field(name)));
            if said == self::said(Some(register)) || keeps_books(name) {
                continue;
            }
            if register.is_contested() && is_chosen(&after.kind, name) {
                news.contested.push(name.clone());
            } else if change != Change::Added {
                news.fields.push(name.clone());
            }
        }
    }
    let is_news = change != Change::Changed
        || !news.fields.is_empty()
        || !news.contested.is_empty()
        || news.is_kept_over_removal;
    is_news.then_some(news)
}

/// What stands in a field. One that was emptied says as little as one that nobody wrote.
fn said(register: Option<&Register<Value>>) -> Vec<&Value> {
    let values = register.map(Register::values).unwrap_or_default();
    match values.as_slice() {
        [Value::Nothing] => Vec::new(),
        _ => values,
    }
}
