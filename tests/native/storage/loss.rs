//! When people are told that the browser has lost what they kept.

use turnabout::storage::loss::Found;

#[test]
fn a_missing_database_is_a_loss_only_where_something_was_kept() {
    assert!(Found::Missing.is_loss(true));
    assert!(
        !Found::Missing.is_loss(false),
        "a first visit, or after erasing"
    );
}

#[test]
fn a_database_that_is_there_is_no_loss() {
    assert!(!Found::There.is_loss(true));
    assert!(!Found::There.is_loss(false));
}

#[test]
fn a_loss_that_the_browser_tells_of_needs_no_note() {
    assert!(Found::Lost.is_loss(false));
    assert!(Found::Lost.is_loss(true));
}

#[test]
fn only_the_word_for_a_whole_loss_counts_as_one() {
    assert_eq!(Found::without_stores(Some("total")), Found::Lost);
    for said in [None, Some("none"), Some("")] {
        assert_eq!(Found::without_stores(said), Found::Missing, "{said:?}");
    }
}
