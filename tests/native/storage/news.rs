//! What one tab tells the others arrives as it was meant.

use proptest::prelude::*;
use turnabout::storage::news::News;
use turnabout::storage::store::{Change, StoreName, StoredRecord};

fn put(store: StoreName, key: &str) -> Change {
    let record = StoredRecord {
        key: key.to_owned(),
        json: "1".to_owned(),
    };
    Change::Put(store, record)
}

#[test]
fn changes_are_named_by_store_and_key() {
    let news = News::of(&[
        put(StoreName::People, "p1"),
        Change::Delete(StoreName::People, "p2".to_owned()),
        Change::Clear(StoreName::Runs),
    ]);

    assert_eq!(news.to_text(), "people\tp1\npeople\tp2\nruns");
}

#[test]
fn many_changes_are_all_of_a_store() {
    let changes: Vec<Change> = (0..51)
        .map(|number| put(StoreName::People, &number.to_string()))
        .collect();

    assert_eq!(News::of(&changes).to_text(), "people");
    assert_eq!(News::of(&changes[..50]).to_text().lines().count(), 50);
}

#[test]
fn later_news_is_added() {
    let mut news = News::of(&[put(StoreName::People, "p1"), Change::Clear(StoreName::Runs)]);
    news.add(News::of(&[
        put(StoreName::People, "p2"),
        put(StoreName::Runs, "r1"),
        put(StoreName::Sessions, "s1"),
    ]));

    assert_eq!(news.to_text(), "people\tp1\npeople\tp2\nruns\nsessions\ts1");
}

#[test]
fn a_store_that_is_not_known_is_left_out() {
    assert_eq!(News::parse("tables\nnothing\tat all\n\n"), News::default());
}

proptest! {
    #[test]
    fn news_arrives_as_it_was_told(
        keys in prop::collection::vec(("[a-z0-9-]{1,8}", prop::sample::select(StoreName::ALL.to_vec())), 0..80),
    ) {
        let changes: Vec<Change> = keys.iter().map(|(key, store)| put(*store, key)).collect();
        let news = News::of(&changes);

        prop_assert_eq!(News::parse(&news.to_text()), news);
    }

    #[test]
    fn any_text_is_read_without_harm(text in ".{0,200}") {
        let _ = News::parse(&text).to_text();
    }
}
