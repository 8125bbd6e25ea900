//! Mail drafts open as they were meant, or not at all.

use percent_encoding::percent_decode_str;
use proptest::prelude::*;

use turnabout::domain::text::EmailAddress;
use turnabout::exchange::packet::mail_draft::MOST_CHARACTERS;
use turnabout::exchange::packet::mailto_link;

#[test]
fn a_draft_is_percent_encoded() {
    let to = EmailAddress::parse("mira+turn&about@example.org").unwrap();

    let link = mailto_link(&to, "My answer:\nyes & no?", "Hi Mira,\n50 % \"Å\"").unwrap();

    assert_eq!(
        link,
        "mailto:mira%2Bturn%26about@example.org?subject=My%20answer%3A%20yes%20%26%20no%3F\
         &body=Hi%20Mira%2C%0D%0A50%20%25%20%22%C3%85%22"
    );
}

#[test]
fn a_draft_past_the_bound_is_none() {
    let to = EmailAddress::parse("mira@example.org").unwrap();
    let around = mailto_link(&to, "s", "").unwrap().len();

    let longest = mailto_link(&to, "s", &"x".repeat(MOST_CHARACTERS - around));
    assert_eq!(longest.map(|link| link.len()), Some(MOST_CHARACTERS));
    assert_eq!(
        mailto_link(&to, "s", &"x".repeat(MOST_CHARACTERS - around + 1)),
        None
    );
}

proptest! {
    #[test]
    fn no_text_can_add_a_header(subject in "\\PC{0,40}", body in "\\PC{0,40}") {
        let to = EmailAddress::parse("mira@example.org").unwrap();
        if let Some(link) = mailto_link(&to, &subject, &body) {
            let (_, query) = link.split_once('?').unwrap();
            let parts: Vec<&str> = query.split('&').collect();
            prop_assert_eq!(parts.len(), 2);
            let decoded = percent_decode_str(parts[1].strip_prefix("body=").unwrap());
            prop_assert_eq!(decoded.decode_utf8().unwrap(), body);
        }
    }
}
