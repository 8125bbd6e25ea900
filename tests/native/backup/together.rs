//! Restoring what a pair keeps together: it is brought together item by item, and nothing of it is lost.

use proptest::prelude::*;

use turnabout::domain::id::{ItemId, PairingId, WriterId};
use turnabout::domain::pair::Tie;
use turnabout::domain::together::{Document, Known, Value};
use turnabout::storage::backup::{Fault, LeftOut};
use turnabout::storage::record::Recorded;
use turnabout::storage::record::shared_item::SharedItem;
use turnabout::storage::restore::{Comparison, Differing, Here, Way};
use turnabout::storage::store::{Change, StoreName, StoredRecord};

use super::new_name;

/// What one device holds of a pairing.
#[derive(Clone, Debug, PartialEq)]
struct Device {
    tie: Tie,
    document: Document,
}

impl Device {
    fn new(name: &str) -> Self {
        Self {
            tie: Tie::new(pairing(), writer(name)),
            document: Document::default(),
        }
    }

    fn write(&mut self, item: u8, field: u8, value: u8) {
        let me = self.tie.writers.last().unwrap().clone();
        let field = format!("f{field}");
        let value = Value::Number(value.into());
        self.document.write(&me, &id(item), "thing", &field, value);
        self.tie.known = self.document.known().clone();
    }

    fn remove(&mut self, item: u8) {
        let me = self.tie.writers.last().unwrap().clone();
        self.document.remove(&me, &id(item));
        self.tie.known = self.document.known().clone();
    }

    fn hear(&mut self, other: &Self) {
        let part = other.tie.to_hand_over(&other.document, true);
        self.tie.take_in(&mut self.document, &part);
    }

    fn records(&self) -> Vec<(StoreName, StoredRecord)> {
        let items = self.document.items().iter().map(|(id, item)| {
            let item = SharedItem::new(pairing(), id.clone(), item.clone());
            (StoreName::Together, item.encode())
        });
        items
            .chain([(StoreName::Ties, self.tie.encode())])
            .collect()
    }

    fn here(&self) -> Here {
        let records = self.records().into_iter();
        records
            .map(|(store, record)| ((store, record.key), record.json))
            .collect()
    }

    /// As it is once these changes are made.
    fn after(here: &Here, changes: &[Change]) -> Self {
        let mut here = here.clone();
        for change in changes {
            match change {
                Change::Put(store, record) => {
                    here.insert((*store, record.key.clone()), record.json.clone());
                }
                Change::Delete(store, key) => {
                    here.remove(&(*store, key.clone()));
                }
                Change::Clear(store) => here.retain(|(known, _), _| known != store),
            }
        }
        let mut items = Vec::new();
        let mut tie = None;
        for ((store, key), json) in here {
            let record = StoredRecord { key, json };
            match store {
                StoreName::Ties => tie = Some(Tie::decode(&record).unwrap()),
                _ => items.push(SharedItem::decode(&record).unwrap()),
            }
        }
        let tie = tie.unwrap();
        let items = items.into_iter().map(|one| (one.id, one.item));
        Self {
            document: Document::from_parts(items.collect::<Vec<_>>(), tie.known.clone()),
            tie,
        }
    }
}

fn pairing() -> PairingId {
    PairingId::parse("pairing").unwrap()
}

fn writer(name: &str) -> WriterId {
    WriterId::parse(name).unwrap()
}

fn id(number: u8) -> ItemId {
    ItemId::parse(&format!("i{number}")).unwrap()
}

fn compared(here: &Here, file: &Device) -> Comparison {
    let mut comparison = Comparison::beside(here);
    for (store, record) in file.records() {
        comparison.add(here, store, record);
    }
    comparison
}

/// What one of the two does, or that they bring each other up to date.
#[derive(Clone, Debug)]
enum Step {
    Write(bool, u8, u8, u8),
    Remove(bool, u8),
    Meet,
}

fn any_steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        5 => (any::<bool>(), 0..3_u8, 0..2_u8, any::<u8>())
            .prop_map(|(mine, item, field, value)| Step::Write(mine, item, field, value)),
        1 => (any::<bool>(), 0..3_u8).prop_map(|(mine, item)| Step::Remove(mine, item)),
        2 => Just(Step::Meet),
    ];
    prop::collection::vec(step, 0..20)
}

fn lives(mine: &mut Device, theirs: &mut Device, steps: &[Step]) {
    for step in steps {
        match step {
            Step::Write(true, item, field, value) => mine.write(*item, *field, *value),
            Step::Write(false, item, field, value) => theirs.write(*item, *field, *value),
            Step::Remove(true, item) => mine.remove(*item),
            Step::Remove(false, item) => theirs.remove(*item),
            Step::Meet => {
                theirs.hear(mine);
                mine.hear(theirs);
            }
        }
    }
}

