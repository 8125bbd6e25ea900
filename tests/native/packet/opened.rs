//! What is shown of a packet where it is opened: everything, but of an application its head alone.

use proptest::prelude::*;
use serde_json::{Value, json};

use turnabout::exchange::packet::{
    ApplicationHead, MOST_BYTES, OpenedPacket, Packet, PacketContent, PacketError, open_bytes,
    open_text, read_bytes, read_text, to_file, to_json, to_text,
};

use super::any::{annas_application, any_packet};
use super::refused::with_field;

/// The packet as it is shown.
fn shown(packet: Packet) -> OpenedPacket {
    let content = match packet.content {
        PacketContent::Pairing(handout) => PacketContent::Pairing(handout),
        PacketContent::Answer(answer) => PacketContent::Answer(answer),
        PacketContent::Programme(details) => PacketContent::Programme(details),
        PacketContent::Withdrawal(withdrawal) => PacketContent::Withdrawal(withdrawal),
        PacketContent::CheckIn(report) => PacketContent::CheckIn(report),
        PacketContent::Help(request) => PacketContent::Help(request),
        PacketContent::Update(update) => PacketContent::Update(update),
        PacketContent::Application(application) => {
            PacketContent::Application(Box::new(ApplicationHead {
                name: application.name,
                names_people: !application.profile.avoid.is_empty(),
            }))
        }
    };
    Packet {
        programme: packet.programme,
        created: packet.created,
        content,
    }
}

fn head_of(json: &str) -> ApplicationHead {
    match open_text(json).unwrap().content {
        PacketContent::Application(head) => *head,
        other => panic!("{other:?} is no application"),
    }
}

proptest! {
    #[test]
    fn every_packet_is_shown_as_it_says(packet in any_packet()) {
        let file = to_file(&packet);
        let text = to_text(&packet);
        let shown = shown(packet);

        prop_assert_eq!(open_bytes(&file), Ok(shown.clone()));
        prop_assert_eq!(open_text(&text), Ok(shown));
    }

    #[test]
    fn what_is_cut_short_or_changed_is_refused_for_the_same_reason(
        packet in any_packet(),
        cut in any::<prop::sample::Index>(),
    ) {
        let text = to_text(&packet);
        let cut = &text[..cut.index(text.len())];

        prop_assert_eq!(open_text(cut).map(|_| ()), read_text(cut).map(|_| ()));
    }
}

#[test]
fn what_is_no_packet_is_refused_for_the_same_reason() {
    let json = to_json(&annas_application());
    let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    for text in [
        String::new(),
        "{}".to_owned(),
        "Name,E-mail\nAnna,anna@example.org\n".to_owned(),
        json.replacen("\"version\":1", "\"version\":2", 1),
        json.replacen("\"application\"", "\"a kind of later\"", 1),
        json.replacen("\"version\":1", "\"version\":0", 1),
        json.replacen(
            "\"payload\":{",
            &format!("\"payload\":{{\"deep\":{deep},"),
            1,
        ),
        json[..json.len() / 2].to_owned(),
        " ".repeat(MOST_BYTES + 1),
    ] {
        let refused = read_text(&text).map(|_| ());
        assert!(refused.is_err(), "{text}");
        assert_eq!(open_text(&text).map(|_| ()), refused, "{text}");
        let refused = read_bytes(text.as_bytes()).map(|_| ());
        assert_eq!(open_bytes(text.as_bytes()).map(|_| ()), refused, "{text}");
    }
}

#[test]
fn of_an_application_its_head_has_to_be_right_and_the_rest_is_for_who_takes_it_in() {
    let packet = annas_application();
    let invalid = |what: &str| PacketError::Invalid {
        what: what.to_owned(),
    };
    for name in [json!(""), json!("x".repeat(201))] {
        let json = with_field(&packet, "name", name);
        assert_eq!(open_text(&json), Err(invalid("payload.name")));
    }
    for (field, value) in [
        ("name", json!(7)),
        ("name", Value::Null),
        ("avoid", json!("Eva")),
        ("avoid", json!({"0": "Eva"})),
    ] {
        let refused = open_text(&with_field(&packet, field, value));
        assert!(matches!(refused, Err(PacketError::Invalid { .. })));
    }
    let json = to_json(&packet);
    let twice = json.replacen("\"name\":\"Anna", "\"name\":\"Eva\",\"name\":\"Anna", 1);
    for twice in [
        twice,
        json.replacen("\"avoid\":", "\"avoid\":[],\"avoid\":", 1),
    ] {
        assert_ne!(twice, json);
        assert!(matches!(
            open_text(&twice),
            Err(PacketError::Invalid { .. })
        ));
    }
    for (field, value) in [("role", json!("boss")), ("keep_until", json!("soon"))] {
        let json = with_field(&packet, field, value);
        assert_eq!(read_text(&json), Err(invalid(&format!("payload.{field}"))));
        assert_eq!(head_of(&json), head_of(&to_json(&packet)));
    }
}

#[test]
fn an_application_that_names_people_says_so_however_they_are_written() {
    let packet = annas_application();
    assert!(head_of(&to_json(&packet)).names_people);
    for (people, names_people) in [
        (json!([]), false),
        (Value::Null, false),
        (json!([""]), true),
        (json!([7]), true),
    ] {
        let json = with_field(&packet, "avoid", people);
        assert_eq!(head_of(&json).names_people, names_people, "{json}");
    }
}
