//! What restoring a backup would do.

use std::sync::Arc;

use pollster::block_on;
use turnabout::storage::backup::{BackupHead, Fault, read_all};
use turnabout::storage::memory::MemoryStore;
use turnabout::storage::migration::Step;
use turnabout::storage::record::RecordError;
use turnabout::storage::record::meta::DataVersion;
use turnabout::storage::restore::{
    Comparison, Counts, Differing, Here, Way, as_compared, brought_along, is_restored, taken,
};
use turnabout::storage::store::{Change, StorageError, Store, StoreName, StoredRecord};

use super::{head, new_name, record, written};

/// The records of the fixture that can be taken.
fn in_file() -> Vec<(StoreName, StoredRecord)> {
    let file = include_bytes!("../../fixtures/backups/v1.json");
    read_all(file.to_vec()).unwrap().records
}

fn session(name: &str) -> StoredRecord {
    let key = if name == "held" { "s2" } else { "s1" };
    let path = format!(
        "{}/tests/fixtures/records/v1/session-{name}.json",
        env!("CARGO_MANIFEST_DIR")
    );
    record(key, std::fs::read_to_string(path).unwrap().trim_end())
}

fn here(records: &[(StoreName, StoredRecord)]) -> Here {
    let records = records.iter().cloned();
    records
        .map(|(store, record)| ((store, record.key), record.json))
        .collect()
}

fn compared(here: &Here, records: &[(StoreName, StoredRecord)]) -> Comparison {
    let mut comparison = Comparison::beside(here);
    for (store, record) in records {
        comparison.add(here, *store, record.clone());
    }
    comparison
}

fn kinds(changes: &[Change]) -> (usize, usize) {
    let puts = changes
        .iter()
        .filter(|change| matches!(change, Change::Put(..)))
        .count();
    let clears = changes
        .iter()
        .filter(|change| matches!(change, Change::Clear(_)))
        .count();
    (puts, clears)
}

#[test]
fn into_an_empty_place_everything_is_added() {
    let comparison = compared(&Here::new(), &in_file());

    let total = comparison.total();
    assert_eq!((total.in_file, total.added), (10, 10));
    assert_eq!((total.here, total.same, total.differing), (0, 0, 0));
    // The preferences too, which nobody counts.
    assert_eq!(
        kinds(&comparison.changes(Way::Merge(Differing::KeepHere), &Here::new(), &new_name())),
        (11, 0)
    );
}

#[test]
fn the_same_backup_again_changes_nothing() {
    let here = here(&in_file());

    let comparison = compared(&here, &in_file());

    let total = comparison.total();
    assert_eq!((total.same, total.added, total.differing), (10, 0, 0));
    assert_eq!(
        comparison.changes(Way::Merge(Differing::KeepHere), &here, &new_name()),
        []
    );
    assert_eq!(
        comparison.changes(Way::Merge(Differing::TakeFile), &here, &new_name()),
        []
    );
}

#[test]
fn a_record_that_says_the_same_in_another_order_is_the_same() {
    let kept = session("planned");
    let spaced = record(&kept.key, &kept.json.replace("\":", "\" : "));
    let here = here(&[(StoreName::Sessions, spaced)]);

    let comparison = compared(&here, &[(StoreName::Sessions, kept)]);

    assert_eq!(comparison.counts(StoreName::Sessions).same, 1);
}

#[test]
fn what_differs_is_kept_or_taken_as_chosen() {
    let mine = session("planned");
    let theirs = record(
        &mine.key,
        &mine.json.replace("\"revision\":0", "\"revision\":3"),
    );
    assert_ne!(mine, theirs);
    let here = here(&[(StoreName::Sessions, mine)]);

    let comparison = compared(&here, &[(StoreName::Sessions, theirs.clone())]);

    let expected = Counts {
        in_file: 1,
        here: 1,
        differing: 1,
        later_in_file: 1,
        ..Counts::default()
    };
    assert_eq!(comparison.counts(StoreName::Sessions), expected);
    assert_eq!(
        comparison.changes(Way::Merge(Differing::KeepHere), &here, &new_name()),
        []
    );
    assert_eq!(
        comparison.changes(Way::Merge(Differing::TakeFile), &here, &new_name()),
        [Change::Put(StoreName::Sessions, theirs)]
    );
}

