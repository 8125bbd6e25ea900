//! A digest of what went into a run, so that it can be told whether two runs rest on the same.

use sha2::{Digest, Sha256};

/// SHA-256 over the pieces, each preceded by its length in bytes (8 bytes, little end first), as
/// lower-case hexadecimal digits.
#[must_use]
pub fn digest(pieces: &[&[u8]]) -> String {
    let mut hasher = Sha256::new();
    for piece in pieces {
        hasher.update((piece.len() as u64).to_le_bytes());
        hasher.update(piece);
    }
    hasher
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
