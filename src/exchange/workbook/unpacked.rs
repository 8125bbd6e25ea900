//! Counting what a workbook unpacks to, first by what it says of itself and then by unpacking it.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::WorkbookError;
use super::bounds::{MOST_PARTS, MOST_UNPACKED_BYTES, MOST_UNPACKED_PART_BYTES};

/// The part that every workbook has.
const WORKBOOK: &str = "xl/workbook.xml";
/// The texts that cells share.
const SHARED_TEXTS: &str = "sharedstrings.xml";
/// How much is unpacked at a time.
const STEP: usize = 64 * 1024;
/// The fewest bytes of a shared text, `<si/>`.
const LEAST_SHARED_TEXT: u64 = 5;

/// Refuses an archive that is no workbook, is damaged, or unpacks to too much.
pub(super) fn check(bytes: &[u8]) -> Result<(), WorkbookError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| WorkbookError::Damaged)?;
    if archive.len() > MOST_PARTS {
        return Err(WorkbookError::TooLarge);
    }
    if !archive
        .file_names()
        .any(|name| name.is_ok_and(|name| name.eq_ignore_ascii_case(WORKBOOK)))
    {
        return Err(WorkbookError::NotAWorkbook);
    }
    let mut total = 0_u64;
    for index in 0..archive.len() {
        let mut part = archive
            .by_index(index)
            .map_err(|_| WorkbookError::Damaged)?;
        let name = part
            .name()
            .map_err(|_| WorkbookError::Damaged)?
            .to_ascii_lowercase();
        let most = most_bytes(&name).min(MOST_UNPACKED_BYTES - total);
        if part.size() > most {
            return Err(WorkbookError::TooLarge);
        }
        let counted = count(&mut part, most)?;
        if name.ends_with(SHARED_TEXTS) && counted.said_texts > counted.bytes / LEAST_SHARED_TEXT {
            // The reader makes room for as many texts as the part says that it has.
            return Err(WorkbookError::Damaged);
        }
        total += counted.bytes;
    }
    Ok(())
}

fn most_bytes(name: &str) -> u64 {
    if name.contains("worksheets/") || name.contains("media/") {
        MOST_UNPACKED_BYTES
    } else {
        MOST_UNPACKED_PART_BYTES
    }
}

struct Counted {
    bytes: u64,
    /// How many texts the part says that it has.
    said_texts: u64,
}

fn count(part: &mut impl Read, most: u64) -> Result<Counted, WorkbookError> {
    let mut buffer = vec![0; STEP];
    let mut bytes = 0_u64;
    let mut said_texts = 0;
    let mut tail: Vec<u8> = Vec::new();
    loop {
        let read = part.read(&mut buffer).map_err(|_| WorkbookError::Damaged)?;
        if read == 0 {
            return Ok(Counted { bytes, said_texts });
        }
        bytes += read as u64;
        if bytes > most {
            return Err(WorkbookError::TooLarge);
        }
        tail.extend_from_slice(&buffer[..read]);
        said_texts = said_texts.max(said_in(&tail));
        // What is looked for may lie across two steps.
        let keep = tail.len().saturating_sub(64);
        tail.drain(..keep);
    }
}

/// The greatest number that stands in an attribute `uniqueCount`.
fn said_in(text: &[u8]) -> u64 {
    const NAME: &[u8] = b"uniqueCount";
    let mut most = 0;
    let mut rest = text;
    while let Some(at) = rest.windows(NAME.len()).position(|window| window == NAME) {
        rest = &rest[at + NAME.len()..];
        let digits = rest
            .iter()
            .skip_while(|byte| matches!(byte, b'=' | b'"' | b'\'' | b' ' | b'\t' | b'\r' | b'\n'))
            .take_while(|byte| byte.is_ascii_digit());
        let number = digits.fold(0_u64, |number, digit| {
            number
                .saturating_mul(10)
                .saturating_add(u64::from(digit - b'0'))
        });
        most = most.max(number);
    }
    most
}
