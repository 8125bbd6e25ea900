//! Two tabs that do the same at once: what an older release wrote is brought along once, what is damaged
//! is set aside once, and nothing is lost.

use std::cell::Cell;
use std::future::Future;
use std::rc::Rc;

use leptos::prelude::{GetUntracked, Owner};
use leptos::reactive::computed::ScopedFuture;
use turnabout::browser::location;
use turnabout::state::AppState;
use turnabout::state::loading::load_for_coordinator;
use turnabout::storage::indexed_db::IndexedDbStore;
use turnabout::storage::migration::migrate;
use turnabout::storage::name::{Space, database_name};
use turnabout::storage::record::set_aside::SetAside;
use turnabout::storage::record::{Recorded, programme};
use turnabout::storage::store::{Change, Store, StoreName, StoredRecord};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use wasm_bindgen_test::wasm_bindgen_test;

use super::layouts::of_layout_1;
use super::{fresh, open, people, put, record};
use crate::page;

const PROGRAMME_1: &str = include_str!("../../fixtures/records/v1/programme.json");
const PERSON: &str = include_str!("../../fixtures/records/v1/participant-least.json");
const VERSION_1: &str = r#"{"v":1,"data":1}"#;
const VERSION_2: &str = r#"{"v":1,"data":2}"#;

/// Does two things at once, as two tabs would, and gives what both come to. What is to be asserted is asserted
/// of that: a panic on the way would leave the other waiting.
async fn at_once<One: 'static, Other: 'static>(
    one: impl Future<Output = One> + 'static,
    other: impl Future<Output = Other> + 'static,
) -> (One, Other) {
    let came_to = Rc::new(Cell::new(None));
    let other = future_to_promise({
        let came_to = Rc::clone(&came_to);
        async move {
            came_to.set(Some(other.await));
            Ok(JsValue::NULL)
        }
    });
    let one = one.await;
    JsFuture::from(other).await.unwrap();
    (one, came_to.take().expect("it came to something"))
}

async fn all(store: &IndexedDbStore, name: StoreName) -> Vec<StoredRecord> {
    store.read_all(name).await.unwrap()
}

fn programme_1() -> StoredRecord {
    record("prog-1", PROGRAMME_1.trim_end())
}

fn programme_2() -> StoredRecord {
    let migrated = programme::from_version_1(&programme_1()).unwrap();
    migrated.expect("it was of version 1")
}

#[wasm_bindgen_test]
async fn two_tabs_that_open_at_once_migrate_each_record_once_and_lose_none() {
    let name = "migrated-at-once";
    let person = PERSON.trim_end();
    let records = [
        ("meta", "data", VERSION_1),
        ("programmes", "prog-1", PROGRAMME_1.trim_end()),
        ("programmes", "prog-9", "{"),
        ("people", "p2", person),
    ];
    of_layout_1(name, &records).await;

    let opens = || async move { IndexedDbStore::open(name).await };
    let (one, other) = at_once(opens(), opens()).await;

    assert_eq!((one.err(), other.err()), (None, None));
    let store = open(name).await;
    assert_eq!(all(&store, StoreName::Programmes).await, [programme_2()]);
    assert_eq!(people(&store).await, [record("p2", person)]);
    let before = record("1/programmes/prog-1", PROGRAMME_1.trim_end());
    assert_eq!(all(&store, StoreName::Before).await, [before]);
    let aside = all(&store, StoreName::SetAside).await;
    let aside: Vec<_> = aside
        .iter()
        .map(|one| SetAside::decode(one).unwrap().record)
        .collect();
    assert_eq!(aside, [record("prog-9", "{")]);
}

