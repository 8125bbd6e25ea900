//! Database names.

use proptest::prelude::*;
use turnabout::storage::name::{Space, database_name};

#[test]
fn names_contain_the_path_and_the_space() {
    assert_eq!(
        database_name("/some/path/", Space::Real),
        "turnabout:/some/path/:real"
    );
    assert_eq!(database_name("/", Space::Sample), "turnabout:/:sample");
}

#[test]
fn a_file_at_the_end_of_the_path_makes_no_difference() {
    assert_eq!(
        database_name("/mentoring/index.html", Space::Real),
        database_name("/mentoring/", Space::Real)
    );
}

proptest! {
    #[test]
    fn sites_in_different_folders_never_share(
        one in "(/[a-z:]{1,3}){0,3}/",
        other in "(/[a-z:]{1,3}){0,3}/",
    ) {
        prop_assume!(one != other);

        for (a, b) in [(Space::Real, Space::Real), (Space::Real, Space::Sample)] {
            prop_assert_ne!(database_name(&one, a), database_name(&other, b));
        }
    }
}
