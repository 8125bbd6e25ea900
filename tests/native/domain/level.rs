//! Levels stand in the order that the coordinator gave.

use proptest::prelude::*;

use turnabout::domain::level::Levels;
use turnabout::domain::text::LevelName;

fn level(text: &str) -> LevelName {
    LevelName::parse(text).unwrap()
}

proptest! {
    #[test]
    fn every_level_has_its_place(names in prop::collection::vec("[A-Ca-c]{1,2}", 0..12)) {
        let levels = Levels::from_lowest(names.iter().map(|name| level(name)));

        for (place, known) in levels.as_slice().iter().enumerate() {
            prop_assert_eq!(levels.rank(known), Some(place));
        }
        for name in &names {
            prop_assert!(levels.rank(&level(name)).is_some());
        }
        prop_assert_eq!(Levels::from_lowest(levels.as_slice().iter().cloned()), levels.clone());
        prop_assert_eq!(levels.is_empty(), names.is_empty());
    }
}

#[test]
fn a_level_named_twice_keeps_its_first_place() {
    let levels = Levels::from_lowest(["Grade 7", "Director", "grade  7"].map(level));

    assert_eq!(levels.as_slice(), ["Grade 7", "Director"].map(level));
    assert_eq!(levels.rank(&level(" GRADE 7 ")), Some(0));
    assert_eq!(levels.rank(&level("Intern")), None);
}
