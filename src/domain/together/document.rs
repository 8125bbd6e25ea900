//! Everything that two people keep together.

use super::item::{Item, Value};
use super::stamp::{Known, Stamp};
use crate::domain::id::{ItemId, WriterId};

/// Everything that two people keep together, as one of their devices knows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    items: Vec<(ItemId, Item)>,
    /// Which writes are known, all of each writer up to a number.
    known: Known,
}

/// What of a document travels: all that is beyond what the other knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// What the other has to know already; nothing for a part that is the whole.
    pub since: Known,
    /// What the other knows once it has taken this in.
    pub until: Known,
    /// Every item of which something is new, with what is new of it.
    pub items: Vec<(ItemId, Item)>,
}

/// What a part builds on has not arrived: what it brings was taken in, and the whole should be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap;

impl Document {
    /// A document as it was kept. What is known as a whole is not read off the items: after a gap some of what
    /// came before them may be missing.
    #[must_use]
    pub fn from_parts(items: impl IntoIterator<Item = (ItemId, Item)>, known: Known) -> Self {
        let mut document = Self {
            items: Vec::new(),
            known,
        };
        for (id, item) in items {
            document.merge_item(&id, &item);
        }
        document
    }

    /// Every item, in the order of their identifiers, also those that are gone.
    #[must_use]
    pub fn items(&self) -> &[(ItemId, Item)] {
        &self.items
    }

    /// The items of a kind that are not gone.
    pub fn of_kind(&self, kind: &str) -> impl Iterator<Item = (&ItemId, &Item)> {
        let items = self.items.iter();
        items
            .filter(move |(_, item)| item.kind == kind && !item.is_gone())
            .map(|(id, item)| (id, item))
    }

    /// An item, also one that is gone.
    #[must_use]
    pub fn item(&self, id: &ItemId) -> Option<&Item> {
        let place = self.place(id).ok()?;
        self.items.get(place).map(|(_, item)| item)
    }

    /// Puts an item in the place of the one that is here, as it was kept elsewhere on this device.
    pub fn put(&mut self, id: ItemId, item: Item) {
        match self.place(&id) {
            Ok(place) => self.items[place].1 = item,
            Err(place) => self.items.insert(place, (id, item)),
        }
    }

    /// Forgets an item without a trace, where it is kept on this device no longer: what was kept was replaced.
    pub fn forget(&mut self, id: &ItemId) {
        if let Ok(place) = self.place(id) {
            self.items.remove(place);
        }
    }

    /// Notes that these writes are known here as a whole, as it was kept elsewhere on this device.
    pub fn know(&mut self, known: &Known) {
        self.known.join(known);
    }

    /// Which writes are known here.
    #[must_use]
    pub const fn known(&self) -> &Known {
        &self.known
    }

    /// Writes a field of an item, which comes to be with its first field.
    pub fn write(&mut self, writer: &WriterId, id: &ItemId, kind: &str, field: &str, value: Value) {
        let stamp = self.next(writer);
        self.item_mut(id, kind).write(field, stamp, value);
    }

    /// Removes an item, as it is known here.
    pub fn remove(&mut self, writer: &WriterId, id: &ItemId) {
        if let Ok(place) = self.place(id) {
            let stamp = self.next(writer);
            self.items[place].1.remove(stamp);
        }
    }

    /// Puts an item back.
    pub fn put_back(&mut self, writer: &WriterId, id: &ItemId) {
        if let Ok(place) = self.place(id) {
            let stamp = self.next(writer);
            self.items[place].1.put_back(stamp);
        }
    }

    /// Takes in the whole of another document.
    pub fn merge(&mut self, other: &Self) {
        for (id, item) in &other.items {
            self.merge_item(id, item);
        }
        self.known.join(&other.known);
    }

    /// What is here beyond what the other knows. With nothing known it is the whole.
    #[must_use]
    pub fn beyond(&self, known: &Known) -> Part {
        let new = self.items.iter();
        let new = new.filter_map(|(id, item)| Some((id.clone(), item.beyond(known)?)));
        Part {
            since: known.clone(),
            until: self.known.clone(),
            items: new.collect(),
        }
    }

    /// Takes in a part. Which items are different then.
    ///
    /// # Errors
    /// [`Gap`] when what it builds on is not here. What it brings is taken in all the same, and nothing of it
    /// is lost when the whole comes.
    pub fn take_in(&mut self, part: &Part) -> (Vec<ItemId>, Result<(), Gap>) {
        let mut different = Vec::new();
        for (id, item) in &part.items {
            if self.merge_item(id, item) {
                different.push(id.clone());
            }
        }
        // A number says that everything before it is here too, which after a gap would not be true.
        if self.known.covers_all(&part.since) {
            self.known.join(&part.until);
            (different, Ok(()))
        } else {
            (different, Err(Gap))
        }
    }

    /// The next write of a writer. After a gap the writer's own writes may be further than what is known as
    /// a whole; a number is never given twice.
    fn next(&mut self, writer: &WriterId) -> Stamp {
        let of_items = self.items.iter();
        let furthest = of_items
            .map(|(_, item)| item.known().number_of(writer))
            .max();
        let number = self.known.number_of(writer).max(furthest.unwrap_or(0)) + 1;
        let stamp = Stamp {
            writer: writer.clone(),
            number,
        };
        self.known.note(&stamp);
        stamp
    }

    fn item_mut(&mut self, id: &ItemId, kind: &str) -> &mut Item {
        let place = self.place(id).unwrap_or_else(|place| {
            self.items.insert(place, (id.clone(), Item::new(kind)));
            place
        });
        &mut self.items[place].1
    }

    fn merge_item(&mut self, id: &ItemId, item: &Item) -> bool {
        match self.place(id) {
            Ok(place) => self.items[place].1.merge(item),
            Err(place) => {
                self.items.insert(place, (id.clone(), item.clone()));
                true
            }
        }
    }

    fn place(&self, id: &ItemId) -> Result<usize, usize> {
        self.items.binary_search_by(|(known, _)| known.cmp(id))
    }
}
