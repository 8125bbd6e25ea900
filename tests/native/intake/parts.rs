//! Several packets in one text are told apart.

use proptest::prelude::*;
use turnabout::exchange::packet::{
    PacketError, carried, parts, read_text, to_json, to_link, to_text,
};

use crate::packet::any::{annas_application, annas_withdrawal, any_packet};

fn read_all(text: &str) -> Vec<Result<turnabout::exchange::packet::Packet, PacketError>> {
    parts(text).iter().map(|part| read_text(part)).collect()
}

#[test]
fn mails_one_after_the_other_hold_a_packet_each() {
    let (one, two) = (annas_application(), annas_withdrawal());
    let link = to_link(&two, "https://example.org/x/").unwrap().url;
    let quoted: String = to_text(&one)
        .lines()
        .map(|line| format!("> {line}\r\n"))
        .collect();
    let mails = format!(
        "Hi,\npaste this into Turnabout: thanks\n{quoted}\nBest, Anna\n\n---\nHi again {link}, sorry\n\
         turnabout:1.cut"
    );

    assert_eq!(
        read_all(&mails),
        [Ok(one), Ok(two), Err(PacketError::Damaged)]
    );
}

#[test]
fn documents_one_after_the_other_are_packets_each() {
    let (one, two) = (to_json(&annas_application()), to_json(&annas_withdrawal()));
    let both = format!("\u{feff}{one}\n\n{two}\n");
    assert_eq!(
        read_all(&both),
        [Ok(annas_application()), Ok(annas_withdrawal())]
    );

    // A document with anything behind it is refused whole.
    assert_eq!(
        read_all(&format!("{one} and more")),
        [Err(PacketError::Damaged)]
    );
    assert_eq!(read_all(&one[..90]), [Err(PacketError::Damaged)]);
}

#[test]
fn a_text_without_a_packet_is_one_part() {
    assert_eq!(read_all(""), [Err(PacketError::Empty)]);
    assert_eq!(read_all("Good morning"), [Err(PacketError::Foreign)]);
    assert_eq!(read_all("turnabout:2.later"), [Err(PacketError::Newer)]);
    let deep = "{\"a\":".repeat(10_000);
    assert_eq!(read_all(&deep), [Err(PacketError::Foreign)]);
}

proptest! {
    #[test]
    fn what_a_route_carries_on_is_the_packet(packet in any_packet()) {
        let json = carried(&to_json(&packet)).unwrap();
        prop_assert_eq!(read_text(&json), Ok(packet.clone()));
        let mail = format!("Turnabout: see\n{}\nBest, A.B", to_text(&packet));
        let bare = carried(&mail).unwrap();
        prop_assert!(bare.starts_with("1.") && !bare.contains('\n'));
        prop_assert_eq!(read_text(&bare), Ok(packet.clone()));
        prop_assert_eq!(carried(&bare), Some(bare.clone()));
    }

    #[test]
    fn any_text_has_at_least_one_part(text in "(turnabout:1\\.|#/open\\?p=|\\{|\\}|\\PC|\\.){0,40}") {
        let parts = parts(&text);
        prop_assert!(!parts.is_empty());
        for part in parts {
            let _ = read_text(&part);
        }
    }
}
