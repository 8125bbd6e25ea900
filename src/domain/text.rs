//! Short texts with a bound, valid by construction.

use std::borrow::Cow;
use std::fmt;

use crate::letters;

/// Why a text was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextError {
    /// Nothing but white space and characters that show nothing.
    Empty,
    /// Longer than the bound, which is given in characters.
    TooLong {
        /// The most characters that are taken.
        most: usize,
    },
    /// Not an e-mail address: no single `@` with something on both sides.
    NotAnAddress,
}

impl fmt::Display for TextError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(formatter, "the text is empty"),
            Self::TooLong { most } => {
                write!(formatter, "the text is longer than {most} characters")
            }
            Self::NotAnAddress => write!(formatter, "the text is not an e-mail address"),
        }
    }
}

impl std::error::Error for TextError {}

/// Trims, drops control characters other than line breaks and tabs, and checks the bounds.
fn bounded(text: &str, most: usize) -> Result<String, TextError> {
    // Most texts are of plain letters, digits and signs, with nothing to drop.
    let is_plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    let is_trimmed = !text.is_empty() && !text.starts_with(' ') && !text.ends_with(' ');
    if is_plain && is_trimmed && text.len() <= most {
        return Ok(text.to_owned());
    }
    let is_dropped = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    let kept: Cow<'_, str> = if text.contains(is_dropped) {
        text.chars().filter(|c| !is_dropped(*c)).collect()
    } else {
        Cow::Borrowed(text)
    };
    let clean = kept.trim();
    if clean.chars().all(|c| c.is_whitespace() || takes_no_room(c)) {
        return Err(TextError::Empty);
    }
    // A text never has more characters than bytes.
    if clean.len() > most && clean.chars().count() > most {
        return Err(TextError::TooLong { most });
    }
    Ok(clean.to_owned())
}

/// Whether a character shows nothing: zero-width and direction marks, which sheets and mails carry along.
/// They may stand in a text, as in emoji and in Persian, but are no text by themselves.
const fn takes_no_room(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}'
    )
}

/// The form in which names and addresses are compared: trimmed, inner white space folded, lower case.
#[must_use]
pub fn normalised(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    if folded.is_ascii() {
        folded.make_ascii_lowercase();
        return folded;
    }
    letters::small(&folded)
}

macro_rules! bounded_text {
    ($(#[$doc:meta])* $name:ident, $most:literal) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// The most characters that are taken.
            pub const MOST: usize = $most;

            /// Takes a text after trimming it.
            ///
            /// # Errors
            /// When nothing is left, or more than [`Self::MOST`] characters are.
            pub fn parse(text: &str) -> Result<Self, TextError> {
                bounded(text, $most).map(Self)
            }

            /// The text as it was given, trimmed.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// The form in which two of them are compared.
            #[must_use]
            pub fn normalised(&self) -> String {
                normalised(&self.0)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    };
}

bounded_text! {
    /// A person's name: trimmed, never empty, at most 200 characters.
    PersonName, 200
}
bounded_text! {
    /// The name of a level of seniority, as the organisation writes it ("Grade 7"), at most 100 characters.
    LevelName, 100
}
bounded_text! {
    /// A topic that somebody can teach or wants to learn, at most 200 characters.
    TopicName, 200
}
bounded_text! {
    /// A short answer such as a unit, a job title, a profession or a place, at most 300 characters.
    ShortText, 300
}
bounded_text! {
    /// A ground rule of a programme, at most 500 characters.
    GroundRule, 500
}
bounded_text! {
    /// How two people will know that they have reached a goal, at most 500 characters.
    GoalMeasure, 500
}
bounded_text! {
    /// How it goes with a goal, at most 1,000 characters.
    ProgressNote, 1_000
}
bounded_text! {
    /// A long answer or a note, at most 20,000 characters.
    LongText, 20_000
}

/// An e-mail address: one `@`, something on both sides, no white space, at most 254 characters.
///
/// Nothing more is asked of it: only a mail server knows which addresses exist.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EmailAddress(String);

impl EmailAddress {
    /// The most characters that are taken.
    pub const MOST: usize = 254;

    /// Takes an address after trimming it.
    ///
    /// # Errors
    /// When it is empty, too long, or has no single `@` between two parts without white space.
    pub fn parse(text: &str) -> Result<Self, TextError> {
        let text = bounded(text, Self::MOST)?;
        let mut parts = text.split('@');
        let (Some(local), Some(host), None) = (parts.next(), parts.next(), parts.next()) else {
            return Err(TextError::NotAnAddress);
        };
        let forbidden = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '<' | '>' | '"');
        if local.is_empty() || host.is_empty() || text.contains(forbidden) {
            return Err(TextError::NotAnAddress);
        }
        Ok(Self(text))
    }

    /// The address as it was given, trimmed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form in which two addresses are compared.
    #[must_use]
    pub fn normalised(&self) -> String {
        letters::small(&self.0)
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
