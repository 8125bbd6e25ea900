//! The same address or name twice in a sheet, and what the coordinator says about it.

use turnabout::domain::participant::Role;
use turnabout::exchange::sheet::{
    Decisions, Import, Junior, Likeness, Reading, Shares, Standing, people_as_decided,
};

use super::support::{ids, import_text, opened, taught};

/// Imports a text, after the coordinator has said of every likeness whether it is one person.
fn import_decided(text: &str, same: bool) -> Import {
    let decided = import_text(text)
        .likenesses
        .into_iter()
        .map(|like: Likeness| (like.first, like.second, same));
    let decisions: Decisions = decided.collect();
    let (sheet, mapping) = opened(text.as_bytes(), "sheet.csv");
    let files = [(sheet, Reading::new(mapping, Junior::SheetMentors))];
    people_as_decided(&files, &decisions, &mut ids())
}

const TWICE: &str = "Name,Email,Role,Level,Unit,Can teach\n\
                     Ada,a@b.se,mentor,Junior,IT,AI\n\
                     Ada L,A@B.SE,mentor,Senior,,Law\n";

const NAMESAKES: &str = "Name,Email,Role,Unit\n\
                         Ada,a@b.se,mentor,IT\n\
                         ada,ada@b.se,mentee,HR\n";

#[test]
fn the_same_address_is_one_person_with_the_later_answers() {
    let import = import_text(TWICE);

    assert_eq!(import.people.len(), 1);
    let ada = &import.people[0];
    assert_eq!(ada.name.as_str(), "Ada");
    assert_eq!(ada.profile.level.as_ref().unwrap().as_str(), "Senior");
    assert_eq!(ada.profile.unit.as_ref().unwrap().as_str(), "IT");
    assert_eq!(taught(ada), [("Law", 2)]);
    let like = &import.likenesses[0];
    assert_eq!((like.shares, like.is_same), (Shares::Address, true));
    assert_eq!(
        like.people.0.profile.level.as_ref().unwrap().as_str(),
        "Junior"
    );
    assert_eq!(like.people.1.name.as_str(), "Ada L");
}

#[test]
fn the_same_address_is_two_people_if_the_coordinator_says_so() {
    let import = import_decided(TWICE, false);

    let names: Vec<_> = import.people.iter().map(|p| p.name.as_str()).collect();
    assert_eq!(names, ["Ada", "Ada L"]);
    assert!(!import.likenesses[0].is_same);
}

#[test]
fn the_same_name_with_two_addresses_is_two_people_and_pointed_out() {
    let import = import_text(NAMESAKES);

    assert_eq!(import.people.len(), 2);
    let like = &import.likenesses[0];
    assert_eq!((like.shares, like.is_same), (Shares::Name, false));
    assert!(matches!(&like.first, Standing::Row(place) if place.line == 2));
    assert_eq!(like.second.line, 3);
}

#[test]
fn the_same_name_is_one_person_if_the_coordinator_says_so() {
    let import = import_decided(NAMESAKES, true);

    assert_eq!(import.people.len(), 1);
    assert_eq!(import.people[0].role, Role::Both);
    assert_eq!(import.on_both_sides.len(), 1);
}

#[test]
fn a_third_row_with_the_second_address_is_the_merged_person_again() {
    let text = format!("{NAMESAKES}Somebody,ada@b.se,mentee,Legal\n");
    let import = import_decided(&text, true);
    assert_eq!(import.people.len(), 1);
}

#[test]
fn a_name_without_an_address_is_the_person_of_that_name_and_pointed_out() {
    let import = import_text("Name,Email,Role\nAda,a@b.se,mentor\nAda,,mentor\n");
    assert_eq!((import.people.len(), import.likenesses.len()), (1, 1));
    assert!(import.likenesses[0].is_same);
}

#[test]
fn rows_of_one_interest_each_are_no_likeness() {
    let import = import_text(
        "Name,Email,Role,Interest,Rank\nAda,a@b.se,mentee,AI,1\nAda,a@b.se,mentee,Law,2\n",
    );
    assert_eq!((import.people.len(), import.likenesses.len()), (1, 0));
}

#[test]
fn people_and_their_places_go_together() {
    let import = import_text(NAMESAKES);
    let lines: Vec<_> = import.places.iter().map(|place| place.line).collect();
    assert_eq!((lines, import.people.len()), (vec![2, 3], 2));
}
