//! What two people keep together merges: in any order the same, nothing lost, nothing silently overwritten.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use turnabout::domain::id::{ItemId, WriterId};
use turnabout::domain::together::{Document, Gap, Register, Stamp, Value};

/// Two people, one of them with two devices.
const DEVICES: usize = 3;

/// One step of a history.
#[derive(Clone, Debug)]
enum Step {
    Write {
        device: usize,
        item: u8,
        field: u8,
        value: u8,
    },
    Remove {
        device: usize,
        item: u8,
    },
    PutBack {
        device: usize,
        item: u8,
    },
    /// One hands over all that it has.
    Whole {
        from: usize,
        to: usize,
    },
    /// One hands over what is new, as far as the other said last what it knows.
    Part {
        from: usize,
        to: usize,
    },
    /// The other says what it knows.
    Tell {
        from: usize,
        to: usize,
    },
}

fn any_step() -> impl Strategy<Value = Step> {
    let device = || 0..DEVICES;
    prop_oneof![
        5 => (device(), 0..3_u8, 0..3_u8, any::<u8>()).prop_map(|(device, item, field, value)| {
            Step::Write { device, item, field, value }
        }),
        1 => (device(), 0..3_u8).prop_map(|(device, item)| Step::Remove { device, item }),
        1 => (device(), 0..3_u8).prop_map(|(device, item)| Step::PutBack { device, item }),
        1 => (device(), device()).prop_map(|(from, to)| Step::Whole { from, to }),
        3 => (device(), device()).prop_map(|(from, to)| Step::Part { from, to }),
        3 => (device(), device()).prop_map(|(from, to)| Step::Tell { from, to }),
    ]
}

fn writer(device: usize) -> WriterId {
    WriterId::parse(&format!("writer-{device}")).unwrap()
}

fn item(item: u8) -> ItemId {
    ItemId::parse(&format!("item-{item}")).unwrap()
}

fn field(field: u8) -> String {
    format!("field-{field}")
}

/// The history of every device, and which writes each write had before its eyes.
struct World {
    devices: Vec<Document>,
    /// What each device was last told that each other knows.
    told: BTreeMap<(usize, usize), turnabout::domain::together::Known>,
    /// Every write to a field, with those that it overwrote knowingly.
    writes: Vec<(ItemId, String, Stamp, Value, BTreeSet<Stamp>)>,
}

impl World {
    fn after(steps: &[Step]) -> Self {
        let mut world = Self {
            devices: vec![Document::default(); DEVICES],
            told: BTreeMap::new(),
            writes: Vec::new(),
        };
        for step in steps {
            world.take(step);
        }
        world
    }

    fn take(&mut self, step: &Step) {
        match step {
            Step::Write {
                device,
                item: id,
                field: name,
                value,
            } => self.write(
                *device,
                &item(*id),
                &field(*name),
                Value::Number((*value).into()),
            ),
            Step::Remove { device, item: id } => {
                self.devices[*device].remove(&writer(*device), &item(*id));
            }
            Step::PutBack { device, item: id } => {
                self.devices[*device].put_back(&writer(*device), &item(*id));
            }
            Step::Whole { from, to } => {
                let whole = self.devices[*from].clone();
                self.devices[*to].merge(&whole);
            }
            Step::Part { from, to } => {
                let known = self.told.get(&(*from, *to)).cloned().unwrap_or_default();
                let part = self.devices[*from].beyond(&known);
                let (_, outcome) = self.devices[*to].take_in(&part);
                assert_eq!(outcome, Ok(()), "it was told by the other itself");
            }
            Step::Tell { from, to } => {
                let known = self.devices[*from].known().clone();
                self.told.insert((*to, *from), known);
            }
        }
    }

    fn write(&mut self, device: usize, id: &ItemId, name: &str, value: Value) {
        let document = &mut self.devices[device];
        let before = stamps(document, id, name);
        document.write(&writer(device), id, "thing", name, value.clone());
        let stamp = stamps(document, id, name).into_iter().next().unwrap();
        self.writes
            .push((id.clone(), name.to_owned(), stamp, value, before));
    }

