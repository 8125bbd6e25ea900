//! A place in JSON text, from which one value after the other is read.
//!
//! The lists and objects of the frame are walked by hand, so that reading can pause between any two of
//! their items; every value in them is read by `serde_json` with its bound on depth.

use serde::de::DeserializeOwned;
use serde_json::error::Category;

/// What is wrong at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// The text ends here.
    CutShort,
    /// It is no JSON, or nested too deeply.
    Broken,
    /// It is JSON of another kind than was asked for.
    WrongType,
}

/// A place in JSON text.
pub(super) struct Cursor {
    bytes: Vec<u8>,
    at: usize,
    /// Whether nothing was read yet of the list or object that was entered last.
    is_first: bool,
}

impl Cursor {
    /// The beginning of a text, past a byte-order mark.
    pub(super) fn new(bytes: Vec<u8>) -> Self {
        let at = if bytes.starts_with(b"\xEF\xBB\xBF") {
            3
        } else {
            0
        };
        Self {
            bytes,
            at,
            is_first: true,
        }
    }

    /// How much of the text lies behind, 0 to 1.
    pub(super) fn share(&self) -> f64 {
        self.at as f64 / self.bytes.len().max(1) as f64
    }

    /// The next byte that is not white space.
    pub(super) fn peek(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.bytes.get(self.at) {
            self.at += 1;
        }
        self.bytes.get(self.at).copied()
    }

    /// Goes behind the bracket that opens a list or an object.
    pub(super) fn enter(&mut self) {
        self.at += 1;
        self.is_first = true;
    }

    /// Says that a list or an object is behind, so that what follows is not the first of its frame.
    pub(super) fn leave(&mut self) {
        self.is_first = false;
    }

    /// Goes to the next item and says that there is one, or behind the bracket that closes them.
    pub(super) fn next_item(&mut self, close: u8) -> Result<bool, Trouble> {
        let next = self.peek().ok_or(Trouble::CutShort)?;
        if next == close {
            self.at += 1;
            return Ok(false);
        }
        if self.is_first {
            self.is_first = false;
            return Ok(true);
        }
        if next != b',' {
            return Err(Trouble::Broken);
        }
        self.at += 1;
        match self.peek() {
            None => Err(Trouble::CutShort),
            Some(next) if next == close => Err(Trouble::Broken),
            Some(_) => Ok(true),
        }
    }

    /// Reads a name of an object, with its colon.
    pub(super) fn name(&mut self) -> Result<String, Trouble> {
        let name = self.value()?;
        match self.peek() {
            Some(b':') => {
                self.at += 1;
                Ok(name)
            }
            Some(_) => Err(Trouble::Broken),
            None => Err(Trouble::CutShort),
        }
    }

    /// Reads a value. After an error the place is the same as before.
    pub(super) fn value<T: DeserializeOwned>(&mut self) -> Result<T, Trouble> {
        let rest = &self.bytes[self.at..];
        let mut values = serde_json::Deserializer::from_slice(rest).into_iter::<T>();
        match values.next() {
            None => Err(Trouble::CutShort),
            Some(Ok(value)) => {
                self.at += values.byte_offset();
                Ok(value)
            }
            Some(Err(error)) => Err(match error.classify() {
                Category::Eof => Trouble::CutShort,
                Category::Data => Trouble::WrongType,
                Category::Syntax | Category::Io => Trouble::Broken,
            }),
        }
    }
}
