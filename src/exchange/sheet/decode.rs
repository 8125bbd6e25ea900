//! From bytes to text: UTF-8, UTF-16 or Windows-1252, whichever the file turns out to be.

use super::read::SheetError;

/// How a file's characters were written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte-order mark.
    Utf8,
    /// UTF-16, the low byte first.
    Utf16LittleEndian,
    /// UTF-16, the high byte first.
    Utf16BigEndian,
    /// Windows-1252, which older spreadsheet programs write; taken when nothing else fits.
    Windows1252,
}

/// The characters of the bytes 0x80 to 0x9F in Windows-1252. The five bytes without a character
/// keep their number, as browsers do.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// How many bytes are looked at to tell UTF-16 without a mark.
const SAMPLE: usize = 4096;

/// Decodes a file.
///
/// # Errors
/// When the bytes are another kind of file, or no text.
pub(super) fn decode(bytes: &[u8]) -> Result<(String, Encoding), SheetError> {
    refuse_other_files(bytes)?;
    let (text, encoding) = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => from_single_bytes(rest),
        [0xFF, 0xFE, rest @ ..] => from_utf16(rest, Encoding::Utf16LittleEndian),
        [0xFE, 0xFF, rest @ ..] => from_utf16(rest, Encoding::Utf16BigEndian),
        _ => match utf16_without_mark(bytes) {
            Some(encoding) => from_utf16(bytes, encoding),
            None => from_single_bytes(bytes),
        },
    };
    if !is_text(&text) {
        Err(SheetError::NotText)
    } else if is_web_page(&text) {
        Err(SheetError::WebPage)
    } else {
        Ok((text, encoding))
    }
}

/// Whether a text begins as web pages and XML files do.
fn is_web_page(text: &str) -> bool {
    const BEGINNINGS: [&str; 5] = ["<!doctype html", "<html", "<?xml", "<table", "<head>"];
    let text = text.trim_start();
    BEGINNINGS.iter().any(|beginning| {
        let start = text.get(..beginning.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(beginning))
    })
}

/// Files that people choose by mistake are named, so that the screen can say what to do.
fn refuse_other_files(bytes: &[u8]) -> Result<(), SheetError> {
    const OLD_EXCEL: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0];
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(OLD_EXCEL) {
        return Err(SheetError::Spreadsheet);
    }
    if bytes.starts_with(b"%PDF-") {
        return Err(SheetError::Pdf);
    }
    Ok(())
}

fn from_single_bytes(bytes: &[u8]) -> (String, Encoding) {
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), Encoding::Utf8),
        Err(_) => (
            bytes.iter().map(|byte| windows_1252(*byte)).collect(),
            Encoding::Windows1252,
        ),
    }
}

fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9F => WINDOWS_1252[usize::from(byte - 0x80)],
        other => char::from(other),
    }
}

fn from_utf16(bytes: &[u8], encoding: Encoding) -> (String, Encoding) {
    let units = bytes.chunks_exact(2).map(|pair| {
        let pair = [pair[0], pair[1]];
        match encoding {
            Encoding::Utf16BigEndian => u16::from_be_bytes(pair),
            _ => u16::from_le_bytes(pair),
        }
    });
    let text = char::decode_utf16(units)
        .map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect();
    (text, encoding)
}

/// Text in Latin letters has a zero in nearly every second byte when it is UTF-16, and in none else.
fn utf16_without_mark(bytes: &[u8]) -> Option<Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let zeros = |first: usize| {
        sample
            .iter()
            .skip(first)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    let (even, odd, half) = (zeros(0), zeros(1), sample.len() / 2);
    if half == 0 || !bytes.len().is_multiple_of(2) {
        None
    } else if even == 0 && odd * 10 >= half * 7 {
        Some(Encoding::Utf16LittleEndian)
    } else if odd == 0 && even * 10 >= half * 7 {
        Some(Encoding::Utf16BigEndian)
    } else {
        None
    }
}

/// Text holds no NUL, and hardly any other control characters.
fn is_text(text: &str) -> bool {
    let mut characters = 0_usize;
    let mut controls = 0_usize;
    for c in text.chars() {
        characters += 1;
        match c {
            '\0' => return false,
            '\t' | '\n' | '\r' => {}
            c if c.is_control() || c == char::REPLACEMENT_CHARACTER => controls += 1,
            _ => {}
        }
    }
    controls * 50 <= characters
}