#[test]
fn merging_never_removes_anything() {
    let here = here(&[(StoreName::Sessions, session("held"))]);
    let comparison = compared(&here, &in_file());

    for differing in [Differing::KeepHere, Differing::TakeFile] {
        let changes = comparison.changes(Way::Merge(differing), &here, &new_name());
        assert!(
            changes
                .iter()
                .all(|change| matches!(change, Change::Put(..)))
        );
    }
}

/// A store that holds what is here.
fn store_of(here: &Here) -> MemoryStore {
    let store = MemoryStore::new();
    let puts = here.iter().map(|((name, key), json)| {
        let record = record(key, json);
        Change::Put(*name, record)
    });
    block_on(store.commit(puts.collect())).unwrap();
    store
}

fn all_of(store: &MemoryStore) -> Here {
    let stores = block_on(store.read_stores(&StoreName::ALL)).unwrap();
    let records = stores
        .into_iter()
        .flat_map(|(name, records)| records.into_iter().map(move |record| (name, record)));
    here(&records.collect::<Vec<_>>())
}

#[test]
fn replacing_leaves_what_the_file_holds_and_the_version_of_the_database() {
    let (meta, before) = (StoreName::Meta, StoreName::Before);
    let mut was_here: Vec<_> = StoreName::ALL
        .into_iter()
        .map(|name| (name, record("old", "1")))
        .collect();
    was_here.push((StoreName::Sessions, session("held")));
    let was_here = here(&was_here);
    let store = store_of(&was_here);
    let mut compared_with = was_here;
    compared_with.retain(|(name, _), _| ![meta, before].contains(name));
    let comparison = compared(&compared_with, &in_file());

    let changes = comparison.changes(Way::Replace, &compared_with, &new_name());
    block_on(store.commit(changes)).unwrap();

    let mut expected = here(&in_file());
    expected.retain(|(name, _), _| is_restored(*name));
    expected.insert((meta, "old".to_owned()), "1".to_owned());
    // The file holds nothing private, so what is private here stays.
    for private in [StoreName::PrivateNotes, StoreName::Reflections] {
        expected.insert((private, "old".to_owned()), "1".to_owned());
    }
    assert_eq!(all_of(&store), expected);
}

#[test]
fn what_another_tab_changed_since_is_not_written_over() {
    let mine = session("planned");
    let in_file = record(
        &mine.key,
        &mine.json.replace("\"revision\":0", "\"revision\":3"),
    );
    let theirs = record(
        &mine.key,
        &mine.json.replace("\"revision\":0", "\"revision\":1"),
    );
    let here = Arc::new(here(&[(StoreName::Sessions, mine.clone())]));
    let comparison = compared(&here, &[(StoreName::Sessions, in_file)]);

    for way in [Way::Merge(Differing::TakeFile), Way::Replace] {
        let store = store_of(&here);
        let put = Change::Put(StoreName::Sessions, theirs.clone());
        block_on(store.commit(vec![put])).unwrap();
        let changes = comparison.changes(way, &here, &new_name());

        let seen = as_compared(&changes, &here);
        let outcome = block_on(store.commit_if(seen, changes));

        assert_eq!(outcome, Err(StorageError::ChangedElsewhere));
        let kept = block_on(store.read_all(StoreName::Sessions)).unwrap();
        assert_eq!(kept.as_slice(), std::slice::from_ref(&theirs), "{way:?}");
    }
}

#[test]
fn what_another_tab_removed_or_added_since_is_noticed_where_the_file_has_it() {
    let known = Arc::new(here(&[(StoreName::Sessions, session("held"))]));
    let comparison = compared(&known, &in_file());
    let changes = || comparison.changes(Way::Replace, &known, &new_name());
    let restored = |store: &MemoryStore| {
        let changes = changes();
        block_on(store.commit_if(as_compared(&changes, &known), changes))
    };

    let removed = store_of(&Here::new());
    assert_eq!(restored(&removed), Err(StorageError::ChangedElsewhere));
    assert_eq!(all_of(&removed), Here::new());

    let added = store_of(&known);
    let of_both = session("planned").key;
    let put = Change::Put(StoreName::Sessions, record(&of_both, "theirs"));
    block_on(added.commit(vec![put])).unwrap();
    assert_eq!(restored(&added), Err(StorageError::ChangedElsewhere));

    assert_eq!(restored(&store_of(&known)), Ok(()));
}

