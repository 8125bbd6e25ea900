//! Each packet comes into the list it belongs to.

use turnabout::domain::application::ReceivedContent;
use turnabout::domain::id::ProgrammeId;
use turnabout::exchange::intake::{
    Arrival, Decisions, Elsewhere, Here, OtherKind, Source, Unread, plan,
};
use turnabout::exchange::packet::{PacketContent, PacketError};
use turnabout::exchange::sheet::Shares;

use super::support::*;
use crate::packet::any::{a_pulse, annas_answer, annas_help, annas_pairing, annas_programme};

fn of(programme: &str, id: &str) -> Arrival {
    let one = application(id, 1, "Ann", "ann@b.se");
    arrival(packet(
        PacketContent::Application(Box::new(one)),
        programme,
        1,
    ))
}

#[test]
fn everything_that_arrives_is_listed_once() {
    let mut data = Data::of(vec![person("1", "Bo", "bo@b.se")]);
    data.take_all(&[applies(&application("cy", 2, "Cy", "cy@b.se"))]);
    let arrivals = [
        applies(&application("ann", 1, "Ann", "ann@b.se")),
        applies(&application("bo", 1, "Bo", "bo@b.se")),
        applies(&application("cy", 2, "Cy", "cy@b.se")),
        applies(&application("cy", 1, "Cy", "cy@b.se")),
        withdraws("di", 1, "Di"),
        of("programme-9", "x"),
        of("turnabout-sample", "y"),
        arrival(annas_pairing()),
        arrival(annas_answer()),
        arrival(annas_programme()),
        arrival(a_pulse()),
        arrival(annas_help()),
        unread(Unread::Packet(PacketError::Damaged)),
        unread(Unread::File),
    ];

    let plan = data.plan(&arrivals);

    assert_eq!(plan.new.len(), 1);
    assert_eq!(plan.changed.len(), 1);
    assert!(plan.changed[0].is_first);
    assert_eq!(plan.unchanged.len(), 1);
    assert_eq!(plan.older.len(), 1);
    assert_eq!(plan.withdrawn.len(), 1);
    assert!(!plan.withdrawn[0].was_here);
    let why: Vec<_> = plan.elsewhere.iter().map(|(_, why)| why.clone()).collect();
    assert_eq!(
        why,
        [
            Elsewhere::Programme(short("The programme-9")),
            Elsewhere::SampleWithinReal
        ]
    );
    let kinds: Vec<_> = plan.others.iter().map(|(_, kind)| *kind).collect();
    assert_eq!(
        kinds,
        [
            OtherKind::Pairing,
            OtherKind::Answer,
            OtherKind::Programme,
            OtherKind::CheckIn,
            OtherKind::Help
        ]
    );
    assert_eq!(plan.unreadable.len(), 2);
    assert_eq!(plan.takes(), 3);
}

#[test]
fn an_application_to_the_general_programme_counts_and_is_marked() {
    let mut data = Data::of(Vec::new());
    let plan = data.take_all(&[of("general", "a")]);
    assert!(plan.new[0].is_general);
    assert_eq!(data.received[0].programme.as_str(), PROGRAMME);

    // What went into another programme of this coordinator stays there.
    data.received[0].programme = ProgrammeId::parse("programme-2").unwrap();
    let plan = data.plan(&[of("general", "a")]);
    assert_eq!(
        plan.elsewhere[0].1,
        Elsewhere::Programme(short("The programme-2"))
    );
    // One that is no longer here does not count.
    data.received[0].programme = ProgrammeId::parse("programme-3").unwrap();
    data.people.clear();
    assert_eq!(data.plan(&[of("general", "a")]).new.len(), 1);
}

#[test]
fn real_applications_do_not_come_into_the_sample() {
    let programme = ProgrammeId::parse("turnabout-sample-7").unwrap();
    let here = Here {
        programme: Some(&programme),
        is_sample: true,
        people: &[],
        received: &[],
        programmes: &[],
        decisions: &Decisions::new(),
    };
    let arrivals = [of("turnabout-sample-7", "a"), of("general", "b")];

    let plan = plan(&arrivals, &here);

    assert_eq!(plan.new.len(), 1);
    assert_eq!(plan.elsewhere[0].1, Elsewhere::RealWithinSample);
}

