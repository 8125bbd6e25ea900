//! What every store does alike: the same cases run against memory and against IndexedDB.
//!
//! Each case takes an empty store.

use turnabout::storage::store::{Change, Seen, StorageError, Store, StoreName, StoredRecord};

/// Hands the name of every case to a macro that makes a test of each.
macro_rules! for_each_case {
    ($make:ident) => {
        $make! {
            what_was_put_is_read,
            a_later_put_replaces,
            what_was_deleted_is_gone,
            deleting_what_is_not_there_does_nothing,
            clearing_empties_one_store,
            changes_happen_in_order,
            records_come_ordered_by_key,
            one_commit_reaches_two_stores,
            keys_may_be_in_any_script,
            text_returns_byte_for_byte,
            ten_thousand_records_return,
            a_big_record_returns,
            an_empty_commit_is_kept,
            what_was_never_written_is_not_there,
            a_commit_over_what_was_seen_is_kept,
            a_commit_over_what_has_changed_is_refused_whole,
            a_commit_over_what_is_gone_is_refused,
            a_commit_over_what_has_come_is_refused,
            many_records_can_be_looked_at,
        }
    };
}
pub(crate) use for_each_case;

fn record(key: &str, json: &str) -> StoredRecord {
    StoredRecord {
        key: key.to_owned(),
        json: json.to_owned(),
    }
}

fn put(store: StoreName, key: &str, json: &str) -> Change {
    Change::Put(store, record(key, json))
}

async fn commit(store: &impl Store, changes: Vec<Change>) {
    store.commit(changes).await.expect("a commit");
}

async fn all(store: &impl Store, name: StoreName) -> Vec<StoredRecord> {
    store.read_all(name).await.expect("records")
}

async fn one(store: &impl Store, name: StoreName, key: &str) -> Option<StoredRecord> {
    store.read(name, key).await.expect("a record or none")
}

