//! Writing a packet as a file, as text to paste and as a link.

use super::text_form::{LINK_MARK, TEXT_MARK, pack};
use super::{LinkTooLong, MOST_BYTES, Packet, shape};

/// Characters a line of the text form has at most, so that mail programs leave it whole.
const LINE: usize = 64;

/// A link that holds a packet in its fragment, which browsers do not send to the host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The whole address.
    pub url: String,
    /// Whether it passes [`Link::WARN_PAST`], so that some programs may cut it short.
    pub is_long: bool,
}

impl Link {
    /// The most characters that a link may have.
    pub const MOST: usize = 8_000;
    /// The number of characters past which a link is long.
    pub const WARN_PAST: usize = 2_000;
}

/// The packet as compact JSON.
#[must_use]
pub fn to_json(packet: &Packet) -> String {
    shape::write(packet)
}

/// The bytes of a `.turnabout` file: compact JSON in UTF-8, with a line break at its end. What would be larger than
/// a file may be stands in it in the text form, which is deflated.
#[must_use]
pub fn to_file(packet: &Packet) -> Vec<u8> {
    let mut json = shape::write(packet);
    json.push('\n');
    if json.len() > MOST_BYTES {
        return to_text(packet).into_bytes();
    }
    json.into_bytes()
}

/// The bytes of a `programme.json`, which people may read and change: the same document, indented.
#[must_use]
pub fn to_site_file(packet: &Packet) -> Vec<u8> {
    let json = shape::write(packet);
    let indented = serde_json::from_str::<serde_json::Value>(&json)
        .and_then(|value| serde_json::to_string_pretty(&value));
    let mut text = indented.unwrap_or(json);
    text.push('\n');
    text.into_bytes()
}

/// Text to paste: `turnabout:1.<data>.<checksum>` in lines of at most 64 characters.
#[must_use]
pub fn to_text(packet: &Packet) -> String {
    let text = format!("{TEXT_MARK}{}", pack(&to_json(packet)));
    // The text form is ASCII: a character is a byte.
    let lines: Vec<&str> = (0..text.len())
        .step_by(LINE)
        .map(|start| &text[start..text.len().min(start + LINE)])
        .collect();
    lines.join("\n")
}

/// A link that opens the packet in the app at `base_url`, whose own fragment is dropped.
///
/// # Errors
/// When the link would have more than [`Link::MOST`] characters: the file is the way then.
pub fn to_link(packet: &Packet, base_url: &str) -> Result<Link, LinkTooLong> {
    let base = base_url.split('#').next().unwrap_or_default();
    let url = format!("{base}{LINK_MARK}{}", pack(&to_json(packet)));
    let characters = url.chars().count();
    if characters > Link::MOST {
        return Err(LinkTooLong {
            characters,
            most: Link::MOST,
        });
    }
    Ok(Link {
        url,
        is_long: characters > Link::WARN_PAST,
    })
}
