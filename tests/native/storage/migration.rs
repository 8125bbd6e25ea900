//! Data of every older version is brought to the present one, whole or not at all.

use pollster::block_on;
use turnabout::storage::memory::MemoryStore;
use turnabout::storage::migration::{Migrated, STEPS, Step, migrate, migrate_by};
use turnabout::storage::record::meta::DataVersion;
use turnabout::storage::record::set_aside::SetAside;
use turnabout::storage::record::{RecordError, Recorded};
use turnabout::storage::store::{Change, StorageError, Store, StoreName, StoredRecord};

fn record(key: &str, json: &str) -> StoredRecord {
    StoredRecord {
        key: key.to_owned(),
        json: json.to_owned(),
    }
}

fn with(records: &[(StoreName, &str, &str)]) -> MemoryStore {
    let store = MemoryStore::new();
    let puts = records
        .iter()
        .map(|(store, key, json)| Change::Put(*store, record(key, json)));
    block_on(store.commit(puts.collect())).unwrap();
    store
}

fn all(store: &MemoryStore, name: StoreName) -> Vec<StoredRecord> {
    block_on(store.read_all(name)).unwrap()
}

fn version(store: &MemoryStore) -> DataVersion {
    let record = block_on(store.read(StoreName::Meta, "data")).unwrap();
    DataVersion::decode(&record.unwrap()).unwrap()
}

/// A step that writes one more letter behind each record, refuses `bad` and leaves what has the letter.
fn step(letter: char) -> impl Fn(&StoredRecord) -> Result<Option<StoredRecord>, RecordError> {
    move |found| match found.json.as_str() {
        "bad" => Err(RecordError::Damaged {
            why: "it is bad".to_owned(),
        }),
        "newer" => Err(RecordError::Newer { version: 9 }),
        json if json.contains(letter) => Ok(None),
        json => Ok(Some(record(&found.key, &format!("{json}{letter}")))),
    }
}

const TWO_STEPS: [Step; 2] = [
    Step {
        from: DataVersion(1),
        stores: &[(StoreName::People, |found| step('b')(found))],
    },
    Step {
        from: DataVersion(2),
        stores: &[
            (StoreName::People, |found| step('c')(found)),
            (StoreName::Sessions, |found| step('c')(found)),
        ],
    },
];

