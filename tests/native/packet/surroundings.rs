//! The text form survives what mail and chat programs do to it.

use proptest::prelude::*;

use turnabout::exchange::packet::{PacketError, read_bytes, read_text, to_file, to_link, to_text};

use super::any::{annas_answer, annas_pairing};

#[test]
fn text_before_and_after_it_does_no_harm() {
    let packet = annas_pairing();
    let mail = format!(
        "Hi Anna,\n\nplease paste this into Turnabout:\n\n{}\n\nBest, Mira (turnabout: the app)\n",
        to_text(&packet)
    );

    assert_eq!(read_text(&mail), Ok(packet));
}

#[test]
fn text_right_behind_it_does_no_harm() {
    let packet = annas_answer();

    assert_eq!(
        read_text(&format!("{}Sent from my phone", to_text(&packet))),
        Ok(packet)
    );
}

#[test]
fn quoting_does_no_harm() {
    let packet = annas_pairing();
    let quoted: String = to_text(&packet)
        .lines()
        .map(|line| format!(">> {line}\r\n"))
        .collect();

    assert_eq!(
        read_text(&format!("On Monday Mira wrote:\r\n{quoted}>> \r\nThanks")),
        Ok(packet)
    );
}

#[test]
fn a_link_within_text_is_found() {
    let packet = annas_answer();
    let link = to_link(&packet, "https://example.org/").unwrap().url;

    assert_eq!(
        read_text(&format!("Open <{link}> in your browser.")),
        Ok(packet.clone())
    );

    let rewritten = link
        .replace(':', "%3A")
        .replace('/', "%2F")
        .replace('#', "%23")
        .replace('?', "%3F")
        .replace('=', "%3D");
    let safe = format!("https://safe.example.net/?url={rewritten}&data=05%7C02");
    assert_eq!(read_text(&safe), Ok(packet));
}

#[test]
fn a_byte_order_mark_does_no_harm() {
    let packet = annas_answer();
    let mut file = "\u{feff}".as_bytes().to_vec();
    file.extend(to_file(&packet));

    assert_eq!(read_bytes(&file), Ok(packet));
}

#[test]
fn the_whole_one_of_two_counts() {
    let packet = annas_answer();
    let text = to_text(&packet);
    let cut = &text[..text.len() / 2];

    assert_eq!(read_text(&format!("{cut}\n\n{text}")), Ok(packet));
    assert_eq!(read_text(cut), Err(PacketError::Damaged));
}

proptest! {
    #[test]
    fn white_space_and_quote_marks_may_stand_anywhere(
        put in proptest::collection::vec((0_usize..600, "[ \t\r\n>\u{a0}\u{200b}]{1,3}"), 0..20),
    ) {
        let packet = annas_answer();
        let mut text = to_text(&packet);
        for (at, added) in put {
            let places: Vec<usize> = text.char_indices().map(|(place, _)| place).collect();
            text.insert_str(places[at % places.len()], &added);
        }

        prop_assert_eq!(read_text(&text), Ok(packet));
    }
}
