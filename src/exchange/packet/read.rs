//! Reading a packet from whatever somebody opened or pasted.

use super::text_form::{cleaned, unpack};
use super::{MOST_BYTES, Packet, PacketError, shape};

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
    if bytes.len() > MOST_BYTES {
        return Err(PacketError::TooLarge { most: MOST_BYTES });
    }
    if SEALED.iter().any(|mark| bytes.starts_with(mark.as_bytes())) {
        return Err(PacketError::Newer);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => read_text(text),
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
    if text.len() > MOST_BYTES {
        return Err(PacketError::TooLarge { most: MOST_BYTES });
    }
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if text.is_empty() {
        return Err(PacketError::Empty);
    }
    if text.starts_with('{') {
        return shape::read(text);
    }
    if SEALED.iter().any(|mark| text.starts_with(mark)) {
        return Err(PacketError::Newer);
    }
    let inflated = unpack(&cleaned(text))?;
    let json = String::from_utf8(inflated).map_err(|_| PacketError::Foreign)?;
    shape::read(&json)
}

fn mentions(bytes: &[u8], word: &str) -> bool {
    bytes
        .windows(word.len())
        .any(|window| window == word.as_bytes())
}