    /// What all of them come to together.
    fn merged(&self) -> Document {
        let mut all = Document::default();
        for document in &self.devices {
            all.merge(document);
        }
        all
    }
}

fn stamps(document: &Document, id: &ItemId, name: &str) -> BTreeSet<Stamp> {
    let register = document.item(id).and_then(|item| item.field(name));
    let versions = register.into_iter().flat_map(Register::versions);
    versions.map(|(stamp, _)| stamp.clone()).collect()
}

fn joined(one: &Document, other: &Document) -> Document {
    let mut both = one.clone();
    both.merge(other);
    both
}

proptest! {
    #[test]
    fn merging_is_the_same_in_any_order_and_twice_is_once(steps in prop::collection::vec(any_step(), 0..60)) {
        let World { devices, .. } = World::after(&steps);
        let [one, two, three] = &devices[..] else { unreachable!() };

        prop_assert_eq!(joined(one, two), joined(two, one));
        prop_assert_eq!(joined(&joined(one, two), three), joined(one, &joined(two, three)));
        prop_assert_eq!(&joined(one, one), one);
        prop_assert_eq!(joined(&joined(one, two), two), joined(one, two));
    }

    #[test]
    fn no_write_is_lost_unless_somebody_saw_it_and_wrote_something_else(
        steps in prop::collection::vec(any_step(), 0..80),
    ) {
        let world = World::after(&steps);
        let merged = world.merged();
        for (id, name, stamp, value, _) in &world.writes {
            let overwritten = world.writes.iter().any(|(of, field, _, _, seen)| {
                of == id && field == name && seen.contains(stamp)
            });
            let register = merged.item(id).and_then(|item| item.field(name)).unwrap();
            let kept = register.versions().contains(&(stamp.clone(), value.clone()));
            prop_assert_eq!(kept, !overwritten, "{} {} {:?}", id, name, stamp);
        }
    }

    #[test]
    fn what_is_new_brings_as_much_as_the_whole(
        steps in prop::collection::vec(any_step(), 0..60),
        from in 0..DEVICES,
        to in 0..DEVICES,
    ) {
        let World { devices, .. } = World::after(&steps);
        let mut by_part = devices[to].clone();
        let (different, outcome) = by_part.take_in(&devices[from].beyond(devices[to].known()));

        prop_assert_eq!(outcome, Ok(()));
        prop_assert_eq!(&by_part, &joined(&devices[to], &devices[from]));
        for (id, item) in by_part.items() {
            prop_assert_eq!(devices[to].item(id) != Some(item), different.contains(id), "{}", id);
        }
        // Twice is once, and a part that is late does no harm.
        let (different, _) = by_part.clone().take_in(&devices[from].beyond(devices[to].known()));
        prop_assert!(different.is_empty());
    }

    #[test]
    fn a_part_whose_beginning_is_missing_is_told_and_takes_nothing_away(
        steps in prop::collection::vec(any_step(), 1..60),
        from in 0..DEVICES,
    ) {
        let World { devices, .. } = World::after(&steps);
        let mut late = Document::default();
        let half = devices[from].known().iter().map(|(writer, number)| (writer.clone(), number / 2));
        let part = devices[from].beyond(&half.collect());
        let (_, outcome) = late.take_in(&part);

        prop_assert_eq!(outcome, if late.known().covers_all(&part.since) { Ok(()) } else { Err(Gap) });
        late.merge(&devices[from]);
        prop_assert_eq!(&late, &joined(&Document::default(), &devices[from]));
    }

    #[test]
    fn different_fields_merge_by_themselves(
        steps in prop::collection::vec(any_step(), 0..40),
        one in any::<u8>(),
        other in any::<u8>(),
    ) {
        let mut world = World::after(&steps);
        let common = world.merged();
        world.devices = vec![common; DEVICES];
        let id = item(0);
        world.write(0, &id, &field(0), Value::Number(one.into()));
        world.write(1, &id, &field(1), Value::Number(other.into()));
        let merged = world.merged();

        for (name, value) in [(field(0), one), (field(1), other)] {
            let register = merged.item(&id).unwrap().field(&name).unwrap();
            let value = Value::Number(value.into());
            prop_assert_eq!(register.values(), vec![&value]);
        }
    }
}

