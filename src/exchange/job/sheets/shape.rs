//! The words by which choices about sheets travel between the app and the worker.

use serde::{Deserialize, Serialize};

use crate::exchange::reimport::Corrections;
use crate::exchange::sheet::{BothAnswer, Column, FreeText, How, Junior, SheetError, SheetSide};

/// Makes the shape of an enum without fields, and both ways between the two.
macro_rules! travels {
    ($(#[$doc:meta])* $shape:ident of $choice:ident { $($variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[allow(missing_docs, reason = "each stands for the choice of the same name")]
        pub enum $shape {
            $(#[serde(rename = $word)] $variant),+
        }

        impl $shape {
            /// Every choice, in the order in which they are listed.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The word that travels.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word),+
                }
            }

            /// The choice of a word.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|choice| choice.word() == word)
            }
        }

        impl From<$choice> for $shape {
            fn from(choice: $choice) -> Self {
                match choice {
                    $($choice::$variant => Self::$variant),+
                }
            }
        }

        impl From<$shape> for $choice {
            fn from(shape: $shape) -> Self {
                match shape {
                    $($shape::$variant => Self::$variant),+
                }
            }
        }
    };
}

travels! {
    /// What a column holds, in the order in which a coordinator is offered them.
    ColumnShape of Column {
        Ignore = "ignore",
        FullName = "full-name",
        FirstName = "first-name",
        LastName = "last-name",
        Email = "email",
        Account = "account",
        Role = "role",
        IsMentor = "is-mentor",
        IsMentee = "is-mentee",
        OffersBoth = "offers-both",
        Level = "level",
        Unit = "unit",
        JobTitle = "job-title",
        Profession = "profession",
        Location = "location",
        TimeZone = "time-zone",
        Languages = "languages",
        LineManager = "line-manager",
        Teaches = "teaches",
        Wants = "wants",
        Topics = "topics",
        Interest = "interest",
        Rank = "rank",
        Capacity = "capacity",
        MeetingWay = "meeting-way",
        WorkingStyle = "working-style",
        FreeTime = "free-time",
        Avoid = "avoid",
        About = "about",
        Background = "background",
    }
}
travels! {
    /// How a column was recognised.
    HowShape of How { ByAlias = "alias", ByValues = "values", Unrecognised = "unrecognised" }
}
travels! {
    /// A side in the words of the sheet.
    SheetSideShape of SheetSide { Mentor = "mentor", Mentee = "mentee", Both = "both" }
}
travels! {
    /// Which word of the sheet means the junior one.
    JuniorShape of Junior { SheetMentors = "mentors", SheetMentees = "mentees" }
}
travels! {
    /// What becomes of free text.
    FreeTextShape of FreeText { LeaveOut = "leave-out", Keep = "keep" }
}
travels! {
    /// What becomes of people who offered both parts.
    BothAnswerShape of BothAnswer { Mark = "mark", TakeBoth = "take-both" }
}
travels! {
    /// What becomes of what was corrected by hand.
    CorrectionsShape of Corrections { Keep = "keep", Overwrite = "overwrite" }
}
travels! {
    /// Why a file is no sign-up sheet.
    SheetErrorShape of SheetError {
        Empty = "empty",
        TooLarge = "too-large",
        Spreadsheet = "spreadsheet",
        DamagedWorkbook = "damaged-workbook",
        WebPage = "web-page",
        Pdf = "pdf",
        NotText = "not-text",
        TooManyColumns = "too-many-columns",
        TooManyRows = "too-many-rows",
        NoRows = "no-rows",
        Sessions = "sessions",
        Connections = "connections",
    }
}