proptest! {
    #[test]
    fn merging_an_old_backup_loses_nothing(before in any_steps(), after in any_steps(), keeps in any::<bool>()) {
        let (mut mine, mut theirs) = (Device::new("mine"), Device::new("theirs"));
        lives(&mut mine, &mut theirs, &before);
        let backup = mine.clone();
        lives(&mut mine, &mut theirs, &after);

        let here = mine.here();
        let differing = if keeps { Differing::KeepHere } else { Differing::TakeFile };
        let changes = compared(&here, &backup).changes(Way::Merge(differing), &here, &new_name());
        let restored = Device::after(&here, &changes);

        prop_assert_eq!(restored.document.items(), mine.document.items());
        prop_assert_eq!(&restored.tie.known, &mine.tie.known);
        prop_assert!(restored.tie.partner.covers_all(&mine.tie.partner));
        // What it wrote before is still its own.
        prop_assert!(restored.tie.writers.contains(&writer("mine")));
    }

    #[test]
    fn merging_a_newer_backup_brings_everything_and_goes_on_under_another_name(
        before in any_steps(),
        after in any_steps(),
    ) {
        let (mut mine, mut theirs) = (Device::new("mine"), Device::new("theirs"));
        lives(&mut mine, &mut theirs, &before);
        let old = mine.clone();
        lives(&mut mine, &mut theirs, &after);

        let here = old.here();
        let changes = compared(&here, &mine).changes(Way::Merge(Differing::KeepHere), &here, &new_name());
        let restored = Device::after(&here, &changes);

        prop_assert_eq!(restored.document.items(), mine.document.items());
        prop_assert_eq!(&restored.tie.known, &mine.tie.known);
        if mine.document != old.document {
            prop_assert_eq!(restored.tie.writers.last(), Some(&new_name()));
        }
    }

    #[test]
    fn replacing_goes_back_and_what_the_partner_has_comes_again(before in any_steps(), after in any_steps()) {
        let (mut mine, mut theirs) = (Device::new("mine"), Device::new("theirs"));
        lives(&mut mine, &mut theirs, &before);
        let backup = mine.clone();
        lives(&mut mine, &mut theirs, &after);
        theirs.hear(&mine);
        let all = theirs.document.clone();

        let here = mine.here();
        let changes = compared(&here, &backup).changes(Way::Replace, &here, &new_name());
        let mut restored = Device::after(&here, &changes);

        prop_assert_eq!(restored.document.items(), backup.document.items());
        let is_same = backup == mine;
        prop_assert_eq!(restored.tie.writers.last() == Some(&new_name()), !is_same);

        // It writes on before it hears of the partner: no stamp is given twice, and nothing is lost.
        restored.write(0, 0, 77);
        restored.hear(&theirs);
        theirs.hear(&restored);
        prop_assert_eq!(theirs.document.items(), restored.document.items());
        let mut merged = all;
        merged.merge(&restored.document);
        prop_assert_eq!(restored.document.items(), merged.items());
        prop_assert!(!restored.tie.lacks);
    }

    #[test]
    fn the_same_backup_again_changes_nothing(steps in any_steps()) {
        let (mut mine, mut theirs) = (Device::new("mine"), Device::new("theirs"));
        lives(&mut mine, &mut theirs, &steps);
        let here = mine.here();

        let comparison = compared(&here, &mine);

        prop_assert_eq!(comparison.changes(Way::Merge(Differing::KeepHere), &here, &new_name()), []);
        let replaced = comparison.changes(Way::Replace, &here, &new_name());
        prop_assert_eq!(Device::after(&here, &replaced), mine);
    }
}

#[test]
fn what_is_brought_together_is_counted_so() {
    let mut mine = Device::new("mine");
    mine.write(0, 0, 1);
    mine.write(1, 0, 1);
    let backup = mine.clone();
    mine.write(0, 0, 2);
    mine.write(2, 0, 1);
    let here = mine.here();

    let counts = compared(&here, &backup).total();

    assert_eq!((counts.in_file, counts.here), (2, 3));
    assert_eq!((counts.same, counts.joined), (1, 1));
    assert_eq!((counts.added, counts.differing), (0, 0));
}

#[test]
fn where_a_part_of_the_file_is_damaged_the_device_says_that_it_lacks_something() {
    let (mut mine, mut theirs) = (Device::new("mine"), Device::new("theirs"));
    theirs.write(0, 0, 1);
    theirs.write(1, 0, 1);
    mine.hear(&theirs);
    let here = Here::new();
    let mut comparison = Comparison::beside(&here);
    for (store, record) in mine.records() {
        if record.key.ends_with("/i1") {
            comparison.add_left_out(&[LeftOut {
                store: store.as_str().to_owned(),
                key: Some(record.key),
                fault: Fault::NotARecord,
            }]);
        } else {
            comparison.add(&here, store, record);
        }
    }

    for way in [Way::Merge(Differing::KeepHere), Way::Replace] {
        let changes = comparison.changes(way, &here, &new_name());
        let mut restored = Device::after(&here, &changes);

        assert!(restored.tie.lacks, "{way:?}");
        assert_eq!(restored.tie.known, Known::default());
        restored.hear(&theirs);
        assert!(!restored.tie.lacks);
        assert_eq!(restored.document.items(), theirs.document.items());
    }
}
