//! What holds whatever arrives.

use proptest::collection::vec;
use proptest::prelude::*;
use turnabout::domain::application::Application;
use turnabout::domain::participant::{Participant, Profile};
use turnabout::exchange::intake::{Arrival, Source, Unread};
use turnabout::exchange::packet::{parts, read_text};
use turnabout::exchange::reimport::{Field, changes};

use super::support::*;
use crate::generators::{any_application, any_participant};
use crate::packet::any::any_packet;

const NAMES: [&str; 3] = ["Ann", "Bo", "ann "];
const ADDRESSES: [&str; 3] = ["ann@b.se", "bo@b.se", ""];
const IDS: [&str; 4] = ["a", "b", "c", "d"];

/// An application out of a few, so that many are about the same thing.
fn any_close_application() -> BoxedStrategy<Application> {
    let who = (0..4_usize, 0..3_usize, 0..3_usize, 1..4_u32);
    let close = (any_application().boxed(), who).prop_map(|(one, (id, name, address, number))| {
        let who = application(IDS[id], number, NAMES[name], ADDRESSES[address]);
        Application {
            id: who.id,
            number,
            name: who.name,
            email: who.email,
            ..one
        }
    });
    close.boxed()
}

fn any_close_arrival() -> BoxedStrategy<Arrival> {
    let arrival = prop_oneof![
        6 => (any_close_application(), 0..4_u64).prop_map(|(one, made)| applies_on(&one, made)),
        2 => (0..4_usize, 1..4_u32).prop_map(|(id, number)| withdraws(IDS[id], number, "Ann")),
        1 => any_packet().boxed().prop_map(arrival),
        1 => Just(unread(Unread::File)),
    ];
    arrival.boxed()
}

fn any_close_person() -> impl Strategy<Value = Participant> {
    (any_participant().boxed(), 0..3_usize, 0..3_usize).prop_map(|(one, name, address)| {
        Participant {
            name: person("x", NAMES[name], "").name,
            email: person("x", "x", ADDRESSES[address]).email,
            ..one
        }
    })
}

fn any_data() -> impl Strategy<Value = Data> {
    vec(any_close_person(), 0..3).prop_map(|mut people| {
        for (number, one) in people.iter_mut().enumerate() {
            one.id = person_id(&format!("here-{number}"));
        }
        Data::of(people)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_order_of_arrival_decides_nothing(
        data in any_data(),
        before in vec(any_close_arrival(), 0..4),
        arrivals in vec(any_close_arrival(), 0..7).prop_flat_map(|all| {
            (Just(all.clone()), Just(all).prop_shuffle())
        }),
    ) {
        let mut data = data;
        data.take_all(&before);
        let (mut one, mut other) = (data.clone(), data);
        let (first, second) = (one.take_all(&arrivals.0), other.take_all(&arrivals.1));

        prop_assert_eq!(one.substance(), other.substance());
        prop_assert_eq!(first.takes(), second.takes());
        prop_assert_eq!(first.likenesses, second.likenesses);
    }

    #[test]
    fn taking_in_twice_is_taking_in_once(
        data in any_data(),
        before in vec(any_close_arrival(), 0..4),
        arrivals in vec(any_close_arrival(), 0..7),
    ) {
        let mut data = data;
        data.take_all(&before);
        data.take_all(&arrivals);
        let once = data.clone();
        let again = data.take_all(&arrivals);

        prop_assert_eq!(again.takes(), 0, "{:?}", again);
        prop_assert_eq!(again.likenesses, []);
        prop_assert_eq!(data, once);
    }

    #[test]
    fn everything_that_arrives_stands_in_one_list(
        data in any_data(),
        before in vec(any_close_arrival(), 0..4),
        arrivals in vec(any_close_arrival(), 0..9),
    ) {
        let mut data = data;
        data.take_all(&before);
        let plan = data.plan(&arrivals);
        let listed = plan.takes()
            + plan.unchanged.len()
            + plan.older.len()
            + plan.elsewhere.len()
            + plan.unreadable.len()
            + plan.others.len();
        prop_assert_eq!(listed, arrivals.len());
    }

    #[test]
    fn nothing_that_an_application_leaves_out_is_lost(
        sheet in any_participant().boxed(),
        one in any_application().boxed(),
    ) {
        let one = Application {
            name: sheet.name.clone(),
            email: sheet.email.clone(),
            ..one
        };
        let data = Data::of(vec![sheet.clone()]);
        let plan = data.plan(&[applies_on(&one, 1)]);
        let after = &plan.changed[0].after;
        let says = one.participant(sheet.id.clone());
        for field in changes(&sheet, after) {
            prop_assert!(field.is_said(&says), "{field:?}");
            prop_assert_eq!(changes(after, &says).contains(&field), false);
        }
        prop_assert_eq!(after.offers_both, sheet.offers_both);
        prop_assert_eq!(&after.profile.about, &sheet.profile.about);
        if !one.tells_avoid {
            prop_assert_eq!(&after.profile.avoid, &sheet.profile.avoid);
        }
        for field in Field::ALL {
            prop_assert!(!field.is_said(&sheet) || field.is_said(after), "{field:?}");
        }
    }

    #[test]
    fn any_text_arrives_somehow(text in "(\\PC|turnabout:1\\.|\\{\"format\":\"turnabout-packet\"){0,30}") {
        let data = Data::of(vec![person("1", "Ann", "ann@b.se")]);
        let arrivals: Vec<Arrival> = parts(&text)
            .iter()
            .map(|part| Arrival {
                source: Source::Pasted(1),
                read: read_text(part).map_err(Unread::Packet),
            })
            .collect();
        prop_assert_eq!(data.plan(&arrivals).unreadable.len(), arrivals.len());
    }
}

#[test]
fn one_identifier_with_many_names_is_one_application() {
    let mut data = Data::of(Vec::new());
    let arrivals: Vec<Arrival> = (0..500)
        .map(|number| {
            let name = format!("Name {}", number % 50);
            let mut one = application("same", 7, &name, "");
            one.profile = Profile::default();
            applies_on(&one, number % 3)
        })
        .collect();
    let plan = data.take_all(&arrivals);
    assert_eq!((plan.new.len(), plan.older.len()), (1, 499));
    assert_eq!(data.plan(&arrivals).takes(), 0);

    // Which of those with the same number and day counts is not decided by the order.
    let mut reversed = Data::of(Vec::new());
    reversed.take_all(&arrivals.into_iter().rev().collect::<Vec<_>>());
    assert_eq!(data.names(), reversed.names());
}
