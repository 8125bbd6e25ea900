//! The text form: `1.<data>.<checksum>`, made to survive mail and chat programs.
//!
//! The data is the JSON deflated and written in base64url without padding; the checksum is the CRC-32
//! of the deflated bytes in eight lower-case hexadecimal digits. In text to paste it stands behind
//! `turnabout:`, in a link behind `#/open?p=`. Its end is known by the checksum's length, so that
//! anything may follow; white space and the `>` of quoted mail may stand anywhere in it.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

use super::{MOST_INFLATED_BYTES, PacketError};

/// What stands before the text form where it is pasted.
pub(super) const TEXT_MARK: &str = "turnabout:";
/// What stands before it in a link.
pub(super) const LINK_MARK: &str = "#/open?p=";

/// The same mark inside the address of a mail system that rewrites links.
const REWRITTEN_LINK_MARK: &str = "%23%2Fopen%3Fp%3D";

const VERSION: &str = "1";
const CHECKSUM_DIGITS: usize = 8;
/// The CRC-32 of zip and PNG. Packets are small, so a table would only make the download larger.
const CRC_32: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);
/// Deflates as well as it can: packets are small.
const LEVEL: u8 = 9;

/// Puts a text into the form, without a mark.
pub(super) fn pack(json: &str) -> String {
    let deflated = compress_to_vec(json.as_bytes(), LEVEL);
    let checksum = CRC_32.checksum(&deflated);
    let data = URL_SAFE_NO_PAD.encode(&deflated);
    format!("{VERSION}.{data}.{checksum:08x}")
}

/// The text without what mail and chat programs put into it: white space, quote marks, and characters
/// that take no room.
pub(super) fn cleaned(text: &str) -> String {
    text.chars()
        .filter(|c| {
            let invisible = matches!(
                c,
                '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
            );
            !(c.is_whitespace() || *c == '>' || invisible)
        })
        .collect()
}

/// Finds the text form in a cleaned text and takes it out of the form. The first one that is whole
/// counts; when none is, the error is that of the first that was begun.
pub(super) fn unpack(cleaned: &str) -> Result<Vec<u8>, PacketError> {
    let mut first_error = None;
    for (at, mark) in marks(cleaned) {
        match unpack_here(&cleaned[at + mark.len()..]) {
            Ok(bytes) => return Ok(bytes),
            // "Paste it into Turnabout: thanks" names the app and begins nothing.
            Err(PacketError::Foreign) => {}
            Err(error) => {
                first_error.get_or_insert(error);
            }
        }
    }
    // What a link carries may also be handed in without the link.
    first_error.map_or_else(|| unpack_here(cleaned), Err)
}

/// Every mark in a cleaned text, with where it stands.
fn marks(cleaned: &str) -> impl Iterator<Item = (usize, &str)> {
    let all = [LINK_MARK, REWRITTEN_LINK_MARK, TEXT_MARK];
    all.into_iter()
        .flat_map(move |mark| cleaned.match_indices(mark))
}

/// Finds the text form in a cleaned text, as [`unpack`] does, and gives it without its mark.
pub(super) fn bare(cleaned: &str) -> Option<&str> {
    let behind = marks(cleaned).map(|(at, mark)| &cleaned[at + mark.len()..]);
    let begun = behind
        .chain([cleaned])
        .find(|begun| unpack_here(begun).is_ok())?;
    let (end_of_data, _) = begun.match_indices('.').nth(1)?;
    begun.get(..=end_of_data + CHECKSUM_DIGITS)
}

/// The parts of a cleaned text that each begin a text form, with a mark before it, in their order.
pub(super) fn begun(cleaned: &str) -> Vec<String> {
    let mut at: Vec<(usize, &str)> = marks(cleaned)
        // "Paste it into Turnabout: thanks" names the app and begins nothing.
        .filter(|(at, mark)| {
            let behind =
                cleaned[at + mark.len()..].trim_start_matches(|c: char| c.is_ascii_digit());
            behind.starts_with('.') && behind.len() < cleaned.len() - at - mark.len()
        })
        .collect();
    at.sort_unstable();
    let ends = at.iter().skip(1).map(|(next, _)| *next);
    let ends = ends.chain([cleaned.len()]);
    at.iter()
        .zip(ends)
        .map(|((at, mark), end)| format!("{TEXT_MARK}{}", &cleaned[at + mark.len()..end]))
        .collect()
}

/// Takes out what begins here.
fn unpack_here(begun: &str) -> Result<Vec<u8>, PacketError> {
    let digits = begun.bytes().take_while(u8::is_ascii_digit).count();
    let (version, rest) = begun.split_at(digits);
    let Some(rest) = rest.strip_prefix('.').filter(|_| digits > 0) else {
        return Err(PacketError::Foreign);
    };
    match version {
        VERSION => {}
        newer if !newer.starts_with('0') => return Err(PacketError::Newer),
        _ => return Err(PacketError::Damaged),
    }
    let (data, rest) = rest.split_once('.').ok_or(PacketError::Damaged)?;
    let checksum = rest.get(..CHECKSUM_DIGITS).ok_or(PacketError::Damaged)?;
    let deflated = URL_SAFE_NO_PAD
        .decode(data)
        .map_err(|_| PacketError::Damaged)?;
    if format!("{:08x}", CRC_32.checksum(&deflated)) != checksum {
        return Err(PacketError::Damaged);
    }
    decompress_to_vec_with_limit(&deflated, MOST_INFLATED_BYTES).map_err(|error| {
        match error.status {
            TINFLStatus::HasMoreOutput => PacketError::TooLarge {
                most: MOST_INFLATED_BYTES,
            },
            _ => PacketError::Damaged,
        }
    })
}
