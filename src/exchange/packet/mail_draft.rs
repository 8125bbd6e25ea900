//! Mail drafts: a `mailto:` link that opens the person's own mail program.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::domain::text::EmailAddress;

/// The most characters of a draft's link: past it some mail programs cut it short.
pub const MOST_CHARACTERS: usize = 1_500;

/// Everything but letters, digits and `-._~`, as RFC 6068 asks for.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');
const ADDRESS: &AsciiSet = &ENCODED.remove(b'@');

/// A link that opens a mail to `to` with a subject and a text. Line breaks in the subject become
/// spaces. `None` when the link would have more than [`MOST_CHARACTERS`]: the person is asked to attach
/// the file just saved then.
#[must_use]
pub fn mailto_link(to: &EmailAddress, subject: &str, body: &str) -> Option<String> {
    let subject = subject.split_whitespace().collect::<Vec<_>>().join(" ");
    let body = body.lines().collect::<Vec<_>>().join("\r\n");
    let link = format!(
        "mailto:{}?subject={}&body={}",
        utf8_percent_encode(to.as_str(), ADDRESS),
        utf8_percent_encode(&subject, ENCODED),
        utf8_percent_encode(&body, ENCODED),
    );
    (link.len() <= MOST_CHARACTERS).then_some(link)
}