#[wasm_bindgen_test]
async fn a_tab_that_is_late_to_migrate_writes_nothing_over() {
    let store = fresh("migrated-late").await;
    put(
        &store,
        StoreName::Programmes,
        "prog-1",
        PROGRAMME_1.trim_end(),
    )
    .await;
    put(&store, StoreName::Meta, "data", VERSION_1).await;
    let theirs = programme_2()
        .json
        .replace("Leading from below 2026", "Theirs");
    assert_ne!(theirs, programme_2().json);

    let _overtaking = page::overtaking(&[
        ("meta", "data", VERSION_2),
        ("programmes", "prog-1", &theirs),
    ]);
    let done = migrate(&store).await.unwrap();

    assert_eq!((done.changed, done.set_aside), (0, 0));
    let kept = all(&store, StoreName::Programmes).await;
    assert_eq!(kept, [record("prog-1", &theirs)]);
    assert_eq!(all(&store, StoreName::Before).await, []);
}

/// The database that the app itself uses here, empty.
async fn of_the_app() -> (IndexedDbStore, Owner) {
    let owner = Owner::new();
    owner.set();
    let name = database_name(&location::site_path(), Space::Real);
    (fresh(&name).await, owner)
}

/// Loads as a tab does that shows the coordinator's screens.
async fn load(owner: &Owner) -> AppState {
    let loading = owner.with(|| ScopedFuture::new_untracked(load_for_coordinator()));
    loading.await
}

#[wasm_bindgen_test]
async fn two_tabs_that_load_at_once_set_a_damaged_record_aside_once() {
    let (store, owner) = of_the_app().await;
    put(&store, StoreName::People, "p1", "{").await;
    put(&store, StoreName::People, "p2", PERSON.trim_end()).await;

    let loads = |owner: Owner| async move {
        let state = load(&owner).await;
        let (unreadable, trouble) = (state.unreadable, state.trouble);
        (unreadable.get_untracked(), trouble.get_untracked())
    };
    let said = at_once(loads(owner.child()), loads(owner.child())).await;

    assert_eq!(said, ((1, None), (1, None)));

    assert_eq!(people(&store).await, [record("p2", PERSON.trim_end())]);
    let aside = all(&store, StoreName::SetAside).await;
    assert_eq!(aside.len(), 1);
    let aside = SetAside::decode(&aside[0]).unwrap();
    assert_eq!(aside.record, record("p1", "{"));
}

#[wasm_bindgen_test]
async fn a_record_that_another_tab_has_mended_is_not_set_aside() {
    let (store, owner) = of_the_app().await;
    put(&store, StoreName::People, "p2", "{").await;

    let _overtaking = page::overtaking(&[("people", "p2", PERSON.trim_end())]);
    let state = load(&owner).await;

    assert_eq!(state.unreadable.get_untracked(), 0);
    assert_eq!(people(&store).await, [record("p2", PERSON.trim_end())]);
    assert_eq!(all(&store, StoreName::SetAside).await, []);
}

#[wasm_bindgen_test]
async fn several_stores_are_read_as_they_are_at_one_moment() {
    let name = "one-moment";
    let mine = fresh(name).await;
    let theirs = open(name).await;
    put(&mine, StoreName::People, "p1", "old").await;
    put(&mine, StoreName::Sessions, "s1", "old").await;

    // The other tab asks to write while the first store is read.
    let both = [(StoreName::People, "p1"), (StoreName::Sessions, "s1")];
    let changes = both.map(|(name, key)| Change::Put(name, record(key, "new")));
    let writes = async move { theirs.commit(changes.to_vec()).await };
    let reads = async move {
        let stores = mine.read_stores(&StoreName::ALL).await;
        (stores, mine.read_all(StoreName::People).await)
    };
    let ((read, later), written) = at_once(reads, writes).await;

    assert_eq!(written, Ok(()));
    let read = read.unwrap();
    let names: Vec<_> = read.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, StoreName::ALL);
    let said: Vec<_> = read
        .iter()
        .filter(|(name, _)| *name != StoreName::Meta)
        .flat_map(|(_, records)| records)
        .map(|record| record.json.as_str())
        .collect();
    assert_eq!(said, ["old", "old"]);
    assert_eq!(later.unwrap(), [record("p1", "new")]);
}