#[test]
fn what_came_since_and_was_shown_to_nobody_outlives_replacing() {
    let known = Arc::new(here(&[(StoreName::Sessions, session("held"))]));
    let comparison = compared(&known, &[]);
    let store = store_of(&known);
    let late = record("late", "1");
    let put = Change::Put(StoreName::Sessions, late.clone());
    block_on(store.commit(vec![put])).unwrap();

    let changes = comparison.changes(Way::Replace, &known, &new_name());
    let outcome = block_on(store.commit_if(as_compared(&changes, &known), changes));

    assert_eq!(outcome, Ok(()));
    assert_eq!(all_of(&store), here(&[(StoreName::Sessions, late)]));
}

#[test]
fn the_choices_of_this_device_are_not_merged() {
    let mine = record(
        "device",
        r#"{"v":1,"language":null,"theme":"dark","programme":null,"pairing":null}"#,
    );
    let here = here(&[(StoreName::Preferences, mine)]);

    let comparison = compared(&here, &in_file());

    let takes = comparison.changes(Way::Merge(Differing::TakeFile), &here, &new_name());
    assert!(
        takes
            .iter()
            .all(|change| !matches!(change, Change::Put(StoreName::Preferences, _)))
    );
}

#[test]
fn a_record_that_cannot_be_read_is_left_out_by_name() {
    let damaged = taken(StoreName::Sessions, &record("s9", "{")).unwrap_err();
    assert_eq!(
        (damaged.store.as_str(), damaged.key.as_deref()),
        ("sessions", Some("s9"))
    );
    assert!(matches!(damaged.fault, Fault::Damaged { .. }));

    let newer = taken(StoreName::Sessions, &record("s9", r#"{"v":99}"#)).unwrap_err();
    assert_eq!(newer.fault, Fault::Newer);

    let hostile = taken(
        StoreName::People,
        &record("__proto__", r#"{"v":1,"__proto__":{}}"#),
    )
    .unwrap_err();
    assert!(matches!(hostile.fault, Fault::Damaged { .. }));
}

#[test]
fn records_about_the_database_itself_are_not_restored() {
    let comparison = compared(
        &Here::new(),
        &[(StoreName::Meta, record("data", r#"{"v":1,"data":1}"#))],
    );

    assert_eq!(
        comparison
            .changes(Way::Replace, &Here::new(), &new_name())
            .iter()
            .filter(|c| matches!(c, Change::Put(..)))
            .count(),
        0
    );
}

fn to_second_version(record: &StoredRecord) -> Result<Option<StoredRecord>, RecordError> {
    match record.json.as_str() {
        "first" => Ok(Some(self::record(&record.key, "second"))),
        "second" => Ok(None),
        _ => Err(RecordError::Damaged {
            why: "neither".to_owned(),
        }),
    }
}

const STEP: Step = Step {
    from: DataVersion(1),
    stores: &[(StoreName::People, to_second_version)],
};

#[test]
fn an_older_backup_is_migrated_on_the_way_and_one_bad_record_costs_no_other() {
    for data in [Some(1), None] {
        let head = BackupHead { data, ..head() };
        let records = vec![
            record("p1", "first"),
            record("p2", "second"),
            record("p3", "?"),
        ];
        let file = written(&head, &[(StoreName::People, records)]);
        let mut backup = read_all(file.into_bytes()).unwrap();

        block_on(brought_along(&mut backup, &[STEP], DataVersion(2))).unwrap();

        let people: Vec<_> = backup
            .records
            .iter()
            .filter(|(store, _)| *store == StoreName::People)
            .collect();
        assert_eq!(
            people,
            [
                &(StoreName::People, record("p1", "second")),
                &(StoreName::People, record("p2", "second"))
            ]
        );
        let aside: Vec<_> = backup
            .records
            .iter()
            .filter(|(store, _)| *store == StoreName::SetAside)
            .collect();
        assert_eq!(aside.len(), 1);
        assert!(aside[0].1.json.contains("p3"));
    }
}

#[test]
fn a_backup_of_the_present_version_is_not_migrated() {
    let file = written(&head(), &[(StoreName::People, vec![record("p1", "first")])]);
    let mut backup = read_all(file.into_bytes()).unwrap();

    block_on(brought_along(&mut backup, &[STEP], DataVersion(1))).unwrap();

    assert_eq!(backup.records, [(StoreName::People, record("p1", "first"))]);
}