#[test]
fn every_step_runs_once_and_in_order() {
    let store = with(&[
        (StoreName::Meta, "data", r#"{"v":1,"data":1}"#),
        (StoreName::People, "p1", "a"),
        (StoreName::Sessions, "s1", "a"),
        (StoreName::Runs, "r1", "a"),
    ]);

    let done = block_on(migrate_by(&store, &TWO_STEPS, DataVersion(3)));

    let expected = Migrated {
        changed: 2,
        set_aside: 0,
    };
    assert_eq!(done, Ok(expected));
    assert_eq!(all(&store, StoreName::People), [record("p1", "abc")]);
    assert_eq!(all(&store, StoreName::Sessions), [record("s1", "ac")]);
    assert_eq!(all(&store, StoreName::Runs), [record("r1", "a")]);
    assert_eq!(version(&store), DataVersion(3));

    let again = block_on(migrate_by(&store, &TWO_STEPS, DataVersion(3)));
    assert_eq!(again, Ok(Migrated::default()));
}

#[test]
fn only_the_later_steps_run_on_later_data() {
    let store = with(&[
        (StoreName::Meta, "data", r#"{"v":1,"data":2}"#),
        (StoreName::People, "p1", "a"),
    ]);

    block_on(migrate_by(&store, &TWO_STEPS, DataVersion(3))).unwrap();

    assert_eq!(all(&store, StoreName::People), [record("p1", "ac")]);
}

#[test]
fn records_as_they_were_are_kept_until_the_next_migration() {
    let store = with(&[
        (StoreName::People, "p1", "a"),
        (StoreName::Before, "0/people/p9", "older still"),
    ]);

    block_on(migrate_by(&store, &TWO_STEPS, DataVersion(3))).unwrap();

    let before = all(&store, StoreName::Before);
    assert_eq!(before, [record("1/people/p1", "a")]);
}

#[test]
fn a_bad_record_is_set_aside_and_costs_no_other() {
    let store = with(&[
        (StoreName::People, "p1", "a"),
        (StoreName::People, "p2", "bad"),
        (StoreName::People, "p3", "newer"),
    ]);

    let done = block_on(migrate_by(&store, &TWO_STEPS, DataVersion(3))).unwrap();

    assert_eq!((done.changed, done.set_aside), (1, 1));
    let people = all(&store, StoreName::People);
    assert_eq!(people, [record("p1", "abc"), record("p3", "newer")]);
    let aside = all(&store, StoreName::SetAside);
    let aside = SetAside::decode(&aside[0]).unwrap();
    assert_eq!(aside.store, "people");
    assert_eq!(aside.record, record("p2", "bad"));
    assert!(aside.why.contains("it is bad"), "{}", aside.why);
}

#[test]
fn data_that_says_no_version_is_brought_along_from_the_first() {
    for meta in [
        None,
        Some("nonsense"),
        Some(r#"{"v":1}"#),
        Some(r#"{"v":1,"data":-4}"#),
    ] {
        let store = with(&[(StoreName::People, "p1", "a")]);
        if let Some(meta) = meta {
            let change = Change::Put(StoreName::Meta, record("data", meta));
            block_on(store.commit(vec![change])).unwrap();
        }

        block_on(migrate_by(&store, &TWO_STEPS, DataVersion(3))).unwrap();

        assert_eq!(all(&store, StoreName::People), [record("p1", "abc")]);
        assert_eq!(version(&store), DataVersion(3));
        let aside = all(&store, StoreName::SetAside);
        assert_eq!(aside.len(), usize::from(meta.is_some()), "{meta:?}");
    }
}

#[test]
fn newer_data_is_refused_and_left_as_it_was() {
    for meta in [r#"{"v":1,"data":4}"#, r#"{"v":2,"versions":[4]}"#] {
        let records = [
            (StoreName::Meta, "data", meta),
            (StoreName::People, "p1", "a"),
        ];
        let store = with(&records);

        let done = block_on(migrate_by(&store, &TWO_STEPS, DataVersion(3)));

        assert_eq!(done, Err(StorageError::NewerVersion));
        assert_eq!(all(&store, StoreName::Meta), [record("data", meta)]);
        assert_eq!(all(&store, StoreName::People), [record("p1", "a")]);
    }
}

#[test]
fn a_migration_that_fails_leaves_everything_as_it_was() {
    let store = with(&[
        (StoreName::People, "p1", "a"),
        (StoreName::People, "p2", "bad"),
    ]);
    // Reading the version and the people goes well; the commit does not.
    store.fail_after(3, StorageError::Full);

    let done = block_on(migrate_by(&store, &TWO_STEPS, DataVersion(3)));

    assert_eq!(done, Err(StorageError::Full));
    let people = all(&store, StoreName::People);
    assert_eq!(people, [record("p1", "a"), record("p2", "bad")]);
    assert_eq!(all(&store, StoreName::SetAside), []);
}

#[test]
fn the_steps_lead_from_the_first_version_to_the_present_one() {
    let from: Vec<u32> = STEPS.iter().map(|step| step.from.0).collect();
    let expected: Vec<u32> = (DataVersion::FIRST.0..DataVersion::CURRENT.0).collect();

    assert_eq!(from, expected);
}

/// Every record of every released version, as fixtures keep them.
#[test]
fn the_records_of_every_version_are_brought_to_the_present_one() {
    let records = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/records");
    for version in DataVersion::FIRST.0..=DataVersion::CURRENT.0 {
        let folder = records.join(format!("v{version}"));
        let store = MemoryStore::new();
        let mut kept = 0;
        for entry in std::fs::read_dir(&folder).expect("a folder for every version") {
            let path = entry.unwrap().path();
            let json = std::fs::read_to_string(&path).unwrap();
            let name = path.file_stem().unwrap().to_str().unwrap();
            let Some(of_store) = store_of_fixture(name) else {
                continue;
            };
            let key = key_of(of_store, &json);
            kept += usize::from(of_store != StoreName::Meta);
            let change = Change::Put(of_store, record(&key, json.trim_end()));
            block_on(store.commit(vec![change])).unwrap();
        }
        assert!(kept > 0, "version {version} has fixtures");

        let done = block_on(migrate(&store)).unwrap();

        assert_eq!(done.set_aside, 0, "version {version}");
        assert_eq!(all(&store, StoreName::SetAside), [], "version {version}");
        assert_eq!(self::version(&store), DataVersion::CURRENT);
    }
}

fn store_of_fixture(name: &str) -> Option<StoreName> {
    let kind = [
        "my-pairing",
        "my-programme",
        "data-version",
        "participant",
        "programme",
        "pairing",
        "run",
        "session",
        "preferences",
    ]
    .into_iter()
    .find(|kind| name.starts_with(kind))?;
    Some(match kind {
        "my-pairing" => StoreName::MyPairings,
        "my-programme" => StoreName::MyProgrammes,
        "data-version" => StoreName::Meta,
        "participant" => StoreName::People,
        "programme" => StoreName::Programmes,
        "pairing" => StoreName::Pairings,
        "run" => StoreName::Runs,
        "session" => StoreName::Sessions,
        _ => StoreName::Preferences,
    })
}

/// The key of a record: the identifier in it, or the one that its store always uses.
fn key_of(store: StoreName, json: &str) -> String {
    let value: serde_json::Value = serde_json::from_str(json).unwrap();
    match store {
        StoreName::Meta => "data".to_owned(),
        StoreName::Preferences => "device".to_owned(),
        StoreName::Runs => value["programme"].as_str().unwrap().to_owned(),
        _ => value["id"].as_str().unwrap().to_owned(),
    }
}
