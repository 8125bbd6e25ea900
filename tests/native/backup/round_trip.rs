//! What is written is read back, in one step or in many.

use proptest::prelude::*;
use turnabout::storage::backup::{BackupReader, file_name, read_all};
use turnabout::storage::store::{StoreName, StoredRecord};

use super::{head, record, written};

fn any_store() -> impl Strategy<Value = StoreName> {
    proptest::sample::select(StoreName::ALL.to_vec())
}

fn any_records() -> impl Strategy<Value = Vec<StoredRecord>> {
    proptest::collection::btree_map(any::<String>(), any::<String>(), 0..8).prop_map(|records| {
        records
            .into_iter()
            .map(|(key, json)| StoredRecord { key, json })
            .collect()
    })
}

proptest! {
    #[test]
    fn whatever_is_kept_returns_unchanged(
        stores in proptest::collection::btree_map(any_store(), any_records(), 0..8),
    ) {
        let stores: Vec<_> = stores.into_iter().collect();

        let backup = read_all(written(&head(), &stores).into_bytes()).unwrap();

        let expected: Vec<_> = stores
            .into_iter()
            .flat_map(|(store, records)| records.into_iter().map(move |record| (store, record)))
            .collect();
        prop_assert_eq!(backup.head, head());
        prop_assert_eq!(backup.records, expected);
        prop_assert_eq!(backup.left_out, vec![]);
    }

    #[test]
    fn no_bytes_break_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = read_all(bytes);
    }

    #[test]
    fn a_file_that_ends_early_is_never_taken(at in 0_usize..200) {
        let whole = written(&head(), &[(StoreName::People, vec![record("p1", "{}"), record("p2", "{}")])]);
        let whole = whole.trim_end();
        let at = at % whole.len();

        prop_assert!(read_all(whole.as_bytes()[..at].to_vec()).is_err());
    }
}

#[test]
fn reading_in_small_steps_reads_the_same() {
    let stores = [
        (
            StoreName::People,
            vec![record("p1", "{}"), record("p2", "å")],
        ),
        (StoreName::Sessions, vec![]),
        (StoreName::MyPairings, vec![record("x", "\"\\")]),
    ];
    let file = written(&head(), &stores).into_bytes();

    let mut reader = BackupReader::new(file.clone()).unwrap();
    let mut shares = vec![reader.share()];
    while reader.step(1).unwrap() {
        shares.push(reader.share());
    }

    assert_eq!(reader.finish(), read_all(file));
    assert!(shares.is_sorted());
}

#[test]
fn a_backup_without_records_can_be_read() {
    let backup = read_all(written(&head(), &[]).into_bytes()).unwrap();

    assert_eq!(backup.records, []);
}

#[test]
fn the_file_is_named_by_its_day() {
    assert_eq!(file_name(&head()), "turnabout-backup-2026-11-22.json");
}
