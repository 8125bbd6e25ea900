//! A digest of what went into a run, so that it can be told whether two runs rest on the same.

use sha2::{Digest, Sha256};

/// SHA-256 over pieces, each preceded by its length in bytes (8 bytes, little end first). A long piece can be handed
/// over part by part.
#[derive(Clone, Default)]
pub struct Digester(Sha256);

impl Digester {
    /// Begins a piece of so many bytes, which [`Self::part`] hands over.
    pub fn begin(&mut self, length: usize) {
        self.0.update((length as u64).to_le_bytes());
    }

    /// Hands over the next part of a piece.
    pub fn part(&mut self, part: &[u8]) {
        self.0.update(part);
    }

    /// The digest as lower-case hexadecimal digits.
    #[must_use]
    pub fn finish(self) -> String {
        let bytes = self.0.finalize();
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// The digest of the pieces, by a [`Digester`].
#[must_use]
pub fn digest(pieces: &[&[u8]]) -> String {
    let mut digester = Digester::default();
    for piece in pieces {
        digester.begin(piece.len());
        digester.part(piece);
    }
    digester.finish()
}
