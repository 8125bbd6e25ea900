//! File names are safe everywhere.

use proptest::prelude::*;

use turnabout::domain::text::PersonName;
use turnabout::exchange::packet::{Packet, PacketContent, file_name};

use super::any::{annas_answer, annas_pairing, annas_programme, any_packet};

fn named(name: &str) -> Packet {
    let mut packet = annas_pairing();
    if let PacketContent::Pairing(handout) = &mut packet.content {
        handout.name = PersonName::parse(name).unwrap();
    }
    packet
}

#[test]
fn a_file_is_called_after_its_kind_and_its_person() {
    for (name, file) in [
        ("Anna Berg", "turnabout-pairing-anna-berg.turnabout"),
        (
            "Åsa  Öberg-Łukasz",
            "turnabout-pairing-asa-oberg-lukasz.turnabout",
        ),
        (
            "Siobhán O'Neill",
            "turnabout-pairing-siobhan-oneill.turnabout",
        ),
        ("../../etc/passwd", "turnabout-pairing-etc-passwd.turnabout"),
        ("王小明", "turnabout-pairing.turnabout"),
    ] {
        assert_eq!(file_name(&named(name)), file);
    }
    assert_eq!(
        file_name(&annas_answer()),
        "turnabout-answer-anna-berg.turnabout"
    );
    assert_eq!(
        file_name(&annas_programme()),
        "turnabout-programme-turn-the-tables-2026.turnabout"
    );
}

proptest! {
    #[test]
    fn every_file_name_is_plain_ascii(packet in any_packet()) {
        let name = file_name(&packet);

        prop_assert!(name.len() <= 100);
        prop_assert!(name.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.')));
        prop_assert!(!name.contains("--") && !name.contains("-."));
    }
}