#[test]
fn without_a_programme_only_the_general_one_is_taken_in() {
    let here = Here {
        programme: None,
        is_sample: false,
        people: &[],
        received: &[],
        programmes: &[],
        decisions: &Decisions::new(),
    };
    let arrivals = [of(PROGRAMME, "a"), of("general", "b")];

    let plan = plan(&arrivals, &here);

    assert_eq!((plan.new.len(), plan.elsewhere.len()), (1, 1));
}

#[test]
fn of_several_packets_the_highest_number_counts() {
    let mut data = Data::of(Vec::new());
    let plan = data.take_all(&[
        applies(&application("a", 2, "Ann Two", "ann@b.se")),
        applies(&application("a", 3, "Ann Three", "ann@b.se")),
        applies(&application("a", 1, "Ann One", "ann@b.se")),
        applies(&application("a", 3, "Ann Three", "ann@b.se")),
    ]);
    assert_eq!(data.names(), ["Ann Three"]);
    assert_eq!(plan.older.len(), 3);

    // The same number made later, as with more guides done.
    let later = applies_on(&application("a", 3, "Ann Later", "ann@b.se"), 9);
    assert_eq!(data.take_all(&[later]).changed.len(), 1);
    assert_eq!(data.names(), ["Ann Later"]);
    let older = applies(&application("a", 2, "Ann Two", "ann@b.se"));
    let plan = data.take_all(&[older]);
    assert_eq!((plan.older.len(), plan.takes()), (1, 0));
}

#[test]
fn taking_back_removes_the_person_and_an_older_copy_does_not_bring_them_back() {
    let mut data = Data::of(vec![person("1", "Bo", "bo@b.se")]);
    let first = applies(&application("a", 1, "Ann", "ann@b.se"));
    data.take_all(std::slice::from_ref(&first));
    assert_eq!(data.names(), ["Bo", "Ann"]);

    let plan = data.take_all(&[withdraws("a", 2, "Ann")]);
    assert!(plan.withdrawn[0].was_here);
    assert_eq!(data.names(), ["Bo"]);
    assert_eq!(data.received[0].content, None);
    assert_eq!(data.received[0].number, 2);

    let plan = data.take_all(&[first, withdraws("a", 2, "Ann")]);
    assert_eq!(plan.takes(), 0);
    assert_eq!((plan.older.len(), plan.unchanged.len()), (1, 1));
    data.take_all(&[applies(&application("a", 3, "Ann", "ann@b.se"))]);
    assert_eq!(data.names(), ["Bo", "Ann"]);
    // An older withdrawal does not remove them again.
    let plan = data.take_all(&[withdraws("a", 2, "Ann")]);
    assert_eq!((plan.older.len(), data.names()), (1, vec!["Bo", "Ann"]));
}

#[test]
fn whoever_was_removed_by_hand_comes_anew() {
    let mut data = Data::of(Vec::new());
    let first = applies(&application("a", 1, "Ann", "ann@b.se"));
    data.take_all(std::slice::from_ref(&first));
    data.people.clear();

    let plan = data.take_all(std::slice::from_ref(&first));

    assert_eq!(plan.new.len(), 1);
    assert_eq!(data.plan(&[first]).unchanged.len(), 1);
}

