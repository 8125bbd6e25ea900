//! Several files in one zip archive, such as the packets of all pairings.

use std::collections::HashSet;
use std::fmt;
use std::io::Write;

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};
use miniz_oxide::deflate::compress_to_vec;
use rawzip::{CompressionMethod, DataDescriptorOutput, ZipArchiveWriter, time::UtcDateTime};

use crate::letters;

/// The most bytes of a file's name, as the format has it.
const MOST_NAME_BYTES: usize = 65_535;

/// The CRC-32 that the format asks for. The zip crate's own brings 16 kB of tables into the download.
const CRC_32: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

/// The first day that the format can write, 1 January 1980, in seconds after 1970.
const FIRST_DAY: i64 = 315_532_800;

/// Why an archive could not be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ArchiveError {
    /// A file has no name, or one that is too long.
    Name,
    /// Anything else, as the zip writer put it.
    Failed(String),
}

impl fmt::Display for ArchiveError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name => formatter.write_str("a file has no name or too long a name"),
            Self::Failed(reason) => write!(formatter, "the archive failed: {reason}"),
        }
    }
}

impl std::error::Error for ArchiveError {}

/// Puts files, each a name and its bytes, into one zip archive, in order.
///
/// Two files of the same name, upper and lower case not told apart, get `-2`, `-3` and so on before the
/// ending. There are no folders: slashes become hyphens. Every file is dated 1 January 1980, so
/// that the same files give the same bytes.
///
/// # Errors
/// When a name is empty or longer than 65,535 bytes.
pub fn zip(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, ArchiveError> {
    let mut archive = ZipArchiveWriter::new(Vec::new());
    let mut taken = HashSet::new();
    for (name, bytes) in files {
        let name = unique(name, &mut taken);
        if name.is_empty() || name.len() > MOST_NAME_BYTES {
            return Err(ArchiveError::Name);
        }
        let (mut entry, _) = archive
            .new_file(&name)
            .compression_method(CompressionMethod::DEFLATE)
            .last_modified(UtcDateTime::from_unix(FIRST_DAY))
            .start()
            .map_err(failed)?;
        entry
            .write_all(&compress_to_vec(bytes, 6))
            .map_err(failed)?;
        let whole = DataDescriptorOutput::new(CRC_32.checksum(bytes), bytes.len() as u64);
        entry.finish(whole).map_err(failed)?;
    }
    archive.finish().map_err(failed)
}

fn failed(error: impl fmt::Display) -> ArchiveError {
    ArchiveError::Failed(error.to_string())
}

/// The name itself, or the first with a number that is not taken.
fn unique(name: &str, taken: &mut HashSet<String>) -> String {
    let name = name.replace(['/', '\\'], "-");
    let (stem, ending) = match name.rfind('.') {
        Some(dot) if dot > 0 => name.split_at(dot),
        _ => (name.as_str(), ""),
    };
    let numbered = (2..).map(|number| format!("{stem}-{number}{ending}"));
    std::iter::once(name.clone())
        .chain(numbered)
        .find(|candidate| taken.insert(letters::small(candidate)))
        .unwrap_or_default()
}
