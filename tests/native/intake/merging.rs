//! What an application does to somebody who is here.

use turnabout::domain::application::Application;
use turnabout::domain::participant::{Capacity, PersonReference, Role};
use turnabout::exchange::reimport::{Field, changes};

use super::support::*;

fn with(change: impl FnOnce(&mut Application)) -> Application {
    let mut one = application("a", 1, "Ann", "ann@b.se");
    change(&mut one);
    one
}

#[test]
fn the_first_application_replaces_what_it_says_and_leaves_the_rest() {
    let sheet = person("1", "Ann", "ann@b.se");
    let data = Data::of(vec![sheet.clone()]);
    let one = with(|one| {
        one.profile.unit = Some(short("Applied"));
        one.capacity = None;
    });

    let plan = data.plan(&[applies(&one)]);

    let after = &plan.changed[0].after;
    assert_eq!(changes(&sheet, after), [Field::Role, Field::Unit]);
    assert_eq!(after.role, Role::Mentee);
    assert!(after.offers_both);
    assert_eq!(after.capacity.get(), 3);
    assert_eq!(after.profile.job_title, sheet.profile.job_title);
}

#[test]
fn what_the_coordinator_changed_stays_unless_the_writer_changes_it_too() {
    let mut data = Data::of(Vec::new());
    let first = with(|one| {
        one.profile.unit = Some(short("North"));
        one.profile.job_title = Some(short("Analyst"));
        one.profile.location = Some(short("Malmö"));
        one.capacity = Capacity::new(2);
    });
    data.take_all(&[applies(&first)]);
    let mut by_hand = turnabout::domain::participant::Participant::clone(&data.people[0]);
    by_hand.profile.unit = Some(short("By hand"));
    by_hand.profile.job_title = Some(short("By hand"));
    by_hand.profile.profession = Some(short("By hand"));
    data.people[0] = by_hand.into();

    let second = Application {
        number: 2,
        profile: {
            let mut profile = first.profile.clone();
            profile.job_title = Some(short("Engineer"));
            profile.location = None;
            profile
        },
        ..first
    };
    data.take_all(&[applies(&second)]);

    let after = &data.people[0].profile;
    assert_eq!(after.unit, Some(short("By hand")));
    assert_eq!(after.job_title, Some(short("Engineer")));
    assert_eq!(after.profession, Some(short("By hand")));
    assert_eq!(after.location, None);
    assert_eq!(data.people[0].capacity.get(), 2);
}

#[test]
fn people_to_avoid_stay_where_they_did_not_travel() {
    let eva = || vec![PersonReference::new(short("Eva"))];
    let mut data = Data::of(Vec::new());
    let in_a_file = with(|one| {
        one.tells_avoid = true;
        one.profile.avoid = eva();
    });
    data.take_all(&[applies(&in_a_file)]);
    let by_link = with(|one| {
        one.number = 2;
        one.profile.unit = Some(short("North"));
    });
    data.take_all(&[applies(&by_link)]);
    assert_eq!(data.people[0].profile.avoid, eva());
    assert_eq!(data.people[0].profile.unit, Some(short("North")));
    assert_eq!(data.plan(&[applies(&by_link)]).unchanged.len(), 1);
    assert_eq!(data.plan(&[applies(&in_a_file)]).older.len(), 1);

    // The writer takes it away: that is told, and counts.
    let nobody = with(|one| {
        one.number = 3;
        one.tells_avoid = true;
        one.profile.unit = Some(short("North"));
    });
    data.take_all(&[applies(&nobody)]);
    assert_eq!(data.people[0].profile.avoid, []);
}

#[test]
fn people_to_avoid_are_taken_from_an_older_file_that_arrives_later() {
    let eva = || vec![PersonReference::new(short("Eva"))];
    let mut data = Data::of(Vec::new());
    let by_link = with(|one| one.number = 2);
    let in_a_file = with(|one| {
        one.tells_avoid = true;
        one.profile.avoid = eva();
        one.profile.unit = Some(short("Old"));
    });
    data.take_all(&[applies(&by_link)]);
    let plan = data.take_all(&[applies(&in_a_file)]);
    assert_eq!(plan.changed.len(), 1);
    assert_eq!(data.people[0].profile.avoid, eva());
    assert_eq!(data.people[0].profile.unit, None);
    assert_eq!(data.plan(&[applies(&in_a_file)]).takes(), 0);
}
