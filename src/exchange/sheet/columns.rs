//! What a column of a sheet can hold.

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// Given name.
    FirstName,
    /// Family name.
    LastName,
    /// The whole name.
    FullName,
    /// E-mail address.
    Email,
    /// A user name or staff number; it only tells people of the same name apart.
    Account,
    /// Mentor, mentee or both, in the sheet's own sense.
    Role,
    /// Yes or no: is this one of the sheet's mentors? With [`Column::IsMentee`], two yes mean both.
    IsMentor,
    /// Yes or no: is this one of the sheet's mentees?
    IsMentee,
    /// Yes or no: would the person also take the other part?
    OffersBoth,
    /// Seniority.
    Level,
    /// Department.
    Unit,
    /// Job title.
    JobTitle,
    /// Profession or field.
    Profession,
    /// Town or site.
    Location,
    /// IANA time zone.
    TimeZone,
    /// A list of languages.
    Languages,
    /// The line manager, by address or name.
    LineManager,
    /// A list of topics that the person can teach.
    Teaches,
    /// A list of topics that the person wants to learn.
    Wants,
    /// A list of topics: taught by the sheet's mentors, wanted by its mentees.
    Topics,
    /// The same, one topic a row: rows of one person are put together.
    Interest,
    /// The rank of the row's [`Column::Interest`]: 1 is the dearest.
    Rank,
    /// How many partners.
    Capacity,
    /// How to meet.
    MeetingWay,
    /// How to work in a session.
    WorkingStyle,
    /// Free half hours of a week.
    FreeTime,
    /// A list of people not to be paired with.
    Avoid,
    /// Free text; left out unless the coordinator switches it on, since it may repeat background.
    About,
    /// Identity, gender, ethnicity and the like: recognised, and always left out.
    Background,
    /// Not used.
    Ignore,
}

impl Column {
    /// Whether several headers of a sheet may be this column.
    #[must_use]
    pub const fn may_repeat(self) -> bool {
        matches!(
            self,
            Self::Languages
                | Self::Teaches
                | Self::Wants
                | Self::Topics
                | Self::Avoid
                | Self::About
                | Self::Background
                | Self::Ignore
        )
    }

    /// Whether a cell of this column is a list.
    #[must_use]
    pub const fn is_list(self) -> bool {
        matches!(
            self,
            Self::Languages | Self::Teaches | Self::Wants | Self::Topics | Self::Avoid
        )
    }

    /// Whether this column's cells are topics.
    #[must_use]
    pub const fn holds_topics(self) -> bool {
        matches!(
            self,
            Self::Teaches | Self::Wants | Self::Topics | Self::Interest
        )
    }
}

/// How a column was recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// By the words of its header.
    ByAlias,
    /// By what stands below its header.
    ByValues,
    /// Not at all: the coordinator may say what it is.
    Unrecognised,
}

/// The part in brackets of a form's grid question, "How well can you teach these? \[AI tools\]".
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GridPart {
    /// `[5]`: the cells list the topics that were given this grade, 1 (lowest) to 5.
    Grade(u8),
    /// `[AI tools]`: the cells hold the grade that this topic was given.
    Topic(String),
}

/// What is known of one column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recognised {
    /// What it holds.
    pub column: Column,
    /// How that is known.
    pub how: How,
    /// The part in brackets, when the column is one of a grid question about topics.
    pub part: Option<GridPart>,
}