#[test]
fn the_same_field_written_on_both_sides_keeps_both_until_one_chooses() {
    let mut world = World::after(&[]);
    let (id, name) = (item(0), field(0));
    world.write(0, &id, &name, Value::Text("as it was".into()));
    world.take(&Step::Whole { from: 0, to: 1 });
    world.write(0, &id, &name, Value::Text("mine".into()));
    world.write(1, &id, &name, Value::Text("yours".into()));
    world.take(&Step::Whole { from: 0, to: 1 });
    world.take(&Step::Whole { from: 1, to: 0 });
    let contested = |document: &Document| {
        document
            .item(&id)
            .unwrap()
            .field(&name)
            .unwrap()
            .is_contested()
    };
    assert!(contested(&world.devices[0]) && contested(&world.devices[1]));
    assert_eq!(world.devices[0], world.devices[1]);

    world.write(1, &id, &name, Value::Text("ours".into()));
    world.take(&Step::Part { from: 1, to: 0 });
    let values = |document: &Document| {
        let register = document.item(&id).unwrap().field(&name).unwrap();
        register.values().into_iter().cloned().collect::<Vec<_>>()
    };
    assert_eq!(values(&world.devices[0]), [Value::Text("ours".into())]);
}

#[test]
fn the_same_thing_written_twice_is_no_conflict() {
    let mut world = World::after(&[]);
    world.write(0, &item(0), &field(0), Value::Flag(true));
    world.write(1, &item(0), &field(0), Value::Flag(true));
    let merged = world.merged();
    let register = merged.item(&item(0)).unwrap().field(&field(0)).unwrap();
    assert_eq!(register.versions().len(), 2);
    assert!(!register.is_contested());
}

#[test]
fn what_one_removes_while_the_other_writes_is_kept_and_told() {
    let mut world = World::after(&[]);
    let id = item(0);
    world.write(0, &id, &field(0), Value::Text("agenda".into()));
    world.take(&Step::Whole { from: 0, to: 1 });
    world.take(&Step::Remove { device: 0, item: 0 });
    assert!(world.devices[0].item(&id).unwrap().is_gone());
    world.write(1, &id, &field(1), Value::Text("a note".into()));

    let mut merged = world.merged();
    let kept = merged.item(&id).unwrap();
    assert!(!kept.is_gone() && kept.is_kept_over_removal());
    assert_eq!(
        kept.field(&field(0)).unwrap().value(),
        Some(&Value::Text("agenda".into()))
    );
    assert_eq!(merged.of_kind("thing").count(), 1);

    // Whoever has seen both decides.
    let mut removed = merged.clone();
    removed.remove(&writer(1), &id);
    assert!(removed.item(&id).unwrap().is_gone());
    merged.put_back(&writer(0), &id);
    let item = merged.item(&id).unwrap();
    assert!(!item.is_gone() && !item.is_kept_over_removal());
}

#[test]
fn what_both_remove_is_gone() {
    let mut world = World::after(&[]);
    world.write(0, &item(0), &field(0), Value::Flag(true));
    world.take(&Step::Whole { from: 0, to: 1 });
    world.take(&Step::Remove { device: 0, item: 0 });
    world.take(&Step::Remove { device: 1, item: 0 });
    assert!(world.merged().item(&item(0)).unwrap().is_gone());
    assert_eq!(world.merged().of_kind("thing").count(), 0);
}
