//! A packet arrives as it was sent, whichever way it travels.

use chrono::NaiveDate;
use proptest::prelude::*;

use turnabout::domain::pairing::{Answer, SharedReason};
use turnabout::domain::participant::Side;
use turnabout::domain::text::TopicName;
use turnabout::exchange::packet::{
    Link, MOST_BYTES, MOST_LISTED, MOST_REASONS, PacketContent, read_bytes, read_text, to_file,
    to_json, to_link, to_text,
};
use turnabout::routes::Route;

use super::any::{annas_answer, annas_pairing, any_packet};

const APP: &str = "https://example.org/turnabout/";

proptest! {
    #[test]
    fn a_file_holds_the_packet(packet in any_packet()) {
        prop_assert_eq!(read_bytes(&to_file(&packet)), Ok(packet.clone()));
        prop_assert_eq!(read_text(&to_json(&packet)), Ok(packet));
    }

    #[test]
    fn a_text_holds_the_packet(packet in any_packet()) {
        let text = to_text(&packet);

        prop_assert!(text.lines().all(|line| line.len() <= 64));
        prop_assert_eq!(read_bytes(text.as_bytes()), Ok(packet.clone()));
        prop_assert_eq!(read_text(&text), Ok(packet));
    }

    #[test]
    fn a_link_holds_the_packet(packet in any_packet()) {
        if let Ok(link) = to_link(&packet, APP) {
            prop_assert!(link.url.len() <= Link::MOST);
            prop_assert_eq!(link.is_long, link.url.len() > Link::WARN_PAST);
            prop_assert_eq!(read_text(&link.url), Ok(packet.clone()));

            let hash = &link.url[APP.len()..];
            let Route::Open { packet: Some(data) } = Route::parse(hash) else {
                panic!("{hash} opens no packet");
            };
            prop_assert_eq!(read_text(&data), Ok(packet));
        }
    }
}

#[test]
fn an_ordinary_pairing_fits_a_short_link() {
    let link = to_link(&annas_pairing(), APP).unwrap();

    assert!(!link.is_long, "{} characters", link.url.len());
    assert!(
        link.url
            .starts_with("https://example.org/turnabout/#/open?p=1.")
    );
}

#[test]
fn the_fragment_of_the_address_is_replaced() {
    let link = to_link(&annas_answer(), "https://example.org/#/organise/pairings").unwrap();

    assert!(link.url.starts_with("https://example.org/#/open?p=1."));
}

#[test]
fn a_packet_too_long_for_a_link_is_told_so() {
    let mut packet = annas_pairing();
    if let PacketContent::Pairing(handout) = &mut packet.content {
        // Letters in an order that does not deflate well.
        let mut seed = 1_u32;
        let mut letter = |_| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            char::from(b'a' + (seed >> 24) as u8 % 26)
        };
        let mut topic = |_| {
            let text: String = (0..TopicName::MOST).map(&mut letter).collect();
            TopicName::parse(&text).unwrap()
        };
        let mut reason = |_| SharedReason::Learning((0..MOST_LISTED).map(&mut topic).collect());
        handout.reasons = (0..2).map(&mut reason).collect();
    }

    let refused = to_link(&packet, "https://example.org/").unwrap_err();

    assert!(refused.characters > refused.most);
    assert_eq!(read_text(&to_text(&packet)), Ok(packet));
}

#[test]
fn the_largest_packet_fits_a_file() {
    let mut packet = annas_pairing();
    if let PacketContent::Pairing(handout) = &mut packet.content {
        let topic = TopicName::parse(&"😀".repeat(TopicName::MOST)).unwrap();
        handout.reasons = vec![SharedReason::Learning(vec![topic; MOST_LISTED]); MOST_REASONS];
    }

    let file = to_file(&packet);

    assert!(file.len() <= MOST_BYTES, "{} bytes", file.len());
    assert_eq!(read_bytes(&file), Ok(packet));
}

#[test]
fn a_pairing_is_kept_unanswered() {
    let packet = annas_pairing();
    let PacketContent::Pairing(handout) = packet.content else {
        panic!("a pairing");
    };

    let mine = handout.into_my_pairing(packet.programme, packet.created);

    assert_eq!(mine.my_answer, Answer::Waiting);
    assert_eq!(mine.my_side, Side::Mentor);
    assert_eq!(mine.my_name.as_str(), "Anna Berg");
    assert_eq!(mine.programme_name.as_str(), "Turn the tables 2026");
    assert_eq!(mine.made_on, NaiveDate::from_ymd_opt(2026, 9, 1).unwrap());
}

#[test]
fn an_answer_carries_the_day_it_was_given() {
    let PacketContent::Answer(answer) = annas_answer().content else {
        panic!("an answer");
    };

    let day = NaiveDate::from_ymd_opt(2026, 9, 2).unwrap();
    assert_eq!(answer.answer(), Answer::Accepted(day));
}
