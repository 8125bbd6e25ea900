//! Digests of what went into something.

use proptest::prelude::*;
use turnabout::exchange::digest::{Digester, digest};

#[test]
fn each_piece_comes_after_its_length() {
    // By Python's hashlib, over the lengths 3 and 0 in eight bytes each and the bytes of "abc".
    let expected = "3e2f8940c3a0e0fd6f6e07bbf07f015dd7c147431e5fa14bf3f225d782641540";

    assert_eq!(digest(&[b"abc", b""]), expected);
}

proptest! {
    #[test]
    fn it_makes_no_difference_in_which_parts_a_piece_comes(
        piece in prop::collection::vec(any::<u8>(), 0..200),
        part in 1_usize..50,
    ) {
        let mut digester = Digester::default();
        digester.begin(piece.len());
        for part in piece.chunks(part) {
            digester.part(part);
        }

        prop_assert_eq!(digester.finish(), digest(&[&piece]));
    }
}
