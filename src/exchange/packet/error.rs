//! Why a packet could not be read, or not be put into a link.

use std::fmt;

/// Why something is not taken as a packet. Nothing of it is used then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PacketError {
    /// Nothing but white space.
    Empty,
    /// Larger than a packet can be.
    TooLarge {
        /// The most bytes that are taken.
        most: usize,
    },
    /// A packet that lost or changed something on its way: cut short, a wrong checksum, broken JSON.
    Damaged,
    /// Something else: another kind of file, or a text without a packet in it.
    Foreign,
    /// A packet of a newer release: a higher version, a kind that this release does not know, or a
    /// sealed packet.
    Newer,
    /// A packet with a field that is missing, of the wrong type or outside its bounds.
    Invalid {
        /// The field's path in the JSON, or what the JSON reader said of it.
        what: String,
    },
}

impl fmt::Display for PacketError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => formatter.write_str("there is nothing in it"),
            Self::TooLarge { most } => write!(formatter, "it is larger than {most} bytes"),
            Self::Damaged => formatter.write_str("it was damaged on its way"),
            Self::Foreign => formatter.write_str("it is not a packet"),
            Self::Newer => formatter.write_str("it was made by a newer release"),
            Self::Invalid { what } => write!(formatter, "a field of it is not valid: {what}"),
        }
    }
}

impl std::error::Error for PacketError {}

/// A packet could not be put into a link, because the link would pass the bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinkTooLong {
    /// How many characters the link would have.
    pub characters: usize,
    /// The most characters that a link may have.
    pub most: usize,
}

impl fmt::Display for LinkTooLong {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { characters, most } = self;
        write!(
            formatter,
            "the link would have {characters} characters and {most} is the most"
        )
    }
}

impl std::error::Error for LinkTooLong {}
