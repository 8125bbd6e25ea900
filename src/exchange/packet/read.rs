//! Reading a packet from whatever somebody opened or pasted.

use serde::de::IgnoredAny;
use serde_json::Deserializer;

use super::text_form::{bare, begun, cleaned, unpack};
use super::{MOST_BYTES, OpenedPacket, Packet, PacketError, shape};

/// How a packet is read from its JSON.
type Read<A> = fn(&str) -> Result<Packet<A>, PacketError>;

/// How a sealed packet begins. This release cannot open one.
const SEALED: [&str; 2] = [
    "age-encryption.org/v1",
    "-----BEGIN AGE ENCRYPTED FILE-----",
];

/// Reads the bytes of a file, which hold a packet as JSON or in the text form.
///
/// # Errors
/// When they do not; see [`PacketError`]. Nothing is ever read in part.
pub fn read_bytes(bytes: &[u8]) -> Result<Packet, PacketError> {
    bytes_with(bytes, shape::read)
}

/// Reads the bytes of a file as [`read_bytes`] does, and of an application its head alone.
///
/// # Errors
/// When they hold no packet; see [`PacketError`].
pub fn open_bytes(bytes: &[u8]) -> Result<OpenedPacket, PacketError> {
    bytes_with(bytes, shape::open)
}

fn bytes_with<A>(bytes: &[u8], read: Read<A>) -> Result<Packet<A>, PacketError> {
    if bytes.len() > MOST_BYTES {
        return Err(PacketError::TooLarge { most: MOST_BYTES });
    }
    if SEALED.iter().any(|mark| bytes.starts_with(mark.as_bytes())) {
        return Err(PacketError::Newer);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text_with(text, read),
        Err(_) if mentions(bytes, shape::FORMAT) => Err(PacketError::Damaged),
        Err(_) => Err(PacketError::Foreign),
    }
}

/// Reads a text, which holds a packet as JSON, in the text form with or without other text around it,
/// as a whole link, or as what stands in a link behind `p=`.
///
/// # Errors
/// When it does not; see [`PacketError`]. Nothing is ever read in part.
pub fn read_text(text: &str) -> Result<Packet, PacketError> {
    text_with(text, shape::read)
}

/// Reads a text as [`read_text`] does, and of an application its head alone.
///
/// # Errors
/// When it holds no packet; see [`PacketError`].
pub fn open_text(text: &str) -> Result<OpenedPacket, PacketError> {
    text_with(text, shape::open)
}

fn text_with<A>(text: &str, read: Read<A>) -> Result<Packet<A>, PacketError> {
    if text.len() > MOST_BYTES {
        return Err(PacketError::TooLarge { most: MOST_BYTES });
    }
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if text.is_empty() {
        return Err(PacketError::Empty);
    }
    if text.starts_with('{') {
        return read(text);
    }
    if SEALED.iter().any(|mark| text.starts_with(mark)) {
        return Err(PacketError::Newer);
    }
    let inflated = unpack(&cleaned(text))?;
    let json = String::from_utf8(inflated).map_err(|_| PacketError::Foreign)?;
    read(&json)
}

/// The parts of a text that may each hold a packet, for [`read_text`]: a whole mail with several, or several
/// mails one after the other. A text in which none begins is one part.
#[must_use]
pub fn parts(text: &str) -> Vec<String> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let parts = if text.starts_with('{') {
        documents(text).unwrap_or_default()
    } else {
        begun(&cleaned(text))
    };
    if parts.is_empty() {
        vec![text.to_owned()]
    } else {
        parts
    }
}

/// The JSON documents of a text that holds nothing else.
fn documents(text: &str) -> Option<Vec<String>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut documents = Deserializer::from_str(text).into_iter::<IgnoredAny>();
    while let Some(document) = documents.next() {
        document.ok()?;
        let end = documents.byte_offset();
        found.push(text[start..end].trim().to_owned());
        start = end;
    }
    Some(found)
}

/// What of a text holds its packet, as a route can carry it on: the text form without a mark, or the
/// JSON. It is for a text that [`read_text`] has read.
#[must_use]
pub fn carried(text: &str) -> Option<String> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if text.starts_with('{') {
        return Some(text.to_owned());
    }
    bare(&cleaned(text)).map(str::to_owned)
}

fn mentions(bytes: &[u8], word: &str) -> bool {
    bytes
        .windows(word.len())
        .any(|window| window == word.as_bytes())
}
