//! The words by which choices about sheets travel between the app and the worker.

use crate::exchange::reimport::Corrections;
use crate::exchange::sheet::{BothAnswer, Column, FreeText, How, Junior, SheetError, SheetSide};
use crate::exchange::word::worded;
use crate::storage::record::shape::choice::choice;

/// Makes the shape of an enum without fields, both ways between the two, and the words of the shape.
macro_rules! travels {
    ($(#[$doc:meta])* $shape:ident of $choice:ident { $($variant:ident = $word:literal),+ $(,)? }) => {
        choice! {
            $(#[$doc])*
            pub $shape of $choice { $($variant = $word),+ }
        }
        worded! {
            $shape { $($variant = $word),+ }
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
