//! A short name for a file's content, to make browsers fetch it anew when it changes.

/// FNV-1a over 64 bits, as 16 hexadecimal digits. Not for security.
pub fn short(parts: &[&[u8]]) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in parts.iter().flat_map(|part| part.iter()) {
        hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_test_vectors_hold() {
        assert_eq!(short(&[b""]), "cbf29ce484222325");
        assert_eq!(short(&[b"foobar"]), "85944171f73967e8");
        assert_eq!(short(&[b"foo", b"bar"]), "85944171f73967e8");
    }
}