pub async fn what_was_put_is_read(store: &impl Store) {
    commit(store, vec![put(StoreName::People, "p1", r#"{"v":1}"#)]).await;

    let expected = record("p1", r#"{"v":1}"#);
    assert_eq!(
        one(store, StoreName::People, "p1").await,
        Some(expected.clone())
    );
    assert_eq!(all(store, StoreName::People).await, [expected]);
}

pub async fn a_later_put_replaces(store: &impl Store) {
    commit(store, vec![put(StoreName::People, "p1", "1")]).await;
    commit(store, vec![put(StoreName::People, "p1", "2")]).await;

    assert_eq!(all(store, StoreName::People).await, [record("p1", "2")]);
}

pub async fn what_was_deleted_is_gone(store: &impl Store) {
    let puts = vec![
        put(StoreName::Sessions, "s1", "1"),
        put(StoreName::Sessions, "s2", "2"),
    ];
    commit(store, puts).await;
    let delete = Change::Delete(StoreName::Sessions, "s1".to_owned());
    commit(store, vec![delete]).await;

    assert_eq!(one(store, StoreName::Sessions, "s1").await, None);
    assert_eq!(all(store, StoreName::Sessions).await, [record("s2", "2")]);
}

pub async fn deleting_what_is_not_there_does_nothing(store: &impl Store) {
    commit(store, vec![put(StoreName::Runs, "r1", "1")]).await;
    let delete = Change::Delete(StoreName::Runs, "r2".to_owned());
    commit(store, vec![delete]).await;

    assert_eq!(all(store, StoreName::Runs).await, [record("r1", "1")]);
}

pub async fn clearing_empties_one_store(store: &impl Store) {
    let puts = vec![
        put(StoreName::People, "p1", "1"),
        put(StoreName::People, "p2", "2"),
        put(StoreName::Runs, "r1", "3"),
    ];
    commit(store, puts).await;
    commit(store, vec![Change::Clear(StoreName::People)]).await;

    assert_eq!(all(store, StoreName::People).await, []);
    assert_eq!(all(store, StoreName::Runs).await, [record("r1", "3")]);
}

pub async fn changes_happen_in_order(store: &impl Store) {
    let changes = vec![
        put(StoreName::People, "p1", "old"),
        put(StoreName::People, "p2", "old"),
        Change::Clear(StoreName::People),
        put(StoreName::People, "p1", "new"),
        put(StoreName::People, "p3", "new"),
        Change::Delete(StoreName::People, "p3".to_owned()),
    ];
    commit(store, changes).await;

    assert_eq!(all(store, StoreName::People).await, [record("p1", "new")]);
}

pub async fn records_come_ordered_by_key(store: &impl Store) {
    let keys = [
        "b",
        "a10",
        "a1",
        "B",
        "a2",
        "å",
        "\u{ff5e}",
        "\u{1f343}",
        "a-1",
    ];
    let puts = keys.map(|key| put(StoreName::Pairings, key, "0")).to_vec();
    commit(store, puts).await;

    let mut expected = keys.to_vec();
    expected.sort_unstable();
    let found = all(store, StoreName::Pairings).await;
    let found: Vec<&str> = found.iter().map(|record| record.key.as_str()).collect();
    assert_eq!(found, expected);
}

pub async fn one_commit_reaches_two_stores(store: &impl Store) {
    let puts = vec![
        put(StoreName::MyPairings, "same", "pairing"),
        put(StoreName::Sessions, "same", "session"),
    ];
    commit(store, puts).await;

    let pairings = all(store, StoreName::MyPairings).await;
    let sessions = all(store, StoreName::Sessions).await;
    assert_eq!(pairings, [record("same", "pairing")]);
    assert_eq!(sessions, [record("same", "session")]);
}

pub async fn keys_may_be_in_any_script(store: &impl Store) {
    for key in ["", " ", "Åsa", "李", "مرحبا", "🍃", "a\nb", "\u{0}", "\"'"] {
        commit(store, vec![put(StoreName::People, key, key)]).await;

        assert_eq!(
            one(store, StoreName::People, key).await,
            Some(record(key, key))
        );
    }
}

pub async fn text_returns_byte_for_byte(store: &impl Store) {
    let text = r#"{"v":1,"n":9007199254740993,"none":null,"t":"\u0000 é é 🍃  "}"#;
    commit(store, vec![put(StoreName::Programmes, "p", text)]).await;

    assert_eq!(
        one(store, StoreName::Programmes, "p").await,
        Some(record("p", text))
    );
}

pub async fn ten_thousand_records_return(store: &impl Store) {
    let records: Vec<StoredRecord> = (0..10_000)
        .map(|number| {
            record(
                &format!("p{number:05}"),
                &format!(r#"{{"v":1,"n":{number}}}"#),
            )
        })
        .collect();
    let puts = records.iter().cloned();
    let puts = puts.map(|record| Change::Put(StoreName::People, record));
    commit(store, puts.collect()).await;

    assert!(all(store, StoreName::People).await == records);
}

pub async fn a_big_record_returns(store: &impl Store) {
    let text = "å".repeat(512 * 1024);
    commit(store, vec![put(StoreName::Runs, "big", &text)]).await;

    let found = one(store, StoreName::Runs, "big").await;
    assert!(found.is_some_and(|record| record.json == text));
}

pub async fn an_empty_commit_is_kept(store: &impl Store) {
    assert_eq!(store.commit(Vec::new()).await, Ok(()));
}

pub async fn what_was_never_written_is_not_there(store: &impl Store) {
    for name in StoreName::ALL
        .into_iter()
        .filter(|name| *name != StoreName::Meta)
    {
        assert_eq!(all(store, name).await, []);
        assert_eq!(one(store, name, "nobody").await, None);
    }
}

fn seen(key: &str, json: &str) -> Seen {
    let json = json.to_owned();
    Seen::by(StoreName::People, key, move |found| {
        found.is_some_and(|found| found.json == json)
    })
}

pub async fn a_commit_over_what_was_seen_is_kept(store: &impl Store) {
    commit(store, vec![put(StoreName::People, "p1", "1")]).await;

    let change = put(StoreName::People, "p1", "2");
    let outcome = store.commit_if(vec![seen("p1", "1")], vec![change]).await;

    assert_eq!(outcome, Ok(()));
    assert_eq!(all(store, StoreName::People).await, [record("p1", "2")]);
}

pub async fn a_commit_over_what_has_changed_is_refused_whole(store: &impl Store) {
    let theirs = vec![
        put(StoreName::People, "p1", "theirs"),
        put(StoreName::People, "p2", "1"),
    ];
    commit(store, theirs).await;

    let changes = vec![
        put(StoreName::Runs, "r1", "mine"),
        put(StoreName::People, "p1", "mine"),
    ];
    let as_seen = vec![seen("p2", "1"), seen("p1", "1")];
    let outcome = store.commit_if(as_seen, changes).await;

    assert_eq!(outcome, Err(StorageError::ChangedElsewhere));
    let people = all(store, StoreName::People).await;
    assert_eq!(people, [record("p1", "theirs"), record("p2", "1")]);
    assert_eq!(all(store, StoreName::Runs).await, []);
    // The store works on.
    commit(store, vec![put(StoreName::Runs, "r1", "2")]).await;
}

pub async fn a_commit_over_what_is_gone_is_refused(store: &impl Store) {
    let change = put(StoreName::People, "p1", "mine");
    let outcome = store.commit_if(vec![seen("p1", "1")], vec![change]).await;

    assert_eq!(outcome, Err(StorageError::ChangedElsewhere));
    assert_eq!(all(store, StoreName::People).await, []);
}

pub async fn a_commit_over_what_has_come_is_refused(store: &impl Store) {
    let nothing = || vec![Seen::nothing(StoreName::People, "p1")];
    let first = put(StoreName::People, "p1", "theirs");
    assert_eq!(store.commit_if(nothing(), vec![first]).await, Ok(()));

    let second = put(StoreName::People, "p1", "mine");
    let outcome = store.commit_if(nothing(), vec![second]).await;

    assert_eq!(outcome, Err(StorageError::ChangedElsewhere));
    let people = all(store, StoreName::People).await;
    assert_eq!(people, [record("p1", "theirs")]);
}

pub async fn many_records_can_be_looked_at(store: &impl Store) {
    let keys: Vec<String> = (0..2_000).map(|number| format!("p{number:04}")).collect();
    let puts = keys.iter().map(|key| put(StoreName::People, key, "1"));
    commit(store, puts.collect()).await;

    let as_seen = || keys.iter().map(|key| seen(key, "1")).collect();
    let last = || vec![put(StoreName::People, "p1999", "2")];
    assert_eq!(store.commit_if(as_seen(), last()).await, Ok(()));

    let outcome = store.commit_if(as_seen(), last()).await;
    assert_eq!(outcome, Err(StorageError::ChangedElsewhere));
}

/// `make_next_fail` makes the next commit fail.
pub async fn a_failing_commit_keeps_nothing<S: Store>(store: &S, make_next_fail: impl Fn(&S)) {
    commit(store, vec![put(StoreName::People, "p1", "before")]).await;
    make_next_fail(store);

    let changes = vec![
        put(StoreName::People, "p1", "after"),
        Change::Clear(StoreName::People),
        put(StoreName::Runs, "r1", "after"),
        put(StoreName::People, "fails", "after"),
    ];
    let outcome = store.commit(changes).await;

    assert!(outcome.is_err());
    assert_eq!(
        all(store, StoreName::People).await,
        [record("p1", "before")]
    );
    assert_eq!(all(store, StoreName::Runs).await, []);
}