#[test]
fn the_same_address_or_name_is_asked_and_decided() {
    let mut data = Data::of(vec![
        person("1", "Ann Ek", "ann@b.se"),
        person("2", "Bo", ""),
        person("3", "Cy", "cy@b.se"),
    ]);
    let arrivals = [
        applies(&application("a", 1, "Ann E", "ANN@b.se")),
        applies(&application("b", 1, "bo", "bo@b.se")),
        applies(&application("c", 1, "Cy", "cy@elsewhere.se")),
    ];
    let plan = data.plan(&arrivals);
    let asked: Vec<_> = plan
        .likenesses
        .iter()
        .map(|like| (like.here.id.as_str(), like.shares, like.is_same))
        .collect();
    assert_eq!(
        asked,
        [
            ("1", Shares::Address, true),
            ("2", Shares::Name, true),
            ("3", Shares::Name, false)
        ]
    );
    assert_eq!((plan.changed.len(), plan.new.len()), (2, 1));

    let decisions = Decisions::from([
        ((person_id("1"), application_id("a")), false),
        ((person_id("3"), application_id("c")), true),
    ]);
    let plan = data.plan_with(&arrivals, &decisions);
    assert_eq!((plan.changed.len(), plan.new.len()), (2, 1));
    assert_eq!(plan.new[0].person.name.as_str(), "Ann E");
    data.take(&plan);
    assert_eq!(data.people.len(), 4);
    // Once it is decided it is not asked again.
    let again = data.plan(&arrivals);
    assert_eq!((again.likenesses.len(), again.unchanged.len()), (0, 3));
}

#[test]
fn of_several_applications_of_one_person_the_one_made_last_counts() {
    let mut data = Data::of(Vec::new());
    let phone = applies_on(&application("phone", 4, "Ann", "ann@b.se"), 1);
    let desk = applies_on(&application("desk", 1, "Ann", "ANN@b.se"), 5);
    let both = [desk.clone(), phone.clone()];
    let plan = data.take_all(&both);
    assert_eq!((plan.new.len(), plan.older.len()), (1, 1));
    assert_eq!(data.people[0].email.as_ref().unwrap().as_str(), "ANN@b.se");
    assert_eq!(data.plan(&both).unchanged.len(), 2);

    // Taking one of them back leaves the person, taking both back does not.
    let plan = data.take_all(&[withdraws("desk", 2, "Ann")]);
    assert_eq!((plan.withdrawn[0].was_here, plan.removed.len()), (true, 0));
    data.take_all(&[withdraws("phone", 5, "Ann")]);
    assert_eq!(data.people, []);

    // One after the other, the newer first.
    let mut data = Data::of(Vec::new());
    data.take_all(&[desk]);
    let plan = data.take_all(&[phone]);
    assert_eq!((plan.older.len(), plan.takes()), (1, 0));
    assert_eq!(data.people[0].email.as_ref().unwrap().as_str(), "ANN@b.se");
}

#[test]
fn a_record_that_cannot_be_read_any_more_keeps_its_number_and_its_person() {
    let mut data = Data::of(Vec::new());
    data.take_all(&[applies(&application("a", 2, "Ann", "ann@b.se"))]);
    data.received[0].content = Some(ReceivedContent {
        packet: "{}".to_owned(),
        person: data.people[0].id.clone(),
    });

    let older = data.plan(&[applies(&application("a", 1, "Ann", "ann@b.se"))]);
    assert_eq!((older.older.len(), older.takes()), (1, 0));
    let newer = data.plan(&[applies(&application("a", 3, "Anna", "ann@b.se"))]);
    assert_eq!(newer.changed[0].after.id, data.people[0].id);
    assert_eq!(newer.changed[0].after.name.as_str(), "Anna");
}

#[test]
fn hundreds_from_one_place_are_told_apart_by_what_they_are() {
    let data = Data::of(Vec::new());
    let arrivals: Vec<Arrival> = (0..900)
        .map(|number| match number % 3 {
            0 => applies(&application(
                &format!("a{number}"),
                1,
                &format!("P {number}"),
                "",
            )),
            1 => applies(&application("same", number, "Somebody else", "")),
            _ => Arrival {
                source: Source::Link,
                read: Err(Unread::Packet(PacketError::Foreign)),
            },
        })
        .collect();

    let plan = data.plan(&arrivals);

    assert_eq!(plan.new.len(), 301);
    assert_eq!(plan.older.len(), 299);
    assert_eq!(plan.unreadable.len(), 300);
}
