//! Every backup that a release wrote can be read for ever.

use turnabout::storage::backup::{MadeBy, read_all};
use turnabout::storage::name::Space;
use turnabout::storage::restore::{is_restored, taken};
use turnabout::storage::store::StoreName;

use super::moment;

#[test]
fn a_backup_of_version_1_says_what_it_said() {
    let file = include_bytes!("../../fixtures/backups/v1.json");

    let backup = read_all(file.to_vec()).unwrap();

    assert_eq!(backup.head.data, Some(1));
    assert_eq!(backup.head.made, moment("2026-11-22T10:00:00Z"));
    assert_eq!(backup.head.made_by, MadeBy::App);
    assert_eq!(backup.head.release.as_deref(), Some("0.1.0"));
    assert_eq!(backup.head.space, Space::Real);
    let count = |store| backup.records.iter().filter(|(of, _)| *of == store).count();
    assert_eq!(count(StoreName::Programmes), 1);
    assert_eq!(count(StoreName::People), 2);
    assert_eq!(count(StoreName::Runs), 1);
    assert_eq!(count(StoreName::Pairings), 2);
    assert_eq!(count(StoreName::MyPairings), 1);
    assert_eq!(count(StoreName::Sessions), 3);
    assert_eq!(backup.left_out, []);
    assert_eq!(backup.unknown_stores, [""; 0]);
}

#[test]
fn every_record_of_it_can_be_taken() {
    let file = include_bytes!("../../fixtures/backups/v1.json");

    let backup = read_all(file.to_vec()).unwrap();

    for (store, record) in backup
        .records
        .iter()
        .filter(|(store, _)| is_restored(*store))
    {
        assert_eq!(taken(*store, record).as_ref(), Ok(record), "{store:?}");
    }
}

#[test]
fn a_backup_of_the_rescue_page_is_read_with_its_damaged_record() {
    let file = include_bytes!("../../fixtures/backups/rescue-damaged-v1.json");

    let backup = read_all(file.to_vec()).unwrap();

    assert_eq!(backup.head.made_by, MadeBy::Rescue);
    assert_eq!(backup.head.release, None);
    let refused: Vec<_> = backup
        .records
        .iter()
        .filter_map(|(store, record)| taken(*store, record).err())
        .map(|left_out| (left_out.store, left_out.key))
        .collect();
    assert_eq!(
        refused,
        [("sessions".to_owned(), Some("broken".to_owned()))]
    );
}

#[test]
fn a_backup_of_the_rescue_page_is_read_whole() {
    let file = include_bytes!("../../fixtures/backups/rescue-v1.json");

    let backup = read_all(file.to_vec()).unwrap();

    assert_eq!(backup.head.made_by, MadeBy::Rescue);
    for (store, record) in &backup.records {
        assert!(
            !is_restored(*store) || taken(*store, record).is_ok(),
            "{store:?}"
        );
    }
    assert!(backup.records.iter().any(|(store, _)| is_restored(*store)));
}
